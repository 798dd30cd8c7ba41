//! How large sites are: a dot for each, its charge points by the power of each of them.
//!
//! Laws: no dot hides the middle of another, and those of one size stand around it; whatever is filtered, a dot stays
//! where it is, and the chosen part stands in front of the whole. What has no power stands on a strip of its own. Of
//! more sites than a reader can tell apart, those alike are one circle, whose area is their figure.

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

/// What the picture shows.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Sizes {
    /// The sites, or those that are alike as one.
    pub dots: Vec<Dot>,
    /// Whether a dot stands for many sites.
    pub gathered: bool,
    /// Whether what a dot of many sites comes to is watts.
    pub watts: bool,
}

/// A site, or many.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Dot {
    /// What it stands for.
    pub datum: Datum,
    /// Its name; may be empty.
    pub name: String,
    /// The greatest rated power of its charge points, in watts; 0 where none is known.
    pub watts: u32,
    /// Charge points of a site.
    pub points: u64,
    /// The chosen part of it, in any unit.
    pub value: u64,
    /// The whole, in the same unit.
    pub total: u64,
    /// The part that it is compared with, where anything is.
    pub beside: Option<u64>,
    /// Whether every filter leaves something of it.
    pub kept: bool,
}

/// More sites than this are shown together where they are alike.
pub const MANY: usize = 400;
/// Bounds of the power classes, in kW.
pub const BOUNDS: [f64; 5] = [7.4, 22.0, 50.0, 150.0, 350.0];

/// How much farther than a dot one can point at it, in CSS pixels.
const AROUND: f64 = 3.0;
/// How far to the side a dot gives way before it leaves its height, in radii.
const BESIDE: f64 = 2.5;
/// The least radius of what is there.
const LEAST: f64 = 1.8;

/// The picture for a width in CSS pixels.
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
    // The largest sites are named first.
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

/// The order in which dots are drawn and walked: of many sites the largest circle first, which lies below the others;
/// else from the left, and from the ground.
fn order(sizes: &Sizes) -> Vec<usize> {
    let dots = &sizes.dots;
    sorted(dots.len(), &|a, b| {
        let (a, b) = (&dots[a], &dots[b]);
        let size = |dot: &Dot| if sizes.gathered { std::cmp::Reverse(dot.total) } else { std::cmp::Reverse(0) };
        (size(a), a.watts, a.points).cmp(&(size(b), b.watts, b.points))
    })
}

/// Where dots are drawn, in that order.
fn places(sizes: &Sizes, layout: &Layout, radii: &Radii, order: &[usize]) -> Vec<(f64, f64)> {
    let mut apart = Declutter::within(layout.bounds());
    let place = |at: &usize| {
        let dot = &sizes.dots[*at];
        let ((x, y), radius) = (layout.place(dot), radii.hit(dot.total));
        // On the strip only the height means something; elsewhere few of one size stand side by side.
        let beside = [x - BESIDE * radius, x + BESIDE * radius];
        apart.place_level(y, layout.strip().filter(|_| dot.watts == 0).unwrap_or(beside), radius)
    };
    order.iter().map(place).collect()
}

/// How large dots are, in CSS pixels.
struct Radii {
    /// One site, or the largest circle of many.
    largest: f64,
    /// The figure of that circle, where dots are of many sites.
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

    /// What is pointed at.
    fn hit(&self, total: u64) -> f64 {
        match self.greatest {
            None => self.largest + AROUND,
            Some(_) => (self.of(total) + 1.0).max(6.0),
        }
    }

    /// A part of a dot: its area is as much of the whole.
    fn part(&self, value: u64, total: u64) -> f64 {
        match (self.greatest, value) {
            (_, 0) => 0.0,
            (Some(_), _) => self.of(value),
            (None, _) => (self.largest * (value as f64 / total.max(1) as f64).sqrt()).max(LEAST),
        }
    }

    /// The shapes of a dot that is drawn there.
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
