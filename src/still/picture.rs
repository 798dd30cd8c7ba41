//! A chart for every width, as SVG within the document, with the nodes that the app draws.
//!
//! How wide the reader's screen is, the build does not know. Where a chart's shapes only move and stretch with the
//! width, it is written once with how far each goes for a pixel more; a short script of the page does that sum. Where
//! more changes, such as names that go above their bars, a new picture begins. Without the script the picture for a
//! phone stands for all.

use super::html::Html;
use crate::chart::{
    Form, Ink, Scene, Shape,
    bars::{Bar, bars},
};

/// The widths that the page gives a chart, in CSS pixels; narrower and wider ones get the next best.
const WIDTHS: std::ops::RangeInclusive<u32> = 264..=640;
/// The width that is drawn for where no script fits it.
const PHONE: u32 = 306;

/// The chart of these bars, once for each range of widths over which it is alike.
pub fn picture(html: &mut Html, rows: &[Bar], label: &str) {
    let (mut from, last) = WIDTHS.into_inner();
    while from <= last {
        let first = kind(rows, from);
        let to = (from..last).find(|width| kind(rows, width + 1) != first).unwrap_or(last);
        let drawn_at = PHONE.clamp(from, to);
        let far = if drawn_at == to { from } else { to };
        let (near, far) = (bars(rows, drawn_at), bars(rows, far));
        let class = if (from..=to).contains(&PHONE) { "scene" } else { "scene gone" };
        scene(html, [&near, &far], [from, to], class, label);
        from = to + 1;
    }
}

/// What must be the same for one picture to do: all but places and lengths, that grow evenly with the width.
///
/// A name that is cut at some of the widths may be cut at all of them: the app writes more of it a moment later.
fn kind(rows: &[Bar], width: u32) -> (u32, usize, bool) {
    let (scene, wider) = (bars(rows, width), bars(rows, width + 5));
    let shapes = scene.marks.iter().map(|mark| mark.shapes.len()).sum();
    (scene.height, shapes, scene.guides == wider.guides)
}

fn scene(html: &mut Html, [near, far]: [&Scene; 2], [from, to]: [u32; 2], class: &str, label: &str) {
    let [width, height, from, to] = [near.width, near.height, from, to].map(|number| number.to_string());
    let view_box = format!("0 0 {width} {height}");
    let more = f64::from(far.width) - f64::from(near.width);
    let attributes = [
        ("class", class),
        ("role", "list"),
        ("aria-label", label),
        ("width", &width),
        ("height", &height),
        ("viewBox", &view_box),
        ("data-from", &from),
        ("data-to", &to),
    ];
    html.element("svg", &attributes, |html| {
        html.element("g", &[("role", "none")], |html| {
            html.element("g", &[("aria-hidden", "true")], |html| {
                for (near, far) in near.guides.iter().zip(&far.guides) {
                    shape(html, near, far, more);
                }
            });
            html.element("g", &[("role", "none")], |html| {
                for (near, far) in near.marks.iter().zip(&far.marks) {
                    let shift = format!("translate(0 {})", near.top);
                    html.element("g", &[("role", "none"), ("class", "row"), ("transform", &shift)], |html| {
                        let datum = &near.datum;
                        let of_mark = [
                            ("class", "mark"),
                            ("role", "listitem"),
                            ("data-key", datum.key.as_str()),
                            ("data-value", &datum.value),
                            ("data-total", &datum.total),
                            ("aria-label", &datum.spoken),
                        ];
                        let is_text = |shape: &Shape| matches!(shape.form, Form::Text { .. });
                        let shapes = || near.shapes.iter().zip(&far.shapes);
                        html.element("g", &of_mark, |html| {
                            shapes()
                                .filter(|(near, _)| !is_text(near))
                                .for_each(|(near, far)| shape(html, near, far, more));
                        });
                        html.element("g", &[("class", "words"), ("aria-hidden", "true")], |html| {
                            shapes()
                                .filter(|(near, _)| is_text(near))
                                .for_each(|(near, far)| shape(html, near, far, more));
                        });
                    });
                }
            });
        });
    });
}

/// A shape, and how far it goes for each pixel more; `more` is by how many pixels `far` is wider.
fn shape(html: &mut Html, near: &Shape, far: &Shape, more: f64) {
    let goes = |near: &i32, far: &i32| {
        let step = f64::from(far - near) / more;
        if near == far { String::new() } else { format!("{step:.4}") }
    };
    let class = near.ink.class();
    match (&near.form, &far.form) {
        (Form::Rect { x, y, width, height }, Form::Rect { x: far_x, width: far_width, .. }) => {
            let steps = [goes(x, far_x), goes(width, far_width)];
            let [x, y, width, height] = [x, y, width, height].map(|number| number.to_string());
            let mut attributes =
                vec![("class", class), ("x", &*x), ("y", &y), ("width", &width), ("height", &height), ("rx", "2")];
            if near.ink == Ink::Hatch {
                attributes.push(("fill", "url(#hatch)"));
            }
            let steps = [("data-x", steps[0].as_str()), ("data-width", &steps[1])];
            attributes.extend(steps.into_iter().filter(|(_, step)| !step.is_empty()));
            html.element("rect", &attributes, |_| {});
        }
        (Form::Text { x, y, anchor, size, content }, Form::Text { x: far_x, .. }) => {
            let step = goes(x, far_x);
            let [x, y, size] = [x.to_string(), y.to_string(), size.to_string()];
            let mut attributes =
                vec![("class", class), ("x", &*x), ("y", &y), ("text-anchor", anchor.code()), ("font-size", &size)];
            if !step.is_empty() {
                attributes.push(("data-x", &step));
            }
            html.of_text("text", &attributes, content);
        }
        (Form::Line { points }, Form::Line { points: far }) => {
            let step = points.first().zip(far.first()).map_or(String::new(), |(near, far)| goes(&near.0, &far.0));
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            let points = points.join(" ");
            let mut attributes = vec![("class", class), ("points", points.as_str())];
            if !step.is_empty() {
                attributes.push(("data-points", &step));
            }
            html.element("polyline", &attributes, |_| {});
        }
        // Both are drawn from the same bars.
        _ => {}
    }
}
