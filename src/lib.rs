//! Chargeboard: who is building EV charging, where, and how powerful, on one page in the reader's browser.
//!
//! The page is a pure function with a thin shell: `(Dataset, query string) -> Dashboard -> Scene`, and only the
//! last arrow, into the page, is Leptos.
//!
//! ```text
//! ui                                            Leptos components
//! protocol                      browser         what page and worker say to each other | the outside world
//! export                                        files that readers take away
//! dashboard                                     what the page shows, as values
//! register                                      imported data over the engine
//! view   crossfilter   chart    import          values
//! dataset                                       values
//! format    i18n                                values | every text for readers
//! ```
//!
//! The same library makes three programs. The page of the first load (`main.rs`) knows editions. The whole page
//! (`bin/whole.rs`) takes its place when own data is first asked for, and shows what the worker (`bin/worker.rs`, with
//! `worker`, `register` and `import`) reads and counts.
//!
//! A module imports only from rows below its own: never sideways, never up (`tests/rules/architecture.rs` holds it to that).
//! All but `ui`, `browser` and `worker` is built and tested without Leptos, does no I/O, reads no clock, and returns nothing
//! in hash order. `chart` knows no dataset; `dataset` and `view` know no chart; nothing but `browser` and `ui` knows
//! a browser, but that `i18n` has one write its numbers where there is one.

pub mod chart;
pub mod crossfilter;
pub mod dashboard;
pub mod dataset;
pub mod export;
pub mod format;
pub mod i18n;
#[cfg(feature = "import")]
pub mod import;
#[cfg(any(feature = "import", feature = "whole"))]
pub mod protocol;
#[cfg(feature = "import")]
pub mod register;
pub mod view;
#[cfg(feature = "worker")]
pub mod worker;

#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
