//! The reader's own data, ready to be filtered and counted: what was imported, over the engine.
//!
//! A row is a number of charge points of one record that share a class and a power. Every chart, figure and list is an
//! answer of the engine or a look at a row; nothing is copied for a view.
//!
//! Laws: a refused table leaves nothing behind; no two values of a column have the same key; a value that is not
//! stated has the key [`UNKNOWN`](crate::dataset::UNKNOWN); merging spellings changes operators and nothing else.

mod amounts;
mod column;
mod columns;
mod listing;
mod outside;
mod pairs;
mod regions;
mod select;
mod sites;
mod spelling;

use chargeboard_engine::{self as engine, Measure, Numbers, Question, Rows, Sites, Tally};

use crate::dataset::{Dimension, Scheme};
use crate::i18n::Messages;
use crate::import::{Format, Imported, Report, Table};
use crate::view::View;

pub use self::column::Column;
pub use self::listing::{Picked, Row};
pub use self::sites::AtSite;

/// How many columns there are: one for each dimension, and for the region two.
const COLUMNS: usize = 6;

/// Imported data.
pub struct Register {
    /// What the page calls it: the names of its files.
    pub title: String,
    /// What became of every record.
    pub report: Report,
    /// What is not a dimension: positions, powers, days, and where each row stands in its file.
    table: Table,
    columns: [Column; COLUMNS],
    /// For each operator the one that it counts as where spellings are merged.
    leaders: Vec<u32>,
    /// How many operators are written in several ways.
    spellings: u64,
    /// Whether spellings are merged at present.
    merged: bool,
    /// Whether rows have regions of their own, such as a Bundesland.
    own_regions: bool,
    counts: engine::Table,
    /// For each column and value, what all rows come to.
    whole: Vec<Vec<Tally>>,
    whole_total: Tally,
    rectangles: outside::Rectangles,
    outside: u64,
    listing: listing::Listing,
}

impl Register {
    /// What was imported, from files of these names.
    ///
    /// # Errors
    ///
    /// In a sentence, which of the engine's limits the data is beyond.
    pub fn new(imported: Imported, title: String) -> Result<Register, String> {
        let Imported { mut table, report } = imported;
        let formats: Vec<Format> = report.files.iter().map(|file| file.format).collect();
        let columns = columns::columns(&mut table, &formats);
        let points = |row: usize| u64::from(table.points[row]) * u64::from(table.watts[row]);
        if let Some(row) = (0..table.len()).find(|row| points(*row) > u64::from(u32::MAX)) {
            let (line, points, watts) = (table.line[row], table.points[row], table.watts[row]);
            return Err(Messages::too_much_power(line.into(), points.into(), watts.into()));
        }
        let counts = counts(&table, &columns, None).map_err(|error| sentence(&error))?;
        let mut register = Register {
            title,
            report,
            leaders: Vec::new(),
            spellings: 0,
            merged: false,
            own_regions: columns[REPORTED].len() > 1,
            counts,
            whole: Vec::new(),
            whole_total: Tally::default(),
            rectangles: outside::rectangles(columns[COUNTRY].keys()),
            outside: 0,
            listing: listing::Listing::default(),
            table,
            columns,
        };
        register.count_whole();
        let operators = &register.columns[OPERATOR];
        let size = |code: u32| register.whole[OPERATOR][code as usize].points;
        (register.leaders, register.spellings) = spelling::leaders(operators.names(), size);
        register.outside = (0..register.len()).filter(|row| register.is_outside(*row)).count() as u64;
        Ok(register)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// How many rows have a position far outside of the country that they name.
    pub fn outside(&self) -> u64 {
        self.outside
    }

    /// How many operators are written in several ways.
    pub fn spellings(&self) -> u64 {
        self.spellings
    }

    /// Whether rows have regions of their own, so that there are two schemes.
    pub fn has_own_regions(&self) -> bool {
        self.own_regions
    }

    /// Whether any row says when it opened.
    pub fn has_months(&self) -> bool {
        self.columns[MONTH].len() > 1
    }

    /// Whether there are several operators and several power classes.
    pub fn has_matrix(&self) -> bool {
        let several = |column: usize| self.whole[column].iter().filter(|tally| tally.rows > 0).nth(1).is_some();
        several(OPERATOR) && several(CLASS)
    }

    /// The dimensions that the data has.
    pub fn dimensions(&self) -> Vec<Dimension> {
        let there = |dimension: &Dimension| *dimension != Dimension::Month || self.has_months();
        Dimension::ALL.into_iter().filter(there).collect()
    }

    /// The column of a dimension; regions are the data's own where it has some and the scheme asks for them.
    pub fn column(&self, dimension: Dimension, scheme: Scheme) -> &Column {
        &self.columns[self.place(dimension, scheme)]
    }

    /// What all rows come to for each value of a dimension.
    pub fn whole(&self, dimension: Dimension, scheme: Scheme) -> &[Tally] {
        &self.whole[self.place(dimension, scheme)]
    }

    /// What all rows come to.
    pub fn whole_total(&self) -> Tally {
        self.whole_total
    }

    /// The engine's answer to a view, which has been [settled](Register::settled). Charts are read from it by
    /// [`Register::place`].
    pub fn answer(&mut self, view: &View) -> engine::Answer<'_> {
        self.merge(view.merge);
        let selection = self.selection(view);
        self.counts.answer(&selection)
    }

