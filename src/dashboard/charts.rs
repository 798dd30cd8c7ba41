//! The pictures: for each dimension its bars, as the chart module draws them.

use super::{Answer, amount, amount_plain, amount_text, unit};
use crate::chart::{Datum, Ink, bars::Bar};
use crate::crossfilter::{Selection, Tally};
use crate::dataset::{Dimension, UNKNOWN, power::PowerClass};
use crate::format::{count, share, sorted, whole};
use crate::view::Measure;

/// One picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// What it shows.
    pub dimension: Dimension,
    /// Its heading.
    pub title: &'static str,
    /// What is counted, in words.
    pub subtitle: String,
    /// Its bars, in reading order.
    pub bars: Vec<Bar>,
    /// Whether the chart's own dimension is filtered.
    pub filtered: bool,
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
    let order = sorted(codes.len(), &|a, b| match ranked {
        true => rank(codes[b])
            .cmp(&rank(codes[a]))
            .then_with(|| column.entries[codes[a]].name.cmp(&column.entries[codes[b]].name)),
        false => a.cmp(&b),
    });
    let bar = |code: usize| {
        let entry = &column.entries[code];
        let chosen = view.has(dimension, &entry.key);
        let row = Row { dimension, measure: view.measure, tally: &tallies[code], total: &totals[code], of_all };
        row.bar(&entry.key, &entry.name, chosen, filtered && !chosen)
    };
    Chart {
        dimension,
        title: title(dimension),
        subtitle: subtitle(dimension, view.measure),
        bars: order.into_iter().map(|at| bar(codes[at])).collect(),
        filtered,
    }
}

fn title(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Operator => "Operators",
        Dimension::Region => "Regions",
        Dimension::Country => "Countries",
        Dimension::Class => "Power classes",
    }
}

fn subtitle(dimension: Dimension, measure: Measure) -> String {
    let counted = match measure {
        Measure::Points => "charge points",
        Measure::Power => "power, where known",
        Measure::Sites => "sites",
    };
    if dimension == Dimension::Class { format!("{counted}, by kW of each") } else { counted.to_owned() }
}

/// What one bar is made from.
struct Row<'a> {
    dimension: Dimension,
    measure: Measure,
    tally: &'a Tally,
    total: &'a Tally,
    of_all: u64,
}

impl Row<'_> {
    fn bar(&self, key: &str, name: &str, chosen: bool, passed_over: bool) -> Bar {
        let Row { dimension, measure, tally, total, of_all } = *self;
        let (value, all) = (amount(tally, measure), amount(total, measure));
        let class = if dimension == Dimension::Class { PowerClass::from_code(key) } else { None };
        let detail = class.map_or("", PowerClass::bounds);
        let figure = if all == 0 { nothing(measure).to_owned() } else { amount_text(value, measure) };
        let of = if value < all { format!("of {}", amount_text(all, measure)) } else { String::new() };
        let datum = Datum {
            key: key.to_owned(),
            spoken: self.spoken(name, detail, value, all, of_all),
            value: amount_plain(value, measure),
            total: amount_plain(all, measure),
            chosen,
        };
        let ink = match class {
            Some(PowerClass::SaidUltraFast | PowerClass::SaidFast | PowerClass::Unknown) => Ink::Hatch,
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
            figure,
            of,
            ink,
            open: self.missing() > 0 && all > 0,
            quiet: tally.rows == 0,
        }
    }

    /// How many announcements of the whole do not state the measure.
    fn missing(&self) -> u64 {
        match self.measure {
            Measure::Points => self.total.uncounted_rows,
            Measure::Power => self.total.uncounted_rows + self.total.points - self.total.powered_points,
            Measure::Sites => 0,
        }
    }

    /// All that the bar says, in words.
    fn spoken(&self, name: &str, detail: &str, value: u64, all: u64, of_all: u64) -> String {
        let Row { measure, tally, .. } = *self;
        let mut parts = vec![if detail.is_empty() { name.to_owned() } else { format!("{name}, {detail}") }];
        if all == 0 {
            parts.push(format!("{}: {}", counted(measure), nothing(measure)));
        } else {
            let of = if value < all { format!(" of {}", amount_text(all, measure)) } else { String::new() };
            parts.push(format!("{}{of} {}", amount_text(value, measure), unit(measure, all)));
            if value > 0 {
                parts.push(format!("{} of what is shown", share(value, of_all)));
            }
        }
        match measure {
            Measure::Points if tally.uncounted_rows > 0 && all > 0 => {
                let more = count(tally.uncounted_rows, "announcement", "announcements");
                parts.push(format!("{more} without a count"));
            }
            Measure::Power if tally.points > 0 => {
                let points = count(tally.points, "charge point", "charge points");
                parts.push(format!("known for {} of {points}", whole(tally.powered_points)));
            }
            _ => {}
        }
        parts.join("; ")
    }
}

fn counted(measure: Measure) -> &'static str {
    match measure {
        Measure::Points => "charge points",
        Measure::Power => "power",
        Measure::Sites => "sites",
    }
}

/// What stands where there is no figure.
fn nothing(measure: Measure) -> &'static str {
    match measure {
        Measure::Points | Measure::Power => "not stated",
        Measure::Sites => "none named",
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
        PowerClass::SaidUltraFast | PowerClass::SaidFast | PowerClass::Unknown => Ink::Hatch,
    }
}
