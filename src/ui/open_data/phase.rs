//! The phase of reading files.

/// The phase of reading files.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    /// Nothing.
    #[default]
    Idle,
    /// Files are being read.
    Reading {
        /// Their names.
        name: String,
        /// Bytes, all files together.
        size: f64,
        /// Bytes read.
        bytes: f64,
        /// Records that came in.
        records: u64,
        /// When it began, in milliseconds.
        began: f64,
    },
    /// Files were not read, or could not be kept: why.
    Refused(String),
}
