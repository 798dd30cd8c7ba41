//! The visible part of the projected plane, and how it changes when the reader pans and zooms.

use super::{Map, Projection, clip::Window};

/// The center and zoom of the map. Zoom 1 shows all data.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Degrees east of the center.
    pub east: f64,
    /// Degrees north of the center.
    pub north: f64,
    /// The scale relative to the view of all data.
    pub zoom: f64,
}

/// The maximum zoom.
pub const CLOSEST: f64 = 100.0;

/// The visible part of the projected plane in a picture of a given size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    /// The projection.
    pub projection: Projection,
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// The center, on the plane.
    middle: (f64, f64),
    /// CSS pixels per Earth radius.
    pub scale: f64,
    zoom: f64,
}

/// The corners of Europe, for data without any place.
const EUROPE: [(f64, f64); 4] = [(-10.0, 38.0), (28.0, 36.0), (32.0, 62.0), (20.0, 70.0)];

impl Viewport {
    /// The viewport of a map in a picture of this width. Without a camera it shows all data.
    pub fn new(map: &Map, camera: Option<Camera>, width: u32) -> Viewport {
        let projection = if map.wide { Projection::World } else { Projection::Europe };
        let width = width.max(1) as i32;
        let height = if map.wide { width * 11 / 20 } else { width * 4 / 5 }.clamp(240, 560);
        let spots = map.spots.iter().flat_map(|spot| &spot.places).copied();
        let [left, below, right, above] = match map.extent.or_else(|| extent(spots, projection)) {
            Some(extent) => extent,
            None => extent(EUROPE.into_iter(), projection).unwrap_or_default(),
        };
        // Leave a margin around the outermost places; a single place has about 200 km around it.
        let size = |from: f64, to: f64| (to - from).max(0.06) * 1.16;
        let whole = (f64::from(width) / size(left, right)).min(f64::from(height) / size(below, above));
        let fitted = ((left + right) / 2.0, (below + above) / 2.0);
        let (middle, zoom) = match camera {
            Some(camera) => (projection.to_paper((camera.east, camera.north)), camera.zoom.clamp(1.0, CLOSEST)),
            None => (fitted, 1.0),
        };
        Viewport { projection, width, height, middle, scale: whole * zoom, zoom }
    }

    /// The visible rectangle of the plane.
    pub fn window(&self) -> Window {
        let half = |pixels: i32| f64::from(pixels) / 2.0 / self.scale;
        let ((x, y), (wide, high)) = (self.middle, (half(self.width), half(self.height)));
        [x - wide, y - high, x + wide, y + high]
    }

    /// The camera after moving the map right and down, in CSS pixels.
    pub fn moved(&self, right: f64, down: f64) -> Camera {
        let (x, y) = self.middle;
        self.camera((x - right / self.scale, y + down / self.scale), self.zoom)
    }

    /// The camera after a zoom around a fixed point, which is in CSS pixels from the left
    /// and from the top.
    pub fn zoomed(&self, times: f64, (left, top): (f64, f64)) -> Camera {
        let zoom = (self.zoom * times).clamp(1.0, CLOSEST);
        let (dx, dy) = (left - f64::from(self.width) / 2.0, f64::from(self.height) / 2.0 - top);
        // The distance between the center and the point shrinks by this.
        let less = (1.0 - self.zoom / zoom) / self.scale;
        let (x, y) = self.middle;
        self.camera((x + dx * less, y + dy * less), zoom)
    }

    fn camera(&self, middle: (f64, f64), zoom: f64) -> Camera {
        let (east, north) = self.projection.from_paper(middle);
        Camera { east, north, zoom }
    }
}

/// The bounding rectangle of the points on the plane.
pub fn extent(points: impl Iterator<Item = (f64, f64)>, projection: Projection) -> Option<Window> {
    points.map(|point| projection.to_paper(point)).fold(None, |found: Option<Window>, (x, y)| {
        let [left, below, right, above] = found.unwrap_or([x, y, x, y]);
        Some([left.min(x), below.min(y), right.max(x), above.max(y)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-6
    }

    #[test]
    fn zooming_leaves_the_point_where_it_is() {
        let map = Map::default();
        let viewport = Viewport::new(&map, Some(Camera { east: 4.0, north: 51.0, zoom: 2.0 }), 640);
        let point = (100.0, 300.0);
        let on_paper = |viewport: &Viewport| {
            let [left, _, _, above] = viewport.window();
            (left + point.0 / viewport.scale, above - point.1 / viewport.scale)
        };
        let zoomed = Viewport::new(&map, Some(viewport.zoomed(3.0, point)), 640);
        let (before, after) = (on_paper(&viewport), on_paper(&zoomed));
        assert!(near(before.0, after.0) && near(before.1, after.1), "{before:?} {after:?}");
        assert!(near(zoomed.scale, 3.0 * viewport.scale));
    }

    #[test]
    fn moving_there_and_back_changes_nothing() {
        let map = Map::default();
        let viewport = Viewport::new(&map, None, 640);
        let moved = Viewport::new(&map, Some(viewport.moved(40.0, -25.0)), 640);
        let back = moved.moved(-40.0, 25.0);
        let (east, north) = viewport.projection.from_paper(viewport.middle);
        assert!(near(back.east, east) && near(back.north, north));
    }

    #[test]
    fn a_zoom_has_its_limits() {
        let viewport = Viewport::new(&Map::default(), None, 640);
        assert!(near(viewport.zoomed(0.01, (0.0, 0.0)).zoom, 1.0));
        assert!(near(viewport.zoomed(1e9, (0.0, 0.0)).zoom, CLOSEST));
    }
}
