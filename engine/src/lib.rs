//! Exact cross-filtering of charge-point records: every chart's numbers for any selection, from dozens of rows to
//! tens of millions.
//!
//! Law: a dimension's own clause does not filter its chart. The number of a value is the sum over the rows that have
//! the value and pass every other clause, in whole numbers. The tests compare every answer with that definition.
//!
//! ```
//! use chargeboard_engine::{Clause, Dimension, Measure, Numbers, Question, Rows, Selection, Sites, Table};
//!
//! let dimension = |name: &str, codes| Dimension { name: name.into(), values: 2, codes: Numbers::U8(codes) };
//! let measure = |amounts| Measure { amounts: Numbers::U32(amounts), missing: None };
//! let rows = Rows {
//!     dimensions: vec![dimension("operator", vec![0, 0, 1]), dimension("country", vec![0, 1, 1])],
//!     points: measure(vec![2, 4, 8]),
//!     power: measure(vec![22_000, 600_000, 88_000]),
//!     sites: Sites::Rows,
//! };
//! let mut table = Table::new(rows, Question::default())?;
//! let selection = Selection { clauses: vec![Clause::Of(vec![0]), Clause::Range(1, 1)] };
//! let answer = table.answer(&selection);
//! assert_eq!(answer.total().points, 4);
//! assert_eq!(answer.tallies(0).map(|tally| tally.points).collect::<Vec<_>>(), [4, 8]);
//! # Ok::<(), chargeboard_engine::Error>(())
//! ```
//!
//! # Why it is fast
//!
//! The dimension with the most values (here: operators) is the *wide* one; all others are *joint*, and their distinct
//! combinations are numbered. A selection of the joint dimensions is then one byte for each combination, which tells
//! the clauses that it fails. The engine keeps three things:
//!
//! - the *cube*: the sums of each combination. The joint dimensions' charts and the total are sums over it.
//! - the rows collapsed to *cells*, one for each operator and combination that occur together, twice: grouped by
//!   operator, to add an operator to the cube or subtract it when the clause about operators changes; and grouped by
//!   combination, to add a combination to the operators' chart or subtract it when another clause changes.
//! - for each joint dimension and value, its combinations, so that a change visits only those whose value is switched
//!   on or off.
//!
//! A change visits the cells that change, or those that pass, or subtracts those that fail from the total. The numbers
//! of cells tell beforehand which of the three is the cheapest. Dragging a month visits two runs of neighbouring
//! cells. Up to 16,384 rows, all dimensions are joint.
//!
//! Measured over the 200 interactions of the benchmark at 5 million independent rows (2.6 million cells, 48,000
//! combinations), CPU milliseconds in Chromium, by `cargo xtask bench --rows 5000000` (three rounds; each contender's
//! prefetching on hover included):
//!
//! | contender | load | median | 95th percentile | worst |
//! |---|---|---|---|---|
//! | this engine | 244 | 0.26 | 0.77 | 1.44 |
//! | plain scan of typed arrays | – | 22.0 | 40.5 | 48.3 |
//! | crossfilter2 | 4,306 | 22.2 | 781 | 2,962 |
//! | Mosaic over DuckDB-WASM | 450 | 8.2 | 201 | 515 |
//! | DuckDB-WASM | 266 | 113 | 180 | 290 |
//! | FalconVis, which only counts rows | 716 | 0.31 | 596 | 2,231 |
//!
//! The effect of each idea, wall milliseconds of the same interactions in Node.js, third best of seven passes:
//!
//! | | median | 95th percentile | worst | all 200 |
//! |---|---|---|---|---|
//! | as it is | 0.07 | 0.6 | 1.1 | 30 |
//! | operators' chart always from the cells that pass | 0.21 | 0.7 | 9.8 | 73 |
//! | operators' chart always from the cells that change | 0.07 | 1.0 | 9.8 | 88 |
//! | other charts always from the whole cube | 0.19 | 0.6 | 1.2 | 44 |
//! | without `simd128` | 0.07 | 0.6 | 1.2 | 33 |
//!
//! Indexes for a brush that is about to be dragged, sums up to each month, and cubes of the wide dimension were not
//! built: the worst interaction is a ninth of a frame without them.
//!
//! Cost by number of rows, CPU milliseconds in Chromium (`cargo xtask bench --rows 100000,1000000,5000000,20000000
//! --peers scan --rounds 1`). Reading the columns once is the physical limit of any scan. Memory is that of the page,
//! which still holds the input of 9 bytes a row:
//!
//! | rows | load | median | 95th percentile | worst | reading once | memory, MB | while loading, MB |
//! |---|---|---|---|---|---|---|---|
//! | 100,000 | 6 | 0.19 | 0.48 | 0.71 | 0.01 | 21 | 23 |
//! | 1,000,000 | 49 | 0.22 | 0.69 | 1.05 | 0.10 | 48 | 50 |
//! | 5,000,000 | 214 | 0.19 | 0.63 | 1.23 | 1.14 | 141 | 143 |
//! | 20,000,000 | 769 | 0.26 | 0.75 | 1.78 | 4.98 | 512 | 513 |
//!
//! Few rows, CPU milliseconds in Chromium, of the three that are fastest there (`cargo xtask bench --rows 52,100000`, three
//! rounds):
//!
//! | contender | 52 rows: median | 95th percentile | worst | 100,000 rows: median | 95th percentile | worst |
//! |---|---|---|---|---|---|---|
//! | this engine | 0.17 | 0.24 | 0.28 | 0.21 | 0.50 | 0.79 |
//! | plain scan of typed arrays | 0.19 | 0.29 | 0.36 | 0.68 | 1.17 | 6.22 |
//! | crossfilter2 | 0.20 | 0.33 | 0.74 | 0.54 | 5.05 | 13.6 |
//!
//! # Memory and limits
//!
//! A cell takes 24 bytes in both orders together: its other code (2 each), points and watts (8), rows (2; none where
//! each cell is one row). It takes 2 more above 65,536 combinations, 2 more above 65,536 wide values, and 16 more where
//! points or power are not stated for some rows. A combination takes about 100 bytes. Collapsed rows take less than a
//! cell each: the 5 million above 13.1 bytes a row, 5 million of the correlated shape 3.4. Of the rows themselves, only
//! the codes of rows that name their sites are kept. The limits are [`MAX_DIMENSIONS`], [`MAX_VALUES`], [`MAX_ROWS`],
//! [`MAX_COMBINATIONS`] and [`MAX_SUM`]. An [`Error`] names the column and the limit, and leaves the table unchanged.
//!
//! # Parts
//!
//! [`Table::append`] indexes only the new rows, as a part of their own; [`Table::replace`] indexes one part again. An
//! answer is for one part, or adds all of them up. Rows of several parts can be at one site, so the index of the sites
//! is rebuilt. Sites whose rows all have the same codes are counted like rows. Of the others, those with a row that
//! starts or stops passing are counted again, about 10 nanoseconds a row. If each row is a site ([`Sites::Rows`]),
//! there is no such index.

#![forbid(unsafe_code)]

mod answer;
mod cells;
mod collapse;
mod column;
mod count;
mod error;
pub mod generate;
mod index;
mod joint;
mod manifold;
mod part;
mod question;
mod rows;
mod selection;
mod site;
mod sums;
mod table;

pub use answer::Answer;
pub use column::Numbers;
pub use error::{Error, MAX_COMBINATIONS, MAX_DIMENSIONS, MAX_ROWS, MAX_SUM, MAX_VALUES};
pub use question::Question;
pub use rows::{Dimension, Measure, Rows, Sites};
pub use selection::{Clause, Selection};
pub use sums::Tally;
pub use table::Table;
