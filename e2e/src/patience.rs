//! Waiting for something to come. It is counted how often it was looked for, not how late it is: a machine that is busy
//! with other things, or slept in between, is no fault of the page.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

/// The least time between two looks. A look takes the page's own time, so the page gets as much again before the next.
const PAUSE: Duration = Duration::from_millis(20);

/// The longest: what is asked may itself have waited for the page.
const LONGEST: Duration = Duration::from_secs(1);

/// Whether it comes, in some 20 seconds of a machine that has nothing else to do.
pub fn wait(ask: impl FnMut() -> bool) -> bool {
    wait_for(20_000, ask)
}

/// Whether it comes in so many milliseconds of such a machine.
pub fn wait_for(milliseconds: u64, mut ask: impl FnMut() -> bool) -> bool {
    for _ in 0..=milliseconds / 20 {
        let start = Instant::now();
        if ask() {
            return true;
        }
        sleep(start.elapsed().clamp(PAUSE, LONGEST));
    }
    false
}
