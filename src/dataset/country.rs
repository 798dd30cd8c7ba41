//! The world's countries with the UN M49 sub-region that each lies in.
//!
//! M49 divides sub-Saharan Africa, and Latin America and the Caribbean, once more, into "intermediate regions".
//! Those stand here in the place of the two, so that no region of the page is a continent while its neighbours are not.
//!
//! The file is long because it is a table: one line for each country.

/// A country or territory of ISO 3166-1.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2, upper case.
    pub code: &'static str,
    /// Its English name in plain usage.
    pub name: &'static str,
    /// Where the UN counts it; none for Antarctica, which M49 puts in no region.
    pub region: Option<M49>,
}

/// The country of an ISO 3166-1 alpha-2 code in upper case.
pub fn country(code: &str) -> Option<&'static Country> {
    let row = COUNTRIES.binary_search_by(|country| country.code.cmp(code));
    row.ok().map(|row| &COUNTRIES[row])
}

macro_rules! m49 {
    ($($region:ident $code:literal $name:literal;)+) => {
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
        }
    };
}

m49! {
    NorthernEurope "northern" "Northern Europe";
    WesternEurope "western" "Western Europe";
    EasternEurope "eastern" "Eastern Europe";
    SouthernEurope "southern" "Southern Europe";
    NorthernAfrica "northern-africa" "Northern Africa";
    WesternAfrica "western-africa" "Western Africa";
    MiddleAfrica "middle-africa" "Middle Africa";
    EasternAfrica "eastern-africa" "Eastern Africa";
    SouthernAfrica "southern-africa" "Southern Africa";
    WesternAsia "western-asia" "Western Asia";
    CentralAsia "central-asia" "Central Asia";
    SouthernAsia "southern-asia" "Southern Asia";
    EasternAsia "eastern-asia" "Eastern Asia";
    SouthEasternAsia "south-eastern-asia" "South-eastern Asia";
    NorthernAmerica "northern-america" "Northern America";
    CentralAmerica "central-america" "Central America";
    Caribbean "caribbean" "Caribbean";
    SouthAmerica "south-america" "South America";
    AustraliaAndNewZealand "australia-and-new-zealand" "Australia and New Zealand";
    Melanesia "melanesia" "Melanesia";
    Micronesia "micronesia" "Micronesia";
    Polynesia "polynesia" "Polynesia";
}

const fn of(code: &'static str, name: &'static str, region: M49) -> Country {
    Country { code, name, region: Some(region) }
}

