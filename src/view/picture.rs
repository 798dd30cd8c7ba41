//! The page's pictures by the names that the address has for them, and where the reader looks on the map.

use serde::{Deserialize, Serialize};

use crate::dataset::Dimension;

/// One picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picture {
    /// The bars of a dimension.
    Of(Dimension),
    /// The map of places.
    Map,
}

impl Picture {
    /// What the address calls it.
    pub fn code(self) -> &'static str {
        match self {
            Picture::Of(dimension) => dimension.code(),
            Picture::Map => "map",
        }
    }

    /// The picture that the address calls so.
    pub fn from_code(code: &str) -> Option<Picture> {
        if code == "map" { Some(Picture::Map) } else { Dimension::from_code(code).map(Picture::Of) }
    }
}

/// Where the reader looks on the map, and how closely; as exact as a link says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Thousandths of a degree east.
    pub east: i32,
    /// Thousandths of a degree north.
    pub north: i32,
    /// Hundredths of the zoom that shows all of the data: 100 to 10,000.
    pub zoom: u32,
}

impl Look {
    /// From degrees east and north, and how many times larger than all of the data; none beyond the globe.
    pub fn new(east: f64, north: f64, zoom: f64) -> Option<Look> {
        let there = east.abs() <= 180.0 && north.abs() <= 90.0 && (1.0..=100.0).contains(&zoom);
        let whole = |number: f64| number.round() as i32;
        there.then(|| Look { east: whole(east * 1e3), north: whole(north * 1e3), zoom: whole(zoom * 100.0) as u32 })
    }

    /// Degrees east and north, and the zoom.
    pub fn numbers(self) -> (f64, f64, f64) {
        (f64::from(self.east) / 1e3, f64::from(self.north) / 1e3, f64::from(self.zoom) / 100.0)
    }

    /// What the address says, such as `4.9,52.37,8`.
    pub fn code(self) -> String {
        let (east, north, zoom) = self.numbers();
        format!("{east},{north},{zoom}")
    }

    /// What the address says so.
    pub fn from_code(code: &str) -> Option<Look> {
        let mut parts = code.split(',').map(|part| part.parse::<f64>().ok());
        let look = Look::new(parts.next()??, parts.next()??, parts.next()??)?;
        parts.next().is_none().then_some(look)
    }
}
