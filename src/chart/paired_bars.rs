//! Pairs of bars for a comparison: the current selection, and below it the pinned one. All bars have one scale, and
//! each has its figure.

use plotters::coord::types::RangedCoordf64;
use plotters::element::PathElement;
use plotters::prelude::{Cartesian2d, IntoDrawingArea, RGBColor};

use super::{
    Anchor, Datum, Form, Ink, Mark, Scene, Shape,
    backend::SceneBackend,
    bands::Bands,
    bars::{line, rect},
    element::Element,
    text,
};

/// One pair.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct PairedBar {
    /// The datum of the pair.
    pub datum: Datum,
    /// Its name.
    pub name: String,
    /// A note on the name; may be empty.
    pub detail: String,
    /// The current and the pinned side.
    pub sides: [Side; 2],
    /// Whether the pair is not part of the comparison and only has a figure.
    pub aside: bool,
    /// Whether it is the remainder, which does not set the scale.
    pub others: bool,
}

/// One bar of a pair.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Side {
    /// Length, in any unit.
    pub value: u64,
    /// The length as text: a number, or words if there is no number.
    pub figure: String,
    /// Whether a part of it is not stated.
    pub open: bool,
    /// Whether the side has something, but no number is stated.
    pub missing: bool,
}

const NAME_SIZE: u32 = 13;
const FIGURE_SIZE: u32 = 12;
const DETAIL_SIZE: u32 = 12;
const BAR_HEIGHT: i32 = 13;
const PAIR: i32 = 2 * BAR_HEIGHT + 2;
const ROW: i32 = PAIR + 14;
/// The height of a name above its pair.
const LINE: i32 = 20;
const STUB: i32 = 8;
const GAP: i32 = 8;
const MARGIN: i32 = 8;

/// Lays out the pairs in the given order for a width in CSS pixels.
pub fn paired_bars(rows: &[PairedBar], width: u32) -> Scene {
    let widest =
        |text: fn(&PairedBar) -> &str, size| rows.iter().map(|row| text::width(text(row), size)).max().unwrap_or(0);
    let detail = widest(|row| &row.detail, DETAIL_SIZE);
    let column = widest(|row| &row.name, NAME_SIZE).min(220).max(detail) + GAP + 4;
    let room = width as i32 * 2 / 5;
    // With many pairs, long names are cut instead of stacked.
    let above = column > room && (detail > 0 || rows.len() <= 8);
    let left = if above { 0 } else { column.min(room) };
    let row_height = if above { ROW + LINE } else { ROW };
    let mut scene = Scene { width, height: row_height as u32 * rows.len() as u32, ..Scene::default() };
    if rows.is_empty() {
        return scene;
    }
    let sides = || rows.iter().flat_map(|row| &row.sides);
    let scaled = rows.iter().filter(|row| !row.others).flat_map(|row| &row.sides);
    let longest = scaled.map(|side| side.value).max().unwrap_or(0).max(1);
    let figures = sides().map(|side| text::width(&side.figure, FIGURE_SIZE) * 11 / 10).max().unwrap_or(0);
    let stub = if sides().any(|side| side.open) { STUB } else { 0 };
    let right = (width as i32 - stub - GAP - figures).max(left + 1);
    let plot = Cartesian2d::<RangedCoordf64, Bands>::new(
        0.0..longest as f64,
        Bands { count: rows.len() },
        (left..right, scene.height as i32..0),
    );
    let area = SceneBackend::new(&mut scene).into_drawing_area().apply_coord_spec(plot);
    let (red, green, blue) = Ink::Axis.rgb();
    if left > 0 {
        let baseline = PathElement::new(vec![(0.0, 0.0), (0.0, rows.len() as f64)], RGBColor(red, green, blue));
        area.draw(&baseline).expect("the backend cannot fail");
    }
    for (at, pair) in rows.iter().enumerate() {
        let fitted = |side: &Side| side.value.min(longest) as f64;
        let [now, pinned] = &pair.sides;
        let corners = [(0.0, at as f64), (fitted(now), at as f64), (fitted(pinned), at as f64 + 1.0)];
        let row = Row { pair, above, left, width: width as i32, longest };
        let drawn = |[(start, top), (now, _), (pinned, bottom)]: [_; 3], backend: &mut SceneBackend| {
            let shapes = row.shapes(start, [now, pinned], bottom - top);
            backend.mark(Mark { datum: pair.datum.clone(), top, shapes });
        };
        area.draw(&Element { points: corners, drawn }).expect("the backend cannot fail");
    }
    drop(area);
    scene
}

