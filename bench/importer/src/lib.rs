//! The import as a WebAssembly module of three functions; `page/import-worker.mjs` calls them.
//!
//! Law: all memory is Rust's own. The page writes bytes into the room that it was given the address of.

use chargeboard::dataset::{PowerClass, Table};
use chargeboard::import::{Importer, Options};
use std::cell::RefCell;

#[derive(Default)]
struct State {
    importer: Option<Importer>,
    piece: Vec<u8>,
    totals: Vec<f64>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Room for the next piece of the file; returns its address.
#[unsafe(no_mangle)]
pub extern "C" fn piece(bytes: usize) -> usize {
    STATE.with_borrow_mut(|state| {
        state.piece.resize(bytes, 0);
        state.piece.as_ptr() as usize
    })
}

/// Reads the piece.
#[unsafe(no_mangle)]
pub extern "C" fn feed() {
    STATE.with_borrow_mut(|State { importer, piece, .. }| {
        importer.get_or_insert_with(|| Importer::new(Options::default())).feed(piece);
    });
}

/// Ends the file. Returns the address of its totals, 0 if it was refused.
#[unsafe(no_mangle)]
pub extern "C" fn finish() -> usize {
    STATE.with_borrow_mut(|state| {
        let Some(Ok(imported)) = state.importer.take().map(Importer::finish) else { return 0 };
        state.totals = totals(&imported.table);
        state.totals.as_ptr() as usize
    })
}

/// Rows, charge points, watts, the sums of degrees times ten million and of days, operators, regions and sites, and the
/// charge points of each class: what the other reader must come to as well.
fn totals(table: &Table) -> Vec<f64> {
    let rows = || 0..table.len();
    let sum = |value: &dyn Fn(usize) -> i64| rows().map(value).sum::<i64>() as f64;
    let points = |row: usize| i64::from(table.points[row]);
    let scaled = |degrees: f64| (degrees * 1e7).round() as i64;
    let mut totals = vec![
        table.len() as f64,
        sum(&points),
        sum(&|row| points(row) * i64::from(table.watts[row])),
        sum(&|row| table.position(row).map_or(0, |(lat, _)| scaled(lat))),
        sum(&|row| table.position(row).map_or(0, |(_, lon)| scaled(lon))),
        sum(&|row| table.opened(row).map_or(0, |day| i64::from(day.0))),
    ];
    // The first value of each is the unknown one.
    totals.extend([&table.operators, &table.regions, &table.sites].map(|texts| texts.len() as f64 - 1.0));
    // Imports have no classes that are only words.
    let classes =
        PowerClass::ALL.into_iter().filter(|class| !matches!(class, PowerClass::SaidUltraFast | PowerClass::SaidFast));
    totals.extend(classes.map(|class| sum(&|row| if table.class[row] == class { points(row) } else { 0 })));
    totals
}
