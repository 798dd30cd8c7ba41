//! Why a file is not read at all, in one sentence for the reader.

use std::fmt;

use crate::i18n::Messages;

/// A file that was refused; nothing of it, or of the files beside it, was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Which file, from 0, in the order in which they were given.
    pub file: usize,
    /// What is wrong with it.
    pub trouble: Trouble,
}

/// What is wrong with a whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It has no bytes, or nothing but white space.
    Empty,
    /// It is a file of a known kind without one record.
    NoRecords,
    /// It is not text; the name is what it looks like.
    Binary(&'static str),
    /// It is text in no known layout; what it has instead, cut.
    Unknown {
        /// The first cells of its first line, or the first keys of its first record.
        found: String,
    },
    /// It ends within what began on this line.
    Truncated {
        /// From 1.
        line: u64,
        /// What is unfinished, such as `a quoted cell`.
        what: &'static str,
    },
    /// Something between two records is not JSON.
    NotJson {
        /// From 1.
        line: u64,
        /// From 1, in bytes.
        column: u32,
    },
    /// Brackets within brackets beyond the limit.
    TooDeep {
        /// From 1.
        line: u64,
        /// The limit.
        limit: u32,
    },
    /// More columns than any register has.
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// One record is longer than any record is.
    TooLong {
        /// Where it begins, from 1.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// It is packed, and unpacks to more than a register does.
    GzipLimit {
        /// Bytes unpacked so far.
        unpacked: u64,
    },
    /// It is packed, and damaged.
    BrokenGzip,
    /// An edition of Chargeboard with faults; the first of them.
    Edition(String),
}

impl Trouble {
    /// The sentence for the reader.
    pub fn sentence(&self) -> String {
        const MB: u64 = 1 << 20;
        match self {
            Trouble::Empty => Messages::EMPTY.to_owned(),
            Trouble::NoRecords => Messages::NO_RECORDS.to_owned(),
            Trouble::Binary(kind) => Messages::not_text(kind),
            Trouble::Unknown { found } => Messages::unknown_layout(found),
            Trouble::Truncated { line, what } => Messages::cut_short(what, *line),
            Trouble::NotJson { line, column } => Messages::not_json(*line, *column),
            Trouble::TooDeep { line, limit } => Messages::too_deep(*limit, *line),
            Trouble::TooManyColumns { limit } => Messages::too_many_columns(*limit as u64),
            Trouble::TooLong { line, limit } => Messages::too_long(*line, *limit as u64 / MB),
            Trouble::GzipLimit { unpacked } => Messages::unpacks_too_large(unpacked / MB),
            Trouble::BrokenGzip => Messages::BROKEN_GZIP.to_owned(),
            Trouble::Edition(fault) => Messages::edition_with_a_fault(fault),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.trouble.sentence())
    }
}

impl std::error::Error for Refusal {}
