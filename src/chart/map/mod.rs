//! A map: countries shaded by their figure, and a circle for each place, whose area is its figure.
//!
//! Laws: a circle never lies over a smaller one; a figure that several places share is one ring, tied to each of them;
//! of more places than a reader can tell apart, those that lie together are one circle. Whatever is filtered, a circle
//! of the same area means the same.

mod cells;
mod clip;
mod frame;
mod legend;
mod projection;
mod shapes;

use plotters::coord::types::RangedCoordf64;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{Cartesian2d, IntoDrawingArea};
use plotters_backend::BackendCoord;

use super::{
    Anchor, Datum, Form, Ink, Mark, Scene, Shape,
    backend::{Drawn, SceneBackend},
    text,
};
use crate::format::{count, sorted, whole};

pub use self::cells::{Cell, Point, cells};
pub use self::frame::{CLOSEST, Camera, Frame};
pub use self::projection::Projection;
pub use self::shapes::{Outline, Shapes};

/// What a map shows.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Map {
    /// Whether some of it lies beyond Europe.
    pub wide: bool,
    /// Whether figures are watts.
    pub watts: bool,
    /// The countries of which something is shown.
    pub areas: Vec<Area>,
    /// The places, one by one.
    pub spots: Vec<Spot>,
    /// In place of `spots`, where there are too many to be told one by one.
    pub cells: Vec<Cell>,
}

/// A country.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Area {
    /// What it stands for; the key is its ISO 3166-1 alpha-2 code.
    pub datum: Datum,
    /// The chosen part.
    pub value: u64,
    /// The whole.
    pub total: u64,
}

/// A place, or several that share a figure.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Spot {
    /// What it stands for.
    pub datum: Datum,
    /// Its name.
    pub name: String,
    /// Degrees east and north; more than one where places share a figure.
    pub places: Vec<(f64, f64)>,
    /// The chosen part.
    pub value: u64,
    /// The whole.
    pub total: u64,
    /// The chosen part, for people.
    pub figure: String,
    /// Whether every filter leaves something of it.
    pub kept: bool,
}

/// More places than this within the frame are shown in cells.
pub const MANY: usize = 400;
/// The distance from one cell to the next, in CSS pixels.
pub const CELL: f64 = 20.0;

const FIGURE_SIZE: u32 = 12;
const NAME_SIZE: u32 = 11;
/// So many places are named, the greatest first.
const NAMED: usize = 30;

/// The map as a picture of this width; without shapes, the places alone. The height follows from the width.
pub fn map(map: &Map, shapes: Option<&Shapes>, camera: Option<Camera>, width: u32) -> Scene {
    let frame = Frame::new(map, camera, width);
    let gathered = gathered(map, &frame);
    let spots = gathered.as_deref().unwrap_or(&map.spots);
    let greatest = spots.iter().map(|spot| spot.total).max().unwrap_or(0).max(1);
    let largest = match gathered {
        Some(_) => CELL / 2.0,
        // A single charge point, or a site, is no large thing.
        None if !map.watts => (f64::from(frame.width) / 18.0).clamp(14.0, 34.0).min(5.0 * (greatest as f64).sqrt()),
        None => (f64::from(frame.width) / 18.0).clamp(14.0, 34.0),
    };
    let scale = Circles { greatest, largest };
    let legend = legend::legend(map, spots, &scale, &frame);
    let mut scene = Scene { width, height: frame.height as u32 + legend.height, ..Scene::default() };
    scene.guides = legend.guides;
    let [left, below, right, above] = frame.window();
    let plot = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
        left..right,
        below..above,
        (0..frame.width * 10, frame.height * 10..0),
    );
    let area = SceneBackend::fine(&mut scene).into_drawing_area().apply_coord_spec(plot);
    let draw = |points: Vec<(f64, f64)>, drawn: &dyn Fn(Vec<BackendCoord>, &mut SceneBackend<'_>)| {
        area.draw(&Placed { points, drawn }).expect("the backend cannot fail");
    };
    land(map, shapes, &frame, &draw);
    let mut names = Names::default();
    for at in sorted(spots.len(), &|a, b| spots[b].total.cmp(&spots[a].total)) {
        let spot = &spots[at];
        let places: Vec<(f64, f64)> = spot.places.iter().map(|place| frame.projection.to_paper(*place)).collect();
        let count = places.len().max(1) as f64;
        let (x, y) = places.iter().fold((0.0, 0.0), |(x, y), place| (x + place.0 / count, y + place.1 / count));
        if x < left || x > right || y < below || y > above {
            continue;
        }
        let mut points = vec![(x, y)];
        if places.len() > 1 {
            points.extend(places.iter().map(|(x, y)| (x.clamp(left, right), y.clamp(below, above))));
        }
        let name = names.place(spot, &scale, to_pixels(&frame, (x, y)), frame.width);
        draw(points, &|points, backend| {
            let shapes = symbol(spot, &points, &scale, name);
            backend.mark(Mark { datum: spot.datum.clone(), top: 0, shapes });
        });
    }
    drop(area);
    scene
}

