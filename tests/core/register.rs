//! The page on the reader's own data: every figure is the plain sum over the rows, for any data and any walk of views.

#![cfg(feature = "import")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chargeboard::dashboard::{
    Dashboard, Fate, OTHERS, account, account_csv, register, register_csv, register_edition, register_rows,
};
use chargeboard::dataset::Dimension;
use chargeboard::import::{Importer, Options};
use chargeboard::register::Register;
use chargeboard::view::{Measure, View};
use proptest::prelude::*;

/// More bars than any of these tables has values.
const ALL: usize = 1000;

fn read(text: &str) -> Register {
    try_read(text).expect("a table")
}

fn try_read(text: &str) -> Result<Register, String> {
    let mut importer = Importer::new(Options::default());
    importer.feed(text.as_bytes());
    let imported = importer.finish().map_err(|refusal| refusal.to_string())?;
    Register::new(imported, "own.csv".to_owned())
}

fn page(data: &mut Register, query: &str) -> Dashboard {
    register(data, View::parse(query), ALL)
}

fn figure(page: &Dashboard, code: &str) -> String {
    page.figures.iter().find(|figure| figure.code == code).expect("a figure").plain.clone()
}

/// Key, value and total of each bar.
fn bars(page: &Dashboard, dimension: Dimension) -> Vec<(String, String, String)> {
    let chart = page.chart(dimension).expect("a chart");
    let datum =
        |bar: &chargeboard::chart::bars::Bar| (bar.datum.key.clone(), bar.datum.value.clone(), bar.datum.total.clone());
    chart.bars.iter().map(datum).collect()
}

const SMALL: &str = "\
operator,country,region,site_id,latitude,longitude,charge_points,power_kw,current,opened
IONITY,DE,Bayern,s1,48.1,11.5,4,350,DC,2019-03-01
Ionity,DE,Bayern,s1,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,Hessen,s2,50.1,8.6,3,150,DC,2021-07-09
EnBW,AT,Tirol,s3,47.2,11.4,1,22,AC,
,AT,,s4,47.3,11.3,5,,,2020-01-05
";

#[test]
fn the_page_says_what_the_data_says() {
    let mut data = read(SMALL);
    let shown = page(&mut data, "");
    for (code, value) in [("points", "15"), ("operators", "3"), ("countries", "2"), ("sites", "4"), ("power", "2572")] {
        assert_eq!(figure(&shown, code), value, "{code}");
    }
    assert!(shown.own && shown.schemes);
    assert_eq!(shown.lead.text(), "In own.csv, 3 operators have 15 charge points in 2 countries.");
    assert_eq!(shown.spellings, 1);
    let shown = page(&mut data, "operator=EnBW&class=dc-ultra-1");
    assert_eq!(
        shown.lead.text(),
        "In own.csv, EnBW has 3 charge points of the power class Ultra-fast DC, level 1 (150 to under 350 kW) in Germany."
    );
    assert_eq!(figure(&shown, "points"), "3");
    let none = page(&mut data, "operator=EnBW&month=2019-03");
    assert_eq!(none.lead.text(), "In own.csv, EnBW has no charge points, opened in 2019-03.");
    assert_eq!(none.records.caption, "0 of 5 rows");
}

#[test]
fn a_chart_is_not_narrowed_by_its_own_filter() {
    let mut data = read(SMALL);
    let shown = page(&mut data, "country=DE");
    let expected = [("DE", "9", "9"), ("AT", "6", "6")];
    let expected: Vec<_> = expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())).into();
    assert_eq!(bars(&shown, Dimension::Country), expected);
    let operators = bars(&shown, Dimension::Operator);
    assert_eq!(operators[0], ("IONITY".to_owned(), "4".to_owned(), "4".to_owned()));
    assert!(operators.contains(&("unknown".to_owned(), "0".to_owned(), "5".to_owned())));
}

