//! Messages for files that readers open: formats, errors, columns.

use super::Messages;
use crate::i18n::whole;

impl Messages {
    // Formats.

    pub const IRVE_V1: &str = "IRVE, old format";
    pub const IRVE_V2: &str = "IRVE";
    pub const BNETZA: &str = "Ladesäulenregister";
    pub const BNETZA_OLD: &str = "Ladesäulenregister, format until 2024";
    pub const OCPI: &str = "OCPI Locations";
    pub const OPEN_CHARGE_MAP: &str = "Open Charge Map";
    pub const AFDC: &str = "AFDC stations";
    pub const AFDC_JSON: &str = "AFDC stations, JSON";
    pub const NOBIL: &str = "NOBIL";
    pub const OSM: &str = "OpenStreetMap GeoJSON";
    pub const NCR: &str = "National Chargepoint Registry";
    pub const OWN_EDITION: &str = "Chargeboard edition";
    pub const PLAIN: &str = "table";

    /// A file, its detected format and its number of records.
    pub fn taken_for(file: &str, format: &str, records: u64) -> String {
        format!("{file}: {format}, {}", Messages::records(records))
    }

    // Errors.

    pub const EMPTY: &str = "The file is empty.";
    pub const NO_RECORDS: &str = "The file has no records.";

    pub fn not_text(kind: &str) -> String {
        format!("The file is not text: it looks like {kind}. Save it as CSV or JSON.")
    }

    pub const A_ZIP: &str = "a workbook or a zip archive";
    pub const AN_OLD_WORKBOOK: &str = "an old workbook";
    pub const A_PDF: &str = "a PDF";
    pub const A_PICTURE: &str = "a picture";
    pub const A_PARQUET: &str = "a Parquet file";
    pub const A_DATABASE: &str = "a database";
    pub const A_7Z: &str = "a 7z archive";
    pub const PACKED_TWICE: &str = "a file compressed twice";
    pub const BINARY_DATA: &str = "binary data";

    pub fn unknown_layout(found: &str) -> String {
        format!(
            "Unknown file format. It begins with “{found}”. Supported: a table with a header (IRVE, Ladesäulenregister, AFDC, \
             National Chargepoint Registry, or any with a column for operator, position or power), OCPI Locations, Open \
             Charge Map, AFDC, NOBIL or OpenStreetMap JSON, or a Chargeboard edition."
        )
    }

    pub fn cut_short(what: &str, line: u64) -> String {
        format!("The file ends too early: {what} that starts on line {line} is never closed.")
    }

    pub const A_CELL: &str = "a quoted cell in the record";
    pub const A_LIST_OR_RECORD: &str = "a list or record";

    pub fn not_json(line: u64, byte: u32) -> String {
        format!("Invalid JSON at line {line}, byte {byte}: expected a record.")
    }

    pub fn too_deep(limit: u32, line: u64) -> String {
        format!("The JSON on line {line} is nested too deeply (limit {limit} levels).")
    }

    pub fn too_many_columns(limit: u64) -> String {
        format!("The file has too many columns (limit {}).", whole(limit))
    }

    pub fn too_long(line: u64, megabytes: u64) -> String {
        format!("The record that starts on line {line} is too long (limit {megabytes} MB).")
    }

    pub fn unpacks_too_large(megabytes: u64) -> String {
        format!("The compressed file unpacks to more than the limit of {} MB.", whole(megabytes))
    }

    pub const BROKEN_GZIP: &str = "The compressed file is damaged: it is not valid gzip.";

    pub fn edition_with_a_fault(fault: &str) -> String {
        format!("This Chargeboard edition is invalid: {fault}.")
    }

    // Locations in a file.

    /// The file (if there are several), the line, and the column's number and name if known.
    pub fn place_in_file(file: Option<&str>, line: u64, column: Option<u32>, field: &str) -> String {
        let file = file.map(|file| format!("{file}, ")).unwrap_or_default();
        let column = match (column, field) {
            (None, "") => String::new(),
            (None, field) => format!(", {field}"),
            (Some(column), "") => format!(", column {column}"),
            (Some(column), field) => format!(", column {column} ({field})"),
        };
        format!("{file}line {line}{column}")
    }

    /// A reason and the text in the file that caused it.
    pub fn reason_of(sentence: &str, detail: &str) -> String {
        match detail {
            "" => format!("{sentence} (empty)"),
            detail => format!("{sentence} ({detail})"),
        }
    }

    pub fn open_charge_map_operator(id: u64) -> String {
        format!("Open Charge Map operator {id}")
    }

    // Fields that a column can be mapped to.

    pub const FIELD_OPERATOR: &str = "Charge point operator";
    pub const FIELD_COUNTRY: &str = "Country";
    pub const FIELD_REGION: &str = "Region";
    pub const FIELD_EVSE_ID: &str = "EVSE ID (starts with country and operator code)";
    pub const FIELD_ID: &str = "Other unique ID";
    pub const FIELD_SITE: &str = "Site ID";
    pub const FIELD_LATITUDE: &str = "Latitude";
    pub const FIELD_LONGITUDE: &str = "Longitude";
    pub const FIELD_POINTS: &str = "Charge points per record";
    pub const FIELD_POWER: &str = "Power of each charge point, in kW";
    pub const FIELD_CURRENT: &str = "AC or DC";
    pub const FIELD_CLASS: &str = "AFIR class code (if there is no power column)";
    pub const FIELD_OPENED: &str = "Opening date or month";
}
