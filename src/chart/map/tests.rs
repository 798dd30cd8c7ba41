//! The parts of the map on small shapes of their own.

use super::*;
use crate::chart::Form;

fn spot(name: &str, places: &[(f64, f64)], value: u64, total: u64) -> Spot {
    Spot {
        datum: Datum { key: format!("q={name}"), spoken: name.to_owned(), ..Datum::default() },
        name: name.to_owned(),
        places: places.to_vec(),
        value,
        total,
        figure: value.to_string(),
        kept: value > 0,
        beside: None,
    }
}

fn area(key: &str, value: u64) -> Area {
    Area { datum: Datum { key: key.to_owned(), ..Datum::default() }, value, total: value, sides: None }
}

/// LegendBuilder of the marks, and the circle of the part named.
fn circles(scene: &Scene, part: &str) -> Vec<(String, (i32, i32, i32))> {
    let circle = |mark: &Mark| {
        let shape = mark.shapes.iter().find(|shape| shape.part == part)?;
        let Form::Circle { x, y, radius } = shape.form else { return None };
        Some((mark.datum.key.clone(), (x, y, radius)))
    };
    scene.marks.iter().filter_map(circle).collect()
}

#[test]
fn areas_are_figures_and_the_small_lie_over_the_large() {
    let spots = vec![
        spot("small", &[(5.0, 50.0)], 25, 25),
        spot("large", &[(5.1, 50.0)], 50, 100),
        spot("far", &[(15.0, 60.0)], 0, 4),
    ];
    let scene = map(&Map { spots, ..Map::default() }, None, None, 640);
    let kept = circles(&scene, "kept");
    assert_eq!(kept.iter().map(|(key, _)| key.as_str()).collect::<Vec<_>>(), ["q=large", "q=small", "q=far"]);
    let ratio = |a: i32, b: i32| f64::from(a) / f64::from(b);
    assert!(
        (ratio(kept[0].1.2, kept[1].1.2) - 2_f64.sqrt()).abs() < 0.02,
        "twice the figure, twice the area: {kept:?}"
    );
    let rest = circles(&scene, "rest");
    assert!((ratio(rest[0].1.2, kept[0].1.2) - 2_f64.sqrt()).abs() < 0.02, "half of the figure, half of the area");
    assert_eq!((rest[1].1.2, kept[2].1.2), (0, 0), "nothing behind a whole, nothing in front of what is not chosen");
}

#[test]
fn a_shared_figure_is_one_ring_tied_to_its_places() {
    let places = [(9.0, 39.0), (10.8, 45.2), (10.4, 43.7)];
    let scene = map(&Map { spots: vec![spot("three", &places, 202, 202)], ..Map::default() }, None, None, 640);
    assert_eq!(scene.marks.len(), 1);
    let ties = scene.marks[0].shapes.iter().find(|shape| shape.part == "ties").expect("ties");
    let Form::Path { lines, closed: false } = &ties.form else { panic!("{ties:?}") };
    assert_eq!(lines.len(), 3);
    assert!(lines.iter().all(|line| line[0] == lines[0][0]), "all from the ring's middle");
    let kept = scene.marks[0].shapes.iter().find(|shape| shape.part == "kept").expect("a ring");
    assert_eq!(kept.ink, Ink::Shared);
}

#[test]
fn a_place_without_a_figure_is_there() {
    let mut place = spot("Horsens", &[(9.85, 55.86)], 0, 0);
    place.kept = true;
    let scene = map(&Map { spots: vec![place], ..Map::default() }, None, None, 320);
    assert_eq!(circles(&scene, "empty").len(), 1);
}

#[test]
fn countries_are_marks_where_something_is_shown_and_else_land() {
    let shapes = Shapes::read(include_bytes!("../../../public/map/countries-1.bin")).expect("shapes");
    let areas = vec![area("IT", 601), area("NL", 64), area("NO", 0)];
    let shown = Map { areas, ..Map::default() };
    let scene = map(&shown, Some(&shapes), None, 640);
    let keys: Vec<&str> = scene.marks.iter().map(|mark| mark.datum.key.as_str()).collect();
    assert_eq!(keys, ["IT", "NL", "NO"]);
    let inks: Vec<Ink> = scene.marks.iter().map(|mark| mark.shapes[0].ink).collect();
    assert_eq!(inks, [Ink::Shade3, Ink::Shade2, Ink::Hatch]);
    assert!(scene.guides.iter().filter(|guide| guide.ink == Ink::Land).count() > 20);
    let limit = (scene.width as i32 * 10, scene.height as i32 * 10);
    for shape in scene.guides.iter().chain(scene.marks.iter().flat_map(|mark| &mark.shapes)) {
        let Form::Path { lines, .. } = &shape.form else { continue };
        for (x, y) in lines.iter().flatten() {
            assert!((0..=limit.0).contains(x) && (0..=limit.1).contains(y), "{x} {y} is beyond the picture");
        }
    }
}

#[test]
fn many_places_are_gathered_in_cells_that_lose_nothing() {
    let spots: Vec<Spot> = (0..5000)
        .map(|i| spot("", &[(f64::from(i % 97) * 0.3 - 8.0, 36.0 + f64::from(i % 89) * 0.35)], 2, 3))
        .collect();
    let shown = Map { spots, ..Map::default() };
    let scene = map(&shown, None, None, 640);
    assert!((100..1200).contains(&scene.marks.len()), "{}", scene.marks.len());
    let spoken = |mark: &Mark| mark.datum.spoken.split(' ').next().and_then(|word| word.parse::<u64>().ok());
    assert_eq!(scene.marks.iter().filter_map(spoken).sum::<u64>(), 10_000);
    let close = map(&shown, None, Some(Camera { east: 6.0, north: 50.0, zoom: 40.0 }), 640);
    assert!(close.marks.len() < MANY && circles(&close, "kept").len() == close.marks.len(), "{}", close.marks.len());
}

