//! A chart as rows, and as a piece of another page.

use super::*;
use crate::shown::shown;

#[test]
fn a_chart_is_taken_along_as_rows() {
    use chargeboard::chart::bars::bars;
    use chargeboard::dashboard::{chart_csv, chart_json, snippet};
    use chargeboard::view::Picture;
    let view = march().settled(View::parse("region=north"));
    let page = shown(&mut march(), &view);
    let scene = bars(&page.chart(Dimension::Operator).expect("a chart").bars, 640);
    let csv = chart_csv(&page, &view, &scene);
    assert!(csv.contains("\r\nIONITY,IONITY,107,125,region=north,\"Source: FLEXeCHARGE"), "{csv}");
    assert!(csv.contains("\r\nCircle K,Circle K,,,region=north,"), "what is not stated is no nought: {csv}");
    let json = chart_json(&page, &view, Picture::Of(Dimension::Operator), &scene, "https://example.org/?region=north");
    let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(read["rows"].as_array().map(Vec::len), Some(scene.marks.len()));
    assert_eq!(read["title"], "Operators: charge points");
    let html = snippet(&page, &view, "2024-03", Picture::Map, "https://example.org/");
    assert!(
        html.contains(
            "edition=2024-03&amp;measure=points&amp;regions=reported&amp;region=north&amp;chart=map&amp;embed=1"
        ),
        "{html}"
    );
}

#[test]
fn two_selections_are_taken_along() {
    use chargeboard::chart::matrix::matrix;
    use chargeboard::dashboard::{chart_csv, chart_json};
    use chargeboard::view::Picture;
    let view = march().settled(View::parse("matrix=region&operator=IONITY&compare=operator%3DFastned"));
    let page = shown(&mut march(), &view);
    let scene = matrix(page.pictures.matrix.as_ref().expect("a matrix"), 640);
    let csv = chart_csv(&page, &view, &scene);
    assert!(
        csv.starts_with("key,name,charge_points,charge_points_in_all,filters,source,charge_points_pinned,pinned\r\n")
    );
    let row = |csv: &str, key: &str| csv.lines().find(|line| line.starts_with(key)).expect("a row").to_owned();
    let end = |line: String| line.rsplitn(3, ',').take(2).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(end(row(&csv, "region=north&class=dc-ultra-1")), ["operator=Fastned", "24"]);
    assert_eq!(end(row(&csv, "region=north&class=unknown")), ["operator=Fastned", ""], "not stated is no nought");
    let json = chart_json(&page, &view, Picture::Matrix, &scene, "https://example.org/");
    let read: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(read["pinned"], "operator=Fastned");
    assert!(read["words"].as_str().is_some_and(|words| words.contains("Pinned: In March 2024, Fastned")), "{json}");
    let rows = read["rows"].as_array().expect("rows");
    let row = |key: &str| rows.iter().find(|row| row["key"] == key).expect("a row");
    assert_eq!(row("region=north&class=dc-ultra-1")["charge_points_pinned"], 24);
    assert!(row("region=north&class=unknown")["charge_points_pinned"].is_null());
}

#[test]
fn what_is_not_stated_is_an_empty_cell_and_nothing_else_is() {
    use chargeboard::chart::bars::bars;
    use chargeboard::dashboard::{chart_csv, chart_json};
    use chargeboard::view::Picture;
    for (query, dimension, key, expected) in [
        ("", Dimension::Operator, "IONITY", ["125", "125"]),
        ("", Dimension::Operator, "Circle K", ["", ""]),
        // Named without a count here, and with one elsewhere.
        ("region=north&class=unknown", Dimension::Operator, "Fastned", ["", "54"]),
        // Of what is filtered away there is nothing.
        ("country=FR", Dimension::Operator, "IONITY", ["0", "125"]),
        // Its whole was never stated, filtered away or not.
        ("country=FR", Dimension::Operator, "Circle K", ["0", ""]),
        ("measure=power&country=FR", Dimension::Operator, "SWIO", ["0", "800"]),
        ("measure=power", Dimension::Operator, "IONITY", ["", ""]),
    ] {
        let view = march().settled(View::parse(query));
        let page = shown(&mut march(), &view);
        let scene = bars(&page.chart(dimension).expect("a chart").bars, 640);
        let csv = chart_csv(&page, &view, &scene);
        let row = csv.lines().find(|line| line.starts_with(&format!("{key},"))).expect("a row");
        let cells: Vec<&str> = row.split(',').skip(2).take(2).collect();
        assert_eq!(cells, expected, "?{query} {key}: {row}");
        let json = chart_json(&page, &view, Picture::Of(dimension), &scene, "https://example.org/");
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let row = json["rows"].as_array().and_then(|rows| rows.iter().find(|row| row["key"] == key)).expect("a row");
        for (name, expected) in chargeboard::dashboard::column_names(view.measure).into_iter().zip(expected) {
            let said = if row[name].is_null() { String::new() } else { row[name].to_string() };
            assert_eq!(said, expected, "?{query} {key}: {row}");
        }
    }
}
