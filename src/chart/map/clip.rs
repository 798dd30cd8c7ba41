//! Clips a closed line to a rectangle (Sutherland and Hodgman, 1974).

/// A rectangle: left, bottom, right, top.
pub type Window = [f64; 4];

/// Clips the ring to the window; the result is empty if the ring is outside.
pub fn clipped(ring: &[(f64, f64)], [left, below, right, above]: Window) -> Vec<(f64, f64)> {
    let box_of = |pick: fn(&(f64, f64)) -> f64| {
        ring.iter().map(pick).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)))
    };
    let ((west, east), (south, north)) = (box_of(|point| point.0), box_of(|point| point.1));
    if east < left || west > right || north < below || south > above {
        return Vec::new();
    }
    let mut ring = ring.to_vec();
    if west >= left && east <= right && south >= below && north <= above {
        return ring;
    }
    // For each side: the distance of a point inside it.
    let sides: [&dyn Fn((f64, f64)) -> f64; 4] =
        [&|(x, _)| x - left, &|(x, _)| right - x, &|(_, y)| y - below, &|(_, y)| above - y];
    for within in sides {
        let mut kept = Vec::with_capacity(ring.len());
        let Some(mut before) = ring.last().copied() else { break };
        for point in ring {
            let (from, to) = (within(before), within(point));
            if (from < 0.0) != (to < 0.0) {
                let part = from / (from - to);
                kept.push((before.0 + (point.0 - before.0) * part, before.1 + (point.1 - before.1) * part));
            }
            if to >= 0.0 {
                kept.push(point);
            }
            before = point;
        }
        ring = kept;
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    const WINDOW: Window = [0.0, 0.0, 10.0, 10.0];

    #[test]
    fn what_is_within_stays_and_what_is_outside_goes() {
        let inner = [(1.0, 1.0), (9.0, 1.0), (5.0, 9.0)];
        assert_eq!(clipped(&inner, WINDOW), inner);
        assert_eq!(clipped(&[(11.0, 1.0), (19.0, 1.0), (15.0, 9.0)], WINDOW), []);
        assert_eq!(clipped(&[], WINDOW), []);
    }

    #[test]
    fn what_crosses_is_cut_at_the_side() {
        let cut = clipped(&[(-5.0, 5.0), (5.0, 5.0), (5.0, 15.0), (-5.0, 15.0)], WINDOW);
        assert!(cut.iter().all(|(x, y)| (0.0..=10.0).contains(x) && (0.0..=10.0).contains(y)), "{cut:?}");
        let corners = [(0.0, 5.0), (5.0, 5.0), (5.0, 10.0), (0.0, 10.0)];
        assert!(corners.iter().all(|corner| cut.contains(corner)), "{cut:?}");
    }

    #[test]
    fn what_surrounds_the_window_fills_it() {
        let cut = clipped(&[(-50.0, -50.0), (50.0, -50.0), (50.0, 50.0), (-50.0, 50.0)], WINDOW);
        assert_eq!(cut.len(), 4);
        assert!(cut.contains(&(0.0, 0.0)) && cut.contains(&(10.0, 10.0)));
    }
}
