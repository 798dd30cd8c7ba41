//! Messages for data that the reader opens: opening, the import report, comparison, rows, limits.

use super::Messages;
use super::amounts::{count, form, list};
use crate::i18n::{thousandths, whole};

impl Messages {
    // Opening.

    pub fn back_to(edition: &str) -> String {
        format!("Back to {edition}")
    }

    pub const READING: &str = "Reading";
    pub const CANCEL: &str = "Cancel";
    pub const DROP_HERE: &str = "Drop it here. It is read in your browser and never uploaded.";
    /// The file name of pasted text.
    pub const PASTED: &str = "pasted";

    /// The progress: bytes read and in total, records, and the seconds left if known.
    pub fn reading(name: &str, bytes: f64, size: f64, records: u64, left: Option<u64>) -> String {
        let left = match left {
            Some(seconds) => format!(", {} left", count(seconds, "second", "seconds")),
            None if bytes >= size => ", now counting".to_owned(),
            None => String::new(),
        };
        let megabytes = |bytes: f64| megabytes(bytes);
        let records = Messages::records(records);
        format!("Reading {name}: {} of {} MB, {records}{left}.", megabytes(bytes), megabytes(size))
    }

    pub const KEPT_IS_DAMAGED: &str = "The saved data was damaged and has been removed. Open the file again.";
    pub const CANNOT_BE_KEPT: &str = "The data couldn’t be saved: storage is full or blocked. It stays open until you leave; \
                                      earlier saved data is unchanged.";
    pub const READER_FAILED: &str = "The data could not be read: the import failed to start or ran out of memory. What you \
                                     had open is unchanged.";
    pub const READER_STOPPED: &str = "The import stopped. Open the file again.";

    pub fn no_data_set(name: &str) -> String {
        format!("This page has no data set “{name}”.")
    }

    pub fn file_is_missing(file: &str, data_set: &str) -> String {
        format!("The file “{file}” of the data set “{data_set}” is missing.")
    }

    // As one file.

    pub const FILE_IS_SAVED: &str = "File saved.";
    pub const FILE_NOT_MADE: &str = "The file could not be made: part of the page is missing.";
    pub const TOO_LARGE_FOR_A_FILE: &str =
        "This data is too large to save in one file (limit 30 MB). Keep the data file and share a link to the view.";

    // The import report.

    pub const YOUR_DATA: &str = "Your data";
    pub const RECORDS: &str = "Records";
    pub const COUNTED: &str = "Counted";
    pub const REPAIRED: &str = "Repaired or with notes";
    pub const REJECTED: &str = "Rejected";
    pub const EXCLUDED: &str = "Not in service";
    pub const ACCOUNT_CSV: &str = "Import report (CSV)";
    pub const DOWNLOAD_ACCOUNT: &str = "Download the outcome of each record as CSV";
    pub const EDITION_FILE: &str = "Edition file";
    pub const DOWNLOAD_AS_EDITION: &str = "Download the rows shown as an edition file that this page can open";
    pub const KEEP: &str = "Keep on this device";
    pub const FORGET: &str = "Remove from this device";

    pub fn count_as_one(operators: u64) -> String {
        format!(" Merge {} with several spellings", Messages::operators(operators))
    }

    pub const WHAT_BECAME: &str = "Rejected, excluded and repaired records";
    /// The label of the choice of a reason.
    pub const SHOW: &str = "Show ";
    pub const ALL_REASONS: &str = "all reasons";

    /// An option of that choice: the outcome, the reason and the number of records.
    pub fn reason(fate: &str, sentence: &str, number: u64) -> String {
        format!("{fate}: {sentence} ({})", whole(number))
    }

    pub const WHICH_COLUMN: &str = "Column mapping";
    pub const NO_COLUMN: &str = "no column";
    pub const READ_AGAIN: &str = "Import again";

    // Comparison with an edition.

    pub fn beside(edition: &str) -> String {
        format!("Compare with {edition}")
    }

    pub const BESIDE_WHAT: &str = "Charge points in all of your data, and those that the edition announces. They may overlap, so they are not added up.";
    pub const IN_YOUR_DATA: &str = "In your data";
    pub const NOT_IN_IT: &str = "not in it";

    pub fn announced_in(edition: &str) -> String {
        format!("Announced in {edition}")
    }

    // The rows.

    pub const ROWS: &str = "Rows";
    pub const DOWNLOAD_ROWS: &str = "Download these rows as CSV";
    pub const NO_ROW: &str = "No rows match all filters. ";

    // Data that can't be counted.

    pub fn in_file(file: &str, trouble: &str) -> String {
        format!("{file}: {trouble}")
    }

    pub const CANNOT_BE_READ: &str = "The file can no longer be read: it was moved or changed. Open it again.";

    pub fn none_counted(records: u64) -> String {
        format!("None of the {} can be counted: all were rejected or excluded.", Messages::records(records))
    }

    /// A record with too much power; `watts` is the power of each of its charge points.
    pub fn too_much_power(line: u64, points: u64, watts: u64) -> String {
        format!(
            "The record on line {line} has {} charge {} with {} kW each, more than 4.29 GW in total: split it into \
             several records.",
            whole(points),
            form(points, "point", "points"),
            thousandths(watts),
        )
    }

    pub const BEYOND_WHAT_IS_COUNTED: &str = "The data exceeds the limits.";
    pub const SUM_TOO_LARGE: &str = "The totals are too large to count exactly.";

    pub fn too_many_rows(rows: u64, most: u64) -> String {
        format!("The data has {} rows; the limit is {}.", whole(rows), whole(most))
    }

    /// One of [`Messages::COLUMNS_OF_A_REGISTER`] has too many values.
    pub fn too_many_values(column: &str, values: u64, most: u64) -> String {
        format!("The column {column} has {} distinct values; the limit is {}.", whole(values), whole(most))
    }

    pub fn too_many_combinations(columns: &[String], most: u64) -> String {
        let columns = list(columns, columns.len());
        format!("There are more combinations of {columns} than the limit of {}.", whole(most))
    }

    pub const COLUMNS_OF_A_REGISTER: [&str; 6] =
        ["operator", "region", "UN M49 region", "country", "power class", "opening month"];
}

/// With one decimal, so that the text changes while a file is read.
fn megabytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1e6)
}