/// Every country of ISO 3166-1 and Kosovo, sorted by code.
///
/// Two have a region although M49 does not list them, because registers of charge points name them:
/// `TW`, and `XK`, which is not in ISO 3166-1 either but is what is generally used for Kosovo.
pub static COUNTRIES: [Country; 250] = {
    use M49::*;
    [
        of("AD", "Andorra", SouthernEurope),
        of("AE", "United Arab Emirates", WesternAsia),
        of("AF", "Afghanistan", SouthernAsia),
        of("AG", "Antigua and Barbuda", Caribbean),
        of("AI", "Anguilla", Caribbean),
        of("AL", "Albania", SouthernEurope),
        of("AM", "Armenia", WesternAsia),
        of("AO", "Angola", MiddleAfrica),
        Country { code: "AQ", name: "Antarctica", region: None },
        of("AR", "Argentina", SouthAmerica),
        of("AS", "American Samoa", Polynesia),
        of("AT", "Austria", WesternEurope),
        of("AU", "Australia", AustraliaAndNewZealand),
        of("AW", "Aruba", Caribbean),
        of("AX", "Åland", NorthernEurope),
        of("AZ", "Azerbaijan", WesternAsia),
        of("BA", "Bosnia and Herzegovina", SouthernEurope),
        of("BB", "Barbados", Caribbean),
        of("BD", "Bangladesh", SouthernAsia),
        of("BE", "Belgium", WesternEurope),
        of("BF", "Burkina Faso", WesternAfrica),
        of("BG", "Bulgaria", EasternEurope),
        of("BH", "Bahrain", WesternAsia),
        of("BI", "Burundi", EasternAfrica),
        of("BJ", "Benin", WesternAfrica),
        of("BL", "Saint Barthélemy", Caribbean),
        of("BM", "Bermuda", NorthernAmerica),
        of("BN", "Brunei", SouthEasternAsia),
        of("BO", "Bolivia", SouthAmerica),
        of("BQ", "Caribbean Netherlands", Caribbean),
        of("BR", "Brazil", SouthAmerica),
        of("BS", "Bahamas", Caribbean),
        of("BT", "Bhutan", SouthernAsia),
        of("BV", "Bouvet Island", SouthAmerica),
        of("BW", "Botswana", SouthernAfrica),
        of("BY", "Belarus", EasternEurope),
        of("BZ", "Belize", CentralAmerica),
        of("CA", "Canada", NorthernAmerica),
        of("CC", "Cocos Islands", AustraliaAndNewZealand),
        of("CD", "DR Congo", MiddleAfrica),
        of("CF", "Central African Republic", MiddleAfrica),
        of("CG", "Congo", MiddleAfrica),
        of("CH", "Switzerland", WesternEurope),
        of("CI", "Côte d'Ivoire", WesternAfrica),
        of("CK", "Cook Islands", Polynesia),
        of("CL", "Chile", SouthAmerica),
        of("CM", "Cameroon", MiddleAfrica),
        of("CN", "China", EasternAsia),
        of("CO", "Colombia", SouthAmerica),
        of("CR", "Costa Rica", CentralAmerica),
        of("CU", "Cuba", Caribbean),
        of("CV", "Cape Verde", WesternAfrica),
        of("CW", "Curaçao", Caribbean),
        of("CX", "Christmas Island", AustraliaAndNewZealand),
        of("CY", "Cyprus", WesternAsia),
        of("CZ", "Czechia", EasternEurope),
        of("DE", "Germany", WesternEurope),
        of("DJ", "Djibouti", EasternAfrica),
        of("DK", "Denmark", NorthernEurope),
        of("DM", "Dominica", Caribbean),
        of("DO", "Dominican Republic", Caribbean),
        of("DZ", "Algeria", NorthernAfrica),
        of("EC", "Ecuador", SouthAmerica),
        of("EE", "Estonia", NorthernEurope),
        of("EG", "Egypt", NorthernAfrica),
        of("EH", "Western Sahara", NorthernAfrica),
        of("ER", "Eritrea", EasternAfrica),
        of("ES", "Spain", SouthernEurope),
        of("ET", "Ethiopia", EasternAfrica),
        of("FI", "Finland", NorthernEurope),
        of("FJ", "Fiji", Melanesia),
        of("FK", "Falkland Islands", SouthAmerica),
        of("FM", "Micronesia", Micronesia),
        of("FO", "Faroe Islands", NorthernEurope),
        of("FR", "France", WesternEurope),
        of("GA", "Gabon", MiddleAfrica),
        of("GB", "United Kingdom", NorthernEurope),
        of("GD", "Grenada", Caribbean),
        of("GE", "Georgia", WesternAsia),
        of("GF", "French Guiana", SouthAmerica),
        of("GG", "Guernsey", NorthernEurope),
        of("GH", "Ghana", WesternAfrica),
        of("GI", "Gibraltar", SouthernEurope),
        of("GL", "Greenland", NorthernAmerica),
        of("GM", "Gambia", WesternAfrica),
        of("GN", "Guinea", WesternAfrica),
        of("GP", "Guadeloupe", Caribbean),
        of("GQ", "Equatorial Guinea", MiddleAfrica),
        of("GR", "Greece", SouthernEurope),
        of("GS", "South Georgia and the South Sandwich Islands", SouthAmerica),
        of("GT", "Guatemala", CentralAmerica),
        of("GU", "Guam", Micronesia),
        of("GW", "Guinea-Bissau", WesternAfrica),
        of("GY", "Guyana", SouthAmerica),
        of("HK", "Hong Kong", EasternAsia),
        of("HM", "Heard and McDonald Islands", AustraliaAndNewZealand),
        of("HN", "Honduras", CentralAmerica),
        of("HR", "Croatia", SouthernEurope),
        of("HT", "Haiti", Caribbean),
        of("HU", "Hungary", EasternEurope),
        of("ID", "Indonesia", SouthEasternAsia),
        of("IE", "Ireland", NorthernEurope),
        of("IL", "Israel", WesternAsia),
        of("IM", "Isle of Man", NorthernEurope),
        of("IN", "India", SouthernAsia),
        of("IO", "British Indian Ocean Territory", EasternAfrica),
        of("IQ", "Iraq", WesternAsia),
        of("IR", "Iran", SouthernAsia),
        of("IS", "Iceland", NorthernEurope),
        of("IT", "Italy", SouthernEurope),
        of("JE", "Jersey", NorthernEurope),
        of("JM", "Jamaica", Caribbean),
        of("JO", "Jordan", WesternAsia),
        of("JP", "Japan", EasternAsia),
        of("KE", "Kenya", EasternAfrica),
        of("KG", "Kyrgyzstan", CentralAsia),
        of("KH", "Cambodia", SouthEasternAsia),
        of("KI", "Kiribati", Micronesia),
        of("KM", "Comoros", EasternAfrica),
        of("KN", "Saint Kitts and Nevis", Caribbean),
        of("KP", "North Korea", EasternAsia),
        of("KR", "South Korea", EasternAsia),
        of("KW", "Kuwait", WesternAsia),
        of("KY", "Cayman Islands", Caribbean),
        of("KZ", "Kazakhstan", CentralAsia),
        of("LA", "Laos", SouthEasternAsia),
        of("LB", "Lebanon", WesternAsia),
        of("LC", "Saint Lucia", Caribbean),
        of("LI", "Liechtenstein", WesternEurope),
        of("LK", "Sri Lanka", SouthernAsia),
        of("LR", "Liberia", WesternAfrica),
        of("LS", "Lesotho", SouthernAfrica),
        of("LT", "Lithuania", NorthernEurope),
        of("LU", "Luxembourg", WesternEurope),
        of("LV", "Latvia", NorthernEurope),
        of("LY", "Libya", NorthernAfrica),
        of("MA", "Morocco", NorthernAfrica),
        of("MC", "Monaco", WesternEurope),
        of("MD", "Moldova", EasternEurope),
        of("ME", "Montenegro", SouthernEurope),
        of("MF", "Saint Martin", Caribbean),
        of("MG", "Madagascar", EasternAfrica),
        of("MH", "Marshall Islands", Micronesia),
        of("MK", "North Macedonia", SouthernEurope),
        of("ML", "Mali", WesternAfrica),
        of("MM", "Myanmar", SouthEasternAsia),
        of("MN", "Mongolia", EasternAsia),
        of("MO", "Macao", EasternAsia),
        of("MP", "Northern Mariana Islands", Micronesia),
        of("MQ", "Martinique", Caribbean),
        of("MR", "Mauritania", WesternAfrica),
        of("MS", "Montserrat", Caribbean),
        of("MT", "Malta", SouthernEurope),
        of("MU", "Mauritius", EasternAfrica),
        of("MV", "Maldives", SouthernAsia),
        of("MW", "Malawi", EasternAfrica),
        of("MX", "Mexico", CentralAmerica),
        of("MY", "Malaysia", SouthEasternAsia),
        of("MZ", "Mozambique", EasternAfrica),
        of("NA", "Namibia", SouthernAfrica),
        of("NC", "New Caledonia", Melanesia),
        of("NE", "Niger", WesternAfrica),
        of("NF", "Norfolk Island", AustraliaAndNewZealand),
        of("NG", "Nigeria", WesternAfrica),
        of("NI", "Nicaragua", CentralAmerica),
        of("NL", "Netherlands", WesternEurope),
        of("NO", "Norway", NorthernEurope),
        of("NP", "Nepal", SouthernAsia),
        of("NR", "Nauru", Micronesia),
        of("NU", "Niue", Polynesia),
        of("NZ", "New Zealand", AustraliaAndNewZealand),
        of("OM", "Oman", WesternAsia),
        of("PA", "Panama", CentralAmerica),
        of("PE", "Peru", SouthAmerica),
        of("PF", "French Polynesia", Polynesia),
        of("PG", "Papua New Guinea", Melanesia),
        of("PH", "Philippines", SouthEasternAsia),
        of("PK", "Pakistan", SouthernAsia),
        of("PL", "Poland", EasternEurope),
        of("PM", "Saint Pierre and Miquelon", NorthernAmerica),
        of("PN", "Pitcairn Islands", Polynesia),
        of("PR", "Puerto Rico", Caribbean),
        of("PS", "Palestine", WesternAsia),
        of("PT", "Portugal", SouthernEurope),
        of("PW", "Palau", Micronesia),
        of("PY", "Paraguay", SouthAmerica),
        of("QA", "Qatar", WesternAsia),
        of("RE", "Réunion", EasternAfrica),
        of("RO", "Romania", EasternEurope),
        of("RS", "Serbia", SouthernEurope),
        of("RU", "Russia", EasternEurope),
        of("RW", "Rwanda", EasternAfrica),
        of("SA", "Saudi Arabia", WesternAsia),
        of("SB", "Solomon Islands", Melanesia),
        of("SC", "Seychelles", EasternAfrica),
        of("SD", "Sudan", NorthernAfrica),
        of("SE", "Sweden", NorthernEurope),
        of("SG", "Singapore", SouthEasternAsia),
        of("SH", "Saint Helena, Ascension and Tristan da Cunha", WesternAfrica),
        of("SI", "Slovenia", SouthernEurope),
        of("SJ", "Svalbard and Jan Mayen", NorthernEurope),
        of("SK", "Slovakia", EasternEurope),
        of("SL", "Sierra Leone", WesternAfrica),
        of("SM", "San Marino", SouthernEurope),
        of("SN", "Senegal", WesternAfrica),
        of("SO", "Somalia", EasternAfrica),
        of("SR", "Suriname", SouthAmerica),
        of("SS", "South Sudan", EasternAfrica),
        of("ST", "São Tomé and Príncipe", MiddleAfrica),
        of("SV", "El Salvador", CentralAmerica),
        of("SX", "Sint Maarten", Caribbean),
        of("SY", "Syria", WesternAsia),
        of("SZ", "Eswatini", SouthernAfrica),
        of("TC", "Turks and Caicos Islands", Caribbean),
        of("TD", "Chad", MiddleAfrica),
        of("TF", "French Southern Territories", EasternAfrica),
        of("TG", "Togo", WesternAfrica),
        of("TH", "Thailand", SouthEasternAsia),
        of("TJ", "Tajikistan", CentralAsia),
        of("TK", "Tokelau", Polynesia),
        of("TL", "Timor-Leste", SouthEasternAsia),
        of("TM", "Turkmenistan", CentralAsia),
        of("TN", "Tunisia", NorthernAfrica),
        of("TO", "Tonga", Polynesia),
        of("TR", "Türkiye", WesternAsia),
        of("TT", "Trinidad and Tobago", Caribbean),
        of("TV", "Tuvalu", Polynesia),
        of("TW", "Taiwan", EasternAsia),
        of("TZ", "Tanzania", EasternAfrica),
        of("UA", "Ukraine", EasternEurope),
        of("UG", "Uganda", EasternAfrica),
        of("UM", "US Outlying Islands", Micronesia),
        of("US", "United States", NorthernAmerica),
        of("UY", "Uruguay", SouthAmerica),
        of("UZ", "Uzbekistan", CentralAsia),
        of("VA", "Vatican City", SouthernEurope),
        of("VC", "Saint Vincent and the Grenadines", Caribbean),
        of("VE", "Venezuela", SouthAmerica),
        of("VG", "British Virgin Islands", Caribbean),
        of("VI", "US Virgin Islands", Caribbean),
        of("VN", "Vietnam", SouthEasternAsia),
        of("VU", "Vanuatu", Melanesia),
        of("WF", "Wallis and Futuna", Polynesia),
        of("WS", "Samoa", Polynesia),
        of("XK", "Kosovo", SouthernEurope),
        of("YE", "Yemen", WesternAsia),
        of("YT", "Mayotte", EasternAfrica),
        of("ZA", "South Africa", SouthernAfrica),
        of("ZM", "Zambia", EasternAfrica),
        of("ZW", "Zimbabwe", EasternAfrica),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_sorted_by_code_and_unique() {
        assert!(COUNTRIES.is_sorted_by(|a, b| a.code < b.code), "sort COUNTRIES by code: the search relies on it");
    }

    #[test]
    fn every_country_but_antarctica_has_a_region() {
        let without: Vec<_> = COUNTRIES.iter().filter(|country| country.region.is_none()).collect();
        assert_eq!(without, [country("AQ").expect("Antarctica is in the table")]);
    }

    #[test]
    fn every_region_has_countries_and_a_code_of_its_own() {
        for (i, region) in M49::ALL.iter().enumerate() {
            assert!(COUNTRIES.iter().any(|country| country.region == Some(*region)), "{region:?} has no country");
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
