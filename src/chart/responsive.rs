//! A scene for every screen width, as SVG elements of a page that is written before the width is known.
//!
//! A scene is drawn for several ranges of widths, and a short script of the page shows the picture of the right range.
//! Within a range a chart of rows is stretched: its shapes move and grow evenly, so each says how far for a pixel of
//! width (`data-x`, `data-width`, `data-points`). Any other chart is scaled to the width; `data-heights` has its exact
//! height, so that nothing moves when the app draws the chart anew. Without the script the picture for a phone is shown.

use super::{Attribute, Form, Ink, Mark, Paint, Scene, Shape};

/// An SVG element.
#[derive(Clone, Debug, PartialEq)]
pub struct SvgElement {
    /// The element's name.
    pub tag: &'static str,
    /// The attributes, not escaped.
    pub attributes: Vec<Attribute>,
    /// The text inside, not escaped.
    pub text: Option<String>,
    /// The elements inside.
    pub children: Vec<SvgElement>,
}

/// The width of the picture that is shown without a script, in CSS pixels.
pub const PHONE: u32 = 306;
/// The least width that a chart has, in CSS pixels.
const NARROWEST: u32 = 264;
/// Charts of rows are no wider.
const WIDEST_ROWS: u32 = 640;
/// For other charts: the widths that are drawn, each with the last width of its range. The heights of charts do not grow
/// beyond the second one, so a wider picture is centered instead of enlarged.
const DRAWN: [(u32, u32); 2] = [(PHONE, 480), (860, 1432)];

/// The pictures of a scene from the narrowest to the widest, as `svg` elements; all but one have the class `gone`.
pub fn pictures(draw: &dyn Fn(u32) -> Scene, label: &str) -> Vec<SvgElement> {
    if draw(PHONE).is_of_rows() { stretched(draw, label) } else { scaled(draw, label) }
}

fn stretched(draw: &dyn Fn(u32) -> Scene, label: &str) -> Vec<SvgElement> {
    let mut pictures = Vec::new();
    let mut from = NARROWEST;
    while from <= WIDEST_ROWS {
        let first = kind(draw, from);
        let to = (from..WIDEST_ROWS).find(|width| kind(draw, width + 1) != first).unwrap_or(WIDEST_ROWS);
        let drawn_at = PHONE.clamp(from, to);
        let far = draw(if drawn_at == to { from } else { to });
        let near = draw(drawn_at);
        pictures.push(picture(&near, &far, [from, to], label));
        from = to + 1;
    }
    pictures
}

/// What a stretched picture cannot change: the height, the number of shapes, and whether the guides move.
///
/// Names may be cut at some widths of a range and not at others; the app draws them in full a moment later.
fn kind(draw: &dyn Fn(u32) -> Scene, width: u32) -> (u32, usize, bool) {
    let (scene, wider) = (draw(width), draw(width + 5));
    let shapes = scene.marks.iter().map(|mark| mark.shapes.len()).sum();
    (scene.height, shapes, scene.guides == wider.guides)
}

fn scaled(draw: &dyn Fn(u32) -> Scene, label: &str) -> Vec<SvgElement> {
    let mut from = NARROWEST;
    let mut pictures = Vec::new();
    for (width, to) in DRAWN {
        let scene = draw(width);
        let mut svg = picture(&scene, &scene, [from, to], label);
        svg.attributes.push(("data-heights", heights(draw, from, to)));
        // Its columns need this width; the room scrolls.
        if scene.width > width {
            svg.attributes.push(("data-least", scene.width.to_string()));
        }
        pictures.push(svg);
        from = to + 1;
    }
    pictures
}