#[test]
fn spellings_are_merged_on_request() {
    let mut data = read(SMALL);
    let keys = |page: &Dashboard| {
        bars(page, Dimension::Operator).into_iter().map(|(key, value, _)| (key, value)).collect::<Vec<_>>()
    };
    let expect = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| (a.to_string(), b.to_string())).collect::<Vec<_>>();
    assert_eq!(
        keys(&page(&mut data, "")),
        expect(&[("IONITY", "4"), ("EnBW", "4"), ("Ionity", "2"), ("unknown", "5")])
    );
    let merged = page(&mut data, "merge=1");
    assert_eq!(keys(&merged), expect(&[("IONITY", "6"), ("EnBW", "4"), ("unknown", "5")]));
    assert_eq!(figure(&merged, "operators"), "2");
    // A site with two spellings is one site.
    assert_eq!(figure(&merged, "sites"), "4");
    let chosen = page(&mut data, "merge=1&operator=Ionity");
    assert_eq!((figure(&chosen, "points"), chosen.records.count), ("6".to_owned(), 2));
    assert_eq!(figure(&page(&mut data, "operator=Ionity"), "points"), "2", "and back");
}

#[test]
fn charge_points_by_name() {
    let data = read(SMALL);
    let names = |names: &[&str]| names.iter().map(|name| name.to_string()).collect::<Vec<_>>();
    assert_eq!(data.named(Dimension::Operator, &names(&["ionity", "EnBW", "Tesla"])), [Some(6), Some(4), None]);
    assert_eq!(data.named(Dimension::Operator, &names(&["unknown", "Not stated"])), [None, None], "nobody's name");
    assert_eq!(data.named(Dimension::Country, &names(&["DE", "FR", "unknown"])), [Some(9), None, None]);
}

/// An operator whose only record was replaced by another one has nothing, and so is not there.
#[test]
fn who_has_no_row_is_not_named() {
    let data = read("id,operator,country,charge_points\n1,A,DE,2\n1,B,FR,3\n");
    let names = |names: &[&str]| names.iter().map(|name| name.to_string()).collect::<Vec<_>>();
    assert_eq!(data.named(Dimension::Operator, &names(&["A", "B"])), [None, Some(3)]);
    assert_eq!(data.named(Dimension::Country, &names(&["DE", "FR"])), [None, Some(3)]);
}

/// The most that fits a byte, and two of them, and one more.
#[test]
fn as_many_charge_points_as_a_row_has_are_counted() {
    for points in [254, 255, 256, 257, 65_535, 65_536, 65_537] {
        let mut data = read(&format!("operator,charge_points,power_kw\nA,{points},22\nB,1,\n"));
        let shown = page(&mut data, "");
        assert_eq!(figure(&shown, "points"), (points + 1).to_string());
        assert_eq!(bars(&shown, Dimension::Operator)[0].1, points.to_string());
    }
}

/// Of so many values that not all of them can be shown as pairs, others are found by a search.
#[test]
fn the_rest_of_many_pairs_opens_or_is_searched_for() {
    use chargeboard::dashboard::BEYOND;
    let mut text = "operator,country,charge_points\n".to_owned();
    (1..=1100).for_each(|n| writeln!(text, "Operator {n},{},{n}", ["DE", "FR"][n % 2]).expect("text"));
    let mut data = read(&text);
    for (bars, rest) in [(25, OTHERS), (999, OTHERS), (1000, BEYOND)] {
        let both = register(&mut data, View::parse("country=DE&compare=country%3DFR"), bars).pinned.expect("two");
        let twins = both.of(Dimension::Operator).expect("a chart");
        assert_eq!(twins.last().map(|twin| twin.datum.key.as_str()), Some(rest), "{bars}");
    }
}

#[test]
fn data_without_regions_has_those_of_its_countries() {
    let mut data = read("operator,country,charge_points\nA,DE,2\nB,FI,3\nC,,1\n");
    let expected = [("northern", "3"), ("western", "2"), ("unknown", "1")];
    for query in ["", "regions=m49"] {
        let shown = page(&mut data, query);
        let mut found = bars(&shown, Dimension::Region);
        found.retain(|(_, value, _)| value != "0");
        found.sort_by(|a, b| b.1.cmp(&a.1));
        let found: Vec<(&str, &str)> = found.iter().map(|(key, value, _)| (key.as_str(), value.as_str())).collect();
        assert_eq!(found, expected, "{query}");
    }
}

