//! The sentence that answers, for every view: grammatical for none, one and many.

use serde::{Deserialize, Serialize};

use super::{Answer, amount, amount_of, amount_text, figures, value_name};
use crate::crossfilter::Tally;
use crate::dataset::{Dimension, Scheme, UNKNOWN, country::country, power::PowerClass};
use crate::format::{cut, fold, plain, sorted};
use crate::i18n::{Messages, share};
use crate::view::{Measure, View};

/// The sentence, and what qualifies it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lead {
    /// The answer.
    pub sentence: Vec<Span>,
    /// What stands below it, in sentences.
    pub below: String,
    /// What another selection that is pinned answers, in short, after the sentence.
    pub beside: Option<Span>,
}

/// A run of the sentence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are the answer proper.
    pub strong: bool,
}

impl Lead {
    /// A sentence and what stands below it.
    pub(super) fn new(sentence: Vec<Span>, below: String) -> Lead {
        Lead { sentence, below, beside: None }
    }

    /// The sentence as plain text.
    pub fn text(&self) -> String {
        self.sentence.iter().map(|span| span.text.as_str()).collect()
    }
}

/// The lead of the view.
pub fn lead(shown: &Answer) -> Lead {
    let (subject, qualifier) = subject(shown);
    let rest = format!("{}{}{}{}", classes(shown.view), place(shown), search(shown.view), silence(shown));
    let answer = Messages::announced(&shown.dataset.title, subject, &qualifier, object(shown), &rest);
    Lead::new(spans(answer), below(shown))
}

/// The runs of an answer.
pub(super) fn spans(answer: [(String, bool); 5]) -> Vec<Span> {
    answer.into_iter().map(|(text, strong)| Span { text, strong }).collect()
}

/// The names of the values chosen of a dimension, as they stand in a sentence: those of which an announcement is left
/// by every filter, and those of which none is. Regions are in the order of their scheme, others by name; what is not
/// stated comes last.
fn chosen(shown: &Answer, dimension: Dimension) -> (Vec<String>, Vec<String>) {
    let Answer { dataset, view, selection, .. } = shown;
    let column = dataset.column(dimension, view.scheme);
    let tallies = selection.tallies(dataset, dimension);
    let keys = view.filters.of(dimension);
    let name = |at: usize| value_name(dataset, dimension, view.scheme, &keys[at]);
    let order = sorted(keys.len(), &|a, b| match dimension {
        Dimension::Region => {
            (keys[a] == UNKNOWN, column.code(&keys[a])).cmp(&(keys[b] == UNKNOWN, column.code(&keys[b])))
        }
        _ => (keys[a] == UNKNOWN, fold(&name(a))).cmp(&(keys[b] == UNKNOWN, fold(&name(b)))),
    });
    let (mut there, mut gone) = (Vec::new(), Vec::new());
    for at in order {
        let name = match (dimension, keys[at].as_str()) {
            (Dimension::Country, UNKNOWN) => Messages::UNSTATED_COUNTRY.to_owned(),
            (Dimension::Region, UNKNOWN) => Messages::UNSTATED_REGION.to_owned(),
            (Dimension::Country, key) => within(key, &name(at)),
            (Dimension::Region, _) if view.scheme == Scheme::Reported => Messages::quoted(&name(at)),
            _ => name(at),
        };
        let left = column.code(&keys[at]).is_some_and(|code| tallies[code as usize].rows > 0);
        if left { &mut there } else { &mut gone }.push(plain(&cut(&name, 60)));
    }
    (there, gone)
}

/// What a country is called within a sentence.
pub(super) fn within(code: &str, name: &str) -> String {
    country(code).map_or(name, |country| country.within).to_owned()
}

/// The chosen values that a sentence is about: those of which something is left, else all of them.
fn about(shown: &Answer, dimension: Dimension) -> Vec<String> {
    let (there, gone) = chosen(shown, dimension);
    if there.is_empty() { gone } else { there }
}

