//! Reads a recognised table, record by record, as its text arrives.

use super::{
    builder::Builder,
    csv::{Found, Splitter},
    error::FileError,
    header::Header,
    recognise::Recognised,
    row_reader::RowReader,
    span::Span,
    value::trimmed,
};
use crate::dataset::{FileReport, Format, IssueKind};
use crate::i18n::Messages;

/// The limit of a record's length, in bytes.
const MOST_BYTES: usize = 16 << 20;

/// The number of column names that the report shows.
const MOST_NAMES: usize = 400;

/// A table that is being read.
#[derive(Debug)]
pub struct TableReader {
    splitter: Splitter,
    delimiter: u8,
    header: Header,
    header_line: u64,
    /// The line that the next record begins on.
    line: u64,
    rows: Box<dyn RowReader>,
}

impl TableReader {
    /// Starts after the header.
    pub fn new(recognised: Recognised) -> TableReader {
        let Recognised { delimiter, header, lines, rows, .. } = recognised;
        TableReader { splitter: Splitter::new(delimiter), delimiter, header, header_line: lines.0, line: lines.1, rows }
    }

    /// The format of the table.
    pub fn format(&self) -> Format {
        self.rows.format()
    }

    /// The report on the file so far.
    pub fn report(&self) -> FileReport {
        FileReport {
            format: self.format(),
            bytes: 0,
            records: 0,
            delimiter: Some(char::from(self.delimiter)),
            header_line: Some(self.header_line),
            columns: self.header.names.iter().take(MOST_NAMES).cloned().collect(),
            mapping: self.rows.mapping(),
        }
    }

    /// Counts the complete records of the text; returns the number of their bytes.
    ///
    /// # Errors
    ///
    /// A quoted cell that never ends, or a record that is too long.
    pub fn read(&mut self, text: &[u8], last: bool, out: &mut Builder) -> Result<usize, FileError> {
        let columns = self.header.names.len();
        // Checked once for all cells.
        let utf8 = match std::str::from_utf8(text) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(&text[..error.valid_up_to()]).unwrap_or_default(),
        };
        let mut at = 0;
        while at < text.len() {
            let (next, lines) = match self.splitter.split(text, at, last) {
                Found::Record { next, lines } => (next, lines),
                Found::Unfinished if text.len() - at > MOST_BYTES => {
                    return Err(FileError::TooLong { line: self.line, limit: MOST_BYTES });
                }
                Found::Unfinished => break,
                Found::OpenQuote => {
                    return Err(FileError::Truncated { line: self.line, what: Messages::A_CELL });
                }
            };
            let row = self.splitter.row(text, utf8);
            if !row.is_blank() {
                let span = Span { line: self.line, column: 0, raw: &text[at..next] };
                out.comes_in();
                let spare = row.len() == columns + 1 && trimmed(&row.cell(columns)).is_empty();
                if row.len() == columns || spare {
                    self.rows.row(row, span, out);
                } else {
                    out.note(span, IssueKind::ColumnCount, "");
                }
            }
            at = next;
            self.line += lines;
        }
        Ok(at)
    }
}