#[test]
fn positions_outside_of_the_country_are_flagged() {
    let mut data = read(
        "operator,country,latitude,longitude\nA,NL,52.37,4.9\nB,NL,4.9,52.37\nC,XX,1,1\nD,FR,-21.1,55.5\nE,NL,52.37,24.9\nF,NL,12.37,4.9\n",
    );
    assert_eq!(data.outside(), 3);
    let rows = register_rows(&mut data, View::parse("sort=operator"), 0, 9);
    let flagged: Vec<bool> = rows.iter().map(|row| row.places.aside.ends_with("outside of the country")).collect();
    assert_eq!(flagged, [false, true, false, false, true, true]);
    let note = page(&mut data, "").notes.into_iter().find(|note| note.id == "note-countries").expect("a note");
    assert!(note.text.ends_with("3 positions lie far outside of the country that the row names."), "{}", note.text);
}

#[test]
fn months_and_ranges() {
    let mut data = read(SMALL);
    let months = bars(&page(&mut data, ""), Dimension::Month);
    let months: Vec<&str> = months.iter().map(|(key, ..)| key.as_str()).collect();
    assert_eq!(months, ["2019-03", "2020-01", "2021-07", "unknown"]);
    for (query, points) in [
        ("month=2019-03..2020-12", "9"),
        ("month=2021-07", "5"),
        ("month=unknown", "1"),
        ("month=0ééé..9", "14"),
        ("month=2019-03&month=unknown", "5"),
    ] {
        assert_eq!(figure(&page(&mut data, query), "points"), points, "{query}");
    }
}

#[test]
fn what_means_nothing_in_the_data_is_said() {
    let mut data = read(SMALL);
    let shown =
        page(&mut data, "edition=2024-03&operator=Tesla&region=north&month=1999-01&country=FR&class=ac-slow&x=1");
    let unapplied: Vec<&str> = shown.unapplied.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(unapplied, ["edition", "x", "operator", "region", "month"]);
    assert_eq!(shown.notice.len(), 5);
    assert!(shown.notice.contains(&"No operator is called “Tesla” in own.csv.".to_owned()), "{:?}", shown.notice);
    assert_eq!(figure(&shown, "points"), "0", "France and slow AC exist, and nothing here is there");
    for (query, applied) in
        [("country=ZZ", false), ("country=FR", true), ("country=unknown", true), ("country=DE", true)]
    {
        assert_eq!(page(&mut data, query).unapplied.is_empty(), applied, "{query}");
    }
    let view = View::parse("operator=Tesla&country=FR&x=1").without(shown.unapplied.clone());
    assert_eq!(view.to_query().split('&').next(), Some("country=FR"));
}

#[test]
fn a_picture_of_what_the_data_does_not_have_is_said_to_be_none() {
    let plain = "operator,country,charge_points,power_kw,current\nA,DE,4,150,DC\nB,AT,2,22,AC\n";
    let alone = "operator,country,charge_points\nA,DE,4\nA,AT,2\n";
    for (text, has) in [(SMALL, vec!["month", "map", "matrix", "size"]), (plain, vec!["matrix"]), (alone, vec![])] {
        let mut data = read(text);
        for chart in ["month", "map", "matrix", "size"] {
            let link = format!("chart={chart}");
            let unapplied = page(&mut data, &link).unapplied;
            let wanted = if has.contains(&chart) { vec![] } else { vec![("chart".to_owned(), chart.to_owned())] };
            assert_eq!(unapplied, wanted, "{chart} of {text}");
        }
        assert_eq!((data.has_months(), data.has_own_regions()), (text == SMALL, text == SMALL), "{text}");
        assert_eq!(data.spellings(), u64::from(text == SMALL), "{text}");
        assert!(!data.is_empty());
    }
}

#[test]
fn a_pin_of_what_is_not_in_the_data_is_no_pin() {
    let mut data = read(SMALL);
    let shown = page(&mut data, "compare=operator%3DTesla");
    assert_eq!(shown.unapplied, [("compare".to_owned(), "operator=Tesla".to_owned())]);
    assert_eq!(page(&mut data, "compare=operator%3DEnBW").unapplied, []);
}

#[test]
fn the_search_narrows_operators_too() {
    let mut data = read(SMALL);
    let shown = page(&mut data, "q=ioni");
    assert_eq!(figure(&shown, "points"), "6");
    assert_eq!(bars(&shown, Dimension::Operator).len(), 2);
    assert_eq!(figure(&page(&mut data, "q=ioni&operator=EnBW"), "points"), "0");
}

