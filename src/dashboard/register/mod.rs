//! The page on the reader's own data: the same values as an edition's, in the data's own words.

mod account;
mod charts;
mod lead;
mod matrix;
mod places;
mod provenance;
mod rows;
mod sizes;

use chargeboard_engine as engine;

use super::{Dashboard, Figure, Note, Records, chips, notice, pinned::Rest, pinned::pinned, title};
use crate::crossfilter::Tally;
use crate::dataset::{Dimension, Scheme, UNKNOWN, country::country, power::PowerClass};
use crate::format::kilowatts;
use crate::i18n::{Messages, power, whole};
use crate::register::Register;
use crate::view::View;

pub use self::account::{account, account_csv};
pub use self::matrix::register_matrix;
pub use self::places::Ground;
pub use self::provenance::register_provenance;
pub use self::rows::{register_csv, register_edition, register_rows};
pub use self::sizes::SiteSizes;

/// So many names are offered to a search.
const OFFERED: usize = 500;

/// What the page shows of imported data for a view. A chart has at most so many bars, and those that are chosen;
/// rows are asked for by [`register_rows`].
pub fn register(data: &mut Register, view: View, bars: usize) -> Dashboard {
    let view = data.settled(view);
    let mut page = page(data, &view, bars);
    if let Some(other) = view.pinned() {
        // Of both sides every bar has to be at hand: which ones are told follows from both.
        let all = |data: &mut Register, view: &View| self::page(data, view, usize::MAX);
        let (now, then) = (all(data, &view), all(data, &other));
        let more = now.charts.iter().any(|chart| chart.bars.len() > bars) && bars < MOST_PAIRS;
        let pinned = pinned(&now, &then, &view, bars, if more { Rest::Asked } else { Rest::Sought });
        page.lead = pinned.lead(page.lead, &then.lead);
        page.pinned = Some(pinned);
    }
    page
}

/// No chart compares more values one by one.
const MOST_PAIRS: usize = 1000;

fn page(data: &mut Register, view: &View, bars: usize) -> Dashboard {
    let shown = shown(data, view);
    let data = shown.data;
    let chips = chips::chips(view, &|dimension, key| shown.name(dimension, key));
    Dashboard {
        title: title(&data.title, view, &chips),
        heading: data.title.clone(),
        own: true,
        lead: lead::lead(&shown),
        figures: figures(&shown),
        chips,
        charts: data.dimensions().into_iter().map(|dimension| charts::chart(&shown, dimension, bars)).collect(),
        map: None,
        rows: view.rows(),
        matrix: None,
        sizes: None,
        pinned: None,
        records: records(&shown),
        notice: notice::notice(&data.title, true, view),
        unapplied: view.unapplied.clone(),
        notes: notes(data),
        spellings: data.spellings(),
        schemes: data.has_own_regions(),
        names: names(&shown),
        source: Messages::source(&data.title),
    }
}

/// The answer to a view, which has been settled.
fn shown<'a>(data: &'a mut Register, view: &'a View) -> Shown<'a> {
    let found = data.found(view);
    let places = Dimension::ALL.map(|dimension| data.place(dimension, view.scheme));
    let answer = data.answer(view);
    let total = tally(answer.total());
    let tallies = places.map(|place| answer.tallies(place).map(tally).collect());
    Shown { data, view, total, tallies, found }
}

/// What the parts of the page are made from.
struct Shown<'a> {
    data: &'a Register,
    view: &'a View,
    /// What the selection comes to.
    total: Tally,
    /// For each dimension and code, what the rows that pass every other filter come to.
    tallies: [Vec<Tally>; Dimension::ALL.len()],
    /// The operators that are searched for; none where nothing is.
    found: Option<Vec<u32>>,
}

impl Shown<'_> {
    /// What people call a value.
    fn name(&self, dimension: Dimension, key: &str) -> String {
        let column = self.data.column(dimension, self.view.scheme);
        if let Some(code) = column.code(key) {
            return column.name(code).to_owned();
        }
        let name = match dimension {
            Dimension::Country => country(key).map(|country| country.name),
            Dimension::Class => PowerClass::from_code(key).map(PowerClass::name),
            _ => None,
        };
        match (name, key) {
            (Some(name), _) => name.to_owned(),
            (None, UNKNOWN) => Messages::NOT_STATED.to_owned(),
            (None, key) => months(key),
        }
    }

    /// Whether a code passes its own dimension's filter, and the search.
    fn passes(&self, dimension: Dimension) -> impl Fn(u32) -> bool {
        let chosen = self.data.chosen(dimension, self.view);
        let found = self.found.clone().filter(|_| dimension == Dimension::Operator);
        move |code| {
            let within =
                |codes: &Option<Vec<u32>>| codes.as_ref().is_none_or(|codes| codes.binary_search(&code).is_ok());
            within(&chosen) && within(&found)
        }
    }

    /// The codes of which something is left by every filter; what is not stated is none of them.
    fn left(&self, dimension: Dimension) -> Vec<u32> {
        let (column, passes) = (self.data.column(dimension, self.view.scheme), self.passes(dimension));
        let rows = |code: u32| self.tallies[dimension as usize][code as usize].rows;
        let codes = (0..column.len() as u32).filter(|code| rows(*code) > 0 && column.key(*code) != UNKNOWN);
        codes.filter(|code| passes(*code)).collect()
    }
}

