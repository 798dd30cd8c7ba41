//! A picture as plain values, independent of the page and of plotters.

use super::Ink;
use crate::i18n::Messages;

/// A picture, in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Axes, headings and legends.
    pub guides: Vec<Shape>,
    /// The data, in reading order.
    pub marks: Vec<Mark>,
    /// The number of marks side by side; 0 or 1 if each mark has its own row.
    pub across: usize,
    /// More columns for the table and the exported data of this scene.
    pub more: Vec<Column>,
}

impl Scene {
    /// Whether each mark is a row as wide as the scene, so that a wider scene is a stretched one.
    pub fn is_of_rows(&self) -> bool {
        let has = |is: fn(&Form) -> bool| self.marks.iter().flat_map(|mark| &mark.shapes).any(|shape| is(&shape.form));
        let (bars, circles) =
            (has(|form| matches!(form, Form::Rect { .. })), has(|form| matches!(form, Form::Circle { .. })));
        self.across < 2 && bars && !circles
    }
}

/// One number for every mark of a scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The name in exported files, such as `kw_each`.
    pub name: &'static str,
    /// The title for readers.
    pub title: &'static str,
    /// The exact numbers as text, in the order of the marks; empty if unknown.
    pub cells: Vec<String>,
}

/// The shapes of one datum.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// The datum.
    pub datum: Datum,
    /// The vertical origin of the shapes, from the top of the scene.
    pub top: i32,
    /// The shapes from back to front.
    pub shapes: Vec<Shape>,
}

/// The data behind a mark.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Datum {
    /// Unique within the scene.
    pub key: String,
    /// The accessible name: everything that the mark shows, in words.
    pub spoken: String,
    /// The exact number shown, as text.
    pub value: String,
    /// The exact total, as text.
    pub total: String,
    /// Whether something has no number, so that the number is "not stated" instead of zero.
    pub missing: bool,
    /// Whether nothing of the total is stated either.
    pub all_missing: bool,
    /// Whether the reader selected it.
    pub chosen: bool,
    /// The exact number of the pinned selection as text, if there is a comparison.
    pub beside: Option<String>,
}

impl Datum {
    /// The name at the start of `spoken`.
    pub fn name(&self) -> &str {
        self.spoken.split_once(Messages::SAID_NEXT).map_or(self.spoken.as_str(), |(name, _)| name)
    }
}

/// One shape of a mark or a guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The name of the part, unique in its mark. A part keeps its node when the mark changes.
    pub part: &'static str,
    /// The role of its colour.
    pub ink: Ink,
    /// Its geometry.
    pub form: Form,
}

/// Geometry, in CSS pixels from the origin of the mark (for guides, of the scene).
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// A rectangle with rounded corners.
    Rect {
        /// Left.
        x: i32,
        /// Top.
        y: i32,
        /// Width.
        width: i32,
        /// Height.
        height: i32,
    },
    /// A line through points.
    Line {
        /// The points.
        points: Vec<(i32, i32)>,
    },
    /// A circle, in tenths of a pixel, because its area represents a figure.
    Circle {
        /// The center, from the left.
        x: i32,
        /// The center, from the top.
        y: i32,
        /// The radius.
        radius: i32,
    },
    /// Lines through points, in tenths of a pixel.
    Path {
        /// The lines.
        lines: Vec<Vec<(i32, i32)>>,
        /// Whether each line is closed and filled.
        closed: bool,
    },
    /// A line of text.
    Text {
        /// The position of the anchor.
        x: i32,
        /// The baseline.
        y: i32,
        /// The end of the text that is at `x`.
        anchor: Anchor,
        /// Font size.
        size: u32,
        /// The text.
        content: String,
    },
}

/// The end of a text that is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The start.
    Start,
    /// The middle.
    Middle,
    /// The end.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub fn code(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}
