//! Messages for data that the reader opens: progress, errors and the import report.

use super::{names, reads};
use chargeboard::i18n::Messages;

#[test]
fn opening() {
    let reading = |bytes, left| Messages::reading("parc.csv", bytes, 12_340_000.0, 1200, left);
    reads(&[
        (Messages::back_to("March 2024"), "Back to March 2024"),
        (reading(1_060_000.0, None), "Reading parc.csv: 1.1 of 12.3 MB, 1,200 records."),
        (reading(1_000_000.0, Some(1)), "Reading parc.csv: 1.0 of 12.3 MB, 1,200 records, 1 second left."),
        (reading(1_000_000.0, Some(9)), "Reading parc.csv: 1.0 of 12.3 MB, 1,200 records, 9 seconds left."),
        (reading(12_340_000.0, None), "Reading parc.csv: 12.3 of 12.3 MB, 1,200 records, now counting."),
        (Messages::taken_for("parc.csv", Messages::IRVE_V2, 1), "parc.csv: IRVE, 1 record"),
        (Messages::no_data_set("irve"), "This page has no data set “irve”."),
        (Messages::file_is_missing("a.csv", "irve"), "The file “a.csv” of the data set “irve” is missing."),
        (Messages::in_file("a.csv", Messages::EMPTY), "a.csv: The file is empty."),
        (Messages::beside("March 2024"), "Compare with March 2024"),
        (Messages::announced_in("March 2024"), "Announced in March 2024"),
        (Messages::count_as_one(1), " Merge 1 operator with several spellings"),
        (Messages::count_as_one(12), " Merge 12 operators with several spellings"),
        (Messages::open_charge_map_operator(45), "Open Charge Map operator 45"),
    ]);
}

#[test]
fn the_import_report() {
    reads(&[
        (
            Messages::reason(Messages::REJECTED, Messages::WHY_FUEL, 1200),
            "Rejected: The station is for another fuel. (1,200)",
        ),
        (Messages::reason_of("The position is missing.", "n/a"), "The position is missing. (n/a)"),
        (Messages::reason_of("The position is missing.", ""), "The position is missing. (empty)"),
        (Messages::place_in_file(None, 12, None, ""), "line 12"),
        (Messages::place_in_file(None, 12, None, "power"), "line 12, power"),
        (Messages::place_in_file(Some("a.csv"), 12, Some(3), ""), "a.csv, line 12, column 3"),
        (Messages::place_in_file(Some("a.csv"), 12, Some(3), "power"), "a.csv, line 12, column 3 (power)"),
    ]);
}

#[test]
fn errors_of_a_file() {
    assert!(Messages::unknown_layout("abc").starts_with("Unknown file format. It begins with “abc”. "));
    reads(&[
        (Messages::not_text(Messages::A_PDF), "The file is not text: it looks like a PDF. Save it as CSV or JSON."),
        (
            Messages::cut_short(Messages::A_CELL, 12),
            "The file ends too early: a quoted cell in the record that starts on line 12 is never closed.",
        ),
        (Messages::not_json(12, 3), "Invalid JSON at line 12, byte 3: expected a record."),
        (Messages::too_deep(64, 12), "The JSON on line 12 is nested too deeply (limit 64 levels)."),
        (Messages::too_many_columns(4096), "The file has too many columns (limit 4,096)."),
        (Messages::too_long(12, 16), "The record that starts on line 12 is too long (limit 16 MB)."),
        (Messages::unpacks_too_large(2000), "The compressed file unpacks to more than the limit of 2,000 MB."),
        (Messages::edition_with_a_fault("no id"), "This Chargeboard edition is invalid: no id."),
    ]);
}

#[test]
fn errors_of_the_data() {
    let columns = names(&["operator", "country", "power class"]);
    reads(&[
        (Messages::none_counted(1200), "None of the 1,200 records can be counted: all were rejected or excluded."),
        (
            Messages::too_much_power(12, 1, 5_000_000_000),
            "The record on line 12 has 1 charge point with 5,000,000 kW each, more than 4.29 GW in total: split it into several records.",
        ),
        (
            Messages::too_much_power(12, 50_000, 350_000),
            "The record on line 12 has 50,000 charge points with 350 kW each, more than 4.29 GW in total: split it into several records.",
        ),
        (Messages::too_many_rows(20_000_000, 10_000_000), "The data has 20,000,000 rows; the limit is 10,000,000."),
        (
            Messages::too_many_values("operator", 70_000, 65_535),
            "The column operator has 70,000 distinct values; the limit is 65,535.",
        ),
        (
            Messages::too_many_combinations(&columns, 65_535),
            "There are more combinations of operator, country and power class than the limit of 65,535.",
        ),
    ]);
}
