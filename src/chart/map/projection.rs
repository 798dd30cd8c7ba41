//! Equal-area projections between the globe and a plane ("the paper").
//!
//! Law: `from_paper` reverts `to_paper`. Points of the globe are degrees east and north; points of the paper are Earth
//! radii, right and up.

use std::f64::consts::PI;

/// A projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Projection {
    /// Lambert's azimuthal equal-area projection for Europe, as used by the European Union.
    Europe,
    /// Equal Earth (Šavrič, Patterson and Jenny, 2018).
    World,
}

/// The center of ETRS89-LAEA: 10° east, 52° north.
const MIDDLE: (f64, f64) = (10.0, 52.0);

/// The polynomial of Equal Earth.
const EARTH: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];

impl Projection {
    /// Projects a point of the globe.
    pub fn to_paper(self, (east, north): (f64, f64)) -> (f64, f64) {
        let north = north.to_radians();
        match self {
            Projection::Europe => {
                let (east, middle) = ((east - MIDDLE.0).to_radians(), MIDDLE.1.to_radians());
                let cosine = middle.sin() * north.sin() + middle.cos() * north.cos() * east.cos();
                // The point opposite the center is everywhere on the rim.
                let stretch = (2.0 / (1.0 + cosine).max(1e-9)).sqrt();
                let y = middle.cos() * north.sin() - middle.sin() * north.cos() * east.cos();
                (stretch * north.cos() * east.sin(), stretch * y)
            }
            Projection::World => {
                let angle = (3_f64.sqrt() / 2.0 * north.sin()).asin();
                let (height, slope) = earth(angle);
                (2.0 * east.to_radians() * angle.cos() / (3_f64.sqrt() * slope), height)
            }
        }
    }

    /// Reverts the projection. Points beyond the rim are moved to it.
    pub fn from_paper(self, (x, y): (f64, f64)) -> (f64, f64) {
        match self {
            Projection::Europe => {
                let distance = x.hypot(y);
                if distance < 1e-12 {
                    return MIDDLE;
                }
                let (angle, middle) = (2.0 * (distance / 2.0).min(1.0).asin(), MIDDLE.1.to_radians());
                let north = (angle.cos() * middle.sin() + y * angle.sin() * middle.cos() / distance).clamp(-1.0, 1.0);
                let across = distance * middle.cos() * angle.cos() - y * middle.sin() * angle.sin();
                let east = MIDDLE.0 + (x * angle.sin()).atan2(across).to_degrees();
                ((east + 180.0).rem_euclid(360.0) - 180.0, north.asin().to_degrees())
            }
            Projection::World => {
                let most = PI / 3.0;
                let mut angle = (y / EARTH[0]).clamp(-most, most);
                for _ in 0..6 {
                    let (height, slope) = earth(angle);
                    angle = (angle - (height - y) / slope).clamp(-most, most);
                }
                let east = 3_f64.sqrt() * x * earth(angle).1 / (2.0 * angle.cos());
                let north = (2.0 * angle.sin() / 3_f64.sqrt()).clamp(-1.0, 1.0).asin();
                (east.to_degrees().clamp(-180.0, 180.0), north.to_degrees())
            }
        }
    }
}

/// The height of Equal Earth's parallel at an angle, and its derivative.
fn earth(angle: f64) -> (f64, f64) {
    let [a, b, c, d] = EARTH;
    let square = angle * angle;
    let sixth = square * square * square;
    (angle * (a + b * square + sixth * (c + d * square)), a + 3.0 * b * square + sixth * (7.0 * c + 9.0 * d * square))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(projection: Projection, point: (f64, f64)) {
        let (east, north) = projection.from_paper(projection.to_paper(point));
        assert!(
            (east - point.0).abs() < 1e-6 && (north - point.1).abs() < 1e-6,
            "{projection:?} {point:?}: {east} {north}"
        );
    }

    #[test]
    fn the_way_back_leads_home() {
        for east in [-170, -60, -9, 0, 10, 31, 120] {
            for north in [-55, -10, 0, 36, 52, 71] {
                let point = (f64::from(east), f64::from(north));
                check(Projection::World, point);
                if point.0.abs() < 100.0 {
                    check(Projection::Europe, point);
                }
            }
        }
    }

    /// A small square of degrees has the area on the paper that it has on the globe.
    #[test]
    fn equal_areas_stay_equal() {
        for projection in [Projection::Europe, Projection::World] {
            for (east, north) in [(-8.0, 40.0), (10.0, 52.0), (25.0, 65.0), (30.0, 35.0)] {
                let step = 0.01;
                let at = |x: f64, y: f64| projection.to_paper((east + x, north + y));
                let [a, b, c] = [at(0.0, 0.0), at(step, 0.0), at(0.0, step)];
                let paper = (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0);
                let globe = step.to_radians().powi(2) * f64::to_radians(north).cos();
                assert!((paper / globe - 1.0).abs() < 1e-3, "{projection:?} at {east} {north}: {}", paper / globe);
            }
        }
    }

    #[test]
    fn figures_of_the_authors() {
        // proj's `+proj=eqearth +R=6378137` at 2° east, 1° north; `+proj=laea +lat_0=52 +lon_0=10` at 5° east, 50° north.
        let radius = 6_378_137.0;
        let (x, y) = Projection::World.to_paper((2.0, 1.0));
        assert!(
            (x * radius - 191_803.0).abs() < 300.0 && (y * radius - 129_205.0).abs() < 300.0,
            "{} {}",
            x * radius,
            y * radius
        );
        let (x, y) = Projection::Europe.to_paper((5.0, 50.0));
        assert!(
            (x * radius + 358_000.0).abs() < 2_000.0 && (y * radius + 210_500.0).abs() < 3_000.0,
            "{} {}",
            x * radius,
            y * radius
        );
    }
}
