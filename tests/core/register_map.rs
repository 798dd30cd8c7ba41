//! The map of the reader's own data: whatever is filtered, nothing of it is lost between its cells.

#![cfg(feature = "import")]

use crate::shown::dataset_of;
use chargeboard::dataset::Dataset;
use std::fmt::Write as _;

use chargeboard::chart::map::{Camera, map};
use chargeboard::dashboard::{Ground, Places, dashboard};
use chargeboard::import::{Importer, Options};
use chargeboard::view::{Picture, View};
use proptest::prelude::*;

fn read(rows: &str) -> Dataset {
    let mut importer = Importer::new(Options::default());
    importer.feed(b"operator,country,site_id,latitude,longitude,charge_points,power_kw,current,opened\n");
    importer.feed(rows.as_bytes());
    importer.next_file().expect("another file");
    importer.feed(b"operator,country,charge_points\nEnBW,DE,5\n");
    dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register")
}

fn places(data: &mut Dataset, query: &str) -> Option<Places> {
    chargeboard::dashboard::map(data, &mut None, View::parse(query), 640)
}

/// East, north, value, total and places of each cell.
fn cells(places: &Places) -> Vec<(String, u64, u64, u64)> {
    let cell = |cell: &chargeboard::chart::map::Cell| {
        (format!("{:.2},{:.2}", cell.north, cell.east), cell.value, cell.total, cell.places)
    };
    places.map.cells.iter().map(cell).collect()
}

const SMALL: &str = "\
IONITY,DE,s1,48.1,11.5,4,350,DC,2019-03-01
IONITY,DE,s1,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,s2,54.3,10.1,3,150,DC,2021-07-09
EnBW,DE,s4,1,1,7,22,AC,
";

#[test]
fn a_place_alone_is_where_it_is_and_what_has_no_place_is_beside() {
    let mut data = read(SMALL);
    let whole = places(&mut data, "").expect("a map");
    assert_eq!(cells(&whole), [("54.30,10.10".to_owned(), 3, 3, 1), ("48.10,11.50".to_owned(), 6, 6, 1)]);
    let beside = ["5 charge points without a position", "7 charge points positioned far outside the stated country"];
    assert_eq!(whole.beside, [("Not on the map".to_owned(), beside.map(str::to_owned).to_vec())]);
    assert!(!whole.map.wide, "a position that cannot be right moves nothing");
    let page = dashboard(&mut data, View::default(), 9);
    assert_eq!(
        page.caption(Picture::Map).title,
        format!("{}: {}", whole.title, whole.subtitle),
        "where it stands alone"
    );
    let part = places(&mut data, "operator=IONITY&month=2019-03").expect("a map");
    assert_eq!(cells(&part), [("54.30,10.10".to_owned(), 0, 3, 1), ("48.10,11.50".to_owned(), 4, 6, 1)]);
    assert!(part.beside.is_empty(), "{:?}", part.beside);
    let drawn = map(&part.map, None, None, 640);
    let inks = |at: usize| drawn.marks[at].shapes.iter().map(|shape| shape.ink).collect::<Vec<_>>();
    assert_ne!(inks(0), inks(1), "a place with nothing in the current view looks so");
    let sites = places(&mut data, "measure=sites").expect("a map");
    assert_eq!(cells(&sites)[1], ("48.10,11.50".to_owned(), 1, 1, 1), "two rows of one site");
    let power = places(&mut data, "measure=power&operator=IONITY").expect("a map");
    assert_eq!((cells(&power)[1].1, power.map.watts), (6 * 350_000, true));
    let country = &part.map.areas[0];
    assert_eq!((country.datum.key.as_str(), country.value, country.total), ("DE", 4, 21));
}

#[test]
fn from_nearby_only_what_is_seen_is_there() {
    let mut data = read(SMALL);
    let near = places(&mut data, "map=11.5,48.1,40").expect("a map");
    assert_eq!(cells(&near), [("48.10,11.50".to_owned(), 6, 6, 1)]);
    let north = places(&mut data, "map=10.1,54.3,40").expect("a map");
    assert_eq!(cells(&north), [("54.30,10.10".to_owned(), 3, 3, 1)]);
    let whole = places(&mut data, "").expect("a map");
    assert_eq!(near.map.extent, whole.map.extent, "so that a zoom means the same");
}

