//! The trait of the readers of tables: one for each register, and one for any other table.

use super::{builder::Builder, csv::Row, span::Span};
use crate::dataset::{Format, Mapping};

/// Reads the records of one register's tables.
pub trait RowReader: std::fmt::Debug {
    /// The format of the tables.
    fn format(&self) -> Format;

    /// The meaning of each column, if it was guessed or told by the user; `None` if the format defines it.
    fn mapping(&self) -> Option<Mapping> {
        None
    }

    /// Counts a record, which has as many cells as the header.
    fn row(&mut self, row: Row, span: Span, out: &mut Builder);
}
