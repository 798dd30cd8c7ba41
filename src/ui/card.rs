//! A chart in its card: heading, picture, and what only this chart has.

use leptos::prelude::*;

use super::click::asked;
use super::dynamic::{small_button, text_signal, view_if, view_while};
use super::export_buttons::{export_buttons, picture_buttons, table, table_key};
use super::offscreen::follow;
use super::pick::Pick;
use super::provenance_dialog::show_provenance;
use super::remainder::{more, nothing, opens};
use super::scene::SceneView;
use super::segments::segments;
use super::store::store;
use crate::chart::Scene;
use crate::dashboard::Chart;
use crate::dataset::{Dimension, Scheme};
use crate::i18n::Messages;
use crate::view::{Change, Picture};

/// The card of a dimension's chart.
#[component]
pub fn ChartCard(
    /// The dimension that it shows.
    dimension: Dimension,
) -> impl IntoView {
    let store = store();
    let of = move |part: fn(&Chart) -> String| {
        text_signal(move || store.dashboard.with(|page| page.chart(dimension).map(part).unwrap_or_default()))
    };
    let title = of(|chart| chart.title.to_string());
    let subtitle = of(|chart| chart.subtitle.clone());
    let label = text_signal(move || Messages::heading(&title.get(), &subtitle.get()));
    let width = RwSignal::new(0);
    let whole = RwSignal::new(false);
    let measure = move || store.view.with_untracked(|view| view.measure);
    let follow = follow(store, Picture::Of(dimension));
    let scene = Memo::new(move |_| {
        follow();
        store.dashboard.with_untracked(|page| page.drawn(dimension, whole.get(), measure(), width.get()))
    });
    let on_pick = Callback::new(move |pick| {
        if opens(&pick, dimension, whole) {
            return;
        }
        store.dispatch(match pick {
            Pick::Hover(key, true) => return store.prefetch(Change::Toggle(dimension, key)),
            Pick::Hover(key, false) => return store.prefetch(Change::Only(dimension, key)),
            Pick::Only(key) => Change::Only(dimension, key),
            Pick::Toggle(key) => Change::Toggle(dimension, key),
            Pick::All => Change::All(dimension),
            Pick::Provenance(key) => return show_provenance(store, &provenance_code(Picture::Of(dimension), &key)),
        });
    });
    let taken = Callback::new(move |width| {
        store.dashboard.with_untracked(|page| page.drawn(dimension, true, measure(), width))
    });
    let as_table = RwSignal::new(false);
    let source = text_signal(move || store.dashboard.with(|page| page.source.clone()));
    view! {
        <figure data-chart=dimension.code() class="card chart" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
                {view_while(move || dimension == Dimension::Region && store.dashboard.with(|page| page.schemes), scheme_choice)}
            </figcaption>
            <div class="room" class:gone=as_table>
                <SceneView scene=scene width=width label=label on_pick=on_pick source=source />
            </div>
            {table(as_table, taken)}
            {nothing(scene)}
            {more(dimension, whole)}
            <div class="foot">
                {view_if(dimension == Dimension::Operator, hint)}
                <ExportButtons picture=Picture::Of(dimension) draw=taken as_table=as_table />
            </div>
        </figure>
    }
}

/// The code that requests the provenance of a mark.
pub fn provenance_code(picture: Picture, key: &str) -> String {
    format!("{} {key}", picture.code())
}

/// The chart as a file.
#[component]
pub fn ExportButtons(
    /// The chart.
    picture: Picture,
    /// Draws all of it at a width.
    draw: Callback<u32, Scene>,
    /// True while its table is shown instead.
    as_table: RwSignal<bool>,
) -> impl IntoView {
    let store = store();
    let file = move || {
        let own = store.dashboard.with_untracked(|page| page.own.then(|| page.heading.clone()));
        let name = own.unwrap_or_else(|| store.edition.with_untracked(|edition| edition.id.clone()));
        let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
        format!("chargeboard-{}-{}", name.chars().map(plain).collect::<String>(), picture.code())
    };
    let file_name = Callback::new(move |()| file());
    let is_alone = move || store.view.with(|view| view.chart.is_some());
    let turn = move || store.dispatch(Change::Chart((!untrack(is_alone)).then_some(picture)));
    let alone = move || asked(store, turn);
    let label = text_signal(move || if is_alone() { Messages::ALL_CHARTS } else { Messages::ALONE }.to_owned());
    view! {
        <span class="take">
            {small_button("chart-alone", Messages::ALONE_OR_ALL, label, alone)}
            {picture_buttons(picture, draw, file_name)}
            {export_buttons(picture, draw, file_name, as_table)}
        </span>
    }
}

/// A hint for reading and using the charts, beside the first one.
fn hint() -> AnyView {
    view! {
        <p class="hint">
            <svg width="6" height="14" aria-hidden="true">
                <rect width="6" height="14" rx="2" fill="url(#hatch)" />
            </svg>
            {Messages::HINT}
        </p>
    }
    .into_any()
}

/// Which regions.
fn scheme_choice() -> AnyView {
    let segment = |(scheme, label): (Scheme, &'static str)| (scheme.code(), label, Change::Scheme(scheme));
    let schemes = [(Scheme::Reported, Messages::AS_REPORTED), (Scheme::M49, Messages::UN_M49)];
    segments("regions", Messages::WHICH_REGIONS, schemes.map(segment), |view| view.scheme.code())
}
