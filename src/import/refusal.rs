//! Why a file is not read at all, in one sentence for the reader.

use std::fmt;

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

/// The layouts that are looked for.
const LAYOUTS: &str = "a table with a header (IRVE, Ladesäulenregister, AFDC, National Chargepoint Registry, or any with \
                       an operator, a position or a power in its columns), OCPI Locations, Open Charge Map, AFDC, NOBIL \
                       or OpenStreetMap JSON, or a Chargeboard edition";

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::Empty => f.write_str("The file is empty."),
            Trouble::NoRecords => f.write_str("The file holds no records."),
            Trouble::Binary(kind) => write!(f, "The file is not text: it looks like {kind}. Save it as CSV or JSON."),
            Trouble::Unknown { found } => {
                write!(f, "This is no layout that is known here. It begins with “{found}”; looked for: {LAYOUTS}.")
            }
            Trouble::Truncated { line, what } => {
                write!(f, "The file is cut short: {what} that begins on line {line} does not end.")
            }
            Trouble::NotJson { line, column } => {
                write!(f, "The file is not JSON: line {line}, byte {column} is neither a record nor between two.")
            }
            Trouble::TooDeep { line, limit } => {
                write!(f, "The file nests more than {limit} brackets at line {line}; no register does.")
            }
            Trouble::TooManyColumns { limit } => write!(f, "The file has more than {limit} columns; no register has."),
            Trouble::TooLong { line, limit } => {
                write!(f, "The record that begins on line {line} is longer than {} MB; no record is.", limit >> 20)
            }
            Trouble::GzipLimit { unpacked } => {
                write!(
                    f,
                    "The packed file unpacks to more than {} MB, which is more than is read here.",
                    unpacked >> 20
                )
            }
            Trouble::BrokenGzip => f.write_str("The packed file is damaged: it does not unpack as gzip."),
            Trouble::Edition(fault) => write!(f, "The file is an edition of Chargeboard with a fault: {fault}."),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.trouble.fmt(f)
    }
}

impl std::error::Error for Refusal {}
