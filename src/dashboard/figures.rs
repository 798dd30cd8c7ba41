//! The headline figures: each with the whole that it is a part of, and how much of it is known.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Answer, joined};
use crate::dataset::Dimension;
use crate::format::kilowatts;
use crate::i18n::{Messages, power, whole};

/// One headline figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The code in the page contract.
    pub code: Cow<'static, str>,
    /// Its name.
    pub label: Cow<'static, str>,
    /// The number, for programs.
    pub plain: String,
    /// The number, for people; words where it is not stated.
    pub text: String,
    /// Whether it is stated, if only in part.
    pub stated: bool,
    /// The whole that it is a part of, or how much of it is known; may be empty.
    pub aside: String,
    /// The note that explains it.
    pub note: Cow<'static, str>,
}

/// The figures of the view.
pub fn figures(answer: &Answer) -> Vec<Figure> {
    let Answer { dataset, view, total, unfiltered: all, .. } = answer;
    let announced = dataset.edition.is_some();
    let of = |everything: u64| if view.is_filtered() { Messages::of(&whole(everything)) } else { String::new() };
    let figure = |code, label, number: u64, plain, text, aside, note| {
        // An announcement without a figure is not zero.
        let stated = !announced || number > 0 || total.rows == 0;
        Figure {
            code: Cow::Borrowed(code),
            label: Cow::Borrowed(label),
            plain,
            text: if stated { text } else { Messages::IS_NOT_STATED.to_owned() },
            stated,
            aside,
            note: Cow::Borrowed(note),
        }
    };
    let counted = |code, label, number: u64, aside, note| {
        figure(code, label, number, number.to_string(), whole(number), aside, note)
    };
    let uncounted = match total.uncounted_rows {
        0 => String::new(),
        rows => Messages::without_a_count(rows),
    };
    let points_aside = joined(&[&of(all.points), &uncounted], Messages::AND_ALSO);
    let power_aside = match total.points {
        0 => String::new(),
        points => Messages::known_for(total.powered_points, points),
    };
    let operators = answer.left(Dimension::Operator).len() as u64;
    let countries = answer.countries().len() as u64;
    let sites_label = if announced { Messages::SITES_NAMED } else { Messages::SITES };
    let sites = match all.sites {
        // The data has no sites at all.
        0 if !announced => {
            let unknown = Messages::IS_NOT_STATED.to_owned();
            let figure = figure("sites", sites_label, 0, "0".to_owned(), unknown, String::new(), "note-sites");
            Figure { stated: false, ..figure }
        }
        sites => counted("sites", sites_label, total.sites, of(sites), "note-sites"),
    };
    let (kw, megawatts) = (kilowatts(total.watts), power(total.watts));
    vec![
        counted("points", Messages::CHARGE_POINTS, total.points, points_aside, "note-points"),
        counted("operators", Messages::OPERATORS, operators, of(answer.all(Dimension::Operator)), "note-operators"),
        counted("countries", Messages::COUNTRIES, countries, of(answer.all_countries()), "note-countries"),
        sites,
        figure("power", Messages::POWER_KNOWN, total.watts, kw, megawatts, power_aside, "note-power"),
    ]
}
