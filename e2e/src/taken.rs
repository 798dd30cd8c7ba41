//! Every file that a page offers of a view, made natively: what each browser must hand out, byte for byte.

use chargeboard::chart::map::{Camera, Shapes, Viewport, lands, map_on};
use chargeboard::chart::{Scene, legend::with_legend, matrix::matrix, size::size};
use chargeboard::dashboard::{
    Dashboard, Pictures, account_csv, chart_csv, chart_json, csv, dashboard, edition_file, pictures,
};
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::import::{Importer, Options};
use chargeboard::view::{Picture, View};
use serde_json::Value;
use std::collections::BTreeMap;

/// How wide a picture is drawn, and how many pixels of a PNG there are for each of its own.
const WIDTH: u32 = 640;
const SCALE: u32 = 3;
/// How wide the window of the journeys is at the most that counts for a map of own data.
const WINDOW: u32 = 1240;
/// So many bars a chart of own data has at first.
const BARS: usize = 25;

/// What a file must be.
#[derive(Debug, PartialEq)]
pub enum File {
    /// These bytes.
    Text(String),
    /// A PNG of so many pixels.
    Picture(u32, u32),
}

/// Files by their names.
pub type Files = BTreeMap<String, File>;

/// Those of the newest edition for a query, without its question mark; `address` is the whole address of the page, and
/// `shapes` the outlines of the map's countries.
pub fn of_edition(query: &str, address: &str, shapes: &[u8]) -> Files {
    let (mut dataset, id) = (bundled::edition(None), bundled::newest());
    let view = dataset.settled(View::parse(query));
    let page = dashboard(&mut dataset, view.clone(), BARS);
    let pictures = pictures(&mut dataset, &view, WINDOW);
    let mut files = of_pictures((&page, &pictures), &view, id, address, shapes);
    files.insert(format!("chargeboard-{id}.csv"), File::Text(csv(&mut dataset, view)));
    files
}

/// Those of the reader's own file for a query.
pub fn of_own(name: &str, content: &[u8], query: &str, address: &str, shapes: &[u8]) -> Files {
    let mut importer = Importer::new(Options::default());
    importer.feed(content);
    let imported = importer.finish().unwrap_or_else(|why| panic!("{name}: {why}"));
    let mut data = Dataset::from_table(imported.table, imported.report, name.to_owned()).expect("data");
    let view = || View::parse(query);
    let page = dashboard(&mut data, view(), BARS);
    let pictures = pictures(&mut data, &view(), WINDOW);
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let heading: String = page.heading.chars().map(plain).collect();
    let mut files = of_pictures((&page, &pictures), &view(), &heading, address, shapes);
    let stem = name.split('.').next().unwrap_or_default();
    for (end, text) in [
        (".csv", csv(&mut data, view())),
        (".json", in_order(&edition_file(&mut data, view()))),
        ("-account.csv", account_csv(data.report.as_ref().expect("a report"), &[name.to_owned()])),
    ] {
        files.insert(format!("chargeboard-{stem}{end}"), File::Text(text));
    }
    files
}

/// The same JSON with its keys in order, as the page writes them: a tool of these tests has its own maps in another one.
fn in_order(text: &str) -> String {
    fn sorted(value: Value) -> Value {
        match value {
            Value::Object(pairs) => {
                let pairs: BTreeMap<String, Value> = pairs.into_iter().collect();
                Value::Object(pairs.into_iter().map(|(key, value)| (key, sorted(value))).collect())
            }
            Value::Array(values) => Value::Array(values.into_iter().map(sorted).collect()),
            other => other,
        }
    }
    let end = if text.ends_with('\n') { "\n" } else { "" };
    sorted(serde_json::from_str(text).expect("JSON")).to_string() + end
}

fn of_pictures(
    (page, pictures): (&Dashboard, &Pictures),
    view: &View,
    name: &str,
    address: &str,
    shapes: &[u8],
) -> Files {
    let mut files = Files::new();
    for (picture, scene) in scenes(page, pictures, view, shapes) {
        let stem = format!("chargeboard-{name}-{}", picture.code());
        let svg = scene.to_svg(&page.caption(picture));
        let side = |of: &str| {
            let number = svg.split_once(&format!(" {of}=\"")).and_then(|(_, rest)| rest.split_once('"'));
            SCALE * number.and_then(|(number, _)| number.parse::<u32>().ok()).expect("a picture's side")
        };
        files.insert(format!("{stem}.png"), File::Picture(side("width"), side("height")));
        files.insert(format!("{stem}.csv"), File::Text(chart_csv(page, view, &scene)));
        files.insert(format!("{stem}.json"), File::Text(chart_json(page, view, picture, &scene, address)));
        files.insert(format!("{stem}.svg"), File::Text(svg));
    }
    files
}

/// The pictures that the page shows, as they are taken along.
fn scenes(page: &Dashboard, pictures: &Pictures, view: &View, shapes: &[u8]) -> Vec<(Picture, Scene)> {
    let mut scenes: Vec<(Picture, Scene)> = page
        .charts
        .iter()
        .map(|chart| (Picture::Of(chart.dimension), page.drawn(chart.dimension, true, view.measure, WIDTH)))
        .collect();
    if let Some(places) = &pictures.map {
        let camera = view.map.map(|look| {
            let (east, north, zoom) = look.numbers();
            Camera { east, north, zoom }
        });
        let frame = Viewport::new(&places.map, camera, WIDTH);
        let shapes = Shapes::read(shapes).expect("outlines");
        scenes.push((Picture::Map, map_on(&places.map, &lands(&shapes, &frame), &frame)));
    }
    if let Some(cells) = &pictures.matrix {
        scenes.push((Picture::Matrix, matrix(cells, WIDTH)));
    }
    if let Some(sizes) = &pictures.sizes {
        let scene = size(&sizes.sizes, WIDTH);
        let scene = match &page.pinned {
            Some(pinned) => with_legend(scene, &pinned.names),
            None => scene,
        };
        scenes.push((Picture::Size, scene));
    }
    scenes.retain(|(picture, _)| view.shows(*picture));
    scenes
}
