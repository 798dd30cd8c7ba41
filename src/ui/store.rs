//! The page's state: one view, the data that it asks for, and the dashboard that follows from both.
//!
//! The only writer of the view and of the history. An edition's dashboard is computed here; that of own data comes from
//! the worker that holds it, and until it has come the former one stays.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::own::{Heard, Name, Own, Phase, joined};
use crate::browser::{self, Named};
use crate::dashboard::{Dashboard, dashboard};
use crate::dataset::{Dataset, bundled, catalogue};
use crate::view::{Change, History, View};

/// So many bars a chart of own data has at first, and after the reader has asked for more.
const BARS: u32 = 25;
const MORE_BARS: u32 = 1000;

/// What every component reads, and tells changes to.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the reader chose; always what a fresh page would read from the address.
    pub view: ReadSignal<View>,
    /// The edition shown, or that own data is shown in place of.
    pub dataset: ReadSignal<Arc<Dataset>>,
    /// Everything that is shown.
    pub dashboard: ReadSignal<Dashboard>,
    /// The reader's own data.
    pub own: Own,
    /// What is said aloud, by [`Store::say`].
    pub said: RwSignal<String>,
    set_view: WriteSignal<View>,
    set_dataset: WriteSignal<Arc<Dataset>>,
    set_dashboard: WriteSignal<Dashboard>,
    bars: StoredValue<u32>,
}

impl Store {
    /// The state that the address asks for; follows Back and Forward from then on.
    pub fn new() -> Store {
        let newest = Arc::new(bundled::edition(None));
        let (view, dataset) = read(&browser::query(), &newest);
        let page = dashboard(&dataset, &view);
        let ((view, set_view), (dataset, set_dataset)) = (signal(view), signal(dataset));
        let (dashboard, set_dashboard) = signal(page);
        let said = RwSignal::new(String::new());
        let (own, bars) = (Own::new(), StoredValue::new(BARS));
        let store = Store { view, dataset, dashboard, own, said, set_view, set_dataset, set_dashboard, bars };
        browser::on_return(move || store.show(&browser::query()));
        browser::on_files(move |files| store.open(files), |held| browser::show_drop(held));
        store.open_asked();
        store
    }

    /// Does what the reader asked for, and writes it into the address.
    pub fn dispatch(self, change: Change) {
        let history = change.history();
        let before = self.view.get_untracked();
        let query = change.apply(before.clone()).to_query();
        let next = self.read(&query).0;
        if next == before {
            return;
        }
        let query = next.to_query();
        match history {
            History::Push => browser::push(&query),
            History::Replace => browser::replace(&query),
        }
        self.show(&query);
    }

    /// Reads the reader's files; they take the place of what is shown once they are whole.
    pub fn open(self, files: Vec<Named>) {
        if !files.is_empty() {
            self.read_files(Name::Own(joined(&files)), files, Vec::new());
        }
    }

    /// Reads the files at hand once more, with these columns.
    pub fn open_again(self, mapping: Vec<(String, Option<String>)>) {
        if let Some((name, files)) = self.own.files() {
            self.read_files(name, files, mapping);
        }
    }

    /// Shows more bars in every chart.
    pub fn show_more(self) {
        self.bars.set_value(MORE_BARS);
        self.show(&self.view.get_untracked().to_query());
    }

    fn read_files(self, name: Name, files: Vec<Named>, mapping: Vec<(String, Option<String>)>) {
        self.own.open(
            name,
            files,
            mapping,
            Rc::new(move |heard| match heard {
                Heard::Page(page) => self.show_page(*page),
                Heard::Opened(name) => self.opened(name),
            }),
        );
    }

    /// Opens what the address asks for and an edition is not: what is kept here, or lies beside the page.
    fn open_asked(self) {
        let asked = View::parse(&browser::query());
        if let Some(name) = asked.data {
            leptos::task::spawn_local(async move {
                match listed(&name).await {
                    Ok(files) => self.read_files(Name::Listed(name), files, Vec::new()),
                    Err(sentence) => self.own.phase.set(Phase::Refused(sentence)),
                }
            });
        } else {
            self.own.find_kept(move |files| {
                if asked.own == Some(joined(&files)) {
                    self.open(files);
                }
            });
        }
    }

    /// Opens what is kept on this device.
    pub fn open_kept(self) {
        self.own.find_kept(move |files| self.open(files));
    }

    /// Other data is at hand: a link that asked for it is shown as it is, else all of the data.
    fn opened(self, name: Name) {
        self.bars.set_value(BARS);
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

    fn read(self, query: &str) -> (View, Arc<Dataset>) {
        let view = View::parse(query);
        match self.own.is_of(&view) {
            true => (view, self.dataset.get_untracked()),
            false => self.dataset.with_untracked(|dataset| read(query, dataset)),
        }
    }

    fn show(self, query: &str) {
        let (view, dataset) = self.read(query);
        if self.own.is_of(&view) {
            self.own.ask_page(view.to_query(), self.bars.get_value());
            return self.set_view.set(view);
        }
        let page = dashboard(&dataset, &view);
        if self.dataset.with_untracked(|before| before.id != dataset.id) {
            self.set_dataset.set(dataset);
        }
        self.set_view.set(view);
        self.set_page(page);
    }

    /// The worker's answer to the present view.
    fn show_page(self, page: Dashboard) {
        let view = self.view.get_untracked();
        if self.own.is_of(&view) {
            let settled = view.clone().without(page.unapplied.clone());
            if settled != view {
                self.set_view.set(settled);
            }
            self.set_page(page);
        }
    }

    fn set_page(self, page: Dashboard) {
        let text = page.lead.text();
        self.set_dashboard.set(page);
        self.say(&text);
    }

    /// Says something aloud; once more, where it is what was said last.
    pub fn say(self, text: &str) {
        let again = self.said.with_untracked(|said| said == text);
        self.said.set(if again { format!("{text}\u{a0}") } else { text.to_owned() });
    }
}

/// The files of a data set of the publisher's catalogue, or why there are none.
async fn listed(name: &str) -> Result<Vec<Named>, String> {
    let missing = || format!("This page has no data set “{name}”.");
    let list = browser::fetch_file("data/catalogue.json").await.ok_or_else(missing)?;
    let list = browser::text_of(&list).await.ok_or_else(missing)?;
    let set = catalogue::find(&list, name).ok_or_else(missing)?;
    let mut files = Vec::new();
    for file in set.files {
        let blob = browser::fetch_file(&format!("data/{file}")).await;
        let blob = blob.ok_or_else(|| format!("The file “{file}” of the data set “{}” is missing.", set.title))?;
        files.push(Named { name: file, blob });
    }
    Ok(files)
}

/// The view of a query string, settled on the edition that it asks for; `at_hand` is used where it is that one.
fn read(query: &str, at_hand: &Arc<Dataset>) -> (View, Arc<Dataset>) {
    let view = View::parse(query);
    let asked = view.edition.as_deref().unwrap_or(bundled::newest());
    let dataset = if at_hand.id == asked { at_hand.clone() } else { Arc::new(bundled::edition(Some(asked))) };
    (view.settled(&dataset, bundled::newest()), dataset)
}

/// The page's state.
pub fn store() -> Store {
    expect_context()
}
