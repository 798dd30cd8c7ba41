//! The rows of own data in every order, one after the other on the same data: what is not stated is last either way.

#![cfg(feature = "import")]

use crate::shown::dataset_of;
use chargeboard::crossfilter::Listing;
use chargeboard::dashboard::listed;
use chargeboard::import::{Importer, Options};
use chargeboard::view::View;

const TABLE: &str = "\
operator,region,country,power_kw,current,charge_points
B,Hessen,DE,22,AC,3
A,,AT,,,1
,Bayern,,350,DC,2
C,Tirol,NL,50,DC,3
D,Zug,PL,350.001,DC,4
E,Zug,PL,,,70000
E,Zug,PL,,,70001
";

/// The slowest class, which is the last but for what is not stated.
const SLOW: &str = "operator,power_kw,current\nA,,\nB,3,AC\nC,,\n";

#[test]
fn what_is_not_stated_comes_after_the_slowest() {
    let mut importer = Importer::new(Options::default());
    importer.feed(SLOW.as_bytes());
    let mut data = dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register");
    for sort in ["class", "-class", "kw", "-kw"] {
        let rows = listed(&mut data, &mut Listing::default(), View::parse(&format!("sort={sort}")), 0, 9);
        assert_eq!(rows.iter().map(|row| row.operator.as_str()).collect::<Vec<_>>(), ["B", "A", "C"], "{sort}");
    }
}

#[test]
fn rows_come_in_the_order_that_is_asked_for() {
    let mut importer = Importer::new(Options::default());
    importer.feed(TABLE.as_bytes());
    let mut data = dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register");
    let mut lines = |query: &str, from: u64, count: u32| -> Vec<String> {
        let rows = listed(&mut data, &mut Listing::default(), View::parse(query), from, count);
        rows.into_iter().map(|row| row.section.trim_start_matches("line ").to_owned()).collect()
    };
    for (sort, expected) in [
        ("operator", ["3", "2", "5", "6", "7", "8", "4"]),
        ("-operator", ["7", "8", "6", "5", "2", "3", "4"]),
        ("place", ["4", "2", "5", "6", "7", "8", "3"]),
        ("-place", ["6", "7", "8", "5", "2", "4", "3"]),
        ("country", ["3", "2", "5", "6", "7", "8", "4"]),
        ("-country", ["6", "7", "8", "5", "2", "3", "4"]),
        ("points", ["3", "4", "2", "5", "6", "7", "8"]),
        ("-points", ["8", "7", "6", "2", "5", "4", "3"]),
        ("kw", ["2", "5", "4", "6", "3", "7", "8"]),
        ("-kw", ["6", "4", "5", "2", "3", "7", "8"]),
        ("class", ["2", "5", "4", "6", "3", "7", "8"]),
        ("-class", ["4", "6", "5", "2", "3", "7", "8"]),
    ] {
        let query = format!("sort={sort}");
        assert_eq!(lines(&query, 0, 9), expected, "{sort}");
        // A window is a part of the same list, whatever was asked for before.
        assert_eq!(lines(&query, 1, 2), expected[1..3], "{sort}");
        let of_germany = lines(&format!("country=DE&{query}"), 0, 9);
        assert_eq!(of_germany, ["2"], "{sort}");
        assert_eq!(lines(&query, 2, 9), expected[2..], "{sort}");
    }
}
