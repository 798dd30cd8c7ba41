//! Of many operators the first and the chosen ones have a bar, and the others one.

use super::*;

#[test]
fn of_many_bars_the_first_and_the_chosen_are_shown() {
    let shown = |operators: u32, query: &str| {
        let page = page_of(&mut crowd(operators), query);
        page.charts[0].short().into_iter().map(|bar| bar.datum.key).collect::<Vec<_>>()
    };
    assert_eq!(shown(30, "").len(), 30, "a few more are no trouble");
    assert_eq!(shown(31, "").len(), 25);
    let keys = shown(5000, "operator=Operator+00001&operator=Operator+05000");
    assert_eq!((keys.len(), keys[0].as_str(), keys[25].as_str()), (26, "Operator 05000", "Operator 00001"));
}

#[test]
fn the_others_are_one_bar_and_nothing_is_lost() {
    use chargeboard::dashboard::{BEYOND, OTHERS, Others};
    use chargeboard::view::Measure;
    let page = page_of(&mut crowd(400), "operator=Operator+00001");
    let shown = page.charts[0].with_others(false, Measure::Points);
    let rest = shown.last().expect("a bar");
    assert_eq!((shown.len(), rest.datum.key.as_str(), rest.name.as_str()), (27, OTHERS, "374 others"));
    assert_eq!(shown.iter().map(|bar| bar.total).sum::<u64>(), 400 * 401 / 2);
    assert_eq!(
        rest.datum.spoken,
        "374 other operators; 70,499 charge points; 88 % of the current view; select to list them"
    );
    let all = page.charts[0].with_others(true, Measure::Points);
    assert_eq!((all.len(), all.iter().any(|bar| bar.datum.key == OTHERS)), (400, false));
    // Of what the other filters leave nothing of, nothing is there; it is not that it is not stated.
    let elsewhere = page_of(&mut crowd(400), "country=FR").charts[0].with_others(false, Measure::Points);
    let rest = elsewhere.iter().find(|bar| bar.datum.key == OTHERS).expect("a bar");
    assert_eq!((rest.figure.as_str(), rest.quiet, rest.datum.missing), ("0", true, false));
    // What is beyond the bars that there are is told as such.
    let mut chart = page.charts[0].clone();
    chart.others = Others { count: 3, value: 0, total: 7, open: false, there: false };
    let beyond = chart.with_others(true, Measure::Points).pop().expect("a bar");
    assert_eq!((beyond.datum.key.as_str(), beyond.figure.as_str(), beyond.of.as_str()), (BEYOND, "0", "of 7"));
    let few = page_of(&mut march(), "").charts[0].with_others(false, Measure::Points);
    assert!(few.iter().all(|bar| bar.datum.key != OTHERS), "few are told one by one");
}

#[test]
fn what_is_not_stated_is_none_of_the_others() {
    use chargeboard::dashboard::OTHERS;
    use chargeboard::view::Measure;
    let mut chart = page_of(&mut crowd(400), "").charts[0].clone();
    let mut unknown = chart.bars[399].clone();
    unknown.datum.key = "unknown".to_owned();
    chart.bars.push(unknown);
    let keys: Vec<String> =
        chart.with_others(false, Measure::Points).into_iter().map(|bar| bar.datum.key).skip(25).collect();
    assert_eq!(keys, [OTHERS, "unknown"]);
}
