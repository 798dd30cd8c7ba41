//! A card with one or more charts that belong together.

use leptos::prelude::*;

use super::scene::{Pick, SceneView};
use super::store::store;
use crate::browser::{self, Watch};
use crate::chart::bars::bars;
use crate::dashboard::Chart;
use crate::dataset::{Dimension, Scheme};
use crate::view::Change;

/// A card with the charts of some dimensions.
#[component]
pub fn ChartCard(
    /// What its charts show.
    dimensions: Vec<Dimension>,
) -> impl IntoView {
    let class = format!("card card-{}", dimensions[0].code());
    view! {
        <div class=class>
            {dimensions.into_iter().map(|dimension| view! { <ChartFigure dimension=dimension /> }).collect_view()}
        </div>
    }
}

/// One chart with its heading.
#[component]
fn ChartFigure(
    /// What it shows.
    dimension: Dimension,
) -> impl IntoView {
    let store = store();
    let chart = Memo::new(move |_| {
        store.dashboard.with(|page| page.charts.iter().find(|chart| chart.dimension == dimension).cloned())
    });
    let of = move |part: fn(&Chart) -> String| move || chart.with(|chart| chart.as_ref().map(part).unwrap_or_default());
    let width = RwSignal::new(0);
    let room = NodeRef::<leptos::html::Div>::new();
    // Held for as long as the figure lives.
    let watch = StoredValue::new_local(None::<Watch>);
    room.on_load(move |room| {
        width.set(browser::width_of(&room));
        watch.set_value(Watch::width(&room, move |now| {
            if width.get_untracked() != now {
                width.set(now);
            }
        }));
    });
    let scene =
        Memo::new(move |_| chart.with(|chart| bars(chart.as_ref().map_or(&[], |chart| &chart.bars), width.get())));
    let label = Signal::derive(move || {
        format!("{}: {}", of(|chart| chart.title.to_owned())(), of(|chart| chart.subtitle.clone())())
    });
    let on_pick = Callback::new(move |pick| {
        store.dispatch(match pick {
            Pick::Only(key) => Change::Only(dimension, key),
            Pick::Toggle(key) => Change::Toggle(dimension, key),
            Pick::All => Change::All(dimension),
        });
    });
    let empty = move || scene.with(|scene| scene.marks.is_empty());
    view! {
        <figure data-chart=dimension.code() class="chart">
            <figcaption>
                <h2>{of(|chart| chart.title.to_owned())}</h2>
                <p class="subtitle">{of(|chart| chart.subtitle.clone())}</p>
                {(dimension == Dimension::Region).then(|| view! { <SchemeChoice /> })}
            </figcaption>
            <div class="room" node_ref=room>
                <Show when=move || { width.get() > 0 } fallback=|| ()>
                    <SceneView scene=scene label=label on_pick=on_pick />
                </Show>
            </div>
            <Show when=empty>
                <p class="nothing">"Nothing to show."</p>
            </Show>
        </figure>
    }
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
                    prop:checked=move || store.view.with(|view| view.scheme == scheme)
                    on:change=move |_| store.dispatch(Change::Scheme(scheme))
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments">
            <legend class="hidden">"Which regions"</legend>
            {option(Scheme::Reported, "As reported")}
            {option(Scheme::M49, "UN M49")}
        </fieldset>
    }
}
