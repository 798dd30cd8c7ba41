//! One file, from its bytes to its records: unpacked, decoded, recognised, read.
//!
//! Law: the result does not depend on the chunks that the bytes arrive in.

use super::{
    builder::Builder,
    encoding::{Mark, Utf16},
    error::FileError,
    inflate::{Inflater, MAGIC},
    json_reader::JsonReader,
    recognise::{beginning, recognise},
    table_reader::TableReader,
};
use crate::dataset::{FileReport, Format, Mapping};
use crate::i18n::Messages;

/// The number of bytes that recognise a format, and that are read at a time.
const BLOCK: usize = 1 << 16;

/// The reader of a recognised file.
#[derive(Debug)]
enum Reader {
    Table(Box<TableReader>),
    Json(Box<JsonReader>),
}

/// A file that is being read.
#[derive(Debug)]
pub struct Source {
    /// The first bytes, until there are enough to recognise gzip.
    head: Option<Vec<u8>>,
    inflater: Option<Inflater>,
    text: Text,
}

/// The unpacked part of a file.
#[derive(Debug)]
struct Text {
    /// The first bytes, until there are enough to recognise the encoding.
    head: Option<Vec<u8>>,
    utf16: Option<Utf16>,
    /// Text that was not read yet.
    waiting: Vec<u8>,
    /// The number of bytes since the last reading.
    fresh: usize,
    bytes: u64,
    reader: Option<Reader>,
}

impl Source {
    /// Creates a source for a new file.
    pub fn new() -> Source {
        let text = Text { head: Some(Vec::new()), utf16: None, waiting: Vec::new(), fresh: 0, bytes: 0, reader: None };
        Source { head: Some(Vec::new()), inflater: None, text }
    }

    /// Reads more bytes.
    pub fn push(&mut self, bytes: &[u8], settings: Settings, out: &mut Builder) -> Result<(), FileError> {
        // In chunks, so the memory needed does not depend on the size of the input.
        for piece in bytes.chunks(4 * BLOCK) {
            match &mut self.head {
                Some(head) => {
                    head.extend_from_slice(piece);
                    if head.len() >= MAGIC.len() {
                        self.begin(settings, out)?;
                    }
                }
                None => self.unpack(piece, settings, out)?,
            }
        }
        Ok(())
    }

    fn begin(&mut self, settings: Settings, out: &mut Builder) -> Result<(), FileError> {
        let Some(head) = self.head.take() else { return Ok(()) };
        if head.starts_with(&MAGIC) {
            self.inflater = Some(Inflater::new(settings.most_unpacked));
        }
        self.unpack(&head, settings, out)
    }

    fn unpack(&mut self, bytes: &[u8], settings: Settings, out: &mut Builder) -> Result<(), FileError> {
        let text = &mut self.text;
        let Some(inflater) = &mut self.inflater else { return text.push(bytes, settings, out) };
        inflater.push(bytes, &mut |unpacked| text.push(unpacked, settings, out))
    }

    /// Ends the file.
    pub fn finish(mut self, settings: Settings, out: &mut Builder) -> Result<FileReport, FileError> {
        self.begin(settings, out)?;
        let mut text = self.text;
        if let Some(inflater) = self.inflater {
            inflater.finish(&mut |unpacked| text.push(unpacked, settings, out))?;
        }
        text.finish(settings, out)
    }
}

/// The options that concern a single file.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    pub mapping: Option<&'a Mapping>,
    pub most_unpacked: u64,
}

impl Text {
    fn push(&mut self, bytes: &[u8], settings: Settings, out: &mut Builder) -> Result<(), FileError> {
        self.bytes += bytes.len() as u64;
        match &mut self.head {
            Some(head) => {
                head.extend_from_slice(bytes);
                if head.len() >= 3 {
                    self.begin();
                }
            }
            None => self.decode(bytes),
        }
        if self.fresh >= BLOCK { self.read(false, settings, out) } else { Ok(()) }
    }

    fn begin(&mut self) {
        let head = self.head.take().unwrap_or_default();
        let mark = Mark::of(&head);
        self.utf16 = mark.and_then(Utf16::new);
        self.decode(&head[mark.map_or(0, Mark::len)..]);
    }

    fn decode(&mut self, bytes: &[u8]) {
        let before = self.waiting.len();
        match &mut self.utf16 {
            Some(utf16) => utf16.push(bytes, &mut self.waiting),
            None => self.waiting.extend_from_slice(bytes),
        }
        self.fresh += self.waiting.len() - before;
    }

    fn read(&mut self, last: bool, settings: Settings, out: &mut Builder) -> Result<(), FileError> {
        self.fresh = 0;
        if self.reader.is_none() {
            // The same length, whatever the chunks that the bytes arrive in.
            let sample = &self.waiting[..self.waiting.len().min(BLOCK)];
            let (reader, start) = begin_reading(sample, last && self.waiting.len() <= BLOCK, settings)?;
            self.reader = Some(reader);
            self.waiting.drain(..start);
        }
        let done = match &mut self.reader {
            Some(Reader::Table(reader)) => reader.read(&self.waiting, last, out)?,
            Some(Reader::Json(reader)) => reader.read(&self.waiting, last, out)?,
            None => 0,
        };
        self.waiting.drain(..done);
        Ok(())
    }

