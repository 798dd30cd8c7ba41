//! Clicks on marks and buttons. With open data, the pressed state is painted first, and the answer in the next frame.

use leptos::prelude::*;
use web_sys::Element;

use super::store::{Store, store};
use crate::browser;
use crate::view::Change;

/// Handles a click on a mark. With open data, the pressed state is painted first.
pub fn chosen(mark: &Element, call: impl FnOnce() + 'static) {
    let store = store();
    if !store.is_open_data.get_untracked() {
        return call();
    }
    browser::show_pressed(mark);
    after_its_frame(store, call);
}

/// The same for a click on a button.
pub fn asked(store: Store, call: impl FnOnce() + 'static) {
    if !store.is_open_data.get_untracked() {
        return call();
    }
    browser::show_clicked_pressed();
    after_its_frame(store, call);
}

fn after_its_frame(store: Store, call: impl FnOnce() + 'static) {
    // The call belongs to the component that handles the click.
    let owner = Owner::current().unwrap_or_default();
    store.session.frames.defer(move || {
        let before = store.view.get_untracked();
        owner.with(call);
        // No answer comes that would show what was clicked as it was.
        if store.view.with_untracked(|view| *view == before) {
            browser::clear_pressed();
        }
    });
}

impl Store {
    /// Dispatches the change of a button or a choice that is clicked.
    pub fn ask(self, change: Change) {
        asked(self, move || self.dispatch(change));
    }
}

/// Handles a button that disappears with its answer: moves the focus to the next chip, or to the lead sentence.
pub fn leave(store: Store, change: Change) {
    asked(store, move || {
        store.dispatch(change);
        browser::on_next_frame(|| browser::focus_first(&[".chips button", ".lead"]));
    });
}
