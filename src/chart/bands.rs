//! A plotters axis of `count` equal bands from top to bottom. Band `i` spans `i` to `i + 1`.
//!
//! Plotters' own discrete axes either share a border between two values or add an empty slot.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

/// The axis.
#[derive(Clone, Copy, Debug)]
pub struct Bands {
    /// Number of bands.
    pub count: usize,
}

impl Ranged for Bands {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (bottom, top): (i32, i32)) -> i32 {
        let band = f64::from(bottom - top) / self.count.max(1) as f64;
        top + (value * band).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        (0..self.count).map(|band| band as f64 + 0.5).collect()
    }

    fn range(&self) -> Range<f64> {
        0.0..self.count as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_fill_the_axis_from_the_top() {
        let bands = Bands { count: 4 };
        let pixels = (400, 0);
        assert_eq!([0.0, 0.5, 1.0, 4.0].map(|at| bands.map(&at, pixels)), [0, 50, 100, 400]);
    }

    #[test]
    fn no_band_is_no_trouble() {
        assert_eq!(Bands { count: 0 }.map(&0.0, (0, 0)), 0);
    }
}
