//! What figures and marks of a chart say.

use super::Messages;
use super::amounts::{count, form};
use crate::i18n::whole;

impl Messages {
    pub const SITES_NAMED: &str = "Sites named";
    pub const POWER_KNOWN: &str = "Power, where known";

    /// What a figure is a part of.
    pub fn of(whole: &str) -> String {
        format!("of {whole}")
    }

    /// A part, what it is a part of, and what both are of.
    pub fn part_of(part: &str, whole: &str, unit: &str) -> String {
        format!("{part} of {whole} {unit}")
    }

    /// The part that a mark has of all that is shown.
    pub fn of_what_is_shown(share: &str) -> String {
        format!("{share} of what is shown")
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

    /// Whether a part of what a mark says is [`Messages::known_for`] or [`Messages::without_a_count`].
    pub fn says_what_is_known(part: &str) -> bool {
        part.starts_with("known for ") || part.ends_with(" without a count")
    }

    /// What stands between the parts that a mark says.
    pub const SAID_NEXT: &str = "; ";

    pub fn name_and_detail(name: &str, detail: &str) -> String {
        if detail.is_empty() { name.to_owned() } else { format!("{name}, {detail}") }
    }

    // What is counted.

    pub const COUNTED_POINTS: &str = "charge points";
    pub const COUNTED_POWER: &str = "power";
    pub const COUNTED_SITES: &str = "sites";
    pub const COUNTED_POWER_KNOWN: &str = "power, where known";

    pub fn by_kw_of_each(counted: &str) -> String {
        format!("{counted}, by kW of each")
    }

    /// That nothing of what is counted is there.
    pub fn no_counted(counted: &str) -> String {
        format!("no {counted}")
    }

    /// What a figure is a part of, after it.
    pub fn of_after(whole: &str) -> String {
        format!(" of {whole}")
    }

    /// An amount with what it is a part of, which is [`Messages::of_after`] or nothing.
    pub fn amount_after(figure: &str, of: &str, unit: &str) -> String {
        format!("{figure}{of} {unit}")
    }

    /// Something is named without what is counted; `of` is as above.
    pub fn counted_is(counted: &str, missing: &str, of: &str) -> String {
        format!("{counted}: {missing}{of}")
    }

    pub const NONE: &str = "none";
    pub const NONE_NAMED: &str = "none named";
    pub const NOTHING: &str = "nothing";

    // The bar of others.

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

    pub const CHOOSE_TO_SEE: &str = "choose to see each of them";
    pub const A_SEARCH_FINDS: &str = "a search finds each of them";

    // Pairs.

    pub const REGIONS_BY_CLASS: &str = "Regions by power class";
    pub const WHAT_HAS_A_ROW: &str = "What has a row";
    pub const OPERATORS_BY_CLASS: &str = "Operators by power class";

    pub fn cell(operator: &str, class: &str, figure: &str, share: Option<&str>) -> String {
        let part = share.map(|share| format!("; {}", Messages::of_what_is_shown(share))).unwrap_or_default();
        format!("{operator}, {class}; {figure}{part}")
    }

    pub const EVERYTHING: &str = "Everything";
    pub const SAME_AS_PINNED: &str = "This is what is pinned: choose something else to compare it.";
    pub const BOTH_THE_SAME: &str = " Both come to the same.";

    pub fn times_that(times: &str) -> String {
        format!(" What is shown now is {times} times that.")
    }

    /// By which share it is more, where that is less than can be said as a number of times.
    pub fn more_than_that(share: &str) -> String {
        format!(" What is shown now is {share} more than that.")
    }

    pub fn part_of_that(share: &str) -> String {
        format!(" What is shown now is {share} of that.")
    }

    /// What was pinned, as a sentence, and how what is shown compares.
    pub fn pinned(answer: &str, ratio: &str) -> String {
        format!("Pinned: {answer}{ratio}")
    }

    pub const NOT_CHOSEN: &str = "not chosen";

    pub fn part_of_it(figure: &str, unit: &str, share: &str) -> String {
        format!("{figure} {unit}, {share} of it")
    }

    pub fn side_by_side(title: &str, now: &str, pinned: &str) -> String {
        format!("{title}; {}; pinned: {pinned}", Messages::shown_now(now))
    }

    /// What one selection comes to, beside the pinned one.
    pub fn shown_now(figure: &str) -> String {
        format!("shown now: {figure}")
    }

    // Places.

    pub const NOT_ON_THE_MAP: &str = "Not on the map";
    pub const WITHOUT_FIGURE: &str = "On the map without a figure";
    pub const MORE_NOT_STATED: &str = "more, not stated";
    pub const NO_PLACE: &str = "No place named";
    pub const NOTHING_SHOWN: &str = "nothing of what is shown";
    pub const ONE_FIGURE_TOGETHER: &str = ", one figure together";
    pub const WITHOUT_POSITION: &str = "without a position";
    pub const FAR_OUTSIDE: &str = "with a position far outside of the country that the row names";

    /// A place, of whom it is, and the figure.
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

    /// Why something of what is pinned is not in a picture; `why` is the same of what is shown now.
    pub fn of_what_is_pinned(why: &str) -> String {
        format!("{why}: pinned")
    }

    /// An amount, and why it is not on the map.
    pub fn amount_aside(figure: &str, unit: &str, why: &str) -> String {
        format!("{figure} {unit} {why}")
    }

    // Months.

    pub fn from_to(first: &str, last: &str) -> String {
        format!("{first} to {last}")
    }

    // The page's own title.

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
