//! The sentence that answers, and what stands below it: grammatical for none, one and many.

use super::Messages;
use super::amounts::{form, list};
use crate::i18n::whole;

/// How many names a list has before the rest is counted.
const NAMED: usize = 3;

/// The parts of an answer, in order, and whether each is the answer proper.
pub type Answer = [(String, bool); 5];

impl Messages {
    /// Who announced what: `rest` says of which power, where and how it was searched for.
    pub fn announced(title: &str, subject: String, qualifier: &str, object: String, rest: &str) -> Answer {
        [
            (format!("In {title}, "), false),
            (subject, true),
            (format!("{qualifier} announced "), false),
            (object, true),
            (format!("{rest}."), false),
        ]
    }

    /// Who has what in data of this title: `subjects` is how many the subject is of.
    pub fn has(title: &str, (subject, subjects): (String, u64), object: String, rest: &str) -> Answer {
        [
            (format!("In {title}, "), false),
            (subject, true),
            (format!(" {} ", form(subjects, "has", "have")), false),
            (object, true),
            (format!("{rest}."), false),
        ]
    }

    /// Another selection's answer, in short, after an answer.
    pub fn and_beside_it(name: &str, much: &str) -> String {
        format!(" Beside it, {name}: {much}.")
    }

    // Who.

    pub const NO_OPERATOR: &str = "no operator";
    pub const UNSTATED_OPERATORS: &str = "operators that are not stated";
    pub const UNSTATED_OPERATOR: &str = "an operator that is not stated";

    pub fn named(names: &[String]) -> String {
        list(names, NAMED)
    }

    pub fn of_them_without_a_figure(number: u64) -> String {
        format!(", {} of them without a figure,", whole(number))
    }

    // What.

    /// An amount and what it is of.
    pub fn amount(figure: &str, unit: &str) -> String {
        format!("{figure} {unit}")
    }

    pub const NO_CHARGE_POINTS: &str = "no charge points";
    pub const NO_SITES: &str = "no sites";
    pub const NO_STATED_POWER: &str = "no power that is stated";
    pub const SOME_CHARGE_POINTS: &str = "charge points";
    pub const SOME_SITES: &str = "sites";

    pub const WITHOUT_HOW_MANY: &str = ", without saying how many";
    pub const WITHOUT_POWER: &str = ", without their power";
    pub const WITHOUT_PLACE: &str = ", without naming a place";

    // Of which power.

    pub const CALLED_ULTRA_FAST: &str = " called “ultra-fast” without kW";
    pub const CALLED_FAST: &str = " called “fast” without kW";
    pub const OF_UNSTATED_POWER: &str = " whose power is not stated";
    pub const OF_UNSTATED_AC: &str = " of AC whose power is not stated";
    pub const OF_UNSTATED_DC: &str = " of DC whose power is not stated";

    pub fn of_the_class(name: &str, bounds: &str) -> String {
        format!(" of the power class {name} ({bounds})")
    }

    pub fn of_the_classes(names: &[String]) -> String {
        format!(" of the power classes {}", list(names, NAMED))
    }

    // Where.

    pub const UNSTATED_COUNTRY: &str = "a country that is not stated";
    pub const UNSTATED_REGION: &str = "a region that is not stated";
    pub const UNSTATED_MONTH: &str = "a month that is not stated";

    /// A section of the overview, as it stands in a sentence.
    pub fn quoted(name: &str) -> String {
        format!("“{name}”")
    }

    pub fn in_places(names: &[String]) -> String {
        format!(" in {}", list(names, NAMED))
    }

    /// The region that is not stated, which is no section, comes last.
    pub fn in_sections(names: &[String]) -> String {
        match names.iter().filter(|name| *name != Messages::UNSTATED_REGION).count() as u64 {
            0 => Messages::in_places(names),
            number => format!(" in {} {}", form(number, "the section", "the sections"), list(names, NAMED)),
        }
    }

    /// What stands between [`Messages::in_places`] and another one.
    pub const AND_IN: &str = ",";

    /// In a country, as that is called within a sentence.
    pub fn in_the_country(name: &str) -> String {
        format!(" in {name}")
    }

    pub fn in_countries(number: u64) -> String {
        format!(" in {} {}", whole(number), form(number, "country", "countries"))
    }

    pub fn opened_in(months: &[String]) -> String {
        format!(", opened in {}", list(months, NAMED))
    }

    pub fn searched_for(text: &str) -> String {
        format!(", searched for “{text}”")
    }

    // Below.

    pub const NOTHING_IN_EDITION: &str = "Nothing in this edition meets every filter. Take one away to see more.";
    pub const NOTHING_IN_OWN: &str = "Nothing in this data meets every filter. Take one away to see more.";

    pub fn all_of_the_overview(figure: &str) -> String {
        format!("That is all {figure} of the overview.")
    }

    pub fn part_of_the_overview(share: &str, figure: &str) -> String {
        format!("That is {share} of the {figure} in the whole overview.")
    }

    pub fn all_of_the_data(figure: &str) -> String {
        format!("That is all {figure} of the data.")
    }

    pub fn part_of_the_data(share: &str, figure: &str) -> String {
        format!("That is {share} of the {figure} in all of the data.")
    }

    pub fn nothing_among_it(names: &[String]) -> String {
        let has = form(names.len() as u64, "has", "have");
        capital(&format!("{} {has} nothing among it.", list(names, NAMED)))
    }

    pub const NAMED_WITHOUT_COUNT: &str = "named without a count";
    pub const NAMED_WITHOUT_POWER: &str = "named without power";
    pub const NAMED_WITHOUT_PLACE: &str = "named without a place";

    /// Who is named without what.
    pub fn are_named(names: &[String], without: &str) -> String {
        format!("{} {} {without}.", list(names, NAMED), form(names.len() as u64, "is", "are"))
    }

    pub const NO_COUNT: &str = "No count is stated.";
    pub const ITS_POWER_UNSTATED: &str = "Its power is not stated.";

    pub fn power_of_none(points: u64) -> String {
        format!("Power is stated for none of the {}.", Messages::charge_points(points))
    }

    pub fn power_of_all(points: u64) -> String {
        format!("Power is known for all {}.", Messages::charge_points(points))
    }

    pub fn power_of_some(known: u64, points: u64) -> String {
        format!("Power is known for {} of the {}.", whole(known), Messages::charge_points(points))
    }

    /// Sentences that begin with what may be a name.
    pub fn sentence(text: &str) -> String {
        capital(text)
    }

    pub fn has_all(name: &str) -> String {
        format!("{name} has all of it.")
    }

    /// Who leads and who comes next, each with a figure.
    pub fn leads([name, figure]: [&str; 2], [next, next_figure]: [&str; 2]) -> String {
        format!("{name} leads with {figure}, then {next} with {next_figure}.")
    }

    pub fn both_lead(name: &str, other: &str, figure: &str) -> String {
        format!("{name} and {other} lead with {figure} each.")
    }

    pub fn so_many_lead(operators: u64, figure: &str) -> String {
        format!("{} lead with {figure} each.", Messages::operators(operators))
    }
}

/// A text whose first letter is a capital.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
