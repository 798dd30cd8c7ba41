//! The world's countries, by the UN M49 sub-region that each lies in.
//!
//! M49 divides sub-Saharan Africa, and Latin America and the Caribbean, once more, into "intermediate regions".
//! Those stand here in the place of the two, so that no region of the page is a continent while its neighbours are not.
//!
//! The names are kept as one text for each region: 250 rows of pointers would weigh more than what they point to.

/// A country or territory of ISO 3166-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: &'static str,
    /// Its English name in plain usage.
    pub name: &'static str,
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
#[cfg(not(light))]
pub fn countries() -> impl Iterator<Item = Country> {
    let of_region = |region: M49| of(region.countries(), Some(region));
    M49::ALL.iter().copied().flat_map(of_region).chain(of("AQ Antarctica", None))
}

/// The countries that the newest edition names: the whole page knows the others.
#[cfg(light)]
pub fn countries() -> impl Iterator<Item = Country> {
    const NAMED: &[(&str, Option<M49>)] = include!(concat!(env!("OUT_DIR"), "/countries.rs"));
    NAMED.iter().flat_map(|(row, region)| of(row, *region))
}

/// The countries of a text such as `NO Norway; SE Sweden`.
fn of(text: &'static str, region: Option<M49>) -> impl Iterator<Item = Country> {
    text.split("; ").filter_map(move |entry| {
        let (code, name) = entry.split_once(' ')?;
        Some(Country { code, name, region })
    })
}

macro_rules! m49 {
    ($($region:ident $code:literal $name:literal $countries:literal;)+) => {
        /// A sub-region of the UN's M49 standard, in the page's order: Europe first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum M49 {
            $(#[doc = $name] $region,)+
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
                    $(M49::$region => $name,)+
                }
            }

            #[cfg(not(light))]
            const fn countries(self) -> &'static str {
                match self {
                    $(M49::$region => $countries,)+
                }
            }
        }
    };
}

