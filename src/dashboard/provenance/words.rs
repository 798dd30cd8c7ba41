//! How a figure is made, in words.

use super::Counted;
use crate::dashboard::amount_of;
use crate::i18n::Messages;
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
    if stated + silent == 0 {
        return Messages::NO_ANNOUNCEMENT_BEHIND.to_owned();
    }
    let more = |lacks: &str| Messages::more_without(silent, lacks);
    let figure = figure(counted, amount);
    match (counted, stated) {
        (_, 0) if silent == 1 => Messages::NOT_STATED_BEHIND.to_owned(),
        (_, 0) => Messages::none_states_it(silent),
        (Counted::Of(Measure::Sites) | Counted::Operators | Counted::Countries, _) => {
            Messages::named_by(&figure, stated, stated > amount, &more(Messages::LACKS_NAME))
        }
        (Counted::Of(Measure::Points), _) => Messages::sum_of_points(&figure, stated, &more(Messages::LACKS_COUNT)),
        (Counted::Of(Measure::Power), _) => Messages::sum_of_power(&figure, stated, &more(Messages::LACKS_POWER)),
    }
}

/// How own data's figure is made, of so many rows; `known` is of how many charge points the power is known.
pub fn own_sentence(counted: Counted, amount: u64, rows: u64, (known, points): (u64, u64)) -> String {
    if rows == 0 {
        return Messages::NO_ROW_BEHIND.to_owned();
    }
    let figure = figure(counted, amount);
    match counted {
        Counted::Of(Measure::Points) => Messages::own_sum_of_points(&figure, rows),
        Counted::Of(Measure::Power) => Messages::own_sum_of_power(&figure, rows, known, points),
        _ => Messages::own_names(&figure, rows),
    }
}

fn figure(counted: Counted, amount: u64) -> String {
    match counted {
        Counted::Of(measure) => amount_of(amount, measure),
        Counted::Operators => Messages::operators(amount),
        Counted::Countries => Messages::countries(amount),
    }
}

/// What one part adds, for people.
pub fn adds(counted: Counted, amount: Option<u64>) -> String {
    match (counted, amount) {
        (Counted::Of(Measure::Points | Measure::Power), None) => Messages::IS_NOT_STATED.to_owned(),
        (_, None) => Messages::NOT_NAMED.to_owned(),
        (Counted::Of(Measure::Points | Measure::Power), Some(amount)) => figure(counted, amount),
        (_, Some(0)) => Messages::COUNTED_ALREADY.to_owned(),
        (_, Some(amount)) => figure(counted, amount),
    }
}
