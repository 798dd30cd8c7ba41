//! Files that readers bring: what they are taken for, why one is not read, and what becomes of records.

use super::Messages;

impl Messages {
    // What files are taken for.

    pub const IRVE_V1: &str = "IRVE, first layout";
    pub const IRVE_V2: &str = "IRVE";
    pub const BNETZA: &str = "Ladesäulenregister";
    pub const BNETZA_OLD: &str = "Ladesäulenregister, layout until 2024";
    pub const OCPI: &str = "OCPI Locations";
    pub const OPEN_CHARGE_MAP: &str = "Open Charge Map";
    pub const AFDC: &str = "AFDC stations";
    pub const AFDC_JSON: &str = "AFDC stations, JSON";
    pub const NOBIL: &str = "NOBIL";
    pub const OSM: &str = "OpenStreetMap GeoJSON";
    pub const NCR: &str = "National Chargepoint Registry";
    pub const OWN_EDITION: &str = "Chargeboard edition";
    pub const PLAIN: &str = "table";

    /// A file, what it was taken for, and how many records it has.
    pub fn taken_for(file: &str, format: &str, records: u64) -> String {
        format!("{file}: {format}, {}", Messages::records(records))
    }

    // Why a file is not read.

    pub const EMPTY: &str = "The file is empty.";
    pub const NO_RECORDS: &str = "The file holds no records.";

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
    pub const PACKED_TWICE: &str = "a file that was packed twice";
    pub const BINARY_DATA: &str = "binary data";

    pub fn unknown_layout(found: &str) -> String {
        format!(
            "This is no layout that is known here. It begins with “{found}”; looked for: a table with a header (IRVE, \
             Ladesäulenregister, AFDC, National Chargepoint Registry, or any with an operator, a position or a power in its \
             columns), OCPI Locations, Open Charge Map, AFDC, NOBIL or OpenStreetMap JSON, or a Chargeboard edition."
        )
    }

    pub fn cut_short(what: &str, line: u64) -> String {
        format!("The file is cut short: {what} that begins on line {line} does not end.")
    }

    pub const A_CELL: &str = "a quoted cell in a record";
    pub const A_LIST_OR_RECORD: &str = "a list or record";

    pub fn not_json(line: u64, byte: u32) -> String {
        format!("The file is not JSON: line {line}, byte {byte} is neither a record nor between two.")
    }

    pub fn too_deep(limit: u32, line: u64) -> String {
        format!("The file nests more than {limit} brackets at line {line}; no register does.")
    }

    pub fn too_many_columns(limit: u64) -> String {
        format!("The file has more than {limit} columns; no register has.")
    }

    pub fn too_long(line: u64, megabytes: u64) -> String {
        format!("The record that begins on line {line} is longer than {megabytes} MB; no record is.")
    }

    pub fn unpacks_too_large(megabytes: u64) -> String {
        format!("The packed file unpacks to more than {megabytes} MB, which is more than is read here.")
    }

    pub const BROKEN_GZIP: &str = "The packed file is damaged: it does not unpack as gzip.";

    pub fn edition_with_a_fault(fault: &str) -> String {
        format!("The file is an edition of Chargeboard with a fault: {fault}.")
    }

    // Where something is in a file.

    /// The file where there are several, the line, and what of the column is known: its number and its name.
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

    /// A reason, and what of it stands in the file.
    pub fn reason_of(sentence: &str, detail: &str) -> String {
        match detail {
            "" => format!("{sentence} (nothing stated)"),
            detail => format!("{sentence} ({detail})"),
        }
    }

    pub fn open_charge_map_operator(id: u64) -> String {
        format!("Open Charge Map operator {id}")
    }

    // What a column can be.

    pub const FIELD_OPERATOR: &str = "The charge point operator";
    pub const FIELD_COUNTRY: &str = "The country";
    pub const FIELD_REGION: &str = "A part of the country";
    pub const FIELD_EVSE_ID: &str = "An EVSE id, whose first letters are the country and the operator";
    pub const FIELD_ID: &str = "Any other id that each record has but once";
    pub const FIELD_SITE: &str = "The site's id";
    pub const FIELD_LATITUDE: &str = "Degrees north";
    pub const FIELD_LONGITUDE: &str = "Degrees east";
    pub const FIELD_POINTS: &str = "How many charge points a record stands for";
    pub const FIELD_POWER: &str = "The power of each charge point, in kW";
    pub const FIELD_CURRENT: &str = "AC or DC";
    pub const FIELD_CLASS: &str = "AFIR's class by its code, where no power is given";
    pub const FIELD_OPENED: &str = "When it opened, as a day or a month";
}
