//! The answer to a click waits for the frame that shows the click.
//!
//! That a mark was clicked is seen at once; the answer, which a browser may lay out and paint for longer than a frame, is
//! in the next one, and the address is written after it. What the browser itself would show of a button that goes down
//! would have a frame of its own, for which the click's has to wait.

use leptos::prelude::*;

use crate::browser;

type Call = Box<dyn FnOnce()>;

/// Whose turn it is: the click's, or its answer's.
#[derive(Clone, Copy)]
pub struct Turn {
    /// Whether the frame of the last click is still to come.
    is_clicks: StoredValue<bool>,
    answer: StoredValue<Option<Call>, LocalStorage>,
}

impl Turn {
    /// Nothing was clicked yet.
    pub fn new() -> Turn {
        Turn { is_clicks: StoredValue::new(false), answer: StoredValue::new_local(None) }
    }

    /// Something was clicked.
    pub fn click(self) {
        if self.is_clicks.get_value() {
            return;
        }
        self.is_clicks.set_value(true);
        browser::press();
        browser::hold_back();
        let answer = move || {
            self.is_clicks.set_value(false);
            self.answer.try_update_value(Option::take).flatten().into_iter().for_each(|call| call());
            browser::let_go();
        };
        browser::on_next_frame(move || browser::after(0, answer));
    }

    /// Calls back when it is the answer's turn; of several the last one.
    pub fn answer(self, call: impl FnOnce() + 'static) {
        match self.is_clicks.get_value() {
            true => self.answer.set_value(Some(Box::new(call))),
            false => call(),
        }
    }
}
