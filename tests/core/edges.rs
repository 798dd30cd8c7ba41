//! What stands at an edge: just as many as are told one by one and one more, the first that needs more room, and what has a
//! part without a figure.

#![cfg(feature = "import")]

use crate::shown::dataset_of;
use chargeboard::dataset::Dataset;
use std::fmt::Write as _;

use chargeboard::chart::legend::with_legend;
use chargeboard::chart::map::{Map, Spot, map};
use chargeboard::chart::{Form, Ink, Scene, Shape};
use chargeboard::dashboard::{Asked, dashboard, provenance};
use chargeboard::dataset::Dimension;
use chargeboard::import::{Importer, Options};
use chargeboard::view::{Measure, View};

fn read(text: &str) -> Dataset {
    let mut importer = Importer::new(Options::default());
    importer.feed(text.as_bytes());
    dataset_of(importer.finish().expect("a file"), "own.csv".to_owned()).expect("a register")
}

#[test]
fn as_many_places_are_told_as_are_said() {
    let place = |at: u32| Spot {
        places: vec![(f64::from(at % 40) * 0.5 - 5.0, 40.0 + f64::from(at / 40) * 0.9)],
        total: u64::from(at % 3),
        value: u64::from(at % 3 / 2),
        kept: at % 3 == 2,
        ..Spot::default()
    };
    let marks = |places: u32| {
        let all = Map { spots: (0..places).map(place).collect(), ..Map::default() };
        map(&all, None, None, 720).marks
    };
    assert_eq!(marks(400).len(), 400);
    assert!(marks(401).len() < 400, "{} cells", marks(401).len());
    // A cell of places without a figure is nothing of what is shown.
    let silent = |at: u32| Spot { total: 0, value: 0, kept: false, ..place(at) };
    let all = Map { spots: (0..401).map(silent).collect(), ..Map::default() };
    let cells = map(&all, None, None, 720).marks;
    let inks = cells.iter().flat_map(|mark| &mark.shapes).filter(|shape| shape.part == "empty").map(|shape| shape.ink);
    assert!(inks.clone().count() == cells.len() && inks.clone().all(|ink| ink == Ink::Rest));
}

/// Only what is in sight is counted, wherever else places are.
#[test]
fn far_places_gather_no_near_ones() {
    let near = |at: u32| Spot {
        places: vec![(5.0 + f64::from(at % 20) * 0.1, 50.0 + f64::from(at / 20) * 0.1)],
        total: 1,
        value: 1,
        kept: true,
        ..Spot::default()
    };
    // As far east, and beyond what is seen.
    let far = |at: u32| Spot { places: vec![(near(at).places[0].0, near(at).places[0].1 + 6.0)], ..near(at) };
    let all = Map { spots: (0..300).map(near).chain((0..300).map(far)).collect(), ..Map::default() };
    let camera = chargeboard::chart::map::Camera { east: 6.0, north: 50.7, zoom: 2.0 };
    assert_eq!(map(&all, None, Some(camera), 720).marks.len(), 300);
}

/// Places are known again when there are more than there was room for at first.
#[test]
fn thousands_of_places_are_each_one() {
    let mut text = "operator,latitude,longitude,charge_points\n".to_owned();
    for place in (0..1300).chain(0..1300) {
        writeln!(text, "A,{},{},3", 40 + place % 17, f64::from(place / 17) / 4.0).expect("text");
    }
    let mut data = read(&text);
    let cells = chargeboard::dashboard::map(&mut data, &mut None, View::default(), 640).expect("a map").map.cells;
    let (places, total) = cells.iter().fold((0, 0), |sums, cell| (sums.0 + cell.places, sums.1 + cell.total));
    assert_eq!((places, total), (1300, 2 * 3 * 1300));
}

