//! The pictures: for each dimension its bars, as the chart module draws them.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{Answer, Others, amount, amount_plain, amount_text, unit, value_name};
use crate::chart::{Datum, Ink, bars::Bar};
use crate::crossfilter::{Selection, Tally};
use crate::dataset::{Dimension, UNKNOWN, power::PowerClass};
use crate::format::{fold, sorted};
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
    /// What has no bar among those; nothing of an edition's.
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
}

/// The picture of a dimension.
pub fn chart(shown: &Answer, dimension: Dimension) -> Chart {
    let Answer { dataset, view, selection, .. } = shown;
    let column = dataset.column(dimension, view.scheme);
    let tallies = selection.tallies(dataset, dimension);
    let everything = Selection { scheme: view.scheme, ..Selection::default() };
    let totals = everything.tallies(dataset, dimension);
    let of_all: u64 = tallies.iter().map(|tally| amount(tally, view.measure)).sum();
    let filtered = !view.filters.of(dimension).is_empty();

    let there = |code: usize| totals[code].rows > 0 || view.has(dimension, &column.entries[code].key);
    let codes: Vec<usize> = (0..column.entries.len()).filter(|code| there(*code)).collect();
    let ranked = matches!(dimension, Dimension::Operator | Dimension::Country);
    // The greatest first, by what is shown, then by the whole; of what is not stated, what is shown at all.
    let rank = |code: usize| {
        let (tally, total) = (&tallies[code], &totals[code]);
        let known = column.entries[code].key != UNKNOWN;
        (known, amount(tally, view.measure), tally.rows > 0, amount(total, view.measure), total.points)
    };
    let name = |code: usize| fold(&column.entries[code].name);
    let order = sorted(codes.len(), &|a, b| match ranked {
        true => rank(codes[b]).cmp(&rank(codes[a])).then_with(|| name(codes[a]).cmp(&name(codes[b]))),
        false => a.cmp(&b),
    });
    let bar = |key: &str, name: &str, tally: &Tally, total: &Tally| {
        let chosen = view.has(dimension, key);
        Row { dimension, measure: view.measure, tally, total, of_all }.bar(key, name, chosen, filtered && !chosen)
    };
    let mut bars: Vec<Bar> = order
        .into_iter()
        .map(|at| codes[at])
        .map(|code| bar(&column.entries[code].key, &column.entries[code].name, &tallies[code], &totals[code]))
        .collect();
    // What is chosen and has no row at all has a bar too: that it is chosen must be seen.
    let without = view.filters.of(dimension).iter().filter(|key| column.code(key).is_none());
    let nothing = Tally::default();
    bars.extend(without.map(|key| bar(key, &value_name(dataset, dimension, view.scheme, key), &nothing, &nothing)));
    Chart {
        dimension,
        title: title(dimension).into(),
        subtitle: subtitle(dimension, view.measure),
        bars,
        others: Others::default(),
    }
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
            open: self.missing() > 0 && all > 0,
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

    /// How many announcements of the whole do not state the measure.
    pub fn missing(&self) -> u64 {
        match self.measure {
            Measure::Points => self.total.uncounted_rows,
            Measure::Power => self.total.uncounted_rows + self.total.points - self.total.powered_points,
            Measure::Sites => 0,
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
