//! The sentence that answers, for every view: grammatical for none, one and many.
//!
//! Operators of an edition *announced* charge points, operators of a register *have* them. An announcement may lack the
//! figure; a register's row may not.

mod below;

use serde::{Deserialize, Serialize};

use super::{Answer, amount, amount_of};
use crate::dataset::{Dimension, PowerClass, Scheme, UNKNOWN, country::country};
use crate::format::{cut, fold, plain, sorted};
use crate::i18n::Messages;
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
pub fn lead(answer: &Answer) -> Lead {
    let parts = Parts::new(answer);
    let title = plain(&cut(&answer.dataset.title, 60));
    let (classes, place, search) = (classes(answer.view), parts.place(), search(answer.view));
    let (subject, object) = (parts.subject(), parts.object());
    let spans = match parts.announced {
        true => {
            let rest = format!("{classes}{place}{search}{}", parts.silence());
            Messages::announced(&answer.dataset.title, subject, &parts.qualifier(), object, &rest)
        }
        false => {
            let rest = format!("{classes}{place}{}{search}", parts.opened());
            Messages::has(&title, (subject, parts.subjects()), object, &rest)
        }
    };
    let spans = spans.into_iter().map(|(text, strong)| Span { text, strong });
    Lead::new(spans.collect(), parts.below())
}

/// The power classes chosen.
fn classes(view: &View) -> String {
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

fn search(view: &View) -> String {
    if fold(&view.search).is_empty() {
        return String::new();
    }
    Messages::searched_for(&cut(plain(&view.search).trim(), 60))
}

/// The name of a country within a sentence.
fn within(code: &str, name: &str) -> String {
    country(code).map_or(name, |country| country.within).to_owned()
}

/// What the sentences are made from.
struct Parts<'a> {
    answer: &'a Answer<'a>,
    /// Whether operators announced charge points; else they have them.
    announced: bool,
    /// The operators with rows that pass every filter.
    operators: Vec<u32>,
    measure: Measure,
}

