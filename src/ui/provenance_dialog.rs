//! The provenance dialog's frame, and how it is asked for. Its content is a chunk.

use leptos::prelude::*;
use leptos::{ev, html};
use web_sys::{Element, KeyboardEvent, MouseEvent};

use super::dynamic::view_while;
use super::lazy::{action, lazy_view};
use super::pick::Pick;
use super::provenance::{DIALOG, ask, content_of};
use super::store::{Store, store};
use crate::browser;

/// Shows where a figure comes from; the code is that of [`crate::dashboard::Asked`].
pub fn show_provenance(store: Store, code: &str) {
    request(store, code.to_owned());
}

action!(sources:
    /// Requests the provenance of a figure.
    request(store: Store, code: String) = ask
);
lazy_view!(sources:
    /// The content of the dialog.
    content(store: Store) = content_of
);

/// The key `i` asks for the mark whose words are shown at the pointer, too; `at` is its key.
pub fn key_of_the_tip(at: impl Fn() -> Option<String> + Send + Sync + 'static, on_pick: Callback<Pick>) {
    let on_key = move |event: KeyboardEvent| {
        let typing = event_target::<Element>(&event).matches("input, select, textarea").unwrap_or(true);
        let more = event.ctrl_key() || event.meta_key() || event.alt_key() || typing || event.default_prevented();
        if event.key() == "i"
            && !more
            && let Some(key) = at()
        {
            on_pick.run(Pick::Provenance(key));
        }
    };
    let listener = window_event_listener(ev::keydown, on_key);
    on_cleanup(move || listener.remove());
}

/// The dialog; it is empty until something is asked for.
pub fn dialog() -> AnyView {
    let store = store();
    let session = store.session;
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if session.behind.with(Option::is_some) {
            // Once what is in it is drawn.
            browser::on_next_frame(|| browser::open_dialog(DIALOG));
        }
    });
    // What it says is of the view that it was asked in.
    Effect::new(move || {
        store.view.track();
        browser::close_dialog(DIALOG);
    });
    let on_click = move |event: MouseEvent| {
        // What is around it is the dialog itself, what is in it is not.
        if event_target::<Element>(&event).matches(DIALOG).unwrap_or(false) {
            browser::close_dialog(DIALOG);
        }
    };
    view! {
        <dialog
            class="origin"
            aria-labelledby="origin-title"
            node_ref=node
            on:click=on_click
            on:close=move |_| session.behind.set(None)
        >
            {view_while(move || session.behind.with(Option::is_some), move || content(store))}
        </dialog>
    }
    .into_any()
}
