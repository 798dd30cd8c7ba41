//! The worker that holds the reader's own data, from the page's side: what it is doing, and what it has read.
//!
//! Law: what is shown stays until the new data is whole; a worker that is no longer wanted is ended.

use std::rc::Rc;

use leptos::prelude::*;

pub use super::files::{Files, Name};
pub use super::phase::Phase;
use super::pictures::Pictures;
use super::turn::Turn;
use crate::browser::{self, Helper};
use crate::dashboard::{Account, Asked, Beside, Dashboard, Provenance, Record, beside};
use crate::dataset::{Announced, Dataset, Dimension, bundled, edition::Source};
use crate::i18n::Messages;
use crate::protocol::{Came, Held, Pages, Points, Reply, Request, Saved, Step, from_bytes, to_bytes};
use crate::view::{Picture, View};

/// The edition at hand: what is shown, or what opened data is shown in place of.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Its id.
    pub id: String,
    /// Its title, such as `March 2024`.
    pub title: String,
    /// Where it was published.
    pub source: Source,
}

/// Some rows of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// The first one's number, from 0.
    pub from: u64,
    /// The rows.
    pub rows: Vec<Record>,
}

/// What the page is told.
pub enum Heard {
    /// The answer to a view that was asked for, and whether it is the last one.
    Page(Box<Dashboard>, bool),
    /// Data of this name is at hand.
    Opened(Name),
}

/// A set of files with its worker.
struct Data {
    set: Files,
    worker: Helper,
}

/// So many bars a chart has at first, and after the reader has asked for more.
const BARS: u32 = 25;
const MORE_BARS: u32 = 1000;

/// What is read, and what is being read.
#[derive(Clone, Copy)]
pub struct Own {
    /// What is going on.
    pub phase: RwSignal<Phase>,
    /// What became of every record of the data at hand.
    pub account: RwSignal<Option<Account>>,
    /// The rows of the table that are at hand.
    pub window: RwSignal<Window>,
    /// Charge points of the edition's operators and countries in the data at hand, once they were asked for.
    pub named: RwSignal<Option<Points>>,
    /// The names of the files that are kept on this device, and their bytes in all.
    pub kept: RwSignal<Option<(String, f64)>>,
    /// The map and whatever else is asked for by itself.
    pub pictures: Pictures,
    /// The figure whose origin was asked for last.
    pub asked_of: RwSignal<Option<Asked>>,
    /// Where it comes from.
    pub behind: RwSignal<Option<Provenance>>,
    /// Whether a click's answer may be shown.
    pub turn: Turn,
    /// The edition, whose requests are answered here.
    edition: StoredValue<Held, LocalStorage>,
    /// Whether opened data is shown, whose requests its worker answers.
    is_opened: StoredValue<bool>,
    held: StoredValue<Option<Data>, LocalStorage>,
    coming: StoredValue<Option<Data>, LocalStorage>,
    /// By view, and how many bars a chart may have.
    pages: StoredValue<Pages<(String, u32), Box<Dashboard>>>,
    /// The number of the last request for rows.
    rows_asked: StoredValue<u32>,
    bars: StoredValue<u32>,
    /// Whether a worker that ended by itself was replaced.
    revived: StoredValue<bool>,
}

impl Own {
    /// An edition, and nothing opened yet.
    pub fn new(edition: Dataset) -> Own {
        Own {
            phase: RwSignal::new(Phase::Idle),
            account: RwSignal::new(None),
            window: RwSignal::new(Window::default()),
            named: RwSignal::new(None),
            kept: RwSignal::new(None),
            pictures: Pictures::new(),
            asked_of: RwSignal::new(None),
            behind: RwSignal::new(None),
            turn: Turn::new(),
            edition: StoredValue::new_local(Held::new(edition, Vec::new())),
            is_opened: StoredValue::new(false),
            held: StoredValue::new_local(None),
            coming: StoredValue::new_local(None),
            pages: StoredValue::new(Pages::default()),
            rows_asked: StoredValue::new(0),
            bars: StoredValue::new(BARS),
            revived: StoredValue::new(false),
        }
    }

    /// Reads files; `hear` is told what comes of it, now and later.
    pub fn open(self, set: Files, hear: Rc<dyn Fn(Heard)>) {
        let (name, size) = (set.name.text().to_owned(), set.size());
        let (hears, again) = (hear.clone(), hear.clone());
        let worker = Helper::start(move |bytes| self.hear(bytes, &*hears), move || self.fail(&again));
        let Some(worker) = worker else { return self.fail(&hear) };
        let (request, blobs) = set.opening();
        worker.send(&request, &blobs);
        // What was being read before ends here.
        self.coming.set_value(Some(Data { set, worker }));
        let began = browser::now();
        self.phase.set(Phase::Reading { name, size, bytes: 0.0, records: 0, began });
    }

