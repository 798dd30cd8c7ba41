//! Opening the reader's own data: the button, what is being read, and why something was not.

use leptos::prelude::*;

use super::reader::Phase;
use crate::browser;
use crate::format::{count, whole};
use crate::ui::dynamic::{part, shown, text};
use crate::ui::store::store;
use crate::view::Change;

/// The button, and the way back to the edition.
#[component]
pub fn Open() -> impl IntoView {
    let store = store();
    let is_own = move || store.dashboard.with(|page| page.own);
    let back = move || {
        view! {
            <button data-action="close-own" on:click=move |_| store.dispatch(Change::Own(None))>
                {text(move || format!("Back to {}", store.dataset.with(|dataset| dataset.title.clone())))}
            </button>
        }
        .into_any()
    };
    let waiting = move || !is_own() && store.own.kept.with(Option::is_some);
    let kept = move || {
        view! {
            <button data-action="open-kept" on:click=move |_| store.open_kept()>
                {text(move || store.own.kept.get().map(|(names, _)| names).unwrap_or_default())}
            </button>
        }
        .into_any()
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
            <span>"Open your data"</span>
        </label>
    }
}

/// What is being read, or why it was not.
#[component]
pub fn Reading() -> impl IntoView {
    let own = store().own;
    let reading = move || {
        let done = text(move || match own.phase.get() {
            Phase::Reading { size, bytes, .. } if size > 0.0 => format!("{:.3}", bytes / size),
            _ => "0".to_owned(),
        });
        view! {
            <section class="reading card" data-progress="" aria-label="Reading">
                <p>{text(move || own.phase.with(words))}</p>
                <progress max="1" prop:value=done></progress>
                <button data-action="cancel" on:click=move |_| own.cancel()>
                    "Cancel"
                </button>
            </section>
        }
        .into_any()
    };
    let close = move |_| {
        own.phase.set(Phase::Idle);
        browser::focus_first(&["[data-action=open-file]"]);
    };
    let refused = move |sentence: String| {
        view! {
            <section class="notice" data-notice="file" role="alert">
                <p>{sentence}</p>
                <button data-action="drop-file-notice" on:click=close>
                    "Close"
                </button>
            </section>
        }
        .into_any()
    };
    let why = move || own.phase.with(|phase| if let Phase::Refused(why) = phase { Some(why.clone()) } else { None });
    view! {
        {shown(move || own.phase.with(|phase| matches!(phase, Phase::Reading { .. })), reading)}
        {part(move || why().map_or_else(|| ().into_any(), refused))}
        <div class="drop" aria-hidden="true">
            <p>"Drop it here: it is read in this browser, and leaves it not."</p>
        </div>
    }
}

/// How far the reading is: bytes, records, and the time that is left.
fn words(phase: &Phase) -> String {
    let Phase::Reading { name, size, bytes, records, began } = phase else { return String::new() };
    let megabytes = |bytes: f64| format!("{:.1}", bytes / 1e6);
    let passed = browser::now() - began;
    let left = if *bytes > 0.0 { (size - bytes) / bytes * passed / 1000.0 } else { 0.0 };
    let left = if *bytes > 0.0 && *bytes < *size {
        format!(", {} left", count(left.ceil() as u64, "second", "seconds"))
    } else if *bytes >= *size {
        ", now counting".to_owned()
    } else {
        String::new()
    };
    let name = crate::format::plain(&crate::format::cut(name, 60));
    format!(
        "Reading {name}: {} of {} MB, {} {}{left}.",
        megabytes(*bytes),
        megabytes(*size),
        whole(*records),
        if *records == 1 { "record" } else { "records" }
    )
}
