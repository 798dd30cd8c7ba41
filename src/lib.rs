//! Chargeboard: who is building EV charging, where, and how powerful, on one page in the reader's browser.
//!
//! The page is a pure function with a thin shell: `(Dataset, query string) -> Dashboard -> Scene`, and only the
//! last arrow, into the page, is Leptos.
//!
//! ```text
//! ui                                            Leptos components
//! dashboard                     browser         what the page shows, as values | the outside world
//! view   crossfilter   chart    import          values
//! dataset                                       values
//! format                                        values
//! ```
//!
//! A module imports only from rows below its own: never sideways, never up (`tests/architecture.rs` holds it to that).
//! All but `ui` and `browser` is built and tested without Leptos, does no I/O, reads no clock, and returns nothing
//! in hash order. `chart` knows no dataset; `dataset` and `view` know no chart; nothing but `browser` and `ui` knows
//! a browser. `import` is built for the worker alone, so that the page's first load does not hold it.

pub mod chart;
pub mod crossfilter;
pub mod dashboard;
pub mod dataset;
pub mod format;
#[cfg(feature = "import")]
pub mod import;
#[cfg(feature = "import")]
pub mod register;
pub mod view;
pub mod wire;
#[cfg(feature = "worker")]
pub mod worker;

#[cfg(feature = "page")]
pub mod browser;
#[cfg(feature = "page")]
pub mod ui;
