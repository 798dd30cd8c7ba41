//! Two groupings at once: a row for each value of one, a column for each of the other, and a figure where they meet.
//!
//! The shade says what the figure says: more is further from the paper, hatched is not stated.

use plotters::coord::types::RangedCoordf64;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{Cartesian2d, IntoDrawingArea};
use plotters_backend::BackendCoord;

use super::{
    Anchor, Datum, Form, Ink, Mark, Scene, Shape,
    backend::{Drawn, SceneBackend},
    bands::Bands,
    text,
};
use crate::words::Words;

/// What a matrix shows.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Matrix {
    /// The names of the rows.
    pub rows: Vec<String>,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The cells, row by row; one for each column.
    pub cells: Vec<Cell>,
}

/// Where a row and a column meet.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cell {
    /// What it stands for.
    pub datum: Datum,
    /// The chosen part, in any unit.
    pub value: u64,
    /// The whole, in the same unit.
    pub total: u64,
    /// The chosen part, for people.
    pub figure: String,
}

const NAME_SIZE: u32 = 13;
const HEAD_SIZE: u32 = 12;
const ROW: i32 = 30;
const LINE: i32 = 15;
const GAP: i32 = 12;
/// The line that says what hatching means.
const LEGEND: i32 = 28;
/// No column is narrower.
const COLUMN: i32 = 68;

/// The matrix for a width in CSS pixels; it is wider where its columns need that.
pub fn matrix(matrix: &Matrix, width: u32) -> Scene {
    let columns = matrix.columns.len() as i32;
    if columns == 0 || matrix.rows.is_empty() {
        return Scene { width, ..Scene::default() };
    }
    let longest = matrix.rows.iter().map(|name| text::width(name, NAME_SIZE)).max().unwrap_or(0);
    let left = longest.min(180).min(width as i32 * 2 / 5).max(60) + GAP;
    // No word of a heading is cut.
    let words = matrix.columns.iter().flat_map(|name| pieces(name));
    let widest = words.map(|word| text::width(word.trim_end(), HEAD_SIZE) + 8).max().unwrap_or(0);
    let column = ((width as i32 - left) / columns).max(COLUMN).max(widest.min(120));
    let heads: Vec<Vec<String>> = matrix.columns.iter().map(|name| heading(name, column - 6)).collect();
    let top = heads.iter().map(Vec::len).max().unwrap_or(0) as i32 * LINE + 8;
    let bottom = top + ROW * matrix.rows.len() as i32;
    let missing = matrix.cells.iter().any(|cell| cell.datum.missing);
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
        let words = Words::NAMED_NOT_STATED.to_owned();
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
        let y = top + ROW * at as i32 + ROW / 2 + 5;
        let name = text::fit(name, NAME_SIZE, left - GAP);
        scene.guides.push(label(left - GAP, y, Anchor::End, NAME_SIZE, Ink::Name, name));
    }
    let most = matrix.cells.iter().map(|cell| cell.total).max().unwrap_or(0);
    let plot = Cartesian2d::<RangedCoordf64, Bands>::new(
        0.0..f64::from(columns),
        Bands { count: matrix.rows.len() },
        (left..left + column * columns, bottom..top),
    );
    let area = SceneBackend::new(&mut scene).into_drawing_area().apply_coord_spec(plot);
    for (at, cell) in matrix.cells.iter().enumerate() {
        let (row, column) = ((at / matrix.columns.len()) as f64, (at % matrix.columns.len()) as f64);
        let corners = [(column, row), (column + 1.0, row + 1.0)];
        area.draw(&Met { corners, cell, most }).expect("the backend cannot fail");
    }
    drop(area);
    scene
}

/// Where a heading can be broken: after a space, and after a hyphen.
fn pieces(name: &str) -> impl Iterator<Item = &str> {
    name.split_inclusive([' ', '-'])
}

/// A heading in as few lines as it needs, each about as long as the others; a longer word is cut.
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

/// A plotters element: one cell.
struct Met<'a> {
    corners: [(f64, f64); 2],
    cell: &'a Cell,
    most: u64,
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Met<'_> {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.corners
    }
}

impl Drawable<SceneBackend<'_>> for Met<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut corners: I,
        backend: &mut SceneBackend<'_>,
        _: (u32, u32),
    ) -> Drawn {
        if let (Some((left, top)), Some((right, bottom))) = (corners.next(), corners.next()) {
            let (width, height) = (right - left, bottom - top);
            let rect = |part, ink, inset: i32| {
                let form =
                    Form::Rect { x: left + inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
                Shape { part, ink, form }
            };
            let (x, y, anchor, size) = (left + width / 2, height / 2 + 5, Anchor::Middle, NAME_SIZE);
            let content = text::fit(&self.cell.figure, NAME_SIZE, width - 6);
            let ink = if self.cell.value > 0 { Ink::Figure } else { Ink::Note };
            let figure = Shape { part: "figure", ink, form: Form::Text { x, y, anchor, size, content } };
            let shapes = vec![rect("hit", Ink::Hit, 0), rect("cell", self.ink(), 2), figure];
            backend.mark(Mark { datum: self.cell.datum.clone(), top, shapes });
        }
        Ok(())
    }
}

impl Met<'_> {
    /// Each shade begins at a quarter of the next one; of few, one is less than two, and two less than three.
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
