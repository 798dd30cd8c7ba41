//! The progress of reading files, or the reason for which they were refused.

use leptos::prelude::*;

use super::phase::Phase;
use crate::browser;
use crate::i18n::Messages;
use crate::ui::dynamic::{button, dynamic_view, text_signal, view_while};
use crate::ui::store::Store;

/// The progress of reading, or the reason of a refusal, within its chunk.
pub fn progress(store: Store) -> AnyView {
    let session = store.session;
    let reading = move || {
        let done = text_signal(move || match session.phase.get() {
            Phase::Reading { size, bytes, .. } if size > 0.0 => format!("{:.3}", bytes / size),
            _ => "0".to_owned(),
        });
        view! {
            <section class="reading card" data-progress="" aria-label=Messages::READING>
                <p>{text_signal(move || session.phase.with(words))}</p>
                <progress max="1" prop:value=done></progress>
                {button("", "cancel", Messages::CANCEL, move || session.cancel())}
            </section>
        }
        .into_any()
    };
    let close = move || {
        session.phase.set(Phase::Idle);
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
    let why =
        move || session.phase.with(|phase| if let Phase::Refused(why) = phase { Some(why.clone()) } else { None });
    view! {
        {view_while(move || session.phase.with(|phase| matches!(phase, Phase::Reading { .. })), reading)}
        {dynamic_view(move || why().map_or_else(|| ().into_any(), refused))}
    }
    .into_any()
}

/// The progress in words: bytes, records, and the remaining time.
fn words(phase: &Phase) -> String {
    let Phase::Reading { name, size, bytes, records, began } = phase else { return String::new() };
    let passed = browser::now() - began;
    let going = *bytes > 0.0 && *bytes < *size;
    let left = going.then(|| ((size - bytes) / bytes * passed / 1000.0).ceil() as u64);
    let name = crate::format::plain(&crate::format::cut(name, 60));
    Messages::reading(&name, *bytes, *size, *records, left)
}