#[test]
fn sites_and_what_is_not_known_of_them() {
    const HEAD: &str = "operator,site_id,charge_points,power_kw,current\n";
    // Two sites, of which one has no charge point.
    let nobil = r#"{"chargerstations": [
        {"csmd": {"id":1,"Position":"(60.1,24.9)","Number_charging_points":0,"Land_code":"FIN"}, "attr": {"conn":[]}},
        {"csmd": {"id":2,"Position":"(60.2,24.9)","Number_charging_points":2,"Land_code":"FIN"}, "attr": {"conn":[]}}]}"#;
    for (text, dots, spoken, beside) in [
        (format!("{HEAD}A,s1,2,22,AC\n"), 1, "Site s1 (A); 2 charge points; 22 kW each; 100 % of the current view", ""),
        (
            format!("{HEAD}A,s1,2,22,AC\nA,s1,3,,\n"),
            1,
            "Site s1 (A); 5 charge points; 22 kW each, known for 2 of 5 charge points; 100 % of the current view",
            "",
        ),
        (
            nobil.to_owned(),
            1,
            "Site 2 (Not stated); 2 charge points; kW not stated; 100 % of the current view",
            "1 site without any charge point",
        ),
    ] {
        let mut data = read(&text);
        let found = chargeboard::dashboard::sizes(&mut data, &mut None, View::default()).expect("sites");
        let said: Vec<&str> = found.sizes.dots.iter().map(|dot| dot.datum.spoken.as_str()).collect();
        assert_eq!((said.len(), said[0]), (dots, spoken), "{text}");
        let said: Vec<String> = found.beside.into_iter().flat_map(|(_, items)| items).collect();
        assert_eq!(said.join("; "), beside, "{text}");
    }
}

#[test]
fn as_many_rows_are_listed_as_are_said() {
    for (rows, listed, more) in [(100, 100, 0), (101, 100, 1), (150, 100, 50)] {
        let mut data = read(&format!("operator,charge_points\n{}", "A,2\n".repeat(rows)));
        let found = provenance(&mut data, (None, None), &[], View::default(), &Asked::Lead);
        assert_eq!((found.behind.len(), found.more), (listed, more), "{rows}");
    }
}

/// Of 256 pairs, which fit a byte, and of one that is none of them.
#[test]
fn a_matrix_of_sites_counts_each_cell() {
    for operators in [63, 64, 65] {
        let mut text = "operator,site_id,charge_points,power_kw,current\n".to_owned();
        for operator in 0..operators {
            for (at, kw) in [3, 22, 43, 150].into_iter().enumerate() {
                let current = if at < 3 { "AC" } else { "DC" };
                writeln!(text, "O{operator:02},s{operator}-{at},1,{kw},{current}").expect("text");
            }
        }
        let mut data = read(&text);
        let values: Vec<u32> =
            (0..operators).map(|operator| code(&data, Dimension::Operator, &format!("O{operator:02}"))).collect();
        let classes: Vec<u32> =
            ["ac-slow", "ac-medium", "ac-fast", "dc-ultra-1"].map(|key| code(&data, Dimension::Class, key)).to_vec();
        let view = View { measure: Measure::Sites, ..View::default() };
        let pairs = data.pairs(&view, (Dimension::Operator, &values), &classes);
        assert!(pairs.iter().all(|tally| tally.sites == 1) && pairs.len() == values.len() * 4, "{operators}");
        // Rows that are of none of the pairs are counted in none.
        let pairs = data.pairs(&view, (Dimension::Operator, &values[1..]), &classes);
        assert!(pairs.iter().all(|tally| tally.sites == 1) && pairs.len() == (values.len() - 1) * 4, "{operators}");
        assert!(chargeboard::dashboard::matrix(&mut data, view).is_some());
    }
}

fn code(data: &Dataset, dimension: Dimension, key: &str) -> u32 {
    data.column(dimension, Default::default()).code(key).expect("a value")
}

