//! Refused rows: the error names column and limit, and the table is unchanged.

use chargeboard_engine::{Dimension, Measure, Numbers, Question, Rows, Selection, Sites, Table};

fn measure(amounts: Vec<u32>) -> Measure {
    Measure { amounts: Numbers::U32(amounts), missing: None }
}

fn sound() -> Rows {
    let dimension = |name: &str| Dimension { name: name.into(), values: 3, codes: Numbers::U8(vec![0, 1, 2]) };
    Rows {
        dimensions: vec![dimension("operator"), dimension("country")],
        points: measure(vec![1, 2, 3]),
        power: measure(vec![10, 20, 30]),
        sites: Sites::Rows,
    }
}

fn check(spoil: impl Fn(&mut Rows), expected: &str) {
    let mut table = Table::new(sound(), Question::default()).expect("the rows are sound");
    let mut rows = sound();
    spoil(&mut rows);
    let refused = |result: Result<(), chargeboard_engine::Error>| {
        assert_eq!(result.map_err(|error| error.to_string()), Err(expected.to_owned()));
    };
    refused(table.append(rows.clone()).map(|_| ()));
    refused(table.replace(0, rows));
    assert_eq!(table.answer(&Selection::default()).total().points, 6, "the former rows are untouched");
}

#[test]
fn a_dimension_without_values() {
    check(|rows| rows.dimensions[1].values = 0, "The column country has no values.");
}

#[test]
fn too_many_values() {
    let expected = "The column operator has 16777217 distinct values; at most 16777216 are possible.";
    check(|rows| rows.dimensions[0].values = (1 << 24) + 1, expected);
}

#[test]
fn a_code_without_a_value() {
    let expected = "The column country has the code 2, but its dictionary has only 2 values.";
    check(|rows| rows.dimensions[1].values = 2, expected);
}

#[test]
fn columns_of_different_lengths() {
    check(|rows| rows.power = measure(vec![1]), "The column power has 1 rows, the others 3.");
    check(|rows| rows.points.missing = Some(vec![]), "The column charge points has 0 rows, the others 3.");
    check(|rows| rows.sites = Sites::Ids(vec![]), "The column site has 0 rows, the others 3.");
    let lists = |ends: &[u32]| Sites::Lists { ends: ends.to_vec(), ids: vec![7] };
    check(|rows| rows.sites = lists(&[0, 1, 2]), "The column site has 1 rows, the others 2.");
    check(|rows| rows.sites = lists(&[1, 0, 1]), "The ends of the column site do not ascend.");
}

#[test]
fn other_dimensions() {
    check(|rows| drop(rows.dimensions.pop()), "The rows have other dimensions than the table.");
}

#[test]
fn too_many_dimensions() {
    let mut rows = sound();
    rows.dimensions = vec![rows.dimensions[0].clone(); 9];
    let error = Table::new(rows, Question::default()).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("There are 9 dimensions; a table has at most 8."));
}

#[test]
fn too_many_rows() {
    let rows = (1 << 27) + 1;
    let zeros = || Measure { amounts: Numbers::U8(vec![0; rows]), missing: None };
    let rows = Rows { dimensions: Vec::new(), points: zeros(), power: zeros(), sites: Sites::Rows };
    let error = Table::new(rows, Question::default()).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("There are 134217729 rows; at most 134217728 are possible."));
}

#[test]
fn sums_that_no_number_holds_exactly() {
    let many = |amount: u32| {
        let codes = || Numbers::U8(vec![0; 1 << 21]);
        let mut rows = sound();
        rows.dimensions.iter_mut().for_each(|dimension| dimension.codes = codes());
        rows.points = Measure { amounts: codes(), missing: None };
        rows.power = measure(vec![amount; 1 << 21]);
        rows
    };
    // 2^21 times 2^32 - 1 is just below 2^53.
    let mut table = Table::new(many(u32::MAX), Question::default()).expect("the sum is exact");
    let total = table.answer(&Selection::default()).total();
    assert_eq!(total.watts, u64::from(u32::MAX) << 21);
    let error = table.append(many(1)).map_err(|error| error.to_string());
    assert_eq!(error, Err("The column power adds up to more than 9007199254740991, the largest exact number.".into()));
    assert_eq!(table.answer(&Selection::default()).total(), total);
}

#[test]
fn no_such_part() {
    let mut table = Table::new(sound(), Question::default()).expect("the rows are sound");
    assert_eq!(table.remove(1).map_err(|error| error.to_string()), Err("There is no part 1.".into()));
    table.remove(0).expect("part 0 is there");
    assert!(table.replace(0, sound()).is_err());
    assert_eq!(table.answer(&Selection::default()).total().rows, 0);
}

#[test]
fn too_many_combinations() {
    // Each row has its own pair of values in the two narrower dimensions, one pair more than there may be.
    let rows = 0..(1 << 22) + 1_u32;
    let dimension = |name: &str, values: u32, code: &dyn Fn(u32) -> u32| Dimension {
        name: name.into(),
        values,
        codes: Numbers::below(values as usize, rows.clone().map(code)),
    };
    let zeros = || Measure { amounts: Numbers::U8(vec![0; rows.len()]), missing: None };
    let rows = Rows {
        dimensions: vec![
            dimension("operator", 1 << 14, &|_| 0),
            dimension("month", 1 << 10, &|row| row & 0x3ff),
            dimension("city", 1 << 13, &|row| row >> 10),
        ],
        points: zeros(),
        power: zeros(),
        sites: Sites::Rows,
    };
    let error = Table::new(rows, Question::default()).err().map(|error| error.to_string());
    let expected = "The columns city, month have at least 4194305 combinations; at most 4194304 are possible.";
    assert_eq!(error.as_deref(), Some(expected));
}
