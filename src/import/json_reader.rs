//! Finds the records of a JSON file as its text arrives: lists, lists in an envelope, pages, or one value a line.
//!
//! It looks only at brackets, strings and the names of the outermost object, and parses a record when it is complete.
//! So it needs memory for one record, whatever the file's size.
//!
//! Why not a library: `serde_json` and other pull parsers need the whole text, or a thread that waits for it. This file
//! only finds where a record ends; `serde_json` parses the record.

use crate::dataset::Format;

use super::{builder::Builder, error::FileError, json_record, span::Span};
use crate::i18n::Messages;

/// The limit of nested brackets; registers have six.
const DEEPEST: u32 = 64;
/// The limit of a record's length, in bytes.
const MOST_BYTES: usize = 64 << 20;
/// Longer names cannot be the name of a list.
const LONGEST_NAME: usize = 32;

/// The part of the file at the current position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Outside, between two values.
    Between,
    /// In a list of records, inside this many lists.
    List(u32),
    /// In an object outside all lists: a record, or the envelope of a list.
    Outer,
    /// In a record of a list.
    Record,
    /// In a list item that is not an object.
    Scalar,
}

/// A JSON file that is being read.
#[derive(Debug)]
pub struct JsonReader {
    place: Place,
    /// The number of lists around the record; `enveloped` is true if an object holds the outermost one.
    lists: u32,
    enveloped: bool,
    /// Brackets open within the record or envelope.
    depth: u32,
    in_string: bool,
    escaped: bool,
    /// The start of the record in the text; `None` in an envelope whose list was found, which is not a record.
    start: Option<usize>,
    begin: (u64, u32),
    /// The last string of the outermost object; `named` is true if a colon followed it.
    name: Vec<u8>,
    named: bool,
    /// The number of bytes of the text that were read.
    seen: usize,
    line: u64,
    column: u32,
    format: Option<Format>,
}

impl JsonReader {
    /// Creates a reader that starts on this line, at the first bracket.
    pub fn new(line: u64) -> JsonReader {
        JsonReader {
            place: Place::Between,
            lists: 0,
            enveloped: false,
            depth: 0,
            in_string: false,
            escaped: false,
            start: None,
            begin: (1, 1),
            name: Vec::new(),
            named: false,
            seen: 0,
            line,
            column: 1,
            format: None,
        }
    }

    /// The format of the first record that was recognised.
    pub fn format(&self) -> Option<Format> {
        self.format
    }

    /// Counts the complete records of the text; returns the number of bytes that are no longer needed.
    ///
    /// # Errors
    ///
    /// Text between two records that is not JSON, brackets nested too deep, a record too long, a file cut short.
    pub fn read(&mut self, text: &[u8], last: bool, out: &mut Builder) -> Result<usize, FileError> {
        while self.seen < text.len() {
            let byte = text[self.seen];
            self.step(text, byte, out)?;
            self.seen += 1;
            self.column = self.column.saturating_add(1);
            if byte == b'\n' {
                self.line += 1;
                self.column = 1;
            }
        }
        let done = self.start.unwrap_or(self.seen);
        if self.seen - done > MOST_BYTES {
            return Err(FileError::TooLong { line: self.begin.0, limit: MOST_BYTES });
        }
        if last && self.place != Place::Between {
            return Err(FileError::Truncated { line: self.begin.0, what: Messages::A_LIST_OR_RECORD });
        }
        self.seen -= done;
        self.start = self.start.map(|_| 0);
        Ok(done)
    }

    fn step(&mut self, text: &[u8], byte: u8, out: &mut Builder) -> Result<(), FileError> {
        match self.place {
            Place::Between => self.between(byte),
            Place::List(_) => self.in_list(byte),
            Place::Scalar => {
                if !self.string(byte) && matches!(byte, b',' | b']' | b' ' | b'\n' | b'\r' | b'\t') {
                    self.emit(text, self.seen, out)?;
                    return self.in_list(byte);
                }
                Ok(())
            }
            Place::Outer | Place::Record => self.in_object(text, byte, out),
        }
    }

