//! Site sizes: a dot for each site, at its number of charge points and the power of each of them.
//!
//! Laws: No dot hides the center of another; dots of the same size stand around their position. Dots do not move when
//! filters change. The selected part is drawn in front of the total. Sites without a power have a strip of their own.
//! Sites that are too many to tell apart are grouped: equal ones are one circle, whose area is their figure.

mod layout;
mod scale;

use self::layout::Layout;
use super::{
    Column, Datum, Form, Ink, Mark, Scene, Shape,
    declutter::Declutter,
    labels::{self, Labels},
    legend::LegendBuilder,
    split_circle::split_circle,
};
use crate::format::{kilowatts, sorted};
use crate::i18n::{Messages, power, whole};

/// The data of the chart.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Sizes {
    /// The sites, or groups of equal sites.
    pub dots: Vec<Dot>,
    /// Whether a dot is a group of sites.
    pub gathered: bool,
    /// Whether the figure of a group is in watts.
    pub watts: bool,
}

/// A site, or a group of equal sites.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Dot {
    /// The datum.
    pub datum: Datum,
    /// Its name; may be empty.
    pub name: String,
    /// The highest rated power of its charge points, in watts; 0 if unknown.
    pub watts: u32,
    /// Charge points of a site.
    pub points: u64,
    /// The selected part, in any unit.
    pub value: u64,
    /// The total, in the same unit.
    pub total: u64,
    /// The pinned part, if there is a comparison.
    pub beside: Option<u64>,
    /// Whether something of it matches all filters.
    pub kept: bool,
}

/// More sites than this are grouped.
pub const MANY: usize = 400;
/// Bounds of the power classes, in kW.
pub const BOUNDS: [f64; 5] = [7.4, 22.0, 50.0, 150.0, 350.0];

/// How far the target area reaches beyond a dot, in CSS pixels.
const AROUND: f64 = 3.0;
/// How far a dot moves sideways before it leaves its level, in radii.
const BESIDE: f64 = 2.5;
/// The minimum radius.
const LEAST: f64 = 1.8;

/// Lays out the chart for a width in CSS pixels.
pub fn size(sizes: &Sizes, width: u32) -> Scene {
    let mut scene = Scene { width, ..Scene::default() };
    if sizes.dots.is_empty() {
        return scene;
    }
    let layout = Layout::new(sizes, width as i32);
    scene.guides = layout.guides();
    let greatest = sizes.dots.iter().map(|dot| dot.total).max().unwrap_or(0).max(1);
    let radii = match sizes.gathered {
        true => Radii { largest: (f64::from(width) / 45.0).clamp(8.0, 20.0), greatest: Some(greatest) },
        false => Radii { largest: layout.dot(sizes.dots.len()), greatest: None },
    };
    let order = order(sizes);
    let places = places(sizes, &layout, &radii, &order);
    let mut labels = Labels::default();
    let pixel = |(x, y): (f64, f64)| (x.round() as i32, y.round() as i32);
    for (at, place) in order.iter().zip(&places) {
        labels.cover(pixel(*place), radii.of(sizes.dots[*at].total).ceil() as i32);
    }
    // The largest sites get their names first.
    let named = sorted(order.len(), &|a, b| sizes.dots[order[b]].points.cmp(&sizes.dots[order[a]].points));
    let mut names = vec![None; order.len()];
    for at in named {
        let dot = &sizes.dots[order[at]];
        if dot.kept && !dot.name.is_empty() {
            let radius = radii.of(dot.total).ceil() as i32;
            names[at] = labels.place(&dot.name, pixel(places[at]), radius, layout.room(dot));
        }
    }
    for ((at, place), name) in order.iter().zip(&places).zip(names) {
        let dot = &sizes.dots[*at];
        let mut shapes = radii.shapes(dot, *place);
        shapes.extend(name.map(|at| labels::shape(&dot.name, at)));
        scene.marks.push(Mark { datum: dot.datum.clone(), top: 0, shapes });
    }
    let cells = |cell: fn(&Dot) -> String| order.iter().map(|at| cell(&sizes.dots[*at])).collect();
    let kw = |dot: &Dot| if dot.watts == 0 { String::new() } else { kilowatts(dot.watts.into()) };
    let points = |dot: &Dot| dot.points.to_string();
    scene.more = vec![
        Column { name: "kw_each", title: Messages::COLUMN_KW_EACH, cells: cells(kw) },
        Column { name: "charge_points_of_site", title: Messages::COLUMN_POINTS_OF_SITE, cells: cells(points) },
    ];
    scene.height = layout.height() as u32;
    if sizes.gathered {
        let mut keys = LegendBuilder::new(layout.height() + 10, width as i32);
        let figure = |number: u64| if sizes.watts { power(number) } else { whole(number) };
        let compared = sizes.dots.iter().any(|dot| dot.beside.is_some());
        keys.areas(if compared { Ink::Rest } else { Ink::Bar }, greatest, &|size| radii.of(size), &figure);
        let (below, guides) = keys.end();
        scene.guides.extend(guides);
        scene.height = below as u32;
    }
    scene
}

