//! A [`Shape`] as an SVG element: the tag, the attributes and the text, for everyone who writes one.
//!
//! The SVG file ([`Scene::to_svg`](super::Scene::to_svg)), the prerendered page and the painter of the live page all
//! write what [`Shape::node`] returns. They differ only in where colours come from, which is [`Paint`].

use super::{Form, Ink, Shape};

/// An attribute: its name and its value, not escaped.
pub type Attribute = (&'static str, String);

/// An SVG element without children.
#[derive(Clone, Debug, PartialEq)]
pub struct Node<'a> {
    /// The element's name.
    pub tag: &'static str,
    /// The attributes. Two shapes of one kind have the same names in the same order, but for a last `fill`.
    pub attributes: Vec<Attribute>,
    /// The text inside, not escaped; only `text` elements have one.
    pub text: Option<&'a str>,
}

/// Where the colours of shapes come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// From the page's style sheet: a shape has the class of its ink.
    Classes,
    /// From attributes, for a file without a style sheet.
    Colors,
}

impl Shape {
    /// The shape as an element; `None` if nothing of it is visible with this paint.
    pub fn node(&self, paint: Paint) -> Option<Node<'_>> {
        let Shape { ink, form, .. } = self;
        let geometry = geometry(form);
        let attributes = match paint {
            Paint::Classes => {
                let hatch = (*ink == Ink::Hatch).then(|| ("fill", HATCH.to_owned()));
                [("class", ink.class().to_owned())].into_iter().chain(geometry).chain(hatch).collect()
            }
            Paint::Colors => {
                let colors = colors(*ink, form)?;
                match form {
                    Form::Line { .. } => [colors, geometry].concat(),
                    _ => [geometry, colors].concat(),
                }
            }
        };
        let text = if let Form::Text { content, .. } = form { Some(content.as_str()) } else { None };
        Some(Node { tag: tag(form), attributes, text })
    }
}

/// Fills with the pattern that a document with shapes has to define.
const HATCH: &str = "url(#hatch)";

fn tag(form: &Form) -> &'static str {
    match form {
        Form::Rect { .. } => "rect",
        Form::Line { .. } => "polyline",
        Form::Circle { .. } => "circle",
        Form::Path { .. } => "path",
        Form::Text { .. } => "text",
    }
}

fn geometry(form: &Form) -> Vec<Attribute> {
    match form {
        Form::Rect { x, y, width, height } => vec![
            ("x", x.to_string()),
            ("y", y.to_string()),
            ("width", width.to_string()),
            ("height", height.to_string()),
            ("rx", "2".to_owned()),
        ],
        Form::Circle { x, y, radius } => vec![("cx", tenths(*x)), ("cy", tenths(*y)), ("r", tenths(*radius))],
        Form::Path { lines, closed } => vec![("d", path_data(lines, *closed)), ("fill-rule", "evenodd".to_owned())],
        Form::Line { points } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            vec![("points", points.join(" "))]
        }
        Form::Text { x, y, anchor, size, content: _ } => vec![
            ("x", x.to_string()),
            ("y", y.to_string()),
            ("font-size", size.to_string()),
            ("text-anchor", anchor.code().to_owned()),
        ],
    }
}

/// The attributes that colour a shape in a file; `None` for the target area of a circle, which is never visible.
fn colors(ink: Ink, form: &Form) -> Option<Vec<Attribute>> {
    let (color, paper) = (color(ink), color(Ink::Paper));
    let ring = |color: String| vec![("fill", color.clone()), ("fill-opacity", "0.2".to_owned()), ("stroke", color)];
    Some(match (form, ink) {
        (Form::Rect { .. }, Ink::Hatch) => vec![("fill", HATCH.to_owned())],
        // A file only has the target areas of selected marks.
        (Form::Rect { .. }, Ink::Hit) => vec![("fill", "#e2f1ee".to_owned())],
        (Form::Rect { .. }, _) => vec![("fill", color)],
        (Form::Line { .. } | Form::Path { closed: false, .. }, _) => {
            vec![("fill", "none".to_owned()), ("stroke", color)]
        }
        (Form::Circle { .. }, Ink::Hit) => return None,
        (Form::Circle { .. } | Form::Path { .. }, Ink::Shared | Ink::PinnedShared) => ring(color),
        (Form::Circle { .. }, Ink::Empty) => vec![("fill", paper), ("stroke", color)],
        (Form::Circle { .. }, _) => {
            vec![("fill", color), ("fill-opacity", "0.85".to_owned()), ("stroke", paper)]
        }
        (Form::Path { .. }, Ink::Hatch) => vec![("fill", HATCH.to_owned()), ("stroke", paper)],
        (Form::Path { .. }, _) => vec![("fill", color), ("stroke", paper)],
        (Form::Text { .. }, Ink::Figure) => vec![("font-weight", "600".to_owned()), ("fill", color)],
        (Form::Text { .. }, _) => vec![("fill", color)],
    })
}

