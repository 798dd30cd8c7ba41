//! The cells of a table's record, read by column.

use std::borrow::Cow;

use super::{builder::Builder, csv::Row, span::Span, value::number};
use crate::dataset::IssueKind;

/// A power from here on is in watts: no charge point has 2 MW.
const WATTS_FROM: f64 = 2000.0;

/// A column's index; `None` if the table has no such column, which reads as an empty text.
pub type Column = Option<usize>;

/// Reads a record's cells by column.
pub trait Cells<'a> {
    /// The cell's text; empty without a column.
    fn text(&self, column: Column) -> Cow<'a, str>;
}

impl<'a> Cells<'a> for Row<'a> {
    fn text(&self, column: Column) -> Cow<'a, str> {
        column.map_or(Cow::Borrowed(""), |column| self.cell(column))
    }
}

/// Narrows a record's location to one of its cells.
pub fn cell<'a>(row: Row<'a>, span: Span<'a>, column: Column) -> Span<'a> {
    match column {
        Some(column) => Span { column: column as u32 + 1, raw: row.raw(column), ..span },
        None => span,
    }
}

/// Reads a power in kW; `None` if it is not over 0. Watts are converted, and the report says so.
pub fn power(out: &mut Builder, span: Span, field: &str, text: &str) -> Option<f64> {
    let mut kw = number(text);
    if let Some(watts) = kw.filter(|kw| *kw >= WATTS_FROM) {
        out.note(span, IssueKind::Watts, field);
        kw = Some(watts / 1000.0);
    }
    kw.filter(|kw| *kw > 0.0)
}