/// One pair.
struct Row<'a> {
    pair: &'a PairedBar,
    above: bool,
    left: i32,
    width: i32,
    longest: u64,
}

impl Row<'_> {
    /// The shapes of the pair, relative to its top. `start` is the start of both bars; `ends` are their ends.
    fn shapes(&self, start: i32, ends: [i32; 2], height: i32) -> Vec<Shape> {
        let mut shapes = vec![rect("hit", Ink::Hit, -MARGIN, 1, self.width + 2 * MARGIN, height - 2)];
        self.name(&mut shapes, height);
        let first = if self.above { LINE + 2 } else { (height - PAIR) / 2 };
        if self.pair.aside {
            let (x, y) = (start + GAP - 2, first + PAIR / 2 + 5);
            let figure = self.pair.sides[0].figure.clone();
            shapes.push(line("now-figure", Ink::Note, (x, Anchor::Start), y, FIGURE_SIZE, figure));
            return shapes;
        }
        for (side, y) in [(0, first), (1, first + BAR_HEIGHT + 2)] {
            self.side(&mut shapes, side, (start, ends[side]), y);
        }
        shapes
    }

    fn name(&self, shapes: &mut Vec<Shape>, height: i32) {
        let PairedBar { name, detail, aside, .. } = self.pair;
        let ink = if *aside { Ink::Quiet } else { Ink::Name };
        if self.above {
            let fitted = text::fit(name, NAME_SIZE, self.width);
            let room = self.width - text::width(&fitted, NAME_SIZE) - GAP;
            shapes.push(line("name", ink, (0, Anchor::Start), 15, NAME_SIZE, fitted));
            if !detail.is_empty() && room > 40 {
                let fitted = text::fit(detail, DETAIL_SIZE, room);
                shapes.push(line("detail", Ink::Note, (self.width, Anchor::End), 15, DETAIL_SIZE, fitted));
            }
            return;
        }
        let (room, middle) = (self.left - GAP - 4, height / 2 + 5);
        let lift = if detail.is_empty() { 0 } else { 8 };
        let anchor = (self.left - GAP, Anchor::End);
        shapes.push(line("name", ink, anchor, middle - lift, NAME_SIZE, text::fit(name, NAME_SIZE, room)));
        if !detail.is_empty() {
            let fitted = text::fit(detail, DETAIL_SIZE, room);
            shapes.push(line("detail", Ink::Note, anchor, middle + lift, DETAIL_SIZE, fitted));
        }
    }

    fn side(&self, shapes: &mut Vec<Shape>, at: usize, (start, end): (i32, i32), y: i32) {
        const PARTS: [[&str; 4]; 2] =
            [["now", "now-cut", "now-stub", "now-figure"], ["pinned", "pinned-cut", "pinned-stub", "pinned-figure"]];
        let [bar, cut, stub, figure] = PARTS[at];
        let side = &self.pair.sides[at];
        let ink = [Ink::Bar, Ink::Pinned][at];
        // Even the smallest part stays visible.
        let end = if side.value > 0 { end.max(start + 2) } else { start };
        shapes.push(rect(bar, ink, start, y, end - start, BAR_HEIGHT));
        if side.value > self.longest {
            let (left, top, bottom) = (end - 18, y - 1, y + BAR_HEIGHT + 1);
            let corners = [(left + 3, top), (left + 7, top), (left + 4, bottom), (left, bottom)];
            let lines = vec![corners.map(|(x, y)| (x * 10, y * 10)).to_vec()];
            shapes.push(Shape { part: cut, ink: Ink::Paper, form: Form::Path { lines, closed: true } });
        }
        let mut x = end;
        if side.open && side.value > 0 {
            shapes.push(rect(stub, Ink::Hatch, x + 1, y, STUB - 2, BAR_HEIGHT));
            x += STUB;
        }
        let ink = if side.value > 0 { Ink::Figure } else { Ink::Note };
        let anchor = (x + GAP - 2, Anchor::Start);
        shapes.push(line(figure, ink, anchor, y + BAR_HEIGHT - 2, FIGURE_SIZE, side.figure.clone()));
    }
}
