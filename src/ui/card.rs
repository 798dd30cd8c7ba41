//! A chart in its card: heading, picture, and what only this chart has.

use leptos::prelude::*;

use super::dynamic::{flag, maybe, shown, text};
use super::scene::{Pick, SceneView};
use super::store::store;
use crate::browser::{self, Watch};
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
    let (room, width) = measured();
    let scene = Memo::new(move |_| store.dashboard.with(|page| bars(&page.charts[at].bars, width.get())));
    let on_pick = Callback::new(move |pick| {
        store.dispatch(match pick {
            Pick::Only(key) => Change::Only(dimension, key),
            Pick::Toggle(key) => Change::Toggle(dimension, key),
            Pick::All => Change::All(dimension),
        });
    });
    let picture = move || view! { <SceneView scene=scene label=label on_pick=on_pick /> }.into_any();
    let nothing = || view! { <p class="nothing">"Nothing to show."</p> }.into_any();
    view! {
        <figure data-chart=dimension.code() class="card chart">
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
                {maybe(dimension == Dimension::Region, || view! { <SchemeChoice /> }.into_any())}
            </figcaption>
            <div class="room" node_ref=room>
                {shown(move || width.get() > 0, picture)}
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

/// An element, and the width in CSS pixels that it has; nought until it is in the page.
fn measured() -> (NodeRef<leptos::html::Div>, RwSignal<u32>) {
    let (room, width) = (NodeRef::<leptos::html::Div>::new(), RwSignal::new(0));
    // Held for as long as the element lives.
    let watch = StoredValue::new_local(None::<Watch>);
    room.on_load(move |room| {
        width.set(browser::width_of(&room));
        watch.set_value(Watch::width(&room, move |now| {
            if width.try_get_untracked().is_some_and(|before| before != now) {
                width.set(now);
            }
        }));
    });
    (room, width)
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