/// The order in which dots are drawn and reached by keys: groups from the largest to the smallest, single sites from
/// the left and from the bottom.
fn order(sizes: &Sizes) -> Vec<usize> {
    let dots = &sizes.dots;
    sorted(dots.len(), &|a, b| {
        let (a, b) = (&dots[a], &dots[b]);
        let size = |dot: &Dot| if sizes.gathered { std::cmp::Reverse(dot.total) } else { std::cmp::Reverse(0) };
        (size(a), a.watts, a.points).cmp(&(size(b), b.watts, b.points))
    })
}

/// The positions of the dots, in that order.
fn places(sizes: &Sizes, layout: &Layout, radii: &Radii, order: &[usize]) -> Vec<(f64, f64)> {
    let mut apart = Declutter::within(layout.bounds());
    let place = |at: &usize| {
        let dot = &sizes.dots[*at];
        let ((x, y), radius) = (layout.place(dot), radii.hit(dot.total));
        // On the strip only the level matters, so dots use its whole width.
        let beside = [x - BESIDE * radius, x + BESIDE * radius];
        apart.place_level(y, layout.strip().filter(|_| dot.watts == 0).unwrap_or(beside), radius)
    };
    order.iter().map(place).collect()
}

/// The radii of dots, in CSS pixels.
struct Radii {
    /// The radius of a single site, or of the largest group.
    largest: f64,
    /// The figure of the largest group, if dots are groups.
    greatest: Option<u64>,
}

impl Radii {
    fn of(&self, value: u64) -> f64 {
        match (self.greatest, value) {
            (None, _) => self.largest,
            (Some(_), 0) => 0.0,
            (Some(greatest), _) => (self.largest * (value as f64 / greatest as f64).sqrt()).max(LEAST),
        }
    }

    /// The radius of the target area.
    fn hit(&self, total: u64) -> f64 {
        match self.greatest {
            None => self.largest + AROUND,
            Some(_) => (self.of(total) + 1.0).max(6.0),
        }
    }

    /// The radius of a part, whose area is proportional.
    fn part(&self, value: u64, total: u64) -> f64 {
        match (self.greatest, value) {
            (_, 0) => 0.0,
            (Some(_), _) => self.of(value),
            (None, _) => (self.largest * (value as f64 / total.max(1) as f64).sqrt()).max(LEAST),
        }
    }

    /// The shapes of a dot at a position.
    fn shapes(&self, dot: &Dot, (x, y): (f64, f64)) -> Vec<Shape> {
        let tenths = |number: f64| (number * 10.0).round() as i32;
        let circle = |part, ink, radius: f64| Shape {
            part,
            ink,
            form: Form::Circle { x: tenths(x), y: tenths(y), radius: tenths(radius) },
        };
        let whole = self.of(dot.total);
        let mut shapes = vec![circle("hit", Ink::Hit, self.hit(dot.total))];
        let covered = dot.value >= dot.total && dot.beside.is_none();
        shapes.push(circle("rest", Ink::Rest, if covered { 0.0 } else { whole }));
        match dot.beside {
            Some(beside) => {
                let radii = [dot.value, beside].map(|value| self.part(value, dot.total));
                shapes.extend(split_circle((x, y), radii, [Ink::Bar, Ink::Pinned]));
            }
            None if dot.kept && dot.value == 0 => shapes.push(circle("empty", Ink::Empty, whole)),
            None => shapes.push(circle("kept", Ink::Bar, self.part(dot.value, dot.total))),
        }
        shapes
    }
}

#[cfg(test)]
mod tests;
