//! Two selections side by side: what is shown now, and what was pinned.
//!
//! Law: a side shows what its selection comes to, so a value that it does not choose has no bar of that side. A value
//! that neither chooses has no bar at all, but can be chosen. Nothing is lost: what has no pair of its own is in the last one. Both pages have all their bars.

use serde::{Deserialize, Serialize};

use crate::chart::Datum;
use crate::chart::bars::Bar;
use crate::chart::paired_bars::{PairedBar, Side};
use crate::dashboard::{BEYOND, Chart, Chip, Dashboard, Lead, OTHERS, amount_plain, amount_text, unit};
use crate::dataset::{Dimension, UNKNOWN};
use crate::format::{fold, sorted};
use crate::i18n::{Messages, list, share, thousandths, whole};
use crate::view::{Measure, View};

/// Both selections, as they are shown side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pinned {
    /// What the selection that is shown now, and the one that was pinned, are called.
    pub names: [String; 2],
    /// What the pinned one comes to, and how the other one compares, in sentences.
    pub words: String,
    /// The pairs of each chart to begin with.
    pub charts: Vec<(Dimension, Vec<PairedBar>)>,
    /// All pairs of the charts that have more, where they are at hand.
    pub more: Vec<(Dimension, Vec<PairedBar>)>,
}

/// What becomes of the pairs that a chart does not begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// They are at hand.
    There,
    /// They can be asked for.
    Asked,
    /// A search finds each.
    Sought,
}

impl Pinned {
    /// The answer of both sides, in the words of the first one; of the first one alone where they are the same.
    pub fn lead(&self, now: Lead, then: &Lead) -> Lead {
        if self.words == Messages::SAME_AS_PINNED { now } else { now.with_pinned(&self.names[1], then) }
    }

    /// The pairs of a dimension to begin with, where it has a chart.
    pub fn of(&self, dimension: Dimension) -> Option<&[PairedBar]> {
        self.charts.iter().find(|(of, _)| *of == dimension).map(|(_, twins)| twins.as_slice())
    }

    /// All pairs of a dimension, where there are more than to begin with and they are at hand.
    pub fn all(&self, dimension: Dimension) -> Option<&[PairedBar]> {
        self.more.iter().find(|(of, _)| *of == dimension).map(|(_, twins)| twins.as_slice())
    }

    /// How many pairs a chart opens to show.
    pub fn hidden(&self, dimension: Dimension) -> u64 {
        let short = self.of(dimension).map_or(0, <[PairedBar]>::len);
        // The last one stands for all that are hidden.
        self.all(dimension).map_or(0, |all| (all.len() + 1 - short) as u64)
    }
}

/// Two pages on the same data side by side, with at most so many pairs a chart to begin with. `view` is that of the first
/// page.
pub fn pinned(now: &Dashboard, then: &Dashboard, view: &View, most: usize, rest: Rest) -> Pinned {
    let measure = view.measure;
    let pairs = |chart: &Chart, most: usize| {
        let then = then.chart(chart.dimension)?;
        Some((chart.dimension, twins([chart, then], measure, most, rest)))
    };
    let charts: Vec<(Dimension, Vec<PairedBar>)> = now.charts.iter().filter_map(|chart| pairs(chart, most)).collect();
    let cut = |chart: &&Chart| {
        let of = charts.iter().find(|(of, _)| *of == chart.dimension);
        rest == Rest::There && of.is_some_and(|(_, twins)| twins.iter().any(|twin| twin.others))
    };
    let more = now.charts.iter().filter(cut).filter_map(|chart| pairs(chart, usize::MAX)).collect();
    Pinned { names: [name(&now.chips), name(&then.chips)], words: words(now, then, measure), charts, more }
}

/// What a selection is called.
pub fn name(chips: &[Chip]) -> String {
    let names: Vec<String> = chips.iter().map(|chip| crate::format::cut(&chip.name, 40)).collect();
    if names.is_empty() { Messages::EVERYTHING.to_owned() } else { list(&names, 3) }
}

fn words(now: &Dashboard, then: &Dashboard, measure: Measure) -> String {
    if now.chips.iter().map(|chip| &chip.pair).eq(then.chips.iter().map(|chip| &chip.pair)) {
        return Messages::SAME_AS_PINNED.to_owned();
    }
    let code = match measure {
        Measure::Points => "points",
        Measure::Power => "power",
        Measure::Sites => "sites",
    };
    let number = |page: &Dashboard| {
        let figure = page.figures.iter().find(|figure| figure.code == code);
        figure.and_then(|figure| figure.plain.parse::<f64>().ok()).unwrap_or(0.0)
    };
    let (part, whole) = (number(now), number(then));
    let ratio = match (part > 0.0, whole > 0.0) {
        (true, true) if part == whole => Messages::BOTH_THE_SAME.to_owned(),
        (true, true) if part >= whole * 1.05 => Messages::times_that(&times(part / whole)),
        (true, true) if part > whole => {
            Messages::more_than_that(&share(((part - whole) * 10.0) as u64, (whole * 10.0) as u64))
        }
        (true, true) => Messages::part_of_that(&share((part * 10.0) as u64, (whole * 10.0) as u64)),
        _ => String::new(),
    };
    Messages::pinned(&then.lead.text(), &ratio)
}

