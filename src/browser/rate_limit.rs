//! The rate limit for writing URLs.
//!
//! Law: however long a drag is, never more than a hundred times in thirty seconds, which is what Safari takes; a short one
//! is never held up.

/// The number of URLs that may be written without a pause.
const AT_ONCE: f64 = 40.0;
/// Milliseconds for each further URL.
const PAUSE: f64 = 600.0;

/// The number of URLs that may still be written.
#[derive(Clone, Copy, Debug)]
pub struct RateLimit {
    left: f64,
    /// When that was counted, in milliseconds.
    at: f64,
}

impl RateLimit {
    /// Nothing was written for long.
    pub const fn new() -> RateLimit {
        RateLimit { left: AT_ONCE, at: 0.0 }
    }

    /// The milliseconds until the next URL may be written. Zero counts it as written.
    pub fn wait(&mut self, now: f64) -> f64 {
        self.left = (self.left + (now - self.at) / PAUSE).min(AT_ONCE);
        self.at = now;
        if self.left < 1.0 {
            return ((1.0 - self.left) * PAUSE).ceil();
        }
        self.left -= 1.0;
        0.0
    }
}

impl Default for RateLimit {
    fn default() -> RateLimit {
        RateLimit::new()
    }
}
