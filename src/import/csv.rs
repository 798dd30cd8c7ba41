//! Splits a table into records and cells, in place, without copying them.
//!
//! A quoted cell may hold delimiters, line ends and doubled quotes; inside a bare cell, a quote is only a quote.
//! Line ends are LF, CR LF or CR, also mixed. Blank lines are skipped.
//! Law: the cells joined by delimiters, and the records joined by line ends, are the file.
//!
//! Why not the `csv` crate: `csv-core` copies each record and gives no positions of cells in the file, which the report
//! needs; and this splitter finds cell ends eight bytes at a time, which makes a large import faster.

use std::borrow::Cow;

use super::{encoding::decode, value::trimmed};

/// A table with more columns is refused.
pub const MOST_COLUMNS: usize = 4096;

/// A cell's position in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cell {
    start: u32,
    end: u32,
    /// True if it has quotes that must be removed to read it.
    quotes: bool,
}

/// The result of splitting from a position in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A record, or a blank line; the next begins at `next`.
    Record {
        /// The position of the next record.
        next: usize,
        /// The number of lines of this record.
        lines: u64,
    },
    /// The text ends inside a record.
    Unfinished,
    /// The file ends inside a quoted cell.
    OpenQuote,
}

/// Splits a text, one record at a time.
#[derive(Clone, Debug)]
pub struct Splitter {
    delimiter: u8,
    cells: Vec<Cell>,
    /// The number of cells, including those beyond [`MOST_COLUMNS`], which are not kept.
    count: usize,
    /// The bytes that can end a bare cell.
    ends: Bytes,
    /// The bytes that matter inside quotes.
    quotes: Bytes,
}

/// Searches for three byte values, eight bytes of the text at a time.
#[derive(Clone, Copy, Debug)]
struct Bytes([u64; 3]);

impl Bytes {
    fn new(bytes: [u8; 3]) -> Bytes {
        Bytes(bytes.map(|byte| u64::from_le_bytes([byte; 8])))
    }

    /// The first position of one of them from `at` on, or the end of the text.
    fn find(self, text: &[u8], mut at: usize) -> usize {
        let (words, rest) = text.get(at..).unwrap_or_default().as_chunks::<8>();
        for word in words {
            let found = self.within(u64::from_le_bytes(*word));
            if found != 0 {
                return at + (found.trailing_zeros() / 8) as usize;
            }
            at += 8;
        }
        let one_of = |byte: &u8| self.0.iter().any(|eight| *eight as u8 == *byte);
        at + rest.iter().position(one_of).unwrap_or(rest.len())
    }

    /// Sets the highest bit of the first byte that is one of them. Bits above that byte may be wrong.
    fn within(self, word: u64) -> u64 {
        const LOW: u64 = 0x0101_0101_0101_0101;
        const HIGH: u64 = 0x8080_8080_8080_8080;
        // Subtracting one borrows from the highest bit where a byte is zero.
        let zeros = |word: u64| word.wrapping_sub(LOW) & !word & HIGH;
        self.0.iter().fold(0, |found, eight| found | zeros(word ^ eight))
    }
}

impl Splitter {
    /// Creates a splitter for cells between these delimiters.
    pub fn new(delimiter: u8) -> Splitter {
        let ends = Bytes::new([delimiter, b'\n', b'\r']);
        Splitter { delimiter, cells: Vec::new(), count: 0, ends, quotes: Bytes::new([b'"', b'\n', b'\r']) }
    }

    /// Finds the record that begins at `from`; `last` says that nothing follows the text.
    pub fn split(&mut self, text: &[u8], from: usize, last: bool) -> Found {
        self.cells.clear();
        self.count = 0;
        let mut lines = 0;
        let mut at = from;
        loop {
            let start = at;
            let mut quotes = false;
            if text.get(at) == Some(&b'"') {
                let Some((after, within)) = self.quoted(text, at + 1, last) else {
                    return if last { Found::OpenQuote } else { Found::Unfinished };
                };
                lines += within;
                at = after;
                quotes = true;
            }
            at = self.ends.find(text, at);
            if at >= text.len() && !last {
                return Found::Unfinished;
            }
            self.push(text, start, at, quotes);
            match text.get(at) {
                Some(byte) if *byte == self.delimiter => at += 1,
                Some(b'\r') => {
                    // The LF of a CR LF may be yet to come.
                    if at + 1 == text.len() && !last {
                        return Found::Unfinished;
                    }
                    let width = if text.get(at + 1) == Some(&b'\n') { 2 } else { 1 };
                    return Found::Record { next: at + width, lines: lines + 1 };
                }
                Some(_) => return Found::Record { next: at + 1, lines: lines + 1 },
                None => return Found::Record { next: at, lines: lines + 1 },
            }
        }
    }

    /// The position after the quote that closes the one before `at`, and the number of line ends between them.
    fn quoted(&self, text: &[u8], mut at: usize, last: bool) -> Option<(usize, u64)> {
        let mut lines = 0;
        loop {
            at = self.quotes.find(text, at);
            match text.get(at)? {
                b'"' if text.get(at + 1) == Some(&b'"') => at += 1,
                // The next byte decides if the quote is the first of two.
                b'"' if at + 1 == text.len() && !last => return None,
                b'"' => return Some((at + 1, lines)),
                b'\r' if text.get(at + 1) == Some(&b'\n') => {}
                _ => lines += 1,
            }
            at += 1;
        }
    }

