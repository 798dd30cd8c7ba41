//! Messages for figures and for the marks of charts.

use super::Messages;
use super::amounts::{count, form};
use crate::i18n::whole;

impl Messages {
    pub const SITES_NAMED: &str = "Sites named";
    pub const POWER_KNOWN: &str = "Power, where known";

    /// The total after a figure.
    pub fn of(whole: &str) -> String {
        format!("of {whole}")
    }

    /// A part, the total and their unit.
    pub fn part_of(part: &str, whole: &str, unit: &str) -> String {
        format!("{part} of {whole} {unit}")
    }

    /// A mark's share of the current view.
    pub fn of_what_is_shown(share: &str) -> String {
        format!("{share} of the current view")
    }

    pub fn announcements(number: u64) -> String {
        count(number, "announcement", "announcements")
    }

    pub fn without_a_count(announcements: u64) -> String {
        format!("{} without a count", Messages::announcements(announcements))
    }

    pub fn without_a_figure(announcements: u64) -> String {
        format!("{} without a figure", Messages::announcements(announcements))
    }

    pub fn known_for(known: u64, points: u64) -> String {
        format!("known for {} of {}", whole(known), Messages::charge_points(points))
    }

    /// True if a part of a mark's text is [`Messages::known_for`] or [`Messages::without_a_count`].
    pub fn says_what_is_known(part: &str) -> bool {
        part.starts_with("known for ") || part.ends_with(" without a count")
    }

    /// Separates the parts of a mark's text.
    pub const SAID_NEXT: &str = "; ";

    pub fn name_and_detail(name: &str, detail: &str) -> String {
        if detail.is_empty() { name.to_owned() } else { format!("{name}, {detail}") }
    }

    // Measures.

    pub const COUNTED_POINTS: &str = "charge points";
    pub const COUNTED_POWER: &str = "power";
    pub const COUNTED_SITES: &str = "sites";
    pub const COUNTED_POWER_KNOWN: &str = "power, where known";

    pub fn by_kw_of_each(counted: &str) -> String {
        format!("{counted}, by kW per charge point")
    }

    /// The measure is zero.
    pub fn no_counted(counted: &str) -> String {
        format!("no {counted}")
    }

    /// The total, after a figure and before its unit.
    pub fn of_after(whole: &str) -> String {
        format!(" of {whole}")
    }

    /// An amount; `of` is [`Messages::of_after`] or empty.
    pub fn amount_after(figure: &str, of: &str, unit: &str) -> String {
        format!("{figure}{of} {unit}")
    }

    /// The measure is missing; `of` is as above.
    pub fn counted_is(counted: &str, missing: &str, of: &str) -> String {
        format!("{counted}: {missing}{of}")
    }

    pub const NONE: &str = "none";
    pub const NONE_NAMED: &str = "none named";
    pub const NOTHING: &str = "nothing";

    // The bar of the remainder.

    pub fn others(number: u64) -> String {
        count(number, "other", "others")
    }

    pub fn other_operators(number: u64) -> String {
        count(number, "other operator", "other operators")
    }

    pub fn other_regions(number: u64) -> String {
        count(number, "other region", "other regions")
    }

    pub fn other_countries(number: u64) -> String {
        count(number, "other country", "other countries")
    }

    pub fn other_classes(number: u64) -> String {
        count(number, "other power class", "other power classes")
    }

    pub fn other_months(number: u64) -> String {
        count(number, "other month", "other months")
    }

    pub const CHOOSE_TO_SEE: &str = "select to list them";
    pub const A_SEARCH_FINDS: &str = "search to find one";

    // The matrix.

    pub const REGIONS_BY_CLASS: &str = "Regions by power class";
    pub const WHAT_HAS_A_ROW: &str = "Rows";
    pub const OPERATORS_BY_CLASS: &str = "Operators by power class";

