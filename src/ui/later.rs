//! What the first load leaves out: it brings the whole page as soon as own data or the map is asked for, and hands the
//! files over.
//!
//! The whole page is the same page with what only these need. It takes the place of this one where it stands: the
//! address says everything else.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::dynamic::{shown, text};
use super::scene::Pick;
use super::store::{Store, store};
use crate::browser::{self, Named};
use crate::chart::{Scene, bars::Bar};
use crate::dashboard::{Chart, Dashboard};
use crate::dataset::Dimension;
use crate::view::{Measure, Picture, View};

/// On a fast line the whole page is fetched so many milliseconds after the start, when nobody waits for anything.
const LATER: i32 = 1500;

/// What is at hand of the reader's own data: nothing, in the first load.
#[derive(Clone, Copy)]
pub struct Own {
    /// What the button says.
    label: RwSignal<&'static str>,
}

impl Own {
    /// Nothing.
    pub fn new() -> Own {
        Own { label: RwSignal::new("Open your data") }
    }

    /// Whether the view is of the data at hand.
    pub fn is_of(self, _: &View) -> bool {
        false
    }

    /// Shows a view of the data at hand.
    pub fn show(self, _: &View) {}

    fn bring(self, files: Vec<Named>, what: &str) {
        self.label.set("Loading…");
        browser::want_whole(&files, what, move || self.label.set("It did not load: try again"));
    }
}

/// Brings the whole page for a link that asks for own data, and for files that are dropped or pasted.
pub fn start(store: Store) {
    browser::on_files(move |files| store.own.bring(files, "files"), browser::show_drop);
    let asked = View::parse(&browser::query());
    let map = asked.map.is_some() || matches!(asked.chart, Some(Picture::Map | Picture::Matrix));
    if asked.own.is_some() || asked.data.is_some() || map {
        store.own.bring(Vec::new(), "link");
    } else if !asked.embed {
        browser::after(LATER, || {
            if browser::is_line_fast() {
                browser::fetch_whole(|| ());
            }
        });
    }
}

/// The button.
#[component]
pub fn Open() -> impl IntoView {
    let own = store().own;
    let kept = browser::kept_name().map(|name| {
        view! {
            <button data-action="open-kept" on:click=move |_| own.bring(Vec::new(), "kept")>
                {name}
            </button>
        }
    });
    view! {
        {kept}
        <label class="open">
            <input
                type="file"
                multiple
                data-action="open-file"
                on:change:target=move |event| own.bring(browser::chosen_files(&event.target()), "files")
            />
            <span>{text(move || own.label.get().to_owned())}</span>
        </label>
    }
}

/// Whether there is a map: always, of an edition.
pub fn has_map(_: &Dashboard) -> bool {
    true
}

/// What brings the map.
pub fn map_card() -> AnyView {
    let own = store().own;
    view! {
        <figure data-chart="map" class="card chart">
            <figcaption>
                <h2>"Map"</h2>
                <p class="subtitle">"countries and places"</p>
            </figcaption>
            <button class="more" data-action="show-map" on:click=move |_| own.bring(Vec::new(), "map")>
                "Show the map"
            </button>
        </figure>
    }
    .into_any()
}

/// No edition has opening months.
pub fn months_card() -> AnyView {
    ().into_any()
}

/// Whether there is a matrix: it comes with the map.
pub fn has_matrix(_: &Dashboard) -> bool {
    false
}

/// Nothing until it has come.
pub fn matrix_card() -> AnyView {
    ().into_any()
}

/// A chart's table: it comes with the map.
pub fn table(_: RwSignal<bool>, _: Callback<u32, Scene>) -> AnyView {
    ().into_any()
}

/// The bars that a chart shows: all of them where the reader asked for that.
pub fn shown_bars(chart: &Chart, all: bool, _: Measure) -> Vec<Bar> {
    if all { chart.bars.clone() } else { chart.short() }
}

/// Whether a pick is of what has no bar of its own: that comes with the map.
pub fn opens(_: &Pick, _: Dimension, _: RwSignal<bool>) -> bool {
    false
}

/// What shows all bars of a chart that begins with some.
pub fn more(dimension: Dimension, all: RwSignal<bool>) -> AnyView {
    let store = store();
    let hidden = move || {
        let hidden = |chart: &Chart| chart.bars.len() - chart.short().len();
        if all.get() { 0 } else { store.dashboard.with(|page| page.chart(dimension).map_or(0, hidden)) }
    };
    let button = move || {
        view! {
            <button class="more" data-action="more" on:click=move |_| all.set(true)>
                {text(move || format!("Show {} more", crate::format::whole(hidden() as u64)))}
            </button>
        }
        .into_any()
    };
    shown(move || hidden() > 0, button)
}

/// The key of a chart's table: none.
pub fn table_key(_: &KeyboardEvent, _: RwSignal<bool>) {}

/// What more can be had of a chart: it comes with the map.
pub fn taking(_: Picture, _: Callback<u32, Scene>, _: Callback<(), String>, _: RwSignal<bool>) -> AnyView {
    ().into_any()
}

/// What is being read: nothing.
pub fn reading() -> AnyView {
    ().into_any()
}

/// What became of every record.
pub fn account() -> AnyView {
    ().into_any()
}

/// The rows.
pub fn rows() -> AnyView {
    ().into_any()
}
