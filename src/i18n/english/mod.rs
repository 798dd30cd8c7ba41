//! English. Its numbers are those of the United States and of most international texts; its spelling is British.

mod amounts;
mod charts;
mod files;
mod frame;
mod lead;
mod link;
mod marks;
mod notes;
pub mod numbers;
mod origin;
mod own;
pub mod places;
mod publish;
mod reasons;
mod rows;
mod sizes;
mod terms;

pub use self::amounts::{kilowatts, list, power, share};

/// The texts of the page in its language.
pub struct Messages;

impl Messages {
    /// The language, as BCP 47 calls it.
    pub const LANGUAGE: &str = "en";
}
