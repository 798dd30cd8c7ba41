//! The reader's own data on the page: opening it, what became of it, and its rows.

mod account;
mod beside;
mod catalogue;
mod files;
mod keep;
mod one_file;
mod open;
mod phase;
mod pictures;
mod reader;
mod rows;
mod start;
mod turn;

use leptos::prelude::*;

use super::store::Store;

pub use self::files::Files;
pub use self::one_file::{edition_link, make_file};
pub use self::open::{Open, Reading, progress};
pub use self::reader::{Edition, Own};
pub use self::start::{open_listed, start};

/// The report on every record, within its chunk.
pub fn account_card(_: Store) -> AnyView {
    view! { <account::AccountCard /> }.into_any()
}

/// The rows, within their chunk.
pub fn rows_table(_: Store) -> AnyView {
    view! { <rows::Rows /> }.into_any()
}
