//! Country codes as registers write them -> ISO 3166-1 alpha-2.

use iso3166_static::{Alpha2, Alpha3};

use crate::dataset::country::country;

/// The alpha-2 code of an alpha-3 code in upper case; `XKX` is in use for Kosovo, which ISO does not list.
pub fn alpha2_of_3(code: &str) -> Option<&'static str> {
    if code == "XKX" {
        return alpha2("XK");
    }
    alpha2(Alpha2::try_from(Alpha3::try_from(code).ok()?).ok()?.as_str())
}

/// The code itself, if it is the alpha-2 code of a country in upper case.
pub fn alpha2(code: &str) -> Option<&'static str> {
    country(code).map(|country| country.code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::country::countries;

    #[test]
    fn every_country_has_one_alpha_3_code() {
        let letters = || (b'A'..=b'Z').map(char::from);
        let codes = letters().flat_map(|a| letters().flat_map(move |b| letters().map(move |c| [a, b, c])));
        let mut found: Vec<&str> = codes.filter_map(|code| alpha2_of_3(&code.iter().collect::<String>())).collect();
        found.sort_unstable();
        let mut expected: Vec<&str> = countries().map(|country| country.code).collect();
        expected.sort_unstable();
        assert_eq!(found, expected);
    }

    #[test]
    fn codes() {
        assert_eq!(alpha2_of_3("NLD"), Some("NL"));
        assert_eq!(alpha2_of_3("TRY"), None);
        assert_eq!(alpha2_of_3("NL"), None);
        assert_eq!(alpha2_of_3("nld"), None);
        assert_eq!(alpha2("RU"), Some("RU"));
        assert_eq!(alpha2("UK"), None);
    }
}
