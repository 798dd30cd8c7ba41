//! The sentence that answers, for every view: grammatical for none, one and many.

use serde::{Deserialize, Serialize};

use super::{Answer, amount, amount_text, figures, unit, value_name};
use crate::crossfilter::Tally;
use crate::dataset::{Dimension, Scheme, UNKNOWN, power::PowerClass};
use crate::format::{count, cut, fold, list, plain, share, sorted, whole};
use crate::view::{Measure, View};

/// The sentence, and what qualifies it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Lead {
    /// The answer.
    pub sentence: Vec<Span>,
    /// What stands below it, in sentences.
    pub below: String,
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
    /// The sentence as plain text.
    pub fn text(&self) -> String {
        self.sentence.iter().map(|span| span.text.as_str()).collect()
    }
}

/// The lead of the view.
pub fn lead(shown: &Answer) -> Lead {
    let title = &shown.dataset.title;
    let (subject, qualifier) = subject(shown);
    let scope = format!("{}{}{}.", place(shown), search(shown.view), silence(shown));
    let sentence = [
        (format!("In {title}, "), false),
        (subject, true),
        (format!("{qualifier} announced "), false),
        (object(shown), true),
        (classes(shown.view) + &scope, false),
    ];
    let sentence = sentence.into_iter().map(|(text, strong)| Span { text, strong }).collect();
    Lead { sentence, below: below(shown) }
}

/// How many names a list has before the rest is counted.
pub(super) const NAMED: usize = 3;

/// The names of the values chosen of a dimension, as they stand in a sentence: those of which an announcement is left
/// by every filter, and those of which none is. Regions are in the order of their scheme, others by name.
fn chosen(shown: &Answer, dimension: Dimension) -> (Vec<String>, Vec<String>) {
    let Answer { dataset, view, selection, .. } = shown;
    let column = dataset.column(dimension, view.scheme);
    let tallies = selection.tallies(dataset, dimension);
    let keys = view.filters.of(dimension);
    let name = |at: usize| value_name(dataset, dimension, view.scheme, &keys[at]);
    let order = sorted(keys.len(), &|a, b| match dimension {
        Dimension::Region => column.code(&keys[a]).cmp(&column.code(&keys[b])),
        _ => (keys[a] == UNKNOWN, fold(&name(a))).cmp(&(keys[b] == UNKNOWN, fold(&name(b)))),
    });
    let (mut there, mut gone) = (Vec::new(), Vec::new());
    for at in order {
        let name = match (dimension, keys[at].as_str()) {
            (Dimension::Country, UNKNOWN) => "a country that is not stated".to_owned(),
            (Dimension::Region, UNKNOWN) => "a region that is not stated".to_owned(),
            (Dimension::Country, _) => with_article(&name(at)),
            (Dimension::Region, _) if view.scheme == Scheme::Reported => format!("“{}”", name(at)),
            _ => name(at),
        };
        let left = column.code(&keys[at]).is_some_and(|code| tallies[code as usize].rows > 0);
        if left { &mut there } else { &mut gone }.push(plain(&cut(&name, 60)));
    }
    (there, gone)
}

/// The chosen values that a sentence is about: those of which something is left, else all of them.
fn about(shown: &Answer, dimension: Dimension) -> Vec<String> {
    let (there, gone) = chosen(shown, dimension);
    if there.is_empty() { gone } else { there }
}

/// A country as it stands in a sentence: "the Netherlands", but "Norway".
pub(super) fn with_article(name: &str) -> String {
    let plural = ["Islands", "Republic", "Territories", "Netherlands"].iter().any(|end| name.ends_with(end));
    let others = ["Bahamas", "Comoros", "Gambia", "Isle of Man", "Maldives", "Philippines", "Seychelles"];
    let needs_one = plural || name.starts_with("United ") || others.contains(&name);
    if needs_one { format!("the {name}") } else { name.to_owned() }
}

/// Who announced, and what qualifies that: the chosen operators by name, else their number; nobody, where nothing is
/// left.
fn subject(shown: &Answer) -> (String, String) {
    let names = about(shown, Dimension::Operator);
    if !names.is_empty() {
        return (list(&names, NAMED), String::new());
    }
    let number = figures::operators(shown.dataset, shown.selection).len() as u64;
    let silent = silent(shown).len() as u64;
    let qualified = shown.view.is_filtered() && silent > 0 && silent < number;
    let qualifier = if qualified { format!(", {} of them without a figure,", whole(silent)) } else { String::new() };
    let subject = if number == 0 { "no operator".to_owned() } else { count(number, "operator", "operators") };
    (subject, qualifier)
}

/// What was announced.
fn object(shown: &Answer) -> String {
    let (measure, number) = (shown.view.measure, amount(&shown.total, shown.view.measure));
    if number > 0 {
        return match measure {
            Measure::Power => format!("{} of rated power", amount_text(number, measure)),
            _ => format!("{} {}", amount_text(number, measure), unit(measure, number)),
        };
    }
    let nobody = shown.total.rows == 0;
    match (measure, nobody && !shown.view.filters.of(Dimension::Operator).is_empty()) {
        (Measure::Sites, true) => "no sites".to_owned(),
        (_, true) => "no charge points".to_owned(),
        (Measure::Sites, false) if nobody => "sites".to_owned(),
        (_, false) => "charge points".to_owned(),
    }
}

