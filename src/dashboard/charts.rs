//! The pictures: for each dimension its bars, as the chart module draws them.

use std::borrow::Cow;
use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::remainder::{BEYOND, OTHERS};
use super::{Answer, Others, amount, amount_plain, amount_text, unit};
use crate::chart::{Datum, Ink, bars::Bar};
use crate::crossfilter::Tally;
use crate::dataset::{Dimension, PowerClass, UNKNOWN};
use crate::i18n::{Messages, share};
use crate::view::Measure;

/// One picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// What it shows.
    pub dimension: Dimension,
    /// Its heading.
    pub title: Cow<'static, str>,
    /// What is counted, in words.
    pub subtitle: String,
    /// Its bars, in reading order.
    pub bars: Vec<Bar>,
    /// The values without a bar of their own.
    pub others: Others,
}

/// So many bars are shown before the reader asks for more.
const SHORT: usize = 25;

impl Chart {
    /// The bars to begin with: the first ones in order, whatever else is chosen, and what is not stated. All of them where
    /// few are left, and of months.
    pub fn short(&self) -> Vec<Bar> {
        let all = self.dimension == Dimension::Month || self.bars.len() <= SHORT + 5;
        let first = if all { self.bars.len() } else { SHORT };
        let chosen = self.bars[first..].iter().filter(|bar| bar.datum.chosen || bar.datum.key == UNKNOWN);
        self.bars[..first].iter().chain(chosen).cloned().collect()
    }

    /// The bars as they are shown: those to begin with, or all that are at hand, and the rest as one.
    pub fn with_others(&self, all: bool, measure: Measure) -> Vec<Bar> {
        let short = self.short();
        let opened = all && self.bars.len() > short.len();
        let mut others = self.others;
        if !opened {
            let told = |bar: &&Bar| short.iter().any(|told| told.datum.key == bar.datum.key);
            self.bars
                .iter()
                .filter(|bar| !told(bar))
                .for_each(|bar| others.add(bar.value, bar.total, bar.open, !bar.quiet));
        }
        let of_all = self.bars.iter().map(|bar| bar.value).sum::<u64>() + self.others.value;
        let key = if opened { BEYOND } else { OTHERS };
        let mut bars = if opened { self.bars.clone() } else { short };
        if others.count > 0 {
            // What is not stated is none of them, and stays last.
            let unknown = bars.iter().position(|bar| bar.datum.key == UNKNOWN);
            let at = unknown.unwrap_or(bars.len());
            bars.insert(at, others.bar(self.dimension, measure, key, of_all));
        }
        bars
    }
}

/// The picture of a dimension, with at most `most` bars besides those that are chosen and what is not stated.
pub fn chart(answer: &Answer, dimension: Dimension, most: usize) -> Chart {
    let Answer { dataset, view, .. } = answer;
    let column = dataset.column(dimension, view.scheme);
    let (tallies, all) = (answer.tallies(dimension), answer.unfiltered(dimension));
    let chosen = dataset.chosen(dimension, view).unwrap_or_default();
    let is_chosen = |code: u32| chosen.binary_search(&code).is_ok();
    let found = answer.found.operators().filter(|_| dimension == Dimension::Operator);
    let is_found = |code: u32| found.is_none_or(|found| found.binary_search(&code).is_ok());
    let there = |code: &u32| is_chosen(*code) || all[*code as usize].rows > 0 && is_found(*code);
    let mut codes: Vec<u32> = (0..column.len() as u32).filter(there).collect();
    // By what is shown, then by the whole, then in the data's order; what is not stated comes last.
    let rank = |code: &u32| {
        let (part, whole) = (&tallies[*code as usize], &all[*code as usize]);
        let known = column.key(*code) != UNKNOWN;
        let amounts = [part, whole].map(|tally| amount(tally, view.measure));
        Reverse((known, amounts[0], part.rows > 0, amounts[1], whole.points, Reverse(*code)))
    };
    // Time has no gaps but its own.
    let most = if dimension == Dimension::Month { usize::MAX } else { most };
    let is_ranked = matches!(dimension, Dimension::Operator | Dimension::Country);
    let mut rest = Vec::new();
    if codes.len() > most {
        if is_ranked {
            codes.select_nth_unstable_by_key(most, rank);
        }
        rest = codes.split_off(most);
    }
    let (told, rest): (Vec<u32>, Vec<u32>) =
        rest.into_iter().partition(|code| is_chosen(*code) || column.key(*code) == UNKNOWN);
    codes.extend(told);
    if is_ranked {
        codes.sort_unstable_by_key(rank);
    }
    let whole = match dataset.edition {
        Some(_) => tallies.iter().map(|tally| amount(tally, view.measure)).sum(),
        None => amount(&answer.total, view.measure),
    };
    let filtered = !view.filters.of(dimension).is_empty();
    let bar = |key: &str, name: &str, chosen: bool, part: &Tally, all: &Tally| {
        let of_all = whole.max(amount(part, view.measure));
        Row { dimension, measure: view.measure, tally: part, total: all, of_all }.bar(
            key,
            name,
            chosen,
            filtered && !chosen,
        )
    };
    let of_code = |code: &u32| {
        let (part, all) = (&tallies[*code as usize], &all[*code as usize]);
        bar(column.key(*code), column.name(*code), is_chosen(*code), part, all)
    };
    let mut bars: Vec<Bar> = codes.iter().map(of_code).collect();
    // A chosen value without any row has a bar too, so that the choice is visible.
    let nothing = Tally::default();
    for key in view.filters.of(dimension).iter().filter(|key| dataset.codes(dimension, view, key).is_empty()) {
        bars.push(bar(key, &answer.name(dimension, key), true, &nothing, &nothing));
    }
    let mut others = Others::default();
    for code in rest {
        let (part, all) = (&tallies[code as usize], &all[code as usize]);
        let amounts = [part, all].map(|tally| amount(tally, view.measure));
        others.add(amounts[0], amounts[1], missing(all, view.measure) > 0, part.rows > 0);
    }
    Chart { dimension, title: title(dimension).into(), subtitle: subtitle(dimension, view.measure), bars, others }
}

