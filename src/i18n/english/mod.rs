//! English messages: numbers as in the United States and most international texts, British spelling.

mod amounts;
mod charts;
mod chrome;
mod files;
mod lead;
mod link;
mod marks;
mod notes;
pub mod numbers;
mod open_data;
pub mod places;
mod provenance;
mod publish;
mod reasons;
mod rows;
mod sizes;
mod terms;

pub use self::amounts::{kilowatts, list, power, share};

/// The messages of the page in its language.
pub struct Messages;

impl Messages {
    /// The language as a BCP 47 tag.
    pub const LANGUAGE: &str = "en";
}