/// How large circles are.
pub(self) struct Circles {
    greatest: u64,
    largest: f64,
}

impl Circles {
    /// The radius in CSS pixels; what is there is seen, however small.
    fn radius(&self, value: u64) -> f64 {
        ((value as f64 / self.greatest as f64).sqrt() * self.largest).max(if value > 0 { 1.8 } else { 0.0 })
    }
}

/// A plotters element: points of the paper, and what is drawn of them, in tenths of a CSS pixel.
struct Placed<'a> {
    points: Vec<(f64, f64)>,
    drawn: &'a dyn Fn(Vec<BackendCoord>, &mut SceneBackend<'_>),
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Placed<'_> {
    type Point = &'a (f64, f64);
    type IntoIter = &'a [(f64, f64)];

    fn point_iter(self) -> Self::IntoIter {
        &self.points
    }
}

impl Drawable<SceneBackend<'_>> for Placed<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut SceneBackend<'_>,
        _: (u32, u32),
    ) -> Drawn {
        (self.drawn)(points.collect(), backend);
        Ok(())
    }
}

type Draw<'a> = dyn Fn(Vec<(f64, f64)>, &dyn Fn(Vec<BackendCoord>, &mut SceneBackend<'_>)) + 'a;

/// The countries within the frame: as marks where something of them is shown, else as land.
fn land(map: &Map, shapes: Option<&Shapes>, frame: &Frame, draw: &Draw<'_>) {
    let window = frame.window();
    for outline in shapes.map_or(&[][..], |shapes| &shapes.countries) {
        let mut lengths = Vec::new();
        let mut points = Vec::new();
        for ring in &outline.rings {
            // What lies behind the globe would lie over everything.
            let seen = |(east, north): &(f64, f64)| map.wide || *north > -10.0 && (-80.0..=190.0).contains(east);
            if ring.iter().all(seen) {
                let ring: Vec<(f64, f64)> = ring.iter().map(|point| frame.projection.to_paper(*point)).collect();
                let ring = clip::clipped(&ring, window);
                lengths.push(ring.len());
                points.extend(ring);
            }
        }
        if points.is_empty() {
            continue;
        }
        let area = map.areas.iter().find(|area| area.datum.key == outline.code);
        draw(points, &|points, backend| {
            let mut rest = points.as_slice();
            let rings = lengths.iter().filter_map(|length| {
                let (ring, others) = rest.split_at(*length);
                rest = others;
                thinned(ring)
            });
            let form = Form::Path { lines: rings.collect(), closed: true };
            match area {
                Some(area) => {
                    let shapes = vec![Shape { part: "land", ink: legend::shade(map, area), form }];
                    backend.mark(Mark { datum: area.datum.clone(), top: 0, shapes });
                }
                None => backend.guide_of(Ink::Land, form),
            }
        });
    }
}

/// A ring without the points that are not seen: none nearer than half a pixel to the one before it. None of too few.
fn thinned(ring: &[BackendCoord]) -> Option<Vec<BackendCoord>> {
    let mut kept: Vec<BackendCoord> = Vec::with_capacity(ring.len());
    for point in ring {
        if kept.last().is_none_or(|last| (last.0 - point.0).abs() + (last.1 - point.1).abs() >= 5) {
            kept.push(*point);
        }
    }
    (kept.len() > 2).then_some(kept)
}

