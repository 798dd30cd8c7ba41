//! What the rows of a view come to for pairs of an operator or a region and a power class.

use chargeboard_engine::Numbers;

use super::{CLASS, Register};
use crate::dataset::Dimension;
use crate::view::View;

impl Register {
    /// What a view comes to for each of some values of a dimension and, one after the other, each of some power classes.
    /// What the view chooses of these two dimensions is skipped, and so are rows of other values.
    pub fn pairs(&mut self, view: &View, (dimension, values): (Dimension, &[u32]), classes: &[u32]) -> Vec<u64> {
        let mut view = view.clone();
        view.filters.clear(dimension);
        view.filters.clear(Dimension::Class);
        self.merge(view.merge);
        let column = self.place(dimension, view.scheme);
        let count = values.len() * classes.len();
        let number = |of: &[u32], values: usize| {
            let mut numbers = vec![None; values];
            of.iter().enumerate().for_each(|(at, code)| numbers[*code as usize] = Some(at));
            numbers
        };
        let rows_of = number(values, self.columns[column].len());
        let columns_of = number(classes, self.columns[CLASS].len());
        let pair = |row: usize| {
            let value = rows_of[self.code(column, row) as usize]?;
            Some(value * classes.len() + columns_of[self.code(CLASS, row) as usize]?)
        };
        let of = Numbers::below(count + 1, (0..self.len()).map(|row| pair(row).unwrap_or(count) as u32));
        let mut amounts = self.amounts(&view, &of, count + 1);
        amounts.truncate(count);
        amounts
    }
}
