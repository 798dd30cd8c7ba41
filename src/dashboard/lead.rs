//! The sentence that answers, for every view: grammatical for none, one and many.

use super::{Answer, amount, amount_text, figures, unit, value_name};
use crate::crossfilter::Tally;
use crate::dataset::{Dimension, Scheme, UNKNOWN, power::PowerClass};
use crate::format::{count, cut, fold, list, share, sorted, whole};
use crate::view::Measure;

/// The sentence, and what qualifies it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lead {
    /// The answer.
    pub sentence: Vec<Span>,
    /// What stands below it, in sentences.
    pub below: String,
}

/// A run of the sentence.
#[derive(Clone, Debug, PartialEq)]
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
    let (subject, object) = (subject(shown), object(shown));
    let scope = format!("{}{}{}.", place(shown), search(shown), silence(shown));
    let sentence = [
        (format!("In {title}, "), false),
        (subject, true),
        (" announced ".to_owned(), false),
        (object, true),
        (classes(shown) + &scope, false),
    ];
    let sentence = sentence.into_iter().map(|(text, strong)| Span { text, strong }).collect();
    Lead { sentence, below: below(shown) }
}

/// How many names a list has before the rest is counted.
const NAMED: usize = 3;

/// The names of the values chosen of a dimension, cut where they are very long: regions in the order of their
/// scheme, others by name.
fn chosen(shown: &Answer, dimension: Dimension) -> Vec<String> {
    let column = shown.dataset.column(dimension, shown.view.scheme);
    let keys: Vec<&String> = shown.view.filters.of(dimension).iter().filter(|key| *key != UNKNOWN).collect();
    let name = |at: usize| value_name(shown.dataset, dimension, shown.view.scheme, keys[at]);
    let order = sorted(keys.len(), &|a, b| match dimension {
        Dimension::Region => column.code(keys[a]).cmp(&column.code(keys[b])),
        _ => name(a).cmp(&name(b)),
    });
    let article = |name: String| if dimension == Dimension::Country { with_article(&name) } else { name };
    order.into_iter().map(|at| cut(&article(name(at)), 60)).collect()
}

/// A country as it stands in a sentence: "the Netherlands", but "Norway".
fn with_article(name: &str) -> String {
    let plural = ["Islands", "Republic", "Territories", "Netherlands"].iter().any(|end| name.ends_with(end));
    let others = ["Bahamas", "Comoros", "Gambia", "Isle of Man", "Maldives", "Philippines", "Seychelles"];
    let needs_one = plural || name.starts_with("United ") || others.contains(&name);
    if needs_one { format!("the {name}") } else { name.to_owned() }
}

fn chose_unknown(shown: &Answer, dimension: Dimension) -> bool {
    shown.view.has(dimension, UNKNOWN)
}

/// Who announced: the chosen operators by name, else their number; nobody, where nothing is left.
fn subject(shown: &Answer) -> String {
    let (there, gone) = chosen_operators(shown);
    if !there.is_empty() || !gone.is_empty() {
        return list(if there.is_empty() { &gone } else { &there }, NAMED);
    }
    match figures::operators(shown.dataset, shown.selection).len() as u64 {
        0 => "no operator".to_owned(),
        number => count(number, "operator", "operators"),
    }
}

