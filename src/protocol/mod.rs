//! What the page asks of the worker, and what the worker answers, as bytes.
//!
//! Law: both sides are built together, so what one writes the other reads.

mod answer;
mod pages;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::chart::matrix::Matrix;
use crate::dashboard::{Account, Asked, Dashboard, Places, Provenance, Record, Sizes};

pub use self::answer::Held;

pub use self::pages::{Came, Pages, Step};

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Read these files, which come with the message, or what is in them.
    Open {
        /// Their names.
        names: Vec<String>,
        /// For fields of a table the name of the column, where the reader put that right; empty to have it guessed.
        mapping: Vec<(String, Option<String>)>,
    },
    /// What the page shows for a query string.
    Page {
        /// The view.
        query: String,
        /// How many bars a chart may have.
        bars: u32,
    },
    /// The map of a query string.
    Map {
        /// The view.
        query: String,
        /// How wide the picture is, in CSS pixels.
        width: u32,
    },
    /// The matrix of a query string.
    Matrix {
        /// The view.
        query: String,
    },
    /// How large the sites of a query string are.
    Sizes {
        /// The view.
        query: String,
    },
    /// Some of the rows that pass.
    Rows {
        /// Comes back with the answer.
        number: u32,
        /// The view.
        query: String,
        /// The first one, from 0.
        from: u64,
        /// How many.
        count: u32,
    },
    /// The records behind a figure.
    Behind {
        /// The view.
        query: String,
        /// Which figure.
        asked: Asked,
    },
    /// Charge points of operators, by name, and of countries, by code.
    Named {
        /// Names of operators, however spelled.
        operators: Vec<String>,
        /// ISO 3166-1 alpha-2.
        countries: Vec<String>,
    },
    /// A file for the reader.
    Save {
        /// Which.
        what: Saved,
        /// The view.
        query: String,
    },
}

/// Which file the reader wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Saved {
    /// The rows that pass, as CSV.
    Rows,
    /// The rows that pass as an edition, which the page opens again.
    Edition,
    /// The account of every record, as CSV.
    Account,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It hears.
    Ready,
    /// How far the reading is.
    Progress {
        /// Bytes read, of all files.
        bytes: u64,
        /// Records that came in.
        records: u64,
    },
    /// The files are not read: why, in a sentence.
    Refused(String),
    /// The files cannot be read from here: whoever has them may send what is in them.
    Unreadable,
    /// The files are read.
    Opened(Account),
    /// What the page shows.
    Page(Box<Dashboard>),
    /// The map, where there is one.
    Map(Option<Box<Places>>),
    /// The matrix, where there is one.
    Matrix(Option<Box<Matrix>>),
    /// How large the sites are, where there are any.
    Sizes(Option<Box<Sizes>>),
    /// Some of the rows.
    Rows(u32, u64, Vec<Record>),
    /// The records behind a figure.
    Behind(Box<Provenance>),
    /// What was asked for by name.
    Named(Points),
    /// A file for the reader: what its name ends with, its media type, and its text.
    File {
        /// Such as `.csv`.
        end: String,
        /// Such as `text/csv`.
        kind: String,
        /// What is in it.
        text: String,
    },
}

/// Charge points of what was asked for by name, in order; none where the data has none such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    /// Of the operators.
    pub operators: Vec<Option<u64>>,
    /// Of the countries.
    pub countries: Vec<Option<u64>>,
}

/// As bytes.
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    // Plain data has nothing that could fail.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// From the bytes of the same version; none from any other.
pub fn from_bytes<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
