//! A circle for two selections: the left half is the current one, the right half the pinned one.

use super::{Form, Ink, Shape};

/// Returns the shapes of the circle for a center and the radius of each side, in CSS pixels. A side with radius 0 has
/// no half.
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

/// The left (`side` is -1) or right (1) half of a circle as a path.
fn half((x, y): (f64, f64), radius: f64, side: f64) -> Vec<(i32, i32)> {
    let point = |step: i32| {
        let angle = std::f64::consts::PI * f64::from(step) / 12.0;
        let (across, down) = (side * radius * angle.sin(), -radius * angle.cos());
        (((x + across) * 10.0).round() as i32, ((y + down) * 10.0).round() as i32)
    };
    (0..=12).map(point).collect()
}
