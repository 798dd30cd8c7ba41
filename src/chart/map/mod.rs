//! A map: countries shaded by their figure, and a circle for each place, whose area is its figure.
//!
//! Laws: a circle never lies over a smaller one, nor over the middle of any; one that had to give way is tied to its place; a figure that several places share is one ring, tied to each of them;
//! of what two selections have, each has a half of the circle, and a country's shade says which of them has more; of
//! more places than a reader can tell apart, those that lie together are one circle. Whatever is filtered, a circle
//! of the same area means the same.

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

/// What a map shows.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Map {
    /// Whether some of it lies beyond Europe.
    pub wide: bool,
    /// The rectangle of the paper that all of the data lies in, where not all of it is here.
    pub extent: Option<[f64; 4]>,
    /// Whether figures are watts.
    pub watts: bool,
    /// The countries of which something is shown.
    pub areas: Vec<Area>,
    /// The places, one by one.
    pub spots: Vec<Spot>,
    /// In place of `spots`, where there are too many to be told one by one.
    pub cells: Vec<Cell>,
    /// What is shown now and what it is compared with are called, where anything is compared.
    pub names: Option<[String; 2]>,
}

/// A country.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Area {
    /// What it stands for; the key is its ISO 3166-1 alpha-2 code.
    pub datum: Datum,
    /// The chosen part.
    pub value: u64,
    /// The whole.
    pub total: u64,
    /// What is shown now, and what it is compared with; none where nothing is compared, and of what neither chooses.
    pub sides: Option<[u64; 2]>,
}

/// A place, or several that share a figure.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
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
    /// What it is compared with, where anything is.
    pub beside: Option<Side>,
}

impl Spot {
    /// Whether there is anything of it to be seen.
    fn is_there(&self) -> bool {
        self.kept || self.beside.as_ref().is_some_and(|side| side.value > 0 || side.missing)
    }
}

/// More places than this within the viewport are shown in cells.
pub const MANY: usize = 400;
/// The distance from one cell to the next, in CSS pixels.
pub const CELL: f64 = 20.0;

/// The map as a picture of this width; without shapes, the places alone. The height follows from the width.
pub fn map(map: &Map, shapes: Option<&Shapes>, camera: Option<Camera>, width: u32) -> Scene {
    let viewport = Viewport::new(map, camera, width);
    map_on(map, &shapes.map_or_else(Vec::new, |shapes| lands(shapes, &viewport)), &viewport)
}

/// The same on lands that were laid out for the viewport, which is the map's.
pub fn map_on(map: &Map, lands: &[Land], viewport: &Viewport) -> Scene {
    let gathered = cluster::clusters(map, viewport);
    let spots = gathered.as_deref().unwrap_or(&map.spots);
    let greatest = spots.iter().map(|spot| spot.total).max().unwrap_or(0).max(1);
    let largest = match gathered {
        Some(_) => CELL / 2.0,
        // A single charge point, or a site, is no large thing.
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
        // Cells are apart as they are.
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

/// Draws points of the paper, as plotters lays them out within the viewport, in tenths of a CSS pixel.
fn on_paper<'a>(backend: SceneBackend<'a>, viewport: &Viewport) -> impl Fn(Vec<(f64, f64)>, &Drawing) + use<'a> {
    let [left, below, right, above] = viewport.window();
    let pixels = (0..viewport.width * 10, viewport.height * 10..0);
    let plot = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(left..right, below..above, pixels);
    let area = backend.into_drawing_area().apply_coord_spec(plot);
    move |points, drawn| area.draw(&Element { points, drawn }).expect("the backend cannot fail")
}

/// Draws points that have been laid out.
type Drawing<'a> = dyn Fn(Vec<BackendCoord>, &mut SceneBackend<'_>) + 'a;

fn to_pixels(viewport: &Viewport, (x, y): (f64, f64)) -> (i32, i32) {
    let [left, _, _, above] = viewport.window();
    (((x - left) * viewport.scale).round() as i32, ((above - y) * viewport.scale).round() as i32)
}

#[cfg(test)]
mod tests;
