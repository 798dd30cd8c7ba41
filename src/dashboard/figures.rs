//! The headline figures: each with the whole that it is a part of, and how much of it is known.

use super::Answer;
use crate::crossfilter::Selection;
use crate::dataset::{Dataset, Dimension, Scheme, UNKNOWN};
use crate::format::{count, kilowatts, power, whole};

/// One headline figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What the page contract calls it.
    pub code: &'static str,
    /// What it counts.
    pub label: &'static str,
    /// The number, for programs.
    pub plain: String,
    /// The number, for people.
    pub text: String,
    /// What it is a part of, or how much of it is known; may be empty.
    pub aside: String,
    /// The note that explains it.
    pub note: &'static str,
}

/// The figures of the view.
pub fn figures(shown: &Answer) -> Vec<Figure> {
    let Answer { dataset, view, selection, total, whole: all } = shown;
    let of = |everything: u64| {
        if view.is_filtered() { format!("of {}", whole(everything)) } else { String::new() }
    };
    let counted = |code, label, part: u64, aside, note| Figure {
        code,
        label,
        plain: part.to_string(),
        text: whole(part),
        aside,
        note,
    };
    let everything = Selection::default();
    let uncounted = match total.uncounted_rows {
        0 => String::new(),
        rows => format!("{} without a count", count(rows, "announcement", "announcements")),
    };
    let points_aside =
        [of(all.points), uncounted].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let (operators, countries) =
        (operators(dataset, selection).len() as u64, countries(dataset, selection).len() as u64);
    let all_operators = self::operators(dataset, &everything).len() as u64;
    let all_countries = self::countries(dataset, &everything).len() as u64;
    vec![
        Figure {
            text: or_missing(total.points, total.rows, whole(total.points)),
            ..counted("points", "Charge points", total.points, points_aside, "note-points")
        },
        counted("operators", "Operators", operators, of(all_operators), "note-operators"),
        counted("countries", "Countries", countries, of(all_countries), "note-countries"),
        counted("sites", "Sites named", total.sites, of(all.sites), "note-sites"),
        Figure {
            code: "power",
            label: "Power, where known",
            plain: kilowatts(total.watts),
            text: or_missing(total.watts, total.rows, power(total.watts)),
            aside: match total.points {
                0 => String::new(),
                points => {
                    let points = count(points, "charge point", "charge points");
                    format!("known for {} of {points}", whole(total.powered_points))
                }
            },
            note: "note-power",
        },
    ]
}

/// What is named without a figure is not nought.
fn or_missing(number: u64, rows: u64, text: String) -> String {
    if number == 0 && rows > 0 { "not stated".to_owned() } else { text }
}

/// The operators that the selected rows are of, as codes, sorted.
pub fn operators(dataset: &Dataset, selection: &Selection) -> Vec<u32> {
    let column = dataset.column(Dimension::Operator, Scheme::default());
    let mut found = vec![false; column.entries.len()];
    for row in selection.rows(dataset) {
        found[column.codes[row] as usize] = true;
    }
    codes(&found)
}

/// The countries that the selected rows name, as codes, sorted; what is not stated is none.
pub fn countries(dataset: &Dataset, selection: &Selection) -> Vec<u32> {
    let column = dataset.column(Dimension::Country, Scheme::default());
    let mut found = vec![false; column.entries.len()];
    for row in selection.rows(dataset) {
        for code in &dataset.row_countries[row] {
            found[*code as usize] = column.entries[*code as usize].key != UNKNOWN;
        }
    }
    codes(&found)
}

fn codes(found: &[bool]) -> Vec<u32> {
    found.iter().enumerate().filter(|(_, found)| **found).map(|(code, _)| code as u32).collect()
}
