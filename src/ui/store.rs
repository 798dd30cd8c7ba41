//! The page's state: one view, the dataset that it asks for, and the dashboard that follows from both.
//!
//! The only writer of the view and of the history.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::dashboard::{Dashboard, dashboard};
use crate::dataset::{Dataset, bundled};
use crate::view::{Change, History, Theme, View};

/// What every component reads, and tells changes to.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the reader chose; always what a fresh page would read from the address.
    pub view: ReadSignal<View>,
    /// The dataset shown.
    pub dataset: Memo<Arc<Dataset>>,
    /// Everything that is shown.
    pub dashboard: Memo<Dashboard>,
    /// The theme wanted.
    pub theme: Memo<Option<Theme>>,
    /// What is said aloud.
    pub said: RwSignal<String>,
    set_view: WriteSignal<View>,
}

impl Store {
    /// The state that the address asks for; follows Back and Forward from then on.
    pub fn new() -> Store {
        let (view, set_view) = signal(read(&browser::query()));
        let edition = Memo::new(move |_| view.with(|view| view.edition.clone()));
        let dataset = Memo::new(move |_| Arc::new(bundled::edition(edition.get().as_deref())));
        let dashboard = Memo::new(move |_| dataset.with(|dataset| view.with(|view| dashboard(dataset, view))));
        let theme = Memo::new(move |_| view.with(|view| view.theme));
        let store = Store { view, dataset, dashboard, theme, said: RwSignal::new(String::new()), set_view };
        browser::on_return(move || store.show(read(&browser::query())));
        store
    }

    /// Does what the reader asked for, and writes it into the address.
    pub fn dispatch(self, change: Change) {
        let history = change.history();
        let before = self.view.get_untracked();
        let next = read(&change.apply(before.clone()).to_query());
        if next == before {
            return;
        }
        match history {
            History::Push => browser::push(&next.to_query()),
            History::Replace => browser::replace(&next.to_query()),
        }
        self.show(next);
    }

    fn show(self, view: View) {
        self.set_view.set(view);
        self.said.set(self.dashboard.with_untracked(|page| page.lead.text()));
    }
}

/// The view of a query string, settled on the edition that it asks for.
fn read(query: &str) -> View {
    let view = View::parse(query);
    let dataset = bundled::edition(view.edition.as_deref());
    view.settled(&dataset, bundled::newest())
}

/// The page's state.
pub fn store() -> Store {
    expect_context()
}
