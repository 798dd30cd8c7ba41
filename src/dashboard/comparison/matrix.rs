//! The matrix of two selections.
//!
//! Law: a side shows the amounts of its own selection. A cell that neither chooses has a figure, but no bars.

use super::{absent, number_beside, said};
use crate::chart::Datum;
use crate::chart::matrix::{Cell, Matrix};
use crate::chart::paired_bars::Side;
use crate::dashboard::{amount_plain, pair_of};
use crate::dataset::Dimension;
use crate::i18n::Messages;
use crate::view::View;

/// The matrix of a view beside that of what is pinned, which has the same rows and columns.
pub fn compared(now: Matrix, then: &Matrix, views: [&View; 2], names: [String; 2]) -> Matrix {
    let measure = views[0].measure;
    let chosen = |at: usize, cell: &Cell| {
        let passes = |(dimension, key): (Dimension, String)| {
            views[at].filters.of(dimension).is_empty() || views[at].has(dimension, &key)
        };
        pair_of(&cell.datum.key).is_some_and(|pair| pair.into_iter().all(passes))
    };
    let side = |at: usize, cell: &Cell| match chosen(at, cell) {
        true => Side { value: cell.value, figure: cell.figure.clone(), missing: cell.datum.missing, ..Side::default() },
        false => absent(),
    };
    let both = || now.cells.iter().zip(&then.cells).map(|(now, then)| [side(0, now), side(1, then)]);
    let sums = [0, 1].map(|at| both().map(|sides| sides[at].value).sum::<u64>());
    let cell = |(at, (cell, sides)): (usize, (&Cell, [Side; 2]))| {
        let other = &then.cells[at];
        if !chosen(0, cell) && !chosen(1, other) {
            let beside = if other.datum.missing { String::new() } else { other.datum.value.clone() };
            return Cell { datum: Datum { beside: Some(beside), ..cell.datum.clone() }, ..cell.clone() };
        }
        let (row, column) = (at / now.columns.len(), at % now.columns.len());
        let title = Messages::name_and_detail(&now.rows[row], &now.columns[column]);
        let [of_now, of_then] = [0, 1].map(|at| said(&sides[at], sums[at], measure));
        let datum = Datum {
            spoken: Messages::side_by_side(&title, &of_now, &of_then),
            value: amount_plain(sides[0].value, measure),
            beside: Some(number_beside(&sides[1], measure)),
            missing: sides[0].missing,
            ..cell.datum.clone()
        };
        Cell { datum, sides: Some(sides), ..cell.clone() }
    };
    let cells = now.cells.iter().zip(both()).enumerate().map(cell).collect();
    Matrix { cells, names: Some(names), ..now }
}
