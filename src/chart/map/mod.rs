//! A map: countries shaded by their figure, and a circle for each place whose area is its figure.
//!
//! Laws: A circle never covers a smaller one or the center of any other; a circle that was moved is tied to its place.
//! A figure that several places share is one ring, tied to each of them. In a comparison each selection has one half of
//! the circle, and a country's shade tells which has more. Places that are too many to tell apart are clustered.
//! Circles of the same area have the same figure, whatever the filters are.

mod clip;
mod cluster;
mod hexbin;
mod land;
mod legend;
mod projection;
mod shapes;
mod symbol;
mod viewport;

use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{Cartesian2d, IntoDrawingArea};
use plotters_backend::BackendCoord;

use self::symbol::Circles;
use super::{
    Datum, Ink, Mark, Scene, Shape, backend::SceneBackend, declutter::Declutter, element::Element, labels::Labels,
    paired_bars::Side,
};
use crate::format::sorted;

pub use self::cluster::cell_key;
pub use self::hexbin::{Cell, Grid, Point, hexbin, in_reading_order};
pub use self::land::{Land, lands};
pub use self::projection::Projection;
pub use self::shapes::{Outline, Shapes};
pub use self::viewport::{CLOSEST, Camera, Viewport, extent};

/// The data of a map.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Map {
    /// Whether some places are outside Europe.
    pub wide: bool,
    /// The bounds of all data on the projected plane, if `spots` does not have all of it.
    pub extent: Option<[f64; 4]>,
    /// Whether figures are watts.
    pub watts: bool,
    /// The countries with data.
    pub areas: Vec<Area>,
    /// The places, one by one.
    pub spots: Vec<Spot>,
    /// Clusters that replace `spots` if there are too many places.
    pub cells: Vec<Cell>,
    /// The names of the current and the pinned selection, if there is a comparison.
    pub names: Option<[String; 2]>,
}

/// A country.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Area {
    /// The datum; the key is the ISO 3166-1 alpha-2 code.
    pub datum: Datum,
    /// The selected part.
    pub value: u64,
    /// The total.
    pub total: u64,
    /// The current and the pinned number; `None` without a comparison, or if neither selects the country.
    pub sides: Option<[u64; 2]>,
}

/// A place, or several that share a figure.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Spot {
    /// The datum.
    pub datum: Datum,
    /// Its name.
    pub name: String,
    /// Degrees east and north; more than one if places share a figure.
    pub places: Vec<(f64, f64)>,
    /// The selected part.
    pub value: u64,
    /// The total.
    pub total: u64,
    /// The selected part as text.
    pub figure: String,
    /// Whether something of it matches all filters.
    pub kept: bool,
    /// The pinned side, if there is a comparison.
    pub beside: Option<Side>,
}

impl Spot {
    /// Whether either selection has something here.
    fn is_there(&self) -> bool {
        self.kept || self.beside.as_ref().is_some_and(|side| side.value > 0 || side.missing)
    }
}

/// More places than this in the viewport are clustered.
pub const MANY: usize = 400;
/// The distance between two clusters, in CSS pixels.
pub const CELL: f64 = 20.0;

/// Draws the map for a width in CSS pixels, which also determines the height. Without shapes only the places are drawn.
pub fn map(map: &Map, shapes: Option<&Shapes>, camera: Option<Camera>, width: u32) -> Scene {
    let viewport = Viewport::new(map, camera, width);
    map_on(map, &shapes.map_or_else(Vec::new, |shapes| lands(shapes, &viewport)), &viewport)
}