#[test]
fn a_legend_moves_all_that_is_below_it() {
    let at = |form| Shape { part: "guide", ink: Ink::Note, form };
    let forms = |y: i32| {
        [
            Form::Rect { x: 1, y, width: 2, height: 3 },
            Form::Line { points: vec![(1, y), (2, y + 1)] },
            Form::Circle { x: 10, y: y * 10, radius: 5 },
            Form::Path { lines: vec![vec![(10, y * 10), (20, y * 10 + 5)]], closed: true },
        ]
    };
    let mark = chargeboard::chart::Mark { datum: Default::default(), top: 7, shapes: vec![] };
    let scene =
        Scene { width: 300, height: 50, marks: vec![mark], guides: forms(4).map(at).to_vec(), ..Scene::default() };
    let moved = with_legend(scene, &["A".to_owned(), "B".to_owned()]);
    assert_eq!((moved.height, moved.marks[0].top), (78, 35));
    assert_eq!(
        moved.guides[..4].iter().map(|shape| &shape.form).collect::<Vec<_>>(),
        forms(32).iter().collect::<Vec<_>>()
    );
}

#[test]
fn months_of_two_selections_stand_side_by_side() {
    let mut data =
        read("operator,charge_points,opened\nA,4,2020-01-05\nB,8,2020-01-07\nA,2,2020-03-01\nB,8,2020-04-01\nA,6,\n");
    let page = dashboard(&mut data, View::parse("operator=A&compare=operator%3DB"), 25);
    let scene = page.drawn(Dimension::Month, true, Measure::Points, 640);
    let twins = page.pinned.as_ref().and_then(|pinned| pinned.of(Dimension::Month)).expect("months");
    let said: Vec<_> = scene.marks.iter().map(|mark| &mark.datum).collect();
    assert_eq!(said, twins.iter().map(|twin| &twin.datum).collect::<Vec<_>>());
    assert_eq!(
        said[0].spoken,
        "2020-01; current: 4 charge points, 33 % of the selection; pinned: 8 charge points, 50 % of the selection"
    );
    let heights = scene.marks.iter().map(|mark| {
        ["now", "pinned"].map(|part| {
            match mark.shapes.iter().find(|shape| shape.part == part).map(|shape| &shape.form) {
                Some(Form::Rect { height, .. }) => *height,
                _ => -1,
            }
        })
    });
    let heights: Vec<[i32; 2]> = heights.collect();
    let [four, eight] = heights[0];
    assert!((eight - 2 * four).abs() <= 1 && four > 0, "{heights:?}");
    assert_eq!(
        heights[1..].iter().map(|[now, pinned]| (*now > 0, *pinned > 0)).collect::<Vec<_>>(),
        [(true, false), (false, true), (true, false)]
    );
}

#[test]
fn a_cell_without_anything_says_what_either_side_has() {
    use chargeboard::chart::matrix::{Cell, Matrix, matrix};
    use chargeboard::chart::paired_bars::Side;
    for (now, pinned, said) in
        [("0", "0", &["0"][..]), ("–", "0", &["–", "0"]), ("0", "–", &["0", "–"]), ("", "0", &[])]
    {
        let sides = [now, pinned].map(|figure| Side { figure: figure.to_owned(), ..Side::default() });
        let cell = Cell { datum: Default::default(), value: 0, total: 0, figure: "0".to_owned(), sides: Some(sides) };
        let names = Some(["A".to_owned(), "B".to_owned()]);
        let (rows, columns) = (vec!["Row".to_owned()], vec!["Column".to_owned()]);
        let scene = matrix(&Matrix { cells: vec![cell], rows, columns, names }, 640);
        assert_eq!(texts(&scene.marks[0].shapes), said, "{now} and {pinned}");
        assert_eq!(scene.across, 1, "so many cells are side by side");
    }
}

fn texts(shapes: &[Shape]) -> Vec<&str> {
    shapes
        .iter()
        .filter_map(|shape| if let Form::Text { content, .. } = &shape.form { Some(&**content) } else { None })
        .collect()
}

