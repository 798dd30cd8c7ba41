//! A dataset: what is counted, as columns over rows that the engine has indexed.
//!
//! An edition and a register are the same kind of dataset. Of an edition a row is one announcement; of a register it is
//! the charge points of one record that share a class and a power. What only one of them has is an `Option`.
//!
//! A total that several places share is one row over all of them. Where they lie in several countries, nobody says how
//! much of it is in each, so the row's country is not stated.
//!
//! Laws: every column has one code per row; each key of a column is there once; a value that is not stated has the key
//! [`UNKNOWN`]; a table that is refused leaves nothing behind; merging spellings changes operators and nothing else.

pub mod announced;
pub mod bundled;
pub mod check;
mod column;
mod columns;
pub mod country;
mod counts;
mod dictionary;
pub mod edition;
mod outside;
pub mod power;
mod regions;
mod report;
mod sites;
mod spelling;
mod table;

use chargeboard_engine::{self as engine, Tally};
use serde::{Deserialize, Serialize};

use crate::i18n::Messages;

pub use self::announced::{Announced, Site};
pub use self::column::Column;
pub use self::counts::ROW;
pub use self::dictionary::Dictionary;
pub use self::edition::Current;
pub use self::power::PowerClass;
pub use self::report::{Disposition, Entry, FileReport, Format, IssueKind, Mapping, RAW, Report};
pub use self::sites::AtSite;
pub use self::table::{Day, Row, Table};
use self::{columns::*, edition::Edition};

/// The key of a value that the source does not state.
pub const UNKNOWN: &str = "unknown";

/// What rows are grouped and filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dimension {
    /// The charge point operator.
    Operator,
    /// The region, in one of two [`Scheme`]s.
    Region,
    /// The country, ISO 3166-1 alpha-2.
    Country,
    /// The power class, AFIR Annex III.
    Class,
    /// The month of opening, `YYYY-MM`; editions have none.
    Month,
}

impl Dimension {
    /// Every dimension, in the order of the address.
    pub const ALL: [Dimension; 5] =
        [Dimension::Operator, Dimension::Region, Dimension::Country, Dimension::Class, Dimension::Month];

    /// What the address and the charts call it.
    pub fn code(self) -> &'static str {
        match self {
            Dimension::Operator => "operator",
            Dimension::Region => "region",
            Dimension::Country => "country",
            Dimension::Class => "class",
            Dimension::Month => "month",
        }
    }

    /// The dimension that the address calls so.
    pub fn from_code(code: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|dimension| dimension.code() == code)
    }
}

/// Which regions: the overview's own sections, or the UN M49 sub-regions. Never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheme {
    /// The sections of the overview.
    #[default]
    Reported,
    /// UN M49 sub-regions.
    M49,
}

/// Charge points, ready to be filtered and counted.
pub struct Dataset {
    /// The heading, such as `March 2024` or the names of the files.
    pub title: String,
    /// The announcements, where it is an edition.
    pub edition: Option<Announced>,
    /// What became of every record, where it was imported.
    pub report: Option<Report>,
    /// The imported rows: positions, powers, days, and where each row stands in its file. Empty for an edition.
    pub table: Table,
    rows: usize,
    columns: [Column; COLUMNS],
    /// For each operator the one that it counts as where spellings are merged.
    leaders: Vec<u32>,
    spellings: u64,
    merged: bool,
    own_regions: bool,
    counts: engine::Table,
    /// For each column and value, the tally of all rows.
    unfiltered: Vec<Vec<Tally>>,
    unfiltered_total: Tally,
    rectangles: outside::Rectangles,
    outside: u64,
}

impl Dataset {
    /// An edition as a dataset.
    pub fn from_edition(edition: Edition) -> Dataset {
        let title = edition.title.clone();
        let (announced, columns) = Announced::new(edition);
        let counts = counts::of_edition(&announced, &columns);
        let rows = announced.announcements.len();
        let mut dataset = Dataset {
            title,
            edition: Some(announced),
            report: None,
            table: Table::default(),
            rows,
            leaders: Vec::new(),
            spellings: 0,
            merged: false,
            own_regions: true,
            counts,
            unfiltered: Vec::new(),
            unfiltered_total: Tally::default(),
            rectangles: Vec::new(),
            outside: 0,
            columns,
        };
        dataset.count_unfiltered();
        dataset
    }

