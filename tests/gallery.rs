//! Every chart in its states, as SVG files that open in a browser: the pictures are the tests, the tests the gallery.
//!
//! A changed picture is written beside the old one as `*.changed.svg`. `UPDATE=1 cargo test --no-default-features
//! --test gallery` takes the changes over.

use std::{env, fmt::Write as _, fs, path::Path};

use chargeboard::chart::bars::{Bar, bars};
use chargeboard::chart::map::{Camera, Map, Shapes, Spot, map};
use chargeboard::chart::matrix::matrix;
use chargeboard::chart::{Caption, Datum, Ink};
use chargeboard::dashboard::{Others, dashboard};
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::view::{Measure, Picture, View};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery");

#[test]
fn every_picture_is_as_it_was() {
    let pictures = pictures();
    let mut index = String::from("# Gallery\n\nEvery chart in its states, drawn by `tests/gallery.rs`.\n");
    let mut changed = Vec::new();
    for (name, words, svg) in &pictures {
        write!(index, "\n## {words}\n\n![{words}]({name}.svg)\n").expect("a text can be written");
        changed.extend(compare(&format!("{name}.svg"), svg));
    }
    changed.extend(compare("README.md", &index));
    for file in fs::read_dir(FOLDER).expect(FOLDER) {
        let file = file.expect(FOLDER).file_name().into_string().expect("a name in UTF-8");
        let known = file == "README.md" || pictures.iter().any(|(name, ..)| file == format!("{name}.svg"));
        if !known && !file.contains(".changed.") {
            changed.push(format!("{file} is no picture any more: remove it"));
        }
    }
    assert!(
        changed.is_empty(),
        "Look at these, then take them over by `UPDATE=1 cargo test --no-default-features --test gallery`:\n{}",
        changed.join("\n")
    );
}

/// What has to be said where a file is not as it was.
fn compare(file: &str, now: &str) -> Option<String> {
    let path = Path::new(FOLDER).join(file);
    let beside = Path::new(FOLDER).join(file.replace('.', ".changed."));
    let _ = fs::remove_file(&beside);
    if fs::read_to_string(&path).is_ok_and(|before| before == now) {
        return None;
    }
    let target = if env::var_os("UPDATE").is_some() { &path } else { &beside };
    fs::write(target, now).expect(FOLDER);
    (target == &beside).then(|| format!("{} (was {file})", beside.display()))
}

/// Name of the file, what it shows, and the picture.
fn pictures() -> Vec<(String, String, String)> {
    let mut pictures = Vec::new();
    for (name, words, rows, width) in states() {
        let svg = bars(&rows, width).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        pictures.push((format!("bars-{name}"), format!("Bars: {words}"), svg));
    }
    let dataset = bundled::edition(Some("2024-03"));
    for (name, words, query) in [
        ("whole", "the whole", ""),
        ("section", "filtered to a section", "region=north"),
        ("operators", "two operators chosen", "operator=IONITY&operator=Fastned"),
        ("power", "power", "measure=power"),
        ("sites", "sites", "measure=sites&regions=m49"),
        ("nothing", "nothing left", "country=PT"),
    ] {
        let view = View::parse(query).settled(&dataset, &dataset.id);
        let page = dashboard(&dataset, &view);
        for dimension in Dataset::DIMENSIONS {
            let chart = page.charts.iter().find(|chart| chart.dimension == dimension).expect("every dimension's chart");
            let words = format!("{}, {}: {words}", chart.title, chart.subtitle);
            let svg = bars(&chart.bars, 344).to_svg(&page.caption(Picture::Of(dimension)));
            pictures.push((format!("{}-{name}", dimension.code()), words, svg));
        }
    }
    pictures.extend(others(&dataset));
    pictures.extend(maps(&dataset));
    for (name, words, query, width) in [
        ("whole", "the whole", "", 720),
        ("section", "filtered to a section", "region=north", 720),
        ("pair", "one cell chosen", "operator=IONITY&class=said-fast", 720),
        ("power", "power", "measure=power", 720),
        ("narrow", "on a narrow screen", "", 320),
        ("nothing", "nothing left", "country=PT", 720),
    ] {
        let page = dashboard(&dataset, &View::parse(query).settled(&dataset, &dataset.id));
        let svg = matrix(page.matrix.as_ref().expect("a matrix"), width).to_svg(&page.caption(Picture::Matrix));
        pictures.push((format!("matrix-{name}"), format!("Operators by power class: {words}"), svg));
    }
    pictures
}

/// The bar of what has no bar of its own.
fn others(dataset: &Dataset) -> Vec<(String, String, String)> {
    let whole = dashboard(dataset, &View::default().settled(dataset, &dataset.id));
    let pictures = [
        ("others", "the rest as one bar", 0, 240, 344),
        ("others-cut", "more in the rest than the scale reaches", 4000, 12_000, 344),
        ("others-narrow", "the rest on a narrow screen", 12_000, 12_000, 280),
    ];
    let picture = |(name, words, value, total, width): (&str, &str, u64, u64, u32)| {
        let mut chart = whole.charts[0].clone();
        chart.others = Others { count: 312, value, total, open: true, there: value > 0 };
        let rows = chart.with_others(false, Measure::Points);
        let svg = bars(&rows, width).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        (format!("bars-{name}"), format!("Bars: {words}"), svg)
    };
    pictures.into_iter().map(picture).collect()
}

