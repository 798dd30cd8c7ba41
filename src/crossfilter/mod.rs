//! What a view selects of a dataset, counted.
//!
//! Law: a clause is skipped for the column that it is about, so that a chart is never narrowed by its own filter.
//! A row counts for a column if it passes every clause but that column's own. A test holds the engine to the plain
//! definition, on random editions along random walks of selections.

mod amounts;
mod listing;
mod pairs;
mod select;
mod settle;

pub use self::listing::{ListedRow, Listing, Picked};
pub use self::select::Found;
pub use chargeboard_engine::Tally;
