//! Bytes as text: UTF-8, else Windows-1252; UTF-16 if the file begins with its byte order mark.
//!
//! Each cell is decoded on its own: as UTF-8 if it is valid UTF-8, else as Windows-1252. So a file that two programs
//! wrote is still read whole, and the result does not depend on the chunks that the bytes arrive in.
//!
//! Why not `encoding_rs`: it would add 100 KB after brotli to the worker, nearly all of it tables of encodings that are
//! not read here. Once a register needs another encoding, such as Windows-1250, it is the better choice.

use std::borrow::Cow;

/// The characters of the bytes 0x80 to 0x9f in Windows-1252; the five undefined ones stay control characters.
const CP1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of some bytes.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|byte| cp1252(*byte)).collect()),
    }
}

fn cp1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => CP1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The byte order mark of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// UTF-8 with a byte order mark of three bytes.
    Utf8,
    /// UTF-16, little-endian.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
}

impl Mark {
    /// The mark at the start of a file, of which the first three bytes are needed.
    pub fn of(start: &[u8]) -> Option<Mark> {
        match start {
            [0xef, 0xbb, 0xbf, ..] => Some(Mark::Utf8),
            [0xff, 0xfe, ..] => Some(Mark::Utf16Le),
            [0xfe, 0xff, ..] => Some(Mark::Utf16Be),
            _ => None,
        }
    }

    /// The length of the mark in bytes.
    pub fn len(self) -> usize {
        if self == Mark::Utf8 { 3 } else { 2 }
    }
}

/// Converts UTF-16 to UTF-8, in chunks of any size.
#[derive(Clone, Debug)]
pub struct Utf16 {
    little: bool,
    byte: Option<u8>,
    high: Option<u16>,
}

impl Utf16 {
    /// Creates a converter for the mark of a file; `None` if the file is not UTF-16.
    pub fn new(mark: Mark) -> Option<Utf16> {
        (mark != Mark::Utf8).then_some(Utf16 { little: mark == Mark::Utf16Le, byte: None, high: None })
    }

    /// Appends the text of more bytes.
    pub fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        for byte in bytes {
            let Some(first) = self.byte.take() else {
                self.byte = Some(*byte);
                continue;
            };
            let pair = [first, *byte];
            let unit = if self.little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) };
            if let Some(high) = self.high.take() {
                let whole = char::decode_utf16([high, unit]).next();
                if let Some(Ok(letter)) = whole {
                    put(letter, out);
                    continue;
                }
                put(char::REPLACEMENT_CHARACTER, out);
            }
            match unit {
                0xd800..=0xdbff => self.high = Some(unit),
                _ => put(char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER), out),
            }
        }
    }
}

fn put(letter: char, out: &mut Vec<u8>) {
    out.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells() {
        assert_eq!(decode("Köln".as_bytes()), "Köln");
        assert_eq!(decode(b"K\xf6ln \x80"), "Köln €");
    }

    #[test]
    fn utf16_in_any_pieces() {
        let text = "Köln 🔌";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for size in 1..5 {
            let mut decoder = Utf16::new(Mark::Utf16Be).expect("UTF-16");
            let mut out = Vec::new();
            bytes.chunks(size).for_each(|chunk| decoder.push(chunk, &mut out));
            assert_eq!(decode(&out), text);
        }
    }
}
