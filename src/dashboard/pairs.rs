//! The matrix: operators by power class.

use super::{Answer, Chart, amount, amount_plain, amount_text, unit};
use crate::chart::Datum;
use crate::chart::matrix::{Cell, Matrix};
use crate::dataset::{Column, Dimension};
use crate::format::sorted;

/// The matrix of the operators that their chart begins with, by the classes that there are.
pub fn pairs(shown: &Answer, operators: &Chart) -> Matrix {
    let Answer { dataset, view, selection, .. } = shown;
    let (rows, columns) = (Dimension::Operator, Dimension::Class);
    let column = |dimension| dataset.column(dimension, view.scheme);
    let everything = crate::crossfilter::Selection { scheme: view.scheme, ..Default::default() };
    let (tallies, totals) = (selection.pairs(dataset, rows, columns), everything.pairs(dataset, rows, columns));
    let code = |column: &Column, key: &str| column.code(key).map(|code| code as usize);
    let short = operators.short();
    // By the whole, so that a click moves no row.
    let order = sorted(short.len(), &|a, b| short[b].total.cmp(&short[a].total));
    let rows: Vec<usize> =
        order.into_iter().map(|at| &short[at]).filter_map(|bar| code(column(rows), &bar.datum.key)).collect();
    let classes: Vec<usize> =
        (0..column(columns).entries.len()).filter(|class| totals.iter().any(|row| row[*class].rows > 0)).collect();
    let cell = |row: usize, class: usize| {
        let (operator, class_entry) = (&column(Dimension::Operator).entries[row], &column(columns).entries[class]);
        let (part, whole) = (&tallies[row][class], &totals[row][class]);
        let (value, total) = (amount(part, view.measure), amount(whole, view.measure));
        let missing = value == 0 && part.rows > 0;
        let figure = match (value, whole.rows) {
            // It is hatched.
            (0, _) if missing => String::new(),
            (0, 0) => String::new(),
            (0, _) => "0".to_owned(),
            _ => amount_text(value, view.measure),
        };
        let words = match (value, whole.rows) {
            (0, _) if missing => "not stated".to_owned(),
            (0, 0) => "nothing".to_owned(),
            _ if value < total => {
                format!(
                    "{} of {} {}",
                    amount_text(value, view.measure),
                    amount_text(total, view.measure),
                    unit(view.measure, total)
                )
            }
            _ => format!("{} {}", amount_text(value, view.measure), unit(view.measure, value)),
        };
        let chosen = view.has(Dimension::Operator, &operator.key) && view.has(columns, &class_entry.key);
        let datum = Datum {
            key: format!("operator={}&class={}", operator.key, class_entry.key),
            spoken: format!("{}, {}; {words}", operator.name, class_entry.name),
            value: amount_plain(value, view.measure),
            total: amount_plain(total, view.measure),
            missing,
            chosen,
        };
        Cell { datum, value, total, figure }
    };
    Matrix {
        cells: rows
            .iter()
            .flat_map(|row| classes.iter().map(move |class| (*row, *class)))
            .map(|(row, class)| cell(row, class))
            .collect(),
        rows: rows.iter().map(|row| column(Dimension::Operator).entries[*row].name.clone()).collect(),
        columns: classes.iter().map(|class| column(columns).entries[*class].name.clone()).collect(),
    }
}

/// The operator and the class that a mark of the matrix with this key stands for.
pub fn pair_of(key: &str) -> Option<[(Dimension, String); 2]> {
    let (operator, class) = key.strip_prefix("operator=")?.rsplit_once("&class=")?;
    Some([(Dimension::Operator, operator.to_owned()), (Dimension::Class, class.to_owned())])
}
