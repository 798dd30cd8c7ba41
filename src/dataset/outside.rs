//! Positions that lie far outside of the country that their row names.
//!
//! Each country is a few rectangles around Natural Earth's shapes (public domain), written by `cargo xtask map`; so what
//! is flagged is far outside, and near a border nothing is.

use super::{Dataset, columns::COUNTRY};

/// A line for each country: its code, then west, south, east and north of each rectangle in tenths of a degree.
const RECTANGLES: &str = include_str!("outside.txt");

/// For each country by its code: its rectangles; none for one that is not known.
pub(super) type Rectangles = Vec<Option<Vec<[f64; 4]>>>;

/// The rectangles of countries, by their keys.
pub(super) fn rectangles<'a>(keys: impl Iterator<Item = &'a str>) -> Rectangles {
    keys.map(|key| {
        let line = RECTANGLES.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' '))?;
        let numbers: Vec<f64> =
            line.split(' ').filter_map(|number| number.parse().ok()).map(|tenths: f64| tenths / 10.0).collect();
        Some(numbers.as_chunks::<4>().0.to_vec())
    })
    .collect()
}

impl Dataset {
    /// Whether a row's position is far outside of its country.
    pub fn is_outside(&self, row: usize) -> bool {
        let Some((north, east)) = self.table.position(row) else { return false };
        let within = |[west, south, east_end, north_end]: &[f64; 4]| {
            (*west..=*east_end).contains(&east) && (*south..=*north_end).contains(&north)
        };
        let country = self.columns[COUNTRY].of(row) as usize;
        self.rectangles[country].as_ref().is_some_and(|rectangles| !rectangles.iter().any(within))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_and_their_parts_are_known() {
        let within = |key: &'static str, north: f64, east: f64| {
            let found = rectangles([key].into_iter()).remove(0).unwrap_or_default();
            found.iter().any(|[west, south, e, n]| (*west..=*e).contains(&east) && (*south..=*n).contains(&north))
        };
        for (key, north, east, expected) in [
            ("FR", 48.86, 2.35, true),
            ("FR", -21.1, 55.5, true),
            ("FR", 52.37, 4.9, false),
            ("NL", 52.37, 4.9, true),
            ("NL", 4.9, 52.37, false),
            ("NO", 69.65, 18.96, true),
            ("ES", 28.1, -15.4, true),
            ("PT", 32.65, -16.9, true),
            ("GB", 51.5, -0.1, true),
            ("US", 21.3, -157.9, true),
            ("US", 48.2, 16.4, false),
        ] {
            assert_eq!(within(key, north, east), expected, "{key} {north} {east}");
        }
        assert_eq!(rectangles(["Deutschland", "unknown"].into_iter()), [None, None]);
    }
}
