//! Months as columns over time: where each stands, and what a step from one to another chooses.
//!
//! Law: months stand as far apart as they are; only those long before all others are moved up to them.

use super::Chart;
use crate::chart::Scene;
use crate::chart::bars::Bar;
use crate::chart::columns::{Columns, columns};
use crate::chart::paired_bars::PairedBar;
use crate::dataset::UNKNOWN;
use crate::i18n::Messages;
use crate::view::Measure;

/// What is older than so many months before the newest stands without its distance.
const SPAN: usize = 360;

/// The columns of a chart of months.
pub fn timeline(chart: &Chart, measure: Measure) -> Columns<'_> {
    let mut shown = Columns { watts: measure == Measure::Power, ..Columns::default() };
    let known: Vec<(usize, &Bar)> = chart.bars.iter().filter_map(|bar| Some((number(&bar.datum.key)?, bar))).collect();
    let newest = known.last().map_or(0, |(month, _)| *month);
    let mut next = 0;
    let mut year = 0;
    for (month, bar) in known {
        let gap = if next > 0 && next + SPAN > newest { month - next } else { 0 };
        shown.slots.resize(shown.slots.len() + gap, None);
        if month / 12 != year {
            year = month / 12;
            // Below its January, where that has a place.
            let back = if gap >= month % 12 { month % 12 } else { 0 };
            shown.names.push((shown.slots.len() - back, year.to_string()));
        }
        shown.slots.push(Some(bar));
        next = month + 1;
    }
    if let Some(unknown) = chart.bars.iter().find(|bar| bar.datum.key == UNKNOWN) {
        if !shown.slots.is_empty() {
            shown.slots.push(None);
        }
        shown.names.push((shown.slots.len(), Messages::IS_NOT_STATED.to_owned()));
        shown.slots.push(Some(unknown));
    }
    shown
}

/// The columns of a chart of months side by side with those that are pinned.
pub fn timeline_of_both(chart: &Chart, twins: &[PairedBar], measure: Measure, width: u32) -> Scene {
    let of = |key: &str| twins.iter().find(|twin| twin.datum.key == key);
    let said =
        |bar: &Bar| Bar { datum: of(&bar.datum.key).map_or(&bar.datum, |twin| &twin.datum).clone(), ..bar.clone() };
    let both = Chart { bars: chart.bars.iter().map(said).collect(), ..chart.clone() };
    let mut shown = timeline(&both, measure);
    let pair = |slot: &Option<&Bar>| {
        let twin = slot.and_then(|bar| of(&bar.datum.key));
        twin.map_or([0, 0], |twin| [twin.sides[0].value, twin.sides[1].value])
    };
    shown.pairs = shown.slots.iter().map(pair).collect();
    columns(&shown, width)
}

/// The months from one key to another, as the address says them; none where one of them is no month.
pub fn months_between(one: &str, other: &str) -> Option<String> {
    let (first, last) = if one <= other { (one, other) } else { (other, one) };
    number(first).and(number(last))?;
    Some(if first == last { first.to_owned() } else { format!("{first}..{last}") })
}

/// What a drag from one month to another chooses, where these were chosen before it: a range that is held within moves
/// as far as the months of the chart reach, one that is held at an end becomes longer or shorter, and elsewhere a new
/// one begins.
pub fn months_dragged(chosen: &[String], from: &str, to: &str, months: (&str, &str)) -> Option<String> {
    let range = match chosen {
        [chosen] => chosen.split_once("..").filter(|(first, last)| (*first..=*last).contains(&from)),
        _ => None,
    };
    match range {
        None => months_between(from, to),
        Some((first, last)) if from == first => months_between(last, to),
        Some((first, last)) if from == last => months_between(first, to),
        Some((first, last)) => {
            let step = |number: usize| number as i64;
            let (first, last) = (step(number(first)?), step(number(last)?));
            let (least, most) = (step(number(months.0)?) - first, step(number(months.1)?) - last);
            let by = (step(number(to)?) - step(number(from)?)).clamp(least.min(0), most.max(0));
            months_between(&key(first + by), &key(last + by))
        }
    }
}

/// The months that are chosen once this one is too: up to it, where others are chosen.
pub fn months_up_to(chosen: &[String], key: &str) -> Option<String> {
    let [chosen] = chosen else { return None };
    let (first, last) = chosen.split_once("..").unwrap_or((chosen, chosen));
    months_between(if key < first { last } else { first }, key)
}

/// Months from the year 0; none of what is no month.
fn number(key: &str) -> Option<usize> {
    let (year, month) = key.split_once('-')?;
    let month: usize = month.parse().ok().filter(|month| (1..=12).contains(month))?;
    Some(year.parse::<usize>().ok().filter(|year| *year < 10_000)? * 12 + month - 1)
}

