//! The page's state: one view, the dataset that it asks for, and the dashboard that follows from both.
//!
//! The only writer of the view and of the history.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::dashboard::{Dashboard, dashboard};
use crate::dataset::{Dataset, bundled};
use crate::view::{Change, History, View};

/// What every component reads, and tells changes to.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the reader chose; always what a fresh page would read from the address.
    pub view: ReadSignal<View>,
    /// The dataset shown.
    pub dataset: ReadSignal<Arc<Dataset>>,
    /// Everything that is shown.
    pub dashboard: Memo<Dashboard>,
    /// What is said aloud, by [`Store::say`].
    pub said: RwSignal<String>,
    set_view: WriteSignal<View>,
    set_dataset: WriteSignal<Arc<Dataset>>,
}

impl Store {
    /// The state that the address asks for; follows Back and Forward from then on.
    pub fn new() -> Store {
        let newest = Arc::new(bundled::edition(None));
        let (view, dataset) = read(&browser::query(), &newest);
        let ((view, set_view), (dataset, set_dataset)) = (signal(view), signal(dataset));
        let page = move || dataset.with(|dataset| view.with(|view| dashboard(dataset, view)));
        // Another view is another page: to compare two whole ones would cost more than to show the next.
        let dashboard = Memo::new_with_compare(move |_| page(), |_, _| true);
        let store = Store { view, dataset, dashboard, said: RwSignal::new(String::new()), set_view, set_dataset };
        browser::on_return(move || store.show(&browser::query()));
        store
    }

    /// Does what the reader asked for, and writes it into the address.
    pub fn dispatch(self, change: Change) {
        let history = change.history();
        let before = self.view.get_untracked();
        let next = self.read(&change.apply(before.clone()).to_query()).0;
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

    fn read(self, query: &str) -> (View, Arc<Dataset>) {
        self.dataset.with_untracked(|dataset| read(query, dataset))
    }

    fn show(self, query: &str) {
        let (view, dataset) = self.read(query);
        if self.dataset.with_untracked(|before| before.id != dataset.id) {
            self.set_dataset.set(dataset);
        }
        self.set_view.set(view);
        self.say(&self.dashboard.with_untracked(|page| page.lead.text()));
    }

    /// Says something aloud; once more, where it is what was said last.
    pub fn say(self, text: &str) {
        let again = self.said.with_untracked(|said| said == text);
        self.said.set(if again { format!("{text}\u{a0}") } else { text.to_owned() });
    }
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
