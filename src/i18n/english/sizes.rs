//! How large sites are.

use super::Messages;
use super::amounts::kilowatts;
use crate::i18n::whole;

impl Messages {
    pub const SITE_SIZE_BY_POWER: &str = "Site size by power";
    pub const KW_OF_EACH_POINT: &str = "kW of each charge point";
    pub const KW_NOT_STATED: &str = "kW not stated";
    pub const POWER_NOT_STATED: &str = "power not stated";

    // What a dot is, and what the lines are.

    pub const A_DOT_A_SITE: &str = "a dot for each site; dashed: bounds of the AFIR classes";
    pub const ALIKE_BY_POINTS: &str =
        "sites alike as one circle of their charge points; dashed: bounds of the AFIR classes";
    pub const ALIKE_BY_POWER: &str = "sites alike as one circle of their power; dashed: bounds of the AFIR classes";
    pub const ALIKE: &str = "sites alike as one circle; dashed: bounds of the AFIR classes";

    /// A power in watts that is said in kW however great it is.
    pub fn kw(watts: u32) -> String {
        format!("{} kW", kilowatts(watts.into()))
    }

    /// A number of kW as programs write it.
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

    /// The power of some of a site's charge points.
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

    /// A site by its id, and whose it is.
    pub fn site_of(id: &str, operator: &str) -> String {
        format!("Site {id} ({operator})")
    }

    pub fn sites_of(points: &str, power: &str) -> String {
        format!("Sites of {points}, {power}")
    }

    /// A place, and whose it is.
    pub fn whose(place: &str, operator: &str) -> String {
        format!("{place} ({operator})")
    }

    pub fn in_all(sites: u64) -> String {
        format!("{} in all", Messages::sites(sites))
    }

    pub fn points_of_power(points: u64, power: &str) -> String {
        format!("{}, {power}", Messages::charge_points(points))
    }

    /// What the pinned selection comes to, after all else that a mark says.
    pub fn and_pinned(figure: &str) -> String {
        format!("; pinned: {figure}")
    }

    // What has no dot.

    pub const NO_SITE_HAS_A_COUNT: &str = "No site of the data has a count of charge points.";

    pub const NOT_IN_THE_PICTURE: &str = "Not in the picture";
    pub const ONE_FIGURE_FOR_SITES: &str = "One figure for several sites";
    pub const SITES_WITHOUT_COUNT: &str = "Sites without a count";
    pub const NO_SITE_NAMED: &str = "No site named";
    pub const NO_PLACE_AT_ALL: &str = "No place";
    pub const IN_ROWS_WITHOUT_SITE: &str = "in rows that name no site";

    pub fn at_sites_without_kw(points: u64) -> String {
        format!("{} at sites whose kW is not stated", Messages::charge_points(points))
    }

    pub fn without_any_point(sites: u64) -> String {
        format!("{} without any charge point", Messages::sites(sites))
    }
}

/// What links say that cannot be applied to data without sites.
impl Messages {
    pub fn names_no_sites(title: &str) -> String {
        format!("{title} names no sites, so their size is not known.")
    }
}
