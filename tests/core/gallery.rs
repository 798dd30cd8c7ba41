//! Every chart in its states, as SVG files that open in a browser: the pictures are the tests, the tests the gallery.
//!
//! A changed picture is written beside the old one as `*.changed.svg`. `UPDATE=1 cargo test --no-default-features
//! --test core gallery` takes the changes over.

use std::{env, fmt::Write as _, fs, path::Path};

use chargeboard::chart::bars::{Bar, bars};
use chargeboard::chart::columns::{Columns, columns};
use chargeboard::chart::map::{Camera, Frame, Grid, Map, Projection, Shapes, Spot, cells, extent, map};
use chargeboard::chart::matrix::{Cell, Matrix, matrix};
use chargeboard::chart::size::{Dot, Sizes, size};
use chargeboard::chart::twins::{Side, Twin, twins, with_legend};
use chargeboard::chart::{Caption, Datum, Ink};
use chargeboard::dashboard::{Chart, Others, dashboard, timeline};
use chargeboard::dataset::{Dataset, Dimension, bundled};
use chargeboard::view::{Measure, Picture, View};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery");

#[test]
fn every_picture_is_as_it_was() {
    let pictures = pictures();
    let mut index = String::from("# Gallery\n\nEvery chart in its states, drawn by `tests/core/gallery.rs`.\n");
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
        "Look at these, then take them over by `UPDATE=1 cargo test --no-default-features --test core gallery`:\n{}",
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
    pictures.extend(compared(&dataset));
    pictures.extend(maps(&dataset));
    pictures.extend(months());
    for (name, words, query, width) in [
        ("whole", "the whole", "", 720),
        ("section", "filtered to a section", "region=north", 720),
        ("pair", "one cell chosen", "operator=IONITY&class=said-fast", 720),
        ("power", "power", "measure=power", 720),
        ("narrow", "on a narrow screen", "", 320),
        ("nothing", "nothing left", "country=PT", 720),
        ("regions", "by region", "matrix=region&regions=m49&operator=Fastned", 720),
    ] {
        let page = dashboard(&dataset, &View::parse(query).settled(&dataset, &dataset.id));
        let caption = page.caption(Picture::Matrix);
        let svg = matrix(page.matrix.as_ref().expect("a matrix"), width).to_svg(&caption);
        let title = caption.title.split(':').next().unwrap_or_default().to_owned();
        pictures.push((format!("matrix-{name}"), format!("{title}: {words}"), svg));
    }
    pictures.extend(odd_matrices());
    pictures.extend(sizes(&dataset));
    pictures
}

/// Sites by their size.
fn sizes(dataset: &Dataset) -> Vec<(String, String, String)> {
    let mut pictures = Vec::new();
    for (name, words, query, width) in [
        ("whole", "the whole", "", 860),
        ("section", "filtered to a section", "region=north", 860),
        ("class", "filtered to a power class", "class=dc-ultra-2", 860),
        ("site", "one site chosen", "operator=Allego&q=Veenendaal", 860),
        ("power", "power", "measure=power&country=BE", 860),
        ("narrow", "on a narrow screen", "", 320),
        ("nothing", "nothing left", "country=PT", 860),
        ("compared", "two countries", "country=NL&compare=country%3DBE", 860),
    ] {
        let page = dashboard(dataset, &View::parse(query).settled(dataset, &dataset.id));
        let scene = size(&page.sizes.as_ref().expect("sites").sizes, width);
        let scene = page.pinned.as_ref().map_or(scene.clone(), |pinned| with_legend(scene, &pinned.names));
        let svg = scene.to_svg(&page.caption(Picture::Size));
        pictures.push((format!("size-{name}"), format!("Site size by power: {words}"), svg));
    }
    let site = |i: u64| {
        let powers = [0, 3_700, 11_000, 22_000, 22_000, 22_000, 50_000, 75_000, 150_000, 150_000, 300_000, 400_000];
        let points = 1 + i * i % 7 + if i.is_multiple_of(11) { i % 97 } else { 0 };
        let datum = Datum { key: i.to_string(), ..Datum::default() };
        let watts = powers[(i * 7919 % 12) as usize];
        Dot { datum, watts, points, value: points / 2, total: points, kept: true, ..Dot::default() }
    };
    let of = |dots: Vec<Dot>| Sizes { dots, ..Sizes::default() };
    let unknown = |i: u64| Dot { watts: 0, ..site(i) };
    let alike = |i: u64| {
        let (kw, points) = (i % 13, i / 13);
        let sites = 40_000 / (1 + (kw.abs_diff(5)).pow(2) * 3 + points * points * 2) + 1;
        let watts = (3_700.0 * 1.45_f64.powi(kw as i32)) as u32;
        let watts = if kw == 12 { 0 } else { watts };
        Dot { watts, points: 1 + points * points * 2, value: sites / 3, total: sites, ..site(i) }
    };
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung ".repeat(3);
    let named = ["<script>alert(\"1\")</script> & 'so on'", "شركة الشحن", "\u{202e}drawkcab", &long, "充電網路公司"];
    let names = named.iter().zip(1..).map(|(name, i)| Dot {
        name: (*name).to_owned(),
        watts: 11_000 * i as u32,
        points: i,
        value: i,
        total: i,
        ..site(1)
    });
    let gathered = |watts: bool| Sizes { gathered: true, watts, ..of((0..117).map(alike).collect()) };
    for (name, words, shown, width) in [
        ("empty", "nothing at all", of(Vec::new()), 860),
        ("one", "one site", of(vec![Dot { name: "Aberdeen".to_owned(), ..site(1) }]), 860),
        ("unknown", "no power known", of((1..40).map(unknown).collect()), 860),
        ("many", "four hundred sites", of((0..400).map(site).collect()), 860),
        (
            "crowd",
            "ninety sites alike",
            of((0..90).map(|i| Dot { watts: 22_000, points: 2, ..site(i) }).collect()),
            860,
        ),
        ("names", "names of any kind", of(names.collect()), 860),
        ("alike", "many thousand sites, those alike as one", gathered(false), 860),
        ("alike-narrow", "many thousand sites on a narrow screen", gathered(false), 320),
    ] {
        let svg = size(&shown, width).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        pictures.push((format!("size-{name}"), format!("Site size by power: {words}"), svg));
    }
    pictures
}