m49! {
    NorthernEurope "northern" "Northern Europe"
        "AX Åland; DK Denmark; EE Estonia; FI Finland; FO Faroe Islands; GB United Kingdom; GG Guernsey; \
        IE Ireland; IM Isle of Man; IS Iceland; JE Jersey; LT Lithuania; LV Latvia; NO Norway; SE Sweden; \
        SJ Svalbard and Jan Mayen";
    WesternEurope "western" "Western Europe"
        "AT Austria; BE Belgium; CH Switzerland; DE Germany; FR France; LI Liechtenstein; LU Luxembourg; \
        MC Monaco; NL Netherlands";
    EasternEurope "eastern" "Eastern Europe"
        "BG Bulgaria; BY Belarus; CZ Czechia; HU Hungary; MD Moldova; PL Poland; RO Romania; RU Russia; \
        SK Slovakia; UA Ukraine";
    SouthernEurope "southern" "Southern Europe"
        "AD Andorra; AL Albania; BA Bosnia and Herzegovina; ES Spain; GI Gibraltar; GR Greece; HR Croatia; \
        IT Italy; ME Montenegro; MK North Macedonia; MT Malta; PT Portugal; RS Serbia; SI Slovenia; \
        SM San Marino; VA Vatican City; XK Kosovo";
    NorthernAfrica "northern-africa" "Northern Africa"
        "DZ Algeria; EG Egypt; EH Western Sahara; LY Libya; MA Morocco; SD Sudan; TN Tunisia";
    WesternAfrica "western-africa" "Western Africa"
        "BF Burkina Faso; BJ Benin; CI Côte d'Ivoire; CV Cape Verde; GH Ghana; GM Gambia; GN Guinea; \
        GW Guinea-Bissau; LR Liberia; ML Mali; MR Mauritania; NE Niger; NG Nigeria; \
        SH Saint Helena, Ascension and Tristan da Cunha; SL Sierra Leone; SN Senegal; TG Togo";
    MiddleAfrica "middle-africa" "Middle Africa"
        "AO Angola; CD DR Congo; CF Central African Republic; CG Congo; CM Cameroon; GA Gabon; \
        GQ Equatorial Guinea; ST São Tomé and Príncipe; TD Chad";
    EasternAfrica "eastern-africa" "Eastern Africa"
        "BI Burundi; DJ Djibouti; ER Eritrea; ET Ethiopia; IO British Indian Ocean Territory; KE Kenya; \
        KM Comoros; MG Madagascar; MU Mauritius; MW Malawi; MZ Mozambique; RE Réunion; RW Rwanda; \
        SC Seychelles; SO Somalia; SS South Sudan; TF French Southern Territories; TZ Tanzania; \
        UG Uganda; YT Mayotte; ZM Zambia; ZW Zimbabwe";
    SouthernAfrica "southern-africa" "Southern Africa"
        "BW Botswana; LS Lesotho; NA Namibia; SZ Eswatini; ZA South Africa";
    WesternAsia "western-asia" "Western Asia"
        "AE United Arab Emirates; AM Armenia; AZ Azerbaijan; BH Bahrain; CY Cyprus; GE Georgia; IL Israel; \
        IQ Iraq; JO Jordan; KW Kuwait; LB Lebanon; OM Oman; PS Palestine; QA Qatar; SA Saudi Arabia; \
        SY Syria; TR Türkiye; YE Yemen";
    CentralAsia "central-asia" "Central Asia"
        "KG Kyrgyzstan; KZ Kazakhstan; TJ Tajikistan; TM Turkmenistan; UZ Uzbekistan";
    SouthernAsia "southern-asia" "Southern Asia"
        "AF Afghanistan; BD Bangladesh; BT Bhutan; IN India; IR Iran; LK Sri Lanka; MV Maldives; NP Nepal; \
        PK Pakistan";
    EasternAsia "eastern-asia" "Eastern Asia"
        "CN China; HK Hong Kong; JP Japan; KP North Korea; KR South Korea; MN Mongolia; MO Macao; \
        TW Taiwan";
    SouthEasternAsia "south-eastern-asia" "South-eastern Asia"
        "BN Brunei; ID Indonesia; KH Cambodia; LA Laos; MM Myanmar; MY Malaysia; PH Philippines; \
        SG Singapore; TH Thailand; TL Timor-Leste; VN Vietnam";
    NorthernAmerica "northern-america" "Northern America"
        "BM Bermuda; CA Canada; GL Greenland; PM Saint Pierre and Miquelon; US United States";
    CentralAmerica "central-america" "Central America"
        "BZ Belize; CR Costa Rica; GT Guatemala; HN Honduras; MX Mexico; NI Nicaragua; PA Panama; \
        SV El Salvador";
    Caribbean "caribbean" "Caribbean"
        "AG Antigua and Barbuda; AI Anguilla; AW Aruba; BB Barbados; BL Saint Barthélemy; \
        BQ Caribbean Netherlands; BS Bahamas; CU Cuba; CW Curaçao; DM Dominica; DO Dominican Republic; \
        GD Grenada; GP Guadeloupe; HT Haiti; JM Jamaica; KN Saint Kitts and Nevis; KY Cayman Islands; \
        LC Saint Lucia; MF Saint Martin; MQ Martinique; MS Montserrat; PR Puerto Rico; SX Sint Maarten; \
        TC Turks and Caicos Islands; TT Trinidad and Tobago; VC Saint Vincent and the Grenadines; \
        VG British Virgin Islands; VI US Virgin Islands";
    SouthAmerica "south-america" "South America"
        "AR Argentina; BO Bolivia; BR Brazil; BV Bouvet Island; CL Chile; CO Colombia; EC Ecuador; \
        FK Falkland Islands; GF French Guiana; GS South Georgia and the South Sandwich Islands; \
        GY Guyana; PE Peru; PY Paraguay; SR Suriname; UY Uruguay; VE Venezuela";
    AustraliaAndNewZealand "australia-and-new-zealand" "Australia and New Zealand"
        "AU Australia; CC Cocos Islands; CX Christmas Island; HM Heard and McDonald Islands; \
        NF Norfolk Island; NZ New Zealand";
    Melanesia "melanesia" "Melanesia"
        "FJ Fiji; NC New Caledonia; PG Papua New Guinea; SB Solomon Islands; VU Vanuatu";
    Micronesia "micronesia" "Micronesia"
        "FM Micronesia; GU Guam; KI Kiribati; MH Marshall Islands; MP Northern Mariana Islands; NR Nauru; \
        PW Palau; UM US Outlying Islands";
    Polynesia "polynesia" "Polynesia"
        "AS American Samoa; CK Cook Islands; NU Niue; PF French Polynesia; PN Pitcairn Islands; \
        TK Tokelau; TO Tonga; TV Tuvalu; WF Wallis and Futuna; WS Samoa";
}

#[cfg(test)]
mod tests {
    use super::*;

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