/// What is said where something was announced without the figure that is asked for.
fn silence(shown: &Answer) -> &'static str {
    if shown.total.rows == 0 || amount(&shown.total, shown.view.measure) > 0 {
        return "";
    }
    match shown.view.measure {
        Measure::Points => ", without saying how many",
        Measure::Power => ", without their power",
        Measure::Sites => ", without naming a place",
    }
}

/// The power classes chosen.
pub(super) fn classes(view: &View) -> String {
    let chosen = |class: &PowerClass| view.has(Dimension::Class, class.code());
    let classes: Vec<PowerClass> = PowerClass::ALL.into_iter().filter(chosen).collect();
    match classes.as_slice() {
        [] => String::new(),
        [PowerClass::SaidUltraFast] => " called “ultra-fast” without kW".to_owned(),
        [PowerClass::SaidFast] => " called “fast” without kW".to_owned(),
        [PowerClass::Unknown] => " whose power is not stated".to_owned(),
        [PowerClass::AcUnknown] => " of AC whose power is not stated".to_owned(),
        [PowerClass::DcUnknown] => " of DC whose power is not stated".to_owned(),
        [class] => format!(" of the power class {} ({})", class.name(), class.bounds()),
        several => {
            let names: Vec<&str> = several
                .iter()
                .map(|class| match class {
                    PowerClass::SaidUltraFast => "“ultra-fast”",
                    PowerClass::SaidFast => "“fast”",
                    PowerClass::Unknown => "none stated",
                    class => class.name(),
                })
                .collect();
            format!(" of the power classes {}", list(&names, NAMED))
        }
    }
}

/// Where: the chosen countries and regions, else how many countries.
fn place(shown: &Answer) -> String {
    let (countries, regions) = (about(shown, Dimension::Country), about(shown, Dimension::Region));
    let mut places = Vec::new();
    if !countries.is_empty() {
        places.push(format!(" in {}", list(&countries, NAMED)));
    }
    let section = match (shown.view.scheme, regions.len()) {
        (Scheme::M49, _) => "",
        (Scheme::Reported, 1) => "the section ",
        (Scheme::Reported, _) => "the sections ",
    };
    if !regions.is_empty() {
        places.push(format!(" in {section}{}", list(&regions, NAMED)));
    }
    if !places.is_empty() {
        return places.join(",");
    }
    let column = shown.dataset.column(Dimension::Country, Scheme::default());
    match figures::countries(shown.dataset, shown.selection).as_slice() {
        [] => String::new(),
        [one] => format!(" in {}", with_article(&column.entries[*one as usize].name)),
        many => format!(" in {} countries", whole(many.len() as u64)),
    }
}

pub(super) fn search(view: &View) -> String {
    if fold(&view.search).is_empty() {
        return String::new();
    }
    format!(", searched for “{}”", cut(plain(&view.search).trim(), 60))
}

/// What qualifies the answer: the whole, who leads, who gave no figure, how much of the power is known.
fn below(shown: &Answer) -> String {
    let Answer { view, total, whole: all, .. } = shown;
    let mut sentences = Vec::new();
    if total.rows == 0 {
        return "Nothing in this edition meets every filter. Take one away to see more.".to_owned();
    }
    let (part, of) = (amount(total, view.measure), amount(all, view.measure));
    if view.is_filtered() && part > 0 {
        let figure = amount_text(of, view.measure);
        sentences.push(if part == of {
            format!("That is all {figure} of the overview.")
        } else {
            format!("That is {} of the {figure} in the whole overview.", share(part, of))
        });
    }
    for dimension in [Dimension::Operator, Dimension::Country, Dimension::Region] {
        let (there, gone) = chosen(shown, dimension);
        if !there.is_empty() && !gone.is_empty() {
            let has = if gone.len() == 1 { "has" } else { "have" };
            sentences.push(sentence(&format!("{} {has} nothing among it.", list(&gone, NAMED))));
        }
    }
    sentences.extend(leaders(shown));
    let silent = silent(shown);
    if !silent.is_empty() && (silent.len() as u64) < figures::operators(shown.dataset, shown.selection).len() as u64 {
        let what = match view.measure {
            Measure::Points => "named without a count",
            Measure::Power => "named without power",
            Measure::Sites => "named without a place",
        };
        sentences.push(format!("{} {} {what}.", list(&silent, NAMED), if silent.len() == 1 { "is" } else { "are" }));
    }
    if view.measure == Measure::Power || total.powered_points < total.points {
        sentences.push(match (total.powered_points, total.points) {
            (_, 0) => "No count is stated.".to_owned(),
            (0, 1) => "Its power is not stated.".to_owned(),
            (0, points) => format!("Power is stated for none of the {} charge points.", whole(points)),
            (known, points) if known == points => {
                format!("Power is known for all {}.", count(points, "charge point", "charge points"))
            }
            (known, points) => format!("Power is known for {} of the {} charge points.", whole(known), whole(points)),
        });
    }
    sentences.join(" ")
}

/// A sentence begins with a capital.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
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
        (_, 0) => format!("{name} has all of it."),
        (most, next) if most > next => {
            format!(
                "{name} leads with {}, then {runner_up} with {}.",
                amount_text(most, measure),
                amount_text(next, measure)
            )
        }
        _ if ranked.get(2).is_some_and(|(_, third)| number(third) == number(next)) => {
            let level = ranked.iter().filter(|(_, tally)| number(tally) == number(most)).count() as u64;
            format!("{} lead with {} each.", count(level, "operator", "operators"), with(most))
        }
        _ => format!("{name} and {runner_up} lead with {} each.", with(most)),
    })
}
