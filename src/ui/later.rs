//! What the first load leaves out: it brings the whole page as soon as own data or the map is asked for, and hands the
//! files over.
//!
//! The whole page is the same page with what only these need. It takes the place of this one where it stands: the
//! address says everything else.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::dynamic::{button, each, shown, small_button, text};
use super::scene::Pick;
use super::store::{Store, store};
use crate::browser::{self, Named};
use crate::chart::{Scene, bars::bars};
use crate::dashboard::{Chart, Dashboard};
#[cfg(light)]
use crate::dataset::packed;
use crate::dataset::{Dataset, Dimension, bundled, country};
use crate::i18n::Messages;
use crate::view::{Change, Measure, Picture, View};

/// On a fast line the whole page is fetched so many milliseconds after the start, when nobody waits for anything.
const LATER: i32 = 1500;

/// What is at hand of the reader's own data: nothing, in the first load.
#[derive(Clone, Copy)]
pub struct Own {
    /// What the button says.
    label: RwSignal<String>,
}

impl Own {
    /// Nothing.
    pub fn new() -> Own {
        Own { label: RwSignal::new(Messages::OPEN_YOUR_DATA.to_owned()) }
    }

    /// Whether the view is of the data at hand.
    pub fn is_of(self, _: &View) -> bool {
        false
    }

    /// Shows a view of the data at hand.
    pub fn show(self, _: &View) -> Option<Box<Dashboard>> {
        None
    }

    /// Brings the whole page, which finds in the address what it is to show; `what` says what else it is wanted for.
    pub fn bring(self, what: &str) {
        self.hand_over(Vec::new(), what);
    }

    fn hand_over(self, files: Vec<Named>, what: &str) {
        self.label.set(Messages::LOADING.to_owned());
        browser::want_whole(&files, what, move || self.label.set(Messages::DID_NOT_LOAD.to_owned()));
    }
}

