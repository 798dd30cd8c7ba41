//! The sentence that answers on imported data, which has charge points where an edition announces them.

use super::Shown;
use crate::dashboard::lead::{Lead, classes, search, spans, within};
use crate::dashboard::{amount, amount_of, amount_text, register::tally};
use crate::dataset::{Dimension, UNKNOWN};
use crate::format::{cut, plain};
use crate::i18n::{Messages, share};
use crate::view::Measure;

/// The lead of the view.
pub fn lead(shown: &Shown) -> Lead {
    let measure = shown.view.measure;
    let operators = shown.left(Dimension::Operator);
    let subject = subject(shown, &operators);
    let number = amount(&shown.total, measure);
    let object = match (measure, number) {
        (Measure::Power, 0) => Messages::NO_STATED_POWER.to_owned(),
        (Measure::Points, 0) => Messages::NO_CHARGE_POINTS.to_owned(),
        (Measure::Sites, 0) => Messages::NO_SITES.to_owned(),
        _ => amount_of(number, measure),
    };
    let rest = format!("{}{}{}{}", classes(shown.view), place(shown), opened(shown), search(shown.view));
    let answer = Messages::has(&plain(&cut(&shown.data.title, 60)), subject, object, &rest);
    Lead::new(spans(answer), below(shown, &operators))
}

/// The chosen values of a dimension, as they stand in a sentence.
fn chosen(shown: &Shown, dimension: Dimension) -> Vec<String> {
    let name = |key: &String| match (dimension, key.as_str()) {
        (Dimension::Operator, UNKNOWN) => Messages::UNSTATED_OPERATOR.to_owned(),
        (Dimension::Country, UNKNOWN) => Messages::UNSTATED_COUNTRY.to_owned(),
        (Dimension::Region, UNKNOWN) => Messages::UNSTATED_REGION.to_owned(),
        (Dimension::Month, UNKNOWN) => Messages::UNSTATED_MONTH.to_owned(),
        (Dimension::Country, key) => within(key, &shown.name(dimension, key)),
        (_, key) => shown.name(dimension, key),
    };
    let keys = shown.view.filters.of(dimension);
    keys.iter().map(|key| plain(&cut(&name(key), 60))).collect()
}

/// Who has it, and how many that are in the sentence.
fn subject(shown: &Shown, operators: &[u32]) -> (String, u64) {
    let names = chosen(shown, Dimension::Operator);
    if !names.is_empty() {
        return (Messages::named(&names), names.len() as u64);
    }
    match operators.len() as u64 {
        // Rows without a named operator are of somebody.
        0 if shown.total.rows > 0 => (Messages::UNSTATED_OPERATORS.to_owned(), 2),
        0 => (Messages::NO_OPERATOR.to_owned(), 1),
        number => (Messages::operators(number), number),
    }
}

/// Where: the chosen countries and regions, else how many countries.
fn place(shown: &Shown) -> String {
    let mut places = Vec::new();
    for dimension in [Dimension::Country, Dimension::Region] {
        let names = chosen(shown, dimension);
        if !names.is_empty() {
            places.push(Messages::in_places(&names));
        }
    }
    if !places.is_empty() {
        return places.join(Messages::AND_IN);
    }
    let column = shown.data.column(Dimension::Country, shown.view.scheme);
    match shown.left(Dimension::Country).as_slice() {
        [] => String::new(),
        [one] => Messages::in_the_country(&within(column.key(*one), column.name(*one))),
        many => Messages::in_countries(many.len() as u64),
    }
}

fn opened(shown: &Shown) -> String {
    let months = chosen(shown, Dimension::Month);
    if months.is_empty() { String::new() } else { Messages::opened_in(&months) }
}

/// What qualifies the answer: the whole, who leads, how much of the power is known.
fn below(shown: &Shown, operators: &[u32]) -> String {
    let (measure, total) = (shown.view.measure, &shown.total);
    let all = tally(shown.data.whole_total());
    if total.rows == 0 {
        return Messages::NOTHING_IN_OWN.to_owned();
    }
    let mut sentences = Vec::new();
    let (part, of) = (amount(total, measure), amount(&all, measure));
    if shown.view.is_filtered() && part > 0 {
        let figure = amount_text(of, measure);
        sentences.push(if part == of {
            Messages::all_of_the_data(&figure)
        } else {
            Messages::part_of_the_data(&share(part, of), &figure)
        });
    }
    sentences.extend(leaders(shown, operators));
    if total.powered_points < total.points {
        sentences.push(match total.powered_points {
            0 => Messages::power_of_none(total.points),
            known => Messages::power_of_some(known, total.points),
        });
    }
    Messages::sentence(&sentences.join(" "))
}

/// Who leads, of several operators.
fn leaders(shown: &Shown, operators: &[u32]) -> Option<String> {
    let (measure, tallies) = (shown.view.measure, &shown.tallies[Dimension::Operator as usize]);
    let column = shown.data.column(Dimension::Operator, shown.view.scheme);
    let number = |code: u32| amount(&tallies[code as usize], measure);
    let rank = |code: &&u32| (number(**code), std::cmp::Reverse(**code));
    let first = *operators.iter().max_by_key(rank)?;
    let second = *operators.iter().filter(|code| **code != first).max_by_key(rank)?;
    let (most, next) = (number(first), number(second));
    let name = |code: u32| plain(&cut(column.name(code), 60));
    match (most, next) {
        (0, _) => None,
        (_, 0) => Some(Messages::has_all(&name(first))),
        _ if most == next => {
            let level = operators.iter().filter(|code| number(**code) == most).count() as u64;
            Some(match level {
                2 => Messages::both_lead(&name(first), &name(second), &amount_text(most, measure)),
                _ => Messages::so_many_lead(level, &amount_text(most, measure)),
            })
        }
        _ => Some(Messages::leads(
            [&name(first), &amount_text(most, measure)],
            [&name(second), &amount_text(next, measure)],
        )),
    }
}