/// A range of months for people: a whole year by its number. A link may give any text as a range.
fn months(key: &str) -> String {
    let Some((first, last)) = key.split_once("..") else { return key.to_owned() };
    match (first.strip_suffix("-01"), last.strip_suffix("-12")) {
        (Some(year), Some(same)) if year == same => year.to_owned(),
        _ => Messages::from_to(first, last),
    }
}

fn tally(tally: engine::Tally) -> Tally {
    let engine::Tally { rows, uncounted_rows, points, powered_points, watts, sites } = tally;
    Tally { rows, uncounted_rows, points, powered_points, watts, sites }
}

fn figures(shown: &Shown) -> Vec<Figure> {
    let Shown { data, view, total, .. } = shown;
    let all = data.whole_total();
    let of = |everything: u64| if view.is_filtered() { Messages::of(&whole(everything)) } else { String::new() };
    let known = |dimension: Dimension| {
        let column = data.column(dimension, Scheme::default());
        let there = data.whole(dimension, Scheme::default()).iter().zip(0..).filter(|(tally, _)| tally.rows > 0);
        there.filter(|(_, code)| column.key(*code) != UNKNOWN).count() as u64
    };
    let figure = |code: &'static str, label: &'static str, plain, text, aside, note: &'static str| Figure {
        code: code.into(),
        label: label.into(),
        plain,
        text,
        stated: true,
        aside,
        note: note.into(),
    };
    let counted = |code, label, number: u64, all: u64, note| {
        figure(code, label, number.to_string(), whole(number), of(all), note)
    };
    let left = |dimension| shown.left(dimension).len() as u64;
    let power_known = match total.points {
        0 => String::new(),
        points => Messages::known_for(total.powered_points, points),
    };
    vec![
        counted("points", Messages::CHARGE_POINTS, total.points, all.points, "note-points"),
        counted(
            "operators",
            Messages::OPERATORS,
            left(Dimension::Operator),
            known(Dimension::Operator),
            "note-operators",
        ),
        counted(
            "countries",
            Messages::COUNTRIES,
            left(Dimension::Country),
            known(Dimension::Country),
            "note-countries",
        ),
        match all.sites {
            0 => Figure {
                stated: false,
                ..figure(
                    "sites",
                    Messages::SITES,
                    "0".to_owned(),
                    Messages::IS_NOT_STATED.to_owned(),
                    String::new(),
                    "note-sites",
                )
            },
            sites => counted("sites", Messages::SITES, total.sites, sites, "note-sites"),
        },
        figure("power", Messages::POWER_KNOWN, kilowatts(total.watts), power(total.watts), power_known, "note-power"),
    ]
}

fn records(shown: &Shown) -> Records {
    let (rows, all) = (shown.total.rows, shown.data.whole_total().rows);
    let caption = if rows == all { Messages::all_rows(all) } else { Messages::some_rows(rows, all) };
    Records { caption, count: rows, rows: Vec::new() }
}

/// The operators with the most charge points.
fn names(shown: &Shown) -> Vec<String> {
    let column = shown.data.column(Dimension::Operator, Scheme::default());
    let whole = shown.data.whole(Dimension::Operator, Scheme::default());
    let mut codes: Vec<u32> = (0..column.len() as u32).filter(|code| column.key(*code) != UNKNOWN).collect();
    codes.sort_by_key(|code| std::cmp::Reverse(whole[*code as usize].points));
    codes.into_iter().take(OFFERED).map(|code| column.name(code).to_owned()).collect()
}

fn notes(data: &Register) -> Vec<Note> {
    let (all, report) = (data.whole_total(), &data.report);
    let mut formats: Vec<&str> = Vec::new();
    for file in &report.files {
        if !formats.contains(&file.format.name()) {
            formats.push(file.format.name());
        }
    }
    let note = |id: &'static str, title: &'static str, text| Note { id: id.into(), title: title.into(), text };
    let points = Messages::own_note_points(&formats, report.records_in, report.kept);
    let countries = Messages::own_note_countries(data.has_own_regions(), data.outside());
    vec![
        note("note-points", Messages::CHARGE_POINTS, points),
        note("note-power", Messages::POWER, Messages::own_note_power(all.powered_points, all.points)),
        note("note-operators", Messages::OPERATORS, Messages::own_note_operators(data.spellings())),
        note("note-countries", Messages::REGIONS_AND_COUNTRIES, countries),
        note("note-sites", Messages::SITES, Messages::OWN_NOTE_SITES.to_owned()),
    ]
}
