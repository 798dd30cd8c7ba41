//! The announcements of a view as CSV (RFC 4180): numbers as numbers, units in the header, the basis beside each value.
//!
//! Law: a cell that a spreadsheet would take for a formula begins with an apostrophe.

use super::selection;
use crate::dataset::edition::{Basis, Current, Word};
use crate::dataset::{Dataset, power::PowerClass};
use crate::format::kilowatts;
use crate::view::View;

const HEADER: [&str; 19] = [
    "edition",
    "id",
    "operator",
    "section",
    "places",
    "countries",
    "country_basis",
    "charge_points",
    "charge_points_basis",
    "kw_each",
    "kw_each_basis",
    "kw_together",
    "current",
    "current_basis",
    "word",
    "word_basis",
    "power_class",
    "note",
    "source",
];

/// The rows that every filter leaves, in the overview's order, after a header; lines end in CR LF.
pub fn csv(dataset: &Dataset, view: &View) -> String {
    let mut out = HEADER.join(",") + "\r\n";
    for row in selection(dataset, view).rows(dataset) {
        let from = &dataset.announcements[row];
        let places: Vec<&str> = from.places.iter().filter_map(|place| place.name.as_deref()).collect();
        let mut countries: Vec<&str> = Vec::new();
        for code in from.places.iter().filter_map(|place| place.country.value.as_deref()) {
            if !countries.contains(&code) {
                countries.push(code);
            }
        }
        let watts = from.kw_each.value.map(|kw| (kw * 1000.0).round() as u32);
        let kw = |kw: Option<f64>| kw.map_or(String::new(), |kw| kilowatts((kw * 1000.0).round() as u64));
        let cells = [
            defused(&dataset.id),
            defused(&from.id),
            defused(&from.operator),
            defused(&from.section),
            defused(&places.join("; ")),
            defused(&countries.join("; ")),
            from.places.first().map_or(Basis::NotStated, |place| place.country.basis).code().to_owned(),
            from.charge_points.value.map_or(String::new(), |points| points.to_string()),
            from.charge_points.basis.code().to_owned(),
            kw(from.kw_each.value),
            from.kw_each.basis.code().to_owned(),
            kw(from.kw_together),
            current(from.current.value),
            from.current.basis.code().to_owned(),
            word(from.word.value),
            from.word.basis.code().to_owned(),
            PowerClass::of(watts, from.current.value, from.word.value).code().to_owned(),
            defused(from.note.as_deref().unwrap_or_default()),
            defused(&dataset.source.address),
        ];
        out += &cells.map(|cell| quoted(&cell)).join(",");
        out += "\r\n";
    }
    out
}

fn current(current: Option<Current>) -> String {
    match current {
        Some(Current::Ac) => "AC",
        Some(Current::Dc) => "DC",
        None => "",
    }
    .to_owned()
}

fn word(word: Option<Word>) -> String {
    match word {
        Some(Word::UltraFast) => "ultra-fast",
        Some(Word::Fast) => "fast",
        Some(Word::HighSpeed) => "high-speed",
        None => "",
    }
    .to_owned()
}

/// A text that no spreadsheet takes for a formula.
pub(super) fn defused(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

pub(super) fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        for (cell, expected) in
            [("", ""), ("a b", "a b"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\"")]
        {
            assert_eq!(quoted(cell), expected);
        }
    }

    #[test]
    fn formulas_are_defused() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(defused(text), format!("'{text}"));
        }
        assert_eq!(defused("a=1"), "a=1");
    }
}
