//! Messages for the chart of site sizes.

use super::Messages;
use super::amounts::kilowatts;
use crate::i18n::whole;

impl Messages {
    pub const SITE_SIZE_BY_POWER: &str = "Site size by power";
    pub const KW_OF_EACH_POINT: &str = "kW of each charge point";
    pub const KW_NOT_STATED: &str = "kW not stated";
    pub const POWER_NOT_STATED: &str = "power not stated";

    // The legend of dots and lines.

    pub const A_DOT_A_SITE: &str = "one dot per site; dashed lines: AFIR class limits";
    pub const ALIKE_BY_POINTS: &str = "similar sites grouped; area: charge points; dashed lines: AFIR class limits";
    pub const ALIKE_BY_POWER: &str = "similar sites grouped; area: power; dashed lines: AFIR class limits";
    pub const ALIKE: &str = "similar sites grouped; dashed lines: AFIR class limits";

    /// A power in watts, always in kW.
    pub fn kw(watts: u32) -> String {
        format!("{} kW", kilowatts(watts.into()))
    }

    /// A number of kW that is already text.
    pub fn kw_as_text(number: &str) -> String {
        format!("{number} kW")
    }

    /// A range of powers in watts.
    pub fn kw_from_to(least: u32, most: u32) -> String {
        if least == most {
            Messages::kw(most)
        } else {
            format!("{} to {}", kilowatts(least.into()), Messages::kw(most))
        }
    }

    pub fn each(power: &str) -> String {
        format!("{power} each")
    }

    /// The power per charge point, known for some of a site's charge points.
    pub fn each_of_some(power: &str, known: u64, points: u64) -> String {
        format!("{power}, {}", Messages::known_for(known, points))
    }

    pub fn points_from_to(least: u64, most: u64) -> String {
        if least == most {
            Messages::charge_points(most)
        } else {
            format!("{} to {}", whole(least), Messages::charge_points(most))
        }
    }

    /// A site by its ID, and its operator.
    pub fn site_of(id: &str, operator: &str) -> String {
        format!("Site {id} ({operator})")
    }

    pub fn sites_of(points: &str, power: &str) -> String {
        format!("Sites of {points}, {power}")
    }

    /// A place and its operator.
    pub fn whose(place: &str, operator: &str) -> String {
        format!("{place} ({operator})")
    }

    pub fn in_all(sites: u64) -> String {
        format!("{} in total", Messages::sites(sites))
    }

    pub fn points_of_power(points: u64, power: &str) -> String {
        format!("{}, {power}", Messages::charge_points(points))
    }

    /// The pinned selection's figure, at the end of a mark's text.
    pub fn and_pinned(figure: &str) -> String {
        format!("; pinned: {figure}")
    }

    // Sites without a dot.

    pub const NO_SITE_HAS_A_COUNT: &str = "No site in the data has a number of charge points.";

    pub const NOT_IN_THE_PICTURE: &str = "Not in the chart";
    pub const ONE_FIGURE_FOR_SITES: &str = "One figure for several sites";
    pub const SITES_WITHOUT_COUNT: &str = "Sites without a count";
    pub const NO_SITE_NAMED: &str = "No site named";
    pub const NO_PLACE_AT_ALL: &str = "No place";
    pub const IN_ROWS_WITHOUT_SITE: &str = "in rows without a site";

    pub fn at_sites_without_kw(points: u64) -> String {
        format!("{} at sites whose kW is not stated", Messages::charge_points(points))
    }

    pub fn without_any_point(sites: u64) -> String {
        format!("{} without any charge point", Messages::sites(sites))
    }
}

/// A link that asks for sites in data without any.
impl Messages {
    pub fn names_no_sites(title: &str) -> String {
        format!("{title} lists no sites, so there is no chart of site sizes.")
    }
}
