//! A reader's file -> columns of charge points, and a report on every record.
//!
//! Formats are recognised by content, never by file name; each format's module says what a record is.
//! Values that their standard does not list are kept: a new connector or status isn't an error.
//!
//! Laws: every input record is kept, rejected or excluded, and the report says which; the result does not depend on the
//! chunks that the bytes arrive in, nor, but for order, on the order of rows and columns; no input panics.
//!
//! ```
//! use chargeboard::import::{Importer, Options};
//!
//! let mut importer = Importer::new(Options::default());
//! importer.feed(b"operator,lat,lon,points\nAllego,52.1,4.3,2\n");
//! let imported = importer.finish().expect("a table");
//! assert_eq!(imported.table.charge_points(), 2);
//! ```

mod afdc;
mod bnetza;
mod builder;
mod cells;
mod countries;
mod csv;
mod edition;
mod encoding;
mod error;
mod generic_table;
mod header;
mod inflate;
mod irve;
mod json_reader;
mod json_record;
mod json_value;
mod ncr;
mod nobil;
mod ocm;
mod ocm_names;
mod ocpi;
mod osm;
mod recognise;
mod row_reader;
mod source;
mod span;
mod table_reader;
mod value;

pub use self::error::{FileError, ImportError};
pub use crate::dataset::{Report, Table};

use crate::dataset::Mapping;

use self::{
    builder::Builder,
    source::{Settings, Source},
};

/// Options of the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The meaning of each column, instead of a guess from the header; every table is then read by it.
    pub mapping: Option<Mapping>,
    /// The limit of the bytes that a compressed file unpacks to.
    pub most_unpacked: u64,
    /// The limit of the report's entries for each kind of issue; the counts are exact in any case.
    pub most_entries: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { mapping: None, most_unpacked: 2 << 30, most_entries: 1000 }
    }
}

/// The progress of the import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that were fed, of all files.
    pub bytes: u64,
    /// Input records.
    pub records: u64,
    /// True if a file was refused: feeding more changes nothing, and [`Importer::finish`] returns the error.
    pub refused: bool,
}

/// The result of the import.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The charge points.
    pub table: Table,
    /// The report on each record.
    pub report: Report,
}

/// Reads one or more files into one dataset; an id counts once across all of them.
#[derive(Debug)]
pub struct Importer {
    options: Options,
    builder: Builder,
    source: Option<Source>,
    files: usize,
    bytes: u64,
    error: Option<ImportError>,
}

impl Importer {
    /// Creates an importer.
    pub fn new(options: Options) -> Importer {
        let builder = Builder::new(options.most_entries);
        Importer { options, builder, source: Some(Source::new()), files: 0, bytes: 0, error: None }
    }

    /// Reads more bytes of the current file.
    pub fn feed(&mut self, bytes: &[u8]) -> Progress {
        self.bytes += bytes.len() as u64;
        if let (None, Some(source)) = (&self.error, &mut self.source) {
            let settings =
                Settings { mapping: self.options.mapping.as_ref(), most_unpacked: self.options.most_unpacked };
            if let Err(error) = source.push(bytes, settings, &mut self.builder) {
                self.error = Some(ImportError { file: self.files, error });
                self.source = None;
            }
        }
        self.progress()
    }

    /// The progress so far.
    pub fn progress(&self) -> Progress {
        Progress { bytes: self.bytes, records: self.builder.records_in(), refused: self.error.is_some() }
    }

    /// Ends the current file. The next bytes belong to the next file.
    ///
    /// # Errors
    ///
    /// The error of this file, or of one before it.
    pub fn next_file(&mut self) -> Result<(), ImportError> {
        self.end_file()?;
        self.source = Some(Source::new());
        Ok(())
    }

    fn end_file(&mut self) -> Result<(), ImportError> {
        if let (None, Some(source)) = (&self.error, self.source.take()) {
            let settings =
                Settings { mapping: self.options.mapping.as_ref(), most_unpacked: self.options.most_unpacked };
            match source.finish(settings, &mut self.builder) {
                Ok(file) => self.builder.end_file(file),
                Err(error) => self.error = Some(ImportError { file: self.files, error }),
            }
            self.files += 1;
        }
        self.error.clone().map_or(Ok(()), Err)
    }

    /// Ends the last file.
    ///
    /// # Errors
    ///
    /// The error of the first file that was refused; then the other files are not read either.
    pub fn finish(mut self) -> Result<Imported, ImportError> {
        self.end_file()?;
        let (table, report) = self.builder.finish();
        Ok(Imported { table, report })
    }
}