/// Draws the map on outlines that were laid out for the viewport.
pub fn map_on(map: &Map, lands: &[Land], viewport: &Viewport) -> Scene {
    let gathered = cluster::clusters(map, viewport);
    let spots = gathered.as_deref().unwrap_or(&map.spots);
    let greatest = spots.iter().map(|spot| spot.total).max().unwrap_or(0).max(1);
    let largest = match gathered {
        Some(_) => CELL / 2.0,
        // A single charge point or site must not be a large circle.
        None if !map.watts => (f64::from(viewport.width) / 18.0).clamp(14.0, 34.0).min(5.0 * (greatest as f64).sqrt()),
        None => (f64::from(viewport.width) / 18.0).clamp(14.0, 34.0),
    };
    let scale = Circles { greatest, largest };
    let legend = legend::legend(map, spots, &scale, viewport);
    let height = viewport.height as u32 + legend.height;
    let mut scene = Scene { width: viewport.width as u32, height, ..Scene::default() };
    scene.guides = legend.guides;
    let [left, below, right, above] = viewport.window();
    let mut backend = SceneBackend::fine(&mut scene);
    for land in lands {
        match map.areas.iter().find(|area| area.datum.key == land.code) {
            Some(area) => {
                let shape = Shape { part: "land", ink: legend::shade(map, area), form: land.form.clone() };
                backend.mark(Mark { datum: area.datum.clone(), top: 0, shapes: vec![shape] });
            }
            None => backend.guide_of(Ink::Land, land.form.clone()),
        }
    }
    let draw = on_paper(backend, viewport);
    let (mut names, mut apart) = (Labels::default(), Declutter::default());
    for at in sorted(spots.len(), &|a, b| spots[b].total.cmp(&spots[a].total)) {
        let spot = &spots[at];
        let places: Vec<(f64, f64)> = spot.places.iter().map(|place| viewport.projection.to_paper(*place)).collect();
        let count = places.len().max(1) as f64;
        let (x, y) = places.iter().fold((0.0, 0.0), |(x, y), place| (x + place.0 / count, y + place.1 / count));
        if x < left || x > right || y < below || y > above {
            continue;
        }
        let pixel = ((x - left) * viewport.scale, (above - y) * viewport.scale);
        // Clusters do not overlap.
        let (a, b) = if gathered.is_some() { pixel } else { apart.place(pixel, symbol::drawn_radius(spot, &scale)) };
        let moved = (a - pixel.0).hypot(b - pixel.1) >= 1.0;
        let place = (x, y);
        let (x, y) = (left + a / viewport.scale, above - b / viewport.scale);
        let mut points = vec![(x, y)];
        if places.len() > 1 {
            points.extend(places.iter().map(|(x, y)| (x.clamp(left, right), y.clamp(below, above))));
        }
        if moved {
            points.push(place);
        }
        let name = symbol::name(&mut names, spot, &scale, to_pixels(viewport, (x, y)), viewport.width);
        draw(points, &|points, backend| {
            let (points, place) = points.split_at(points.len() - usize::from(moved));
            let shapes = symbol::symbol(spot, points, place.first(), &scale, name);
            backend.mark(Mark { datum: spot.datum.clone(), top: 0, shapes });
        });
    }
    drop(draw);
    scene
}

/// Returns a function that draws points of the projected plane, mapped to tenths of a CSS pixel by plotters.
fn on_paper<'a>(backend: SceneBackend<'a>, viewport: &Viewport) -> impl Fn(Vec<(f64, f64)>, &Drawing) + use<'a> {
    let [left, below, right, above] = viewport.window();
    let pixels = (0..viewport.width * 10, viewport.height * 10..0);
    let plot = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(left..right, below..above, pixels);
    let area = backend.into_drawing_area().apply_coord_spec(plot);
    move |points, drawn| area.draw(&Element { points, drawn }).expect("the backend cannot fail")
}

/// Draws points in tenths of a CSS pixel.
type Drawing<'a> = dyn Fn(Vec<BackendCoord>, &mut SceneBackend<'_>) + 'a;

fn to_pixels(viewport: &Viewport, (x, y): (f64, f64)) -> (i32, i32) {
    let [left, _, _, above] = viewport.window();
    (((x - left) * viewport.scale).round() as i32, ((above - y) * viewport.scale).round() as i32)
}

#[cfg(test)]
mod tests;