pub(super) fn title(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Operator => Messages::OPERATORS,
        Dimension::Region => Messages::REGIONS,
        Dimension::Country => Messages::COUNTRIES,
        Dimension::Class => Messages::POWER_CLASSES,
        Dimension::Month => Messages::OPENING_MONTHS,
    }
}

pub(super) fn subtitle(dimension: Dimension, measure: Measure) -> String {
    let counted = match measure {
        Measure::Points => Messages::COUNTED_POINTS,
        Measure::Power => Messages::COUNTED_POWER_KNOWN,
        Measure::Sites => Messages::COUNTED_SITES,
    };
    if dimension == Dimension::Class { Messages::by_kw_of_each(counted) } else { counted.to_owned() }
}

/// What one bar is made from.
pub(super) struct Row<'a> {
    pub dimension: Dimension,
    pub measure: Measure,
    pub tally: &'a Tally,
    pub total: &'a Tally,
    pub of_all: u64,
}

impl Row<'_> {
    pub fn bar(&self, key: &str, name: &str, chosen: bool, passed_over: bool) -> Bar {
        let Row { dimension, measure, tally, total, of_all } = *self;
        let (value, all) = (amount(tally, measure), amount(total, measure));
        let class = if dimension == Dimension::Class { PowerClass::from_code(key) } else { None };
        let detail = class.map_or("", PowerClass::bounds);
        let figure = self.figure(value, all);
        let of = if value < all { Messages::of(&amount_text(all, measure)) } else { String::new() };
        let datum = Datum {
            key: key.to_owned(),
            spoken: self.spoken(name, detail, value, all, of_all),
            value: amount_plain(value, measure),
            total: amount_plain(all, measure),
            missing: value == 0 && tally.rows > 0,
            all_missing: all == 0 && total.rows > 0,
            chosen,
            beside: None,
        };
        let ink = match class {
            Some(class) if !class.has_power() => Ink::Hatch,
            _ if key == UNKNOWN => Ink::Hatch,
            _ if passed_over => Ink::Faded,
            Some(class) => class_ink(class),
            None => Ink::Bar,
        };
        Bar {
            datum,
            name: name.to_owned(),
            detail: detail.to_owned(),
            value,
            total: all,
            stated: value > 0 || tally.rows == 0 && all > 0,
            figure,
            of,
            ink,
            open: missing(self.total, measure) > 0 && all > 0,
            quiet: tally.rows == 0,
        }
    }

    /// What is named without the measure is not nought, and what is not named is not Messages::IS_NOT_STATED.
    fn figure(&self, value: u64, all: u64) -> String {
        match (value, self.tally.rows, all) {
            (0, 0, 0) => Messages::NONE.to_owned(),
            (0, 1.., _) => nothing(self.measure).to_owned(),
            _ => amount_text(value, self.measure),
        }
    }

    /// All that the bar says, in words.
    fn spoken(&self, name: &str, detail: &str, value: u64, all: u64, of_all: u64) -> String {
        let Row { measure, tally, .. } = *self;
        let mut parts = vec![Messages::name_and_detail(name, detail)];
        let of = if value < all { Messages::of_after(&amount_text(all, measure)) } else { String::new() };
        parts.push(match (value, tally.rows) {
            (0, 1..) => Messages::counted_is(counted(measure), nothing(measure), &of),
            (0, 0) if all == 0 => Messages::no_counted(counted(measure)),
            _ => Messages::amount_after(&amount_text(value, measure), &of, unit(measure, all)),
        });
        if value > 0 {
            parts.push(Messages::of_what_is_shown(&share(value, of_all)));
        }
        match measure {
            Measure::Points if tally.uncounted_rows > 0 && value > 0 => {
                parts.push(Messages::without_a_count(tally.uncounted_rows));
            }
            Measure::Power if tally.points > 0 => {
                parts.push(Messages::known_for(tally.powered_points, tally.points));
            }
            _ => {}
        }
        parts.join(Messages::SAID_NEXT)
    }
}

/// The number of rows or charge points that don't state the measure.
fn missing(tally: &Tally, measure: Measure) -> u64 {
    match measure {
        Measure::Points => tally.uncounted_rows,
        Measure::Power => tally.uncounted_rows + tally.points - tally.powered_points,
        Measure::Sites => 0,
    }
}

fn counted(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => Messages::COUNTED_POINTS,
        Measure::Power => Messages::COUNTED_POWER,
        Measure::Sites => Messages::COUNTED_SITES,
    }
}

/// What stands where there is no figure.
fn nothing(measure: Measure) -> &'static str {
    match measure {
        Measure::Points | Measure::Power => Messages::IS_NOT_STATED,
        Measure::Sites => Messages::NONE_NAMED,
    }
}

fn class_ink(class: PowerClass) -> Ink {
    match class {
        PowerClass::AcSlow => Ink::AcSlow,
        PowerClass::AcMedium => Ink::AcMedium,
        PowerClass::AcFast => Ink::AcFast,
        PowerClass::DcSlow => Ink::DcSlow,
        PowerClass::DcFast => Ink::DcFast,
        PowerClass::DcUltra1 => Ink::DcUltra1,
        PowerClass::DcUltra2 => Ink::DcUltra2,
        _ => Ink::Hatch,
    }
}