#[test]
fn data_without_positions_has_no_map() {
    let mut importer = Importer::new(Options::default());
    importer.feed(b"operator,country,charge_points\nEnBW,DE,5\n");
    let mut data = dataset_of(importer.finish().expect("a table"), "own.csv".to_owned()).expect("a register");
    assert_eq!(places(&mut data, ""), None);
    assert_eq!(dashboard(&mut data, View::parse("chart=map"), 9).unapplied, [("chart".to_owned(), "map".to_owned())]);
    let mut data = read(SMALL);
    assert!(dashboard(&mut data, View::parse("chart=map"), 9).unapplied.is_empty());
}

#[test]
fn cells_of_two_selections_show_both() {
    let mut data = read(SMALL);
    let both = places(&mut data, "operator=IONITY&month=2019-03&compare=operator%3DEnBW").expect("a map");
    let sides: Vec<(u64, Option<u64>)> = both.map.cells.iter().map(|cell| (cell.value, cell.beside)).collect();
    assert_eq!(sides, [(0, Some(3)), (4, Some(0))]);
    assert_eq!(both.map.names, Some(["IONITY and 2019-03".to_owned(), "EnBW".to_owned()]));
    assert_eq!(both.map.areas[0].sides, Some([4, 15]));
    let beside = ["5 charge points without a position", "7 charge points positioned far outside the stated country"];
    assert_eq!(both.beside, [("Not on the map (pinned)".to_owned(), beside.map(str::to_owned).to_vec())]);
    let scene = map(&both.map, None, None, 640);
    let spoken: Vec<&str> = scene.marks.iter().map(|mark| mark.datum.spoken.as_str()).collect();
    assert_eq!(spoken, ["4 at 1 place around 48.10,11.50; pinned: 0", "0 at 1 place around 54.30,10.10; pinned: 3"]);
    assert_eq!(scene.marks[1].datum.beside.as_deref(), Some("3"));
    assert!(places(&mut data, "operator=IONITY").expect("a map").map.cells.iter().all(|cell| cell.beside.is_none()));
}

/// Wherever the reader looked before: the cells in sight are those of a map that is looked at for the first time.
#[test]
fn what_is_in_sight_does_not_depend_on_what_was_before() {
    let mut text = String::new();
    for place in 0..3000_u32 {
        let (north, east) =
            (42.0 + f64::from(place * 7919 % 1301) / 100.0, -4.0 + f64::from(place * 104_729 % 1999) / 100.0);
        writeln!(text, "O{},DE,S{place},{north},{east},{},22,AC,", place % 5, 1 + place % 3).expect("text");
    }
    let mut data = read(&text);
    let mut ground: Option<Ground> = None;
    let mut most = 0;
    // Nearer, aside by a little and by much, farther, to every side, with another measure, in another width.
    for (query, width) in [
        ("", 640),
        ("map=8,48,4", 640),
        ("map=8.2,48.1,4", 640),
        ("map=6,48,4", 640),
        ("map=10,48,4", 640),
        ("map=8,46,4", 640),
        ("map=8,50,4", 640),
        // Where what was seen before is to the right of all that is seen now, and above it.
        ("map=13,51,4", 640),
        ("map=7.5,51,4", 640),
        ("map=10,53.5,4", 640),
        ("map=10,49.5,4", 640),
        ("map=8,50,4", 640),
        ("map=8,50,4&operator=O1", 640),
        ("map=8,50,4&operator=O1&measure=sites", 640),
        ("map=8,50,4&operator=O1&measure=sites", 320),
        ("map=12,44,16", 320),
        ("map=-3,54,16", 320),
        ("map=8,50,2", 320),
        ("measure=power", 320),
        ("", 640),
    ] {
        let seen = |found: Option<Places>| {
            let found = found.expect("a map");
            let marks = map(&found.map, None, camera(query), width).marks;
            marks.into_iter().map(|mark| (mark.datum.spoken, mark.shapes)).collect::<Vec<_>>()
        };
        let before = seen(chargeboard::dashboard::map(&mut data, &mut ground, View::parse(query), width));
        let fresh = seen(chargeboard::dashboard::map(&mut data, &mut None, View::parse(query), width));
        assert_eq!(before, fresh, "{query} in {width}");
        most = most.max(fresh.len());
    }
    assert!(most > 100, "{most} marks");
}

