//! How own data comes to the page, and what the page does with it.

use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use web_sys::Element;

use super::files::{Columns, Files, Name};
use super::reader::{Heard, Phase};
use super::{catalogue, one_file};
use crate::browser::{self, Named};
use crate::i18n::Messages;
use crate::ui::lazy::action;
use crate::ui::store::Store;
use crate::ui::twin::prepare_export;
use crate::view::{Change, View};

/// Follows Back and Forward; opens what a former page has left, what is dropped or pasted from now on, and what the address asks for: files that are kept
/// on this device, or that lie beside the page.
pub fn start(store: Store) {
    browser::on_return(move || {
        store.own.turn.forget();
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
    store.own.find_kept(move |set| {
        if asked.own.as_deref() == Some(set.name.text()) {
            store.open_set(set);
        }
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

/// The same, within its chunk.
fn read_listed(store: Store, name: String, note: String) {
    leptos::task::spawn_local(async move {
        match listed(&name).await {
            Ok(files) => {
                let set = Files { name: Name::Listed(name), files, columns: Columns::new() };
                store.read_set(set.noted(&note));
            }
            Err(sentence) => store.own.phase.set(Phase::Refused(sentence)),
        }
    });
}

impl Store {
    /// Reads the reader's files; they take the place of what is shown once they are whole.
    pub fn open(self, files: Vec<Named>) {
        if !files.is_empty() {
            self.open_set(Files::own(files));
        }
    }

    /// Reads the files at hand once more, with these columns.
    pub fn open_again(self, columns: Columns) {
        if let Some(set) = self.own.at_hand() {
            self.read_set(Files { columns, ..set });
        }
    }

    /// Opens what is kept on this device.
    pub fn open_kept(self) {
        self.own.find_kept(move |set| self.open_set(set));
    }

    /// Reads a set of files, which takes the place of what is shown once it is whole.
    pub fn open_set(self, set: Files) {
        open_in_chunk(self, set);
    }

    /// The same, within its chunk.
    pub fn read_set(self, set: Files) {
        let hear = move |heard| match heard {
            Heard::Page(page, last) => self.hear(*page, last),
            Heard::Opened(name) => self.opened(name),
        };
        self.own.open(set, Rc::new(hear));
    }

    /// Other data is at hand: a link that asked for it is shown as it is, else all of the data.
    fn opened(self, name: Name) {
        self.own.turn.forget();
        let query = browser::query();
        if self.own.is_of(&View::parse(&query)) {
            return self.show(&query);
        }
        if let Name::Own(name) = name {
            let query = Change::Own(Some(name)).apply(self.view.get_untracked()).to_query();
            browser::push(&query);
            self.show(&query);
        }
    }
}

/// The files of a data set of the publisher's catalogue, or why there are none.
async fn listed(name: &str) -> Result<Vec<Named>, String> {
    let missing = || Messages::no_data_set(name);
    let list = browser::fetch_file("data/catalogue.json").await.ok_or_else(missing)?;
    let list = browser::text_of(&list).await.ok_or_else(missing)?;
    let set = catalogue::find(&list, name).ok_or_else(missing)?;
    let mut files = Vec::new();
    for file in set.files {
        let blob = browser::fetch_file(&format!("data/{file}")).await;
        let blob = blob.ok_or_else(|| Messages::file_is_missing(&file, &set.title))?;
        files.push(Named { name: file, blob });
    }
    Ok(files)
}