/// The shapes of a place; the first point is where its circle is, the others are the places that share its figure.
fn symbol(spot: &Spot, points: &[BackendCoord], scale: &Circles, name: Option<(i32, i32, Anchor)>) -> Vec<Shape> {
    let Some((&(x, y), places)) = points.split_first() else { return Vec::new() };
    let tenths = |radius: f64| (radius * 10.0).round() as i32;
    let circle = |part, ink, radius| Shape { part, ink, form: Form::Circle { x, y, radius: tenths(radius) } };
    let (whole, part) = (scale.radius(spot.total), scale.radius(spot.value));
    let shared = !places.is_empty();
    let mut shapes = vec![circle("hit", Ink::Hit, whole.max(8.0) + 2.0)];
    if shared {
        let ties = places.iter().map(|place| vec![(x, y), *place]).collect();
        shapes.push(Shape { part: "ties", ink: Ink::Axis, form: Form::Path { lines: ties, closed: false } });
        let end = |(x, y): &BackendCoord| vec![(x - 22, *y), (*x, y - 22), (x + 22, *y), (*x, y + 22)];
        let ink = if spot.kept { Ink::Bar } else { Ink::Rest };
        let ends = places.iter().map(end).collect();
        shapes.push(Shape { part: "ends", ink, form: Form::Path { lines: ends, closed: true } });
    }
    if spot.total == 0 {
        shapes.push(circle("empty", if spot.kept { Ink::Empty } else { Ink::Rest }, 3.5));
    } else {
        // What is behind all of the chosen part is not seen.
        shapes.push(circle("rest", Ink::Rest, if spot.value < spot.total { whole } else { 0.0 }));
        shapes.push(circle("kept", if shared { Ink::Shared } else { Ink::Bar }, part));
    }
    let (x, y) = (x / 10, y / 10);
    let fits = !shared && f64::from(text::width(&spot.figure, FIGURE_SIZE)) < 2.0 * part - 2.0;
    if fits && spot.value > 0 {
        let form = Form::Text { x, y: y + 4, anchor: Anchor::Middle, size: FIGURE_SIZE, content: spot.figure.clone() };
        shapes.push(Shape { part: "figure", ink: Ink::OnBar, form });
    }
    if let Some((x, y, anchor)) = name {
        let form = Form::Text { x, y, anchor, size: NAME_SIZE, content: text::fit(&spot.name, NAME_SIZE, 120) };
        shapes.push(Shape { part: "name", ink: Ink::Place, form });
    }
    shapes
}

fn to_pixels(frame: &Frame, (x, y): (f64, f64)) -> (i32, i32) {
    let [left, _, _, above] = frame.window();
    (((x - left) * frame.scale).round() as i32, ((above - y) * frame.scale).round() as i32)
}

/// Where names stand that have room: they cover neither each other nor a larger circle.
#[derive(Default)]
struct Names {
    /// Left, top, right, below.
    taken: Vec<[i32; 4]>,
    count: usize,
}

impl Names {
    fn place(&mut self, spot: &Spot, scale: &Circles, (x, y): (i32, i32), width: i32) -> Option<(i32, i32, Anchor)> {
        let radius = scale.radius(spot.total).max(3.5).ceil() as i32;
        self.taken.push([x - radius, y - radius, x + radius, y + radius]);
        let long = text::width(&text::fit(&spot.name, NAME_SIZE, 120), NAME_SIZE);
        let own = self.taken.len() - 1;
        let room = |[left, top, right, below]: [i32; 4]| {
            let free = |(at, other): (usize, &[i32; 4])| {
                at == own || right < other[0] || left > other[2] || below < other[1] || top > other[3]
            };
            left >= 0 && right <= width && self.taken.iter().enumerate().all(free)
        };
        let (after, before) = (x + radius + 3, x - radius - 3);
        let right = [after, y - 7, after + long, y + 6];
        let left = [before - long, y - 7, before, y + 6];
        if spot.name.is_empty() || !spot.kept || self.count >= NAMED {
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

/// Places that lie together as one, where there are too many of them to be told one by one.
fn gathered(map: &Map, frame: &Frame) -> Option<Vec<Spot>> {
    let [left, below, right, above] = frame.window();
    let within = |spot: &&Spot| {
        spot.places.first().is_some_and(|place| {
            let (x, y) = frame.projection.to_paper(*place);
            (left..=right).contains(&x) && (below..=above).contains(&y)
        })
    };
    let of_many: Vec<Cell>;
    let found = if !map.cells.is_empty() {
        &map.cells
    } else if map.spots.iter().filter(within).count() > MANY {
        // In steps of two, so that cells stay while the reader looks around.
        let size = (CELL / frame.scale).log2().round().exp2();
        let points = map.spots.iter().filter(within);
        let points = points.map(|spot| (spot.places[0].0, spot.places[0].1, spot.value, spot.total));
        of_many = cells(points, frame.projection, size);
        &of_many
    } else {
        return None;
    };
    Some(found.iter().map(|cell| of_cell(map, cell)).collect())
}

fn of_cell(map: &Map, cell: &Cell) -> Spot {
    let Cell { east, north, value, total, places } = *cell;
    let figure = if map.watts { crate::format::power(value) } else { whole(value) };
    let at = format!("{north:.2},{east:.2}");
    let datum = Datum {
        spoken: format!("{figure} at {} around {at}", count(places, "place", "places")),
        key: at,
        value: if map.watts { crate::format::kilowatts(value) } else { value.to_string() },
        total: if map.watts { crate::format::kilowatts(total) } else { total.to_string() },
        chosen: false,
    };
    let places = vec![(east, north)];
    Spot { datum, name: String::new(), places, value, total, figure, kept: value > 0 }
}

#[cfg(test)]
mod tests;
