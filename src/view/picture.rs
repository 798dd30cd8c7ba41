//! The page's charts by their names in the URL, and the viewport of the map.

use serde::{Deserialize, Serialize};

use crate::dataset::Dimension;

/// A chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Picture {
    /// The bars of a dimension.
    Of(Dimension),
    /// The map of places.
    Map,
    /// Operators by power class.
    Matrix,
    /// Sites by their charge points and the power of each.
    Size,
}

impl Picture {
    /// Its name in the URL.
    pub fn code(self) -> &'static str {
        match self {
            Picture::Of(dimension) => dimension.code(),
            Picture::Map => "map",
            Picture::Matrix => "matrix",
            Picture::Size => "size",
        }
    }

    /// The chart with this name in the URL.
    pub fn from_code(code: &str) -> Option<Picture> {
        match code {
            "map" => Some(Picture::Map),
            "matrix" => Some(Picture::Matrix),
            "size" => Some(Picture::Size),
            code => Dimension::from_code(code).map(Picture::Of),
        }
    }
}

/// The center and zoom of the map, in the precision of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapView {
    /// Thousandths of a degree east.
    pub east: i32,
    /// Thousandths of a degree north.
    pub north: i32,
    /// Hundredths of the zoom that shows all of the data: 100 to 10,000.
    pub zoom: u32,
}

impl MapView {
    /// From degrees east and north, and the zoom relative to all of the data; `None` outside the globe.
    pub fn new(east: f64, north: f64, zoom: f64) -> Option<MapView> {
        let whole = |number: f64, parts: f64| (number * parts).round() as i32;
        MapView::within(whole(east, 1e3), whole(north, 1e3), whole(zoom, 100.0))
    }

    fn within(east: i32, north: i32, zoom: i32) -> Option<MapView> {
        let there = east.abs() <= 180_000 && north.abs() <= 90_000 && (100..=10_000).contains(&zoom);
        there.then_some(MapView { east, north, zoom: zoom as u32 })
    }

    /// Degrees east and north, and the zoom.
    pub fn numbers(self) -> (f64, f64, f64) {
        (f64::from(self.east) / 1e3, f64::from(self.north) / 1e3, f64::from(self.zoom) / 100.0)
    }

    /// The value in the URL, such as `4.9,52.37,8`.
    pub fn code(self) -> String {
        format!("{},{},{}", decimals(self.east, 3), decimals(self.north, 3), decimals(self.zoom as i32, 2))
    }

    /// Parses the value in the URL.
    pub fn from_code(code: &str) -> Option<MapView> {
        let mut parts = code.split(',');
        let map_view =
            MapView::within(parsed(parts.next()?, 3)?, parsed(parts.next()?, 3)?, parsed(parts.next()?, 2)?)?;
        parts.next().is_none().then_some(map_view)
    }
}

/// Writes a number of parts as a decimal number: 4,900 thousandths are `4.9`. The standard library's float formatting
/// would weigh a twentieth of the page.
fn decimals(number: i32, digits: u32) -> String {
    let parts = 10u32.pow(digits);
    let (whole, rest) = (number.unsigned_abs() / parts, number.unsigned_abs() % parts);
    let sign = if number < 0 { "-" } else { "" };
    let rest = format!("{:01$}", rest, digits as usize);
    format!("{sign}{whole}.{rest}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Parses a plain decimal number, rounded to this number of digits.
fn parsed(text: &str, digits: usize) -> Option<i32> {
    let (negative, text) = text.strip_prefix('-').map_or((false, text), |text| (true, text));
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let plain = |text: &str| text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || text.ends_with('.') || whole.len() > 5 || !plain(whole) || !plain(rest) {
        return None;
    }
    let kept: String = rest.chars().chain("000".chars()).take(digits).collect();
    let up = i32::from(rest.as_bytes().get(digits).is_some_and(|digit| *digit >= b'5'));
    let number = format!("{whole}{kept}").parse::<i32>().ok()? + up;
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_is_read_as_it_is_written() {
        for (text, expected) in [
            ("4.9,52.37,8", Some("4.9,52.37,8")),
            ("-0.1275,51.5,1.50", Some("-0.128,51.5,1.5")),
            ("0,-0.001,100", Some("0,-0.001,100")),
            ("180.001,0,1", None),
            ("0,90.5,1", None),
            ("0,0,0.99", None),
            ("0,0,101", None),
            ("1e1,0,1", None),
            ("NaN,0,1", None),
            (".5,0,1", None),
            ("5.,0,1", None),
            ("1,2", None),
            ("1,2,3,4", None),
            ("999999999999,0,1", None),
        ] {
            assert_eq!(MapView::from_code(text).map(MapView::code).as_deref(), expected, "{text}");
        }
    }
}
