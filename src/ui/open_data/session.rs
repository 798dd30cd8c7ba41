//! Answers the page's requests: an edition's at once, those of open data by the worker that holds it.
//!
//! Law: the former data stays until all of the new data is read; a worker that is no longer needed is terminated.

use std::rc::Rc;

use leptos::prelude::*;

use super::event::{Event, Window};
pub use super::files::{Files, Name};
use super::frame_queue::FrameQueue;
pub use super::phase::Phase;
use super::pictures::Pictures;
use crate::browser::{self, WorkerHandle};
use crate::dashboard::{Account, Asked, Dashboard, Provenance};
use crate::dataset::Dataset;
use crate::i18n::Messages;
use crate::protocol::{Held, Pages, Points, Reply, Request, Response, Saved, Step, from_bytes, to_bytes};
use crate::view::View;

/// A set of files with its worker.
struct Data {
    set: Files,
    worker: WorkerHandle,
}

/// The largest number of bars of a chart, at first and after the reader has asked for more.
pub(super) const BARS: u32 = 25;
const MORE_BARS: u32 = 1000;

/// The edition, the open data, and the requests to them.
#[derive(Clone, Copy)]
pub struct Session {
    /// The phase of reading files.
    pub phase: RwSignal<Phase>,
    /// The report on the records of the open data.
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
    /// Its provenance.
    pub behind: RwSignal<Option<Provenance>>,
    /// The queue that shows a click before its answer.
    pub frames: FrameQueue,
    /// The edition, whose requests are answered here.
    pub(super) edition: StoredValue<Held, LocalStorage>,
    /// True while open data is shown, whose requests its worker answers.
    pub(super) is_opened: StoredValue<bool>,
    held: StoredValue<Option<Data>, LocalStorage>,
    coming: StoredValue<Option<Data>, LocalStorage>,
    /// By view, and how many bars a chart may have.
    pages: StoredValue<Pages<(String, u32), Box<Dashboard>>>,
    /// The number of the last request for rows.
    rows_asked: StoredValue<u32>,
    bars: StoredValue<u32>,
    /// True once a worker that failed was replaced.
    revived: StoredValue<bool>,
}

impl Session {
    /// An edition, and nothing opened yet.
    pub fn new(edition: Dataset) -> Session {
        Session {
            phase: RwSignal::new(Phase::Idle),
            account: RwSignal::new(None),
            window: RwSignal::new(Window::default()),
            named: RwSignal::new(None),
            kept: RwSignal::new(None),
            pictures: Pictures::new(),
            asked_of: RwSignal::new(None),
            behind: RwSignal::new(None),
            frames: FrameQueue::new(),
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

    /// Reads files; `on_event` is told what comes of it, now and later.
    pub fn open(self, set: Files, on_event: Rc<dyn Fn(Event)>) {
        let (name, size) = (set.name.text().to_owned(), set.size());
        let (on_event_of_worker, again) = (on_event.clone(), on_event.clone());
        let worker =
            WorkerHandle::start(move |bytes| self.on_message(bytes, &*on_event_of_worker), move || self.fail(&again));
        let Some(worker) = worker else { return self.fail(&on_event) };
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

    /// Returns true if the view is of the open data.
    pub fn is_of(self, view: &View) -> bool {
        self.held.with_value(|held| match held.as_ref().map(|data| &data.set.name) {
            Some(Name::Own(name)) => view.own.as_ref() == Some(name) && view.data.is_none(),
            Some(Name::Listed(name)) => view.data.as_ref() == Some(name),
            None => false,
        })
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
        self.pictures.request(None);
        match self.pages.try_update_value(|pages| pages.request(&view))? {
            Step::Ask => self.ask_page(view),
            Step::Wait => {}
            Step::Show(page) => return Some(page),
        }
        None
    }

    /// Has the page of a view at hand before the reader wants it.
    pub fn prefetch(self, view: &View) {
        let view = (view.to_query(), self.bars.get_value());
        if self.pages.try_update_value(|pages| pages.prefetch(&view)) == Some(true) {
            self.ask_page(view);
        }
    }

    fn ask_page(self, (query, bars): (String, u32)) {
        self.send(&Request::Page { query, bars });
    }

    /// A page has come.
    fn on_page(self, page: Box<Dashboard>, on_event: &dyn Fn(Event)) {
        let Some(Response { show, ask }) = self.pages.try_update_value(|pages| pages.on_response(page)) else { return };
        ask.into_iter().for_each(|view| self.ask_page(view));
        if let Some((page, last)) = show {
            on_event(Event::Page(page, last));
        }
    }

    /// Asks for the pictures of a view that are not in its page; where none is in sight, once the page is on the screen: a
    /// core that is busy with them would have it wait.
    pub fn request_pictures(self, query: String) {
        match self.pictures.request(Some(query)) {
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
        self.ask(Request::Rows { number, query, from, count });
    }

    /// Asks for charge points by name.
    pub fn ask_named(self, operators: Vec<String>, countries: Vec<String>) {
        self.ask(Request::Named { operators, countries });
    }

    /// Asks for what is behind a figure of a view.
    pub fn ask_behind(self, query: String, asked: Asked) {
        self.ask(Request::Behind { query, asked });
    }

    /// Asks for a file, which is offered to the reader.
    pub fn save(self, what: Saved, query: String) {
        self.ask(Request::Save { what, query });
    }

    /// Asks for details of what is shown. Only chunks call this, so that the first load has no code for details.
    fn ask(self, request: Request) {
        match self.is_opened.get_value() {
            true => self.send(&request),
            false => self.detail(request).into_iter().for_each(|reply| self.on_reply(reply, &|_| {})),
        }
    }

    /// Sends a request to the worker.
    fn send(self, request: &Request) {
        self.held.with_value(|held| held.iter().for_each(|data| data.worker.send(&to_bytes(request), &[])));
    }

    fn on_message(self, bytes: &[u8], on_event: &dyn Fn(Event)) {
        let Some(reply) = from_bytes(bytes) else { return };
        // The edition is shown again: its pictures are not the worker's.
        if !self.is_opened.get_value() && matches!(reply, Reply::Map(_) | Reply::Matrix(_) | Reply::Sizes(_)) {
            return self.pictures.drop_reply();
        }
        self.on_reply(reply, on_event);
    }

    fn on_reply(self, reply: Reply, on_event: &dyn Fn(Event)) {
        let Some(reply) = self.pictures.on_reply(reply) else { return self.ask_picture() };
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
                on_event(Event::Opened(name));
            }
            Reply::Page(page) => self.on_page(page, on_event),
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
    fn fail(self, on_event: &Rc<dyn Fn(Event)>) {
        let reading = self.coming.try_update_value(Option::take).flatten().is_some();
        let sentence = match self.at_hand().filter(|_| !reading) {
            Some(set) if !self.revived.get_value() => {
                self.revived.set_value(true);
                return self.open(set, on_event.clone());
            }
            Some(_) => Messages::READER_STOPPED,
            None => Messages::READER_FAILED,
        };
        self.phase.set(Phase::Refused(sentence.to_owned()));
    }
}