/// The heights over a range of widths: `from:n:c` for each part of the range, where the height is `n` twentieths of the
/// width, rounded down, and `c` more.
fn heights(draw: &dyn Fn(u32) -> Scene, from: u32, to: u32) -> String {
    let heights: Vec<i64> = (from..=to).map(|width| i64::from(draw(width).height)).collect();
    let height = |width: i64| heights[(width - i64::from(from)) as usize];
    let (mut at, to) = (i64::from(from), i64::from(to));
    let mut parts: Vec<String> = Vec::new();
    while at <= to {
        let reach = |n: i64| {
            let rest = height(at) - at * n / 20;
            (at..=to).take_while(|width| height(*width) == width * n / 20 + rest).count() as i64
        };
        let best = (0..=20).max_by_key(|n| (reach(*n), -n)).unwrap_or(0);
        parts.push(format!("{at}:{best}:{}", height(at) - at * best / 20));
        at += reach(best);
    }
    parts.join(" ")
}

/// A picture for a range of widths. `far` is the same scene at another width, to know how shapes move.
fn picture(near: &Scene, far: &Scene, [from, to]: [u32; 2], label: &str) -> SvgElement {
    let is_shown = (from..=to).contains(&PHONE);
    let more = f64::from(far.width) - f64::from(near.width);
    let attributes = vec![
        ("class", if is_shown { "scene" } else { "scene gone" }.to_owned()),
        ("role", "list".to_owned()),
        ("aria-label", label.to_owned()),
        ("width", near.width.to_string()),
        ("height", near.height.to_string()),
        ("viewBox", format!("0 0 {} {}", near.width, near.height)),
        ("data-from", from.to_string()),
        ("data-to", to.to_string()),
    ];
    let guides = near.guides.iter().zip(&far.guides).map(|(near, far)| shape(near, far, more)).collect();
    let marks = near.marks.iter().zip(&far.marks).map(|(near, far)| mark(near, far, more)).collect();
    let guides = group(&[("aria-hidden", "true")], guides);
    let canvas = group(&[("role", "none")], vec![guides, group(&[("role", "none")], marks)]);
    SvgElement { tag: "svg", attributes, text: None, children: vec![canvas] }
}

/// The nodes of a mark, as the painter makes them. Nothing can be selected yet, so it is an item and not an option.
fn mark(near: &Mark, far: &Mark, more: f64) -> SvgElement {
    let is_text = |shape: &Shape| matches!(shape.form, Form::Text { .. });
    // Target areas and empty circles are invisible, and the cut of a bar does not move with its end.
    let is_seen = |shape: &Shape| match shape.form {
        Form::Circle { radius, .. } => radius > 0 && shape.ink != Ink::Hit,
        Form::Path { .. } => more == 0.0,
        _ => shape.ink != Ink::Hit,
    };
    let shapes = |texts: bool| {
        let all = near.shapes.iter().zip(&far.shapes).filter(|(near, _)| is_text(near) == texts && is_seen(near));
        all.map(|(near, far)| shape(near, far, more)).collect()
    };
    let datum = &near.datum;
    let of_mark = [
        ("class", "mark"),
        ("role", "listitem"),
        ("data-key", &datum.key),
        ("data-value", &datum.value),
        ("data-total", &datum.total),
        ("aria-label", &datum.spoken),
    ];
    let parts =
        vec![group(&of_mark, shapes(false)), group(&[("class", "words"), ("aria-hidden", "true")], shapes(true))];
    let shift = format!("translate(0 {})", near.top);
    group(&[("role", "none"), ("class", "row"), ("transform", &shift)], parts)
}

fn group(attributes: &[(&'static str, &str)], children: Vec<SvgElement>) -> SvgElement {
    let attributes = attributes.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    SvgElement { tag: "g", attributes, text: None, children }
}

/// A shape, and how far its positions and widths move for each pixel of width; `far` is `more` pixels wider.
fn shape(near: &Shape, far: &Shape, more: f64) -> SvgElement {
    let [near, far] = [near, far].map(|shape| shape.node(Paint::Classes).expect("a page shows every shape"));
    let mut attributes = near.attributes;
    let moving = attributes.iter().zip(far.attributes).filter(|(near, far)| *near != far);
    let steps: Vec<Attribute> = moving.filter_map(|(near, far)| step(near, &far, more)).collect();
    attributes.extend(steps);
    SvgElement { tag: near.tag, attributes, text: near.text.map(str::to_owned), children: Vec::new() }
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
