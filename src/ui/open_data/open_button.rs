//! The button that opens data, the way back to the edition, and the place for dropped files.

use leptos::prelude::*;

use super::phase::Phase;
use super::progress::progress;
use crate::browser;
use crate::i18n::Messages;
use crate::ui::dynamic::{button, text_signal, view_while};
use crate::ui::lazy::lazy_view;
use crate::ui::store::{Store, store};
use crate::view::Change;

/// The button, and the way back to the edition.
#[component]
pub fn Open() -> impl IntoView {
    let store = store();
    let is_open_data = move || store.dashboard.with(|page| page.own);
    let back = move || {
        let label = text_signal(move || Messages::back_to(&store.edition.with(|edition| edition.title.clone())));
        button("", "close-own", label, move || store.dispatch(Change::Own(None)))
    };
    let waiting = move || !is_open_data() && store.session.kept.with(Option::is_some);
    let kept = move || {
        let label = text_signal(move || store.session.kept.get().map(|(names, _)| names).unwrap_or_default());
        button("", "open-kept", label, move || store.open_kept())
    };
    view! {
        {view_while(is_open_data, back)}
        {view_while(waiting, kept)}
        <label class="open">
            <input
                type="file"
                multiple
                data-action="open-file"
                on:change:target=move |event| store.open(browser::chosen_files(&event.target()))
            />
            <span>{Messages::OPEN_YOUR_DATA}</span>
        </label>
    }
}

/// The progress of reading or the reason of a refusal, and the place for files that are dropped.
#[component]
pub fn Reading() -> impl IntoView {
    let store = store();
    let busy = move || store.session.phase.with(|phase| !matches!(phase, Phase::Idle));
    view! {
        {view_while(busy, move || reading(store))}
        <div class="drop" aria-hidden="true">
            <p>{Messages::DROP_HERE}</p>
        </div>
    }
}

lazy_view!(data:
    /// The progress of reading, or the reason of a refusal.
    reading(store: Store) = progress
);