    fn finish(mut self, settings: Settings, out: &mut Builder) -> Result<FileReport, FileError> {
        if self.head.is_some() {
            self.begin();
        }
        let found = if self.reader.is_none() { beginning(&self.waiting) } else { String::new() };
        self.read(true, settings, out)?;
        let (format, mut report) = match &self.reader {
            Some(Reader::Table(reader)) => (Some(reader.format()), reader.report()),
            Some(Reader::Json(reader)) => (
                reader.format(),
                FileReport {
                    format: Format::Plain,
                    bytes: 0,
                    records: 0,
                    delimiter: None,
                    header_line: None,
                    columns: Vec::new(),
                    mapping: None,
                },
            ),
            None => return Err(FileError::Empty),
        };
        report.bytes = self.bytes;
        match format {
            // Locations without an EVSE, and reference data, have no records but are valid.
            Some(format @ (Format::Ocpi | Format::OpenChargeMap)) => Ok(FileReport { format, ..report }),
            Some(format) if out.records_in_file() > 0 => Ok(FileReport { format, ..report }),
            None if out.records_in_file() > 0 => Err(FileError::Unknown { found }),
            _ => Err(FileError::NoRecords),
        }
    }
}

/// The kind of the file, if it is not text.
fn binary(sample: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 9] = [
        (b"PK\x03\x04", Messages::A_ZIP),
        (b"\xd0\xcf\x11\xe0", Messages::AN_OLD_WORKBOOK),
        (b"%PDF", Messages::A_PDF),
        (b"\x89PNG", Messages::A_PICTURE),
        (b"\xff\xd8\xff", Messages::A_PICTURE),
        (b"PAR1", Messages::A_PARQUET),
        (b"SQLite format 3", Messages::A_DATABASE),
        (b"7z\xbc\xaf", Messages::A_7Z),
        (b"\x1f\x8b", Messages::PACKED_TWICE),
    ];
    let known = KINDS.iter().find(|(start, _)| sample.starts_with(start)).map(|(_, kind)| *kind);
    let control = |byte: &&u8| matches!(**byte, 0..=8 | 0x0e..=0x1a);
    let odd = sample.iter().filter(control).count();
    known.or_else(|| (sample.contains(&0) || odd * 20 > sample.len()).then_some(Messages::BINARY_DATA))
}

/// The reader for a file that begins with this sample, and the position at which it starts.
fn begin_reading(sample: &[u8], last: bool, settings: Settings) -> Result<(Reader, usize), FileError> {
    if let Some(kind) = binary(sample) {
        return Err(FileError::Binary(kind));
    }
    let Some(first) = sample.iter().position(|byte| !byte.is_ascii_whitespace()) else { return Err(FileError::Empty) };
    let json = match sample[first] {
        b'{' | b'[' => Some(first),
        _ => script(sample, first),
    };
    if let Some(start) = json {
        let lines = sample[..start].iter().filter(|byte| **byte == b'\n').count();
        return Ok((Reader::Json(Box::new(JsonReader::new(1 + lines as u64))), start));
    }
    let recognised = recognise(sample, last, settings.mapping)?;
    let start = recognised.start;
    Ok((Reader::Table(Box::new(TableReader::new(recognised))), start))
}

/// The position of the value in a script such as `export const stations = {…}` or `callback([…])`.
fn script(sample: &[u8], first: usize) -> Option<usize> {
    let first = after_comments(sample, first);
    let bracket = first + sample.get(first..)?.iter().take(200).position(|byte| matches!(byte, b'{' | b'['))?;
    let before = std::str::from_utf8(&sample[first..bracket]).ok()?.trim_end();
    let declared =
        ["export ", "const ", "var ", "let ", "window.", "module."].iter().any(|word| before.starts_with(word));
    let assigned = declared && (before.ends_with('=') || before.ends_with("default"));
    let plain = |letter: char| letter.is_alphanumeric() || "_.$".contains(letter);
    let called = before.strip_suffix('(').is_some_and(|name| name.chars().all(plain));
    (assigned || called).then_some(bracket)
}

/// The position in a script after comments and white space.
fn after_comments(sample: &[u8], mut at: usize) -> usize {
    loop {
        let rest = &sample[at.min(sample.len())..];
        let find = |end: &[u8]| rest.windows(end.len()).position(|window| window == end).map(|found| found + end.len());
        let skipped = match rest {
            [b'/', b'/', ..] => find(b"\n"),
            [b'/', b'*', ..] => find(b"*/"),
            [byte, ..] if byte.is_ascii_whitespace() => Some(1),
            _ => None,
        };
        match skipped {
            Some(skipped) => at += skipped,
            None => return at,
        }
    }
}
