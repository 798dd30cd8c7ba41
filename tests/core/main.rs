//! The core from its outside: what it says, counts, reads and draws. One program, so that a change of the core is
//! compiled and linked for its tests once.
//!
//! `cargo test --no-default-features --features import --test core gallery::` runs those of one file.

#[cfg(feature = "import")]
mod answers;
mod crossfilter;
mod dashboard;
mod edges;
mod edition;
mod edition_faults;
mod fuzz;
mod gallery;
mod golden_links;
mod hostile;
mod i18n;
mod import;
mod import_laws;
mod import_limits;
mod link;
mod link_laws;
mod pictures;
mod provenance;
mod register;
mod register_map;
mod register_rows;
mod shown;
mod sizes;
#[cfg(feature = "import")]
mod text_snapshots;