#[test]
fn few_bars_are_shown_of_many() {
    let mut text = "operator,charge_points\n".to_owned();
    (1..=400).for_each(|n| writeln!(text, "Operator {n},{n}").expect("text"));
    let mut data = read(&text);
    let shown = register(&mut data, View::parse("operator=Operator 7"), 25);
    let chart = shown.chart(Dimension::Operator).expect("a chart");
    assert_eq!((chart.bars.len(), chart.others.count), (26, 374));
    let told: u64 = chart.bars.iter().map(|bar| bar.total).sum();
    assert_eq!(told + chart.others.total, 400 * 401 / 2, "nothing is lost");
    assert_eq!((chart.bars[0].name.as_str(), chart.bars[25].name.as_str()), ("Operator 400", "Operator 7"));
    assert!(chart.bars[25].datum.chosen);
    assert_eq!(shown.names.len(), 400);
    let rest = chart.with_others(false, Measure::Points).pop().expect("a bar");
    assert_eq!((rest.datum.key.as_str(), rest.name.as_str()), (OTHERS, "374 others"));
    // A search finds what has no bar.
    let found = register(&mut data, View::parse("q=Operator 13"), 25);
    let found = bars(&found, Dimension::Operator).into_iter().map(|(key, ..)| key);
    assert!(found.clone().any(|key| key == "Operator 13") && found.count() == 11);
}

#[test]
fn two_selections_of_own_data_side_by_side() {
    let mut data = read(SMALL);
    let both = page(&mut data, "country=DE&compare=operator%3DEnBW").pinned.expect("two selections");
    assert_eq!(both.names, ["Germany", "EnBW"]);
    assert_eq!(
        both.words,
        "Pinned: In own.csv, EnBW has 4 charge points in 2 countries. What is shown now is 2.3 times that."
    );
    let pairs = |dimension| -> Vec<(String, u64, u64)> {
        let twins = both.of(dimension).expect("a chart");
        twins.iter().map(|twin| (twin.datum.key.clone(), twin.sides[0].value, twin.sides[1].value)).collect()
    };
    let pair = |key: &str, now, then| (key.to_owned(), now, then);
    assert_eq!(
        pairs(Dimension::Operator),
        [pair("EnBW", 3, 4), pair("IONITY", 4, 0), pair("Ionity", 2, 0), pair("unknown", 0, 0)]
    );
    assert_eq!(pairs(Dimension::Month), [pair("2019-03", 4, 0), pair("2021-07", 5, 3), pair("unknown", 0, 1)]);
    assert_eq!(pairs(Dimension::Country), [pair("DE", 9, 3), pair("AT", 0, 1)]);
    let mut near = read("operator,country,charge_points\nA,DE,103\nA,FR,100\n");
    let words = page(&mut near, "country=DE&compare=country%3DFR").pinned.expect("two selections").words;
    assert!(words.ends_with("What is shown now is 3 % more than that."), "no “1 times”: {words}");
    let unknown = page(&mut data, "compare=operator%3DTesla");
    assert_eq!((unknown.pinned, unknown.unapplied.len()), (None, 1));
    assert_eq!(unknown.notice, ["What is compared with, “operator=Tesla”, cannot be applied to own.csv."]);

    // Which operators are told one by one follows from both sides, and the rest is one pair.
    let mut text = "operator,country,charge_points\n".to_owned();
    (1..=400).for_each(|n| writeln!(text, "Operator {n},{},{n}", ["DE", "FR"][n % 2]).expect("text"));
    let mut data = read(&text);
    let both = register(&mut data, View::parse("country=DE&compare=country%3DFR"), 25).pinned.expect("two selections");
    let twins = both.of(Dimension::Operator).expect("a chart");
    let sums = [0, 1].map(|at| twins.iter().map(|twin| twin.sides[at].value).sum::<u64>());
    assert_eq!((twins.len(), sums), (26, [200 * 201, 200 * 200]));
    assert_eq!((twins[25].datum.key.as_str(), twins[25].datum.all_missing), (OTHERS, false));
    let power = View::parse("country=DE&measure=power&compare=country%3DFR");
    let both = register(&mut data, power, 25).pinned.expect("two selections");
    let twins = both.of(Dimension::Operator).expect("a chart");
    let rest = twins.iter().find(|twin| twin.datum.key == OTHERS).expect("a pair");
    assert!(rest.datum.all_missing, "no power is stated of any");
}

