//! A file, wherever it comes from.

use web_sys::Blob;

/// A file with its name.
#[derive(Clone)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The content.
    pub blob: Blob,
}
