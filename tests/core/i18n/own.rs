//! The reader's own data: opening it, why it is not read, and what became of its records.

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
        (Messages::beside("March 2024"), "Beside March 2024"),
        (Messages::announced_in("March 2024"), "Announced in March 2024"),
        (Messages::count_as_one(1), " Count 1 operator that is written in several ways as one"),
        (Messages::count_as_one(12), " Count 12 operators that are written in several ways as one"),
        (Messages::open_charge_map_operator(45), "Open Charge Map operator 45"),
    ]);
}

#[test]
fn what_became_of_records() {
    reads(&[
        (
            Messages::reason(Messages::REJECTED, Messages::WHY_FUEL, 1200),
            "Rejected: The station is for another fuel. (1,200)",
        ),
        (Messages::reason_of("The position is missing.", "n/a"), "The position is missing. (n/a)"),
        (Messages::reason_of("The position is missing.", ""), "The position is missing. (nothing stated)"),
        (Messages::place_in_file(None, 12, None, ""), "line 12"),
        (Messages::place_in_file(None, 12, None, "power"), "line 12, power"),
        (Messages::place_in_file(Some("a.csv"), 12, Some(3), ""), "a.csv, line 12, column 3"),
        (Messages::place_in_file(Some("a.csv"), 12, Some(3), "power"), "a.csv, line 12, column 3 (power)"),
    ]);
}

#[test]
fn why_a_file_is_not_read() {
    assert!(
        Messages::unknown_layout("abc").starts_with("This is no layout that is known here. It begins with “abc”; ")
    );
    reads(&[
        (Messages::not_text(Messages::A_PDF), "The file is not text: it looks like a PDF. Save it as CSV or JSON."),
        (
            Messages::cut_short(Messages::A_CELL, 12),
            "The file is cut short: a quoted cell in a record that begins on line 12 does not end.",
        ),
        (Messages::not_json(12, 3), "The file is not JSON: line 12, byte 3 is neither a record nor between two."),
        (Messages::too_deep(64, 12), "The file nests more than 64 brackets at line 12; no register does."),
        (Messages::too_many_columns(4096), "The file has more than 4096 columns; no register has."),
        (Messages::too_long(12, 16), "The record that begins on line 12 is longer than 16 MB; no record is."),
        (
            Messages::unpacks_too_large(2000),
            "The packed file unpacks to more than 2000 MB, which is more than is read here.",
        ),
        (Messages::edition_with_a_fault("no id"), "The file is an edition of Chargeboard with a fault: no id."),
    ]);
}

#[test]
fn why_data_is_not_counted() {
    let columns = names(&["operator", "country", "power class"]);
    reads(&[
        (
            Messages::none_counted(1200),
            "None of the 1,200 records can be counted: all of them are rejected or excluded.",
        ),
        (
            Messages::too_much_power(12, 1, 5_000_000_000),
            "The record on line 12 has 1 charge point with 5,000,000 kW each, more than 4.29 GW together: give it in \
             several records.",
        ),
        (
            Messages::too_much_power(12, 50_000, 350_000),
            "The record on line 12 has 50,000 charge points with 350 kW each, more than 4.29 GW together: give it in \
             several records.",
        ),
        (
            Messages::too_many_rows(20_000_000, 10_000_000),
            "The data has 20,000,000 rows, and at most 10,000,000 are counted here.",
        ),
        (
            Messages::too_many_values("operator", 70_000, 65_535),
            "The column operator has 70,000 distinct values, and at most 65,535 are counted here.",
        ),
        (
            Messages::too_many_combinations(&columns, 65_535),
            "There are more combinations of operator, country and power class than the 65,535 that are counted here.",
        ),
    ]);
}