    /// Which of the engine's dimensions is a dimension of the page.
    pub fn place(&self, dimension: Dimension, scheme: Scheme) -> usize {
        match (dimension, scheme) {
            (Dimension::Operator, _) => OPERATOR,
            (Dimension::Region, Scheme::Reported) if self.own_regions => REPORTED,
            (Dimension::Region, _) => M49,
            (Dimension::Country, _) => COUNTRY,
            (Dimension::Class, _) => CLASS,
            (Dimension::Month, _) => MONTH,
        }
    }

    /// Counts an operator that is written in several ways as one, or no longer.
    fn merge(&mut self, merge: bool) {
        if self.merged == merge {
            return;
        }
        // The same rows with fewer values were indexed before, so they are again.
        if let Ok(counts) = counts(&self.table, &self.columns, merge.then_some(&self.leaders)) {
            self.counts = counts;
            self.merged = merge;
            self.count_whole();
            self.listing = listing::Listing::default();
        }
    }

    fn count_whole(&mut self) {
        let answer = self.counts.answer(&engine::Selection::default());
        self.whole = (0..COLUMNS).map(|column| answer.tallies(column).collect()).collect();
        self.whole_total = answer.total();
    }
}

const OPERATOR: usize = 0;
const REPORTED: usize = 1;
const M49: usize = 2;
const COUNTRY: usize = 3;
const CLASS: usize = 4;
const MONTH: usize = 5;

/// What errors call the columns.
const NAMES: [&str; COLUMNS] = Messages::COLUMNS_OF_A_REGISTER;

/// The rows, indexed; operators as their leaders, where those are given.
fn counts(
    table: &Table,
    columns: &[Column; COLUMNS],
    leaders: Option<&Vec<u32>>,
) -> Result<engine::Table, engine::Error> {
    let dimension = |at: usize| {
        let Column { codes, .. } = &columns[at];
        let values = columns[at].len() as u32;
        let codes = match leaders {
            Some(leaders) if at == OPERATOR => {
                Numbers::below(values as usize, (0..codes.len()).map(|row| leaders[codes.get(row) as usize]))
            }
            _ => codes.clone(),
        };
        engine::Dimension { name: NAMES[at].to_owned(), values, codes }
    };
    let watts = |row: usize| table.points[row] * table.watts[row];
    // The power of no charge points is known: it is none.
    let unknown = |row: usize| table.watts[row] == 0 && table.points[row] > 0;
    let rows = 0..table.len();
    let most = |values: &mut dyn Iterator<Item = u32>| values.max().unwrap_or(0) as usize + 1;
    let some_unknown = rows.clone().any(unknown);
    let rows = Rows {
        dimensions: (0..COLUMNS).map(dimension).collect(),
        points: Measure {
            amounts: Numbers::below(most(&mut table.points.iter().copied()), table.points.iter().copied()),
            missing: None,
        },
        power: Measure {
            amounts: Numbers::below(most(&mut rows.clone().map(watts)), rows.clone().map(watts)),
            missing: some_unknown.then(|| rows.map(unknown).collect()),
        },
        sites: sites(table),
    };
    engine::Table::new(rows, Question::default())
}

/// The sites that rows name; code 0 stands for none.
fn sites(table: &Table) -> Sites {
    let named = |site: &&u32| **site > 0;
    let unnamed = table.site.contains(&0);
    if !unnamed {
        return Sites::Ids(table.site.clone());
    }
    let mut end = 0;
    let ends = table.site.iter().map(|site| {
        end += u32::from(*site > 0);
        end
    });
    Sites::Lists { ends: ends.collect(), ids: table.site.iter().filter(named).copied().collect() }
}

/// What the engine refuses, for the reader.
fn sentence(error: &engine::Error) -> String {
    match error {
        engine::Error::TooManyRows(rows) => Messages::too_many_rows(*rows as u64, engine::MAX_ROWS as u64),
        engine::Error::TooManyValues { column, values } => {
            Messages::too_many_values(column, *values, engine::MAX_VALUES.into())
        }
        engine::Error::TooManyCombinations { columns, .. } => {
            Messages::too_many_combinations(columns, engine::MAX_COMBINATIONS as u64)
        }
        engine::Error::SumTooLarge { .. } => Messages::SUM_TOO_LARGE.to_owned(),
        // All others are of rows that no file makes.
        _ => Messages::BEYOND_WHAT_IS_COUNTED.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_says_how_much_there_is() {
        let columns = || vec!["operator".to_owned(), "month".to_owned()];
        for (error, parts) in [
            (engine::Error::TooManyRows(99_000_001), vec!["99,000,001"]),
            (
                engine::Error::TooManyValues { column: "operator".to_owned(), values: 7_000_000 },
                vec!["operator", "7,000,000"],
            ),
            (engine::Error::TooManyCombinations { columns: columns(), combinations: 9 }, vec!["operator", "month"]),
        ] {
            let said = sentence(&error);
            assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        }
        assert_eq!(sentence(&engine::Error::SumTooLarge { column: "points" }), Messages::SUM_TOO_LARGE);
        assert_eq!(sentence(&engine::Error::NoSuchPart(1)), Messages::BEYOND_WHAT_IS_COUNTED);
    }
}