    /// Imported rows as a dataset; `title` is the names of their files.
    ///
    /// # Errors
    ///
    /// A sentence about the limit of the engine that the data exceeds.
    pub fn from_table(mut table: Table, report: Report, title: String) -> Result<Dataset, String> {
        let formats: Vec<Format> = report.files.iter().map(|file| file.format).collect();
        let columns = columns::of_table(&mut table, &formats);
        let watts = |row: usize| u64::from(table.points[row]) * u64::from(table.watts[row]);
        if let Some(row) = (0..table.len()).find(|row| watts(*row) > u64::from(u32::MAX)) {
            let (line, points, watts) = (table.line[row], table.points[row], table.watts[row]);
            return Err(Messages::too_much_power(line.into(), points.into(), watts.into()));
        }
        let counts = counts::of_table(&table, &columns, None).map_err(|error| counts::sentence(&error))?;
        let mut dataset = Dataset {
            title,
            edition: None,
            report: Some(report),
            rows: table.len(),
            leaders: Vec::new(),
            spellings: 0,
            merged: false,
            own_regions: columns[REPORTED].len() > 1,
            counts,
            unfiltered: Vec::new(),
            unfiltered_total: Tally::default(),
            rectangles: outside::rectangles(columns[COUNTRY].keys()),
            outside: 0,
            table,
            columns,
        };
        dataset.count_unfiltered();
        let operators = &dataset.columns[OPERATOR];
        let size = |code: u32| dataset.unfiltered[OPERATOR][code as usize].points;
        (dataset.leaders, dataset.spellings) = spelling::leaders(operators.names(), size);
        dataset.outside = (0..dataset.rows).filter(|row| dataset.is_outside(*row)).count() as u64;
        Ok(dataset)
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Returns true if there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The number of rows whose position is far outside the country that they name.
    pub fn outside(&self) -> u64 {
        self.outside
    }

    /// The number of operators with several spellings.
    pub fn spellings(&self) -> u64 {
        self.spellings
    }

    /// Returns true if rows have regions of their own, so that there are two schemes.
    pub fn has_own_regions(&self) -> bool {
        self.own_regions
    }

    /// Returns true if any row says when it opened.
    pub fn has_months(&self) -> bool {
        self.columns[MONTH].len() > 1
    }

    /// Returns true if there is a matrix: of an edition always, else with several operators and several power classes.
    pub fn has_matrix(&self) -> bool {
        let several = |column: usize| self.unfiltered[column].iter().filter(|tally| tally.rows > 0).nth(1).is_some();
        self.edition.is_some() || several(OPERATOR) && several(CLASS)
    }

    /// The dimensions that the data has.
    pub fn dimensions(&self) -> impl Iterator<Item = Dimension> + use<> {
        let months = self.has_months();
        Dimension::ALL.into_iter().filter(move |dimension| *dimension != Dimension::Month || months)
    }

    /// The column of a dimension; regions are the data's own where it has some and the scheme asks for them.
    pub fn column(&self, dimension: Dimension, scheme: Scheme) -> &Column {
        &self.columns[self.place(dimension, scheme)]
    }

    /// All columns, in the engine's order.
    pub fn columns(&self) -> &[Column; COLUMNS] {
        &self.columns
    }

    /// The tallies of all rows by value of a dimension.
    pub fn unfiltered(&self, dimension: Dimension, scheme: Scheme) -> &[Tally] {
        &self.unfiltered[self.place(dimension, scheme)]
    }

    /// The tally of all rows.
    pub fn unfiltered_total(&self) -> Tally {
        self.unfiltered_total
    }

    /// The engine's dimension for a dimension of the page.
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

    /// The row's code in a column, with spellings merged where they are.
    pub fn code(&self, column: usize, row: usize) -> u32 {
        let code = self.columns[column].of(row);
        if self.merged && column == OPERATOR { self.leaders[code as usize] } else { code }
    }

    /// The operator that a code counts as where spellings are merged.
    pub fn leader(&self, code: u32) -> u32 {
        self.leaders.get(code as usize).copied().unwrap_or(code)
    }

    /// The engine's answer to a selection.
    pub fn answer(&mut self, selection: &engine::Selection) -> engine::Answer<'_> {
        self.counts.answer(selection)
    }

    /// Starts or stops counting the spellings of an operator as one.
    pub fn merge(&mut self, merge: bool) {
        if self.merged == merge {
            return;
        }
        // The same rows with fewer values were indexed before, so they are again.
        if let Ok(counts) = counts::of_table(&self.table, &self.columns, merge.then_some(&self.leaders)) {
            self.counts = counts;
            self.merged = merge;
            self.count_unfiltered();
        }
    }

    fn count_unfiltered(&mut self) {
        let answer = self.counts.answer(&engine::Selection::default());
        self.unfiltered = (0..COLUMNS).map(|column| answer.tallies(column).collect()).collect();
        self.unfiltered_total = answer.total();
    }
}
