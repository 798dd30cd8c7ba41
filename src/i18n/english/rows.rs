//! The announcements, or own data's rows, as a table.

use super::Messages;
use super::amounts::{form, kilowatts, list};
use crate::i18n::whole;

impl Messages {
    pub const ANNOUNCEMENTS: &str = "Announcements";
    /// What follows on how many rows there are.
    pub const EVERY_FIGURE: &str = "; every figure above comes from these";
    /// The end of that sentence, where another one follows, and where none does.
    pub const END: &str = ". ";
    pub const FULL_STOP: &str = ".";
    pub const DERIVED_INFERRED: &str = "Derived, inferred?";
    pub const CSV: &str = "CSV";
    pub const DOWNLOAD_ANNOUNCEMENTS: &str = "Download these announcements as CSV";
    pub const SHOW_ALL: &str = "Show all of them";
    pub const NO_ANNOUNCEMENT: &str = "No announcement meets every filter. ";

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

    // What explains a value.

    pub const NO_PLACE_NAMED: &str = "no place named";

    /// What explains each of several places.
    pub fn each_a(kind: &str) -> String {
        format!("each a {kind}")
    }

    /// All of some names.
    pub fn all_named(names: &[String]) -> String {
        list(names, names.len())
    }

    pub fn printed(spelling: &str) -> String {
        format!("printed “{spelling}”")
    }

    pub fn one_figure_over(places: u64) -> String {
        format!("one figure over {} {}", whole(places), form(places, "place", "places"))
    }

    pub fn from_together(watts: u64) -> String {
        format!("from {} kW together", kilowatts(watts))
    }

    pub const AC_INFERRED: &str = "AC inferred from kW";
    pub const DC_INFERRED: &str = "DC inferred from kW";
    pub const CALLED_HIGH_SPEED: &str = "called “high-speed”";
    pub const SAID_OF_PARAGRAPH: &str = "said of the whole paragraph";
    pub const SAID_BEFORE: &str = "said of the place before it";

    // Own data's.

    pub const OUTSIDE_OF_COUNTRY: &str = ", outside of the country";

    /// Where a row is in its file, and of several files in which one.
    pub fn line(file: Option<u64>, line: u64) -> String {
        match file {
            Some(file) => format!("{}, line {line}", Messages::file(file)),
            None => format!("line {line}"),
        }
    }

    /// A file without a name, by its number.
    pub fn file(number: u64) -> String {
        format!("file {number}")
    }

    pub fn opened(date: &str) -> String {
        format!("opened {date}")
    }

    pub const NO_REGION_STATED: &str = "No region stated";
    pub const OWN_DATA: &str = "Own data";
}
