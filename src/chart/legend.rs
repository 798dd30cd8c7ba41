//! Legends: circle sizes and shades below a chart, and the colours of two selections above it.

use super::{Anchor, Form, Ink, Scene, Shape, bars::line, bars::rect, text};

const SIZE: u32 = 12;
/// The space between two entries below a chart.
const GAP: i32 = 18;
/// The line above a chart, and the space between its entries.
const ROW: i32 = 28;
const SPACE: i32 = 16;

/// Rounds down to 1, 2, 5, 10, 20 and so on.
pub fn round(number: u64) -> u64 {
    let mut ten = 1;
    while number / ten >= 10 {
        ten *= 10;
    }
    ten * match number / ten {
        0 => 0,
        1 => 1,
        2..=4 => 2,
        _ => 5,
    }
}

/// Fills the lines of a legend from left to right.
pub struct LegendBuilder {
    x: i32,
    y: i32,
    width: i32,
    /// The height of the current row.
    row: i32,
    guides: Vec<Shape>,
}

impl LegendBuilder {
    /// Starts a legend at `y` for a width.
    pub fn new(y: i32, width: i32) -> LegendBuilder {
        LegendBuilder { x: 0, y, width, row: 0, guides: Vec::new() }
    }

    /// Returns the bottom of the last line and the shapes.
    pub fn end(mut self) -> (i32, Vec<Shape>) {
        self.wrap();
        (self.y, self.guides)
    }

    /// Adds up to three circles with round figures that explain the areas of circles.
    pub fn areas(&mut self, ink: Ink, greatest: u64, radius: &dyn Fn(u64) -> f64, figure: &dyn Fn(u64) -> String) {
        let largest = round(greatest);
        let mut sizes = vec![round(largest / 20), round(largest / 5), largest];
        sizes.retain(|size| *size > 0);
        sizes.dedup();
        for size in sizes {
            self.circle(ink, radius(size), &figure(size));
        }
    }

    /// Adds a circle; the radius is in CSS pixels.
    pub fn circle(&mut self, ink: Ink, radius: f64, words: &str) {
        let size = (radius * 2.0).ceil() as i32;
        let (x, y) = self.take(size, words);
        let form = Form::Circle { x: x * 10 + size * 5, y: y * 10, radius: (radius * 10.0).round() as i32 };
        self.guides.push(Shape { part: "guide", ink, form });
    }

    /// Adds a square.
    pub fn square(&mut self, ink: Ink, words: &str) {
        let (x, y) = self.take(14, words);
        self.guides.push(Shape { part: "guide", ink, form: Form::Rect { x, y: y - 7, width: 14, height: 14 } });
    }

    /// Reserves space for a symbol, adds its text, and returns the symbol's left end and vertical center.
    fn take(&mut self, sign: i32, words: &str) -> (i32, i32) {
        let needed = sign + 6 + text::width(words, SIZE);
        if self.x > 0 && self.x + needed > self.width {
            self.wrap();
        }
        let x = self.x;
        self.x += needed + GAP;
        let high = sign.max(20) + 6;
        // Move the shapes that are already in the row down to its new center.
        let lower = (high - self.row).max(0) / 2;
        let first = self.guides.len() - self.in_row();
        for guide in &mut self.guides[first..] {
            match &mut guide.form {
                Form::Circle { y, .. } => *y += lower * 10,
                Form::Rect { y, .. } | Form::Text { y, .. } => *y += lower,
                _ => {}
            }
        }
        self.row = self.row.max(high);
        let y = self.y + self.row / 2;
        let content = text::fit(words, SIZE, self.width - sign - 6);
        let form = Form::Text { x: x + sign + 6, y: y + 4, anchor: Anchor::Start, size: SIZE, content };
        self.guides.push(Shape { part: "guide", ink: Ink::Note, form });
        (x, y)
    }

    /// The number of shapes in the current row.
    fn in_row(&self) -> usize {
        let top = |shape: &Shape| match shape.form {
            Form::Circle { y, .. } => y / 10,
            Form::Rect { y, .. } | Form::Text { y, .. } => y,
            _ => 0,
        };
        self.guides.iter().rev().take_while(|shape| top(shape) >= self.y).count()
    }

    fn wrap(&mut self) {
        self.x = 0;
        self.y += self.row;
        self.row = 0;
    }
}

/// Adds a line above the scene that names the two compared selections and their colours.
pub fn with_legend(mut scene: Scene, names: &[String; 2]) -> Scene {
    if scene.marks.is_empty() {
        return scene;
    }
    scene.height += ROW as u32;
    scene.marks.iter_mut().for_each(|mark| mark.top += ROW);
    scene.guides.iter_mut().for_each(|guide| match &mut guide.form {
        Form::Rect { y, .. } | Form::Text { y, .. } => *y += ROW,
        Form::Line { points } => points.iter_mut().for_each(|(_, y)| *y += ROW),
        Form::Circle { y, .. } => *y += 10 * ROW,
        Form::Path { lines, .. } => lines.iter_mut().flatten().for_each(|(_, y)| *y += 10 * ROW),
    });
    let most = scene.width as i32 / 2 - 18 - SPACE / 2;
    let mut x = 0;
    for (name, ink) in names.iter().zip([Ink::Bar, Ink::Pinned]) {
        let name = text::fit(name, SIZE, most);
        scene.guides.push(rect("guide", ink, x, 3, 12, 12));
        let next = x + 18 + text::width(&name, SIZE) + SPACE;
        scene.guides.push(line("guide", Ink::Name, (x + 18, Anchor::Start), 13, SIZE, name));
        x = next;
    }
    scene
}
