//! The matrix of imported data: the operators or regions with most, those that are chosen, by the power classes that
//! there are.

use super::{charts::chart, shown, tally};
use crate::chart::matrix::Matrix;
use crate::dashboard::amount;
use crate::dashboard::chips::chips;
use crate::dashboard::pairs::{Met, compared};
use crate::dashboard::pinned::name;
use crate::dataset::Dimension;
use crate::register::Register;
use crate::view::{Measure, View};

/// So many values have a row.
const ROWS: usize = 25;

/// The matrix of a view; none where there is one class or one operator: their own charts tell that.
pub fn register_matrix(data: &mut Register, view: View) -> Option<Matrix> {
    if !data.has_matrix() {
        return None;
    }
    let view = data.settled(view);
    let mut rows = rows(data, &view);
    let Some(other) = view.pinned() else { return Some(of_rows(data, &view, &rows)) };
    for row in self::rows(data, &other) {
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    in_order(data, &view, &mut rows);
    let [now, then] = [&view, &other].map(|view| of_rows(data, view, &rows));
    let names = [&view, &other].map(|view| {
        let shown = shown(data, view);
        name(&chips(view, &|dimension, key| shown.name(dimension, key)))
    });
    Some(compared(now, &then, [&view, &other], names))
}

/// The codes of what has a row.
fn rows(data: &mut Register, view: &View) -> Vec<u32> {
    let bars = chart(&shown(data, view), view.rows(), ROWS).bars;
    let code = |key: &str| data.codes(view.rows(), view, key).first().copied();
    let mut rows: Vec<u32> = bars.iter().filter_map(|bar| code(&bar.datum.key)).collect();
    in_order(data, view, &mut rows);
    rows
}

/// By the whole, so that a click moves no row; regions as they are read.
fn in_order(data: &Register, view: &View, rows: &mut [u32]) {
    if view.rows() == Dimension::Region {
        return rows.sort_unstable();
    }
    let whole = data.whole(view.rows(), view.scheme);
    rows.sort_by_key(|code| std::cmp::Reverse(amount(&tally(whole[*code as usize]), view.measure)));
}

/// The matrix of these rows.
fn of_rows(data: &mut Register, view: &View, rows: &[u32]) -> Matrix {
    let dimension = view.rows();
    let whole = data.whole(Dimension::Class, view.scheme);
    let classes: Vec<u32> = (0..whole.len() as u32).filter(|class| whole[*class as usize].rows > 0).collect();
    let of_rows = (dimension, rows);
    let values = data.pairs(view, of_rows, &classes);
    let all = |measure| View { measure, merge: view.merge, scheme: view.scheme, ..View::default() };
    let totals = data.pairs(&all(view.measure), of_rows, &classes);
    // What has charge points and not the measure is not stated.
    let [points, all_points] = match view.measure {
        Measure::Points => [values.clone(), totals.clone()],
        Measure::Power | Measure::Sites => [
            data.pairs(&View { measure: Measure::Points, ..view.clone() }, of_rows, &classes),
            data.pairs(&all(Measure::Points), of_rows, &classes),
        ],
    };
    let [names, class_names] = [dimension, Dimension::Class].map(|dimension| data.column(dimension, view.scheme));
    let cell = |at: usize| {
        let (row, class) = (rows[at / classes.len()], classes[at % classes.len()]);
        let met = Met {
            dimension,
            row: (names.key(row), names.name(row)),
            class: (class_names.key(class), class_names.name(class)),
            value: values[at],
            total: totals[at],
            of_all: values.iter().sum(),
            missing: values[at] == 0 && points[at] > 0,
            there: all_points[at] > 0,
        };
        met.cell(view)
    };
    Matrix {
        cells: (0..values.len()).map(cell).collect(),
        rows: rows.iter().map(|code| names.name(*code).to_owned()).collect(),
        columns: classes.iter().map(|code| class_names.name(*code).to_owned()).collect(),
        names: None,
    }
}
