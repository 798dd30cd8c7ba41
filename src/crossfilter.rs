//! Every chart's numbers for a selection.
//!
//! Law: a clause is skipped for the column that it is about, so that a chart is never narrowed by its own
//! filter. A row counts for a column when it passes every clause but that column's own.
//!
//! This is a plain scan over an edition's dozens of rows. The engine that counts millions comes with the reader's own
//! data; it would make the first load 16 KB heavier after brotli, and no click on an edition faster: a scan of 44 rows
//! takes microseconds. A test holds both to the same answers, on random editions along random walks of selections.

use crate::dataset::{Column, Dataset, Dimension, Scheme};

/// What some rows come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Announcements.
    pub rows: u64,
    /// Announcements without a count.
    pub uncounted_rows: u64,
    /// Charge points, of the rows with a count.
    pub points: u64,
    /// Charge points, of the rows whose power is known.
    pub powered_points: u64,
    /// Rated power in watts, of the rows where it is known.
    pub watts: u64,
    /// Distinct sites.
    pub sites: u64,
}

/// One condition that rows must meet.
#[derive(Clone, Debug, PartialEq)]
pub enum Clause {
    /// The row's value is one of these.
    AnyOf {
        /// What the condition is about.
        dimension: Dimension,
        /// Codes of the dimension's dictionary; none of them means that no row passes.
        codes: Vec<u32>,
    },
    /// The row's operator or one of its places contains this text, which is already folded.
    Contains(String),
}

/// What was chosen: conditions that all hold, and the scheme that regions are read in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// The conditions; at most one for each dimension.
    pub clauses: Vec<Clause>,
    /// Which regions.
    pub scheme: Scheme,
}

impl Selection {
    /// Whether a row passes every clause but the one about `skipped`.
    fn passes(&self, dataset: &Dataset, row: usize, skipped: &[Dimension]) -> bool {
        self.clauses.iter().all(|clause| match clause {
            Clause::AnyOf { dimension, .. } if skipped.contains(dimension) => true,
            Clause::AnyOf { dimension, codes } => codes.contains(&dataset.column(*dimension, self.scheme).codes[row]),
            Clause::Contains(text) => dataset.row_matches(row, text),
        })
    }

    /// The rows that pass every clause, in order.
    pub fn rows(&self, dataset: &Dataset) -> Vec<usize> {
        (0..dataset.len()).filter(|row| self.passes(dataset, *row, &[])).collect()
    }

    /// What the rows that pass come to for each code of the dimension's dictionary, its own clause skipped.
    pub fn tallies(&self, dataset: &Dataset, dimension: Dimension) -> Vec<Tally> {
        let Column { codes, entries, .. } = dataset.column(dimension, self.scheme);
        let mut groups = vec![Group::default(); entries.len()];
        for row in (0..dataset.len()).filter(|row| self.passes(dataset, *row, &[dimension])) {
            groups[codes[row] as usize].add(dataset, row);
        }
        groups.iter().map(Group::tally).collect()
    }

    /// What the rows that pass come to for each pair of codes of two dimensions' dictionaries, both clauses skipped.
    pub fn pairs(&self, dataset: &Dataset, one: Dimension, other: Dimension) -> Vec<Vec<Tally>> {
        let [one_column, other_column] = [one, other].map(|dimension| dataset.column(dimension, self.scheme));
        let mut groups = vec![vec![Group::default(); other_column.entries.len()]; one_column.entries.len()];
        for row in (0..dataset.len()).filter(|row| self.passes(dataset, *row, &[one, other])) {
            groups[one_column.codes[row] as usize][other_column.codes[row] as usize].add(dataset, row);
        }
        groups.iter().map(|groups| groups.iter().map(Group::tally).collect()).collect()
    }

    /// What all rows that pass come to.
    pub fn total(&self, dataset: &Dataset) -> Tally {
        let mut group = Group::default();
        for row in self.rows(dataset) {
            group.add(dataset, row);
        }
        group.tally()
    }
}

/// A tally being made: sites are counted once however many rows name them.
#[derive(Clone, Default)]
struct Group {
    tally: Tally,
    /// Sorted.
    sites: Vec<u32>,
}

impl Group {
    fn add(&mut self, dataset: &Dataset, row: usize) {
        let Tally { rows, uncounted_rows, points, powered_points, watts, sites: _ } = &mut self.tally;
        let count = dataset.points[row].map(u64::from);
        *rows += 1;
        *uncounted_rows += u64::from(count.is_none());
        *points += count.unwrap_or(0);
        if let Some(row_watts) = dataset.watts[row] {
            *watts += row_watts;
            *powered_points += count.unwrap_or(0);
        }
        for site in &dataset.row_sites[row] {
            if let Err(at) = self.sites.binary_search(site) {
                self.sites.insert(at, *site);
            }
        }
    }

    fn tally(&self) -> Tally {
        Tally { sites: self.sites.len() as u64, ..self.tally }
    }
}