/// Brings the whole page for a link that asks for own data, and for files that are dropped or pasted.
pub fn start(store: Store) {
    browser::on_files(move |files| store.own.hand_over(files, "files"), browser::show_drop);
    let asked = View::parse(&browser::query());
    let map = asked.map.is_some() || matches!(asked.chart, Some(Picture::Map | Picture::Matrix | Picture::Size));
    if asked.own.is_some() || asked.data.is_some() || asked.compare.is_some() || map {
        store.own.bring("link");
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
    let kept = browser::kept_name().map(|name| button("", "open-kept", name, move || own.bring("kept")));
    view! {
        {kept}
        <label class="open">
            <input
                type="file"
                multiple
                data-action="open-file"
                on:change:target=move |event| own.hand_over(browser::chosen_files(&event.target()), "files")
            />
            <span>{own.label}</span>
        </label>
    }
}

/// What of the former page goes over into this one, which holds none of it: the notes, the source, the names that a
/// search finds, and what never changes.
pub const KEPT: &[&str] =
    if cfg!(light) { &[".notes", ".bottom p:first-child", "#names", ".name", "svg.hidden"] } else { &[] };

/// Whether only the whole page has what a view asks for: a comparison, an older edition, and a country that the newest one does not
/// name. What it needs for own data and the map is brought later, by [`start`].
pub fn is_beyond(view: &View) -> bool {
    let other = view.edition.as_deref().is_some_and(|id| bundled::ids().skip(1).any(|known| known == id));
    let is_code = |key: &str| key.len() == 2 && key.bytes().all(|letter| letter.is_ascii_uppercase());
    let mut countries = view.filters.of(Dimension::Country).iter();
    view.compare.is_some()
        || cfg!(light) && (other || countries.any(|key| is_code(key) && country::country(key).is_none()))
}

/// The edition that the page holds, which is the newest.
///
/// # Panics
///
/// Where the page is not what the build wrote.
#[cfg(light)]
pub fn edition(_: Option<&str>) -> Dataset {
    let Some(edition) = packed::unpacked(&browser::words_of("#edition")) else { panic!("the page has its edition") };
    Dataset::from_edition(edition)
}

/// The edition with this id; where there is none, the newest.
#[cfg(not(light))]
pub fn edition(id: Option<&str>) -> Dataset {
    bundled::edition(id)
}

/// Whether there is a map: always, of an edition.
pub fn has_map(_: &Dashboard) -> bool {
    true
}

/// Has whatever calls this follow the page.
pub fn follow(store: Store, _: Picture) -> impl Fn() + Copy {
    move || store.dashboard.track()
}

/// What brings the map.
pub fn map_card() -> AnyView {
    let own = store().own;
    view! {
        <figure data-chart="map" class="card chart">
            <figcaption>
                <h2>{Messages::MAP}</h2>
                <p class="subtitle">{Messages::MAP_SUBTITLE}</p>
            </figcaption>
            {button("more", "show-map", Messages::SHOW_THE_MAP, move || own.bring("map"))}
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

/// Whether sites are shown by their size: that comes with the map.
pub fn has_sizes(_: &Dashboard) -> bool {
    false
}

/// Nothing until it has come.
pub fn size_card() -> AnyView {
    ().into_any()
}

/// A chart's table: it comes with the map.
pub fn table(_: RwSignal<bool>, _: Callback<u32, Scene>) -> AnyView {
    ().into_any()
}

/// The bars of a chart: all of them where the reader asked for that.
pub fn drawn(page: &Dashboard, dimension: Dimension, all: bool, _: Measure, width: u32) -> Scene {
    let Some(chart) = page.chart(dimension) else { return Scene::default() };
    if all { bars(&chart.bars, width) } else { bars(&chart.short(), width) }
}

/// Does what a click on a mark asks for.
pub fn chosen(_: &Element, call: impl FnOnce()) {
    call();
}

/// Does what a click on a button asks for.
pub fn asked(_: Store, call: impl FnOnce()) {
    call();
}

/// What is compared: nothing.
pub fn compared() -> AnyView {
    ().into_any()
}

/// What pins the selection, so that the next one is compared with it: that comes with the map.
pub fn pin() -> AnyView {
    let store = store();
    let pin = move || button("clear", "pin", Messages::PIN_TO_COMPARE, move || store.dispatch(Change::Pin));
    shown(move || store.view.with(|view| view.is_filtered() && view.compare.is_none()), pin)
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
    let more = move || {
        let label = text(move || Messages::show_more(hidden() as u64));
        button("more", "more", label, move || all.set(true))
    };
    shown(move || hidden() > 0, more)
}

/// What stands in place of a chart with nothing in it: a chart of an edition has something in it.
pub fn nothing(_: Memo<Scene>) -> AnyView {
    ().into_any()
}

/// The key of a chart's table: none.
pub fn table_key(_: &KeyboardEvent, _: RwSignal<bool>) {}

/// The chart as files: they are made by the whole page, on which the same button is clicked again.
pub fn files(picture: Picture, _: Callback<u32, Scene>, _: Callback<(), String>) -> AnyView {
    let own = store().own;
    let file = |action: &'static str, title: &'static str, label: &'static str| {
        let again = format!("click figure[data-chart={}] [data-action={action}]", picture.code());
        small_button(action, title, label, move || own.bring(&again))
    };
    let svg = file("download-svg", Messages::DOWNLOAD_SVG, Messages::SVG);
    let png = file("download-png", Messages::DOWNLOAD_PNG, Messages::PNG);
    each([svg, png], |file| file)
}

/// Offers the page as one file, which the whole page makes.
pub fn save_file(store: Store) {
    store.own.bring("click [data-action=save-file]");
}

/// What downloads the edition's own file.
pub fn edition_link(file: Signal<String>) -> AnyView {
    view! { <a href=file download="">{Messages::DOWNLOAD_EDITION}</a> }.into_any()
}

/// Offers the announcements as a file, which the whole page makes.
pub fn save_rows(store: Store) {
    store.own.bring("click [data-action=download-csv]");
}

/// What more can be had of a chart: it comes with the map.
pub fn taking(_: Picture, _: Callback<u32, Scene>, _: Callback<(), String>, _: RwSignal<bool>) -> AnyView {
    ().into_any()
}

/// Brings what says where a figure comes from.
pub fn why(store: Store, code: &str) {
    store.own.bring(&format!("why {code}"));
}

/// Where a figure comes from: it comes with the map.
pub fn dialog() -> AnyView {
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
