//! What became of every record of the reader's own files.

use serde::{Deserialize, Serialize};

use super::export::{defused, quoted};
use crate::dataset::{Disposition, Entry, FileReport, IssueKind, Mapping, Report};
use crate::i18n::Messages;

/// The account of an import.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Records that came in.
    pub records: u64,
    /// Records that are counted.
    pub kept: u64,
    /// For each reason how often it came up: repaired first, then rejected, then excluded.
    pub reasons: Vec<Reason>,
    /// The first entries of each reason.
    pub lines: Vec<Line>,
    /// What each file was taken for, in words.
    pub files: Vec<String>,
    /// Where a table is of no register: the names of its columns.
    pub columns: Vec<String>,
    /// And for each thing that a column can be, which one was taken for it.
    pub guesses: Vec<Guess>,
}

/// Which column of a table was taken for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// What programs call it, such as `operator`.
    pub field: String,
    /// What people call it.
    pub name: String,
    /// The column's name; none where no column is.
    pub column: Option<String>,
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What became of the records.
    pub outcome: Disposition,
    /// Its code, such as `bad_coords`.
    pub code: String,
    /// Its sentence.
    pub sentence: String,
    /// How often.
    pub count: u64,
}

/// One record, or one thing about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The reason, by its place in [`Account::reasons`].
    pub reason: u32,
    /// File, line and column, for people.
    pub place: String,
    /// The text as it stands in the file, cut.
    pub raw: String,
}

impl Account {
    /// How often records had an outcome.
    pub fn count(&self, disposition: Disposition) -> u64 {
        self.reasons.iter().filter(|reason| reason.outcome == disposition).map(|reason| reason.count).sum()
    }
}

/// So many entries of each reason are on the page; the file for the reader has all that are kept.
const SHOWN: usize = 100;

/// What became of every record of files with these names.
pub fn account(report: &Report, names: &[String]) -> Account {
    let mut reasons: Vec<Reason> = Vec::new();
    for disposition in Disposition::ALL {
        for (code, count) in report.counts(disposition) {
            reasons.push(Reason { outcome: disposition, sentence: sentence(&code), code, count });
        }
    }
    let mut listed = vec![0; reasons.len()];
    let mut lines = Vec::new();
    for entry in &report.entries {
        let Some(reason) = reasons.iter().position(|reason| reason.code == entry.code()) else { continue };
        if listed[reason] < SHOWN {
            listed[reason] += 1;
            lines.push(Line { reason: reason as u32, place: place(entry, names), raw: entry.raw.clone() });
        }
    }
    let file =
        |(at, file): (usize, &FileReport)| Messages::taken_for(&name(names, at), file.format.name(), file.records);
    let table = report.files.iter().find_map(|file| Some((file.columns.clone(), file.mapping.as_ref()?)));
    let (columns, mapping) = table.map_or((Vec::new(), None), |(columns, mapping)| (columns, Some(mapping)));
    let guess = |(field, name, column): (&str, &str, &Option<String>)| Guess {
        field: field.to_owned(),
        name: name.to_owned(),
        column: column.clone(),
    };
    Account {
        records: report.records_in,
        kept: report.kept,
        reasons,
        lines,
        files: report.files.iter().enumerate().map(file).collect(),
        columns,
        guesses: mapping.map_or(Vec::new(), |mapping: &Mapping| mapping.fields().into_iter().map(guess).collect()),
    }
}

/// What people read of a reason, with its detail where it has one.
fn sentence(code: &str) -> String {
    let (plain, detail) = code.split_once(':').map_or((code, None), |(plain, detail)| (plain, Some(detail)));
    let known = IssueKind::ALL.iter().find(|issue| issue.code() == plain);
    let text = known.map_or(plain, |issue| issue.sentence());
    match detail {
        None => text.to_owned(),
        Some(detail) => Messages::reason_of(text, detail),
    }
}

fn name(names: &[String], file: usize) -> String {
    names.get(file).cloned().unwrap_or_else(|| Messages::file(file as u64 + 1))
}

fn place(entry: &Entry, names: &[String]) -> String {
    let file = (names.len() > 1).then(|| name(names, entry.file.into()));
    let column = (entry.column > 0).then_some(entry.column);
    Messages::place_in_file(file.as_deref(), entry.line, column, &entry.field)
}

/// Every entry that is kept, as CSV; lines end in CR LF.
pub fn account_csv(report: &Report, names: &[String]) -> String {
    let mut out = String::from("outcome,reason,file,line,column,field,text\r\n");
    for entry in &report.entries {
        let cells = [
            entry.issue.disposition().code().to_owned(),
            defused(&entry.code()),
            defused(&name(names, entry.file.into())),
            entry.line.to_string(),
            if entry.column == 0 { String::new() } else { entry.column.to_string() },
            defused(&entry.field),
            defused(&entry.raw),
        ];
        out += &cells.map(|cell| quoted(&cell)).join(",");
        out += "\r\n";
    }
    out
}
