//! Messages for the lead sentence and the sentences below it, grammatical for zero, one and many.

use super::Messages;
use super::amounts::{form, list};
use crate::i18n::whole;

/// Names in a list before the rest is counted.
const NAMED: usize = 3;

/// The runs of a lead sentence in order; `true` marks the ones in bold.
pub type Answer = [(String, bool); 5];

impl Messages {
    /// Who announced what in an edition. `rest` adds power class, place and search text.
    pub fn announced(title: &str, subject: String, qualifier: &str, object: String, rest: &str) -> Answer {
        [
            (format!("In {title}, "), false),
            (subject, true),
            (format!("{qualifier} announced "), false),
            (object, true),
            (format!("{rest}."), false),
        ]
    }

    /// Who has what in a register. `subjects` is the grammatical number of the subject.
    pub fn has(title: &str, (subject, subjects): (String, u64), object: String, rest: &str) -> Answer {
        [
            (format!("In {title}, "), false),
            (subject, true),
            (format!(" {} ", form(subjects, "has", "have")), false),
            (object, true),
            (format!("{rest}."), false),
        ]
    }

    /// The pinned selection's total, after the lead sentence.
    pub fn and_beside_it(name: &str, much: &str) -> String {
        format!(" Compared with {name}: {much}.")
    }

    // Who.

    pub const NO_OPERATOR: &str = "no operator";
    pub const UNSTATED_OPERATORS: &str = "unnamed operators";
    pub const UNSTATED_OPERATOR: &str = "an unnamed operator";

    pub fn named(names: &[String]) -> String {
        list(names, NAMED)
    }

    pub fn of_them_without_a_figure(number: u64) -> String {
        format!(", {} of them without a figure,", whole(number))
    }

    // What.

    /// An amount and its unit.
    pub fn amount(figure: &str, unit: &str) -> String {
        format!("{figure} {unit}")
    }

    pub const NO_CHARGE_POINTS: &str = "no charge points";
    pub const NO_SITES: &str = "no sites";
    pub const NO_STATED_POWER: &str = "no stated power";
    pub const SOME_CHARGE_POINTS: &str = "charge points";
    pub const SOME_SITES: &str = "sites";

    pub const WITHOUT_HOW_MANY: &str = ", without saying how many";
    pub const WITHOUT_POWER: &str = ", without their power";
    pub const WITHOUT_PLACE: &str = ", without naming a place";

    // Power class.

    pub const CALLED_ULTRA_FAST: &str = " called “ultra-fast” without kW";
    pub const CALLED_FAST: &str = " called “fast” without kW";
    pub const OF_UNSTATED_POWER: &str = " (power not stated)";
    pub const OF_UNSTATED_AC: &str = " (AC, power not stated)";
    pub const OF_UNSTATED_DC: &str = " (DC, power not stated)";

    pub fn of_the_class(name: &str, bounds: &str) -> String {
        format!(" of the power class {name} ({bounds})")
    }

    pub fn of_the_classes(names: &[String]) -> String {
        format!(" of the power classes {}", list(names, NAMED))
    }

    // Where.

    pub const UNSTATED_COUNTRY: &str = "an unspecified country";
    pub const UNSTATED_REGION: &str = "an unspecified region";
    pub const UNSTATED_MONTH: &str = "an unspecified month";

    /// A section of the overview within a sentence.
    pub fn quoted(name: &str) -> String {
        format!("“{name}”")
    }

    pub fn in_places(names: &[String]) -> String {
        format!(" in {}", list(names, NAMED))
    }

    /// [`Messages::UNSTATED_REGION`] isn't a section and comes last.
    pub fn in_sections(names: &[String]) -> String {
        match names.iter().filter(|name| *name != Messages::UNSTATED_REGION).count() as u64 {
            0 => Messages::in_places(names),
            number => format!(" in {} {}", form(number, "the section", "the sections"), list(names, NAMED)),
        }
    }

    /// Joins two texts of [`Messages::in_places`].
    pub const AND_IN: &str = ",";

    /// `name` is the form within a sentence, such as “the Netherlands”.
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

    pub const NOTHING_IN_EDITION: &str = "No announcement matches all filters. Remove a filter to see more.";
    pub const NOTHING_IN_OWN: &str = "Nothing in this data matches all filters. Remove a filter to see more.";

    pub fn all_of_the_overview(figure: &str) -> String {
        format!("That is all {figure} in the overview.")
    }

    pub fn part_of_the_overview(share: &str, figure: &str) -> String {
        format!("That is {share} of the {figure} in the whole overview.")
    }

    pub fn all_of_the_data(figure: &str) -> String {
        format!("That is all {figure} in the data.")
    }

    pub fn part_of_the_data(share: &str, figure: &str) -> String {
        format!("That is {share} of the {figure} in the data.")
    }

    pub fn nothing_among_it(names: &[String]) -> String {
        format!("Nothing from {} matches.", list(names, NAMED))
    }

    pub const NAMED_WITHOUT_COUNT: &str = "no count";
    pub const NAMED_WITHOUT_POWER: &str = "no power";
    pub const NAMED_WITHOUT_PLACE: &str = "no place";

    /// Operators that give no figure for the measure.
    pub fn are_named(names: &[String], without: &str) -> String {
        format!("{} {} {without}.", list(names, NAMED), form(names.len() as u64, "gives", "give"))
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

    /// Sentences that may begin with a name, which gets a capital.
    pub fn sentence(text: &str) -> String {
        capital(text)
    }

    pub fn has_all(name: &str) -> String {
        format!("{name} accounts for all of it.")
    }

    /// The first and the second operator, each with a figure.
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

/// The text with a capital first letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
