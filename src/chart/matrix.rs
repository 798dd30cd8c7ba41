//! Two groupings at once: one in rows, one in columns, and a figure in each cell.
//!
//! Darker cells have higher figures; hatched cells are not stated. In a comparison each cell has two bars on one
//! scale.

use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{Cartesian2d, IntoDrawingArea};

use super::{
    Anchor, Datum, Form, Ink, Mark, Scene, Shape,
    backend::SceneBackend,
    bands::Bands,
    bars::{line, rect},
    element::Element,
    legend::with_legend,
    paired_bars::Side,
    text,
};
use crate::i18n::Messages;

/// The data of a matrix.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Matrix {
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The cells row by row, one for each column.
    pub cells: Vec<Cell>,
    /// The names of the current and the pinned selection, if there is a comparison.
    pub names: Option<[String; 2]>,
}

/// The layout of one cell.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cell {
    /// The datum of the cell.
    pub datum: Datum,
    /// The selected part, in any unit.
    pub value: u64,
    /// The total, in the same unit.
    pub total: u64,
    /// The selected part as text.
    pub figure: String,
    /// The current and the pinned side; `None` without a comparison, or if neither selects the cell.
    pub sides: Option<[Side; 2]>,
}

const NAME_SIZE: u32 = 13;
const HEAD_SIZE: u32 = 12;
const ROW: i32 = 30;
const LINE: i32 = 15;
const GAP: i32 = 12;
/// The height of the legend that explains hatching.
const LEGEND: i32 = 28;
/// The minimum width of a column.
const COLUMN: i32 = 68;
/// In a comparison: the height of a row, of a bar, and the space between a bar and the side of its cell.
const ROW_OF_BOTH: i32 = 42;
const BAR: i32 = 13;
const INSET: i32 = 7;
/// The minimum length of the longest bar.
const SHORTEST: i32 = 26;

/// Lays out the matrix for a width in CSS pixels. The scene is wider if the columns need it.
pub fn matrix(matrix: &Matrix, width: u32) -> Scene {
    let columns = matrix.columns.len() as i32;
    if columns == 0 || matrix.rows.is_empty() {
        return Scene { width, ..Scene::default() };
    }
    let longest = matrix.rows.iter().map(|name| text::width(name, NAME_SIZE)).max().unwrap_or(0);
    let left = longest.min(180).min(width as i32 * 2 / 5).max(60) + GAP;
    // Columns are wide enough for every word of the headings, up to a limit.
    let words = matrix.columns.iter().flat_map(|name| pieces(name));
    let widest = words.map(|word| text::width(word.trim_end(), HEAD_SIZE) + 8).max().unwrap_or(0);
    let sides = || matrix.cells.iter().filter_map(|cell| cell.sides.as_ref()).flatten();
    let figures = sides().map(|side| text::width(&side.figure, HEAD_SIZE) * 11 / 10 + 3).max().unwrap_or(0);
    let (row, least) = match matrix.names {
        Some(_) => (ROW_OF_BOTH, COLUMN.max(2 * INSET + SHORTEST + figures)),
        None => (ROW, COLUMN),
    };
    let column = ((width as i32 - left) / columns).max(least).max(widest.min(120));
    let heads: Vec<Vec<String>> = matrix.columns.iter().map(|name| heading(name, column - 6)).collect();
    let top = heads.iter().map(Vec::len).max().unwrap_or(0) as i32 * LINE + 8;
    let bottom = top + row * matrix.rows.len() as i32;
    let missing = match matrix.names {
        Some(_) => sides().any(|side| side.missing),
        None => matrix.cells.iter().any(|cell| cell.datum.missing),
    };
    let mut scene = Scene {
        width: (left + column * columns) as u32,
        height: (bottom + if missing { LEGEND } else { 0 }) as u32,
        across: matrix.columns.len(),
        ..Scene::default()
    };
    let label = |x, y, anchor, size, ink, content| Shape {
        part: "guide",
        ink,
        form: Form::Text { x, y, anchor, size, content },
    };
    if missing {
        let form = Form::Rect { x: left + 2, y: bottom + 10, width: 22, height: 14 };
        scene.guides.push(Shape { part: "guide", ink: Ink::Hatch, form });
        let words = Messages::NAMED_WITHOUT_FIGURE.to_owned();
        scene.guides.push(label(left + 30, bottom + 21, Anchor::Start, HEAD_SIZE, Ink::Note, words));
    }
    for (at, lines) in heads.into_iter().enumerate() {
        let x = left + column * at as i32 + column / 2;
        let first = top - 8 - LINE * (lines.len() as i32 - 1);
        for (line, content) in lines.into_iter().enumerate() {
            let y = first + LINE * line as i32;
            scene.guides.push(label(x, y, Anchor::Middle, HEAD_SIZE, Ink::Note, content));
        }
    }
    for (at, name) in matrix.rows.iter().enumerate() {
        let y = top + row * at as i32 + row / 2 + 5;
        let name = text::fit(name, NAME_SIZE, left - GAP);
        scene.guides.push(label(left - GAP, y, Anchor::End, NAME_SIZE, Ink::Name, name));
    }
    let most = match matrix.names {
        Some(_) => sides().map(|side| side.value).max(),
        None => matrix.cells.iter().map(|cell| cell.total).max(),
    };
    let most = most.unwrap_or(0).max(1);
    let plot = Cartesian2d::<RangedCoordf64, Bands>::new(
        0.0..f64::from(columns),
        Bands { count: matrix.rows.len() },
        (left..left + column * columns, bottom..top),
    );
    let area = SceneBackend::new(&mut scene).into_drawing_area().apply_coord_spec(plot);
    for (at, cell) in matrix.cells.iter().enumerate() {
        let (row, column) = ((at / matrix.columns.len()) as f64, (at % matrix.columns.len()) as f64);
        let layout = CellLayout { cell, most, figures };
        let drawn = |[(left, top), (right, bottom)]: [_; 2], backend: &mut SceneBackend| {
            let (width, height) = (right - left, bottom - top);
            let shapes = match (&matrix.names, &cell.sides) {
                (None, _) => layout.shaded(left, width, height, layout.ink()),
                (Some(_), None) => layout.shaded(left, width, height, Ink::Land),
                (Some(_), Some(sides)) => layout.both(sides, left, width, height),
            };
            backend.mark(Mark { datum: cell.datum.clone(), top, shapes });
        };
        area.draw(&Element { points: [(column, row), (column + 1.0, row + 1.0)], drawn })
            .expect("the backend cannot fail");
    }
    drop(area);
    match &matrix.names {
        Some(names) => with_legend(scene, names),
        None => scene,
    }
}

