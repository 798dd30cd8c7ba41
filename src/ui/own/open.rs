//! Opening the reader's own data: the button, what is being read, and why something was not.

use leptos::prelude::*;

use super::reader::Phase;
use crate::browser;
use crate::i18n::Messages;
use crate::ui::dynamic::{button, part, shown, text};
use crate::ui::lazy::lazy_view;
use crate::ui::store::{Store, store};
use crate::view::Change;

/// The button, and the way back to the edition.
#[component]
pub fn Open() -> impl IntoView {
    let store = store();
    let is_own = move || store.dashboard.with(|page| page.own);
    let back = move || {
        let label = text(move || Messages::back_to(&store.edition.with(|edition| edition.title.clone())));
        button("", "close-own", label, move || store.dispatch(Change::Own(None)))
    };
    let waiting = move || !is_own() && store.own.kept.with(Option::is_some);
    let kept = move || {
        let label = text(move || store.own.kept.get().map(|(names, _)| names).unwrap_or_default());
        button("", "open-kept", label, move || store.open_kept())
    };
    view! {
        {shown(is_own, back)}
        {shown(waiting, kept)}
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
    let busy = move || store.own.phase.with(|phase| !matches!(phase, Phase::Idle));
    view! {
        {shown(busy, move || reading(store))}
        <div class="drop" aria-hidden="true">
            <p>{Messages::DROP_HERE}</p>
        </div>
    }
}

lazy_view!(data:
    /// The progress of reading, or the reason of a refusal.
    reading(store: Store) = progress
);

/// The same, within its chunk.
fn progress(store: Store) -> AnyView {
    let own = store.own;
    let reading = move || {
        let done = text(move || match own.phase.get() {
            Phase::Reading { size, bytes, .. } if size > 0.0 => format!("{:.3}", bytes / size),
            _ => "0".to_owned(),
        });
        view! {
            <section class="reading card" data-progress="" aria-label=Messages::READING>
                <p>{text(move || own.phase.with(words))}</p>
                <progress max="1" prop:value=done></progress>
                {button("", "cancel", Messages::CANCEL, move || own.cancel())}
            </section>
        }
        .into_any()
    };
    let close = move || {
        own.phase.set(Phase::Idle);
        browser::focus_first(&["[data-action=open-file]"]);
    };
    let refused = move |sentence: String| {
        view! {
            <section class="notice" data-notice="file" role="alert">
                <p>{sentence}</p>
                {button("", "drop-file-notice", Messages::CLOSE, close)}
            </section>
        }
        .into_any()
    };
    let why = move || own.phase.with(|phase| if let Phase::Refused(why) = phase { Some(why.clone()) } else { None });
    view! {
        {shown(move || own.phase.with(|phase| matches!(phase, Phase::Reading { .. })), reading)}
        {part(move || why().map_or_else(|| ().into_any(), refused))}
    }
    .into_any()
}

/// How far the reading is: bytes, records, and the time that is left.
fn words(phase: &Phase) -> String {
    let Phase::Reading { name, size, bytes, records, began } = phase else { return String::new() };
    let passed = browser::now() - began;
    let going = *bytes > 0.0 && *bytes < *size;
    let left = going.then(|| ((size - bytes) / bytes * passed / 1000.0).ceil() as u64);
    let name = crate::format::plain(&crate::format::cut(name, 60));
    Messages::reading(&name, *bytes, *size, *records, left)
}