    /// Returns true if the byte is part of a string.
    fn string(&mut self, byte: u8) -> bool {
        if !self.in_string {
            self.in_string = byte == b'"';
            return self.in_string;
        }
        if self.escaped {
            self.escaped = false;
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.in_string = false;
        }
        true
    }

    fn begin(&mut self, place: Place) {
        self.place = place;
        self.start = Some(self.seen);
        self.begin = (self.line, self.column);
        self.depth = u32::from(place != Place::Scalar);
        self.named = false;
    }

    fn between(&mut self, byte: u8) -> Result<(), FileError> {
        match byte {
            // A script's `;` and `)`, and the separators of JSON sequences, may stand between two values.
            b' ' | b'\n' | b'\r' | b'\t' | b',' | b';' | b')' | 0x1e => Ok(()),
            b'[' => {
                self.begin = (self.line, self.column);
                self.lists = 1;
                self.enveloped = false;
                self.place = Place::List(1);
                Ok(())
            }
            b'{' => {
                self.lists = 0;
                self.begin(Place::Outer);
                Ok(())
            }
            _ => Err(FileError::NotJson { line: self.line, column: self.column }),
        }
    }

    fn in_list(&mut self, byte: u8) -> Result<(), FileError> {
        match byte {
            b' ' | b'\n' | b'\r' | b'\t' | b',' => self.place = Place::List(self.lists),
            b'[' if self.lists >= DEEPEST => return Err(FileError::TooDeep { line: self.line, limit: DEEPEST }),
            b'[' => {
                self.lists += 1;
                self.place = Place::List(self.lists);
            }
            b']' => {
                self.lists -= 1;
                self.place = match (self.lists, self.enveloped) {
                    (0, true) => Place::Outer,
                    (0, false) => Place::Between,
                    (lists, _) => Place::List(lists),
                };
                if self.place == Place::Outer {
                    self.depth = 1;
                    self.named = false;
                }
            }
            b'{' => self.begin(Place::Record),
            _ => {
                self.begin(Place::Scalar);
                self.string(byte);
            }
        }
        Ok(())
    }

    fn in_object(&mut self, text: &[u8], byte: u8, out: &mut Builder) -> Result<(), FileError> {
        let watched = self.place == Place::Outer && self.depth == 1;
        let was_in_string = self.in_string;
        if self.string(byte) {
            if watched && !was_in_string {
                self.name.clear();
            } else if watched && self.in_string && self.name.len() <= LONGEST_NAME {
                self.name.push(byte);
            }
            return Ok(());
        }
        match byte {
            b'[' if watched && self.named && self.names_a_list() => {
                self.start = None;
                self.enveloped = true;
                self.lists = 1;
                self.place = Place::List(1);
            }
            b'{' | b'[' => {
                self.depth += 1;
                if self.depth + self.lists > DEEPEST {
                    return Err(FileError::TooDeep { line: self.line, limit: DEEPEST });
                }
            }
            b'}' | b']' => {
                self.depth -= 1;
                if self.depth == 0 {
                    self.emit(text, self.seen + 1, out)?;
                }
            }
            b':' if watched => self.named = true,
            b',' if watched => self.named = false,
            _ => {}
        }
        Ok(())
    }

    fn names_a_list(&self) -> bool {
        json_record::LISTS.iter().any(|name| name.as_bytes() == self.name)
    }

    /// Reads the record that ends before `end`, unless it was an envelope, and continues around it.
    fn emit(&mut self, text: &[u8], end: usize, out: &mut Builder) -> Result<(), FileError> {
        self.place = if self.place == Place::Outer { Place::Between } else { Place::List(self.lists) };
        if let Some(start) = self.start.take() {
            let span = Span { line: self.begin.0, column: self.begin.1, raw: &text[start..end] };
            let format = json_record::read(span, out)?;
            self.format = self.format.or(format);
        }
        Ok(())
    }
}
