//! The header of a table: finds columns by name, in any order.

use crate::format::fold;

use super::csv::Row;

/// Columns by name. Names are compared without case, diacritics and extra blanks.
#[derive(Clone, Debug, Default)]
pub struct Header {
    /// As the file spells them.
    pub names: Vec<String>,
    folded: Vec<String>,
}

impl Header {
    /// Reads a record as a header.
    pub fn of(row: Row) -> Header {
        let names: Vec<String> = (0..row.len()).map(|column| row.cell(column).trim().to_owned()).collect();
        let folded = names.iter().map(|name| fold(name)).collect();
        Header { names, folded }
    }

    /// The first column with the first of these names that any column has.
    pub fn find(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| {
            let name = fold(name);
            self.folded.iter().position(|folded| *folded == name)
        })
    }

    /// Returns true if there is a column for each of these names.
    pub fn has(&self, names: &[&str]) -> bool {
        names.iter().all(|name| self.find(&[name]).is_some())
    }
}
