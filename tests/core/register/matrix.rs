//! Own data by power class.

use super::*;

#[test]
fn operators_by_power_class() {
    let mut data = read(SMALL);
    let cells = |data: &mut Dataset, query: &str| -> Vec<(String, u64, u64, bool)> {
        let matrix = chargeboard::dashboard::matrix(data, View::parse(query)).expect("a matrix");
        assert_eq!(matrix.cells.len(), matrix.rows.len() * matrix.columns.len());
        let there = matrix.cells.into_iter().filter(|cell| cell.total > 0 || cell.datum.missing);
        there.map(|cell| (cell.datum.key, cell.value, cell.total, cell.datum.missing)).collect()
    };
    let cell = |key: &str, value, total, missing| (key.to_owned(), value, total, missing);
    let [enbw_ac, enbw_dc] = ["operator=EnBW&class=ac-medium", "operator=EnBW&class=dc-ultra-1"];
    let [ionity, other, unknown] =
        ["operator=IONITY&class=dc-ultra-2", "operator=Ionity&class=dc-ultra-2", "operator=unknown&class=unknown"];
    // Neither filter narrows its own side; the others do.
    assert_eq!(
        cells(&mut data, "country=DE&operator=EnBW&class=unknown"),
        [
            cell(unknown, 0, 5, false),
            cell(ionity, 4, 4, false),
            cell(enbw_ac, 0, 1, false),
            cell(enbw_dc, 3, 3, false),
            cell(other, 2, 2, false)
        ]
    );
    let power = cells(&mut data, "measure=power&merge=1");
    assert_eq!(power[0], cell(ionity, 6 * 350_000, 6 * 350_000, false));
    assert_eq!(power.last(), Some(&cell(unknown, 0, 0, true)));
    let chosen =
        chargeboard::dashboard::matrix(&mut data, View::parse("operator=EnBW&class=ac-medium")).expect("a matrix");
    let chosen: Vec<String> =
        chosen.cells.into_iter().filter(|cell| cell.datum.chosen).map(|cell| cell.datum.key).collect();
    assert_eq!(chosen, [enbw_ac]);
    // By region, in the data's own or in the UN's.
    let regions = chargeboard::dashboard::matrix(&mut data, View::parse("matrix=region")).expect("a matrix");
    assert!(regions.cells.iter().any(|cell| cell.datum.key == "region=Bayern&class=dc-ultra-2"), "{regions:#?}");
    let western = cells(&mut data, "matrix=region&regions=m49&region=western&country=DE&operator=EnBW");
    let all: u64 = western.iter().map(|cell| cell.1).sum();
    assert_eq!(all, 3, "{western:?}");
    assert!(western.iter().all(|cell| cell.0.starts_with("region=western&class=")), "{western:?}");
    assert_eq!(chargeboard::dashboard::matrix(&mut read("operator,charge_points\nA,1\nB,2\n"), View::default()), None);
}

#[test]
fn two_selections_by_power_class() {
    let mut data = read(SMALL);
    let mut sides = |query: &str| -> Vec<(String, [u64; 2])> {
        let matrix = chargeboard::dashboard::matrix(&mut data, View::parse(query)).expect("a matrix");
        let cells = matrix.cells.into_iter().filter_map(|cell| {
            assert!(cell.datum.beside.is_some(), "{} says what it is compared with", cell.datum.key);
            Some((cell.datum.key, cell.sides?.map(|side| side.value)))
        });
        cells.filter(|(_, sides)| *sides != [0, 0]).collect()
    };
    let cell = |key: &str, now, then| (key.to_owned(), [now, then]);
    assert_eq!(
        sides("country=DE&compare=operator%3DEnBW"),
        [
            cell("operator=IONITY&class=dc-ultra-2", 4, 0),
            cell("operator=EnBW&class=ac-medium", 0, 1),
            cell("operator=EnBW&class=dc-ultra-1", 3, 3),
            cell("operator=Ionity&class=dc-ultra-2", 2, 0),
        ]
    );
    let whole = sides("matrix=region&class=dc-ultra-2&compare=all");
    assert!(whole.contains(&cell("region=Bayern&class=dc-ultra-2", 6, 6)), "{whole:?}");

    // What only one side begins with has a row all the same.
    let mut text = "operator,country,charge_points,power_kw,current\n".to_owned();
    (1..=400).for_each(|n| {
        let kw = [22, 150][n % 3 % 2];
        writeln!(text, "Operator {n},{},{n},{kw},DC", ["DE", "FR"][n % 2]).expect("text");
    });
    let mut data = read(&text);
    let both =
        chargeboard::dashboard::matrix(&mut data, View::parse("country=DE&compare=country%3DFR")).expect("a matrix");
    assert_eq!((both.rows.len(), both.rows[0].as_str(), both.rows[49].as_str()), (50, "Operator 400", "Operator 351"));
    assert_eq!(both.names, Some(["Germany".to_owned(), "France".to_owned()]));
}