/// Who announced, and what qualifies that: the chosen operators by name, else their number; nobody, where nothing is
/// left.
fn subject(shown: &Answer) -> (String, String) {
    let names = about(shown, Dimension::Operator);
    if !names.is_empty() {
        return (Messages::named(&names), String::new());
    }
    let number = figures::operators(shown.dataset, shown.selection).len() as u64;
    let silent = silent(shown).len() as u64;
    let qualified = shown.view.is_filtered() && silent > 0 && silent < number;
    let qualifier = if qualified { Messages::of_them_without_a_figure(silent) } else { String::new() };
    let subject = if number == 0 { Messages::NO_OPERATOR.to_owned() } else { Messages::operators(number) };
    (subject, qualifier)
}

/// What was announced.
fn object(shown: &Answer) -> String {
    let (measure, number) = (shown.view.measure, amount(&shown.total, shown.view.measure));
    if number > 0 {
        return amount_of(number, measure);
    }
    let nobody = shown.total.rows == 0;
    match (measure, nobody && !shown.view.filters.of(Dimension::Operator).is_empty()) {
        (Measure::Sites, true) => Messages::NO_SITES.to_owned(),
        (_, true) => Messages::NO_CHARGE_POINTS.to_owned(),
        (Measure::Sites, false) if nobody => Messages::SOME_SITES.to_owned(),
        (_, false) => Messages::SOME_CHARGE_POINTS.to_owned(),
    }
}

/// What is said where something was announced without the figure that is asked for.
fn silence(shown: &Answer) -> &'static str {
    if shown.total.rows == 0 || amount(&shown.total, shown.view.measure) > 0 {
        return "";
    }
    match shown.view.measure {
        Measure::Points => Messages::WITHOUT_HOW_MANY,
        Measure::Power => Messages::WITHOUT_POWER,
        Measure::Sites => Messages::WITHOUT_PLACE,
    }
}

/// The power classes chosen.
pub(super) fn classes(view: &View) -> String {
    let chosen = |class: &PowerClass| view.has(Dimension::Class, class.code());
    let classes: Vec<PowerClass> = PowerClass::ALL.into_iter().filter(chosen).collect();
    match classes.as_slice() {
        [] => String::new(),
        [PowerClass::SaidUltraFast] => Messages::CALLED_ULTRA_FAST.to_owned(),
        [PowerClass::SaidFast] => Messages::CALLED_FAST.to_owned(),
        [PowerClass::Unknown] => Messages::OF_UNSTATED_POWER.to_owned(),
        [PowerClass::AcUnknown] => Messages::OF_UNSTATED_AC.to_owned(),
        [PowerClass::DcUnknown] => Messages::OF_UNSTATED_DC.to_owned(),
        [class] => Messages::of_the_class(class.name(), class.bounds()),
        several => {
            let name = |class: &PowerClass| match class {
                PowerClass::SaidUltraFast => Messages::ULTRA_FAST,
                PowerClass::SaidFast => Messages::FAST,
                PowerClass::Unknown => Messages::NONE_STATED,
                class => class.name(),
            };
            let names: Vec<String> = several.iter().map(|class| name(class).to_owned()).collect();
            Messages::of_the_classes(&names)
        }
    }
}

/// Where: the chosen countries and regions, else how many countries.
fn place(shown: &Answer) -> String {
    let (countries, regions) = (about(shown, Dimension::Country), about(shown, Dimension::Region));
    let mut places = Vec::new();
    if !countries.is_empty() {
        places.push(Messages::in_places(&countries));
    }
    if !regions.is_empty() {
        places.push(match shown.view.scheme {
            Scheme::M49 => Messages::in_places(&regions),
            Scheme::Reported => Messages::in_sections(&regions),
        });
    }
    if !places.is_empty() {
        return places.join(Messages::AND_IN);
    }
    let column = shown.dataset.column(Dimension::Country, Scheme::default());
    match figures::countries(shown.dataset, shown.selection).as_slice() {
        [] => String::new(),
        [one] => {
            let country = &column.entries[*one as usize];
            Messages::in_the_country(&within(&country.key, &country.name))
        }
        many => Messages::in_countries(many.len() as u64),
    }
}

pub(super) fn search(view: &View) -> String {
    if fold(&view.search).is_empty() {
        return String::new();
    }
    Messages::searched_for(&cut(plain(&view.search).trim(), 60))
}

