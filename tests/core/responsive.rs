//! The pictures of the prerendered page, fitted to a width by the rules of its script, are those of the live page.

use chargeboard::chart::responsive::{PHONE, SvgElement, pictures};
use chargeboard::chart::{Form, Ink, Paint, Scene, Shape, bars::bars, map::map, matrix::matrix, size::size};
use chargeboard::dashboard;
use chargeboard::dataset::{Dataset, bundled};
use chargeboard::view::View;

fn edition() -> Dataset {
    bundled::edition(Some("2024-03"))
}

fn value<'a>(element: &'a SvgElement, name: &str) -> Option<&'a str> {
    element.attributes.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
}

fn number(element: &SvgElement, name: &str) -> u32 {
    value(element, name).and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{name} in {element:?}"))
}

/// Checks that the pictures cover the widths without gaps and that one is shown without a script.
fn check_ranges(pictures: &[SvgElement], last: u32) {
    let mut next = 264;
    for svg in pictures {
        assert_eq!(number(svg, "data-from"), next);
        next = number(svg, "data-to") + 1;
    }
    let shown: Vec<u32> = pictures
        .iter()
        .filter(|svg| value(svg, "class") == Some("scene"))
        .map(|svg| number(svg, "data-from"))
        .collect();
    assert_eq!((next, shown.len()), (last + 1, 1));
    assert!(shown[0] <= PHONE);
}

/// The shapes of a picture in document order.
fn shapes(element: &SvgElement) -> Vec<&SvgElement> {
    match element.tag {
        "svg" | "g" => element.children.iter().flat_map(shapes).collect(),
        _ => vec![element],
    }
}

/// The attributes of a shape after the page's script has stretched its picture by some pixels.
fn stretched(shape: &SvgElement, more: f64) -> Vec<(&'static str, String)> {
    let step = |name: &str| value(shape, &format!("data-{name}")).map(|step| step.parse::<f64>().expect("a number"));
    let moved = |(name, value): &(&'static str, String)| {
        let Some(step) = step(name) else { return (*name, value.clone()) };
        let moved = |x: &str| (x.parse::<f64>().expect("a number") + step * more).max(0.0).round().to_string();
        let point = |point: &str| {
            let (x, y) = point.split_once(',').expect("a point");
            format!("{},{y}", moved(x))
        };
        match *name {
            "points" => (*name, value.split(' ').map(point).collect::<Vec<_>>().join(" ")),
            _ => (*name, moved(value)),
        }
    };
    shape.attributes.iter().filter(|(name, _)| !name.starts_with("data-")).map(moved).collect()
}

/// The visible shapes of the live picture in document order: of each mark the texts come last.
fn live(scene: &Scene) -> Vec<Shape> {
    let is_text = |shape: &&Shape| matches!(shape.form, Form::Text { .. });
    let marks = scene.marks.iter().flat_map(|mark| {
        mark.shapes.iter().filter(move |shape| !is_text(shape)).chain(mark.shapes.iter().filter(is_text))
    });
    scene.guides.iter().chain(marks).filter(|shape| shape.ink != Ink::Hit).cloned().collect()
}

/// Returns true if two values are equal, or differ by at most one in each number.
fn near(a: &str, b: &str) -> bool {
    let numbers =
        |text: &str| text.split([',', ' ']).map(|number| number.parse::<f64>().ok()).collect::<Option<Vec<_>>>();
    a == b
        || numbers(a)
            .zip(numbers(b))
            .is_some_and(|(a, b)| a.len() == b.len() && a.iter().zip(&b).all(|(a, b)| (a - b).abs() <= 1.0))
}

#[test]
fn a_stretched_chart_is_the_live_one_to_the_pixel() {
    let mut compared = 0;
    for chart in &dashboard::dashboard(&mut edition(), View::default(), usize::MAX).charts {
        let rows = chart.short();
        let all = pictures(&|width| bars(&rows, width), &chart.title);
        check_ranges(&all, 640);
        for svg in &all {
            let (from, to, at) = (number(svg, "data-from"), number(svg, "data-to"), number(svg, "width"));
            for width in [from, (from + to) / 2, to] {
                let scene = bars(&rows, width);
                assert_eq!(number(svg, "height"), scene.height);
                let (stood, live) = (shapes(svg), live(&scene));
                assert_eq!(stood.len(), live.len(), "{} at {width}", chart.title);
                for (shape, live) in stood.iter().zip(&live) {
                    let stood = stretched(shape, f64::from(width) - f64::from(at));
                    let live = live.node(Paint::Classes).expect("a node");
                    let same = stood.len() == live.attributes.len()
                        && stood.iter().zip(&live.attributes).all(|(a, b)| a.0 == b.0 && near(&a.1, &b.1));
                    assert!(same && shape.tag == live.tag, "{} at {width}: {stood:?} {live:?}", chart.title);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 500, "{compared} shapes");
}

/// The height that the page's script gives a picture.
fn scaled(svg: &SvgElement, width: u32) -> u32 {
    let rules = value(svg, "data-heights").expect("heights").split(' ');
    let rules =
        rules.map(|rule| rule.split(':').map(|part| part.parse::<i64>().expect("a number")).collect::<Vec<_>>());
    let rule = rules.take_while(|rule| rule[0] <= i64::from(width)).last().expect("a rule");
    (i64::from(width) * rule[1] / 20 + rule[2]) as u32
}

#[test]
fn a_scaled_chart_is_as_high_as_the_live_one() {
    let drawn = dashboard::pictures(&mut edition(), &View::default(), 640);
    let (places, cells) = (drawn.map.expect("a map"), drawn.matrix.expect("a matrix"));
    let sites = drawn.sizes.expect("sites");
    let draws: [&dyn Fn(u32) -> Scene; 3] =
        [&|width| map(&places.map, None, None, width), &|width| matrix(&cells, width), &|width| {
            size(&sites.sizes, width)
        }];
    for draw in draws {
        let all = pictures(draw, "label");
        check_ranges(&all, 1432);
        for width in 264..=1432 {
            let within = |svg: &&SvgElement| (number(svg, "data-from")..=number(svg, "data-to")).contains(&width);
            let svg = all.iter().find(within).expect("a picture");
            let live = draw(width);
            assert_eq!(scaled(svg, width), live.height, "at {width}");
            let least = value(svg, "data-least").map_or(0, |_| number(svg, "data-least"));
            assert!(live.width <= width.max(least), "{} at {width}", live.width);
        }
    }
}

#[test]
fn an_empty_chart_has_a_picture() {
    check_ranges(&pictures(&|width| bars(&[], width), "label"), 1432);
}
