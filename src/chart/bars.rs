//! Horizontal bars, one below the other, each with its name and its figure. No legend and no ticks are needed.
//!
//! The selected part is drawn in front of the total.
//! The remainder is one bar. It does not set the scale, and is cut if it is longer than the longest other bar.
//! A hatched stub at the end of a bar means that a part is not stated. A value without any number has no bar.

use plotters::coord::types::RangedCoordf64;
use plotters::element::PathElement;
use plotters::prelude::{Cartesian2d, IntoDrawingArea, RGBColor};

use super::{
    Anchor, Datum, Form, Ink, Mark, Scene, Shape, backend::SceneBackend, bands::Bands, element::Element, text,
};

/// One bar.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Bar {
    /// The datum of the bar.
    pub datum: Datum,
    /// Its name.
    pub name: String,
    /// A note on the name; may be empty.
    pub detail: String,
    /// Length of the selected part, in any unit; at most `total`.
    pub value: u64,
    /// Length of the total, in the same unit.
    pub total: u64,
    /// The selected part as text: a number, or words if there is no number.
    pub figure: String,
    /// Whether the figure is a number.
    pub stated: bool,
    /// The total as text, if the selected part is less; may be empty.
    pub of: String,
    /// The colour of the selected part.
    pub ink: Ink,
    /// Whether a part of the total is not stated.
    pub open: bool,
    /// Whether the name is drawn muted, because nothing of it is selected.
    pub quiet: bool,
}

const NAME_SIZE: u32 = 13;
const DETAIL_SIZE: u32 = 12;
const BAR_HEIGHT: i32 = 18;
const STUB: i32 = 8;
const GAP: i32 = 8;
/// How far the target area reaches beyond the bars.
const MARGIN: i32 = 8;
/// Up to this many bars may take two lines each, so that long names fit.
const FEW: usize = 8;

/// The position of the names.
#[derive(Clone, Copy, PartialEq)]
enum Names {
    /// Left of the bars, in a column this wide.
    Beside(i32),
    /// Above each bar.
    Above,
}

/// Lays out the bars in the given order for a width in CSS pixels. The rows determine the height.
pub fn bars(rows: &[Bar], width: u32) -> Scene {
    let names = place_names(rows, width as i32);
    let detailed = rows.iter().any(|row| !row.detail.is_empty());
    let row_height = match names {
        Names::Beside(_) if !detailed => 34,
        _ => 48,
    };
    let mut scene = Scene { width, height: row_height * rows.len() as u32, ..Scene::default() };
    if rows.is_empty() {
        return scene;
    }
    let scaled = rows.iter().filter(|row| row.ink != Ink::Others);
    let longest = scaled.map(|row| row.total.max(row.value)).max().unwrap_or(0).max(1);
    let left = if let Names::Beside(column) = names { column } else { 0 };
    let right = (width as i32 - room_for_figures(rows)).max(left + 1);
    let plot = Cartesian2d::<RangedCoordf64, Bands>::new(
        0.0..longest as f64,
        Bands { count: rows.len() },
        (left..right, scene.height as i32..0),
    );
    let area = SceneBackend::new(&mut scene).into_drawing_area().apply_coord_spec(plot);
    let (red, green, blue) = Ink::Axis.rgb();
    let baseline = PathElement::new(vec![(0.0, 0.0), (0.0, rows.len() as f64)], RGBColor(red, green, blue));
    if left > 0 {
        area.draw(&baseline).expect("the backend cannot fail");
    }
    for (i, bar) in rows.iter().enumerate() {
        let band = i as f64;
        let fitted = |number: u64| number.min(longest) as f64;
        let corners = [(0.0, band), (fitted(bar.value), band), (fitted(bar.total), band + 1.0)];
        let cut = bar.total > longest;
        let row = Row { bar, names, width: width as i32, cut };
        let drawn = |[(left, top), (value, _), (total, bottom)]: [_; 3], backend: &mut SceneBackend| {
            let shapes = row.shapes(left, value, total, bottom - top);
            backend.mark(Mark { datum: bar.datum.clone(), top, shapes });
        };
        area.draw(&Element { points: corners, drawn }).expect("the backend cannot fail");
    }
    drop(area);
    scene
}

/// Puts names beside the bars if there is room for both. With many bars, long names are cut instead of stacked.
fn place_names(rows: &[Bar], width: i32) -> Names {
    let name = rows.iter().map(|row| text::width(&row.name, NAME_SIZE)).max().unwrap_or(0);
    let detail = rows.iter().map(|row| text::width(&row.detail, DETAIL_SIZE)).max().unwrap_or(0);
    let column = name.min(220).max(detail) + GAP + 4;
    let room = width * 2 / 5;
    if column > room && (detail > 0 || rows.len() <= FEW) { Names::Above } else { Names::Beside(column.min(room)) }
}