/// What qualifies the answer: the whole, who leads, who gave no figure, how much of the power is known.
fn below(shown: &Answer) -> String {
    let Answer { view, total, whole: all, .. } = shown;
    let mut sentences = Vec::new();
    if total.rows == 0 {
        return Messages::NOTHING_IN_EDITION.to_owned();
    }
    let (part, of) = (amount(total, view.measure), amount(all, view.measure));
    if view.is_filtered() && part > 0 {
        let figure = amount_text(of, view.measure);
        sentences.push(if part == of {
            Messages::all_of_the_overview(&figure)
        } else {
            Messages::part_of_the_overview(&share(part, of), &figure)
        });
    }
    for dimension in [Dimension::Operator, Dimension::Country, Dimension::Region] {
        let (there, gone) = chosen(shown, dimension);
        if !there.is_empty() && !gone.is_empty() {
            sentences.push(Messages::nothing_among_it(&gone));
        }
    }
    sentences.extend(leaders(shown));
    let silent = silent(shown);
    if !silent.is_empty() && (silent.len() as u64) < figures::operators(shown.dataset, shown.selection).len() as u64 {
        let what = match view.measure {
            Measure::Points => Messages::NAMED_WITHOUT_COUNT,
            Measure::Power => Messages::NAMED_WITHOUT_POWER,
            Measure::Sites => Messages::NAMED_WITHOUT_PLACE,
        };
        sentences.push(Messages::are_named(&silent, what));
    }
    if view.measure == Measure::Power || total.powered_points < total.points {
        sentences.push(match (total.powered_points, total.points) {
            (_, 0) => Messages::NO_COUNT.to_owned(),
            (0, 1) => Messages::ITS_POWER_UNSTATED.to_owned(),
            (0, points) => Messages::power_of_none(points),
            (known, points) if known == points => Messages::power_of_all(points),
            (known, points) => Messages::power_of_some(known, points),
        });
    }
    sentences.join(" ")
}

/// The operators that every filter leaves, with what they come to: the greatest first, then by name.
fn ranked<'a>(shown: &Answer<'a>) -> Vec<(&'a str, Tally)> {
    let column = shown.dataset.column(Dimension::Operator, Scheme::default());
    let operators = figures::operators(shown.dataset, shown.selection);
    // Skips the filter of operators; what is left of these operators is the same.
    let tallies = shown.selection.tallies(shown.dataset, Dimension::Operator);
    let named = |at: usize| (column.entries[operators[at] as usize].name.as_str(), tallies[operators[at] as usize]);
    let order = sorted(operators.len(), &|a, b| {
        let ((first, more), (second, less)) = (named(a), named(b));
        let amounts = (amount(&less, shown.view.measure), amount(&more, shown.view.measure));
        amounts.0.cmp(&amounts.1).then_with(|| fold(first).cmp(&fold(second)))
    });
    order.into_iter().map(named).collect()
}

/// The operators that are named without the figure that is asked for.
fn silent(shown: &Answer) -> Vec<String> {
    let without = |(name, tally): (&str, Tally)| (amount(&tally, shown.view.measure) == 0).then(|| cut(name, 60));
    ranked(shown).into_iter().filter_map(without).collect()
}

/// Who leads.
fn leaders(shown: &Answer) -> Option<String> {
    let measure = shown.view.measure;
    let ranked = ranked(shown);
    let number = |tally: &Tally| amount(tally, measure);
    let ((first, most), (second, next)) = (ranked.first()?, ranked.get(1)?);
    let (name, runner_up) = (cut(first, 60), cut(second, 60));
    let with = |tally: &Tally| amount_text(number(tally), measure);
    Some(match (number(most), number(next)) {
        (0, _) => return None,
        (_, 0) => Messages::has_all(&name),
        (most, next) if most > next => {
            Messages::leads([&name, &amount_text(most, measure)], [&runner_up, &amount_text(next, measure)])
        }
        _ if ranked.get(2).is_some_and(|(_, third)| number(third) == number(next)) => {
            let level = ranked.iter().filter(|(_, tally)| number(tally) == number(most)).count() as u64;
            Messages::so_many_lead(level, &with(most))
        }
        _ => Messages::both_lead(&name, &runner_up, &with(most)),
    })
}
