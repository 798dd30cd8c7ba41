//! What the rows of a view come to for pairs of an operator and a power class.

use chargeboard_engine::Numbers;

use super::{CLASS, OPERATOR, Register};
use crate::dataset::Dimension;
use crate::view::{Measure, View};

impl Register {
    /// What a view comes to for each of some operators and, one after the other, each of some power classes. What the view
    /// chooses of these two dimensions is skipped, and so are rows of other operators.
    pub fn pairs(&mut self, view: &View, operators: &[u32], classes: &[u32]) -> Vec<u64> {
        let mut view = view.clone();
        view.filters.clear(Dimension::Operator);
        view.filters.clear(Dimension::Class);
        self.merge(view.merge);
        let count = operators.len() * classes.len();
        let number = |of: &[u32], values: usize| {
            let mut numbers = vec![None; values];
            of.iter().enumerate().for_each(|(at, code)| numbers[*code as usize] = Some(at));
            numbers
        };
        let rows_of = number(operators, self.columns[OPERATOR].len());
        let columns_of = number(classes, self.columns[CLASS].len());
        let pair = |row: usize| {
            let operator = rows_of[self.code(OPERATOR, row) as usize]?;
            Some(operator * classes.len() + columns_of[self.code(CLASS, row) as usize]?)
        };
        let of = Numbers::below(count + 1, (0..self.len()).map(|row| pair(row).unwrap_or(count) as u32));
        let mut amounts = self.amounts(&view, &of, count + 1);
        amounts.truncate(count);
        amounts
    }

    /// The same in a measure of all rows.
    pub fn all_pairs(&mut self, measure: Measure, merge: bool, operators: &[u32], classes: &[u32]) -> Vec<u64> {
        self.pairs(&View { measure, merge, ..View::default() }, operators, classes)
    }
}