/// The colour on light paper, as `#rrggbb`.
pub(super) fn color(ink: Ink) -> String {
    let (red, green, blue) = ink.rgb();
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Lines through points, in tenths of a pixel, as the `d` of a path.
fn path_data(lines: &[Vec<(i32, i32)>], closed: bool) -> String {
    let mut data = String::new();
    for line in lines {
        for (i, (x, y)) in line.iter().enumerate() {
            data += if i == 0 { "M" } else { " " };
            data += &tenths(*x);
            data += ",";
            data += &tenths(*y);
        }
        data += if closed { "z" } else { "" };
    }
    data
}

/// A number of tenths as a decimal number: 15 is `1.5`.
fn tenths(number: i32) -> String {
    let (units, rest) = (number.unsigned_abs() / 10, number.unsigned_abs() % 10);
    let sign = if number < 0 { "-" } else { "" };
    if rest == 0 { format!("{sign}{units}") } else { format!("{sign}{units}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Anchor;

    fn shape(ink: Ink, form: Form) -> Shape {
        Shape { part: "part", ink, form }
    }

    fn written(shape: &Shape, paint: Paint) -> String {
        let Some(Node { tag, attributes, text }) = shape.node(paint) else { return String::new() };
        let attributes = attributes.iter().map(|(name, value)| format!(" {name}={value}")).collect::<String>();
        format!("{tag}{attributes}{}", text.map(|text| format!(": {text}")).unwrap_or_default())
    }

    #[test]
    fn a_page_has_classes_and_a_file_has_colors() {
        let rect = Form::Rect { x: 1, y: 2, width: 3, height: 4 };
        let circle = Form::Circle { x: -5, y: 10, radius: 25 };
        let lines = vec![vec![(0, 0), (15, 5), (0, 10)]];
        let text = Form::Text { x: 1, y: 2, anchor: Anchor::End, size: 13, content: "<b>".to_owned() };
        for (ink, form, page, file) in [
            (
                Ink::Hatch,
                rect,
                "rect class=ink-hatch x=1 y=2 width=3 height=4 rx=2 fill=url(#hatch)",
                "rect x=1 y=2 width=3 height=4 rx=2 fill=url(#hatch)",
            ),
            (Ink::Hit, circle, "circle class=ink-hit cx=-0.5 cy=1 r=2.5", ""),
            (
                Ink::Axis,
                Form::Path { lines, closed: true },
                "path class=ink-axis d=M0,0 1.5,0.5 0,1z fill-rule=evenodd",
                "path d=M0,0 1.5,0.5 0,1z fill-rule=evenodd fill=#8a9399 stroke=#ffffff",
            ),
            (
                Ink::Figure,
                text,
                "text class=ink-figure x=1 y=2 font-size=13 text-anchor=end: <b>",
                "text x=1 y=2 font-size=13 text-anchor=end font-weight=600 fill=#16202b: <b>",
            ),
        ] {
            let shape = shape(ink, form);
            assert_eq!((&*written(&shape, Paint::Classes), &*written(&shape, Paint::Colors)), (page, file));
        }
    }

    /// The painter compares attributes by their position.
    #[test]
    fn shapes_of_one_kind_have_the_same_attributes() {
        for ink in Ink::ALL {
            let names = |x| {
                let shape = shape(*ink, Form::Rect { x, y: 0, width: 0, height: 0 });
                let node = shape.node(Paint::Classes).expect("a node");
                node.attributes.iter().map(|(name, _)| *name).collect::<Vec<_>>()
            };
            assert_eq!(names(1), names(20));
            assert_eq!(names(0)[..6], ["class", "x", "y", "width", "height", "rx"]);
        }
    }
}