/// The map in its states.
fn maps(dataset: &Dataset) -> Vec<(String, String, String)> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/map/countries-1.bin");
    let shapes = Shapes::read(&fs::read(file).expect(file)).expect("the countries' outlines");
    let mut pictures = Vec::new();
    let close = Camera { east: 5.2, north: 52.0, zoom: 6.0 };
    for (name, words, query, width, camera) in [
        ("whole", "the whole", "", 720, None),
        ("section", "filtered to a section", "region=north", 720, None),
        ("close", "a closer look", "", 720, Some(close)),
        ("power", "power", "measure=power", 720, None),
        ("sites", "sites", "measure=sites", 720, None),
        ("narrow", "on a narrow screen", "", 320, None),
        ("nothing", "nothing left", "country=PT", 720, None),
    ] {
        let view = View::parse(query).settled(dataset, &dataset.id);
        let page = dashboard(dataset, &view);
        let places = page.map.as_ref().expect("a map");
        let svg = map(&places.map, Some(&shapes), camera, width).to_svg(&page.caption(Picture::Map));
        pictures.push((format!("map-{name}"), format!("{}, {}: {words}", places.title, places.subtitle), svg));
    }
    let place = |i: u32| {
        let (a, b) = (f64::from(i * 7919 % 1000) / 1000.0, f64::from(i * 104_729 % 1000) / 1000.0);
        let points = u64::from(1 + i % 7 * (i % 11));
        let datum = Datum { key: i.to_string(), ..Datum::default() };
        let places = vec![(-5.0 + 25.0 * a * a + 5.0 * b, 38.0 + 20.0 * b)];
        let figure = points.to_string();
        Spot { datum, name: String::new(), places, value: points / 2, total: points, figure, kept: true }
    };
    let many = Map { spots: (0..6000).map(place).collect(), ..Map::default() };
    let few = Spot { places: vec![(-74.0, 40.7)], ..place(5) };
    let wide =
        Map { wide: true, spots: vec![few, Spot { places: vec![(139.7, 35.7)], ..place(10) }], ..Map::default() };
    for (name, words, shown) in [("many", "six thousand places", many), ("world", "beyond Europe", wide)] {
        let svg = map(&shown, Some(&shapes), None, 720).to_svg(&Caption::default());
        pictures.push((format!("map-{name}"), format!("Map: {words}"), svg));
    }
    pictures
}

/// Bars that no edition has, and that any edition may bring.
fn states() -> Vec<(&'static str, &'static str, Vec<Bar>, u32)> {
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung & Co. KG ";
    let huge: Vec<Bar> =
        (0..60).map(|i| bar(&format!("Operator {i}"), 5_000_000 / (i + 1), 5_000_000 / (i + 1))).collect();
    let markup = "<script>alert(\"1\")</script> & 'so on'";
    vec![
        ("empty", "nothing at all", vec![], 344),
        ("one", "one bar", vec![bar("Fastned", 54, 54)], 344),
        ("zero", "nothing but zeros", vec![bar("A", 0, 0), bar("B", 0, 0)], 344),
        ("filtered", "a part of each", vec![bar("A", 3, 30), bar("B", 0, 20), bar("C", 10, 10)], 344),
        ("one-in-many", "one charge point beside many", vec![bar("A", 100_000, 100_000), bar("B", 1, 1)], 344),
        ("long-names", "names of 200 characters", vec![bar(&long.repeat(2), 5, 9), bar("Ö", 3, 3)], 344),
        ("markup", "names with markup", vec![bar(markup, 5, 9)], 344),
        (
            "scripts",
            "other scripts",
            vec![bar("شركة الشحن", 5, 9), bar("充電網路公司", 4, 4), bar("Ελλάδα", 3, 3)],
            344,
        ),
        ("narrow", "on a narrow screen", vec![detailed("Ultra-fast DC, level 1", "150 to under 350 kW", 24, 33)], 280),
        ("tiny", "on hardly any room", vec![bar("Fastned", 54, 540)], 60),
        ("wide", "on a wide screen", vec![detailed("Medium-speed AC", "7.4 to 22 kW", 19, 19)], 1200),
        ("many", "many bars", huge, 344),
    ]
}

fn bar(name: &str, value: u64, total: u64) -> Bar {
    detailed(name, "", value, total)
}

fn detailed(name: &str, detail: &str, value: u64, total: u64) -> Bar {
    Bar {
        datum: Datum {
            key: name.to_owned(),
            spoken: format!("{name}; {value} of {total}"),
            value: value.to_string(),
            total: total.to_string(),
            missing: false,
            chosen: false,
        },
        name: name.to_owned(),
        detail: detail.to_owned(),
        value,
        total,
        stated: total > 0,
        figure: if total == 0 { "not stated".to_owned() } else { value.to_string() },
        of: if value < total { format!("of {total}") } else { String::new() },
        ink: Ink::Bar,
        open: false,
        quiet: value == 0,
    }
}
