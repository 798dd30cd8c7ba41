//! Errors that refuse a whole file, with a sentence for the reader.

use std::fmt;

use crate::i18n::Messages;

/// A file that was refused. Nothing is read, not even the other files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportError {
    /// The file's index, from 0, in the order of input.
    pub file: usize,
    /// The error.
    pub error: FileError,
}

/// An error that refuses a whole file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// It has no bytes, or only white space.
    Empty,
    /// It has a known format, but no records.
    NoRecords,
    /// It is not text; with the name of the kind that it looks like.
    Binary(&'static str),
    /// It is text in an unknown format.
    Unknown {
        /// The beginning of its first line, shortened.
        found: String,
    },
    /// It ends inside an item that began on this line.
    Truncated {
        /// From 1.
        line: u64,
        /// The unfinished item, such as `a quoted cell`.
        what: &'static str,
    },
    /// Text between two records is not JSON.
    NotJson {
        /// From 1.
        line: u64,
        /// From 1, in bytes.
        column: u32,
    },
    /// Brackets are nested deeper than the limit.
    TooDeep {
        /// From 1.
        line: u64,
        /// The limit.
        limit: u32,
    },
    /// More columns than the limit.
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// A record is longer than the limit.
    TooLong {
        /// The line on which it begins, from 1.
        line: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// It is compressed, and unpacks to more than the limit.
    GzipLimit {
        /// Bytes unpacked so far.
        unpacked: u64,
    },
    /// It is compressed, and damaged.
    BrokenGzip,
    /// It is an edition of Chargeboard with faults; this is the first.
    Edition(String),
}

impl FileError {
    /// The sentence for the reader.
    pub fn sentence(&self) -> String {
        const MB: u64 = 1 << 20;
        match self {
            FileError::Empty => Messages::EMPTY.to_owned(),
            FileError::NoRecords => Messages::NO_RECORDS.to_owned(),
            FileError::Binary(kind) => Messages::not_text(kind),
            FileError::Unknown { found } => Messages::unknown_layout(found),
            FileError::Truncated { line, what } => Messages::cut_short(what, *line),
            FileError::NotJson { line, column } => Messages::not_json(*line, *column),
            FileError::TooDeep { line, limit } => Messages::too_deep(*limit, *line),
            FileError::TooManyColumns { limit } => Messages::too_many_columns(*limit as u64),
            FileError::TooLong { line, limit } => Messages::too_long(*line, *limit as u64 / MB),
            FileError::GzipLimit { unpacked } => Messages::unpacks_too_large(unpacked / MB),
            FileError::BrokenGzip => Messages::BROKEN_GZIP.to_owned(),
            FileError::Edition(fault) => Messages::edition_with_a_fault(fault),
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.error.sentence())
    }
}

impl std::error::Error for ImportError {}
