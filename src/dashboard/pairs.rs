//! The matrix: operators or regions by power class.
//!
//! Law: of two selections, a side shows what it comes to. A cell that neither chooses has a figure, but no bars.

use super::pinned::{absent, number_beside, said};
use super::{Answer, Chart, amount, amount_of, amount_plain, amount_text, unit};
use crate::chart::Datum;
use crate::chart::bars::Bar;
use crate::chart::matrix::{Cell, Matrix};
use crate::chart::paired_bars::Side;
use crate::dataset::{Column, Dimension};
use crate::format::sorted;
use crate::i18n::{Messages, share};
use crate::view::View;

/// What the matrix is called.
pub fn matrix_title(rows: Dimension) -> &'static str {
    if rows == Dimension::Region { Messages::REGIONS_BY_CLASS } else { Messages::OPERATORS_BY_CLASS }
}

/// The values that charts of the same dimension begin with, each once.
pub fn rows(charts: &[&Chart]) -> Vec<Bar> {
    let [first, others @ ..] = charts else { return Vec::new() };
    let mut rows = first.short();
    for bar in others.iter().flat_map(|chart| chart.short()) {
        if rows.iter().all(|row| row.datum.key != bar.datum.key) {
            rows.push(bar);
        }
    }
    rows
}

/// The matrix of values, by the classes that there are.
pub fn pairs(shown: &Answer, bars: &[Bar]) -> Matrix {
    let Answer { dataset, view, selection, .. } = shown;
    let (dimension, columns) = (view.rows(), Dimension::Class);
    let names = dataset.column(dimension, view.scheme);
    let column = |dimension| dataset.column(dimension, view.scheme);
    let everything = crate::crossfilter::Selection { scheme: view.scheme, ..Default::default() };
    let (tallies, totals) =
        (selection.pairs(dataset, dimension, columns), everything.pairs(dataset, dimension, columns));
    let code = |column: &Column, key: &str| column.code(key).map(|code| code as usize);
    // By the whole, so that a click moves no row; regions as they are read.
    let order = sorted(bars.len(), &|a, b| match dimension {
        Dimension::Region => a.cmp(&b),
        _ => bars[b].total.cmp(&bars[a].total),
    });
    let rows: Vec<usize> =
        order.into_iter().map(|at| &bars[at]).filter_map(|bar| code(names, &bar.datum.key)).collect();
    let classes: Vec<usize> =
        (0..column(columns).entries.len()).filter(|class| totals.iter().any(|row| row[*class].rows > 0)).collect();
    let of_all = rows.iter().flat_map(|row| &tallies[*row]).map(|tally| amount(tally, view.measure)).sum();
    let cell = |row: usize, class: usize| {
        let (entry, class_entry) = (&names.entries[row], &column(columns).entries[class]);
        let (part, whole) = (&tallies[row][class], &totals[row][class]);
        let (value, total) = (amount(part, view.measure), amount(whole, view.measure));
        let missing = value == 0 && part.rows > 0;
        Met {
            dimension,
            row: (&entry.key, &entry.name),
            class: (&class_entry.key, &class_entry.name),
            value,
            total,
            of_all,
            missing,
            there: whole.rows > 0,
        }
        .cell(view)
    };
    Matrix {
        cells: rows
            .iter()
            .flat_map(|row| classes.iter().map(move |class| (*row, *class)))
            .map(|(row, class)| cell(row, class))
            .collect(),
        rows: rows.iter().map(|row| names.entries[*row].name.clone()).collect(),
        columns: classes.iter().map(|class| column(columns).entries[*class].name.clone()).collect(),
        names: None,
    }
}

/// The matrix of a view beside that of what is pinned, which has the same rows and columns.
pub(super) fn compared(now: Matrix, then: &Matrix, views: [&View; 2], names: [String; 2]) -> Matrix {
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

/// Where a row and a power class meet.
pub(super) struct Met<'a> {
    /// What the row is of.
    pub dimension: Dimension,
    /// Key and name.
    pub row: (&'a str, &'a str),
    /// Key and name.
    pub class: (&'a str, &'a str),
    /// What is shown, and the whole.
    pub value: u64,
    pub total: u64,
    /// What is shown in all cells.
    pub of_all: u64,
    /// Whether something is shown, without a figure.
    pub missing: bool,
    /// Whether there is anything at all.
    pub there: bool,
}

impl Met<'_> {
    pub fn cell(&self, view: &View) -> Cell {
        let Met { dimension, row: (row, name), class: (class, class_name), value, total, of_all, missing, there } =
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

/// The operator or region, and the class, that a mark of the matrix with this key stands for.
pub fn pair_of(key: &str) -> Option<[(Dimension, String); 2]> {
    let (dimension, pair) = key.split_once('=')?;
    let (row, class) = pair.rsplit_once("&class=")?;
    Some([(Dimension::from_code(dimension)?, row.to_owned()), (Dimension::Class, class.to_owned())])
}
