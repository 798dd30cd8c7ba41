//! The reader's own data: opening it, the account of it, and what can be done with it.

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
    pub const DROP_HERE: &str = "Drop it here: it is read in this browser, and leaves it not.";
    /// What pasted text is called that has no name.
    pub const PASTED: &str = "pasted";

    /// How far the reading is: bytes so far and in all, records, and how many seconds are left, where that is known.
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

    pub const KEPT_IS_DAMAGED: &str =
        "The data that was kept on this device is damaged, and is kept no longer. Open the file once more.";
    pub const CANNOT_BE_KEPT: &str = "This browser does not let the data be kept: there is no room for it, or storing is \
                                      not allowed here. It stays on the page until you leave it, and what was kept before \
                                      still is.";
    pub const READER_FAILED: &str = "The data could not be read: its reader did not start, or needed more memory than this \
                                     browser gives. What was shown before is still there.";
    pub const READER_STOPPED: &str = "The reader of your data has stopped. Open the file once more.";

    pub fn no_data_set(name: &str) -> String {
        format!("This page has no data set “{name}”.")
    }

    pub fn file_is_missing(file: &str, data_set: &str) -> String {
        format!("The file “{file}” of the data set “{data_set}” is missing.")
    }

    // As one file.

    pub const FILE_IS_SAVED: &str = "The file is saved.";
    pub const FILE_NOT_MADE: &str = "The file could not be made: not all of the page is there.";
    pub const TOO_LARGE_FOR_A_FILE: &str =
        "This data is too large for one file, or lies beside the page: save the page and its folder.";

    // The account.

    pub const YOUR_DATA: &str = "Your data";
    pub const RECORDS: &str = "Records";
    pub const COUNTED: &str = "Counted";
    pub const REPAIRED: &str = "Repaired or odd";
    pub const REJECTED: &str = "Rejected";
    pub const EXCLUDED: &str = "Not in service";
    pub const ACCOUNT_CSV: &str = "Account as CSV";
    pub const DOWNLOAD_ACCOUNT: &str = "Download what became of each record as CSV";
    pub const EDITION_FILE: &str = "Edition file";
    pub const DOWNLOAD_AS_EDITION: &str = "Download the rows shown as an edition that this page opens";
    pub const KEEP: &str = "Keep on this device";
    pub const FORGET: &str = "Forget on this device";

    pub fn count_as_one(operators: u64) -> String {
        let words = count(operators, "operator that is", "operators that are");
        format!(" Count {words} written in several ways as one")
    }

    pub const WHAT_BECAME: &str = "What became of the others, and what was repaired";
    /// What stands before the choice of a reason.
    pub const SHOW: &str = "Show ";
    pub const ALL_REASONS: &str = "all reasons";

    /// A reason in the choice: what became of the records, why, and of how many.
    pub fn reason(fate: &str, sentence: &str, number: u64) -> String {
        format!("{fate}: {sentence} ({})", whole(number))
    }

    pub const WHICH_COLUMN: &str = "Which column was taken for what";
    pub const NO_COLUMN: &str = "no column";
    pub const READ_AGAIN: &str = "Read it again like this";

    // Beside an edition.

    pub fn beside(edition: &str) -> String {
        format!("Beside {edition}")
    }

    pub const BESIDE_WHAT: &str = "Charge points of all your data, and those that the edition announces: one may hold the other, so they are never added up.";
    pub const IN_YOUR_DATA: &str = "In your data";
    pub const NOT_IN_IT: &str = "not in it";

    pub fn announced_in(edition: &str) -> String {
        format!("Announced in {edition}")
    }

    // The rows.

    pub const ROWS: &str = "Rows";
    pub const DOWNLOAD_ROWS: &str = "Download these rows as CSV";
    pub const NO_ROW: &str = "No row meets every filter. ";

    // What is not counted.

    pub fn in_file(file: &str, trouble: &str) -> String {
        format!("{file}: {trouble}")
    }

    pub const CANNOT_BE_READ: &str = "The file cannot be read any more: it was moved or changed. Open it again.";

    pub fn none_counted(records: u64) -> String {
        format!("None of the {} can be counted: all of them are rejected or excluded.", Messages::records(records))
    }

    /// A record with more power than is counted; the power of each of its charge points is in watts.
    pub fn too_much_power(line: u64, points: u64, watts: u64) -> String {
        format!(
            "The record on line {line} has {} charge {} with {} kW each, more than 4.29 GW together: give it in several \
             records.",
            whole(points),
            form(points, "point", "points"),
            thousandths(watts),
        )
    }

    pub const BEYOND_WHAT_IS_COUNTED: &str = "The data is beyond what is counted here.";
    pub const SUM_TOO_LARGE: &str = "The data adds up to more than can be counted exactly.";

    pub fn too_many_rows(rows: u64, most: u64) -> String {
        format!("The data has {} rows, and at most {} are counted here.", whole(rows), whole(most))
    }

    /// One of [`Messages::COLUMNS_OF_A_REGISTER`] has more values than are counted.
    pub fn too_many_values(column: &str, values: u64, most: u64) -> String {
        format!(
            "The column {column} has {} distinct values, and at most {} are counted here.",
            whole(values),
            whole(most)
        )
    }

    pub fn too_many_combinations(columns: &[String], most: u64) -> String {
        let columns = list(columns, columns.len());
        format!("There are more combinations of {columns} than the {} that are counted here.", whole(most))
    }

    pub const COLUMNS_OF_A_REGISTER: [&str; 6] =
        ["operator", "region", "UN M49 region", "country", "power class", "opening month"];
}

/// With one decimal, as it changes while a file is read.
fn megabytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1e6)
}
