//! Clicks on marks and buttons. Of opened data the click is painted first, and its answer in the next frame.

use leptos::prelude::*;
use web_sys::Element;

use super::store::{Store, store};
use crate::browser;
use crate::view::Change;

/// Does what a click on a mark asks for; of own data once the click itself was seen.
pub fn chosen(mark: &Element, call: impl FnOnce() + 'static) {
    let store = store();
    if !store.is_own.get_untracked() {
        return call();
    }
    browser::press(mark);
    after_its_frame(store, call);
}

/// The same for a click on a button.
pub fn asked(store: Store, call: impl FnOnce() + 'static) {
    if !store.is_own.get_untracked() {
        return call();
    }
    browser::press_clicked();
    after_its_frame(store, call);
}

fn after_its_frame(store: Store, call: impl FnOnce() + 'static) {
    // It is done for the component that heard the click.
    let owner = Owner::current().unwrap_or_default();
    store.own.turn.ask(move || {
        let before = store.view.get_untracked();
        owner.with(call);
        // No answer comes that would show what was clicked as it was.
        if store.view.with_untracked(|view| *view == before) {
            browser::release();
        }
    });
}

impl Store {
    /// Dispatches the change of a button or a choice that is clicked.
    pub fn ask(self, change: Change) {
        asked(self, move || self.dispatch(change));
    }
}

/// Does what a button asks for that is gone with it: the focus goes to the next chip, else to the answer.
pub fn leave(store: Store, change: Change) {
    asked(store, move || {
        store.dispatch(change);
        browser::on_next_frame(|| browser::focus_first(&[".chips button", ".lead"]));
    });
}