/// A number of times, as exact as it can be said: 1.3, 12.
fn times(ratio: f64) -> String {
    match (ratio * 10.0).round() as u64 {
        tenths @ 0..100 => thousandths(tenths * 100),
        _ => whole(ratio.round() as u64),
    }
}

/// What two charts say of one value; none where a chart has no bar for it.
type Pair<'a> = [Option<&'a Bar>; 2];

/// A chart of both selections.
struct Both<'a> {
    charts: [&'a Chart; 2],
    /// Whether each selection chooses values of the chart.
    filtered: [bool; 2],
}

/// The pairs of a chart.
pub fn twins(charts: [&Chart; 2], measure: Measure, most: usize, beyond: Rest) -> Vec<PairedBar> {
    let filtered = charts.map(|chart| chart.bars.iter().any(|bar| bar.datum.chosen));
    let both = Both { charts, filtered };
    let pairs = both.pairs();
    let sums = [0, 1].map(|at| pairs.iter().map(|pair| both.value(pair, at)).sum::<u64>());
    let told = |pair: &Pair| pair.iter().flatten().any(|bar| bar.datum.chosen || bar.datum.key == UNKNOWN);
    let all = charts[0].dimension == Dimension::Month;
    let is_told = |(at, pair): &(usize, Pair)| all || *at < most || told(pair);
    let (pairs, rest): (Vec<_>, Vec<_>) = pairs.into_iter().enumerate().partition(is_told);
    let of_pair = |(_, pair): &(usize, Pair)| {
        let of = pair[0].or(pair[1])?;
        let datum = Datum { chosen: pair[0].is_some_and(|bar| bar.datum.chosen), ..of.datum.clone() };
        if both.is_aside(pair) {
            return Some(aside(of, pair[1]));
        }
        let sides = [both.side(pair, 0), both.side(pair, 1)];
        let known = [both.known(pair, 0), both.known(pair, 1)];
        Some(twin(datum, [&of.name, &of.detail], sides, known, sums, measure))
    };
    let mut twins: Vec<PairedBar> = pairs.iter().filter_map(of_pair).collect();
    if !rest.is_empty() {
        let sides = [0, 1].map(|at| {
            let value = rest.iter().map(|(_, pair)| both.value(pair, at)).sum::<u64>();
            Side { value, figure: amount_text(value, measure), ..Side::default() }
        });
        let total = rest.iter().filter_map(|(_, pair)| pair[0].or(pair[1])).map(|bar| bar.total).sum();
        let key = if beyond == Rest::Sought { BEYOND } else { OTHERS }.to_owned();
        let datum = Datum { key, total: amount_plain(total, measure), all_missing: total == 0, ..Datum::default() };
        let name = Messages::others(rest.len() as u64);
        // What is not stated stays last.
        let at = twins.iter().position(|twin| twin.datum.key == UNKNOWN).unwrap_or(twins.len());
        twins.insert(at, PairedBar { others: true, ..twin(datum, [&name, ""], sides, [""; 2], sums, measure) });
    }
    twins
}