/// Splits a heading after spaces and hyphens.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split_inclusive([' ', '-'])
}

/// Breaks a heading into as few lines as possible, of about equal length. Words that are too long are cut.
fn heading(name: &str, most: i32) -> Vec<String> {
    let lines = broken(name, most);
    let even = (most / 3..most).map(|shorter| (shorter, broken(name, shorter))).find(|(shorter, even)| {
        even.len() == lines.len() && even.iter().all(|line| text::width(line.trim_end(), HEAD_SIZE) <= *shorter)
    });
    let lines = even.map_or(lines, |(_, even)| even);
    lines.iter().map(|line| text::fit(line.trim_end(), HEAD_SIZE, most)).collect()
}

fn broken(name: &str, most: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces(name) {
        match lines.last_mut() {
            Some(line) if text::width(&format!("{line}{}", piece.trim_end()), HEAD_SIZE) <= most => {
                line.push_str(piece)
            }
            _ => lines.push(piece.to_owned()),
        }
    }
    lines
}

/// The layout of one cell.
struct CellLayout<'a> {
    cell: &'a Cell,
    /// The end of the scale.
    most: u64,
    /// The space for figures beside bars.
    figures: i32,
}

impl CellLayout<'_> {
    /// A shaded cell with its figure.
    fn shaded(&self, left: i32, width: i32, height: i32, shade: Ink) -> Vec<Shape> {
        let content = text::fit(&self.cell.figure, NAME_SIZE, width - 6);
        let ink = if self.cell.value > 0 && self.cell.datum.beside.is_none() { Ink::Figure } else { Ink::Note };
        let at = (left + width / 2, Anchor::Middle);
        let [hit, ground] = self.ground(left, width, height, shade);
        vec![hit, ground, line("figure", ink, at, height / 2 + 5, NAME_SIZE, content)]
    }

    /// The target area and the visible cell.
    fn ground(&self, left: i32, width: i32, height: i32, shade: Ink) -> [Shape; 2] {
        [rect("hit", Ink::Hit, left, 0, width, height), rect("cell", shade, left + 2, 2, width - 4, height - 4)]
    }

    /// Two bars, each with its figure.
    fn both(&self, sides: &[Side; 2], left: i32, width: i32, height: i32) -> Vec<Shape> {
        const PARTS: [[&str; 3]; 2] = [["now", "now-hatch", "now-figure"], ["pinned", "pinned-hatch", "pinned-figure"]];
        if sides.iter().all(|side| side.value == 0 && !side.missing) {
            // If both sides are empty, show their figure once, or no figure if one side has none.
            match sides.each_ref().map(|side| side.figure.as_str()) {
                ["", _] | [_, ""] => return self.ground(left, width, height, Ink::Land).to_vec(),
                [now, pinned] if now == pinned => return self.shaded(left, width, height, Ink::Land),
                _ => {}
            }
        }
        let mut shapes = self.ground(left, width, height, Ink::Land).to_vec();
        let (x, room) = (left + INSET, width - 2 * INSET);
        let longest = (room - self.figures).max(SHORTEST);
        let first = (height - 2 * BAR - 2) / 2;
        for (at, (side, [bar, hatch, figure])) in sides.iter().zip(PARTS).enumerate() {
            let y = first + at as i32 * (BAR + 2);
            if side.missing {
                shapes.push(rect(hatch, Ink::Hatch, x, y, room, BAR));
                continue;
            }
            let long = (side.value as f64 / self.most as f64 * f64::from(longest)).round() as i32;
            // Even the smallest part stays visible.
            let long = if side.value > 0 { long.max(2) } else { 0 };
            shapes.push(rect(bar, [Ink::Bar, Ink::Pinned][at], x, y, long, BAR));
            let ink = if side.value > 0 { Ink::Figure } else { Ink::Note };
            let from = (if long > 0 { x + long + 4 } else { x }, Anchor::Start);
            shapes.push(line(figure, ink, from, y + BAR - 2, HEAD_SIZE, side.figure.clone()));
        }
        shapes
    }

    /// Each shade starts at a quarter of the next. With low figures 1, 2 and 3 have different shades.
    fn ink(&self) -> Ink {
        match self.cell.value {
            0 if self.cell.datum.missing => Ink::Hatch,
            0 => Ink::Land,
            value if value >= (self.most / 4).max(3) => Ink::Shade3,
            value if value >= (self.most / 16).max(2) => Ink::Shade2,
            _ => Ink::Shade1,
        }
    }
}
