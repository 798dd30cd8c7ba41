//! The reader's own data on the page: opening it, what became of it, and its rows.

mod account;
mod open;
mod reader;
mod rows;

pub use self::account::AccountCard;
pub use self::open::{Open, Reading};
pub use self::reader::{Heard, Name, Own, Phase, joined};
pub use self::rows::Rows;
