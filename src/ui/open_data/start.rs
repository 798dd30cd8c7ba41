//! Opens data: by the button, dropped, pasted, by the link, or kept on this device.

use leptos::ev;
use leptos::prelude::*;
use web_sys::Element;

use super::files::Files;
use super::one_file;
use super::read::read_listed;
use crate::browser::{self, Named};
use crate::ui::export_buttons::prepare_export;
use crate::ui::lazy::{action, chunk};
use crate::ui::store::Store;
use crate::view::View;

/// On a fast connection the worker starts this many milliseconds after the page, when nobody waits for anything.
const IDLE: i32 = 1500;

/// Follows Back and Forward. Opens the files that a former page left, that are dropped or pasted from now on, or that the
/// address asks for: kept on this device, or published beside the page.
pub fn start(store: Store) {
    browser::on_return(move || {
        store.session.frames.clear();
        store.show(&browser::query());
    });
    browser::watch_clicks();
    browser::on_files(move |files| store.open(files), browser::show_drop);
    let prepare = |target: Element| {
        if target.closest(".take").is_ok_and(|found| found.is_some()) {
            prepare_export();
        }
    };
    let point = window_event_listener(ev::pointerover, move |event| prepare(event_target(&event)));
    let focus = window_event_listener(ev::focusin, move |event| prepare(event_target(&event)));
    on_cleanup(move || {
        point.remove();
        focus.remove();
    });
    if one_file::open(store) {
        return;
    }
    let handed = browser::handed_over();
    let note = browser::note();
    let asked = View::parse(&browser::query());
    if !handed.is_empty() {
        return store.open_set(Files::own(handed).noted(&note));
    }
    if let Some(name) = asked.data {
        open_listed(store, name, note);
        return;
    }
    if !asked.embed {
        browser::after(IDLE, || {
            if browser::is_connection_fast() {
                prepare_data();
                browser::prepare();
            }
        });
    }
    store.session.find_kept(move |set| {
        if asked.own.as_deref() == Some(set.name.text()) {
            store.open_set(set);
        }
    });
}

/// Loads the chunk of open data before it is needed.
fn prepare_data() {
    chunk!(data: nothing() -> () = done);
    fn done() {}
    leptos::task::spawn_local(async {
        let _ = nothing().await;
    });
}

action!(data:
    /// Reads a set of files.
    open_in_chunk(store: Store, set: Files) = Store::read_set
);
action!(data:
    /// Opens a data set of the publisher's catalogue, with a note on its columns.
    open_listed(store: Store, name: String, note: String) = read_listed
);

impl Store {
    /// Reads the reader's files; they take the place of what is shown once they are whole.
    pub fn open(self, files: Vec<Named>) {
        if !files.is_empty() {
            self.open_set(Files::own(files));
        }
    }

    /// Opens what is kept on this device.
    pub fn open_kept(self) {
        self.session.find_kept(move |set| self.open_set(set));
    }

    /// Reads a set of files, which takes the place of what is shown once it is whole.
    pub fn open_set(self, set: Files) {
        open_in_chunk(self, set);
    }
}
