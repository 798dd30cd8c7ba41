//! The rows of a view as CSV (RFC 4180): numbers as numbers, units in the header, of announcements the basis of each value.
//!
//! Law: a cell that a spreadsheet would take for a formula begins with an apostrophe.

use crate::dashboard::rows::imported::date;
use crate::dataset::edition::{Basis, Word};
use crate::dataset::{Announced, Current, Dataset, PowerClass, UNKNOWN};
use crate::format::kilowatts;
use crate::i18n::Messages;
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

/// The rows that pass every filter, in the data's order, after a header; lines end in CR LF.
pub fn csv(data: &mut Dataset, view: View) -> String {
    let view = data.settled(view);
    match &data.edition {
        Some(edition) => announcements(data, edition, &view),
        None => rows(data, &view),
    }
}

fn announcements(dataset: &Dataset, edition: &Announced, view: &View) -> String {
    let mut out = HEADER.join(",") + "\r\n";
    for row in dataset.passing_rows(view) {
        let from = &edition.announcements[row];
        let places: Vec<&str> = from.places.iter().filter_map(|place| place.name.as_deref()).collect();
        let mut countries: Vec<&str> = Vec::new();
        for code in from.places.iter().filter_map(|place| place.country.value.as_deref()) {
            if !countries.contains(&code) {
                countries.push(code);
            }
        }
        let kw = |kw: Option<f64>| kw.map_or(String::new(), |kw| kilowatts((kw * 1000.0).round() as u64));
        let cells = [
            defused(&edition.id),
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
            current_code(from.current.value).to_owned(),
            from.current.basis.code().to_owned(),
            word(from.word.value),
            from.word.basis.code().to_owned(),
            PowerClass::announced(from.kw_each.value, from.current.value, from.word.value).code().to_owned(),
            defused(from.note.as_deref().unwrap_or_default()),
            defused(&edition.source.address),
        ];
        out += &cells.map(|cell| quoted(&cell)).join(",");
        out += "\r\n";
    }
    out
}

/// The code of a current; empty where it is not known.
fn current_code(current: Option<Current>) -> &'static str {
    match current {
        Some(Current::Ac) => "AC",
        Some(Current::Dc) => "DC",
        None => "",
    }
}

/// The code of a power class's current; empty where it has none.
pub fn current(class: PowerClass) -> &'static str {
    current_code(class.current())
}

/// Imported rows.
///
/// The page reads it again. Where some rows have no position, the columns of positions have names that it does not take
/// for any: it would reject the others.
fn rows(data: &mut Dataset, view: &View) -> String {
    let mut everywhere = true;
    data.for_each_row(view, |row| everywhere &= row.position.is_some());
    let degrees = if everywhere { ["latitude", "longitude"] } else { ["degrees_north", "degrees_east"] };
    let header = [
        "operator",
        "country",
        "region",
        "site_id",
        degrees[0],
        degrees[1],
        "charge_points",
        "power_kw",
        "current",
        "power_class",
        "opened",
        "file",
        "line",
    ];
    let mut out = header.join(",") + "\r\n";
    data.for_each_row(view, |row| {
        let degrees = |pick: fn((f64, f64)) -> f64| row.position.map_or(String::new(), |place| pick(place).to_string());
        let stated = |text: &str| if text == Messages::NOT_STATED { String::new() } else { defused(text) };
        let cells = [
            stated(row.operator),
            if row.country_key == UNKNOWN { String::new() } else { defused(row.country_key) },
            defused(row.region),
            defused(row.site),
            degrees(|(north, _)| north),
            degrees(|(_, east)| east),
            row.points.to_string(),
            row.watts.map_or(String::new(), |watts| kilowatts(watts.into())),
            current(row.class).to_owned(),
            if row.class == PowerClass::Unknown { String::new() } else { row.class.code().to_owned() },
            row.opened.map_or(String::new(), date),
            (row.from.0 + 1).to_string(),
            row.from.1.to_string(),
        ];
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            out += &quoted(cell);
        }
        out += "\r\n";
    });
    out
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
pub fn defused(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

pub fn quoted(cell: &str) -> String {
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
