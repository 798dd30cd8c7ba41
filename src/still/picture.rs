//! A chart for every width, as SVG within the document, with the nodes that the app draws.
//!
//! How wide the reader's screen is, the build does not know. Where a chart's shapes only move and stretch with the
//! width, it is written once with how far each goes for a pixel more; a short script of the page does that sum. Where
//! more changes, such as names that go above their bars, a new picture begins. Without the script the picture for a
//! phone stands for all.

use super::html::Html;
use crate::chart::{
    Attribute, Form, Paint, Scene, Shape,
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

/// A shape, and how far its positions and widths move for each pixel of width; `far` is `more` pixels wider.
fn shape(html: &mut Html, near: &Shape, far: &Shape, more: f64) {
    let [Some(near), Some(far)] = [near, far].map(|shape| shape.node(Paint::Classes)) else { return };
    let mut attributes = near.attributes;
    let moving = attributes.iter().zip(far.attributes).filter(|(near, far)| *near != far);
    let steps: Vec<Attribute> = moving.filter_map(|(near, far)| step(near, &far, more)).collect();
    attributes.extend(steps);
    let attributes: Vec<(&str, &str)> = attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    html.of_text(near.tag, &attributes, near.text.unwrap_or_default());
}

/// The attribute that tells the page's script how far another one moves for each pixel of width.
fn step((name, near): &Attribute, (_, far): &Attribute, more: f64) -> Option<Attribute> {
    let name = match *name {
        "x" => "data-x",
        "width" => "data-width",
        "points" => "data-points",
        _ => return None,
    };
    // All points of a line move alike.
    let number = |value: &str| value.split(',').next().and_then(|number| number.parse::<f64>().ok());
    Some((name, format!("{:.4}", (number(far)? - number(near)?) / more)))
}
