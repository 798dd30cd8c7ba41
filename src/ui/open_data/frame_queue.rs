//! What a click asks for waits for the frame that shows the click.
//!
//! That a mark was clicked is seen at once; all else, which a browser may lay out and paint for longer than a frame, is
//! in the next one, and the address is written after it. What the browser itself would show of a button that goes down
//! would have a frame of its own, for which the click's has to wait.

use leptos::prelude::*;

use crate::browser;

type Call = Box<dyn FnOnce()>;

/// So many milliseconds after its script the frame of a click is drawn, by threads of the browser that the answer would take
/// the cores from.
const DRAWN: i32 = 8;

/// Whose turn it is: the click's, or its answer's.
#[derive(Clone, Copy)]
pub struct FrameQueue {
    /// Whether the frame of the last click is still to come.
    is_held: StoredValue<bool>,
    /// What clicks ask for, in their order.
    deferred: StoredValue<Vec<Call>, LocalStorage>,
    answer: StoredValue<Option<Call>, LocalStorage>,
}

impl FrameQueue {
    /// Nothing was clicked yet.
    pub fn new() -> FrameQueue {
        FrameQueue {
            is_held: StoredValue::new(false),
            deferred: StoredValue::new_local(Vec::new()),
            answer: StoredValue::new_local(None),
        }
    }

    /// Something was clicked; `call` does what that asks for.
    pub fn defer(self, call: impl FnOnce() + 'static) {
        self.deferred.update_value(|deferred| deferred.push(Box::new(call)));
        self.hold();
    }

    /// It is the turn of something that was clicked, and that is shown already.
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

    /// Does what was deferred for, as something else is deferred for now.
    pub fn flush(self) {
        self.deferred.try_update_value(std::mem::take).into_iter().flatten().for_each(|call| call());
    }

    /// Forgets what was deferred for: the reader has gone elsewhere.
    pub fn clear(self) {
        self.deferred.set_value(Vec::new());
    }

    /// Calls back when it is the answer's turn; of several the last one.
    pub fn answer(self, call: impl FnOnce() + 'static) {
        match self.is_held.get_value() {
            true => self.answer.set_value(Some(Box::new(call))),
            false => call(),
        }
    }
}
