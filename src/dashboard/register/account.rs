//! The account of an import, from its report.

use crate::dashboard::csv::{defused, quoted};
use crate::dashboard::{Account, Fate, Guess, Line, Reason};
use crate::i18n::Messages;
use crate::import::{Entry, Mapping, Outcome, Report};

/// So many entries of each reason are on the page; the file for the reader has all that are kept.
const SHOWN: usize = 100;

const FATES: [(Fate, Outcome); 3] =
    [(Fate::Repaired, Outcome::Warned), (Fate::Rejected, Outcome::Rejected), (Fate::Excluded, Outcome::Excluded)];

/// What became of every record of files with these names.
pub fn account(report: &Report, names: &[String]) -> Account {
    let mut reasons: Vec<Reason> = Vec::new();
    for (fate, outcome) in FATES {
        for (code, count) in report.counts(outcome) {
            reasons.push(Reason { fate, sentence: sentence(&code), code, count });
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
    let file = |(at, file): (usize, &crate::import::FileReport)| {
        Messages::taken_for(&name(names, at), file.format.name(), file.records)
    };
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
    let known = crate::import::Why::ALL.iter().find(|why| why.code() == plain);
    let text = known.map_or(plain, |why| why.sentence());
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
        let fate =
            FATES.iter().find(|(_, outcome)| *outcome == entry.why.outcome()).map_or("", |(fate, _)| fate.code());
        let cells = [
            fate.to_owned(),
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
