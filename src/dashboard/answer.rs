//! The engine's answer to a view, which every part of the page reads.

use chargeboard_engine::Tally;

use crate::crossfilter::Found;
use crate::dataset::{Dataset, Dimension, PowerClass, UNKNOWN, country::country};
use crate::i18n::Messages;
use crate::view::View;

/// A dataset's answer to a view, which has been settled.
pub struct Answer<'a> {
    /// What was asked.
    pub dataset: &'a Dataset,
    /// The view.
    pub view: &'a View,
    /// The tally of the rows that pass every filter.
    pub total: Tally,
    /// The tally of all rows.
    pub unfiltered: Tally,
    /// For each dimension and code, the tally of the rows that pass every other filter.
    pub tallies: [Vec<Tally>; Dimension::ALL.len()],
    /// What the search finds.
    pub found: Found,
}

impl<'a> Answer<'a> {
    /// Asks the engine.
    pub fn new(dataset: &'a mut Dataset, view: &'a View) -> Answer<'a> {
        let found = dataset.found(view);
        let places = Dimension::ALL.map(|dimension| dataset.place(dimension, view.scheme));
        let answer = dataset.count(view);
        let total = answer.total();
        let tallies = places.map(|place| answer.tallies(place).collect());
        Answer { dataset, view, total, unfiltered: dataset.unfiltered_total(), tallies, found }
    }

    /// The tallies of a dimension by code: of the rows that pass every other filter.
    pub fn tallies(&self, dimension: Dimension) -> &[Tally] {
        &self.tallies[dimension as usize]
    }

    /// The tallies of all rows by code of a dimension.
    pub fn unfiltered(&self, dimension: Dimension) -> &[Tally] {
        self.dataset.unfiltered(dimension, self.view.scheme)
    }

    /// The name of a value.
    pub fn name(&self, dimension: Dimension, key: &str) -> String {
        name(self.dataset, self.view, dimension, key)
    }

    /// The codes with rows that pass every filter, without the code of what is not stated.
    pub fn left(&self, dimension: Dimension) -> Vec<u32> {
        let column = self.dataset.column(dimension, self.view.scheme);
        let chosen = self.dataset.chosen(dimension, self.view);
        let found = self.found.operators().filter(|_| dimension == Dimension::Operator);
        let within = |codes: Option<&[u32]>, code: u32| codes.is_none_or(|codes| codes.binary_search(&code).is_ok());
        let passes = |code: &u32| within(chosen.as_deref(), *code) && within(found, *code);
        let rows = |code: &u32| self.tallies(dimension)[*code as usize].rows > 0;
        let codes = (0..column.len() as u32).filter(|code| rows(code) && column.key(*code) != UNKNOWN);
        codes.filter(passes).collect()
    }

    /// The countries with rows that pass every filter. A row of an edition names the countries of all its places.
    pub fn countries(&self) -> Vec<u32> {
        let Some(edition) = &self.dataset.edition else { return self.left(Dimension::Country) };
        let rows = self.dataset.passing_rows(self.view);
        self.known_countries(rows.flat_map(|row| edition.row_countries[row].iter().copied()))
    }

    /// The countries of all rows.
    pub fn all_countries(&self) -> u64 {
        match &self.dataset.edition {
            Some(edition) => self.known_countries(edition.row_countries.iter().flatten().copied()).len() as u64,
            None => self.all(Dimension::Country),
        }
    }

    /// The number of values of a dimension that any row has, without what is not stated.
    pub fn all(&self, dimension: Dimension) -> u64 {
        let column = self.dataset.column(dimension, self.view.scheme);
        let there = self.unfiltered(dimension).iter().zip(0..).filter(|(tally, _)| tally.rows > 0);
        there.filter(|(_, code)| column.key(*code) != UNKNOWN).count() as u64
    }

    fn known_countries(&self, codes: impl Iterator<Item = u32>) -> Vec<u32> {
        let column = self.dataset.column(Dimension::Country, self.view.scheme);
        let mut codes: Vec<u32> = codes.filter(|code| column.key(*code) != UNKNOWN).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// The name of a value in a dataset.
pub fn name(dataset: &Dataset, view: &View, dimension: Dimension, key: &str) -> String {
    let column = dataset.column(dimension, view.scheme);
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
        (None, key) if dimension == Dimension::Month => months(key),
        (None, key) => key.to_owned(),
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