    pub fn cell(operator: &str, class: &str, figure: &str, share: Option<&str>) -> String {
        let part = share.map(|share| format!("; {}", Messages::of_what_is_shown(share))).unwrap_or_default();
        format!("{operator}, {class}; {figure}{part}")
    }

    pub const EVERYTHING: &str = "Everything";
    pub const SAME_AS_PINNED: &str = "This is the pinned selection. Choose another one to compare.";
    pub const BOTH_THE_SAME: &str = " Both are equal.";

    pub fn times_that(times: &str) -> String {
        format!(" The current selection is {times} times as large.")
    }

    /// The difference as a percentage, for ratios too small to state as “times”.
    pub fn more_than_that(share: &str) -> String {
        format!(" The current selection is {share} larger.")
    }

    pub fn part_of_that(share: &str) -> String {
        format!(" The current selection is {share} of that.")
    }

    /// The pinned selection's sentence, and the ratio of the two.
    pub fn pinned(answer: &str, ratio: &str) -> String {
        format!("Pinned: {answer}{ratio}")
    }

    pub const NOT_CHOSEN: &str = "not selected";

    pub fn part_of_it(figure: &str, unit: &str, share: &str) -> String {
        format!("{figure} {unit}, {share} of the selection")
    }

    pub fn side_by_side(title: &str, now: &str, pinned: &str) -> String {
        format!("{title}; {}; pinned: {pinned}", Messages::shown_now(now))
    }

    /// The current selection's figure in a comparison.
    pub fn shown_now(figure: &str) -> String {
        format!("current: {figure}")
    }

    // Places.

    pub const NOT_ON_THE_MAP: &str = "Not on the map";
    pub const WITHOUT_FIGURE: &str = "On the map without a figure";
    pub const MORE_NOT_STATED: &str = "more, not stated";
    pub const NO_PLACE: &str = "No place given";
    pub const NOTHING_SHOWN: &str = "nothing in the current view";
    pub const ONE_FIGURE_TOGETHER: &str = ", one shared figure";
    pub const WITHOUT_POSITION: &str = "without a position";
    pub const FAR_OUTSIDE: &str = "positioned far outside the stated country";

    /// A place, its operators and its figure.
    pub fn place_of(place: &str, operators: &str, figure: &str) -> String {
        format!("{place} ({operators}): {figure}")
    }

    pub fn place_in(place: &str, country: &str) -> String {
        format!("{place}, {country}")
    }

    pub fn spoken_place(places: &str, together: &str, operators: &str, figure: &str) -> String {
        format!("{places}{together}; {operators}; {figure}")
    }

    pub fn at_places(figure: &str, places: u64) -> String {
        format!("{figure} at {} {}", whole(places), form(places, "place", "places"))
    }

    /// The figures of both selections at several places.
    pub fn both_at_places(now: &str, pinned: &str, places: u64) -> String {
        Messages::at_places(&format!("{now} and {pinned}"), places)
    }

    /// A heading for parts of the pinned selection that are not in a chart; `why` is the heading for the current selection.
    pub fn of_what_is_pinned(why: &str) -> String {
        format!("{why} (pinned)")
    }

    /// An amount and the reason that it is not on the map.
    pub fn amount_aside(figure: &str, unit: &str, why: &str) -> String {
        format!("{figure} {unit} {why}")
    }

    // Months.

    pub fn from_to(first: &str, last: &str) -> String {
        format!("{first} to {last}")
    }

    // The title and source of the page.

    pub fn source(from: &str) -> String {
        format!("Source: {from}")
    }

    pub fn published_by(publisher: &str, title: &str, address: &str) -> String {
        format!("Source: {publisher}, {title}, {address}")
    }

    pub fn kind_not_stated(kind: &str) -> String {
        format!("{kind} not stated")
    }

    /// The title of the tab.
    pub fn title(subject: &str, heading: &str) -> String {
        format!("{subject} – {heading} – Chargeboard")
    }
}
