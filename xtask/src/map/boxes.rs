//! Where each country is, roughly: a few rectangles, by which a position far outside is found.
//!
//! Law: what is written is read by `src/dataset/outside.rs`.

use super::{
    simplify::Point,
    topology::{Topology, ring_points},
};

/// Degrees west, south, east and north.
type Rectangle = [f64; 4];

/// Degrees that the shapes may be off, and a quay or a bridge beyond the coast.
const SLACK: f64 = 0.25;

/// A line for each country: its code, then four numbers in tenths of a degree for each of its rectangles.
pub fn lines(topology: &Topology) -> String {
    let mut text = String::new();
    for (code, rings) in &topology.countries {
        let mut found: Vec<Rectangle> = Vec::new();
        for ring in rings {
            add(&mut found, around(&ring_points(&topology.borders, ring)));
        }
        text += code;
        for [west, south, east, north] in found {
            let (low, high) =
                (|degrees: f64| (degrees * 10.0).floor() as i32, |degrees: f64| (degrees * 10.0).ceil() as i32);
            text += &format!(" {} {} {} {}", low(west), low(south), high(east), high(north));
        }
        text.push('\n');
    }
    text
}

fn around(points: &[Point]) -> Rectangle {
    let start = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    let [west, south, east, north] = points
        .iter()
        .fold(start, |[west, south, east, north], (x, y)| [west.min(*x), south.min(*y), east.max(*x), north.max(*y)]);
    [west - SLACK, south - SLACK, east + SLACK, north + SLACK]
}

/// Adds a rectangle; those that meet become one.
fn add(all: &mut Vec<Rectangle>, mut new: Rectangle) {
    let meet = |a: &Rectangle, b: &Rectangle| a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
    while let Some(at) = all.iter().position(|other| meet(other, &new)) {
        let other = all.swap_remove(at);
        new = [new[0].min(other[0]), new[1].min(other[1]), new[2].max(other[2]), new[3].max(other[3])];
    }
    all.push(new);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_that_meet_become_one() {
        let mut all = Vec::new();
        for rectangle in [[0.0, 0.0, 1.0, 1.0], [5.0, 5.0, 6.0, 6.0], [1.0, 1.0, 5.0, 5.0], [9.0, 0.0, 10.0, 1.0]] {
            add(&mut all, rectangle);
        }
        all.sort_by(|a, b| a[0].total_cmp(&b[0]));
        assert_eq!(all, [[0.0, 0.0, 6.0, 6.0], [9.0, 0.0, 10.0, 1.0]]);
    }
}
