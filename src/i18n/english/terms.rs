//! Terms that are used all over the page.

use super::Messages;
use super::amounts::{count, form};

impl Messages {
    pub const NAME: &str = "Chargeboard";

    pub const CHARGE_POINTS: &str = "Charge points";
    pub const POWER: &str = "Power";
    pub const SITES: &str = "Sites";
    pub const OPERATORS: &str = "Operators";
    pub const REGIONS: &str = "Regions";
    pub const COUNTRIES: &str = "Countries";
    pub const POWER_CLASSES: &str = "Power classes";
    pub const OPENING_MONTHS: &str = "Opening months";
    pub const PLACES: &str = "Places";

    pub const OPERATOR: &str = "Operator";
    pub const REGION: &str = "Region";
    pub const COUNTRY: &str = "Country";
    pub const POWER_CLASS: &str = "Power class";
    pub const PLACE: &str = "Place";

    /// The name of a missing value.
    pub const NOT_STATED: &str = "Not stated";
    /// The same within a sentence.
    pub const IS_NOT_STATED: &str = "not stated";

    /// `1 charge point`.
    pub fn charge_points(number: u64) -> String {
        count(number, "charge point", "charge points")
    }

    pub fn sites(number: u64) -> String {
        count(number, "site", "sites")
    }

    pub fn operators(number: u64) -> String {
        count(number, "operator", "operators")
    }

    pub fn countries(number: u64) -> String {
        count(number, "country", "countries")
    }

    /// The unit after a number of charge points.
    pub fn unit_of_points(number: u64) -> &'static str {
        form(number, "charge point", "charge points")
    }

    /// The unit after a number of sites.
    pub fn unit_of_sites(number: u64) -> &'static str {
        form(number, "site", "sites")
    }

    /// The text after a power.
    pub const UNIT_OF_POWER: &str = "of rated power";

    pub const SEARCH: &str = "Search";
    pub const OPENED: &str = "Opened";

    // Power classes, in the order of AFIR.

    pub const AC_SLOW: [&str; 2] = ["Slow AC", "under 7.4 kW"];
    pub const AC_MEDIUM: [&str; 2] = ["Medium-speed AC", "7.4 to 22 kW"];
    pub const AC_FAST: [&str; 2] = ["Fast AC", "over 22 kW"];
    pub const DC_SLOW: [&str; 2] = ["Slow DC", "under 50 kW"];
    pub const DC_FAST: [&str; 2] = ["Fast DC", "50 to under 150 kW"];
    pub const DC_ULTRA_1: [&str; 2] = ["Ultra-fast DC, level 1", "150 to under 350 kW"];
    pub const DC_ULTRA_2: [&str; 2] = ["Ultra-fast DC, level 2", "350 kW and more"];
    pub const AC_UNKNOWN: [&str; 2] = ["AC, power not stated", "no kW given"];
    pub const DC_UNKNOWN: [&str; 2] = ["DC, power not stated", "no kW given"];
    pub const SAID_ULTRA_FAST: [&str; 2] = ["Called “ultra-fast”", "no kW given"];
    pub const SAID_FAST: [&str; 2] = ["Called “fast”", "no kW given"];
    pub const UNKNOWN_CLASS: [&str; 2] = ["Not stated", "no kW or word given"];

    /// Words that a source uses instead of kW, and their absence.
    pub const ULTRA_FAST: &str = "“ultra-fast”";
    pub const FAST: &str = "“fast”";
    pub const NONE_STATED: &str = "none stated";

    // Bases of a value.

    pub const STATED: &str = "stated";
    pub const DERIVED: &str = "derived";
    pub const INFERRED: &str = "inferred";
}