    /// Stops reading; what is at hand stays.
    pub fn cancel(self) {
        self.coming.set_value(None);
        self.phase.set(Phase::Idle);
    }

    /// Whether the view is of the data at hand.
    pub fn is_of(self, view: &View) -> bool {
        self.held.with_value(|held| match held.as_ref().map(|data| &data.set.name) {
            Some(Name::Own(name)) => view.own.as_ref() == Some(name) && view.data.is_none(),
            Some(Name::Listed(name)) => view.data.as_ref() == Some(name),
            None => false,
        })
    }

    /// The view with what its data cannot apply set aside; opened data says that in its answer. Brings the edition that the
    /// view asks for.
    pub fn settled(self, view: View) -> View {
        if self.is_of(&view) {
            return view;
        }
        let known = |id: &&str| bundled::ids().any(|known| known == *id);
        let id = view.edition.as_deref().filter(known).unwrap_or(bundled::newest());
        if self.edition().id != id {
            self.edition.set_value(Held::new(bundled::edition(Some(id)), Vec::new()));
        }
        self.edition.with_value(|held| held.dataset().settled(view))
    }

    /// The edition at hand.
    pub fn edition(self) -> Edition {
        self.edition.with_value(|held| {
            let dataset = held.dataset();
            let Some(Announced { id, source, .. }) = dataset.edition.clone() else { panic!("this data is an edition") };
            Edition { id, title: dataset.title.clone(), source }
        })
    }

    /// The edition's operators or countries, to compare opened data with.
    pub fn announced(self, dimension: Dimension) -> Vec<Beside> {
        self.edition.with_value(|held| beside(held.dataset(), dimension))
    }

    /// The page of a view of the edition.
    pub fn edition_page(self, view: &View) -> Dashboard {
        self.is_opened.set_value(false);
        match self.answered(Request::Page { query: view.to_query(), bars: BARS }) {
            Some(Reply::Page(page)) => *page,
            _ => panic!("a request for a page is answered by a page"),
        }
    }

    /// Draws the edition's pictures that are not in its page.
    pub fn draw_pictures(self, view: &View) {
        let query = || view.to_query();
        for (picture, request) in [
            (Picture::Map, Request::Map { query: query(), width: 0 }),
            (Picture::Matrix, Request::Matrix { query: query() }),
            (Picture::Size, Request::Sizes { query: query() }),
        ] {
            if view.shows(picture)
                && let Some(reply) = self.answered(request)
            {
                self.pictures.hear(reply);
            }
        }
    }

    /// The edition's answer to a request.
    fn answered(self, request: Request) -> Option<Reply> {
        self.edition.try_update_value(|held| held.answer(request)).flatten()
    }

    /// The files at hand.
    pub fn at_hand(self) -> Option<Files> {
        self.held.with_value(|held| held.as_ref().map(|data| data.set.clone()))
    }

    /// The page of a view of the data at hand, where it has been foreseen; else it comes, and what is shown stays until
    /// then.
    pub fn show(self, view: &View) -> Option<Box<Dashboard>> {
        let view = (view.to_query(), self.bars.get_value());
        self.is_opened.set_value(true);
        self.pictures.want(None);
        match self.pages.try_update_value(|pages| pages.want(&view))? {
            Step::Ask => self.ask_page(view),
            Step::Wait => {}
            Step::Show(page) => return Some(page),
        }
        None
    }

    /// Has the page of a view at hand before the reader wants it.
    pub fn foresee(self, view: &View) {
        let view = (view.to_query(), self.bars.get_value());
        if self.pages.try_update_value(|pages| pages.hope(&view)) == Some(true) {
            self.ask_page(view);
        }
    }

    fn ask_page(self, (query, bars): (String, u32)) {
        self.send(&Request::Page { query, bars });
    }

    /// A page has come.
    fn came(self, page: Box<Dashboard>, hear: &dyn Fn(Heard)) {
        let Some(Came { show, ask }) = self.pages.try_update_value(|pages| pages.came(page)) else { return };
        if let Some(view) = ask {
            self.ask_page(view);
        }
        if let Some((page, last)) = show {
            hear(Heard::Page(page, last));
        }
    }

    /// Asks for the pictures of a view that are not in its page; where none is in sight, once the page is on the screen: a
    /// core that is busy with them would have it wait.
    pub fn want_pictures(self, query: String) {
        match self.pictures.want(Some(query)) {
            true => self.ask_picture(),
            false => browser::after_paint(move || self.ask_picture()),
        }
    }

    fn ask_picture(self) {
        if let Some(request) = self.pictures.next() {
            self.send(&request);
        }
    }

    /// Shows the view with more bars in every chart.
    pub fn show_more(self, view: &View) {
        self.bars.set_value(MORE_BARS);
        // Nothing that is at hand has as many.
        let _ = self.show(view);
    }

