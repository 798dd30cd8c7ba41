//! The announcements, row by row.

use e2e::page::{Page, eventually};

pub fn a_column_sorts_both_ways(page: &Page) {
    page.open("");
    for column in ["operator", "points"] {
        let head = format!("th button[data-sort={column}]");
        page.click(&head);
        let first = sort_of(page, column);
        let once = cells(page, column);
        page.click(&head);
        eventually(|| sort_of(page, column) != first, true);
        let twice = cells(page, column);
        for (sort, cells) in [(first, once), (sort_of(page, column), twice)] {
            assert_sorted(&sort, &cells);
        }
        assert_eq!(page.count("th[aria-sort=ascending], th[aria-sort=descending]"), 1);
    }
}

pub fn the_table_follows_the_filters(page: &Page) {
    page.open("?operator=Eleport");
    let mut records = page.records();
    records.sort_unstable();
    assert_eq!(records, ["a29", "a30", "a31"]);
}

fn sort_of(page: &Page, column: &str) -> String {
    let script = format!("return document.querySelector('th button[data-sort={column}]').closest('th').ariaSort");
    page.script(&script).as_str().unwrap_or("none").into()
}

/// The first lines of a column, from the first row to the last.
fn cells(page: &Page, column: &str) -> Vec<String> {
    let script = format!(
        "const index = document.querySelector('th button[data-sort={column}]').closest('th').cellIndex;
        return [...document.querySelectorAll('[data-record]')].map((row) => row.cells[index].innerText.trim().split('\\n')[0])"
    );
    serde_json::from_value(page.script(&script)).expect("texts")
}

/// Numbers by size, words by letter; what is not stated stands apart, at the end.
#[track_caller]
fn assert_sorted(sort: &str, cells: &[String]) {
    let numbers: Vec<f64> = cells.iter().map_while(|cell| cell.replace([',', ' '], "").parse().ok()).collect();
    let mut words: Vec<String> = cells.iter().map(|cell| cell.to_lowercase()).collect();
    let (sorted, enough) = match sort {
        "ascending" if !numbers.is_empty() => (numbers.is_sorted(), numbers.len() > 10),
        "descending" if !numbers.is_empty() => (numbers.iter().rev().is_sorted(), numbers.len() > 10),
        "ascending" => (words.is_sorted(), words.len() == 44),
        "descending" => {
            words.reverse();
            (words.is_sorted(), words.len() == 44)
        }
        other => panic!("aria-sort is {other:?}"),
    };
    assert!(sorted && enough, "not {sort}: {cells:?}");
}
