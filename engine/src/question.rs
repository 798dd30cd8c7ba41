//! The numbers that a table computes.

/// The numbers that a table computes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// For each dimension, whether its groups are needed. Dimensions beyond the end are.
    pub charted: Vec<bool>,
    /// True if groups need only charge points and watts. The total always has everything.
    pub amounts_only: bool,
}
