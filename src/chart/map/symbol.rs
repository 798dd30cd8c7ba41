//! The shapes of a place: its circle, ties, figure and name.

use plotters_backend::BackendCoord;

use super::Spot;
use crate::chart::{
    Anchor, Form, Ink, Shape,
    labels::{self, Labels},
    split_circle::split_circle,
    text,
};

const FIGURE_SIZE: u32 = 12;

/// The scale of the circles.
pub struct Circles {
    /// The figure of the largest circle.
    pub greatest: u64,
    /// Its radius in CSS pixels.
    pub largest: f64,
}

impl Circles {
    /// The radius in CSS pixels. Even the smallest figure stays visible.
    pub fn radius(&self, value: u64) -> f64 {
        ((value as f64 / self.greatest as f64).sqrt() * self.largest).max(if value > 0 { 1.8 } else { 0.0 })
    }
}

/// The radius of a place without a figure.
const EMPTY: f64 = 3.5;

/// The radius of a place's circle, in CSS pixels.
pub fn drawn_radius(spot: &Spot, scale: &Circles) -> f64 {
    if spot.total == 0 { EMPTY } else { scale.radius(spot.total) }
}

/// The shapes of a place. The first point is the center of its circle, the others are the places that share its figure.
/// `place` is the true position if the circle was moved.
pub fn symbol(
    spot: &Spot,
    points: &[BackendCoord],
    place: Option<&BackendCoord>,
    scale: &Circles,
    name: Option<(i32, i32, Anchor)>,
) -> Vec<Shape> {
    let Some((&(x, y), places)) = points.split_first() else { return Vec::new() };
    let tenths = |radius: f64| (radius * 10.0).round() as i32;
    let circle = |part, ink, radius| Shape { part, ink, form: Form::Circle { x, y, radius: tenths(radius) } };
    let (whole, part) = (scale.radius(spot.total), scale.radius(spot.value));
    let shared = !places.is_empty();
    let mut shapes = vec![circle("hit", Ink::Hit, whole.max(8.0) + 2.0)];
    if let Some(place) = place {
        let lines = vec![vec![(x, y), *place]];
        shapes.push(Shape { part: "tie", ink: Ink::Axis, form: Form::Path { lines, closed: false } });
    }
    if shared {
        let ties = places.iter().map(|place| vec![(x, y), *place]).collect();
        shapes.push(Shape { part: "ties", ink: Ink::Axis, form: Form::Path { lines: ties, closed: false } });
        let end = |(x, y): &BackendCoord| vec![(x - 22, *y), (*x, y - 22), (x + 22, *y), (*x, y + 22)];
        let ink = match (spot.kept, spot.is_there()) {
            (true, _) => Ink::Bar,
            (false, true) => Ink::Pinned,
            (false, false) => Ink::Rest,
        };
        let ends = places.iter().map(end).collect();
        shapes.push(Shape { part: "ends", ink, form: Form::Path { lines: ends, closed: true } });
    }
    let middle = (f64::from(x) / 10.0, f64::from(y) / 10.0);
    match &spot.beside {
        _ if spot.total == 0 => {
            shapes.push(circle("empty", if spot.is_there() { Ink::Empty } else { Ink::Rest }, EMPTY));
        }
        None => {
            // A total that is fully covered is not drawn.
            shapes.push(circle("rest", Ink::Rest, if spot.value < spot.total { whole } else { 0.0 }));
            shapes.push(circle("kept", if shared { Ink::Shared } else { Ink::Bar }, part));
            shapes.extend(figure("figure", &spot.figure, middle, part * 2.0 - 2.0).filter(|_| !shared));
        }
        Some(side) => {
            let radii = [part, scale.radius(side.value)];
            let covered = spot.value.min(side.value) >= spot.total;
            shapes.push(circle("rest", Ink::Rest, if covered { 0.0 } else { whole }));
            let inks = if shared { [Ink::Shared, Ink::PinnedShared] } else { [Ink::Bar, Ink::Pinned] };
            shapes.extend(split_circle(middle, radii, inks));
            shapes.extend(figures([&spot.figure, &side.figure], middle, radii).filter(|_| !shared));
        }
    }
    shapes.extend(name.map(|at| labels::shape(&spot.name, at)));
    shapes
}

/// A figure in the center of a circle, if it fits into `room`.
fn figure(part: &'static str, content: &str, (x, y): (f64, f64), room: f64) -> Option<Shape> {
    let fits = f64::from(text::width(content, FIGURE_SIZE)) < room;
    let (x, y) = (x.floor() as i32, y.floor() as i32 + 4);
    let form = Form::Text { x, y, anchor: Anchor::Middle, size: FIGURE_SIZE, content: content.to_owned() };
    fits.then_some(Shape { part, ink: Ink::OnBar, form })
}

/// The figures of both sides, each in its half, or in the center if only one side has a circle.
fn figures(figures: [&str; 2], (x, y): (f64, f64), radii: [f64; 2]) -> impl Iterator<Item = Shape> {
    let both = radii.iter().all(|radius| *radius > 0.0);
    [0, 1].into_iter().filter_map(move |at| {
        let (part, radius) = (["now-figure", "pinned-figure"][at], radii[at]);
        // A half is narrower above and below its center.
        match both {
            true => figure(part, figures[at], (x + [-0.47, 0.47][at] * radius, y), radius * 0.8),
            false => figure(part, figures[at], (x, y), radius * 2.0 - 2.0),
        }
    })
}

/// Finds a position for the name of a place that covers neither another name nor a larger circle.
pub fn name(
    names: &mut Labels,
    spot: &Spot,
    scale: &Circles,
    middle: (i32, i32),
    width: i32,
) -> Option<(i32, i32, Anchor)> {
    let radius = scale.radius(spot.total).max(EMPTY).ceil() as i32;
    names.cover(middle, radius);
    if spot.name.is_empty() || !spot.is_there() {
        return None;
    }
    names.place(&spot.name, middle, radius, [0, width])
}
