//! The world's countries, by the UN M49 sub-region that each lies in.
//!
//! M49 divides sub-Saharan Africa, and Latin America and the Caribbean, once more, into "intermediate regions".
//! Those stand here in the place of the two, so that no region of the page is a continent while its neighbours are not.
//!
//! The names are the catalogue's.

use crate::i18n::places;

/// A country or territory of ISO 3166-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it is called within a sentence.
    pub within: &'static str,
    /// Where the UN counts it; none for Antarctica, which M49 puts in no region.
    pub region: Option<M49>,
}

/// The country of an ISO 3166-1 alpha-2 code in upper case.
pub fn country(code: &str) -> Option<Country> {
    countries().find(|country| country.code == code)
}

/// Every country of ISO 3166-1 and Kosovo, by region, then by code.
///
/// Two have a region although M49 does not list them, because registers of charge points name them:
/// `TW`, and `XK`, which is not in ISO 3166-1 either but is what is generally used for Kosovo.
pub fn countries() -> impl Iterator<Item = Country> {
    let of_region = |region: M49| of(region.countries(), Some(region));
    M49::ALL.iter().copied().flat_map(of_region).chain(of(places::ANTARCTICA, None))
}

/// The countries of a text such as `NL Netherlands|the Netherlands; NO Norway`.
fn of(text: &'static str, region: Option<M49>) -> impl Iterator<Item = Country> {
    text.split("; ").filter_map(move |entry| {
        let (code, names) = entry.split_once(' ')?;
        let (name, within) = names.split_once('|').unwrap_or((names, names));
        Some(Country { code, name, within, region })
    })
}

macro_rules! m49 {
    ($($region:ident $code:literal $texts:ident;)+) => {
        /// A sub-region of the UN's M49 standard, in the page's order: Europe first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        // They are called what the UN calls them.
        #[allow(missing_docs)]
        pub enum M49 {
            $($region,)+
        }

        impl M49 {
            /// Every sub-region, Europe's first.
            pub const ALL: &[M49] = &[$(M49::$region),+];

            /// What the address says, such as `northern`: without a continent it is Europe's.
            pub const fn code(self) -> &'static str {
                match self {
                    $(M49::$region => $code,)+
                }
            }

            /// The UN's own name, such as `Northern Europe`.
            pub const fn name(self) -> &'static str {
                match self {
                    $(M49::$region => places::$texts[0],)+
                }
            }

            const fn countries(self) -> &'static str {
                match self {
                    $(M49::$region => places::$texts[1],)+
                }
            }
        }
    };
}

m49! {
    NorthernEurope "northern" NORTHERN_EUROPE;
    WesternEurope "western" WESTERN_EUROPE;
    EasternEurope "eastern" EASTERN_EUROPE;
    SouthernEurope "southern" SOUTHERN_EUROPE;
    NorthernAfrica "northern-africa" NORTHERN_AFRICA;
    WesternAfrica "western-africa" WESTERN_AFRICA;
    MiddleAfrica "middle-africa" MIDDLE_AFRICA;
    EasternAfrica "eastern-africa" EASTERN_AFRICA;
    SouthernAfrica "southern-africa" SOUTHERN_AFRICA;
    WesternAsia "western-asia" WESTERN_ASIA;
    CentralAsia "central-asia" CENTRAL_ASIA;
    SouthernAsia "southern-asia" SOUTHERN_ASIA;
    EasternAsia "eastern-asia" EASTERN_ASIA;
    SouthEasternAsia "south-eastern-asia" SOUTH_EASTERN_ASIA;
    NorthernAmerica "northern-america" NORTHERN_AMERICA;
    CentralAmerica "central-america" CENTRAL_AMERICA;
    Caribbean "caribbean" CARIBBEAN;
    SouthAmerica "south-america" SOUTH_AMERICA;
    AustraliaAndNewZealand "australia-and-new-zealand" AUSTRALIA_AND_NEW_ZEALAND;
    Melanesia "melanesia" MELANESIA;
    Micronesia "micronesia" MICRONESIA;
    Polynesia "polynesia" POLYNESIA;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_are_called_otherwise_within_a_sentence() {
        for (code, within) in [("NL", "the Netherlands"), ("GB", "the United Kingdom"), ("NO", "Norway")] {
            assert_eq!(country(code).map(|country| country.within), Some(within));
        }
    }

    #[test]
    fn there_are_250_each_with_a_code_of_its_own() {
        let mut codes: Vec<&str> = countries().map(|country| country.code).collect();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), 250);
        assert!(codes.iter().all(|code| code.len() == 2 && code.bytes().all(|letter| letter.is_ascii_uppercase())));
    }

    #[test]
    fn a_region_lists_its_countries_by_code() {
        for region in M49::ALL {
            assert!(of(region.countries(), None).map(|country| country.code).is_sorted(), "{region:?}");
        }
    }

    #[test]
    fn every_country_but_antarctica_has_a_region() {
        let without: Vec<_> = countries().filter(|country| country.region.is_none()).collect();
        assert_eq!(without, [country("AQ").expect("Antarctica is in the table")]);
    }

    #[test]
    fn every_region_has_countries_and_a_code_of_its_own() {
        for (i, region) in M49::ALL.iter().enumerate() {
            assert!(countries().any(|country| country.region == Some(*region)), "{region:?} has no country");
            assert!(M49::ALL[..i].iter().all(|other| other.code() != region.code()), "{region:?}: its code is taken");
        }
    }

    #[track_caller]
    fn check(code: &str, expected: Option<(&str, &str)>) {
        let found = country(code).map(|country| (country.name, country.region.map_or("", M49::name)));
        assert_eq!(found, expected, "{code}");
    }

    #[test]
    fn a_code_finds_its_country() {
        check("AD", Some(("Andorra", "Southern Europe")));
        check("CY", Some(("Cyprus", "Western Asia")));
        check("CZ", Some(("Czechia", "Eastern Europe")));
        check("EE", Some(("Estonia", "Northern Europe")));
        check("GB", Some(("United Kingdom", "Northern Europe")));
        check("NL", Some(("Netherlands", "Western Europe")));
        check("NR", Some(("Nauru", "Micronesia")));
        check("TR", Some(("Türkiye", "Western Asia")));
        check("XK", Some(("Kosovo", "Southern Europe")));
        check("ZW", Some(("Zimbabwe", "Eastern Africa")));
        check("AQ", Some(("Antarctica", "")));
        check("UK", None);
        check("gb", None);
        check("", None);
    }
}
