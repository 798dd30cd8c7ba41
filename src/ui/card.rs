//! A chart in its card: heading, picture, and what only this chart has.

use leptos::prelude::*;

use super::dynamic::{flag, maybe, shown, text};
use super::scene::{Pick, SceneView};
use super::store::store;
use crate::chart::bars::bars;
use crate::dashboard::Chart;
use crate::dataset::{Dimension, Scheme};
use crate::view::Change;

/// The card of a dimension's chart.
#[component]
pub fn ChartCard(
    /// What it shows.
    dimension: Dimension,
) -> impl IntoView {
    let store = store();
    let at = dimension as usize;
    let of = move |part: fn(&Chart) -> String| text(move || store.dashboard.with(|page| part(&page.charts[at])));
    let title = of(|chart| chart.title.to_owned());
    let subtitle = of(|chart| chart.subtitle.clone());
    let label = text(move || format!("{}: {}", title.get(), subtitle.get()));
    let width = RwSignal::new(0);
    let scene = Memo::new(move |_| store.dashboard.with(|page| bars(&page.charts[at].bars, width.get())));
    let on_pick = Callback::new(move |pick| {
        store.dispatch(match pick {
            Pick::Only(key) => Change::Only(dimension, key),
            Pick::Toggle(key) => Change::Toggle(dimension, key),
            Pick::All => Change::All(dimension),
        });
    });
    let nothing = || view! { <p class="nothing">"Nothing to show."</p> }.into_any();
    view! {
        <figure data-chart=dimension.code() class="card chart">
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
                {maybe(dimension == Dimension::Region, || view! { <SchemeChoice /> }.into_any())}
            </figcaption>
            <div class="room">
                <SceneView scene=scene width=width label=label on_pick=on_pick />
            </div>
            {shown(move || scene.with(|scene| scene.marks.is_empty()), nothing)}
            {maybe(dimension == Dimension::Operator, hint)}
        </figure>
    }
}

/// How the charts are read and used; once, beside the first one.
fn hint() -> AnyView {
    view! {
        <p class="hint">
            <svg width="6" height="14" aria-hidden="true">
                <rect width="6" height="14" rx="2" fill="url(#hatch)" />
            </svg>
            " More is named, without a figure. Click a bar to see only this, again for all; with Ctrl, Cmd or Shift, add to the choice."
        </p>
    }
    .into_any()
}

/// Which regions.
#[component]
fn SchemeChoice() -> impl IntoView {
    let store = store();
    let option = move |scheme: Scheme, label: &'static str| {
        view! {
            <label>
                <input
                    type="radio"
                    name="regions"
                    value=scheme.code()
                    prop:checked=flag(move || store.view.with(|view| view.scheme == scheme))
                    on:change=move |_| store.dispatch(Change::Scheme(scheme))
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="segments">
            <legend class="hidden">"Which regions"</legend>
            {option(Scheme::Reported, "As reported")}
            {option(Scheme::M49, "UN M49")}
        </fieldset>
    }
}