/// Where a link looks.
fn camera(query: &str) -> Option<Camera> {
    let (east, north, zoom) = View::parse(query).map?.numbers();
    Some(Camera { east, north, zoom })
}

#[test]
fn far_places_make_it_a_map_of_the_world() {
    for (north, east, wide) in [
        ("48.1", "11.5", false),
        ("64.1", "-21.9", false),
        ("33", "-32", false),
        ("75", "45", false),
        ("32.9", "11.5", true),
        ("75.1", "11.5", true),
        ("48.1", "-32.1", true),
        ("48.1", "45.1", true),
        ("-33.9", "151.2", true),
    ] {
        let mut data = read(&format!("A,,s1,{north},{east},4,350,DC,\n"));
        assert_eq!(places(&mut data, "").expect("a map").map.wide, wide, "{north} {east}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// For any rows and any view, the cells and what is beside the map add up to the page's figure, and one view's
    /// cells say nothing of the next one's.
    #[test]
    fn nothing_is_lost_between_the_cells(
        rows in prop::collection::vec((0..4_u32, 0..3_u32, 0..9_u32, 0..40_u32, 1..9_u32, 0..6_u32), 1..120),
        queries in prop::collection::vec((0..5_usize, 0..4_usize, 0..3_usize), 1..8),
    ) {
        let mut text = String::new();
        for (operator, country, site, place, points, month) in rows {
            let (north, east) = (36 + place % 7 * 5, place as i32 * 5 % 37 - 9);
            let position = format!("{north}.{site},{east}.5");
            let country = ["DE", "FR", "ES"][country as usize];
            writeln!(text, "O{operator},{country},S{site},{position},{points},22,AC,2020-0{}-01", month + 1).expect("text");
        }
        let mut data = read(&text);
        let mut ground: Option<Ground> = None;
        for (operator, measure, month) in queries {
            let operator = ["", "operator=O0&", "operator=O1&operator=O2&", "operator=O3&country=DE&", "q=1&"][operator];
            let measure = ["", "measure=power&", "measure=sites&", ""][measure];
            let month = ["", "month=2020-01..2020-03", "month=2020-02"][month];
            let view = View::parse(&format!("{operator}{measure}{month}"));
            let page = dashboard(&mut data, view.clone(), 1000);
            let Some(places) = chargeboard::dashboard::map(&mut data, &mut ground, view.clone(), 640) else { continue };
            // Beside a pinned selection stands what that comes to by itself.
            let compare = Some("operator=O1".to_owned());
            let both = chargeboard::dashboard::map(&mut data, &mut ground, View { compare, ..view.clone() }, 640).expect("a map");
            if both.map.names.is_some() {
                let alone = chargeboard::dashboard::map(&mut data, &mut ground, View::parse(&format!("{measure}operator=O1")), 640).expect("a map");
                let sides = both.map.cells.iter().map(|cell| (cell.value, cell.beside));
                let expected = places.map.cells.iter().zip(&alone.map.cells).map(|(now, then)| (now.value, Some(then.value)));
                prop_assert!(sides.eq(expected), "{}", view.to_query());
            }
            let beside = places.beside.iter().flat_map(|(_, items)| items);
            let number = |text: &String| text.split(' ').next().and_then(|number| number.parse::<u64>().ok());
            let code = match measure { "measure=sites&" => "sites", "measure=power&" => "power", _ => "points" };
            let figure = page.figures.iter().find(|figure| figure.code == code).expect("a figure");
            let value: u64 = places.map.cells.iter().map(|cell| cell.value).sum();
            prop_assert!(places.map.cells.iter().all(|cell| cell.value <= cell.total));
            if code == "power" {
                prop_assert!(value <= figure.plain.parse::<u64>().expect("a number") * 1000);
            } else {
                let beside: u64 = beside.map(|text| number(text).expect("a number")).sum();
                prop_assert_eq!((value + beside).to_string(), figure.plain.clone(), "{}", view.to_query());
            }
        }
    }
}
