//! The sentence that answers on imported data, which has charge points where an edition announces them.

use super::Shown;
use crate::dashboard::lead::{Lead, NAMED, Span, classes, search, sentence, with_article};
use crate::dashboard::{amount, amount_text, register::tally, unit};
use crate::dataset::{Dimension, UNKNOWN};
use crate::format::{count, cut, list, plain, share, whole};
use crate::view::Measure;

/// The lead of the view.
pub fn lead(shown: &Shown) -> Lead {
    let measure = shown.view.measure;
    let operators = shown.left(Dimension::Operator);
    let (subject, verb) = subject(shown, &operators);
    let number = amount(&shown.total, measure);
    let object = match (measure, number) {
        (Measure::Power, 0) => "no power that is stated".to_owned(),
        (Measure::Power, _) => format!("{} of rated power", amount_text(number, measure)),
        (Measure::Points, 0) => "no charge points".to_owned(),
        (Measure::Sites, 0) => "no sites".to_owned(),
        _ => format!("{} {}", whole(number), unit(measure, number)),
    };
    let rest = format!("{}{}{}{}.", classes(shown.view), place(shown), opened(shown), search(shown.view));
    let spans = [
        (format!("In {}, ", plain(&cut(&shown.data.title, 60))), false),
        (subject, true),
        (format!(" {verb} "), false),
        (object, true),
        (rest, false),
    ];
    let sentence = spans.into_iter().map(|(text, strong)| Span { text, strong }).collect();
    Lead { sentence, below: below(shown, &operators) }
}

/// The chosen values of a dimension, as they stand in a sentence.
fn chosen(shown: &Shown, dimension: Dimension) -> Vec<String> {
    let name = |key: &String| match (dimension, key.as_str()) {
        (Dimension::Operator, UNKNOWN) => "an operator that is not stated".to_owned(),
        (Dimension::Country, UNKNOWN) => "a country that is not stated".to_owned(),
        (Dimension::Region, UNKNOWN) => "a region that is not stated".to_owned(),
        (Dimension::Month, UNKNOWN) => "a month that is not stated".to_owned(),
        (Dimension::Country, key) => with_article(&shown.name(dimension, key)),
        (_, key) => shown.name(dimension, key),
    };
    let keys = shown.view.filters.of(dimension);
    keys.iter().map(|key| plain(&cut(&name(key), 60))).collect()
}

fn subject(shown: &Shown, operators: &[u32]) -> (String, &'static str) {
    let names = chosen(shown, Dimension::Operator);
    if !names.is_empty() {
        return (list(&names, NAMED), if names.len() == 1 { "has" } else { "have" });
    }
    match operators.len() as u64 {
        // Rows without a named operator are of somebody.
        0 if shown.total.rows > 0 => ("operators that are not stated".to_owned(), "have"),
        0 => ("no operator".to_owned(), "has"),
        1 => (count(1, "operator", "operators"), "has"),
        number => (count(number, "operator", "operators"), "have"),
    }
}

/// Where: the chosen countries and regions, else how many countries.
fn place(shown: &Shown) -> String {
    let mut places = Vec::new();
    for dimension in [Dimension::Country, Dimension::Region] {
        let names = chosen(shown, dimension);
        if !names.is_empty() {
            places.push(format!(" in {}", list(&names, NAMED)));
        }
    }
    if !places.is_empty() {
        return places.join(",");
    }
    let column = shown.data.column(Dimension::Country, shown.view.scheme);
    match shown.left(Dimension::Country).as_slice() {
        [] => String::new(),
        [one] => format!(" in {}", with_article(column.name(*one))),
        many => format!(" in {} countries", whole(many.len() as u64)),
    }
}

fn opened(shown: &Shown) -> String {
    let months = chosen(shown, Dimension::Month);
    if months.is_empty() { String::new() } else { format!(", opened in {}", list(&months, NAMED)) }
}

/// What qualifies the answer: the whole, who leads, how much of the power is known.
fn below(shown: &Shown, operators: &[u32]) -> String {
    let (measure, total) = (shown.view.measure, &shown.total);
    let all = tally(shown.data.whole_total());
    if total.rows == 0 {
        return "Nothing in this data meets every filter. Take one away to see more.".to_owned();
    }
    let mut sentences = Vec::new();
    let (part, of) = (amount(total, measure), amount(&all, measure));
    if shown.view.is_filtered() && part > 0 {
        let figure = amount_text(of, measure);
        sentences.push(if part == of {
            format!("That is all {figure} of the data.")
        } else {
            format!("That is {} of the {figure} in all of the data.", share(part, of))
        });
    }
    sentences.extend(leaders(shown, operators));
    if total.powered_points < total.points {
        sentences.push(match total.powered_points {
            0 => format!("Power is stated for none of the {}.", count(total.points, "charge point", "charge points")),
            known => format!("Power is known for {} of the {} charge points.", whole(known), whole(total.points)),
        });
    }
    sentence(&sentences.join(" "))
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
        (_, 0) => Some(format!("{} has all of it.", name(first))),
        _ if most == next => {
            let level = operators.iter().filter(|code| number(**code) == most).count() as u64;
            Some(match level {
                2 => format!("{} and {} lead with {} each.", name(first), name(second), amount_text(most, measure)),
                _ => {
                    format!("{} lead with {} each.", count(level, "operator", "operators"), amount_text(most, measure))
                }
            })
        }
        _ => Some(format!(
            "{} leads with {}, then {} with {}.",
            name(first),
            amount_text(most, measure),
            name(second),
            amount_text(next, measure)
        )),
    }
}
