//! What a picture looks like, as plain values: no page, no plotters.

use super::Ink;
use crate::i18n::Messages;

/// A picture, in CSS pixels.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Axes and headings: seen, but not data.
    pub guides: Vec<Shape>,
    /// The data, in reading order.
    pub marks: Vec<Mark>,
    /// How many marks stand side by side; none or one where each has its own row.
    pub across: usize,
    /// What more there is to say of each mark where it is read and not seen.
    pub more: Vec<Column>,
}

/// A number of every mark of a scene.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What programs call it, such as `kw_each`.
    pub name: &'static str,
    /// What people read.
    pub title: &'static str,
    /// The numbers in the order of the marks, exactly as text; empty where one is not known.
    pub cells: Vec<String>,
}

/// All that stands for one datum.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub datum: Datum,
    /// Where its shapes' origin is, from the top of the scene.
    pub top: i32,
    /// What it looks like, from back to front.
    pub shapes: Vec<Shape>,
}

/// What a mark stands for.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Datum {
    /// Unique within the scene.
    pub key: String,
    /// All that the mark says, in words.
    pub spoken: String,
    /// The number shown, exactly as text.
    pub value: String,
    /// The same number of the whole, exactly as text.
    pub total: String,
    /// Whether there is something without a number, so that the number is not nought but not stated.
    pub missing: bool,
    /// Whether nothing of the whole is stated either.
    pub all_missing: bool,
    /// Whether the reader chose it.
    pub chosen: bool,
    /// The number of what it is compared with, exactly as text, where anything is compared.
    pub beside: Option<String>,
}

impl Datum {
    /// What it stands for, in words, without what is said of it.
    pub fn name(&self) -> &str {
        self.spoken.split_once(Messages::SAID_NEXT).map_or(self.spoken.as_str(), |(name, _)| name)
    }
}

/// One drawn thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Which part of its mark it is; unique there, so that it stays the same thing when the mark changes.
    pub part: &'static str,
    /// What role its colour plays.
    pub ink: Ink,
    /// Its geometry.
    pub form: Form,
}

/// Geometry, in CSS pixels from the mark's origin (for guides, from the scene's).
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
    /// A circle, in tenths of a pixel: its area is a figure.
    Circle {
        /// The middle, from the left.
        x: i32,
        /// The middle, from the top.
        y: i32,
        /// The radius.
        radius: i32,
    },
    /// Lines through points, in tenths of a pixel.
    Path {
        /// The lines.
        lines: Vec<Vec<(i32, i32)>>,
        /// Whether each ends where it begins, and what is within it is filled.
        closed: bool,
    },
    /// A line of text.
    Text {
        /// Where it is anchored.
        x: i32,
        /// The baseline.
        y: i32,
        /// Which end of the text is at `x`.
        anchor: Anchor,
        /// Font size.
        size: u32,
        /// The text.
        content: String,
    },
}

/// Which end of a text is at its position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// As SVG says it.
    pub fn code(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}