#[test]
fn any_width_and_any_camera_draw() {
    let shapes = Shapes::read(include_bytes!("../../../public/map/countries-1.bin")).expect("shapes");
    for wide in [false, true] {
        let shown = Map { wide, spots: vec![spot("A", &[(180.0, -90.0), (-180.0, 90.0)], 1, 1)], ..Map::default() };
        for (east, north, zoom) in [(0.0, 0.0, 1.0), (180.0, 90.0, 100.0), (-180.0, -90.0, 7.0)] {
            for width in [0, 1, 60, 3000] {
                let scene = map(&shown, Some(&shapes), Some(Camera { east, north, zoom }), width);
                assert!(scene.height >= 240);
            }
        }
    }
}

#[test]
fn places_at_one_place_all_show_their_middle() {
    let spots = (0..60).map(|i| spot(&i.to_string(), &[(5.0, 50.0)], 40 - i / 2, 40)).collect();
    let shown = Map { spots, ..Map::default() };
    let scene = map(&shown, None, None, 640);
    let all = circles(&scene, "hit");
    assert_eq!(all.len(), 60);
    let drawn = |mark: &Mark| {
        let radius = |shape: &Shape| match shape.form {
            Form::Circle { radius, .. } if shape.part != "hit" => radius,
            _ => 0,
        };
        mark.shapes.iter().map(radius).max().unwrap_or(0)
    };
    for (later, (_, (x, y, _))) in all.iter().enumerate() {
        let radius = f64::from(drawn(&scene.marks[later]));
        for (key, (a, b, _)) in &all[..later] {
            assert!(f64::from(a - x).hypot(f64::from(b - y)) > radius, "{key} is hidden");
        }
    }
    let ties = scene.marks.iter().filter(|mark| mark.shapes.iter().any(|shape| shape.part == "tie")).count();
    assert_eq!(ties, 59, "all but the first gave way, and say where they belong");
}

#[test]
fn the_shade_of_a_country_says_which_selection_has_more() {
    let both = Map { names: Some(["now".to_owned(), "then".to_owned()]), ..Map::default() };
    for (sides, ink) in [
        (Some([0, 0]), Ink::Land),
        (None, Ink::Land),
        (Some([5, 5]), Ink::Rest),
        (Some([6, 5]), Ink::Shade1),
        (Some([9, 5]), Ink::Shade1),
        (Some([10, 5]), Ink::Shade2),
        (Some([5, 0]), Ink::Shade2),
        (Some([5, 6]), Ink::PinnedShade1),
        (Some([5, 10]), Ink::PinnedShade2),
    ] {
        assert_eq!(legend::shade(&both, &Area { sides, ..area("NL", 20) }), ink, "{sides:?}");
        assert_eq!(legend::shade(&both, &Area { sides, ..area("NL", 0) }), Ink::Hatch, "named without a figure");
    }
}

/// A drag takes the paper along: what was at a pixel is as far from it as the hand went.
#[test]
fn a_drag_takes_the_paper_along() {
    let map = Map { spots: vec![spot("a", &[(5.0, 50.0)], 1, 1)], ..Map::default() };
    let viewport = Viewport::new(&map, Some(Camera { east: 6.0, north: 50.0, zoom: 8.0 }), 640);
    let moved = Viewport::new(&map, Some(viewport.moved(30.0, -20.0)), 640);
    let at = |viewport: &Viewport| {
        let (x, y) = viewport.projection.to_paper((5.0, 50.0));
        let [left, _, _, above] = viewport.window();
        ((x - left) * viewport.scale, (above - y) * viewport.scale)
    };
    let (before, after) = (at(&viewport), at(&moved));
    let far = (after.0 - before.0 - 30.0).abs().max((after.1 - before.1 + 20.0).abs());
    assert!(far < 0.01, "{before:?} and {after:?}");
}

#[test]
fn the_legend_has_what_is_in_the_picture() {
    let words = |areas: Vec<Area>, spots: Vec<Spot>| -> String {
        let scene = map(&Map { areas, spots, ..Map::default() }, None, None, 640);
        let texts = scene.guides.iter().filter_map(|shape| match &shape.form {
            Form::Text { content, .. } => Some(content.as_str()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(", ")
    };
    let named = || spot("named", &[(5.0, 50.0)], 0, 0);
    let counted = || spot("counted", &[(9.0, 50.0)], 5, 5);
    for (areas, spots, expected, others) in [
        (vec![area("NL", 5)], vec![counted()], &["country under", "5"][..], &["named, no figure", "no figure"][..]),
        (vec![area("NL", 0)], vec![named()], &["named, no figure", "no figure"], &["country under"]),
        (
            vec![area("NL", 5), area("DE", 0)],
            vec![named()],
            &["country under", "named, no figure"],
            &["one figure for"],
        ),
        (
            vec![],
            vec![spot("both", &[(5.0, 50.0), (9.0, 50.0)], 5, 5)],
            &["one figure for"],
            &["country under", "named"],
        ),
    ] {
        let said = words(areas, spots);
        assert!(expected.iter().all(|part| said.contains(part)), "{said} and {expected:?}");
        assert!(!others.iter().any(|part| said.contains(part)), "{said} and not {others:?}");
    }
}