    fn push(&mut self, text: &[u8], start: usize, end: usize, quotes: bool) {
        self.count += 1;
        if self.count > MOST_COLUMNS {
            return;
        }
        let inner = text.get(start + 1..end.saturating_sub(1)).unwrap_or_default();
        let simple = quotes && end - start >= 2 && text[end - 1] == b'"' && !inner.contains(&b'"');
        let shift = usize::from(simple);
        let (start, end) = ((start + shift) as u32, (end - shift) as u32);
        self.cells.push(Cell { start, end, quotes: quotes && !simple });
    }

    /// The record that was found last; `utf8` is the part at the start of the text that is valid UTF-8.
    pub fn row<'a>(&'a self, text: &'a [u8], utf8: &'a str) -> Row<'a> {
        Row { text, utf8, cells: &self.cells, count: self.count }
    }
}

/// A record's cells.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    text: &'a [u8],
    utf8: &'a str,
    cells: &'a [Cell],
    count: usize,
}

impl<'a> Row<'a> {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.count
    }

    /// Returns true for a line of white space only.
    pub fn is_blank(&self) -> bool {
        self.count == 1 && trimmed(&self.cell(0)).is_empty()
    }

    /// A cell's text; empty if the record is shorter.
    pub fn cell(&self, column: usize) -> Cow<'a, str> {
        let Some(cell) = self.cells.get(column) else { return Cow::Borrowed("") };
        let place = cell.start as usize..cell.end as usize;
        let bytes = &self.text[place.clone()];
        if !cell.quotes {
            return self.utf8.get(place).map_or_else(|| decode(bytes), Cow::Borrowed);
        }
        Cow::Owned(decode(&unquoted(bytes)).into_owned())
    }

    /// A cell's bytes in the file.
    pub fn raw(&self, column: usize) -> &'a [u8] {
        self.cells.get(column).map_or(b"", |cell| &self.text[cell.start as usize..cell.end as usize])
    }
}

/// Removes the quotes of a cell that begins with one. Text after the closing quote stays unchanged.
fn unquoted(cell: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(cell.len());
    let mut at = 1;
    while at < cell.len() {
        if cell[at] == b'"' {
            at += 1;
            if cell.get(at) != Some(&b'"') {
                out.extend_from_slice(&cell[at..]);
                break;
            }
        }
        out.push(cell[at]);
        at += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<Vec<String>> {
        let mut splitter = Splitter::new(b',');
        let (mut at, mut all) = (0, Vec::new());
        while at < text.len() {
            let Found::Record { next, .. } = splitter.split(text.as_bytes(), at, true) else { break };
            let row = splitter.row(text.as_bytes(), text);
            all.push((0..row.len()).map(|column| row.cell(column).into_owned()).collect());
            at = next;
        }
        all
    }

    #[test]
    fn splits() {
        for (text, expected) in [
            ("a,b\nc,d", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("a,b\r\nc,d\r", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"a,\"\"b\",c\n", vec![vec!["a,\"b", "c"]]),
            ("\"a\nb\",c\n", vec![vec!["a\nb", "c"]]),
            ("a\"b,c\"\n", vec![vec!["a\"b", "c\""]]),
            ("\"a\"b,c\n", vec![vec!["ab", "c"]]),
            ("\"a,\",b\n", vec![vec!["a,", "b"]]),
            ("\"a \"\"b\"\", c\",d\n", vec![vec!["a \"b\", c", "d"]]),
            ("\"\",\"\"\n,\n", vec![vec!["", ""], vec!["", ""]]),
            ("\n\na\n", vec![vec![""], vec![""], vec!["a"]]),
            ("a,", vec![vec!["a", ""]]),
        ] {
            assert_eq!(records(text), expected, "{text:?}");
        }
    }

    #[test]
    fn bytes_are_found_wherever_they_stand() {
        let bytes = Bytes::new([b',', b'\n', b'\r']);
        // Around them are bytes with the nearest values, and bytes with the highest bit.
        let around = [b'+', b'-', 0x0b, 0x0c, 0, 0xff, 0xac, 0x8a];
        for length in 0..40 {
            let plain: Vec<u8> = around.iter().copied().cycle().take(length).collect();
            assert_eq!(bytes.find(&plain, 0), length);
            for (place, byte) in (0..length).flat_map(|place| b",\n\r".map(|byte| (place, byte))) {
                let mut text = plain.clone();
                text[place] = byte;
                assert_eq!(bytes.find(&text, 0), place);
                assert_eq!(bytes.find(&text, place + 1), length);
            }
        }
        assert_eq!(bytes.find(b"a", 5), 5);
    }

    #[test]
    fn waits_for_what_is_to_come() {
        for text in ["a,b", "a,\"b", "a,\"b\"", "a,b\r"] {
            assert_eq!(Splitter::new(b',').split(text.as_bytes(), 0, false), Found::Unfinished, "{text:?}");
        }
        assert_eq!(Splitter::new(b',').split(b"a,\"b\n", 0, true), Found::OpenQuote);
        // A complete record is returned at once, so no more than one record has to be in memory.
        for (text, last, next, lines) in [
            (&b"\"a\r\nb\nc\rd\"\n"[..], true, 11, 4),
            (b"\"a\r\nb\"\n", true, 7, 2),
            (b"a,b", true, 3, 1),
            (b"a,b\nc", false, 4, 1),
            (b"\"a\",\"b\"\nc", false, 8, 1),
        ] {
            let found = Splitter::new(b',').split(text, 0, last);
            assert_eq!(found, Found::Record { next, lines }, "{}", text.escape_ascii());
        }
    }
}
