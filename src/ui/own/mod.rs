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

use super::lazy::{action, lazy_view};
use super::store::Store;

pub use self::one_file::edition_link;
pub use self::open::{Open, Reading};
pub use self::reader::{Edition, Own};
pub use self::start::start;

lazy_view!(data:
    /// The report on every record.
    account(store: Store) = account_card
);
lazy_view!(data:
    /// The rows.
    rows(store: Store) = rows_table
);
action!(export:
    /// Offers the page as one file.
    save_file(store: Store) = one_file::make_file
);

fn account_card(_: Store) -> AnyView {
    view! { <account::AccountCard /> }.into_any()
}

fn rows_table(_: Store) -> AnyView {
    view! { <rows::Rows /> }.into_any()
}
