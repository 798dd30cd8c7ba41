//! A circle of two selections: of what both have, each has a half, the one that is shown now the left.

use super::{Form, Ink, Shape};

/// The circle's shapes: where its middle is, and the radius of each side, in CSS pixels; nought where a side has nothing.
pub fn split_circle((x, y): (f64, f64), radii: [f64; 2], inks: [Ink; 2]) -> [Shape; 2] {
    let tenths = |number: f64| (number * 10.0).round() as i32;
    let both = radii.iter().all(|radius| *radius > 0.0);
    [0, 1].map(|at| {
        let (ink, radius) = (inks[at], radii[at]);
        if both {
            let form = Form::Path { lines: vec![half((x, y), radius, [-1.0, 1.0][at])], closed: true };
            return Shape { part: ["now-half", "pinned-half"][at], ink, form };
        }
        let form = Form::Circle { x: tenths(x), y: tenths(y), radius: tenths(radius) };
        Shape { part: ["now", "pinned"][at], ink, form }
    })
}

/// The left half of a circle, or the right one, as a path.
fn half((x, y): (f64, f64), radius: f64, side: f64) -> Vec<(i32, i32)> {
    let point = |step: i32| {
        let angle = std::f64::consts::PI * f64::from(step) / 12.0;
        let (across, down) = (side * radius * angle.sin(), -radius * angle.cos());
        (((x + across) * 10.0).round() as i32, ((y + down) * 10.0).round() as i32)
    };
    (0..=12).map(point).collect()
}
