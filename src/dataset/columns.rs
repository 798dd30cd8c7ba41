//! A dictionary-coded column: a code for each row, and what each code stands for.

use super::{UNKNOWN, country, power::PowerClass};
use crate::format::Index;
use crate::i18n::Messages;

/// What a code stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the address says.
    pub key: String,
    /// What people read.
    pub name: String,
}

/// A code for each row, and the dictionary of the codes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// One per row: an index into `entries`.
    pub codes: Vec<u32>,
    /// The dictionary, in the order in which it is to be read.
    pub entries: Vec<Entry>,
    by_key: Index,
}

impl Column {
    /// The code of a key.
    pub fn code(&self, key: &str) -> Option<u32> {
        self.by_key.find(&|code| self.entries[code as usize].key.as_str().cmp(key))
    }

    /// The code of a key, which is given the next one when it is new.
    pub(super) fn entry(&mut self, key: &str, name: impl FnOnce() -> String) -> u32 {
        let (code, new) = self.by_key.find_or_add(&|code| self.entries[code as usize].key.as_str().cmp(key));
        if new {
            self.entries.push(Entry { key: key.to_owned(), name: name() });
        }
        code
    }

    /// Adds a row.
    pub(super) fn push(&mut self, key: &str, name: impl FnOnce() -> String) -> u32 {
        let code = self.entry(key, name);
        self.codes.push(code);
        code
    }

    /// A column with every power class, in the order of AFIR.
    pub(super) fn classes() -> Column {
        let mut column = Column::default();
        for class in PowerClass::ALL {
            column.entry(class.code(), || class.name().to_owned());
        }
        column
    }

    /// A column with every UN M49 sub-region, and last the unknown one.
    pub(super) fn regions() -> Column {
        let mut column = Column::default();
        for region in country::M49::ALL {
            column.entry(region.code(), || region.name().to_owned());
        }
        column.entry(UNKNOWN, not_stated);
        column
    }
}

/// The code of a country that a place is in.
pub(super) fn country_entry(column: &mut Column, code: Option<&str>) -> u32 {
    match code {
        Some(code) => column.entry(code, || country_name(code)),
        None => column.entry(UNKNOWN, not_stated),
    }
}

/// Adds a row to the country column, and to the column of regions that follows from it.
pub(super) fn push_country(column: &mut Column, regions: &mut Column, code: Option<&str>) {
    let entry = country_entry(column, code);
    column.codes.push(entry);
    let region = code.and_then(country::country).and_then(|country| country.region);
    regions.push(region.map_or(UNKNOWN, |region| region.code()), not_stated);
}

/// What people call a country; its code where it is not known.
fn country_name(code: &str) -> String {
    country::country(code).map_or_else(|| code.to_owned(), |country| country.name.to_owned())
}

fn not_stated() -> String {
    Messages::NOT_STATED.to_owned()
}
