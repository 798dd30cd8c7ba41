//! Tallies for pairs of an operator or a region and a power class.

use chargeboard_engine::{Clause, Numbers, Tally};

use crate::dataset::{Dataset, Dimension};
use crate::view::{Measure, View};

impl Dataset {
    /// The tallies of some values of a dimension by some power classes: for each value those of each class.
    ///
    /// What the view chooses of these two dimensions is skipped, and so are rows of other values. Each site of a register
    /// counts once, in the pair of its first row; each site of an edition counts in every pair that it has rows of.
    pub fn pairs(&mut self, view: &View, (dimension, values): (Dimension, &[u32]), classes: &[u32]) -> Vec<Tally> {
        let mut view = view.clone();
        view.filters.clear(dimension);
        view.filters.clear(Dimension::Class);
        self.merge(view.merge);
        let mut tallies = self.counted(&view, (dimension, values), classes);
        if view.measure == Measure::Sites && self.edition.is_none() {
            let sites = self.sites_by_pair(&view, (dimension, values), classes);
            tallies.iter_mut().zip(sites).for_each(|(tally, sites)| tally.sites = sites);
        }
        tallies
    }

    /// Asks the engine for each class.
    fn counted(&mut self, view: &View, (dimension, values): (Dimension, &[u32]), classes: &[u32]) -> Vec<Tally> {
        let column = self.place(dimension, view.scheme);
        let mut selection = self.selection(view);
        // The engine skips a clause about the column itself, but the matrix has only what a search finds.
        let found = match &selection.clauses[column] {
            Clause::Of(found) => Some(found.clone()),
            _ => None,
        };
        let is_found = |value: u32| found.as_ref().is_none_or(|found| found.binary_search(&value).is_ok());
        let class_column = self.place(Dimension::Class, view.scheme);
        let mut all = vec![Tally::default(); values.len() * classes.len()];
        for (at, class) in classes.iter().enumerate() {
            selection.clauses[class_column] = Clause::Of(vec![*class]);
            let answer = self.answer(&selection);
            for (row, value) in values.iter().enumerate().filter(|(_, value)| is_found(**value)) {
                all[row * classes.len() + at] = answer.tally(column, *value as usize);
            }
        }
        all
    }

    /// Counts sites row by row.
    fn sites_by_pair(&mut self, view: &View, (dimension, values): (Dimension, &[u32]), classes: &[u32]) -> Vec<u64> {
        let column = self.place(dimension, view.scheme);
        let class_column = self.place(Dimension::Class, view.scheme);
        let count = values.len() * classes.len();
        let number = |of: &[u32], values: usize| {
            let mut numbers = vec![None; values];
            of.iter().enumerate().for_each(|(at, code)| numbers[*code as usize] = Some(at));
            numbers
        };
        let rows_of = number(values, self.columns()[column].len());
        let columns_of = number(classes, self.columns()[class_column].len());
        let pair = |row: usize| {
            let value = rows_of[self.code(column, row) as usize]?;
            Some(value * classes.len() + columns_of[self.code(class_column, row) as usize]?)
        };
        let of = Numbers::below(count + 1, (0..self.len()).map(|row| pair(row).unwrap_or(count) as u32));
        let mut amounts = self.amounts(view, &of, count + 1);
        amounts.truncate(count);
        amounts
    }
}
