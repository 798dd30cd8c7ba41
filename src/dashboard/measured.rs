//! A measure's numbers: which they are, and how they are said.

use crate::crossfilter::Tally;
use crate::i18n::{Messages, power, whole};
use crate::view::Measure;

/// What a measure counts, in the number that goes with it.
pub fn unit(measure: Measure, number: u64) -> &'static str {
    match measure {
        Measure::Points => Messages::unit_of_points(number),
        Measure::Power => Messages::UNIT_OF_POWER,
        Measure::Sites => Messages::unit_of_sites(number),
    }
}

/// The measure's number in a tally: charge points, watts, or sites.
pub fn amount(tally: &Tally, measure: Measure) -> u64 {
    match measure {
        Measure::Points => tally.points,
        Measure::Power => tally.watts,
        Measure::Sites => tally.sites,
    }
}

/// The measure's number, for people.
pub fn amount_text(number: u64, measure: Measure) -> String {
    match measure {
        Measure::Power => power(number),
        Measure::Points | Measure::Sites => whole(number),
    }
}

/// The measure's number and what it is of, for people.
pub fn amount_of(number: u64, measure: Measure) -> String {
    Messages::amount(&amount_text(number, measure), unit(measure, number))
}

/// The measure's number, for programs: kW for power.
pub fn amount_plain(number: u64, measure: Measure) -> String {
    match measure {
        Measure::Power => crate::format::kilowatts(number),
        Measure::Points | Measure::Sites => number.to_string(),
    }
}