#[test]
fn operators_by_power_class() {
    use chargeboard::dashboard::register_matrix;
    let mut data = read(SMALL);
    let cells = |data: &mut Register, query: &str| -> Vec<(String, u64, u64, bool)> {
        let matrix = register_matrix(data, View::parse(query)).expect("a matrix");
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
    let chosen = register_matrix(&mut data, View::parse("operator=EnBW&class=ac-medium")).expect("a matrix");
    let chosen: Vec<String> =
        chosen.cells.into_iter().filter(|cell| cell.datum.chosen).map(|cell| cell.datum.key).collect();
    assert_eq!(chosen, [enbw_ac]);
    // By region, in the data's own or in the UN's.
    let regions = register_matrix(&mut data, View::parse("matrix=region")).expect("a matrix");
    assert!(regions.cells.iter().any(|cell| cell.datum.key == "region=Bayern&class=dc-ultra-2"), "{regions:#?}");
    let western = cells(&mut data, "matrix=region&regions=m49&region=western&country=DE&operator=EnBW");
    let all: u64 = western.iter().map(|cell| cell.1).sum();
    assert_eq!(all, 3, "{western:?}");
    assert!(western.iter().all(|cell| cell.0.starts_with("region=western&class=")), "{western:?}");
    assert_eq!(register_matrix(&mut read("operator,charge_points\nA,1\nB,2\n"), View::default()), None);
}

#[test]
fn two_selections_by_power_class() {
    use chargeboard::dashboard::register_matrix;
    let mut data = read(SMALL);
    let mut sides = |query: &str| -> Vec<(String, [u64; 2])> {
        let matrix = register_matrix(&mut data, View::parse(query)).expect("a matrix");
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
    let both = register_matrix(&mut data, View::parse("country=DE&compare=country%3DFR")).expect("a matrix");
    assert_eq!((both.rows.len(), both.rows[0].as_str(), both.rows[49].as_str()), (50, "Operator 400", "Operator 351"));
    assert_eq!(both.names, Some(["Germany".to_owned(), "France".to_owned()]));
}

#[test]
fn more_power_than_a_row_can_have_is_refused() {
    let refused = try_read("operator,charge_points,power_kw\nA,1,22\nB,1000000,50\n").err().expect("a refusal");
    assert!(refused.contains("line 3") && refused.contains("1,000,000 charge points with 50 kW"), "{refused}");
}

#[test]
fn texts_stay_texts() {
    let mut data = read("operator,charge_points\n\"=HYPERLINK(\"\"x\"\")\",3\n<b>شركة</b>,2\n");
    let shown = page(&mut data, "");
    let names: Vec<String> = bars(&shown, Dimension::Operator).into_iter().map(|(key, ..)| key).collect();
    assert_eq!(names, ["=HYPERLINK(\"x\")", "<b>شركة</b>"]);
    assert!(register_csv(&mut data, View::default()).contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

#[test]
fn the_account_adds_up() {
    let text = "operator,latitude,longitude,charge_points\nA,52.1,4.3,2\nB,0,0,1\nC,x,4.3,1\nD,52.1,4.3,1\n";
    let data = read(text);
    let names = ["own.csv".to_owned()];
    let account = account(&data.report, &names);
    assert_eq!((account.records, account.kept, account.count(Fate::Rejected)), (4, 2, 2));
    assert_eq!(account.files, ["own.csv: table, 4 records"]);
    assert_eq!(account.columns, ["operator", "latitude", "longitude", "charge_points"]);
    let taken: Vec<&str> =
        account.guesses.iter().filter(|guess| guess.column.is_some()).map(|guess| guess.field.as_str()).collect();
    assert_eq!(taken, ["operator", "latitude", "longitude", "points"]);
    let places: Vec<&str> = account.lines.iter().map(|line| line.place.as_str()).collect();
    assert!(places.contains(&"line 3, column 2 (latitude)"), "{places:?}");
    let csv = account_csv(&data.report, &names);
    assert!(csv.contains("rejected,null_island,own.csv,3,"), "{csv}");
}

/// A row as a table has it.
#[derive(Clone, Debug)]
struct Plain {
    operator: usize,
    country: usize,
    region: usize,
    site: usize,
    points: u32,
    power: usize,
    month: usize,
}

const OPERATORS: [&str; 5] = ["", "IONITY", "Ionity", "E.ON", "Fastned"];
const COUNTRIES: [&str; 4] = ["", "DE", "NL", "US"];
const REGIONS: [&str; 3] = ["", "Bayern", "Limburg"];
const POWERS: [(&str, &str, &str); 4] =
    [("", "", "unknown"), ("22", "AC", "ac-medium"), ("150", "DC", "dc-ultra-1"), ("", "DC", "dc-unknown")];
const MONTHS: [&str; 3] = ["", "2020-01", "2021-06"];

fn rows() -> impl Strategy<Value = Vec<Plain>> {
    let row = (0..5usize, 0..4usize, 0..3usize, 0..4usize, 1..9u32, 0..4usize, 0..3usize);
    let row = row.prop_map(|(operator, country, region, site, points, power, month)| Plain {
        operator,
        country,
        region,
        site,
        points,
        power,
        month,
    });
    proptest::collection::vec(row, 1..40)
}

fn table(rows: &[Plain]) -> String {
    let mut text = "operator,country,region,site_id,charge_points,power_kw,current,opened\n".to_owned();
    for row in rows {
        let (kw, current, _) = POWERS[row.power];
        let site = if row.site == 0 { String::new() } else { format!("s{}", row.site) };
        let (operator, country) = (OPERATORS[row.operator], COUNTRIES[row.country]);
        let (region, month, points) = (REGIONS[row.region], MONTHS[row.month], row.points);
        writeln!(text, "{operator},{country},{region},{site},{points},{kw},{current},{month}").expect("text");
    }
    text
}

/// The key that a row has in a dimension.
fn key(row: &Plain, dimension: Dimension) -> &'static str {
    let text = match dimension {
        Dimension::Operator => OPERATORS[row.operator],
        Dimension::Country => COUNTRIES[row.country],
        Dimension::Region => REGIONS[row.region],
        Dimension::Class => POWERS[row.power].2,
        Dimension::Month => MONTHS[row.month],
    };
    if text.is_empty() { "unknown" } else { text }
}

fn passes(row: &Plain, view: &View, skipped: Option<Dimension>) -> bool {
    Dimension::ALL.into_iter().all(|dimension| {
        let keys = view.filters.of(dimension);
        Some(dimension) == skipped || keys.is_empty() || keys.iter().any(|chosen| chosen == key(row, dimension))
    })
}

fn points(rows: &[&Plain]) -> u64 {
    rows.iter().map(|row| u64::from(row.points)).sum()
}

fn watts(rows: &[&Plain]) -> u64 {
    rows.iter().map(|row| u64::from(row.points) * POWERS[row.power].0.parse::<u64>().unwrap_or(0)).sum()
}

fn sites(rows: &[&Plain]) -> u64 {
    rows.iter().map(|row| row.site).filter(|site| *site > 0).collect::<BTreeSet<_>>().len() as u64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Figures and charts are the plain sums, whatever was asked before.
    #[test]
    fn every_figure_is_the_plain_sum(rows in rows(), walk in proptest::collection::vec((0..5usize, 0..12usize), 1..8)) {
        let mut data = read(&table(&rows));
        let mut view = View::default();
        for (dimension, row) in walk {
            let dimension = Dimension::ALL[dimension];
            view.filters.toggle(dimension, key(&rows[row % rows.len()], dimension));
            let has_months = rows.iter().any(|row| row.month > 0);
            let has_regions = rows.iter().any(|row| row.region > 0);
            prop_assume!(has_months && has_regions);
            let shown = register(&mut data, view.clone(), ALL);
            prop_assert!(shown.unapplied.is_empty(), "{:?}", shown.unapplied);
            let left: Vec<&Plain> = rows.iter().filter(|row| passes(row, &view, None)).collect();
            prop_assert_eq!(figure(&shown, "points"), points(&left).to_string());
            prop_assert_eq!(figure(&shown, "power"), watts(&left).to_string());
            prop_assert_eq!(figure(&shown, "sites"), sites(&left).to_string());
            prop_assert_eq!(shown.records.count, left.len() as u64);
            for dimension in Dimension::ALL {
                let mut groups: BTreeMap<&str, (Vec<&Plain>, Vec<&Plain>)> = BTreeMap::new();
                for row in &rows {
                    let (part, all) = groups.entry(key(row, dimension)).or_default();
                    all.push(row);
                    if passes(row, &view, Some(dimension)) {
                        part.push(row);
                    }
                }
                let expected: BTreeMap<String, (String, String)> = groups
                    .into_iter()
                    .map(|(key, (part, all))| (key.to_owned(), (points(&part).to_string(), points(&all).to_string())))
                    .collect();
                let found: BTreeMap<String, (String, String)> =
                    bars(&shown, dimension).into_iter().map(|(key, value, total)| (key, (value, total))).collect();
                prop_assert_eq!(found, expected, "{:?}", dimension);
            }
        }
    }

    /// Windows of the rows are parts of one list in the view's order, which has each row that passes once.
    #[test]
    fn windows_are_parts_of_one_list(rows in rows(), sort in 0..6usize, descending: bool, operator in 0..5usize, step in 1..7u32) {
        let mut data = read(&table(&rows));
        let sorts = ["operator", "place", "country", "points", "kw", "class"];
        let mut view = View::parse(&format!("sort={}{}", if descending { "-" } else { "" }, sorts[sort]));
        if rows.iter().any(|row| row.operator == operator) {
            view.filters.toggle(Dimension::Operator, key(&Plain { operator, ..rows[0].clone() }, Dimension::Operator));
        }
        let left = rows.iter().filter(|row| passes(row, &view, None)).count();
        let whole = register_rows(&mut data, view.clone(), 0, 1000);
        prop_assert_eq!(whole.len(), left);
        let ids: BTreeSet<&str> = whole.iter().map(|row| row.id.as_str()).collect();
        prop_assert_eq!(ids.len(), left);
        let mut parts = Vec::new();
        for from in (0..left as u64).step_by(step as usize) {
            parts.extend(register_rows(&mut data, view.clone(), from, step));
        }
        prop_assert_eq!(&parts, &whole);
        if sorts[sort] == "points" {
            let mut points: Vec<u32> = whole.iter().map(|row| row.points.text.parse().expect("a number")).collect();
            if descending {
                points.reverse();
            }
            prop_assert!(points.is_sorted());
        }
        if sorts[sort] == "kw" {
            let unknown: Vec<bool> = whole.iter().map(|row| !row.kw.known).collect();
            prop_assert!(unknown.is_sorted(), "what is not stated is last: {:?}", unknown);
        }
    }

    /// What is saved as CSV is read again as what it was; as an edition, but for sites and months.
    #[test]
    fn what_is_saved_is_read_again(rows in rows(), positions in 0..3usize) {
        let mut text = table(&rows);
        if positions > 0 {
            let mut lines = text.lines().map(str::to_owned).collect::<Vec<_>>();
            lines[0] += ",latitude,longitude";
            lines[1..].iter_mut().for_each(|line| *line += ",52.25,4.5");
            text = lines.join("\n") + "\n";
        }
        let mut data = read(&text);
        let shown = page(&mut data, "");
        let mut again = read(&register_csv(&mut data, View::default()));
        let same = page(&mut again, "");
        prop_assert_eq!(&same.figures, &shown.figures);
        prop_assert_eq!(&same.charts, &shown.charts);
        let mut edition = read(&register_edition(&mut data, View::default()));
        let same = page(&mut edition, "");
        for code in ["points", "power", "operators", "countries"] {
            prop_assert_eq!(figure(&same, code), figure(&shown, code));
        }
        for dimension in [Dimension::Operator, Dimension::Country, Dimension::Class] {
            let sorted = |page: &Dashboard| bars(page, dimension).into_iter().collect::<BTreeSet<_>>();
            prop_assert_eq!(sorted(&same), sorted(&shown));
        }
    }
}