impl<'a> Both<'a> {
    /// Each value that either side has anything of, or chooses, once; ranked where the charts are.
    fn pairs(&self) -> Vec<Pair<'a>> {
        let [now, then] = self.charts;
        let mut others: Vec<&Bar> = then.bars.iter().collect();
        others.sort_by(|a, b| a.datum.key.cmp(&b.datum.key));
        let mut met = vec![false; others.len()];
        let mut pairs: Vec<Pair> = Vec::new();
        for bar in &now.bars {
            let at = others.binary_search_by(|other| other.datum.key.cmp(&bar.datum.key)).ok();
            at.into_iter().for_each(|at| met[at] = true);
            pairs.push([Some(bar), at.map(|at| others[at])]);
        }
        pairs.extend(others.iter().zip(&met).filter(|(_, met)| !**met).map(|(bar, _)| [None, Some(*bar)]));
        pairs.retain(|pair| pair.iter().flatten().any(|bar| bar.datum.chosen || !bar.quiet));
        if !matches!(now.dimension, Dimension::Operator | Dimension::Country) {
            return pairs;
        }
        // The greatest of either side first, then by the whole, then by name; what is not stated is last.
        let rank = |pair: &Pair| {
            let known = pair.iter().flatten().all(|bar| bar.datum.key != UNKNOWN);
            let of = pair[0].or(pair[1]);
            let name = std::cmp::Reverse(of.map(|bar| fold(&bar.name)));
            (
                known,
                !self.is_aside(pair),
                self.value(pair, 0).max(self.value(pair, 1)),
                of.map_or(0, |bar| bar.total),
                name,
            )
        };
        let ranks: Vec<_> = pairs.iter().map(rank).collect();
        sorted(pairs.len(), &|a, b| ranks[b].cmp(&ranks[a])).into_iter().map(|at| pairs[at]).collect()
    }

    /// The bar of a side, where its selection has the value.
    fn bar(&self, pair: &Pair<'a>, at: usize) -> Option<&'a Bar> {
        pair[at].filter(|bar| !self.filtered[at] || bar.datum.chosen)
    }

    /// Whether neither selection chooses the value.
    fn is_aside(&self, pair: &Pair<'a>) -> bool {
        (0..2).all(|at| self.bar(pair, at).is_none())
    }

    fn value(&self, pair: &Pair<'a>, at: usize) -> u64 {
        self.bar(pair, at).map_or(0, |bar| bar.value)
    }

    /// What a side says of how much of it is known; may be empty.
    fn known(&self, pair: &Pair<'a>, at: usize) -> &'a str {
        let last = self.bar(pair, at).and_then(|bar| bar.datum.spoken.rsplit("; ").next()).unwrap_or_default();
        if Messages::says_what_is_known(last) { last } else { "" }
    }

    fn side(&self, pair: &Pair<'a>, at: usize) -> Side {
        match self.bar(pair, at) {
            Some(bar) => Side {
                value: bar.value,
                figure: bar.figure.clone(),
                open: bar.open,
                missing: bar.value == 0 && bar.datum.missing,
            },
            // A search of the other side finds it, or a filter chooses it.
            None => absent(),
        }
    }
}

/// What stands where a selection has nothing of a value because it does not choose it.
const ABSENT: &str = "–";

/// The side of a selection that does not choose the value.
pub fn absent() -> Side {
    Side { figure: ABSENT.to_owned(), ..Side::default() }
}

/// What a side says of itself, where its selection comes to `sum`.
pub fn said(side: &Side, sum: u64, measure: Measure) -> String {
    match (side.figure.as_str(), side.value) {
        (ABSENT, _) => Messages::NOT_CHOSEN.to_owned(),
        (_, 0) if side.missing => Messages::IS_NOT_STATED.to_owned(),
        ("", 0) => Messages::NOTHING.to_owned(),
        (words, 0) => words.to_owned(),
        (figure, value) => Messages::part_of_it(figure, unit(measure, value), &share(value, sum)),
    }
}

/// The number that a side stands beside another with; empty where it is not stated.
pub fn number_beside(side: &Side, measure: Measure) -> String {
    if side.missing { String::new() } else { amount_plain(side.value, measure) }
}

/// A value that neither selection chooses, with what it would come to.
fn aside(bar: &Bar, then: Option<&Bar>) -> PairedBar {
    let figure = |figure: &str| Side { figure: figure.to_owned(), ..Side::default() };
    let beside = match then.map(|bar| &bar.datum) {
        Some(datum) if datum.missing => String::new(),
        Some(datum) => datum.value.clone(),
        None => "0".to_owned(),
    };
    PairedBar {
        datum: Datum { beside: Some(beside), ..bar.datum.clone() },
        name: bar.name.clone(),
        detail: bar.detail.clone(),
        sides: [figure(&bar.figure), figure("")],
        aside: true,
        others: false,
    }
}

/// A pair, with what it says of itself.
fn twin(
    datum: Datum,
    [name, detail]: [&str; 2],
    sides: [Side; 2],
    known: [&str; 2],
    sums: [u64; 2],
    measure: Measure,
) -> PairedBar {
    let said = |at: usize| Messages::name_and_detail(&said(&sides[at], sums[at], measure), known[at]);
    let title = Messages::name_and_detail(name, detail);
    let datum = Datum {
        spoken: Messages::side_by_side(&title, &said(0), &said(1)),
        value: amount_plain(sides[0].value, measure),
        beside: Some(number_beside(&sides[1], measure)),
        missing: sides[0].missing,
        ..datum
    };
    PairedBar { datum, name: name.to_owned(), detail: detail.to_owned(), sides, aside: false, others: false }
}
