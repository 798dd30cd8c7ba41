//! Errors in input rows.
//!
//! Law: every error names the column and the limit, if there is one; it leaves the table unchanged.

use std::fmt;

/// Dimensions of one table.
pub const MAX_DIMENSIONS: usize = 8;
/// Distinct values of one dimension.
pub const MAX_VALUES: u32 = 1 << 24;
/// Rows of one table.
pub const MAX_ROWS: usize = 1 << 27;
/// Distinct combinations of all dimensions but the one with the most values. Each takes about 100 bytes.
pub const MAX_COMBINATIONS: usize = 1 << 22;
/// Sum of a measure: the largest integer that a JavaScript number holds exactly.
pub const MAX_SUM: u64 = (1 << 53) - 1;

/// An error in input rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// More dimensions than [`MAX_DIMENSIONS`].
    TooManyDimensions(usize),
    /// A dimension's dictionary is empty.
    NoValues {
        /// Its name.
        column: String,
    },
    /// A dimension has more distinct values than [`MAX_VALUES`].
    TooManyValues {
        /// Its name.
        column: String,
        /// The number of its values.
        values: u64,
    },
    /// A code that is not in the dimension's dictionary.
    UnknownCode {
        /// The dimension's name.
        column: String,
        /// The largest such code.
        code: u32,
        /// The dictionary's size.
        values: u32,
    },
    /// A column is longer or shorter than the first one.
    Length {
        /// Its name.
        column: String,
        /// Its rows.
        rows: usize,
        /// The rows of the first column.
        expected: usize,
    },
    /// The lists of sites end before they start.
    SitesOutOfOrder,
    /// The rows have other dimensions than the table.
    OtherDimensions,
    /// A measure's sum is above [`MAX_SUM`].
    SumTooLarge {
        /// Its name.
        column: &'static str,
    },
    /// More rows than [`MAX_ROWS`].
    TooManyRows(usize),
    /// More combinations than [`MAX_COMBINATIONS`].
    TooManyCombinations {
        /// The names of the dimensions that combine.
        columns: Vec<String>,
        /// A lower bound of the number of combinations.
        combinations: usize,
    },
    /// There is no part of this number.
    NoSuchPart(usize),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyDimensions(count) => {
                write!(f, "There are {count} dimensions; a table has at most {MAX_DIMENSIONS}.")
            }
            Self::NoValues { column } => write!(f, "The column {column} has no values."),
            Self::TooManyValues { column, values } => {
                write!(f, "The column {column} has {values} distinct values; at most {MAX_VALUES} are possible.")
            }
            Self::UnknownCode { column, code, values } => {
                write!(f, "The column {column} has the code {code}, but its dictionary has only {values} values.")
            }
            Self::Length { column, rows, expected } => {
                write!(f, "The column {column} has {rows} rows, the others {expected}.")
            }
            Self::SitesOutOfOrder => f.write_str("The ends of the column site do not ascend."),
            Self::OtherDimensions => f.write_str("The rows have other dimensions than the table."),
            Self::SumTooLarge { column } => {
                write!(f, "The column {column} adds up to more than {MAX_SUM}, the largest exact number.")
            }
            Self::TooManyRows(rows) => write!(f, "There are {rows} rows; at most {MAX_ROWS} are possible."),
            Self::TooManyCombinations { columns, combinations } => write!(
                f,
                "The columns {} have at least {combinations} combinations; at most {MAX_COMBINATIONS} are possible.",
                columns.join(", ")
            ),
            Self::NoSuchPart(part) => write!(f, "There is no part {part}."),
        }
    }
}

impl std::error::Error for Error {}
