//! The page's state: one view, and the dashboard that follows from it.
//!
//! The only writer of the view and of the history. It knows no kinds of data: it asks the session, which answers at once
//! for an edition and by message for opened data. Until an answer has come the former one stays.

use leptos::prelude::*;

use super::own::{Edition, Own};
use crate::browser;
use crate::chart::matrix::Matrix;
use crate::dashboard::{Dashboard, Places, Sizes};
use crate::dataset::Dataset;
use crate::view::{Change, History, View};

/// What every component reads, and tells changes to.
#[derive(Clone, Copy)]
pub struct Store {
    /// What the reader chose; always what a fresh page would read from the address.
    pub view: ReadSignal<View>,
    /// The edition at hand.
    pub edition: ReadSignal<Edition>,
    /// Everything that is shown, without the pictures that come by themselves.
    pub dashboard: ReadSignal<Dashboard>,
    /// What answers the page's requests.
    pub own: Own,
    /// Whether opened data is shown.
    pub is_own: Memo<bool>,
    /// Whether the page is one saved file.
    pub is_one_file: bool,
    /// What is said aloud, by [`Store::say`].
    pub said: RwSignal<String>,
    set_view: WriteSignal<View>,
    set_edition: WriteSignal<Edition>,
    set_dashboard: WriteSignal<Dashboard>,
}

impl Store {
    /// The state that a query asks for; `newest` is the newest edition.
    pub fn new(newest: Dataset, query: &str, is_one_file: bool) -> Store {
        let own = Own::new(newest);
        let view = own.settled(View::parse(query));
        let page = own.edition_page(&view);
        let ((view, set_view), (edition, set_edition)) = (signal(view), signal(own.edition()));
        let (dashboard, set_dashboard) = signal(page);
        let is_own = Memo::new(move |_| dashboard.with(|page| page.own));
        let said = RwSignal::new(String::new());
        Store { view, edition, dashboard, own, is_own, is_one_file, said, set_view, set_edition, set_dashboard }
    }

    /// Draws the pictures of an edition that come by themselves.
    pub fn draw_pictures(self) {
        if !self.is_own.get_untracked() {
            self.own.draw_pictures(&self.view.get_untracked());
        }
    }

    /// Does what the reader asked for, and writes it into the address.
    pub fn dispatch(self, change: Change) {
        self.own.turn.settle();
        let history = change.history();
        let before = self.view.get_untracked();
        let query = change.apply(before.clone()).to_query();
        let next = self.own.settled(View::parse(&query));
        if next == before {
            return;
        }
        let query = next.to_query();
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

    /// Shows what a query asks for.
    pub fn show(self, query: &str) {
        let view = self.own.settled(View::parse(query));
        if self.own.is_of(&view) {
            let ready = self.own.show(&view);
            self.set_view.set(view);
            if let Some(page) = ready {
                self.hear(*page, true);
            }
            return;
        }
        let (page, edition) = (self.own.edition_page(&view), self.own.edition());
        if self.edition.with_untracked(|before| *before != edition) {
            self.set_edition.set(edition);
        }
        self.set_view.set(view);
        self.set_page(page);
        self.draw_pictures();
    }

    /// Has the answer at hand before the reader asks for this.
    pub fn foresee(self, change: Change) {
        if self.is_own.get_untracked() {
            let view = self.view.get_untracked();
            let next = View::parse(&change.apply(view.clone()).to_query());
            if next != view && self.own.is_of(&next) {
                self.own.foresee(&next);
            }
        }
    }

    /// Shows opened data's answer to a view, which is the present one if it is the last that was asked for.
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

    /// Uses the matrix, once there is one.
    pub fn with_matrix<T>(self, call: impl FnOnce(Option<&Matrix>) -> T) -> T {
        self.own.pictures.matrix.with(|cells| call(cells.as_ref()))
    }

    /// Uses the sites by size, once there are any.
    pub fn with_sizes<T>(self, call: impl FnOnce(Option<&Sizes>) -> T) -> T {
        self.own.pictures.sizes.with(|sizes| call(sizes.as_ref()))
    }

    /// Uses the map, once there is one.
    pub fn with_places<T>(self, call: impl FnOnce(Option<&Places>) -> T) -> T {
        self.own.pictures.places.with(|places| call(places.as_ref()))
    }

    fn set_page(self, page: Dashboard) {
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

/// The page's state.
pub fn store() -> Store {
    expect_context()
}
