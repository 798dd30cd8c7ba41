//! Defers the answer to a click until the pressed state is painted.
//!
//! The first frame paints the pressed state, the next one the answer, and then the URL is written. The browser's own
//! `:active` style is suppressed, because it would cost a frame.

use leptos::prelude::*;

use crate::browser;

type Call = Box<dyn FnOnce()>;

/// Milliseconds that the browser's threads need to draw the frame of a click. The answer would compete for their cores.
const DRAWN: i32 = 8;

/// The deferred calls and the deferred answer.
#[derive(Clone, Copy)]
pub struct FrameQueue {
    /// True until the frame of the last click is drawn.
    is_held: StoredValue<bool>,
    /// The calls of the clicks, in order.
    deferred: StoredValue<Vec<Call>, LocalStorage>,
    answer: StoredValue<Option<Call>, LocalStorage>,
}

impl FrameQueue {
    /// An empty queue.
    pub fn new() -> FrameQueue {
        FrameQueue {
            is_held: StoredValue::new(false),
            deferred: StoredValue::new_local(Vec::new()),
            answer: StoredValue::new_local(None),
        }
    }

    /// Defers the call of a click.
    pub fn defer(self, call: impl FnOnce() + 'static) {
        self.deferred.update_value(|deferred| deferred.push(Box::new(call)));
        self.hold();
    }

    /// Defers the answer only: the click was handled already.
    pub fn hold(self) {
        if self.is_held.get_value() {
            return;
        }
        self.is_held.set_value(true);
        browser::hold_back();
        browser::on_next_frame(move || browser::after(DRAWN, move || self.end()));
    }

    fn end(self) {
        self.flush();
        self.is_held.set_value(false);
        self.answer.try_update_value(Option::take).flatten().into_iter().for_each(|call| call());
        browser::let_go();
    }

    /// Runs the deferred calls now, before another change.
    pub fn flush(self) {
        self.deferred.try_update_value(std::mem::take).into_iter().flatten().for_each(|call| call());
    }

    /// Drops the deferred calls.
    pub fn clear(self) {
        self.deferred.set_value(Vec::new());
    }

    /// Calls back once the frame is drawn; only the last of several answers.
    pub fn answer(self, call: impl FnOnce() + 'static) {
        match self.is_held.get_value() {
            true => self.answer.set_value(Some(Box::new(call))),
            false => call(),
        }
    }
}
