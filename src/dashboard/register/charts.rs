//! The pictures of imported data: the greatest of many values, those that are chosen, and the others together.

use super::Shown;
use crate::chart::bars::Bar;
use crate::crossfilter::Tally;
use crate::dashboard::charts::{Chart, Row, subtitle, title};
use crate::dashboard::{Others, amount, register::tally};
use crate::dataset::{Dimension, UNKNOWN};

/// The picture of a dimension.
pub fn chart(shown: &Shown, dimension: Dimension, most: usize) -> Chart {
    let (mut bars, others) = match dimension {
        // Time has no gaps but its own.
        Dimension::Month => in_order(shown, dimension, usize::MAX),
        Dimension::Operator | Dimension::Country => ranked(shown, dimension, most),
        Dimension::Region | Dimension::Class => in_order(shown, dimension, most),
    };
    // What is chosen and has no row at all has a bar too: that it is chosen must be seen.
    let nothing = Tally::default();
    for key in shown.view.filters.of(dimension) {
        if shown.data.codes(dimension, shown.view, key).is_empty() {
            bars.push(bar(shown, dimension, key, &shown.name(dimension, key), true, &nothing, &nothing));
        }
    }
    Chart { dimension, title: title(dimension).into(), subtitle: subtitle(dimension, shown.view.measure), bars, others }
}

/// The codes that there are, or that are chosen; of a search, those that it finds.
fn there(shown: &Shown, dimension: Dimension) -> (Vec<u32>, impl Fn(u32) -> bool) {
    let whole = shown.data.whole(dimension, shown.view.scheme);
    let chosen = shown.data.chosen(dimension, shown.view).unwrap_or_default();
    let found = shown.found.as_ref().filter(|_| dimension == Dimension::Operator);
    let is_found = |code: u32| found.is_none_or(|found| found.binary_search(&code).is_ok());
    let is_chosen = move |code: u32| chosen.binary_search(&code).is_ok();
    let codes = 0..whole.len() as u32;
    (codes.filter(|code| is_chosen(*code) || whole[*code as usize].rows > 0 && is_found(*code)).collect(), is_chosen)
}

/// The greatest first, by what is shown, then by the whole, then as they came.
fn ranked(shown: &Shown, dimension: Dimension, most: usize) -> (Vec<Bar>, Others) {
    let column = shown.data.column(dimension, shown.view.scheme);
    let (tallies, whole) = (&shown.tallies[dimension as usize], shown.data.whole(dimension, shown.view.scheme));
    let (mut codes, is_chosen) = there(shown, dimension);
    let measure = shown.view.measure;
    let rank = |code: u32| {
        let (part, all) = (&tallies[code as usize], &whole[code as usize]);
        let known = column.key(code) != UNKNOWN;
        (
            known,
            amount(part, measure),
            part.rows > 0,
            amount(&tally(*all), measure),
            all.points,
            std::cmp::Reverse(code),
        )
    };
    let mut rest = Vec::new();
    if codes.len() > most {
        codes.select_nth_unstable_by_key(most, |code| std::cmp::Reverse(rank(*code)));
        rest = codes.split_off(most);
    }
    let (told, others) = told(shown, dimension, rest, &is_chosen);
    codes.extend(told);
    codes.sort_unstable_by_key(|code| std::cmp::Reverse(rank(*code)));
    (of_codes(shown, dimension, &codes, is_chosen), others)
}

/// As they are to be read.
fn in_order(shown: &Shown, dimension: Dimension, most: usize) -> (Vec<Bar>, Others) {
    let (mut codes, is_chosen) = there(shown, dimension);
    let rest = codes.split_off(codes.len().min(most));
    let (told, others) = told(shown, dimension, rest, &is_chosen);
    codes.extend(told);
    (of_codes(shown, dimension, &codes, is_chosen), others)
}

/// Of the codes that there is no room for: those that have a bar all the same, which are what is chosen and what is not
/// stated, and what the others come to.
fn told(shown: &Shown, dimension: Dimension, rest: Vec<u32>, is_chosen: &impl Fn(u32) -> bool) -> (Vec<u32>, Others) {
    let column = shown.data.column(dimension, shown.view.scheme);
    let (tallies, whole) = (&shown.tallies[dimension as usize], shown.data.whole(dimension, shown.view.scheme));
    let (told, rest): (Vec<u32>, Vec<u32>) =
        rest.into_iter().partition(|code| is_chosen(*code) || column.key(*code) == UNKNOWN);
    let mut others = Others::default();
    for code in rest {
        let (part, all) = (&tallies[code as usize], &tally(whole[code as usize]));
        let measure = shown.view.measure;
        let open = Row { dimension, measure, tally: part, total: all, of_all: 0 }.missing() > 0;
        others.add(amount(part, measure), amount(all, measure), open, part.rows > 0);
    }
    (told, others)
}

fn of_codes(shown: &Shown, dimension: Dimension, codes: &[u32], is_chosen: impl Fn(u32) -> bool) -> Vec<Bar> {
    let column = shown.data.column(dimension, shown.view.scheme);
    let (tallies, whole) = (&shown.tallies[dimension as usize], shown.data.whole(dimension, shown.view.scheme));
    let bar = |code: &u32| {
        let (part, all) = (&tallies[*code as usize], tally(whole[*code as usize]));
        bar(shown, dimension, column.key(*code), column.name(*code), is_chosen(*code), part, &all)
    };
    codes.iter().map(bar).collect()
}

fn bar(shown: &Shown, dimension: Dimension, key: &str, name: &str, chosen: bool, part: &Tally, all: &Tally) -> Bar {
    let measure = shown.view.measure;
    let of_all: u64 = amount(&shown.total, measure).max(amount(part, measure));
    let filtered = !shown.view.filters.of(dimension).is_empty();
    Row { dimension, measure, tally: part, total: all, of_all }.bar(key, name, chosen, filtered && !chosen)
}