/// Matrices that no edition has.
fn odd_matrices() -> Vec<(String, String, String)> {
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung ".repeat(3);
    let rows = ["<script>alert(\"1\")</script> & 'so on'", "شركة الشحن", "\u{202e}drawkcab", &long];
    let cell = |(row, column): (usize, usize)| {
        let value = (row * 37 + column * 11) as u64;
        let datum = bar(&format!("{row} {column}"), value, value).datum;
        Cell { datum, value, total: value, figure: value.to_string() }
    };
    let of = |rows: &[&str], columns: usize| Matrix {
        cells: (0..rows.len()).flat_map(|row| (0..columns).map(move |column| (row, column))).map(cell).collect(),
        rows: rows.iter().map(|name| (*name).to_owned()).collect(),
        columns: (0..columns).map(|column| format!("Class {column}")).collect(),
    };
    let mut few = of(&["Fastned", "IONITY"], 2);
    for (cell, value) in few.cells.iter_mut().zip(1..) {
        *cell = Cell { datum: bar("few", value, value).datum, value, total: value, figure: value.to_string() };
    }
    let states = [
        ("names", "names of any kind", of(&rows, 4)),
        ("one", "one cell", of(&["Fastned"], 1)),
        ("few", "four at the most", few),
        ("empty", "nothing at all", of(&[], 0)),
    ];
    let picture = |(name, words, shown): (&str, &str, Matrix)| {
        let svg = matrix(&shown, 720).to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        (format!("matrix-{name}"), format!("Operators by power class: {words}"), svg)
    };
    states.into_iter().map(picture).collect()
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

/// Two selections side by side.
fn compared(dataset: &Dataset) -> Vec<(String, String, String)> {
    let mut pictures = Vec::new();
    for (dimension, name, words, query, width) in [
        (Dimension::Operator, "operators", "two sections", "region=north&compare=region%3Dmediterranean", 344),
        (Dimension::Country, "countries", "two operators", "operator=Fastned&compare=operator%3DIONITY", 344),
        (Dimension::Class, "classes", "a part and the whole", "country=NL&compare=all", 344),
        (Dimension::Class, "narrow", "on a narrow screen", "country=NL&compare=country%3DFR", 280),
        (Dimension::Region, "power", "power", "measure=power&operator=Be+Charge&compare=all", 344),
        (Dimension::Country, "nothing", "nothing on either side", "country=PT&q=zzz&compare=q%3Dzzz", 344),
    ] {
        let page = dashboard(dataset, &View::parse(query).settled(dataset, &dataset.id));
        let measure = View::parse(query).measure;
        let svg = page.drawn(dimension, false, measure, width).to_svg(&page.caption(Picture::Of(dimension)));
        pictures.push((format!("compared-{name}"), format!("Compared: {words}"), svg));
    }
    let twin = |i: u64| {
        let sides = [4000 / (i + 1), 700 * i * i].map(|value| Side { value, figure: value.to_string(), open: i == 2 });
        let datum = Datum { key: i.to_string(), ..Datum::default() };
        Twin { datum, name: format!("Operator {i}"), sides, others: i == 4, ..Twin::default() }
    };
    let rows: Vec<Twin> = (0..5).map(twin).collect();
    let scene = with_legend(twins(&rows, 344), &["Germany".to_owned(), "France".to_owned()]);
    pictures.push((
        "compared-others".to_owned(),
        "Compared: with the rest".to_owned(),
        scene.to_svg(&Caption::default()),
    ));
    let month = |i: u64| bar(&format!("2023-{i:02}"), i * 7 % 5, 9);
    let months: Vec<Bar> = (1..=12).map(month).collect();
    let slots = months.iter().map(Some).collect();
    let pairs = (1..=12).map(|i| [i * 7 % 5, i * 3 % 7]).collect();
    let shown = Columns { slots, pairs, names: vec![(0, "2023".to_owned())], watts: false };
    let svg = columns(&shown, 344).to_svg(&Caption::default());
    pictures.push(("compared-months".to_owned(), "Compared: by month".to_owned(), svg));
    pictures
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
    let crowd =
        Map { spots: (0..40).map(|i| Spot { places: vec![(4.9, 52.37)], ..place(i) }).collect(), ..Map::default() };
    let frame = Frame::new(&many, None, 720);
    let points = many.spots.iter().map(|spot| (spot.places[0].0, spot.places[0].1, spot.value, spot.total));
    let own = Map {
        cells: cells(points, Grid::within(&frame)),
        extent: extent(many.spots.iter().map(|spot| spot.places[0]), Projection::Europe),
        ..Map::default()
    };
    let long = "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung ".repeat(3);
    let named = ["<script>alert(\"1\")</script> & 'so on'", "شركة الشحن", "\u{202e}drawkcab", &long, "充電網路公司"];
    let spots = named.iter().zip(0..).map(|(name, i)| Spot {
        name: (*name).to_owned(),
        places: vec![(f64::from(i) * 3.0, 46.0 + f64::from(i) * 2.0)],
        ..place(12)
    });
    let names = Map { spots: spots.collect(), ..Map::default() };
    for (name, words, shown) in [
        ("names", "names of any kind", names),
        ("many", "six thousand places", many),
        ("world", "beyond Europe", wide),
        ("crowd", "forty sites at one place", crowd),
        ("own", "own data in cells", own),
    ] {
        let svg = map(&shown, Some(&shapes), None, 720).to_svg(&Caption::default());
        pictures.push((format!("map-{name}"), format!("Map: {words}"), svg));
    }
    pictures
}

/// Columns of months.
fn months() -> Vec<(String, String, String)> {
    let month = |key: &str, value: u64, total: u64| Bar {
        datum: Datum { key: key.to_owned(), ..bar(key, value, total).datum },
        ..bar(key, value, total)
    };
    let run = |first: u32, count: u32, part: u64| -> Vec<Bar> {
        let key = |i: u32| format!("{:04}-{:02}", (first + i) / 12, (first + i) % 12 + 1);
        let total = |i: u32| u64::from(20 + i * 3 + i * i % 17 * 9);
        (0..count).map(|i| month(&key(i), total(i) * part / 4, total(i))).collect()
    };
    let first = 2019 * 12;
    let few = || run(first + 3, 5, 4);
    let mut range = run(first, 48, 4);
    for (i, bar) in range.iter_mut().enumerate() {
        bar.datum.chosen = (14..=25).contains(&i);
        bar.ink = if bar.datum.chosen { Ink::Bar } else { Ink::Faded };
    }
    let gaps = [few(), run(first + 20, 3, 4), run(first + 41, 1, 4)].concat();
    let unknown = [run(first, 30, 2), vec![Bar { ink: Ink::Hatch, ..month("unknown", 300, 400) }]].concat();
    let watts =
        run(first, 24, 3).into_iter().map(|bar| Bar { value: bar.value * 150_000, total: bar.total * 150_000, ..bar });
    let states = [
        ("empty", "nothing at all", Vec::new(), Measure::Points, 720),
        ("few", "few months", few(), Measure::Points, 720),
        ("gaps", "months without any", gaps, Measure::Points, 720),
        ("unknown", "a part of each, and some not stated", unknown, Measure::Points, 720),
        ("power", "power", watts.collect(), Measure::Power, 720),
        ("range", "a range is chosen", range, Measure::Points, 720),
        ("long", "thirty years", run(first - 240, 360, 3), Measure::Points, 720),
        ("narrow", "on a narrow screen", run(first, 48, 4), Measure::Points, 300),
    ];
    let picture = |(name, words, bars, measure, width): (&str, &str, Vec<Bar>, Measure, u32)| {
        let chart = Chart {
            dimension: Dimension::Month,
            title: "".into(),
            subtitle: String::new(),
            bars,
            others: Others::default(),
        };
        let svg = columns(&timeline(&chart, measure), width)
            .to_svg(&Caption { title: words.to_owned(), ..Caption::default() });
        (format!("month-{name}"), format!("Months: {words}"), svg)
    };
    states.into_iter().map(picture).collect()
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
            beside: None,
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
