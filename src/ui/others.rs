//! The bar of what has no bar of its own: it opens, and closes again.

use leptos::prelude::*;

use super::click::leave;
use super::dynamic::{button, maybe, shown, text};
use super::pick::Pick;
use super::store::store;
use crate::browser;
use crate::chart::Scene;
use crate::dashboard::{BEYOND, Chart, OTHERS};
use crate::dataset::Dimension;
use crate::i18n::Messages;
use crate::view::Change;

/// Whether a pick is of the others, of whatever kind: it is to each of them that all else can be done. Then they are shown, or sought where they are too many.
pub fn opens(pick: &Pick, dimension: Dimension, all: RwSignal<bool>) -> bool {
    match pick {
        Pick::Aim(key, _) if [OTHERS, BEYOND].contains(&key.as_str()) => {}
        Pick::Only(key) | Pick::Toggle(key) | Pick::Why(key) if key == OTHERS => open(dimension, all),
        Pick::Only(key) | Pick::Toggle(key) | Pick::Why(key) if key == BEYOND => {
            browser::focus_first(&["[data-action=search]"])
        }
        _ => return false,
    }
    true
}

fn open(dimension: Dimension, all: RwSignal<bool>) {
    let store = store();
    all.set(true);
    if store.dashboard.with_untracked(|page| page.chart(dimension).is_some_and(|chart| chart.others.count > 0)) {
        store.own.show_more(&store.view.get_untracked());
    }
}

/// What stands in place of a chart with nothing in it, and how to get back.
pub fn nothing(scene: Memo<Scene>) -> AnyView {
    let store = store();
    let words = move || {
        let press = move || leave(store, Change::Clear);
        let clear = move || button("clear", "clear-for-chart", Messages::CLEAR_ALL_FILTERS, press);
        let filtered = store.view.with_untracked(|view| view.is_filtered());
        let why = if filtered { Messages::NOTHING_MEETS_EVERY_FILTER } else { Messages::NOTHING_IN_THE_DATA };
        view! { <p class="nothing">{why} {maybe(filtered, clear)}</p> }.into_any()
    };
    shown(move || scene.with(|scene| scene.marks.is_empty()), words)
}

/// What opens and closes them.
pub fn more(dimension: Dimension, all: RwSignal<bool>) -> AnyView {
    let store = store();
    let hidden = move || {
        let hidden = |chart: &Chart| (chart.bars.len() - chart.short().len()) as u64 + chart.others.count;
        store.dashboard.with(|page| match &page.pinned {
            Some(pinned) if !page.own => pinned.hidden(dimension),
            _ => page.chart(dimension).map_or(0, hidden),
        })
    };
    let button = move || {
        let label = move || match all.get() {
            true => Messages::SHOW_FEWER.to_owned(),
            false => Messages::show_more(hidden()),
        };
        let press = move |_| match all.get_untracked() {
            true => all.set(false),
            false => open(dimension, all),
        };
        view! {
            <button class="more" data-action="more" aria-expanded=text(move || all.get().to_string()) on:click=press>
                {text(label)}
            </button>
        }
        .into_any()
    };
    shown(move || hidden() > 0, button)
}
