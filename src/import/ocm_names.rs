//! What Open Charge Map's numbers stand for, where a file leaves the names out.
//!
//! Taken from the reference data that Open Charge Map publishes with its exports.

/// Countries from number 5 on, which follow the alphabet of their English names.
const COUNTRIES: &str = "AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO \
BN BG BF BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FK FO FJ \
FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HU IS IN ID IR IQ IM IL IT JM JP JE JO KZ KE KI \
KP KR KW KG LA LV LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC \
NZ NI NE NG NU NF MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL \
SG SX SK SI SB SO ZA GS ES LK SD SR SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE UM UY UZ VU VE VN VG \
VI WF EH YE ZM ZW SS XK";

/// The first four countries, which do not.
const FIRST: [&str; 4] = ["GB", "US", "IE", "HK"];

/// The country of a number, ISO 3166-1 alpha-2.
pub fn country(id: u64) -> Option<&'static str> {
    match id {
        1..=4 => Some(FIRST[id as usize - 1]),
        5.. => COUNTRIES.split(' ').nth(usize::try_from(id - 5).ok()?),
        0 => None,
    }
}

/// The name of an operator's number. Those that stand for no operator in particular are named as well.
pub fn operator(id: u64) -> Option<&'static str> {
    OPERATORS.binary_search_by_key(&id, |(id, _)| *id).ok().map(|at| OPERATORS[at].1)
}

const OPERATORS: [(u64, &str); 4] = [
    (1, "(Unknown Operator)"),
    (44, "(Private Residence/Individual)"),
    (45, "(Business Owner at Location)"),
    (46, "E.ON (DE)"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        for (id, code) in
            [(1, "GB"), (5, "AF"), (80, "FR"), (87, "DE"), (159, "NL"), (210, "ES"), (248, "ZW"), (250, "XK")]
        {
            assert_eq!(country(id), Some(code));
        }
        assert_eq!((country(0), country(251)), (None, None));
        assert_eq!(operator(45), Some("(Business Owner at Location)"));
    }
}