/// The space right of the longest bar, for its stub and its figures.
fn room_for_figures(rows: &[Bar]) -> i32 {
    let stub = if rows.iter().any(|row| row.open) { STUB } else { 0 };
    let figures = rows.iter().map(|row| figures_width(&row.figure, &row.of)).max().unwrap_or(0);
    stub + GAP + figures
}

fn figures_width(figure: &str, of: &str) -> i32 {
    // Figures are bold.
    text::width(figure, NAME_SIZE) * 11 / 10 + if of.is_empty() { 0 } else { text::width(of, NAME_SIZE) + 5 }
}

/// The layout of one row.
struct Row<'a> {
    bar: &'a Bar,
    names: Names,
    width: i32,
    /// Whether the bar is longer than the scale.
    cut: bool,
}

impl Row<'_> {
    /// The shapes of the row, relative to its top. `left` is the start of the bar; `value` and `total` are the ends of
    /// its parts.
    fn shapes(&self, left: i32, value: i32, total: i32, height: i32) -> Vec<Shape> {
        let Bar { name, detail, figure, of, open, .. } = self.bar;
        let mut shapes = vec![rect("hit", Ink::Hit, -MARGIN, 1, self.width + 2 * MARGIN, height - 2)];
        let bar_top = match self.names {
            Names::Beside(_) => (height - BAR_HEIGHT) / 2,
            Names::Above => height - BAR_HEIGHT - 7,
        };
        let middle = bar_top + BAR_HEIGHT / 2 + 5;
        let name_ink = if self.bar.quiet { Ink::Quiet } else { Ink::Name };
        match self.names {
            Names::Beside(column) => {
                let room = column - GAP - 4;
                let lift = if detail.is_empty() { 0 } else { 8 };
                let anchor = (column - GAP, Anchor::End);
                let fitted = text::fit(name, NAME_SIZE, room);
                shapes.push(line("name", name_ink, anchor, middle - lift, NAME_SIZE, fitted));
                if !detail.is_empty() {
                    let fitted = text::fit(detail, DETAIL_SIZE, room);
                    shapes.push(line("detail", Ink::Note, anchor, middle + lift, DETAIL_SIZE, fitted));
                }
            }
            Names::Above => {
                let fitted = text::fit(name, NAME_SIZE, self.width);
                let room = self.width - text::width(&fitted, NAME_SIZE) - GAP;
                shapes.push(line("name", name_ink, (0, Anchor::Start), 15, NAME_SIZE, fitted));
                if !detail.is_empty() && room > 40 {
                    let fitted = text::fit(detail, DETAIL_SIZE, room);
                    shapes.push(line("detail", Ink::Note, (self.width, Anchor::End), 15, DETAIL_SIZE, fitted));
                }
            }
        }
        let mut end = left;
        if self.bar.total > 0 {
            // Even the smallest part stays visible.
            end = total.max(left + 2);
            shapes.push(rect("rest", Ink::Rest, left, bar_top, end - left, BAR_HEIGHT));
            let kept = if self.bar.value > 0 { (value - left).max(2) } else { 0 };
            shapes.push(rect("kept", self.bar.ink, left, bar_top, kept, BAR_HEIGHT));
            if self.cut {
                shapes.push(notch(end - 18, bar_top));
            }
            // A bar that is hatched all over needs no stub.
            if *open && self.bar.ink != Ink::Hatch {
                shapes.push(rect("stub", Ink::Hatch, end + 1, bar_top, STUB - 2, BAR_HEIGHT));
                end += STUB;
            }
        }
        let at = end + GAP - 2;
        let ink = if self.bar.stated { Ink::Figure } else { Ink::Note };
        shapes.push(line("figure", ink, (at, Anchor::Start), middle, NAME_SIZE, figure.clone()));
        if !of.is_empty() {
            let at = at + figures_width(figure, "") + 5;
            shapes.push(line("of", Ink::Note, (at, Anchor::Start), middle, NAME_SIZE, of.clone()));
        }
        shapes
    }
}

/// A slanted gap that shows that a bar is cut.
fn notch(x: i32, y: i32) -> Shape {
    let (top, bottom) = (y - 1, y + BAR_HEIGHT + 1);
    let corners = [(x + 4, top), (x + 8, top), (x + 4, bottom), (x, bottom)];
    let lines = vec![corners.map(|(x, y)| (x * 10, y * 10)).to_vec()];
    Shape { part: "notch", ink: Ink::Paper, form: Form::Path { lines, closed: true } }
}

/// A rectangle of a mark.
pub(super) fn rect(part: &'static str, ink: Ink, x: i32, y: i32, width: i32, height: i32) -> Shape {
    Shape { part, ink, form: Form::Rect { x, y, width, height } }
}

/// A line of text of a mark.
pub(super) fn line(
    part: &'static str,
    ink: Ink,
    (x, anchor): (i32, Anchor),
    y: i32,
    size: u32,
    content: String,
) -> Shape {
    Shape { part, ink, form: Form::Text { x, y, anchor, size, content } }
}
