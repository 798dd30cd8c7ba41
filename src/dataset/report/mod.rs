//! The report on every record of an import.
//!
//! Law: records in = kept + rejected + excluded, but for the two reasons that count something else
//! ([`Report::is_conserved`]). The counts are exact at any file size. Only the first entries of each kind of issue keep
//! their texts, so the report on a file with five million issues fits into memory.

mod format;
mod issue;
mod mapping;

use std::collections::BTreeMap;

use crate::format::cut;

pub use self::format::Format;
pub use self::issue::{Disposition, IssueKind};
pub use self::mapping::Mapping;

/// The limit of characters of a record's text in an entry.
pub const RAW: usize = 200;

/// The limit of distinct details; all others are counted together.
const DETAILS: usize = 1000;

/// An issue of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The file's index, from 0.
    pub file: u16,
    /// The line that the record begins on, from 1.
    pub line: u64,
    /// In a table the cell, in JSON the byte of the line, from 1; 0 if the issue concerns the whole record.
    pub column: u32,
    /// The column's or field's name; empty if the issue concerns the whole record.
    pub field: String,
    /// The kind of issue.
    pub issue: IssueKind,
    /// The detail, such as the status; mostly empty.
    pub detail: String,
    /// The text in the file, shortened.
    pub raw: String,
}

impl Entry {
    /// The code of the issue with its detail, such as `status:PLANNED`.
    pub fn code(&self) -> String {
        code(self.issue, &self.detail)
    }
}

fn code(issue: IssueKind, detail: &str) -> String {
    if issue.has_detail() { format!("{}:{detail}", issue.code()) } else { issue.code().to_owned() }
}

/// The report on one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// Its format.
    pub format: Format,
    /// The number of bytes, unpacked.
    pub bytes: u64,
    /// The number of records.
    pub records: u64,
    /// For a table, the delimiter of its cells.
    pub delimiter: Option<char>,
    /// For a table, the line of the header, from 1.
    pub header_line: Option<u64>,
    /// For a table, the names of the columns, at most 400.
    pub columns: Vec<String>,
    /// For a table of no known register, the meaning of its columns.
    pub mapping: Option<Mapping>,
}

/// The report on every record of every file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files, in the order of input.
    pub files: Vec<FileReport>,
    /// Input records.
    pub records_in: u64,
    /// Records that are counted.
    pub kept: u64,
    /// The first entries of each kind of issue, in the order of the file.
    pub entries: Vec<Entry>,
    counts: BTreeMap<(Disposition, String), u64>,
    /// The counts of issues without a detail, which may come with every record.
    plain: Vec<u64>,
    /// The number of entries of each kind of issue, with any detail.
    listed: Vec<usize>,
}

impl Report {
    /// The number of issues with this consequence, by code.
    pub fn counts(&self, disposition: Disposition) -> BTreeMap<String, u64> {
        let plain = IssueKind::ALL
            .iter()
            .zip(&self.plain)
            .filter(|(issue, count)| issue.disposition() == disposition && **count > 0);
        let plain = plain.map(|(issue, count)| (issue.code().to_owned(), *count));
        let detailed = self.counts.iter().filter(|((of, _), _)| *of == disposition);
        plain.chain(detailed.map(|((_, code), count)| (code.clone(), *count))).collect()
    }

    /// The number of issues of a kind without details.
    pub fn count(&self, issue: IssueKind) -> u64 {
        self.plain.get(issue as usize).copied().unwrap_or(0)
    }

    /// Returns true if every input record is kept, rejected or excluded.
    pub fn is_conserved(&self) -> bool {
        let all = |disposition| self.counts(disposition).values().sum::<u64>();
        let others = self.count(IssueKind::LocationWithoutEvse) + self.count(IssueKind::NonElectricConnector);
        self.records_in + others == self.kept + all(Disposition::Rejected) + all(Disposition::Excluded)
    }

    /// Counts an issue, and keeps its entry if there are fewer than `most` of its kind.
    pub fn note(&mut self, most: usize, issue: IssueKind, detail: &str, amount: u64, entry: impl FnOnce() -> Entry) {
        self.plain.resize(IssueKind::ALL.len(), 0);
        self.listed.resize(IssueKind::ALL.len(), 0);
        if issue.has_detail() {
            let mut key = (issue.disposition(), code(issue, &cut(detail, RAW)));
            if self.counts.len() >= DETAILS && !self.counts.contains_key(&key) {
                key.1 = code(issue, "…");
            }
            *self.counts.entry(key).or_default() += amount;
        } else {
            self.plain[issue as usize] += amount;
        }
        if self.listed[issue as usize] < most {
            self.listed[issue as usize] += 1;
            self.entries.push(entry());
        }
    }
}