/// The chosen operators by name: those with an announcement that every filter leaves, and those without.
fn chosen_operators(shown: &Answer) -> (Vec<String>, Vec<String>) {
    let column = shown.dataset.column(Dimension::Operator, Scheme::default());
    let left = figures::operators(shown.dataset, shown.selection);
    let keys = shown.view.filters.of(Dimension::Operator).iter();
    let (there, gone): (Vec<&String>, Vec<&String>) =
        keys.partition(|key| column.code(key).is_some_and(|code| left.contains(&code)));
    let names = |keys: Vec<&String>| keys.into_iter().map(|key| cut(key, 60)).collect();
    (names(there), names(gone))
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
fn classes(shown: &Answer) -> String {
    let chosen = |class: &PowerClass| shown.view.has(Dimension::Class, class.code());
    let classes: Vec<PowerClass> = PowerClass::ALL.into_iter().filter(chosen).collect();
    match classes.as_slice() {
        [] => String::new(),
        [PowerClass::SaidUltraFast] => " called “ultra-fast” without kW".to_owned(),
        [PowerClass::SaidFast] => " called “fast” without kW".to_owned(),
        [PowerClass::Unknown] => " without a word on their power".to_owned(),
        [class] => format!(" of the power class {} ({})", class.name(), class.bounds()),
        several => {
            let names: Vec<&str> = several
                .iter()
                .map(|class| match class {
                    PowerClass::SaidUltraFast => "“ultra-fast”",
                    PowerClass::SaidFast => "“fast”",
                    PowerClass::Unknown => "not stated",
                    class => class.name(),
                })
                .collect();
            format!(" of the power classes {}", list(&names, NAMED))
        }
    }
}

/// Where: the chosen countries and regions, else how many countries.
fn place(shown: &Answer) -> String {
    let (countries, regions) = (chosen(shown, Dimension::Country), chosen(shown, Dimension::Region));
    let mut places = Vec::new();
    match (countries.is_empty(), chose_unknown(shown, Dimension::Country)) {
        (true, true) => places.push(" in a country that is not stated".to_owned()),
        (false, true) => places.push(format!(" in {} or a country that is not stated", list(&countries, NAMED))),
        (false, false) => places.push(format!(" in {}", list(&countries, NAMED))),
        (true, false) => {}
    }
    match (regions.as_slice(), chose_unknown(shown, Dimension::Region), shown.view.scheme) {
        ([], false, _) => {}
        ([], true, _) => places.push(" in a region that is not stated".to_owned()),
        (regions, unknown, scheme) => {
            let rest = if unknown { " or a region that is not stated" } else { "" };
            let quoted: Vec<String> = regions.iter().map(|name| format!("“{name}”")).collect();
            places.push(match scheme {
                Scheme::Reported if quoted.len() == 1 => format!(" in the section {}{rest}", quoted[0]),
                Scheme::Reported => format!(" in the sections {}{rest}", list(&quoted, NAMED)),
                Scheme::M49 => format!(" in {}{rest}", list(regions, NAMED)),
            });
        }
    }
    if places.is_empty() {
        let column = shown.dataset.column(Dimension::Country, Scheme::default());
        let found = figures::countries(shown.dataset, shown.selection);
        return match found.as_slice() {
            [] => String::new(),
            [one] => format!(" in {}", with_article(&column.entries[*one as usize].name)),
            many => format!(" in {} countries", whole(many.len() as u64)),
        };
    }
    places.join(",")
}

fn search(shown: &Answer) -> String {
    if fold(&shown.view.search).is_empty() {
        return String::new();
    }
    format!(", searched for “{}”", cut(shown.view.search.trim(), 60))
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
    let (there, gone) = chosen_operators(shown);
    if !there.is_empty() && !gone.is_empty() {
        let have = if gone.len() == 1 { "has" } else { "have" };
        sentences.push(format!("{} {have} nothing among it.", list(&gone, NAMED)));
    }
    let (leaders, silent) = ranking(shown);
    sentences.extend(leaders);
    sentences.extend(silent);
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

/// Who leads, and who is named without the figure that is asked for.
fn ranking(shown: &Answer) -> (Option<String>, Option<String>) {
    let measure = shown.view.measure;
    let column = shown.dataset.column(Dimension::Operator, Scheme::default());
    let operators = figures::operators(shown.dataset, shown.selection);
    // Skips the filter of operators; what is left of these operators is the same.
    let tallies = shown.selection.tallies(shown.dataset, Dimension::Operator);
    let named = |at: usize| (column.entries[operators[at] as usize].name.as_str(), &tallies[operators[at] as usize]);
    let order = sorted(operators.len(), &|a, b| {
        let ((first, more), (second, less)) = (named(a), named(b));
        amount(less, measure).cmp(&amount(more, measure)).then_with(|| first.cmp(second))
    });
    let ranked: Vec<(&str, &Tally)> = order.into_iter().map(named).collect();
    let silent: Vec<String> =
        ranked.iter().filter(|(_, tally)| amount(tally, measure) == 0).map(|(name, _)| cut(name, 60)).collect();
    let with = |tally: &Tally| amount_text(amount(tally, measure), measure);
    let leaders = match ranked.as_slice() {
        [(first, most), (second, next), ..] if amount(next, measure) > 0 => {
            let (first, second) = (cut(first, 60), cut(second, 60));
            Some(if amount(most, measure) == amount(next, measure) {
                format!("{first} and {second} have {} each.", with(most))
            } else {
                format!("{first} leads with {}, then {second} with {}.", with(most), with(next))
            })
        }
        _ => None,
    };
    let silent = (!silent.is_empty() && silent.len() < ranked.len()).then(|| {
        let what = match measure {
            Measure::Points => "named without a count",
            Measure::Power => "named without power",
            Measure::Sites => "named without a place",
        };
        format!("{} {} {what}.", list(&silent, NAMED), if silent.len() == 1 { "is" } else { "are" })
    });
    (leaders, silent)
}
