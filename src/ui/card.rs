//! A chart in its card: heading, picture, and what only this chart has.

use leptos::prelude::*;

use super::click::asked;
use super::dynamic::{maybe, shown, small_button, text};
use super::offscreen::follow;
use super::others::{more, nothing, opens};
use super::pick::Pick;
use super::scene::SceneView;
use super::segments::segments;
use super::store::store;
use super::twin::{files, table, table_key, taking};
use super::why::why;
use crate::chart::Scene;
use crate::dashboard::Chart;
use crate::dataset::{Dimension, Scheme};
use crate::i18n::Messages;
use crate::view::{Change, Picture};

/// The card of a dimension's chart.
#[component]
pub fn ChartCard(
    /// What it shows.
    dimension: Dimension,
) -> impl IntoView {
    let store = store();
    let of = move |part: fn(&Chart) -> String| {
        text(move || store.dashboard.with(|page| page.chart(dimension).map(part).unwrap_or_default()))
    };
    let title = of(|chart| chart.title.to_string());
    let subtitle = of(|chart| chart.subtitle.clone());
    let label = text(move || Messages::heading(&title.get(), &subtitle.get()));
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
            Pick::Aim(key, true) => return store.foresee(Change::Toggle(dimension, key)),
            Pick::Aim(key, false) => return store.foresee(Change::Only(dimension, key)),
            Pick::Only(key) => Change::Only(dimension, key),
            Pick::Toggle(key) => Change::Toggle(dimension, key),
            Pick::All => Change::All(dimension),
            Pick::Why(key) => return why(store, &why_code(Picture::Of(dimension), &key)),
        });
    });
    let taken = Callback::new(move |width| {
        store.dashboard.with_untracked(|page| page.drawn(dimension, true, measure(), width))
    });
    let as_table = RwSignal::new(false);
    let source = text(move || store.dashboard.with(|page| page.source.clone()));
    view! {
        <figure data-chart=dimension.code() class="card chart" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
                {shown(move || dimension == Dimension::Region && store.dashboard.with(|page| page.schemes), scheme_choice)}
            </figcaption>
            <div class="room" class:gone=as_table>
                <SceneView scene=scene width=width label=label on_pick=on_pick source=source />
            </div>
            {table(as_table, taken)}
            {nothing(scene)}
            {more(dimension, whole)}
            <div class="foot">
                {maybe(dimension == Dimension::Operator, hint)}
                <TakeAlong picture=Picture::Of(dimension) draw=taken as_table=as_table />
            </div>
        </figure>
    }
}

/// What asks where a mark comes from.
pub fn why_code(picture: Picture, key: &str) -> String {
    format!("{} {key}", picture.code())
}

/// The chart as a file.
#[component]
pub fn TakeAlong(
    /// The chart.
    picture: Picture,
    /// Draws all of it at a width.
    draw: Callback<u32, Scene>,
    /// Whether its table is shown in its place.
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
    let label = text(move || if is_alone() { Messages::ALL_CHARTS } else { Messages::ALONE }.to_owned());
    view! {
        <span class="take">
            {small_button("chart-alone", Messages::ALONE_OR_ALL, label, alone)}
            {files(picture, draw, file_name)}
            {taking(picture, draw, file_name, as_table)}
        </span>
    }
}

/// How the charts are read and used; once, beside the first one.
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
