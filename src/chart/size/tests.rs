//! What the picture promises, for any sites.

use super::*;
use proptest::prelude::*;

fn dot(at: usize, watts: u32, points: u64) -> Dot {
    let datum = Datum { key: at.to_string(), ..Datum::default() };
    Dot { datum, watts, points, value: points, total: points, kept: true, ..Dot::default() }
}

/// The middle and the radius of the circle of a mark that is this part of it.
fn circle(mark: &Mark, part: &str) -> (f64, f64, f64) {
    let shape = mark.shapes.iter().find(|shape| shape.part == part).expect("the part");
    match shape.form {
        Form::Circle { x, y, radius } => (f64::from(x) / 10.0, f64::from(y) / 10.0, f64::from(radius) / 10.0),
        _ => panic!("{part} is no circle"),
    }
}

/// Where one points at a middle, nothing else is on top.
fn check(scene: &Scene) {
    let hits: Vec<(f64, f64, f64)> = scene.marks.iter().map(|mark| circle(mark, "hit")).collect();
    for (at, (x, y, _)) in hits.iter().enumerate() {
        for (a, b, radius) in &hits[at + 1..] {
            assert!((a - x).hypot(b - y) > *radius, "{x} {y} is below {a} {b}");
        }
    }
}

#[test]
fn hundreds_alike_all_show_their_middle() {
    for (watts, width) in [(22_000, 1100), (22_000, 300), (0, 1100), (0, 300)] {
        let dots = (0..MANY).map(|at| dot(at, watts, 2)).collect();
        check(&size(&Sizes { dots, ..Sizes::default() }, width));
    }
}

#[test]
fn a_dot_stays_where_it_is_whatever_is_chosen() {
    let all: Vec<Dot> = (0..40).map(|at| dot(at, [0, 22_000, 150_000][at % 3], 1 + at as u64 % 7)).collect();
    let mut part = all.clone();
    part.iter_mut().skip(7).for_each(|dot| (dot.value, dot.kept) = (dot.value / 2, dot.points % 2 == 0));
    let middles = |dots: Vec<Dot>| -> Vec<(f64, f64, f64)> {
        size(&Sizes { dots, ..Sizes::default() }, 700).marks.iter().map(|mark| circle(mark, "hit")).collect()
    };
    assert_eq!(middles(all), middles(part));
}

#[test]
fn more_is_higher_and_stronger_is_to_the_right() {
    let dots = vec![dot(0, 11_000, 2), dot(1, 300_000, 2), dot(2, 11_000, 40), dot(3, 0, 2)];
    let scene = size(&Sizes { dots, ..Sizes::default() }, 700);
    let at = |key: &str| {
        let mark = scene.marks.iter().find(|mark| mark.datum.key == key).expect("the mark");
        circle(mark, "kept")
    };
    assert!(at("1").0 > at("0").0 + 100.0 && at("0").1 == at("1").1);
    assert!(at("2").1 < at("0").1 - 50.0 && at("2").0 == at("0").0);
    assert!(at("3").0 < at("0").0 && at("3").1 == at("0").1, "on the strip");
    assert_eq!(scene.marks[0].datum.key, "3", "the strip is walked first");
}

#[test]
fn what_is_compared_is_told_by_halves() {
    let of = |value: u64, beside: u64| Dot { value, beside: Some(beside), ..dot(0, 22_000, 4) };
    let parts = |dot: Dot| -> Vec<&'static str> {
        size(&Sizes { dots: vec![dot], ..Sizes::default() }, 700).marks[0]
            .shapes
            .iter()
            .map(|shape| shape.part)
            .collect()
    };
    assert_eq!(parts(of(4, 4)), ["hit", "rest", "now-half", "pinned-half"]);
    assert_eq!(parts(of(0, 4)), ["hit", "rest", "now", "pinned"]);
    assert_eq!(parts(of(0, 0)), ["hit", "rest", "now", "pinned"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_middle_is_hidden(
        dots in prop::collection::vec((0..7_usize, 1..60_u64, 1..3000_u64), 1..160),
        width in 240..1300_u32,
        gathered: bool,
    ) {
        let watts = [0, 3_700, 11_000, 22_000, 50_000, 150_000, 400_000];
        let of = |(at, (kind, points, total)): (usize, (usize, u64, u64))| Dot {
            value: total / 2,
            total,
            ..dot(at, watts[kind], points)
        };
        let dots = dots.into_iter().enumerate().map(of).collect();
        check(&size(&Sizes { dots, gathered, watts: false }, width));
    }
}