#[test]
fn a_key_is_only_of_what_is_there() {
    let spot = |total: u64| Spot { places: vec![(5.0, 50.0)], total, value: total, kept: true, ..Spot::default() };
    for (total, expected) in [(0, &[chargeboard::i18n::Messages::NO_FIGURE][..]), (5, &["1", "5"])] {
        let scene = map(&Map { spots: vec![spot(total)], ..Map::default() }, None, None, 640);
        assert_eq!(texts(&scene.guides), expected);
    }
}

#[test]
fn a_share_of_nothing_is_nought() {
    use chargeboard::i18n::share;
    for (part, all, expected) in
        [(0, 0, "0 %"), (0, 5, "0 %"), (5, 0, "0 %"), (1, 1000, "under 1 %"), (999, 1000, "over 99 %"), (5, 5, "100 %")]
    {
        assert_eq!(share(part, all), expected, "{part} of {all}");
    }
}

/// Of many sites, too: one without a charge point is in no circle, whatever is counted.
#[test]
fn of_many_sites_those_without_a_charge_point_are_said() {
    let points = |at: u64| if at == 7 { 0 } else { 1 + at % 3 };
    let station = |at: u64| {
        format!(
            r#"{{"csmd": {{"id":{at},"Position":"(60.1,24.9)","Number_charging_points":{},"Land_code":"FIN"}}, "attr": {{}}}}"#,
            points(at)
        )
    };
    let stations: Vec<String> = (0..402).map(station).collect();
    let mut data = read(&format!(r#"{{"chargerstations": [{}]}}"#, stations.join(",")));
    for (query, total) in [("", (0..402).map(points).sum()), ("measure=sites", 401_u64)] {
        let found = chargeboard::dashboard::sizes(&mut data, &mut None, View::parse(query)).expect("sites");
        assert!(found.sizes.gathered);
        assert_eq!(found.sizes.dots.iter().map(|dot| dot.total).sum::<u64>(), total, "{query}");
        let said: Vec<String> = found.beside.into_iter().flat_map(|(_, items)| items).collect();
        assert_eq!(said, ["1 site without any charge point"], "{query}");
    }
}

/// A column of one charge point beside one of a hundred thousand.
#[test]
fn what_is_there_is_seen_however_small() {
    let mut data = read("operator,charge_points,opened\nA,1,2020-01-05\nB,100000,2020-02-07\n");
    for query in ["", "compare=operator%3DA"] {
        let page = dashboard(&mut data, View::parse(query), 25);
        let scene = page.drawn(Dimension::Month, true, Measure::Points, 640);
        let heights = scene.marks.iter().flat_map(|mark| &mark.shapes).filter_map(|shape| match shape.form {
            Form::Rect { height, .. } if ["kept", "now", "pinned"].contains(&shape.part) => Some(height),
            _ => None,
        });
        let heights: Vec<i32> = heights.collect();
        assert!(heights.iter().filter(|height| **height == 2).count() >= 1, "{query}: {heights:?}");
        assert!(heights.iter().all(|height| *height != 1), "{query}: {heights:?}");
    }
}

/// What an announcement has of power without a count is nobody's, and is not said of a count that there is not.
#[test]
fn power_without_a_count_is_not_saved() {
    let text = include_str!("../../public/editions/2024-03.json");
    let mut edition: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let all = edition["announcements"].as_array_mut().expect("announcements");
    let silent = all.iter_mut().find(|one| one["kw_each"]["value"].is_number() && one["kw_together"].is_null());
    silent.expect("one with power")["charge_points"] = serde_json::json!({"basis": "not-stated"});
    let mut data = read(&edition.to_string());
    let saved = chargeboard::dashboard::edition_file(&mut data, View::default());
    let saved: serde_json::Value = serde_json::from_str(&saved).expect("JSON");
    let saved = saved["announcements"].as_array().expect("announcements");
    let (counted, others): (Vec<_>, Vec<_>) = saved.iter().partition(|one| one["charge_points"]["value"].is_number());
    assert!(counted.iter().any(|one| one["kw_each"]["value"].is_number()));
    assert!(!others.is_empty() && others.iter().all(|one| one["kw_each"]["value"].is_null()), "{others:?}");
}
