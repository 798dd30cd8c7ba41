//! Reading files by the worker: in the chunk of open data.

use std::rc::Rc;

use leptos::prelude::*;

use super::catalogue;
use super::event::Event;
use super::files::{Columns, Files, Name};
use super::phase::Phase;
use crate::browser::{self, Named};
use crate::i18n::Messages;
use crate::ui::store::Store;
use crate::view::{Change, View};

/// Opens a data set of the publisher's catalogue.
pub fn read_listed(store: Store, name: String, note: String) {
    leptos::task::spawn_local(async move {
        match listed(&name).await {
            Ok(files) => {
                let set = Files { name: Name::Listed(name), files, columns: Columns::new() };
                store.read_set(set.noted(&note));
            }
            Err(sentence) => store.session.phase.set(Phase::Refused(sentence)),
        }
    });
}

impl Store {
    /// Reads the files at hand once more, with these columns.
    pub fn open_again(self, columns: Columns) {
        if let Some(set) = self.session.at_hand() {
            self.read_set(Files { columns, ..set });
        }
    }

    /// Reads a set of files, which replaces the data that is shown once all of it is read.
    pub fn read_set(self, set: Files) {
        let on_event = move |event| match event {
            Event::Page(page, last) => self.on_answer(*page, last),
            Event::Opened(name) => self.opened(name),
        };
        self.session.open(set, Rc::new(on_event));
    }

    /// Other data is at hand: a link that asked for it is shown as it is, else all of the data.
    fn opened(self, name: Name) {
        self.session.frames.clear();
        let query = browser::query();
        if self.session.is_of(&View::parse(&query)) {
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
