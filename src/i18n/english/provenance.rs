//! Messages for the provenance of a figure.

use super::Messages;
use super::amounts::count;
use crate::i18n::whole;

impl Messages {
    pub const NO_ANNOUNCEMENT_BEHIND: &str = "No announcement matches the filters.";
    pub const NOT_STATED_BEHIND: &str = "The announcement does not state it.";

    pub fn none_states_it(announcements: u64) -> String {
        format!("None of the {} states it.", Messages::announcements(announcements))
    }

    /// A number of names and of the announcements that name them; `more` is [`Messages::more_without`].
    pub fn named_by(figure: &str, announcements: u64, several: bool, more: &str) -> String {
        let several = if several { " Repeated names count once." } else { "" };
        format!("{figure}, named by {}.{several}{more}", Messages::announcements(announcements))
    }

    pub fn sum_of_points(figure: &str, announcements: u64, more: &str) -> String {
        format!("{figure}, {} {}.{more}", sum(announcements), Messages::announcements(announcements))
    }

    pub fn sum_of_power(figure: &str, announcements: u64, more: &str) -> String {
        format!(
            "{figure}, {} {}: charge points × kW each, or the stated total.{more}",
            sum(announcements),
            Messages::announcements(announcements)
        )
    }

    pub const LACKS_NAME: &str = "no name";
    pub const LACKS_COUNT: &str = "no count";
    pub const LACKS_POWER: &str = "no charge points or kW";

    /// Announcements without the measure.
    pub fn more_without(number: u64, lacks: &str) -> String {
        match number {
            0 => String::new(),
            1 => format!(" 1 more has {lacks} and adds nothing."),
            many => format!(" {} more have {lacks} and add nothing.", whole(many)),
        }
    }

    pub const NO_ROW_BEHIND: &str = "No rows match.";

    pub fn rows(number: u64) -> String {
        count(number, "row", "rows")
    }

    pub fn records(number: u64) -> String {
        count(number, "record", "records")
    }

    pub fn own_sum_of_points(figure: &str, rows: u64) -> String {
        format!("{figure}, {} {} of the data.", sum(rows), Messages::rows(rows))
    }

    pub fn own_sum_of_power(figure: &str, rows: u64, known: u64, points: u64) -> String {
        format!(
            "{figure} in {}, charge points × kW each; known for {} of {}.",
            Messages::rows(rows),
            whole(known),
            Messages::charge_points(points)
        )
    }

    pub fn own_names(figure: &str, rows: u64) -> String {
        format!("{figure} in {} of the data. Repeated names count once.", Messages::rows(rows))
    }

    pub const NOT_NAMED: &str = "not named";
    pub const COUNTED_ALREADY: &str = "already counted";

    // Parts of an announcement that have a basis.

    pub const THE_CHARGE_POINTS: &str = "charge points";
    pub const THE_KW: &str = "kW";
    pub const THE_PLACE: &str = "place";
    pub const THE_OPERATOR: &str = "operator";
    pub const THE_COUNTRY: &str = "country";
    pub const THE_SECTION: &str = "section";
    pub const THE_CURRENT: &str = "AC or DC";
    pub const THE_WORD: &str = "word";

    /// Separates parts with the same basis.
    pub const AND_ALSO: &str = ", ";

    /// A part of a figure and its basis.
    pub fn rests_on(figure: &str, basis: &str) -> String {
        format!("{figure} {basis}")
    }

    /// The section and the operator; `ours` is true if the section's heading is not in the source.
    pub fn in_section(section: &str, ours: bool, operator: &str) -> String {
        let ours = if ours { Messages::A_HEADING_OF_OURS } else { "" };
        format!("“{section}”{ours}, on {operator}")
    }

    pub fn around(place: &str) -> String {
        format!("Around {place}")
    }

    pub fn line_of(file: &str, line: u64) -> String {
        format!("{file}, line {line}")
    }

    // The dialog.

    pub const WHERE_IT_COMES_FROM: &str = "Sources";
    pub const WHAT_IS_BEHIND: &str = "Records behind this figure";
    pub const WHERE_FROM_KEY: &str = "Press I for sources";
    pub const SHOW_ONLY_THESE: &str = "Show only these";
    pub const IN_THE_TABLE: &str = "Show in the table";

    pub fn and_more_rows(number: u64) -> String {
        format!("and {}", count(number, "more row", "more rows"))
    }

    pub const KINDS_OF_BASES: &str = "Stated: the source says it. Derived: it follows by arithmetic or by the order of a list. Inferred: our reading.";
    /// Follows the source of imported data.
    pub const READ_HERE: &str = ". It was read in this browser and never uploaded.";
}

/// A single part is not a sum.
fn sum(parts: u64) -> &'static str {
    if parts == 1 { "from" } else { "the sum of" }
}
