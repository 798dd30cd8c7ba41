//! Places names beside circles if there is room.

use super::{Anchor, Form, Ink, Shape, text};

const SIZE: u32 = 11;
/// The maximum width of a name.
const WIDEST: i32 = 120;
/// The maximum number of names.
const NAMED: usize = 30;

/// The areas covered by circles and by placed names.
#[derive(Default)]
pub struct Labels {
    /// Left, top, right and bottom of each area.
    taken: Vec<[i32; 4]>,
    count: usize,
}

impl Labels {
    /// Marks the area of a circle as covered. Later names avoid it.
    pub fn cover(&mut self, (x, y): (i32, i32), radius: i32) {
        self.taken.push([x - radius, y - radius, x + radius, y + radius]);
    }

    /// Finds a free position for a circle's name between the bounds: right of the circle, or else left of it.
    pub fn place(
        &mut self,
        name: &str,
        (x, y): (i32, i32),
        radius: i32,
        [from, to]: [i32; 2],
    ) -> Option<(i32, i32, Anchor)> {
        let long = text::width(&text::fit(name, SIZE, WIDEST), SIZE);
        let room = |[left, top, right, below]: [i32; 4]| {
            let free = |other: &[i32; 4]| right < other[0] || left > other[2] || below < other[1] || top > other[3];
            left >= from && right <= to && self.taken.iter().all(free)
        };
        let (after, before) = (x + radius + 3, x - radius - 3);
        let right = [after, y - 7, after + long, y + 6];
        let left = [before - long, y - 7, before, y + 6];
        if self.count >= NAMED {
            return None;
        }
        let (taken, at) = if room(right) {
            (right, (after, y + 4, Anchor::Start))
        } else if room(left) {
            (left, (before, y + 4, Anchor::End))
        } else {
            return None;
        };
        self.count += 1;
        self.taken.push(taken);
        Some(at)
    }
}

/// The name at a position, as a shape of a mark.
pub fn shape(name: &str, (x, y, anchor): (i32, i32, Anchor)) -> Shape {
    let form = Form::Text { x, y, anchor, size: SIZE, content: text::fit(name, SIZE, WIDEST) };
    Shape { part: "name", ink: Ink::Place, form }
}
