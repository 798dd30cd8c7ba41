//! Comparing: a selection is pinned, and the next one is shown beside it.

use leptos::prelude::*;

use super::click::leave;
use super::dynamic::{button, flag, maybe, shown, text};
use super::store::store;
use crate::dashboard::Pinned;
use crate::i18n::Messages;
use crate::view::Change;

/// What pins the selection, where none is.
pub fn pin() -> AnyView {
    let store = store();
    let pin = move || {
        view! {
            <button
                class="clear"
                data-action="pin"
                title=Messages::KEEP_IN_SIGHT
                on:click=move |_| store.ask(Change::Pin)
            >
                {Messages::PIN_TO_COMPARE}
            </button>
        }
        .into_any()
    };
    shown(move || store.view.with(|view| view.is_filtered() && view.compare.is_none()), pin)
}

/// Both selections, how they compare, and what swaps them or lets the pinned one go.
pub fn compared() -> AnyView {
    let store = store();
    let is_there = flag(move || store.dashboard.with(|page| page.pinned.is_some()));
    shown(move || is_there.get(), panel)
}

fn panel() -> AnyView {
    let store = store();
    let of = move |part: fn(&Pinned) -> String| {
        text(move || store.dashboard.with(|page| page.pinned.as_ref().map(part).unwrap_or_default()))
    };
    let means = move || {
        view! {
            <span class="means">
                {button("", "swap", Messages::SWAP, move || store.ask(Change::Swap))}
                {button("", "unpin", Messages::UNPIN, move || leave(store, Change::Unpin))}
            </span>
        }
        .into_any()
    };
    let embedded = store.view.with_untracked(|view| view.embed);
    view! {
        <section class="compared" aria-label=Messages::COMPARISON>
            <p class="side">
                <svg width="12" height="12" aria-hidden="true">
                    <rect class="ink-bar" width="12" height="12" rx="2" />
                </svg>
                <span class="kind">{Messages::SHOWN_NOW}</span>
                <bdi>{of(|pinned| pinned.names[0].clone())}</bdi>
            </p>
            <p class="side">
                <svg width="12" height="12" aria-hidden="true">
                    <rect class="ink-pinned" width="12" height="12" rx="2" />
                </svg>
                <span class="kind">{Messages::PINNED}</span>
                <bdi data-pinned="">{of(|pinned| pinned.names[1].clone())}</bdi>
            </p>
            {maybe(!embedded, means)}
            <p class="words-of-both" data-compared="">
                {of(|pinned| pinned.words.clone())}
            </p>
        </section>
    }
    .into_any()
}
