//! A column of imported data: a code for each row, and what each code stands for.

use chargeboard_engine::Numbers;

use super::{Dictionary, UNKNOWN};
use crate::i18n::Messages;

/// A code for each row, and the values in the order in which they are to be read.
#[derive(Clone, Debug)]
pub struct Column {
    /// One a row.
    pub codes: Numbers,
    /// What the address says, each once.
    keys: Dictionary,
    /// What people read, where that is not the key.
    names: Option<Vec<String>>,
}

impl Column {
    /// With these keys, each once; names are the keys where none are given.
    pub(super) fn new(codes: Numbers, keys: Dictionary, names: Option<Vec<String>>) -> Column {
        Column { codes, keys, names }
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The code of a key.
    pub fn code(&self, key: &str) -> Option<u32> {
        self.keys.find(key)
    }

    /// What the address says of a code.
    pub fn key(&self, code: u32) -> &str {
        self.keys.text(code)
    }

    /// What people read of a code.
    pub fn name(&self, code: u32) -> &str {
        match (&self.names, self.key(code)) {
            (Some(names), _) => &names[code as usize],
            (None, UNKNOWN) => Messages::NOT_STATED,
            (None, key) => key,
        }
    }

    /// What the address says, of every code.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter()
    }

    /// What people read, of every code.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        (0..self.len() as u32).map(|code| self.name(code))
    }

    /// What a row has.
    pub fn of(&self, row: usize) -> u32 {
        self.codes.get(row)
    }
}
