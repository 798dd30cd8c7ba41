//! A set of files: what a link calls it, and how it is read.
//!
//! Law: what the reader put right goes with the files, wherever they are kept.

use web_sys::Blob;

use crate::browser::Named;
use crate::i18n::Messages;
use crate::protocol::{Request, to_bytes};

/// The name of a set of files in a link.
#[derive(Clone, Debug, PartialEq)]
pub enum Name {
    /// The names of the reader's files.
    Own(String),
    /// The name of a data set of the publisher's catalogue.
    Listed(String),
}

impl Name {
    /// Without saying whose it is.
    pub fn text(&self) -> &str {
        match self {
            Name::Own(name) | Name::Listed(name) => name,
        }
    }

    /// The beginning of the names of files that are made from it.
    pub fn stem(&self) -> &str {
        self.text().split(['.', ',']).next().unwrap_or_default()
    }
}

/// For fields of a table the names of the columns, where the reader put them right; empty where they are guessed.
pub type Columns = Vec<(String, Option<String>)>;

/// Files that are read as one dataset.
#[derive(Clone)]
pub struct Files {
    /// Its name in a link.
    pub name: Name,
    /// The files.
    pub files: Vec<Named>,
    /// Which column is what.
    pub columns: Columns,
}

impl Files {
    /// The reader's files, with columns that are guessed.
    pub fn own(files: Vec<Named>) -> Files {
        Files { name: Name::Own(joined(&files)), files, columns: Columns::new() }
    }

    /// The settings that it is read with, as a text to keep beside the files.
    pub fn note(&self) -> String {
        serde_json::to_string(&(self.is_listed(), self.name.text(), &self.columns)).unwrap_or_default()
    }

    /// The same, read as a note says, if that is a note on this set.
    pub fn noted(mut self, note: &str) -> Files {
        if let Ok((listed, name, columns)) = serde_json::from_str::<(bool, String, Columns)>(note)
            && (listed, name.as_str()) == (self.is_listed(), self.name.text())
        {
            self.columns = columns;
        }
        self
    }

    /// The request that opens it, and the files to send along.
    pub fn opening(&self) -> (Vec<u8>, Vec<Blob>) {
        let names = self.files.iter().map(|file| file.name.clone()).collect();
        let blobs = self.files.iter().map(|file| file.blob.clone()).collect();
        (to_bytes(&Request::Open { names, mapping: self.columns.clone() }), blobs)
    }

    /// The message for the file at this position if it cannot be read.
    pub fn unreadable(&self, at: usize) -> String {
        match self.files.as_slice() {
            [_] => Messages::CANNOT_BE_READ.to_owned(),
            files => Messages::in_file(files.get(at).map_or("", |file| &file.name), Messages::CANNOT_BE_READ),
        }
    }

    /// Returns true if it is in the publisher's catalogue.
    pub fn is_listed(&self) -> bool {
        matches!(self.name, Name::Listed(_))
    }

    /// Bytes, all files together.
    pub fn size(&self) -> f64 {
        self.files.iter().map(|file| file.blob.size()).sum()
    }
}

/// The names of files, as a link has them.
pub fn joined(files: &[Named]) -> String {
    files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
}
