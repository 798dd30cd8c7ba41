//! The columns of months in their card: a click chooses a month, a drag all months that it passes; a chosen range is
//! dragged along, or at its ends longer or shorter.
//!
//! With a modifier key, or by touch, a click chooses all months from those that are chosen up to it.

use leptos::prelude::*;
use web_sys::{MouseEvent, PointerEvent};

use super::card::{TakeAlong, why_code};
use super::dynamic::text;
use super::offscreen::follow;
use super::pick::Pick;
use super::scene::{SceneView, key_at};
use super::store::store;
use super::twin::{table, table_key};
use super::why::why;
use crate::dashboard::{Dashboard, months_dragged, months_up_to};
use crate::dataset::{Dimension, UNKNOWN};
use crate::i18n::Messages;
use crate::view::{Change, Picture};

/// The months that a drag passes.
#[derive(Clone, PartialEq)]
struct Drag {
    pointer: i32,
    /// Where it began.
    from: String,
    /// What was chosen then.
    chosen: Vec<String>,
    /// Whether it has chosen anything yet: from then on, the history has an entry for it.
    chose: bool,
}

/// The card.
#[component]
pub fn MonthsCard() -> impl IntoView {
    let store = store();
    let width = RwSignal::new(0);
    let draw = move |width| {
        let measure = store.view.with_untracked(|view| view.measure);
        store.dashboard.with_untracked(|page| page.drawn(Dimension::Month, true, measure, width))
    };
    let follow = follow(store, Picture::Of(Dimension::Month));
    let scene = Memo::new(move |_| {
        follow();
        draw(width.get())
    });
    let taken = Callback::new(draw);
    let title = text(move || store.dashboard.with(|page| page.caption(Picture::Of(Dimension::Month)).title));
    let subtitle = text(move || {
        let months = |page: &Dashboard| page.chart(Dimension::Month).map(|chart| chart.subtitle.clone());
        store.dashboard.with(months).unwrap_or_default()
    });
    let source = text(move || store.dashboard.with(|page| page.source.clone()));
    let as_table = RwSignal::new(false);
    let drag = RwSignal::new(None::<Drag>);
    let range = move |key: String, first| Change::Range { dimension: Dimension::Month, key, first };
    let chosen = move || store.view.with_untracked(|view| view.filters.of(Dimension::Month).to_vec());
    let toggled = move |key: String| match months_up_to(&chosen(), &key) {
        Some(months) => range(months, true),
        None => Change::Toggle(Dimension::Month, key),
    };
    let on_pick = Callback::new(move |pick| {
        store.dispatch(match pick {
            Pick::Aim(key, true) => return store.foresee(toggled(key)),
            Pick::Aim(key, false) => return store.foresee(Change::Only(Dimension::Month, key)),
            Pick::Only(key) => Change::Only(Dimension::Month, key),
            Pick::Toggle(key) => toggled(key),
            Pick::All => Change::All(Dimension::Month),
            Pick::Why(key) => return why(store, &why_code(Picture::Of(Dimension::Month), &key)),
        });
    });
    let down = move |event: PointerEvent| {
        // A finger scrolls the page; it chooses by taps.
        let drags = event.pointer_type() != "touch" && event.button() == 0;
        let from = key_at(&event).filter(|_| drags);
        drag.set(from.map(|from| Drag { pointer: event.pointer_id(), from, chosen: chosen(), chose: false }));
    };
    let over = move |event: PointerEvent| {
        let Some(mut now) = drag.get_untracked() else { return };
        if now.pointer != event.pointer_id() {
            return;
        }
        // The button was let go where nobody heard of it.
        if event.buttons() == 0 {
            return drag.set(None);
        }
        let months = key_at(&event).and_then(|key| {
            let there = |page: &crate::dashboard::Dashboard| {
                let keys = page.chart(Dimension::Month)?.bars.iter().map(|bar| bar.datum.key.as_str());
                let mut keys = keys.filter(|key| *key != UNKNOWN);
                let first = keys.next()?;
                months_dragged(&now.chosen, &now.from, &key, (first, keys.next_back().unwrap_or(first)))
            };
            (now.chose || key != now.from).then(|| store.dashboard.with_untracked(there)).flatten()
        });
        let Some(months) = months else { return };
        let before = store.view.get_untracked();
        store.dispatch(range(months, !now.chose));
        now.chose |= store.view.get_untracked() != before;
        drag.set(Some(now));
    };
    let click = move |event: MouseEvent| {
        // The end of a drag is no click.
        if drag.try_update(Option::take).flatten().is_some_and(|drag| drag.chose) {
            event.stop_propagation();
        }
    };
    view! {
        <figure data-chart="month" class="card chart" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{Messages::OPENING_MONTHS}</h2>
                <p class="subtitle">{subtitle}</p>
            </figcaption>
            {table(as_table, taken)}
            <div class="room" class:gone=as_table on:pointerdown=down on:pointerover=over on:click:capture=click>
                <SceneView scene=scene width=width label=title on_pick=on_pick source=source />
            </div>
            <div class="foot">
                <p class="hint">{Messages::HINT_OF_MONTHS}</p>
                <TakeAlong picture=Picture::Of(Dimension::Month) draw=taken as_table=as_table />
            </div>
        </figure>
    }
}
