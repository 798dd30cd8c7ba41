//! Two selections of own data.

use super::*;

/// Of so many values that not all of them can be shown as pairs, others are found by a search.
#[test]
fn the_rest_of_many_pairs_opens_or_is_searched_for() {
    use chargeboard::dashboard::BEYOND;
    let mut text = "operator,country,charge_points\n".to_owned();
    (1..=1100).for_each(|n| writeln!(text, "Operator {n},{},{n}", ["DE", "FR"][n % 2]).expect("text"));
    let mut data = read(&text);
    for (bars, rest) in [(25, OTHERS), (999, OTHERS), (1000, BEYOND)] {
        let both = dashboard(&mut data, View::parse("country=DE&compare=country%3DFR"), bars).pinned.expect("two");
        let twins = both.of(Dimension::Operator).expect("a chart");
        assert_eq!(twins.last().map(|twin| twin.datum.key.as_str()), Some(rest), "{bars}");
    }
}

#[test]
fn a_pin_of_what_is_not_in_the_data_is_no_pin() {
    let mut data = read(SMALL);
    let shown = page(&mut data, "compare=operator%3DTesla");
    assert_eq!(shown.unapplied, [("compare".to_owned(), "operator=Tesla".to_owned())]);
    assert_eq!(page(&mut data, "compare=operator%3DEnBW").unapplied, []);
}

#[test]
fn two_selections_of_own_data_side_by_side() {
    let mut data = read(SMALL);
    let both = page(&mut data, "country=DE&compare=operator%3DEnBW").pinned.expect("two selections");
    assert_eq!(both.names, ["Germany", "EnBW"]);
    assert_eq!(
        both.words,
        "Pinned: In own.csv, EnBW has 4 charge points in 2 countries. The current selection is 2.3 times as large."
    );
    let pairs = |dimension| -> Vec<(String, u64, u64)> {
        let twins = both.of(dimension).expect("a chart");
        twins.iter().map(|twin| (twin.datum.key.clone(), twin.sides[0].value, twin.sides[1].value)).collect()
    };
    let pair = |key: &str, now, then| (key.to_owned(), now, then);
    assert_eq!(
        pairs(Dimension::Operator),
        [pair("EnBW", 3, 4), pair("IONITY", 4, 0), pair("Ionity", 2, 0), pair("unknown", 0, 0)]
    );
    assert_eq!(pairs(Dimension::Month), [pair("2019-03", 4, 0), pair("2021-07", 5, 3), pair("unknown", 0, 1)]);
    assert_eq!(pairs(Dimension::Country), [pair("DE", 9, 3), pair("AT", 0, 1)]);
    let mut near = read("operator,country,charge_points\nA,DE,103\nA,FR,100\n");
    let words = page(&mut near, "country=DE&compare=country%3DFR").pinned.expect("two selections").words;
    assert!(words.ends_with("The current selection is 3 % larger."), "no “1 times”: {words}");
    let unknown = page(&mut data, "compare=operator%3DTesla");
    assert_eq!((unknown.pinned, unknown.unapplied.len()), (None, 1));
    assert_eq!(unknown.notice, ["The comparison “operator=Tesla” doesn’t apply to own.csv."]);

    // Which operators are told one by one follows from both sides, and the rest is one pair.
    let mut text = "operator,country,charge_points\n".to_owned();
    (1..=400).for_each(|n| writeln!(text, "Operator {n},{},{n}", ["DE", "FR"][n % 2]).expect("text"));
    let mut data = read(&text);
    let both = dashboard(&mut data, View::parse("country=DE&compare=country%3DFR"), 25).pinned.expect("two selections");
    let twins = both.of(Dimension::Operator).expect("a chart");
    let sums = [0, 1].map(|at| twins.iter().map(|twin| twin.sides[at].value).sum::<u64>());
    assert_eq!((twins.len(), sums), (26, [200 * 201, 200 * 200]));
    assert_eq!((twins[25].datum.key.as_str(), twins[25].datum.all_missing), (OTHERS, false));
    let power = View::parse("country=DE&measure=power&compare=country%3DFR");
    let both = dashboard(&mut data, power, 25).pinned.expect("two selections");
    let twins = both.of(Dimension::Operator).expect("a chart");
    let rest = twins.iter().find(|twin| twin.datum.key == OTHERS).expect("a pair");
    assert!(rest.datum.all_missing, "no power is stated of any");
}
