//! Names beside circles, where there is room for them.

use super::{Anchor, Form, Ink, Shape, text};

const SIZE: u32 = 11;
/// No name is wider.
const WIDEST: i32 = 120;
/// So many are named, in the order in which they are placed.
const NAMED: usize = 30;

/// What is covered, by circles and by the names that have their places.
#[derive(Default)]
pub struct Labels {
    /// Left, top, right, below.
    taken: Vec<[i32; 4]>,
    count: usize,
}

impl Labels {
    /// A circle that no name placed from now on covers.
    pub fn cover(&mut self, (x, y): (i32, i32), radius: i32) {
        self.taken.push([x - radius, y - radius, x + radius, y + radius]);
    }

    /// Where the name of a circle stands, between these bounds: right of it, else left of it, if anywhere.
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

/// The name there, as a part of a mark.
pub fn shape(name: &str, (x, y, anchor): (i32, i32, Anchor)) -> Shape {
    let form = Form::Text { x, y, anchor, size: SIZE, content: text::fit(name, SIZE, WIDEST) };
    Shape { part: "name", ink: Ink::Place, form }
}
