//! Chargeboard: who is building EV charging, where, and how powerful, on one page in the reader's browser.
//!
//! The page is a pure function with a thin shell: `(Dataset, query string) -> Dashboard -> Scene`, and only the
//! last arrow, into the page, is Leptos.
//!
//! ```text
//! ui                                            Leptos components, for the browser and for prerendering
//! protocol                      browser         messages between page and worker | one function for each Web API
//! dashboard                     export          what the page shows, as values | the page as one file
//! crossfilter                                   what a view selects, counted by the engine
//! view          chart           import          the link | pictures as values | somebody's file -> dataset and report
//! dataset                                       columns, announcements, power classes, countries and regions
//! format        i18n                            letters and numbers | every text for readers
//! ```
//!
//! An edition of 44 announcements and a register of five million charge points are the same kind of dataset, counted by
//! the same engine, and shown by the same components. The library makes two programs: the page (`main.rs`) and the
//! worker (`bin/worker.rs`), which imports a reader's files and answers the page's requests on them. An edition's requests
//! are answered by the same function within the page. `publish` renders the page natively before it is published.
//!
//! A module imports only from rows below its own: never sideways, never up (`tests/rules/architecture.rs`). No two files
//! import each other (`tests/rules/circles.rs`). All but `ui`, `browser` and `worker` is built and tested without Leptos,
//! does no I/O, reads no clock, and returns nothing in hash order. `chart` knows no dataset; only `browser` and `ui` know a
//! browser, except that `i18n` has it format numbers.

pub mod chart;
pub mod crossfilter;
pub mod dashboard;
pub mod dataset;
pub mod export;
pub mod format;
pub mod i18n;
#[cfg(feature = "import")]
pub mod import;
pub mod protocol;
pub mod view;
#[cfg(feature = "worker")]
pub mod worker;

#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "ui")]
pub mod ui;
