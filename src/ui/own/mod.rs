//! The reader's own data on the page: opening it, what became of it, and its rows.
//!
//! It is part of the whole page only; the first load has `later.rs` in its place.

mod account;
mod beside;
mod catalogue;
mod files;
mod follow;
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
use web_sys::Element;

use super::map::MapCard;
use super::matrix::MatrixCard;
use super::months::MonthsCard;
use super::size::SizeCard;
use super::store::{Store, store};
use crate::browser;
use crate::dashboard::Dashboard;
use crate::dataset::{Dataset, bundled};
use crate::view::View;

pub use self::files::Files;
pub use self::follow::follow;
pub use self::one_file::{edition_link, make_file};
pub use self::open::{Open, progress};
pub use self::reader::Own;
pub use self::start::{open_listed, start};
pub use super::compare::{compared, pin};
pub use super::others::{drawn, more, nothing, opens};
pub use super::twin::{files, table, table_key, taking};
pub use super::why::{dialog, why};

/// What of the former page goes over into this one: nothing, which holds all of it.
pub const KEPT: &[&str] = &[];

/// Whether only the whole page has what a view asks for: this is the whole page.
pub fn is_beyond(_: &View) -> bool {
    false
}

/// The edition with this id; where there is none, the newest.
pub fn edition(id: Option<&str>) -> Dataset {
    bundled::edition(id)
}

/// Does what a click on a mark asks for; of own data once the click itself was seen.
pub fn chosen(mark: &Element, call: impl FnOnce() + 'static) {
    let store = store();
    if !store.is_own.get_untracked() {
        return call();
    }
    browser::press(mark);
    after_its_frame(store, call);
}

/// The same for a click on a button.
pub fn asked(store: Store, call: impl FnOnce() + 'static) {
    if !store.is_own.get_untracked() {
        return call();
    }
    browser::press_clicked();
    after_its_frame(store, call);
}

fn after_its_frame(store: Store, call: impl FnOnce() + 'static) {
    // It is done for the component that heard the click.
    let owner = Owner::current().unwrap_or_default();
    store.own.turn.ask(move || {
        let before = store.view.get_untracked();
        owner.with(call);
        // No answer comes that would show what was clicked as it was.
        if store.view.with_untracked(|view| *view == before) {
            browser::release();
        }
    });
}

/// Whether there is a map.
pub fn has_map(page: &Dashboard) -> bool {
    page.map.is_some() || page.own && store().own.pictures.places.with(Option::is_some)
}

/// The columns of months.
pub fn months_card() -> AnyView {
    view! { <MonthsCard /> }.into_any()
}

/// The map.
pub fn map_card() -> AnyView {
    view! { <MapCard /> }.into_any()
}

/// Whether there is a matrix.
pub fn has_matrix(page: &Dashboard) -> bool {
    page.matrix.is_some() || page.own && store().own.pictures.matrix.with(Option::is_some)
}

/// The matrix.
pub fn matrix_card() -> AnyView {
    view! { <MatrixCard /> }.into_any()
}

/// Whether there are sites whose size is known.
pub fn has_sizes(page: &Dashboard) -> bool {
    page.sizes.is_some() || page.own && store().own.pictures.sizes.with(Option::is_some)
}

/// Sites by their size.
pub fn size_card() -> AnyView {
    view! { <SizeCard /> }.into_any()
}

/// What is being read, or why it was not.
pub fn reading() -> AnyView {
    view! { <open::Reading /> }.into_any()
}

/// The report on every record.
pub fn account() -> AnyView {
    super::lazy::account(store())
}

/// The same, within its chunk.
pub fn account_card(_: Store) -> AnyView {
    view! { <account::AccountCard /> }.into_any()
}

/// The rows.
pub fn rows() -> AnyView {
    super::lazy::rows(store())
}

/// The same, within their chunk.
pub fn rows_table(_: Store) -> AnyView {
    view! { <rows::Rows /> }.into_any()
}

/// Offers the page as one file.
pub fn save_file(store: Store) {
    super::lazy::save_file(store);
}

/// Offers the announcements of the view as a file.
pub fn save_rows(store: Store) {
    super::lazy::save_rows(store);
}
