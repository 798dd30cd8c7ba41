//! Fewer points for the same shape: Visvalingam's algorithm, finer in Europe than elsewhere.
//!
//! It works on borders, not on countries, so that two neighbours keep one border.

/// A point in degrees, east and north.
pub type Point = (f64, f64);

/// What a point must take away to stay, in square kilometres.
const EUROPE: f64 = 22.0;
const ELSEWHERE: f64 = 420.0;

/// Whether most of the page's data is around here, so that shapes must stand a closer look.
pub fn near_europe(&(longitude, latitude): &Point) -> bool {
    (-25.0..=42.0).contains(&longitude) && (33.5..=72.0).contains(&latitude)
}

/// The border with what matters of it; its ends always stay, and of one that is closed three points.
pub fn simplified(border: &[Point]) -> Vec<Point> {
    let mut points = border.to_vec();
    let closed = border.first() == border.last();
    let least = if closed { 4 } else { 2 };
    while points.len() > least {
        let areas = points.windows(3).map(|corner| {
            let needed = if near_europe(&corner[1]) { EUROPE } else { ELSEWHERE };
            triangle(corner[0], corner[1], corner[2]) / needed
        });
        let Some((at, area)) = areas.enumerate().min_by(|a, b| a.1.total_cmp(&b.1)) else { break };
        if area >= 1.0 {
            break;
        }
        points.remove(at + 1);
    }
    points
}

/// The area of a triangle in square kilometres, near enough.
fn triangle(a: Point, b: Point, c: Point) -> f64 {
    let degree = 111.2;
    let shrink = b.1.to_radians().cos().max(0.05);
    let flat = |(x, y): Point| ((x - b.0) * degree * shrink, (y - b.1) * degree);
    let ((ax, ay), (cx, cy)) = (flat(a), flat(c));
    (ax * cy - ay * cx).abs() / 2.0
}

/// The area of a ring in square kilometres, near enough.
pub fn area(ring: &[Point]) -> f64 {
    let Some(&first) = ring.first() else { return 0.0 };
    let shrink = first.1.to_radians().cos().max(0.05);
    let sum: f64 = ring.windows(2).map(|side| side[0].0 * side[1].1 - side[1].0 * side[0].1).sum();
    (sum / 2.0 * shrink * 111.2 * 111.2).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_and_corners_stay() {
        let straight = [(0.0, 50.0), (1.0, 50.0001), (2.0, 50.0)];
        assert_eq!(simplified(&straight), [(0.0, 50.0), (2.0, 50.0)]);
        let corner = [(0.0, 50.0), (1.0, 51.0), (2.0, 50.0)];
        assert_eq!(simplified(&corner), corner);
    }

    #[test]
    fn what_is_closed_stays_a_surface() {
        let islet = [(0.0, 50.0), (0.01, 50.0), (0.02, 50.01), (0.01, 50.01), (0.0, 50.0)];
        assert_eq!(simplified(&islet).len(), 4);
    }
}