impl<'a> Parts<'a> {
    fn new(answer: &'a Answer<'a>) -> Parts<'a> {
        let announced = answer.dataset.edition.is_some();
        Parts { answer, announced, operators: answer.left(Dimension::Operator), measure: answer.view.measure }
    }

    /// The names of the chosen values of a dimension: those with rows that pass every filter, and those without.
    ///
    /// Of an edition, regions are in the order of their scheme, others by name, and what is not stated comes last. Of a
    /// register, all are in the order of the link, and no difference is made.
    fn chosen(&self, dimension: Dimension) -> (Vec<String>, Vec<String>) {
        let Answer { dataset, view, .. } = *self.answer;
        let column = dataset.column(dimension, view.scheme);
        let keys = view.filters.of(dimension);
        let name = |at: usize| self.answer.name(dimension, &keys[at]);
        let unknown = |at: usize| keys[at] == UNKNOWN;
        let order = sorted(keys.len(), &|a, b| match dimension {
            _ if !self.announced => a.cmp(&b),
            Dimension::Region => (unknown(a), column.code(&keys[a])).cmp(&(unknown(b), column.code(&keys[b]))),
            _ => (unknown(a), fold(&name(a))).cmp(&(unknown(b), fold(&name(b)))),
        });
        let (mut there, mut gone) = (Vec::new(), Vec::new());
        for at in order {
            let name = match (dimension, keys[at].as_str()) {
                (Dimension::Operator, UNKNOWN) if !self.announced => Messages::UNSTATED_OPERATOR.to_owned(),
                (Dimension::Country, UNKNOWN) => Messages::UNSTATED_COUNTRY.to_owned(),
                (Dimension::Region, UNKNOWN) => Messages::UNSTATED_REGION.to_owned(),
                (Dimension::Month, UNKNOWN) => Messages::UNSTATED_MONTH.to_owned(),
                (Dimension::Country, key) => within(key, &name(at)),
                (Dimension::Region, _) if self.is_section() => Messages::quoted(&name(at)),
                _ => name(at),
            };
            let rows = |code: u32| self.answer.tallies(dimension)[code as usize].rows > 0;
            let left = !self.announced || column.code(&keys[at]).is_some_and(rows);
            if left { &mut there } else { &mut gone }.push(plain(&cut(&name, 60)));
        }
        (there, gone)
    }

    /// Whether regions are sections of an overview.
    fn is_section(&self) -> bool {
        self.announced && self.answer.view.scheme == Scheme::Reported
    }

    /// The chosen values that a sentence is about: those with rows, else all of them.
    fn about(&self, dimension: Dimension) -> Vec<String> {
        let (there, gone) = self.chosen(dimension);
        if there.is_empty() { gone } else { there }
    }

    /// Who announced or has it: the chosen operators by name, else their number.
    fn subject(&self) -> String {
        let names = self.about(Dimension::Operator);
        match self.operators.len() as u64 {
            _ if !names.is_empty() => Messages::named(&names),
            0 if !self.announced && self.answer.total.rows > 0 => Messages::UNSTATED_OPERATORS.to_owned(),
            0 => Messages::NO_OPERATOR.to_owned(),
            number => Messages::operators(number),
        }
    }

    /// The number of operators in the subject, for the verb.
    fn subjects(&self) -> u64 {
        match (self.about(Dimension::Operator).len() as u64, self.operators.len() as u64) {
            (0, 0) if self.answer.total.rows > 0 => 2,
            (0, 0) => 1,
            (0, number) | (number, _) => number,
        }
    }

    /// How many of the operators gave no figure, where some did.
    fn qualifier(&self) -> String {
        let (silent, number) = (self.silent().len() as u64, self.operators.len() as u64);
        let named = !self.answer.view.filters.of(Dimension::Operator).is_empty();
        let qualified = !named && self.answer.view.is_filtered() && silent > 0 && silent < number;
        if qualified { Messages::of_them_without_a_figure(silent) } else { String::new() }
    }

    /// What was announced, or what they have.
    fn object(&self) -> String {
        let number = amount(&self.answer.total, self.measure);
        let nobody = self.answer.total.rows == 0;
        let named = nobody && !self.answer.view.filters.of(Dimension::Operator).is_empty();
        match self.measure {
            _ if number > 0 => amount_of(number, self.measure),
            Measure::Power if !self.announced => Messages::NO_STATED_POWER.to_owned(),
            Measure::Sites if !self.announced || named => Messages::NO_SITES.to_owned(),
            _ if !self.announced || named => Messages::NO_CHARGE_POINTS.to_owned(),
            Measure::Sites if nobody => Messages::SOME_SITES.to_owned(),
            _ => Messages::SOME_CHARGE_POINTS.to_owned(),
        }
    }

    /// That something was announced without the figure of the measure.
    fn silence(&self) -> &'static str {
        if self.answer.total.rows == 0 || amount(&self.answer.total, self.measure) > 0 {
            return "";
        }
        match self.measure {
            Measure::Points => Messages::WITHOUT_HOW_MANY,
            Measure::Power => Messages::WITHOUT_POWER,
            Measure::Sites => Messages::WITHOUT_PLACE,
        }
    }

    /// Where: the chosen countries and regions, else how many countries.
    fn place(&self) -> String {
        let (countries, regions) = (self.about(Dimension::Country), self.about(Dimension::Region));
        let mut places = Vec::new();
        if !countries.is_empty() {
            places.push(Messages::in_places(&countries));
        }
        if !regions.is_empty() {
            let places_of = if self.is_section() { Messages::in_sections } else { Messages::in_places };
            places.push(places_of(&regions));
        }
        if !places.is_empty() {
            return places.join(Messages::AND_IN);
        }
        let column = self.answer.dataset.column(Dimension::Country, self.answer.view.scheme);
        match self.answer.countries().as_slice() {
            [] => String::new(),
            [one] => Messages::in_the_country(&within(column.key(*one), column.name(*one))),
            many => Messages::in_countries(many.len() as u64),
        }
    }

    /// When it opened.
    fn opened(&self) -> String {
        let months = self.about(Dimension::Month);
        if months.is_empty() { String::new() } else { Messages::opened_in(&months) }
    }
}
