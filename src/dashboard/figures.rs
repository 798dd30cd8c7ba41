//! The headline figures: each with the whole that it is a part of, and how much of it is known.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Answer, joined};
use crate::crossfilter::Selection;
use crate::dataset::{Dataset, Dimension, Scheme, UNKNOWN};
use crate::format::kilowatts;
use crate::i18n::{Messages, power, whole};

/// One headline figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// What the page contract calls it.
    pub code: Cow<'static, str>,
    /// What it counts.
    pub label: Cow<'static, str>,
    /// The number, for programs.
    pub plain: String,
    /// The number, for people; words where it is not stated.
    pub text: String,
    /// Whether it is stated, if only in part.
    pub stated: bool,
    /// What it is a part of, or how much of it is known; may be empty.
    pub aside: String,
    /// The note that explains it.
    pub note: Cow<'static, str>,
}

/// The figures of the view.
pub fn figures(shown: &Answer) -> Vec<Figure> {
    let Answer { dataset, view, selection, total, whole: all } = shown;
    let of = |everything: u64| {
        if view.is_filtered() { Messages::of(&whole(everything)) } else { String::new() }
    };
    // What is named without a figure is not nought.
    let figure = |code, label, number: u64, plain, text, aside, note| {
        let stated = number > 0 || total.rows == 0;
        let text = if stated { text } else { Messages::IS_NOT_STATED.to_owned() };
        Figure {
            code: Cow::Borrowed(code),
            label: Cow::Borrowed(label),
            plain,
            text,
            stated,
            aside,
            note: Cow::Borrowed(note),
        }
    };
    let counted = |code, label, number: u64, aside, note| {
        figure(code, label, number, number.to_string(), whole(number), aside, note)
    };
    let everything = Selection::default();
    let uncounted = match total.uncounted_rows {
        0 => String::new(),
        rows => Messages::without_a_count(rows),
    };
    let points_aside = joined(&[&of(all.points), &uncounted], Messages::AND_ALSO);
    let power_aside = match total.points {
        0 => String::new(),
        points => Messages::known_for(total.powered_points, points),
    };
    let operators_of = |selection: &Selection| operators(dataset, selection).len() as u64;
    let countries_of = |selection: &Selection| countries(dataset, selection).len() as u64;
    let (operators, all_operators) = (operators_of(selection), operators_of(&everything));
    let (countries, all_countries) = (countries_of(selection), countries_of(&everything));
    let (kw, megawatts) = (kilowatts(total.watts), power(total.watts));
    vec![
        counted("points", Messages::CHARGE_POINTS, total.points, points_aside, "note-points"),
        counted("operators", Messages::OPERATORS, operators, of(all_operators), "note-operators"),
        counted("countries", Messages::COUNTRIES, countries, of(all_countries), "note-countries"),
        counted("sites", Messages::SITES_NAMED, total.sites, of(all.sites), "note-sites"),
        figure("power", Messages::POWER_KNOWN, total.watts, kw, megawatts, power_aside, "note-power"),
    ]
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
