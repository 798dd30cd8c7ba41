//! The page's state: one view, the data that it asks for, and the dashboard that follows from both.
//!
//! The only writer of the view and of the history. An edition's dashboard is computed here; that of own data comes from
//! the worker that holds it, and until it has come the former one stays.

use std::sync::Arc;

use leptos::prelude::*;

use super::own::{self, Own};
use crate::browser;
#[cfg(feature = "whole")]
use crate::chart::matrix::Matrix;
use crate::dashboard::{Dashboard, dashboard};
#[cfg(feature = "whole")]
use crate::dashboard::{Places, Sizes};
use crate::dataset::{Dataset, bundled};
use crate::view::{Change, History, View};

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
    /// Whether own data is shown.
    pub is_own: Memo<bool>,
    /// Whether the page is one saved file.
    pub is_one_file: bool,
    /// What is said aloud, by [`Store::say`].
    pub said: RwSignal<String>,
    set_view: WriteSignal<View>,
    set_dataset: WriteSignal<Arc<Dataset>>,
    set_dashboard: WriteSignal<Dashboard>,
}

impl Store {
    /// The state that a query asks for; `newest` is the newest edition.
    pub fn new(newest: Dataset, query: &str, is_one_file: bool) -> Store {
        let (view, dataset) = read(query, &Arc::new(newest));
        let page = dashboard(&dataset, &view);
        let ((view, set_view), (dataset, set_dataset)) = (signal(view), signal(dataset));
        let (dashboard, set_dashboard) = signal(page);
        let is_own = Memo::new(move |_| dashboard.with(|page| page.own));
        let said = RwSignal::new(String::new());
        let own = Own::new();
        Store { view, dataset, dashboard, own, is_own, is_one_file, said, set_view, set_dataset, set_dashboard }
    }

    /// Follows Back and Forward, and opens the reader's own data where the address or the reader asks for it.
    pub fn listen(self) {
        browser::on_return(move || {
            #[cfg(feature = "whole")]
            self.own.turn.forget();
            self.show(&browser::query());
        });
        own::start(self);
    }

    /// Does what the reader asked for, and writes it into the address.
    pub fn dispatch(self, change: Change) {
        #[cfg(feature = "whole")]
        self.own.turn.settle();
        let history = change.history();
        let before = self.view.get_untracked();
        let asked = change.apply(before.clone());
        let query = asked.to_query();
        if own::is_beyond(&asked) {
            browser::push(&query);
            return self.own.bring("link");
        }
        let next = self.read(&query).0;
        if next == before {
            return;
        }
        let query = next.to_query();
        #[cfg(feature = "whole")]
        if self.is_own.get_untracked() {
            self.own.turn.begin();
        }
        // First the answer: the browser takes its time to write an address.
        self.show(&query);
        match history {
            History::Push => browser::push(&query),
            History::Replace => browser::replace(&query),
        }
    }

    /// The same for a button or a choice that is clicked: of own data once the click itself was seen.
    pub fn ask(self, change: Change) {
        own::asked(self, move || self.dispatch(change));
    }

    fn read(self, query: &str) -> (View, Arc<Dataset>) {
        let view = View::parse(query);
        match self.own.is_of(&view) {
            true => (view, self.dataset.get_untracked()),
            false => self.dataset.with_untracked(|dataset| read(query, dataset)),
        }
    }

    /// Shows what a query asks for.
    pub fn show(self, query: &str) {
        if own::is_beyond(&View::parse(query)) {
            return self.own.bring("link");
        }
        let (view, dataset) = self.read(query);
        if self.own.is_of(&view) {
            let _foreseen = self.own.show(&view);
            self.set_view.set(view);
            #[cfg(feature = "whole")]
            if let Some(page) = _foreseen {
                self.hear(*page, true);
            }
            return;
        }
        let page = dashboard(&dataset, &view);
        if self.dataset.with_untracked(|before| before.id != dataset.id) {
            self.set_dataset.set(dataset);
        }
        self.set_view.set(view);
        self.set_page(page);
    }

    /// Has the answer at hand before the reader asks for this.
    #[cfg(feature = "whole")]
    pub fn foresee(self, change: Change) {
        if self.is_own.get_untracked() {
            let view = self.view.get_untracked();
            let next = View::parse(&change.apply(view.clone()).to_query());
            if next != view && self.own.is_of(&next) {
                self.own.foresee(&next);
            }
        }
    }

    /// Shows own data's answer to a view, which is the present one if it is the last that was asked for.
    #[cfg(feature = "whole")]
    pub fn hear(self, page: Dashboard, last: bool) {
        let view = self.view.get_untracked();
        if self.own.is_of(&view) {
            let settled = view.clone().without(page.unapplied.clone());
            let asked = last.then(|| view.to_query());
            if last && settled != view {
                self.set_view.set(settled);
            }
            self.own.turn.answer(move || {
                // Meanwhile the reader may have left the data.
                if !self.own.is_of(&self.view.get_untracked()) {
                    return;
                }
                // The button that was pressed may go with the answer.
                browser::keep_focus(".chips, .nothing", &[".chips button", ".lead"]);
                self.set_page(page);
                asked.into_iter().for_each(|query| self.own.want_pictures(query));
            });
        }
    }

    /// Uses the matrix of what is shown, where it has one.
    #[cfg(feature = "whole")]
    pub fn with_matrix<T>(self, call: impl FnOnce(Option<&Matrix>) -> T) -> T {
        if self.is_own.get() {
            self.own.pictures.matrix.with(|cells| call(cells.as_ref()))
        } else {
            self.dashboard.with(|page| call(page.matrix.as_ref()))
        }
    }

    /// Uses what is shown of the sites, where anything is.
    #[cfg(feature = "whole")]
    pub fn with_sizes<T>(self, call: impl FnOnce(Option<&Sizes>) -> T) -> T {
        if self.is_own.get() {
            self.own.pictures.sizes.with(|sizes| call(sizes.as_ref()))
        } else {
            self.dashboard.with(|page| call(page.sizes.as_ref()))
        }
    }

    /// Uses the map of what is shown, where it has one.
    #[cfg(feature = "whole")]
    pub fn with_places<T>(self, call: impl FnOnce(Option<&Places>) -> T) -> T {
        if self.is_own.get() {
            self.own.pictures.places.with(|places| call(places.as_ref()))
        } else {
            self.dashboard.with(|page| call(page.map.as_ref()))
        }
    }

    fn set_page(self, page: Dashboard) {
        #[cfg(feature = "whole")]
        browser::release();
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

/// The view of a query string, settled on the edition that it asks for; `at_hand` is used where it is that one.
fn read(query: &str, at_hand: &Arc<Dataset>) -> (View, Arc<Dataset>) {
    let view = View::parse(query);
    let known = |id: &&str| bundled::ids().any(|known| known == *id);
    let asked = view.edition.as_deref().filter(known).unwrap_or(bundled::newest());
    let dataset = if at_hand.id == asked { at_hand.clone() } else { Arc::new(own::edition(Some(asked))) };
    (view.settled(&dataset, bundled::newest()), dataset)
}

/// The page's state.
pub fn store() -> Store {
    expect_context()
}
