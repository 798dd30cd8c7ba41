//! The page's state: one view, and the dashboard that follows from it.
//!
//! The only writer of the view and of the history. It knows no kinds of data: it asks the session, which answers at once
//! for an edition and by message for opened data. Until an answer has come the former one stays.

use leptos::prelude::*;

use super::open_data::{Edition, Session};
use crate::browser;
use crate::chart::matrix::Matrix;
use crate::dashboard::{Dashboard, Places, Sizes};
use crate::dataset::Dataset;
use crate::view::{Change, History, View};

/// The state that every component reads and dispatches changes to.
#[derive(Clone, Copy)]
pub struct Store {
    /// The view that the reader chose. A fresh page reads the same view from the URL.
    pub view: ReadSignal<View>,
    /// The edition at hand.
    pub edition: ReadSignal<Edition>,
    /// Everything that is shown, without the pictures that come by themselves.
    pub dashboard: ReadSignal<Dashboard>,
    /// Answers the page's requests.
    pub session: Session,
    /// True while open data is shown.
    pub is_open_data: Memo<bool>,
    /// True if the page is one saved file.
    pub is_one_file: bool,
    /// The text of the live region, set by [`Store::say`].
    pub said: RwSignal<String>,
    set_view: WriteSignal<View>,
    set_edition: WriteSignal<Edition>,
    set_dashboard: WriteSignal<Dashboard>,
}

impl Store {
    /// The state that a query asks for; `newest` is the newest edition.
    pub fn new(newest: Dataset, query: &str, is_one_file: bool) -> Store {
        let session = Session::new(newest);
        let view = session.settled(View::parse(query));
        let page = session.edition_page(&view);
        let ((view, set_view), (edition, set_edition)) = (signal(view), signal(session.edition()));
        let (dashboard, set_dashboard) = signal(page);
        let is_open_data = Memo::new(move |_| dashboard.with(|page| page.own));
        let said = RwSignal::new(String::new());
        Store {
            view,
            edition,
            dashboard,
            session,
            is_open_data,
            is_one_file,
            said,
            set_view,
            set_edition,
            set_dashboard,
        }
    }

    /// Draws the pictures of an edition that come by themselves.
    pub fn draw_pictures(self) {
        if !self.is_open_data.get_untracked() {
            self.session.draw_pictures(&self.view.get_untracked());
        }
    }

    /// Applies a change and writes the view into the URL.
    pub fn dispatch(self, change: Change) {
        self.session.frames.flush();
        let history = change.history();
        let before = self.view.get_untracked();
        let query = change.apply(before.clone()).to_query();
        let next = self.session.settled(View::parse(&query));
        if next == before {
            return;
        }
        let query = next.to_query();
        if self.is_open_data.get_untracked() {
            self.session.frames.hold();
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
        let view = self.session.settled(View::parse(query));
        if self.session.is_of(&view) {
            let ready = self.session.show(&view);
            self.set_view.set(view);
            if let Some(page) = ready {
                self.on_answer(*page, true);
            }
            return;
        }
        let (page, edition) = (self.session.edition_page(&view), self.session.edition());
        if self.edition.with_untracked(|before| *before != edition) {
            self.set_edition.set(edition);
        }
        self.set_view.set(view);
        self.set_page(page);
        self.draw_pictures();
    }

    /// Requests the answer to a change before the reader makes it.
    pub fn prefetch(self, change: Change) {
        if self.is_open_data.get_untracked() {
            let view = self.view.get_untracked();
            let next = View::parse(&change.apply(view.clone()).to_query());
            if next != view && self.session.is_of(&next) {
                self.session.prefetch(&next);
            }
        }
    }

    /// Shows opened data's answer to a view, which is the present one if it is the last that was asked for.
    pub fn on_answer(self, page: Dashboard, last: bool) {
        let view = self.view.get_untracked();
        if self.session.is_of(&view) {
            let settled = view.clone().without(page.unapplied.clone());
            let asked = last.then(|| view.to_query());
            if last && settled != view {
                self.set_view.set(settled);
            }
            self.session.frames.answer(move || {
                // Meanwhile the reader may have left the data.
                if !self.session.is_of(&self.view.get_untracked()) {
                    return;
                }
                // The button that was pressed may go with the answer.
                browser::keep_focus(".chips, .nothing", &[".chips button", ".lead"]);
                self.set_page(page);
                asked.into_iter().for_each(|query| self.session.request_pictures(query));
            });
        }
    }

    /// Uses the matrix, once there is one.
    pub fn with_matrix<T>(self, call: impl FnOnce(Option<&Matrix>) -> T) -> T {
        self.session.pictures.matrix.with(|cells| call(cells.as_ref()))
    }

    /// Uses the sites by size, once there are any.
    pub fn with_sizes<T>(self, call: impl FnOnce(Option<&Sizes>) -> T) -> T {
        self.session.pictures.sizes.with(|sizes| call(sizes.as_ref()))
    }

    /// Uses the map, once there is one.
    pub fn with_places<T>(self, call: impl FnOnce(Option<&Places>) -> T) -> T {
        self.session.pictures.places.with(|places| call(places.as_ref()))
    }

    fn set_page(self, page: Dashboard) {
        browser::clear_pressed();
        let text = page.lead.text();
        self.set_dashboard.set(page);
        self.say(&text);
    }

    /// Has screen readers say something, also if it is the same as before.
    pub fn say(self, text: &str) {
        let again = self.said.with_untracked(|said| said == text);
        self.said.set(if again { format!("{text}\u{a0}") } else { text.to_owned() });
    }
}

/// The page's state.
pub fn store() -> Store {
    expect_context()
}
