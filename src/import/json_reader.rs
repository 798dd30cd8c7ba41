//! Finds the records of a JSON file as its text comes in: lists, lists in an envelope, pages, or one value a line.
//!
//! Only brackets, strings and the names of the outermost object are looked at here; a record's own text is read once
//! it is whole. So the memory needed is one record's, whatever the file's size.

use crate::dataset::Format;

use super::{builder::Builder, here::Here, json_record, refusal::Trouble};
use crate::i18n::Messages;

/// Brackets within brackets; registers have six.
const DEEPEST: u32 = 64;
/// A record, or an object that is one as a whole, is at most this long.
const MOST_BYTES: usize = 64 << 20;
/// Longer names are none of a list.
const LONGEST_NAME: usize = 32;

/// What the text that is being read is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Outside, between two values.
    Between,
    /// In a list of records, so many lists deep.
    List(u32),
    /// In an object outside of all lists: a record, or the envelope of a list.
    Outer,
    /// In a record of a list.
    Record,
    /// In a value of a list that is no object.
    Scalar,
}

/// A JSON file that is being read.
#[derive(Debug)]
pub struct JsonReader {
    place: Place,
    /// How many lists deep the record stands, and whether in an envelope.
    lists: u32,
    enveloped: bool,
    /// Brackets open within the record or envelope.
    depth: u32,
    in_string: bool,
    escaped: bool,
    /// Where the record begins in the text; an envelope whose list was found is no record and has none.
    start: Option<usize>,
    begin: (u64, u32),
    /// The last string of the outermost object, and whether a colon followed it.
    name: Vec<u8>,
    named: bool,
    /// How much of the text has been looked at.
    seen: usize,
    line: u64,
    column: u32,
    format: Option<Format>,
}

impl JsonReader {
    /// Goes on after so many lines, at the first bracket.
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

    /// The layout of the first record that was of one.
    pub fn format(&self) -> Option<Format> {
        self.format
    }

    /// Counts the records that the text holds whole, and says how many of its bytes are done with.
    ///
    /// # Errors
    ///
    /// What is not JSON between two records, brackets too deep, a record too long, a file that is cut short.
    pub fn read(&mut self, text: &[u8], last: bool, out: &mut Builder) -> Result<usize, Trouble> {
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
            return Err(Trouble::TooLong { line: self.begin.0, limit: MOST_BYTES });
        }
        if last && self.place != Place::Between {
            return Err(Trouble::Truncated { line: self.begin.0, what: Messages::A_LIST_OR_RECORD });
        }
        self.seen -= done;
        self.start = self.start.map(|_| 0);
        Ok(done)
    }

    fn step(&mut self, text: &[u8], byte: u8, out: &mut Builder) -> Result<(), Trouble> {
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

    /// Whether the byte is part of a string.
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

    fn between(&mut self, byte: u8) -> Result<(), Trouble> {
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
            _ => Err(Trouble::NotJson { line: self.line, column: self.column }),
        }
    }

    fn in_list(&mut self, byte: u8) -> Result<(), Trouble> {
        match byte {
            b' ' | b'\n' | b'\r' | b'\t' | b',' => self.place = Place::List(self.lists),
            b'[' if self.lists >= DEEPEST => return Err(Trouble::TooDeep { line: self.line, limit: DEEPEST }),
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

    fn in_object(&mut self, text: &[u8], byte: u8, out: &mut Builder) -> Result<(), Trouble> {
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
                    return Err(Trouble::TooDeep { line: self.line, limit: DEEPEST });
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

    /// Reads the record that ends before `end`, unless it was an envelope, and goes back to where it stood.
    fn emit(&mut self, text: &[u8], end: usize, out: &mut Builder) -> Result<(), Trouble> {
        self.place = if self.place == Place::Outer { Place::Between } else { Place::List(self.lists) };
        if let Some(start) = self.start.take() {
            let here = Here { line: self.begin.0, column: self.begin.1, raw: &text[start..end] };
            let format = json_record::read(here, out)?;
            self.format = self.format.or(format);
        }
        Ok(())
    }
}
