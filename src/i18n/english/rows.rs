//! Messages for the table of announcements or rows.

use super::Messages;
use super::amounts::{form, kilowatts, list};
use crate::i18n::whole;

impl Messages {
    pub const ANNOUNCEMENTS: &str = "Announcements";
    /// Follows the number of rows.
    pub const EVERY_FIGURE: &str = "; every figure above comes from these";
    /// Ends that sentence if another one follows.
    pub const END: &str = ". ";
    /// Ends it if none follows.
    pub const FULL_STOP: &str = ".";
    pub const DERIVED_INFERRED: &str = "What “derived” and “inferred” mean";
    pub const CSV: &str = "CSV";
    pub const DOWNLOAD_ANNOUNCEMENTS: &str = "Download these announcements as CSV";
    pub const SHOW_ALL: &str = "Show all";
    pub const NO_ANNOUNCEMENT: &str = "No announcement matches all filters. ";

    pub const KW_EACH: &str = "kW each";

    pub fn all_announcements(number: u64) -> String {
        format!("All {}", Messages::announcements(number))
    }

    pub fn some_announcements(number: u64, all: u64) -> String {
        format!("{} of {}", whole(number), Messages::announcements(all))
    }

    pub fn all_rows(number: u64) -> String {
        format!("All {}", Messages::rows(number))
    }

    pub fn some_rows(number: u64, all: u64) -> String {
        format!("{} of {}", whole(number), Messages::rows(all))
    }

    // Explanations of a value.

    pub const NO_PLACE_NAMED: &str = "no place given";

    /// The kind of several places.
    pub fn each_a(kind: &str) -> String {
        format!("each a {kind}")
    }

    /// A list of all names.
    pub fn all_named(names: &[String]) -> String {
        list(names, names.len())
    }

    pub fn printed(spelling: &str) -> String {
        format!("spelled “{spelling}” in the source")
    }

    pub fn one_figure_over(places: u64) -> String {
        format!("one figure for {} {}", whole(places), form(places, "place", "places"))
    }

    pub fn from_together(watts: u64) -> String {
        format!("from a total of {} kW", kilowatts(watts))
    }

    pub const AC_INFERRED: &str = "AC inferred from kW";
    pub const DC_INFERRED: &str = "DC inferred from kW";
    pub const CALLED_HIGH_SPEED: &str = "called “high-speed”";
    pub const SAID_OF_PARAGRAPH: &str = "applies to the whole paragraph";
    pub const SAID_BEFORE: &str = "taken from the previous place";

    // Imported data.

    pub const OUTSIDE_OF_COUNTRY: &str = ", outside the country";

    /// The line of a row, and its file if there are several.
    pub fn line(file: Option<u64>, line: u64) -> String {
        match file {
            Some(file) => format!("{}, line {line}", Messages::file(file)),
            None => format!("line {line}"),
        }
    }

    /// An unnamed file, by its number.
    pub fn file(number: u64) -> String {
        format!("file {number}")
    }

    pub fn opened(date: &str) -> String {
        format!("opened {date}")
    }

    pub const NO_REGION_STATED: &str = "No region stated";
    pub const OWN_DATA: &str = "Own data";
}
