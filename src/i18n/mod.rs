//! Every text of the page for readers, in one place: [`Messages`].
//!
//! A text is a constant, and what has a value in it is a function, which is handed numbers as numbers and names as they
//! are: what a plural, an order of words or a comma makes of them is the language's own affair. What nobody asks for is in
//! no program, so each of the three carries its own texts only.
//!
//! A language is a folder with the same constants and functions as `english`, built in its place: a program speaks one
//! language, and so is none heavier for the others. What is missing in one does not compile, and `tests/rules/words.rs` finds
//! texts that stand elsewhere.

// A text says itself what it is.
#[allow(missing_docs)]
mod english;
mod number;

/// Numbers and plurals as the page is prepared with, without a browser.
pub use self::english::numbers as prepared;
pub use self::english::places;
pub use self::english::{Messages, kilowatts, list, power, share};
pub use self::number::{Plural, plural, thousandths, whole};
