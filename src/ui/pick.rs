//! What a reader does to a mark of a chart.

/// What the reader did to a mark.
#[derive(Clone, Debug)]
pub enum Pick {
    /// Only this one.
    Only(String),
    /// This one too, or no longer.
    Toggle(String),
    /// All of them.
    All,
    /// It is asked where this one comes from.
    Why(String),
    /// The pointer or the focus is on this one: a click may follow, on only this one or on this one too.
    Aim(String, bool),
}
