//! Data that the reader opens: reading it, the report on its records, and its rows. The session answers the page's
//! requests: an edition's at once, those of open data by the worker.

mod catalogue;
mod device_storage;
mod edition;
mod edition_comparison;
mod event;
mod files;
mod frame_queue;
mod import_report;
mod one_file;
mod open_button;
mod phase;
mod pictures;
mod progress;
mod read;
mod rows;
mod session;
mod start;

use leptos::prelude::*;

use super::lazy::{action, lazy_view};
use super::store::Store;

pub use self::edition::Edition;
pub use self::one_file::edition_link;
pub use self::open_button::{Open, Reading};
pub use self::session::Session;
pub use self::start::start;

lazy_view!(data:
    /// The report on every record.
    report(store: Store) = report_card
);
lazy_view!(data:
    /// The rows.
    rows(store: Store) = rows_table
);
action!(export:
    /// Offers the page as one file.
    save_file(store: Store) = one_file::make_file
);

fn report_card(_: Store) -> AnyView {
    view! { <import_report::ImportReport /> }.into_any()
}

fn rows_table(_: Store) -> AnyView {
    view! { <rows::Rows /> }.into_any()
}
