//! The matrix: operators or regions by power class.

use super::charts::chart;
use super::comparison::{compared, name};
use super::{Answer, amount, amount_of, amount_plain, amount_text, chips, unit};
use crate::chart::Datum;
use crate::chart::matrix::{Cell, Matrix};
use crate::crossfilter::Tally;
use crate::dataset::{Dataset, Dimension};
use crate::i18n::{Messages, share};
use crate::view::View;

/// The number of values that have a row.
const ROWS: usize = 25;

/// The title of the matrix.
pub fn matrix_title(rows: Dimension) -> &'static str {
    if rows == Dimension::Region { Messages::REGIONS_BY_CLASS } else { Messages::OPERATORS_BY_CLASS }
}

/// The matrix of a view; none for a register with one class or one operator, whose own charts tell that.
pub fn matrix(data: &mut Dataset, view: View) -> Option<Matrix> {
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
    let names = [&view, &other].map(|view| name(&chips::of_view(data, view)));
    Some(compared(now, &then, [&view, &other], names))
}

/// The codes of the values that have a row.
fn rows(data: &mut Dataset, view: &View) -> Vec<u32> {
    // An edition's chart has all its bars, and shows a few more before it cuts.
    let bars = match data.edition {
        Some(_) => chart(&Answer::new(data, view), view.rows(), usize::MAX).short(),
        None => chart(&Answer::new(data, view), view.rows(), ROWS).bars,
    };
    let code = |key: &str| data.codes(view.rows(), view, key).first().copied();
    let mut rows: Vec<u32> = bars.iter().filter_map(|bar| code(&bar.datum.key)).collect();
    in_order(data, view, &mut rows);
    rows
}

/// Sorts by the whole, so that a click moves no row; regions are in reading order.
fn in_order(data: &Dataset, view: &View, rows: &mut [u32]) {
    if view.rows() == Dimension::Region {
        return rows.sort_unstable();
    }
    let all = data.unfiltered(view.rows(), view.scheme);
    rows.sort_by_key(|code| std::cmp::Reverse(amount(&all[*code as usize], view.measure)));
}

/// The matrix of these rows.
fn of_rows(data: &mut Dataset, view: &View, rows: &[u32]) -> Matrix {
    let dimension = view.rows();
    let all = data.unfiltered(Dimension::Class, view.scheme);
    let classes: Vec<u32> = (0..all.len() as u32).filter(|class| all[*class as usize].rows > 0).collect();
    let everything = View { measure: view.measure, merge: view.merge, scheme: view.scheme, ..View::default() };
    let [parts, wholes] = [view, &everything].map(|view| data.pairs(view, (dimension, rows), &classes));
    let [names, class_names] = [dimension, Dimension::Class].map(|dimension| data.column(dimension, view.scheme));
    let of_all = parts.iter().map(|part| amount(part, view.measure)).sum();
    let cell = |at: usize| {
        let (row, class) = (rows[at / classes.len()], classes[at % classes.len()]);
        let [value, total] = [&parts[at], &wholes[at]].map(|tally| amount(tally, view.measure));
        let has_rows = |tally: &Tally| tally.points > 0 || tally.uncounted_rows > 0;
        let input = CellInput {
            dimension,
            row: (names.key(row), names.name(row)),
            class: (class_names.key(class), class_names.name(class)),
            value,
            total,
            of_all,
            missing: value == 0 && has_rows(&parts[at]),
            there: has_rows(&wholes[at]),
        };
        input.cell(view)
    };
    Matrix {
        cells: (0..parts.len()).map(cell).collect(),
        rows: rows.iter().map(|code| names.name(*code).to_owned()).collect(),
        columns: classes.iter().map(|code| class_names.name(*code).to_owned()).collect(),
        names: None,
    }
}

/// A row and a power class, with the amounts of their cell.
struct CellInput<'a> {
    /// What the row is of.
    dimension: Dimension,
    /// Key and name.
    row: (&'a str, &'a str),
    /// Key and name.
    class: (&'a str, &'a str),
    /// What is shown, and the whole.
    value: u64,
    total: u64,
    /// What is shown in all cells.
    of_all: u64,
    /// Whether something is shown, without a figure.
    missing: bool,
    /// Whether there is anything at all.
    there: bool,
}

impl CellInput<'_> {
    fn cell(&self, view: &View) -> Cell {
        let CellInput { dimension, row: (row, name), class: (class, class_name), value, total, of_all, missing, there } =
            *self;
        let measure = view.measure;
        let figure = match (value, there) {
            // It is hatched.
            (0, _) if missing => String::new(),
            (0, false) => String::new(),
            (0, true) => "0".to_owned(),
            _ => amount_text(value, measure),
        };
        let words = match (value, there) {
            (0, _) if missing => Messages::IS_NOT_STATED.to_owned(),
            (0, false) => Messages::NOTHING.to_owned(),
            _ if value < total => {
                let [part, whole] = [value, total].map(|number| amount_text(number, measure));
                Messages::part_of(&part, &whole, unit(measure, total))
            }
            _ => amount_of(value, measure),
        };
        let share = (value > 0).then(|| share(value, of_all));
        let datum = Datum {
            key: format!("{}={row}&class={class}", dimension.code()),
            spoken: Messages::cell(name, class_name, &words, share.as_deref()),
            value: amount_plain(value, measure),
            total: amount_plain(total, measure),
            missing,
            all_missing: total == 0 && there,
            chosen: view.has(dimension, row) && view.has(Dimension::Class, class),
            beside: None,
        };
        Cell { datum, value, total, figure, sides: None }
    }
}
