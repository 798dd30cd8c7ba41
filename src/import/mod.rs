//! Somebody's file -> columns of charge points, and a report on every record.
//!
//! Layouts are recognised by content and never by name; the head of each layout's file says what its record is.
//! Values that are in no list of their standard are kept: a new connector or status is no error.
//!
//! Laws: every record that comes in is kept, rejected or excluded, and the report says which; the answer does not
//! depend on the pieces that the bytes come in, nor, but for order, on the order of rows and columns; no bytes panic.
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
mod generic_table;
mod header;
mod here;
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
mod refusal;
mod row_reader;
mod source;
mod table_reader;
mod value;

pub use self::refusal::{Refusal, Trouble};
pub use crate::dataset::{Report, Table};

use crate::dataset::Mapping;

use self::{
    builder::Builder,
    source::{Settings, Source},
};

/// How files are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Which column is what, in place of what the header suggests; then every table is read by it.
    pub mapping: Option<Mapping>,
    /// How many bytes a packed file may unpack to.
    pub most_unpacked: u64,
    /// How many entries of the report are kept for each reason; the counts are exact in any case.
    pub most_entries: usize,
}

impl Default for Options {
    fn default() -> Options {
        Options { mapping: None, most_unpacked: 2 << 30, most_entries: 1000 }
    }
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes that were fed, of all files.
    pub bytes: u64,
    /// Records that came in.
    pub records: u64,
    /// Whether a file is refused, so that feeding more changes nothing; [`Importer::finish`] says why.
    pub refused: bool,
}

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    /// The charge points.
    pub table: Table,
    /// What became of each record.
    pub report: Report,
}

/// Reads one or more files into one dataset; ids count once across them.
#[derive(Debug)]
pub struct Importer {
    options: Options,
    builder: Builder,
    source: Option<Source>,
    files: usize,
    bytes: u64,
    refusal: Option<Refusal>,
}

impl Importer {
    /// With nothing read yet.
    pub fn new(options: Options) -> Importer {
        let builder = Builder::new(options.most_entries);
        Importer { options, builder, source: Some(Source::new()), files: 0, bytes: 0, refusal: None }
    }

    /// Reads some more bytes of the present file.
    pub fn feed(&mut self, bytes: &[u8]) -> Progress {
        self.bytes += bytes.len() as u64;
        if let (None, Some(source)) = (&self.refusal, &mut self.source) {
            let settings =
                Settings { mapping: self.options.mapping.as_ref(), most_unpacked: self.options.most_unpacked };
            if let Err(trouble) = source.push(bytes, settings, &mut self.builder) {
                self.refusal = Some(Refusal { file: self.files, trouble });
                self.source = None;
            }
        }
        self.progress()
    }

    /// How far the reading is.
    pub fn progress(&self) -> Progress {
        Progress { bytes: self.bytes, records: self.builder.records_in(), refused: self.refusal.is_some() }
    }

    /// Ends the present file; what is fed next is of another.
    ///
    /// # Errors
    ///
    /// Why the file, or one before it, is refused.
    pub fn next_file(&mut self) -> Result<(), Refusal> {
        self.end_file()?;
        self.source = Some(Source::new());
        Ok(())
    }

    fn end_file(&mut self) -> Result<(), Refusal> {
        if let (None, Some(source)) = (&self.refusal, self.source.take()) {
            let settings =
                Settings { mapping: self.options.mapping.as_ref(), most_unpacked: self.options.most_unpacked };
            match source.finish(settings, &mut self.builder) {
                Ok(file) => self.builder.end_file(file),
                Err(trouble) => self.refusal = Some(Refusal { file: self.files, trouble }),
            }
            self.files += 1;
        }
        self.refusal.clone().map_or(Ok(()), Err)
    }

    /// Ends the last file.
    ///
    /// # Errors
    ///
    /// Why a file is refused; then nothing is read, also of the others.
    pub fn finish(mut self) -> Result<Imported, Refusal> {
        self.end_file()?;
        let (table, report) = self.builder.finish();
        Ok(Imported { table, report })
    }
}
