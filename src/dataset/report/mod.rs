//! What became of every record.
//!
//! Law: records in = kept + rejected + excluded, but for the two reasons that count something else
//! ([`Report::is_conserved`]). The counts are exact whatever the file's size; of the entries with their texts the
//! first of each reason are kept, so that a file with five million oddities still fits into memory.

mod format;
mod issue;
mod mapping;

use std::collections::BTreeMap;

use crate::format::cut;

pub use self::format::Format;
pub use self::issue::{Disposition, IssueKind};
pub use self::mapping::Mapping;

/// An entry shows at most this many letters of a record's text.
pub const RAW: usize = 200;

/// So many details are told apart; a file that gives each record one of its own has the others counted together.
const DETAILS: usize = 1000;

/// What became of one record, or of one thing about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which file, from 0.
    pub file: u16,
    /// The line that the record begins on, from 1.
    pub line: u64,
    /// In a table the cell, from 1; in JSON the byte of the line. 0 where it is about the whole record.
    pub column: u32,
    /// The column's or field's name; empty where it is about the whole record.
    pub field: String,
    /// The reason.
    pub issue: IssueKind,
    /// What the reason is told apart by, such as the status; mostly empty.
    pub detail: String,
    /// The text as it stands in the file, cut.
    pub raw: String,
}

impl Entry {
    /// The reason with its detail, such as `status:PLANNED`.
    pub fn code(&self) -> String {
        code(self.issue, &self.detail)
    }
}

fn code(issue: IssueKind, detail: &str) -> String {
    if issue.has_detail() { format!("{}:{detail}", issue.code()) } else { issue.code().to_owned() }
}

/// What was found out about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileReport {
    /// Its layout.
    pub format: Format,
    /// Bytes, unpacked.
    pub bytes: u64,
    /// Records.
    pub records: u64,
    /// For a table, what parts the cells.
    pub delimiter: Option<char>,
    /// For a table, the line of the header, from 1.
    pub header_line: Option<u64>,
    /// For a table, the names of the columns, at most a few hundred.
    pub columns: Vec<String>,
    /// For a table that is of no register, which column was taken for what.
    pub mapping: Option<Mapping>,
}

/// What became of every record of every file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The files, in the order given.
    pub files: Vec<FileReport>,
    /// Records that came in.
    pub records_in: u64,
    /// Records that are counted.
    pub kept: u64,
    /// The first entries of each reason, in the order of the file.
    pub entries: Vec<Entry>,
    counts: BTreeMap<(Disposition, String), u64>,
    /// The counts of reasons without a detail, which may come with every record.
    plain: Vec<u64>,
    /// How many entries each reason has, whatever its details.
    listed: Vec<usize>,
}

impl Report {
    /// How many times each reason came up, by code.
    pub fn counts(&self, disposition: Disposition) -> BTreeMap<String, u64> {
        let plain = IssueKind::ALL
            .iter()
            .zip(&self.plain)
            .filter(|(issue, count)| issue.disposition() == disposition && **count > 0);
        let plain = plain.map(|(issue, count)| (issue.code().to_owned(), *count));
        let detailed = self.counts.iter().filter(|((of, _), _)| *of == disposition);
        plain.chain(detailed.map(|((_, code), count)| (code.clone(), *count))).collect()
    }

    /// How many times a reason without a detail came up.
    pub fn count(&self, issue: IssueKind) -> u64 {
        self.plain.get(issue as usize).copied().unwrap_or(0)
    }

    /// Whether every record that came in is kept, rejected or excluded.
    pub fn is_conserved(&self) -> bool {
        let all = |disposition| self.counts(disposition).values().sum::<u64>();
        let others = self.count(IssueKind::LocationWithoutEvse) + self.count(IssueKind::NonElectricConnector);
        self.records_in + others == self.kept + all(Disposition::Rejected) + all(Disposition::Excluded)
    }

    /// Counts a reason, and keeps an entry of it while there are fewer than `most`.
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
