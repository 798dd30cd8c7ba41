//! The engine as a WebAssembly module of five functions; `adapter.mjs` calls them.
//!
//! Law: Rust owns all memory. The page gets addresses, writes columns and words there, and reads numbers there.

use chargeboard_engine::{
    Answer, Clause, Dimension, Measure, Numbers, Question, Rows, Selection, Sites, Table,
    generate::{SEED, Shape, generate},
};
use std::cell::RefCell;

/// The dimensions of the benchmark; whether each has a chart.
const DIMENSIONS: [(&str, bool); 5] =
    [("operator", true), ("country", true), ("region", false), ("power class", true), ("month", true)];

#[derive(Default)]
struct State {
    columns: Vec<Numbers>,
    words: Vec<u32>,
    table: Option<Table>,
    numbers: Vec<f64>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Allocates a column of `width` bytes a row for the page to fill; returns its address.
#[unsafe(no_mangle)]
pub extern "C" fn column(width: u32, rows: usize) -> usize {
    let (column, address) = match width {
        1 => {
            let values = vec![0_u8; rows];
            let address = values.as_ptr() as usize;
            (Numbers::U8(values), address)
        }
        2 => {
            let values = vec![0_u16; rows];
            let address = values.as_ptr() as usize;
            (Numbers::U16(values), address)
        }
        _ => {
            let values = vec![0_u32; rows];
            let address = values.as_ptr() as usize;
            (Numbers::U32(values), address)
        }
    };
    STATE.with_borrow_mut(|state| state.columns.push(column));
    address
}

/// Allocates words for the page to fill; returns their address.
#[unsafe(no_mangle)]
pub extern "C" fn words(count: usize) -> usize {
    STATE.with_borrow_mut(|state| {
        state.words.resize(count, 0);
        state.words.as_ptr() as usize
    })
}

/// Indexes the columns: the dimensions in order, charge points and power. The words are the dimensions' numbers
/// of values. Returns the bytes of the index, 0 if the rows were refused.
#[unsafe(no_mangle)]
pub extern "C" fn load() -> usize {
    STATE.with_borrow_mut(|state| {
        let State { columns, words, table, .. } = state;
        let (Some(power), Some(points)) = (columns.pop(), columns.pop()) else { return 0 };
        let columns = std::mem::take(columns).into_iter().zip(DIMENSIONS).zip(words.iter());
        let dimensions =
            columns.map(|((codes, (name, _)), values)| Dimension { name: name.into(), values: *values, codes });
        let rows = Rows {
            dimensions: dimensions.collect(),
            points: Measure { amounts: points, missing: None },
            power: Measure { amounts: power, missing: None },
            sites: Sites::Rows,
        };
        let charted = DIMENSIONS.map(|(_, charted)| charted).to_vec();
        *table = Table::new(rows, Question { charted, amounts_only: true }).ok();
        table.as_ref().map_or(0, Table::bytes)
    })
}

/// Answers the selection in the words: for each dimension either 0, or 1, a count and that many codes, or 2, the
/// first and the last code. Returns the address of the numbers: sites, points and power of the total, then for
/// each chart its points and its power by code.
#[unsafe(no_mangle)]
pub extern "C" fn filter() -> usize {
    STATE.with_borrow_mut(|State { words, table, numbers, .. }| {
        let mut words = words.iter().copied();
        let mut word = || words.next().unwrap_or(0);
        let clauses = DIMENSIONS.map(|_| match word() {
            0 => Clause::Any,
            1 => Clause::Of((0..word()).map(|_| word()).collect()),
            _ => Clause::Range(word(), word()),
        });
        if let Some(table) = table {
            write(&table.answer(&Selection { clauses: clauses.to_vec() }), numbers);
        }
        numbers.as_ptr() as usize
    })
}

/// Runs all code once on generated rows, few and many.
#[unsafe(no_mangle)]
pub extern "C" fn warm_up() {
    for rows in [50, 20_000] {
        let charted = DIMENSIONS.map(|(_, charted)| charted).to_vec();
        let rows = generate(Shape::Independent, rows, SEED);
        let Ok(mut table) = Table::new(rows, Question { charted, amounts_only: true }) else { return };
        let any = || Clause::Any;
        let selections = [
            vec![],
            vec![any(), any(), any(), any(), Clause::Range(10, 20)],
            vec![any(), any(), any(), any(), Clause::Range(11, 21)],
            vec![Clause::Of(vec![0]), any(), any(), Clause::Range(1, 6)],
            vec![Clause::Of(vec![0, 5]), Clause::Of(vec![0]), any(), Clause::Range(1, 6)],
            vec![Clause::Of(vec![0]), Clause::Of(vec![0, 3]), Clause::Of(vec![3])],
        ];
        for _ in 0..4 {
            for clauses in &selections {
                write(&table.answer(&Selection { clauses: clauses.clone() }), &mut Vec::new());
            }
        }
    }
}

/// Charts that have not changed are not written again.
fn write(answer: &Answer, numbers: &mut Vec<f64>) {
    let total = answer.total();
    let size = 3 + 2 * (0..answer.dimensions()).map(|dimension| answer.groups(dimension)).sum::<usize>();
    numbers.resize(size, 0.0);
    let (figures, mut charts) = numbers.split_at_mut(3);
    figures.copy_from_slice(&[total.sites, total.points, total.watts].map(|number| number as f64));
    for dimension in 0..answer.dimensions() {
        let groups = answer.groups(dimension);
        let (points, rest) = charts.split_at_mut(groups);
        let (power, rest) = rest.split_at_mut(groups);
        charts = rest;
        if answer.changed(dimension) {
            answer.amounts(dimension, |code, in_points, in_power| {
                (points[code], power[code]) = (in_points as f64, in_power as f64);
            });
        }
    }
}