/// The key of a month by its number.
fn key(number: i64) -> String {
    format!("{:04}-{:02}", number / 12, number % 12 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Datum, Ink};
    use crate::dashboard::Others;
    use crate::dataset::Dimension;

    fn chart(keys: &[&str]) -> Chart {
        let bar = |key: &&str| Bar {
            datum: Datum { key: (*key).to_owned(), ..Datum::default() },
            name: (*key).to_owned(),
            detail: String::new(),
            value: 1,
            total: 1,
            figure: String::new(),
            stated: true,
            of: String::new(),
            ink: Ink::Bar,
            open: false,
            quiet: false,
        };
        let bars = keys.iter().map(bar).collect();
        Chart {
            dimension: Dimension::Month,
            title: "".into(),
            subtitle: String::new(),
            bars,
            others: Others::default(),
        }
    }

    #[test]
    fn months_stand_as_far_apart_as_they_are() {
        for (keys, slots, names) in [
            (&[][..], "", &[][..]),
            (&["2020-03", "2020-04", "2020-06"], "xx.x", &[(0, "2020")]),
            (&["2020-11", "2021-02"], "x..x", &[(0, "2020"), (2, "2021")]),
            (&["2020-11", "2022-02"], "x..............x", &[(0, "2020"), (14, "2022")]),
            (&["1899-12", "2022-01", "2022-02", "unknown"], "xxx.x", &[(0, "1899"), (1, "2022"), (4, "not stated")]),
            (&["unknown"], "x", &[(0, "not stated")]),
        ] {
            let chart = chart(keys);
            let shown = timeline(&chart, Measure::Points);
            let there = shown.slots.iter().map(|slot| if slot.is_some() { 'x' } else { '.' });
            assert_eq!(there.collect::<String>(), slots, "{keys:?}");
            let found: Vec<(usize, &str)> = shown.names.iter().map(|(at, name)| (*at, name.as_str())).collect();
            assert_eq!(found, names, "{keys:?}");
        }
    }

    #[test]
    fn a_step_further_chooses_all_between() {
        for (chosen, key, expected) in [
            (&[][..], "2020-03", None),
            (&["2020-03"], "2020-06", Some("2020-03..2020-06")),
            (&["2020-03"], "2019-06", Some("2019-06..2020-03")),
            (&["2020-03..2020-06"], "2020-09", Some("2020-03..2020-09")),
            (&["2020-03..2020-06"], "2020-01", Some("2020-01..2020-06")),
            (&["2020-03..2020-06"], "2020-04", Some("2020-03..2020-04")),
            (&["2020-03..2020-06"], "2020-03", Some("2020-03")),
            (&["2020-03"], "unknown", None),
            (&["unknown"], "2020-03", None),
            (&["9999-11"], "9999-12", Some("9999-11..9999-12")),
            (&["9999-12"], "10000-01", None),
            (&["2020-03", "2020-05"], "2020-09", None),
        ] {
            let chosen: Vec<String> = chosen.iter().map(|key| (*key).to_owned()).collect();
            assert_eq!(months_up_to(&chosen, key).as_deref(), expected, "{chosen:?} {key}");
        }
    }

    #[test]
    fn a_range_is_drawn_moved_and_resized() {
        for (chosen, from, to, expected) in [
            (&[][..], "2020-03", "2020-06", Some("2020-03..2020-06")),
            (&[], "2020-06", "2020-03", Some("2020-03..2020-06")),
            (&["2020-03"], "2020-03", "2020-04", Some("2020-03..2020-04")),
            (&["2020-03..2020-06"], "2020-08", "2020-09", Some("2020-08..2020-09")),
            (&["2020-03..2020-06"], "2020-04", "2020-06", Some("2020-05..2020-08")),
            (&["2020-03..2020-06"], "2020-05", "2020-04", Some("2020-02..2020-05")),
            (&["2020-03..2020-06"], "2020-05", "2020-01", Some("2020-01..2020-04")),
            (&["2020-03..2020-06"], "2020-04", "2021-02", Some("2020-09..2020-12")),
            (&["2020-03..2020-06"], "2020-03", "2020-01", Some("2020-01..2020-06")),
            (&["2020-03..2020-06"], "2020-06", "2020-08", Some("2020-03..2020-08")),
            (&["2020-03..2020-06"], "2020-06", "2020-03", Some("2020-03")),
            (&["2019-03..2021-06"], "2020-04", "2020-06", Some("2019-03..2021-06")),
            (&["2020-03", "2020-05"], "2020-03", "2020-04", Some("2020-03..2020-04")),
            (&["2020-03..2020-06"], "2020-04", "unknown", None),
        ] {
            let chosen: Vec<String> = chosen.iter().map(|key| (*key).to_owned()).collect();
            let found = months_dragged(&chosen, from, to, ("2020-01", "2020-12"));
            assert_eq!(found.as_deref(), expected, "{chosen:?} {from} {to}");
        }
    }
}