    /// Asks for some rows.
    pub fn ask_rows(self, query: String, from: u64, count: u32) {
        let number = self.rows_asked.get_value().wrapping_add(1);
        self.rows_asked.set_value(number);
        self.send(&Request::Rows { number, query, from, count });
    }

    /// Asks for charge points by name.
    pub fn ask_named(self, operators: Vec<String>, countries: Vec<String>) {
        self.send(&Request::Named { operators, countries });
    }

    /// Asks for what is behind a figure of a view.
    pub fn ask_behind(self, query: String, asked: Asked) {
        self.send(&Request::Behind { query, asked });
    }

    /// Asks for a file, which is offered to the reader.
    pub fn save(self, what: Saved, query: String) {
        self.send(&Request::Save { what, query });
    }

    fn send(self, request: &Request) {
        if !self.is_opened.get_value() {
            return self.answered(request.clone()).into_iter().for_each(|reply| self.on_reply(reply, &|_| {}));
        }
        self.held.with_value(|held| held.iter().for_each(|data| data.worker.send(&to_bytes(request), &[])));
    }

    fn hear(self, bytes: &[u8], hear: &dyn Fn(Heard)) {
        let Some(reply) = from_bytes(bytes) else { return };
        // The edition is shown again: its pictures are not the worker's.
        if !self.is_opened.get_value() && matches!(reply, Reply::Map(_) | Reply::Matrix(_) | Reply::Sizes(_)) {
            return self.pictures.pass();
        }
        self.on_reply(reply, hear);
    }

    fn on_reply(self, reply: Reply, hear: &dyn Fn(Heard)) {
        let Some(reply) = self.pictures.hear(reply) else { return self.ask_picture() };
        match reply {
            Reply::Progress { bytes: so_far, records: came } => self.phase.update(|phase| {
                if let Phase::Reading { bytes, records, .. } = phase {
                    (*bytes, *records) = (so_far as f64, came);
                }
            }),
            Reply::Refused(sentence) => {
                self.coming.set_value(None);
                self.phase.set(Phase::Refused(sentence));
            }
            Reply::Unreadable => self.hand_over(),
            Reply::Opened(account) => {
                let Some(data) = self.coming.try_update_value(Option::take).flatten() else { return };
                let name = data.set.name.clone();
                browser::hold(&data.set.files, &data.set.note());
                self.renew_kept(&data.set);
                self.held.set_value(Some(data));
                self.pages.set_value(Pages::default());
                self.pictures.clear();
                self.account.set(Some(account));
                self.window.set(Window::default());
                self.named.set(None);
                self.bars.set_value(BARS);
                self.phase.set(Phase::Idle);
                browser::after(1000, browser::prepare);
                hear(Heard::Opened(name));
            }
            Reply::Page(page) => self.came(page, hear),
            Reply::Rows(number, from, rows) if number == self.rows_asked.get_value() => {
                self.window.set(Window { from, rows });
            }
            Reply::Behind(provenance) => self.behind.set(Some(*provenance)),
            Reply::Named(points) => self.named.set(Some(points)),
            Reply::File { end, kind, text } => {
                let opened = self.at_hand().filter(|_| self.is_opened.get_value());
                let stem = opened.map_or_else(|| self.edition().id, |set| set.name.stem().to_owned());
                browser::save(&format!("chargeboard-{stem}{end}"), &kind, &text);
            }
            Reply::Ready | Reply::Rows(..) | Reply::Map(_) | Reply::Matrix(_) | Reply::Sizes(_) => {}
        }
    }

    /// The worker cannot read what comes, as one of a document from a disk in WebKit: it is handed the bytes themselves.
    fn hand_over(self) {
        let handing = self.coming.with_value(|coming| {
            let Data { set, worker } = coming.as_ref()?;
            let (request, blobs) = set.opening();
            Some((set.clone(), worker.hand(request, blobs)))
        });
        let Some((set, handing)) = handing else { return };
        leptos::task::spawn_local(async move {
            if let Err(at) = handing.await {
                self.coming.set_value(None);
                self.phase.set(Phase::Refused(set.unreadable(at)));
            }
        });
    }

    /// The worker cannot be started, or has ended by itself. Once, another one reads what is at hand.
    fn fail(self, hear: &Rc<dyn Fn(Heard)>) {
        let reading = self.coming.try_update_value(Option::take).flatten().is_some();
        let sentence = match self.at_hand().filter(|_| !reading) {
            Some(set) if !self.revived.get_value() => {
                self.revived.set_value(true);
                return self.open(set, hear.clone());
            }
            Some(_) => Messages::READER_STOPPED,
            None => Messages::READER_FAILED,
        };
        self.phase.set(Phase::Refused(sentence.to_owned()));
    }
}
