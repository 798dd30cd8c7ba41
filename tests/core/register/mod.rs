//! The page on the reader's own data.

#![cfg(feature = "import")]

use crate::shown::dataset_of;
use chargeboard::crossfilter::Listing;
use chargeboard::dataset::{Dataset, Disposition};
use std::fmt::Write as _;

use chargeboard::dashboard::{Dashboard, OTHERS, account, account_csv, csv, dashboard, edition_file, listed};
use chargeboard::dataset::Dimension;
use chargeboard::import::{Importer, Options};
use chargeboard::view::{Measure, View};

mod compared;
mod law;
mod matrix;

/// More bars than any of these tables has values.
const ALL: usize = 1000;

fn read(text: &str) -> Dataset {
    try_read(text).expect("a table")
}

fn try_read(text: &str) -> Result<Dataset, String> {
    let mut importer = Importer::new(Options::default());
    importer.feed(text.as_bytes());
    let imported = importer.finish().map_err(|refusal| refusal.to_string())?;
    dataset_of(imported, "own.csv".to_owned())
}

fn page(data: &mut Dataset, query: &str) -> Dashboard {
    dashboard(data, View::parse(query), ALL)
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
    let rows = listed(&mut data, &mut Listing::default(), View::parse("sort=operator"), 0, 9);
    let flagged: Vec<bool> = rows.iter().map(|row| row.places.aside.ends_with("outside the country")).collect();
    assert_eq!(flagged, [false, true, false, false, true, true]);
    let note = page(&mut data, "").notes.into_iter().find(|note| note.id == "note-countries").expect("a note");
    assert!(note.text.ends_with("3 positions lie far outside the country that the row names."), "{}", note.text);
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
    let shown = dashboard(&mut data, View::parse("operator=Operator 7"), 25);
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
    let found = dashboard(&mut data, View::parse("q=Operator 13"), 25);
    let found = bars(&found, Dimension::Operator).into_iter().map(|(key, ..)| key);
    assert!(found.clone().any(|key| key == "Operator 13") && found.count() == 11);
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
    assert!(csv(&mut data, View::default()).contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

#[test]
fn the_account_adds_up() {
    let text = "operator,latitude,longitude,charge_points\nA,52.1,4.3,2\nB,0,0,1\nC,x,4.3,1\nD,52.1,4.3,1\n";
    let data = read(text);
    let names = ["own.csv".to_owned()];
    let account = account(data.report.as_ref().expect("a report"), &names);
    assert_eq!((account.records, account.kept, account.count(Disposition::Rejected)), (4, 2, 2));
    assert_eq!(account.files, ["own.csv: table, 4 records"]);
    assert_eq!(account.columns, ["operator", "latitude", "longitude", "charge_points"]);
    let taken: Vec<&str> =
        account.guesses.iter().filter(|guess| guess.column.is_some()).map(|guess| guess.field.as_str()).collect();
    assert_eq!(taken, ["operator", "latitude", "longitude", "points"]);
    let places: Vec<&str> = account.lines.iter().map(|line| line.place.as_str()).collect();
    assert!(places.contains(&"line 3, column 2 (latitude)"), "{places:?}");
    let csv = account_csv(data.report.as_ref().expect("a report"), &names);
    assert!(csv.contains("rejected,null_island,own.csv,3,"), "{csv}");
}
