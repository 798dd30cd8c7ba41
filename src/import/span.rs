//! The location of a record or cell in its file.

use super::encoding::decode;
use crate::dataset::{Entry, IssueKind, RAW};
use crate::format::cut;

/// The location of a record or cell in its file.
#[derive(Clone, Copy, Debug)]
pub struct Span<'a> {
    /// The line, from 1.
    pub line: u64,
    /// See [`Entry::column`].
    pub column: u32,
    /// The bytes that the report shows.
    pub raw: &'a [u8],
}

impl Span<'_> {
    /// An entry of the report about this location.
    pub fn entry(self, file: u16, issue: IssueKind, field: &str, detail: &str) -> Entry {
        // At most four bytes a character, and one character more, so that `cut` adds its ellipsis; no partial one.
        let mut end = self.raw.len().min(RAW * 4 + 4);
        for _ in 0..3 {
            end -= usize::from(self.raw.get(end).is_some_and(|byte| byte & 0xc0 == 0x80));
        }
        let raw = decode(&self.raw[..end]).into_owned();
        let text = |text: &str| cut(text, RAW);
        Entry {
            file,
            line: self.line,
            column: self.column,
            field: text(field),
            issue,
            detail: text(detail),
            raw: text(raw.trim_end_matches(['\r', '\n'])),
        }
    }
}
