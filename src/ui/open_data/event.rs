//! Values that the session reports.

use super::files::Name;
use crate::dashboard::{Dashboard, Record};

/// Some rows of the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Window {
    /// The first one's number, from 0.
    pub from: u64,
    /// The rows.
    pub rows: Vec<Record>,
}

/// An event for the store.
pub enum Event {
    /// The answer to a view that was asked for, and whether it is the last one.
    Page(Box<Dashboard>, bool),
    /// Data of this name is at hand.
    Opened(Name),
}
