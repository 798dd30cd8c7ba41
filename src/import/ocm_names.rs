//! Names for Open Charge Map's numeric ids, for files without the names.
//!
//! Taken from the reference data that Open Charge Map publishes with its exports.

/// Countries from id 5 on, in alphabetical order of their English names.
const COUNTRIES: &str = "AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO \
BN BG BF BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FK FO FJ \
FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HU IS IN ID IR IQ IM IL IT JM JP JE JO KZ KE KI \
KP KR KW KG LA LV LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH MQ MR MU YT MX FM MD MC MN ME MS MA MZ MM NA NR NP NL NC \
NZ NI NE NG NU NF MP NO OM PK PW PS PA PG PY PE PH PN PL PT PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL \
SG SX SK SI SB SO ZA GS ES LK SD SR SJ SZ SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE UM UY UZ VU VE VN VG \
VI WF EH YE ZM ZW SS XK";

/// The countries of the ids 1 to 4.
const FIRST: [&str; 4] = ["GB", "US", "IE", "HK"];

/// The country of an id, as an ISO 3166-1 alpha-2 code.
pub fn country(id: u64) -> Option<&'static str> {
    match id {
        1..=4 => Some(FIRST[id as usize - 1]),
        5.. => COUNTRIES.split(' ').nth(usize::try_from(id - 5).ok()?),
        0 => None,
    }
}

/// The name of an operator's id: large networks, and ids that stand for no particular operator.
///
/// The names of all others are in the reference data, which can be opened together with a compact export.
pub fn operator(id: u64) -> Option<&'static str> {
    OPERATORS.binary_search_by_key(&id, |(id, _)| *id).ok().map(|at| OPERATORS[at].1)
}

const OPERATORS: [(u64, &str); 40] = [
    (1, "(Unknown Operator)"),
    (3, "POD Point (UK)"),
    (5, "ChargePoint (Coulomb Technologies)"),
    (9, "Blink Network/ECOtality"),
    (15, "eVgo Network"),
    (20, "Charge Your Car"),
    (23, "Tesla Motors (Worldwide)"),
    (24, "Electric Highway (UK)"),
    (25, "Source London"),
    (32, "BP Pulse"),
    (44, "(Private Residence/Individual)"),
    (45, "(Business Owner at Location)"),
    (46, "E.ON (DE)"),
    (47, "The New Motion (NL)"),
    (59, "GreenLots"),
    (69, "ladenetz.de"),
    (73, "EV-Box"),
    (74, "FastNed"),
    (80, "Enel X"),
    (86, "EnBW (D)"),
    (89, "flo"),
    (103, "Allego BV"),
    (105, "Innogy SE (RWE eMobility)"),
    (108, "Vattenfall InCharge"),
    (136, "VIRTA"),
    (156, "The New Motion (DE)"),
    (185, "CLEVER"),
    (203, "Osprey Charging"),
    (213, "Izivia (Sodetrel)"),
    (214, "be emobil"),
    (229, "charge.net.nz"),
    (2244, "ubitricity"),
    (2247, "Iberdrola"),
    (3253, "SMATRICS Netz"),
    (3296, "InstaVolt Ltd"),
    (3299, "Ionity"),
    (3315, "Chargeplace Scotland"),
    (3318, "Electrify America"),
    (3339, "Chargefox"),
    (3392, "Shell UK Oil Products Limited"),
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
        assert!(OPERATORS.is_sorted());
        assert_eq!(operator(45), Some("(Business Owner at Location)"));
    }
}
