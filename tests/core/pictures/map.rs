//! The map in its states.

use crate::shown::shown;
use std::fs;

use chargeboard::chart::map::{Camera, Cell, Grid, Map, Projection, Shapes, Spot, Viewport, extent, hexbin, map};
use chargeboard::chart::{Caption, Datum, paired_bars::Side};

use chargeboard::dataset::Dataset;
use chargeboard::view::{Picture, View};

use super::Pictured;

pub fn pictures(dataset: &mut Dataset) -> Vec<Pictured> {
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
        let view = dataset.settled(View::parse(query));
        let page = shown(dataset, &view);
        let places = page.pictures.map.as_ref().expect("a map");
        let svg = map(&places.map, Some(&shapes), camera, width).to_svg(&page.caption(Picture::Map));
        pictures.push((format!("map-{name}"), format!("{}, {}: {words}", places.title, places.subtitle), svg));
    }
    for (name, words, query, width, camera) in [
        ("map", "two operators on the map", "operator=Fastned&compare=operator%3DIONITY", 720, None),
        ("map-shared", "figures of several places on the map", "operator=Be+Charge&compare=all", 720, None),
        ("map-whole", "a part and the whole on the map", "class=said-fast&compare=all", 720, None),
        ("map-regions", "two sections on the map", "region=north&compare=region%3Dmediterranean", 720, None),
        ("map-power", "power on the map", "measure=power&operator=Fastned&compare=all", 720, None),
        ("map-narrow", "the map on a narrow screen", "operator=Fastned&compare=operator%3DIONITY", 320, None),
        ("map-nothing", "nothing on either side of the map", "q=zzz&compare=q%3Dzzz", 720, None),
    ] {
        let view = dataset.settled(View::parse(query));
        let page = shown(dataset, &view);
        let svg = map(&page.pictures.map.as_ref().expect("a map").map, Some(&shapes), camera, width)
            .to_svg(&page.caption(Picture::Map));
        pictures.push((format!("compared-{name}"), format!("Compared: {words}"), svg));
    }
    let place = |i: u32| {
        let (a, b) = (f64::from(i * 7919 % 1000) / 1000.0, f64::from(i * 104_729 % 1000) / 1000.0);
        let points = u64::from(1 + i % 7 * (i % 11));
        let datum = Datum { key: i.to_string(), ..Datum::default() };
        let places = vec![(-5.0 + 25.0 * a * a + 5.0 * b, 38.0 + 20.0 * b)];
        let figure = points.to_string();
        Spot { datum, name: String::new(), places, value: points / 2, total: points, figure, kept: true, beside: None }
    };
    let many = Map { spots: (0..6000).map(place).collect(), ..Map::default() };
    let few = Spot { places: vec![(-74.0, 40.7)], ..place(5) };
    let wide =
        Map { wide: true, spots: vec![few, Spot { places: vec![(139.7, 35.7)], ..place(10) }], ..Map::default() };
    let crowd =
        Map { spots: (0..40).map(|i| Spot { places: vec![(4.9, 52.37)], ..place(i) }).collect(), ..Map::default() };
    let frame = Viewport::new(&many, None, 720);
    let points = many.spots.iter().map(|spot| (spot.places[0].0, spot.places[0].1, spot.value, spot.total));
    let own = Map {
        cells: hexbin(points, Grid::within(&frame)),
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
    let names_of_both = || Some(["Germany".to_owned(), "a name that is longer than most of them are".to_owned()]);
    let beside = |spot: &Spot, i: u64| Side { value: spot.total * (i % 4) / 4, ..Side::default() };
    let with_both = |(spot, i): (&Spot, u64)| Spot { beside: Some(beside(spot, i)), ..spot.clone() };
    let both =
        Map { spots: many.spots.iter().zip(0..).map(with_both).collect(), names: names_of_both(), ..Map::default() };
    let crowd_of_both =
        Map { spots: crowd.spots.iter().zip(0..).map(with_both).collect(), names: names_of_both(), ..Map::default() };
    let own_of_both = Map {
        cells: own
            .cells
            .iter()
            .zip(0..)
            .map(|(cell, i)| Cell { beside: Some(cell.total * (i % 4) / 4), ..*cell })
            .collect(),
        names: names_of_both(),
        ..own.clone()
    };
    for (name, words, shown) in [
        ("both-many", "six thousand places, two selections", both),
        ("both-crowd", "forty sites at one place, two selections", crowd_of_both),
        ("both-own", "own data in cells, two selections", own_of_both),
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
