//! What stands below the map: how much a circle and a shade are.

use super::{Area, Frame, Map, Spot, symbol::Circles};
use crate::chart::{Anchor, Form, Ink, Shape, text};
use crate::format::{power, whole};

/// The strip below the map.
pub struct Legend {
    /// How high it is.
    pub height: u32,
    /// Its shapes.
    pub guides: Vec<Shape>,
}

const SIZE: u32 = 12;
const GAP: i32 = 18;

/// The shade of a country: more is further from the paper; hatched, where it is named without a figure.
pub fn shade(map: &Map, area: &Area) -> Ink {
    let [less, more] = steps(map);
    match area.value {
        0 if area.total > 0 => Ink::Land,
        0 => Ink::Hatch,
        value if value >= more => Ink::Shade3,
        value if value >= less => Ink::Shade2,
        _ => Ink::Shade1,
    }
}

/// Where the second shade and the third begin: round figures, the same whatever is filtered.
fn steps(map: &Map) -> [u64; 2] {
    let most = map.areas.iter().map(|area| area.total).max().unwrap_or(0);
    [round(most / 15).max(2), round(most / 3).max(3)]
}

/// The greatest of 1, 2, 5, 10, 20 and so on that is no more than the number.
fn round(number: u64) -> u64 {
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

/// The legend of what is there.
pub fn legend(map: &Map, spots: &[Spot], circles: &Circles, frame: &Frame) -> Legend {
    let figure = |number: u64| if map.watts { power(number) } else { whole(number) };
    let largest = round(circles.greatest);
    let mut line = Line { x: 0, y: frame.height + 8, width: frame.width, row: 0, guides: Vec::new() };
    if spots.iter().any(|spot| spot.total > 0) {
        let mut sizes = vec![round(largest / 20), round(largest / 5), largest];
        sizes.retain(|size| *size > 0);
        sizes.dedup();
        for size in sizes {
            line.circle(Ink::Bar, circles.radius(size), &figure(size));
        }
    }
    if spots.iter().any(|spot| spot.places.len() > 1) {
        line.circle(Ink::Shared, 7.0, "one figure for several places");
    }
    if spots.iter().any(|spot| spot.total == 0) {
        line.circle(Ink::Empty, 3.5, "no figure");
    }
    if map.areas.iter().any(|area| area.total > 0) {
        let [less, more] = steps(map);
        for (ink, words) in [
            (Ink::Shade1, format!("country under {}", figure(less))),
            (Ink::Shade2, format!("from {}", figure(less))),
            (Ink::Shade3, format!("from {}", figure(more))),
        ] {
            line.square(ink, &words);
        }
    }
    if map.areas.iter().any(|area| area.total == 0) {
        line.square(Ink::Hatch, "named only");
    }
    line.wrap();
    Legend { height: (line.y - frame.height).max(0) as u32, guides: line.guides }
}

/// A line that is being filled.
struct Line {
    x: i32,
    y: i32,
    width: i32,
    /// How high the present row is.
    row: i32,
    guides: Vec<Shape>,
}

impl Line {
    fn circle(&mut self, ink: Ink, radius: f64, words: &str) {
        let size = (radius * 2.0).ceil() as i32;
        let (x, y) = self.take(size, words);
        let form = Form::Circle { x: x * 10 + size * 5, y: y * 10, radius: (radius * 10.0).round() as i32 };
        self.guides.push(Shape { part: "guide", ink, form });
    }

    fn square(&mut self, ink: Ink, words: &str) {
        let (x, y) = self.take(14, words);
        self.guides.push(Shape { part: "guide", ink, form: Form::Rect { x, y: y - 7, width: 14, height: 14 } });
    }

    /// Room for a sign and its words, which are set; the left end and the middle of the sign.
    fn take(&mut self, sign: i32, words: &str) -> (i32, i32) {
        let needed = sign + 6 + text::width(words, SIZE);
        if self.x > 0 && self.x + needed > self.width {
            self.wrap();
        }
        let x = self.x;
        self.x += needed + GAP;
        let high = sign.max(20) + 6;
        // What stands in the row already goes down to its new middle.
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

    /// How many shapes stand in the present row.
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
