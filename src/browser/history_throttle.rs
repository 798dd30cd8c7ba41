//! Throttles writes to the history: while months are dragged, the URL changes many times a second.
//!
//! Safari refuses more than a hundred addresses in thirty seconds, Chromium and Firefox more than two hundred in ten;
//! Chromium says nothing.
//!
//! Law: the last requested URL always wins; [`coming`] returns it immediately.

use std::cell::RefCell;

use wasm_bindgen::JsValue;

use super::rate_limit::RateLimit;
use super::{after, now, window};

/// Milliseconds until an address that was refused is written again.
const AGAIN: f64 = 1000.0;
/// A page that has no address of its own, such as one in a frame from a text, is not asked for ever.
const TRIES: u32 = 40;

/// The URLs that are still to be written.
struct Waiting {
    /// In order: true for a new entry of the history, and the query.
    queries: Vec<(bool, String)>,
    limit: RateLimit,
    /// True while a timer is running.
    timed: bool,
    /// The number of times that the browser refused the first one.
    tries: u32,
    /// True between [`hold_back`] and [`let_go`].
    held: bool,
    /// The number of the last address, which the history holds with it.
    number: u32,
}

thread_local! {
    static WAITING: RefCell<Waiting> =
        const { RefCell::new(Waiting { queries: Vec::new(), limit: RateLimit::new(), timed: false, tries: 0, held: false, number: 0 }) };
}

/// Writes an address as soon as that is possible; `push` says whether it is a new entry of the history.
pub fn write(push: bool, query: &str) {
    WAITING.with_borrow_mut(|waiting| {
        match waiting.queries.last_mut() {
            Some((_, last)) if !push => query.clone_into(last),
            _ => waiting.queries.push((push, query.to_owned())),
        }
        waiting.go_on();
    });
}

/// Writes no address until [`let_go`]: a browser that writes one has its own window painted with it, and the page waits.
pub fn hold_back() {
    WAITING.with_borrow_mut(|waiting| waiting.held = true);
}

/// Writes what was held back.
pub fn let_go() {
    WAITING.with_borrow_mut(|waiting| {
        waiting.held = false;
        waiting.go_on();
    });
}

/// The query that the address will have, where it has not got it yet.
pub fn coming() -> Option<String> {
    WAITING.with_borrow(|waiting| waiting.queries.last().map(|(_, query)| query.clone()))
}

/// Writes nothing more of what was asked for: the reader has gone elsewhere.
pub fn forget() {
    WAITING.with_borrow_mut(|waiting| waiting.queries.clear());
}

impl Waiting {
    fn go_on(&mut self) {
        while let Some((push, query)) = self.queries.first().filter(|_| !self.held).cloned() {
            // What Back undoes is written at once, and what it goes back to.
            let wait = if self.queries.iter().any(|(push, _)| *push) { 0.0 } else { self.limit.wait(now()) };
            if wait > 0.0 {
                return self.look_again(wait);
            }
            self.number += 1;
            if !written(push, &query, self.number) {
                self.tries += 1;
                if self.tries > TRIES {
                    self.queries.clear();
                    self.tries = 0;
                    return;
                }
                return self.look_again(AGAIN);
            }
            self.tries = 0;
            self.queries.remove(0);
        }
    }

    fn look_again(&mut self, wait: f64) {
        if !self.timed {
            self.timed = true;
            after(wait as i32, || {
                WAITING.with_borrow_mut(|waiting| {
                    waiting.timed = false;
                    waiting.go_on();
                });
            });
        }
    }
}

/// Writes a URL; false if the browser refused it.
fn written(push: bool, query: &str, number: u32) -> bool {
    let (Ok(history), target, number) = (window().history(), target(query), JsValue::from(number)) else {
        return true;
    };
    let done = match push {
        true => history.push_state_with_url(&number, "", Some(&target)),
        false => history.replace_state_with_url(&number, "", Some(&target)),
    };
    done.is_ok() && history.state().is_ok_and(|state| state == number)
}

/// The path stays as it is, wherever the page is hosted.
fn target(query: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}
