//! Exact cross-filtering of charge-point records: every chart's numbers for any selection.

mod answer;
mod cells;
mod collapse;
mod column;
mod count;
mod error;
pub mod generate;
mod index;
mod joint;
mod part;
mod rows;
mod selection;
mod site;
mod sums;
mod table;

pub use answer::Answer;
pub use column::Numbers;
pub use error::{Error, MAX_COMBINATIONS, MAX_DIMENSIONS, MAX_ROWS, MAX_SUM, MAX_VALUES};
pub use rows::{Dimension, Measure, Rows, Sites};
pub use selection::{Clause, Selection};
pub use sums::Tally;
pub use table::{Question, Table};
