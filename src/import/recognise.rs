//! Recognises a table: its delimiter, its header and its register.
//!
//! A register is recognised by columns that no other register has. Lines before the header are skipped.

use super::{
    afdc::AfdcTable,
    bnetza::Bnetza,
    csv::{Found, MOST_COLUMNS, Splitter},
    error::FileError,
    generic_table::GenericTable,
    header::Header,
    irve::{IrveV1, IrveV2},
    ncr::Ncr,
    row_reader::RowReader,
};
use crate::dataset::Mapping;

/// A table that was recognised.
#[derive(Debug)]
pub struct Recognised {
    pub delimiter: u8,
    pub header: Header,
    /// The position of the first record.
    pub start: usize,
    /// The line of the header, from 1, and that of the first record.
    pub lines: (u64, u64),
    pub rows: Box<dyn RowReader>,
}

const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// The number of records in which the header is searched.
const PREAMBLE: usize = 60;

/// Recognises the table that begins with this text; `last` is true if the text is the whole file.
pub fn recognise(text: &[u8], last: bool, mapping: Option<&Mapping>) -> Result<Recognised, FileError> {
    let mut too_many = false;
    let mut generic: Option<(usize, Recognised)> = None;
    for delimiter in DELIMITERS {
        let mut splitter = Splitter::new(delimiter);
        let (mut at, mut line) = (0, 1);
        for _ in 0..PREAMBLE {
            if at >= text.len() {
                break;
            }
            // Only the header is searched, so text that breaks off is treated as the end.
            let Found::Record { next, lines } = splitter.split(text, at, true) else { break };
            let row = splitter.row(text, "");
            too_many |= row.len() > MOST_COLUMNS;
            let whole = next < text.len() || last;
            if whole && (2..=MOST_COLUMNS).contains(&row.len()) {
                let header = Header::of(row);
                let done =
                    |rows, header| Recognised { delimiter, header, start: next, lines: (line, line + lines), rows };
                if mapping.is_none()
                    && let Some(rows) = register(&header)
                {
                    return Ok(done(rows, header));
                }
                let (known, rows) = match mapping {
                    Some(mapping) => GenericTable::with(mapping, &header),
                    None => GenericTable::guess(&header),
                };
                if known > generic.as_ref().map_or(0, |(best, _)| *best) {
                    generic = Some((known, done(Box::new(rows), header)));
                }
            }
            at = next;
            line += lines;
        }
    }
    match generic {
        Some((_, recognised)) => Ok(recognised),
        None if too_many => Err(FileError::TooManyColumns { limit: MOST_COLUMNS }),
        None => Err(FileError::Unknown { found: beginning(text) }),
    }
}

/// The reader for the register that has this header.
fn register(header: &Header) -> Option<Box<dyn RowReader>> {
    if header.has(&["id_pdc_itinerance", "puissance_nominale", "coordonneesXY"]) {
        return Some(Box::new(IrveV2::new(header)));
    }
    if header.has(&["puiss_max", "Xlongitude"]) && header.find(&["n_operateur", "n_enseigne"]).is_some() {
        return Some(Box::new(IrveV1::new(header)));
    }
    if header.has(&["Betreiber", "Anzahl Ladepunkte"]) && header.find(&["Breitengrad", "Breitengrad [DG]"]).is_some() {
        return Some(Box::new(Bnetza::new(header)));
    }
    if header.has(&["Fuel Type Code", "EV Level2 EVSE Num", "Latitude", "Longitude"]) {
        return Some(Box::new(AfdcTable::new(header)));
    }
    if header.has(&["chargeDeviceID", "latitude", "longitude", "connector1Type"]) {
        return Some(Box::new(Ncr::new(header)));
    }
    None
}

/// The first line that is not blank, shortened.
pub fn beginning(text: &[u8]) -> String {
    let text = super::encoding::decode(&text[..text.len().min(2000)]).into_owned();
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    crate::format::cut(line, 80)
}
