//! How a figure is made, in words.

use super::Counted;
use crate::dashboard::{amount_text, unit};
use crate::format::{count, whole};
use crate::view::Measure;

/// What the parts of a figure come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// All of them together.
    pub amount: u64,
    /// How many parts there are that have the value.
    pub stated: u64,
    /// How many there are that do not.
    pub silent: u64,
}

/// How an edition's figure is made.
pub fn sentence(counted: Counted, sum: Sum) -> String {
    let Sum { amount, stated, silent } = sum;
    let of = |number: u64| count(number, "announcement", "announcements");
    if stated + silent == 0 {
        return "No announcement is behind it: it is nothing of what the filters leave.".to_owned();
    }
    let more = |what: &str| match silent {
        0 => String::new(),
        1 => format!(" 1 more is {what} and adds nothing."),
        many => format!(" {} more are {what} and add nothing.", whole(many)),
    };
    let figure = figure(counted, amount);
    match (counted, stated) {
        (_, 0) if silent == 1 => "The announcement behind it does not state it.".to_owned(),
        (_, 0) => format!("None of the {} behind it states it.", of(silent)),
        (Counted::Of(Measure::Sites) | Counted::Operators | Counted::Countries, _) => {
            let several = if stated > amount { " What several of them name counts once." } else { "" };
            format!("{figure}, named by {}.{several}{}", of(stated), more("without a name"))
        }
        (Counted::Of(Measure::Points), 1) => format!("{figure}, from 1 announcement.{}", more("without a count")),
        (Counted::Of(Measure::Points), _) => {
            format!("{figure}, the sum of {}.{}", of(stated), more("without a count"))
        }
        (Counted::Of(Measure::Power), _) => {
            let sum = if stated == 1 { "from" } else { "the sum of" };
            format!(
                "{figure}, {sum} {}: charge points times the kW of each, or as stated of them together.{}",
                of(stated),
                more("without charge points or kW")
            )
        }
    }
}

#[cfg(feature = "import")]
/// How own data's figure is made, of so many rows; `known` is of how many charge points the power is known.
pub fn own_sentence(counted: Counted, amount: u64, rows: u64, (known, points): (u64, u64)) -> String {
    let rows_text = count(rows, "row", "rows");
    if rows == 0 {
        return "No row of the data is behind it.".to_owned();
    }
    let figure = figure(counted, amount);
    match counted {
        Counted::Of(Measure::Points) => {
            format!("{figure}, {} {rows_text} of the data.", if rows == 1 { "from" } else { "the sum of" })
        }
        Counted::Of(Measure::Power) => {
            let points = count(points, "charge point", "charge points");
            format!(
                "{figure} in {rows_text}, charge points times the kW of each; known for {} of {points}.",
                whole(known)
            )
        }
        _ => format!("{figure} in {rows_text} of the data. What several of them name counts once."),
    }
}

fn figure(counted: Counted, amount: u64) -> String {
    match counted {
        Counted::Of(measure) => format!("{} {}", amount_text(amount, measure), unit(measure, amount)),
        Counted::Operators => count(amount, "operator", "operators"),
        Counted::Countries => count(amount, "country", "countries"),
    }
}

/// What one part adds, for people.
pub fn adds(counted: Counted, amount: Option<u64>) -> String {
    match (counted, amount) {
        (Counted::Of(Measure::Points | Measure::Power), None) => "not stated".to_owned(),
        (_, None) => "not named".to_owned(),
        (Counted::Of(Measure::Points | Measure::Power), Some(amount)) => figure(counted, amount),
        (_, Some(0)) => "counted already".to_owned(),
        (_, Some(amount)) => figure(counted, amount),
    }
}
