//! All texts for readers: [`Messages`].
//!
//! A message is a constant, or a function if it contains a value. A function takes numbers as numbers and names as they
//! are; plurals, word order and separators are up to the language. The linker removes unused messages from each program.
//!
//! A language is a folder with the same constants and functions as `english`. A build includes one language, so others
//! cost nothing. A message that is missing in a language fails to compile. `tests/rules/i18n.rs` finds texts outside this
//! module.

// The text of a message documents it.
#[allow(missing_docs)]
mod english;
mod number;

/// Numbers and plurals without a browser, for the prerendered page.
pub use self::english::numbers as prepared;
pub use self::english::places;
pub use self::english::{Messages, kilowatts, list, power, share};
pub use self::number::{Plural, plural, thousandths, whole};
