//! Moves circles apart, so that the centers of places that are close together all stay visible.
//!
//! Law: no circle covers the center of one that is drawn before it, and no two circles have the same center. A circle
//! moves no farther than needed.

/// The minimum distance between a circle's center and the edge of a circle that is drawn later, in CSS pixels.
const SEEN: f64 = 1.5;
/// The golden angle, in radians: positions on the search spiral never repeat.
const GOLDEN: f64 = 2.399_963_229_728_653;
/// How much the search spiral is stretched sideways if there are bounds.
const SIDEWAYS: f64 = 1.4;
/// The maximum number of positions to try for one circle.
const TRIED: u32 = 4000;

/// The circles placed so far, in drawing order.
#[derive(Default)]
pub struct Declutter {
    /// Left, top, right and bottom of the area for circles, which they leave only if it is full. They prefer to move
    /// sideways.
    bounds: Option<[f64; 4]>,
    middles: Vec<(f64, f64)>,
    /// The step at which the last search around a place ended. The next search there continues from it.
    searched: Vec<((f64, f64), u32)>,
}

impl Declutter {
    /// Keeps circles within these bounds: left, top, right and bottom.
    pub fn within(bounds: [f64; 4]) -> Declutter {
        Declutter { bounds: Some(bounds), ..Declutter::default() }
    }

    fn bounds(&self) -> [f64; 4] {
        self.bounds.unwrap_or([f64::MIN, f64::MIN, f64::MAX, f64::MAX])
    }

    /// Places a circle on a level, as close to the center of the range as possible. It leaves the level only if the
    /// range is full.
    pub fn place_level(&mut self, level: f64, [left, right]: [f64; 2], radius: f64) -> (f64, f64) {
        let middle = (left + right) / 2.0;
        let apart = radius + SEEN;
        let steps = ((right - left) / 2.0) as u32;
        let sides = (0..=steps).flat_map(|far| [middle + f64::from(far), middle - f64::from(far)]);
        let [least, _, most, _] = self.bounds();
        let within = |x: &f64| *x >= least && *x <= most;
        let free = |x: &f64| self.middles.iter().all(|(a, b)| (a - x).hypot(b - level) >= apart);
        match sides.into_iter().filter(within).find(free) {
            Some(x) => {
                self.middles.push((x, level));
                (x, level)
            }
            None => self.place((middle, level), radius),
        }
    }

    /// Places a circle as close as possible to `at`, in CSS pixels. It is drawn over all circles placed before.
    pub fn place(&mut self, at: (f64, f64), radius: f64) -> (f64, f64) {
        let apart = radius + SEEN;
        let [left, top, right, below] = self.bounds();
        let wide = if self.bounds.is_some() { SIDEWAYS } else { 1.0 };
        let is_within = |(x, y): (f64, f64)| x >= left && x <= right && y >= top && y <= below;
        let is_free = |(x, y): (f64, f64)| self.middles.iter().all(|(a, b)| (a - x).hypot(b - y) >= apart);
        let mut found = at;
        if !is_free(at) {
            let near = |((x, y), _): &&mut ((f64, f64), u32)| (x - at.0).hypot(y - at.1) < 0.5;
            let known = self.searched.iter_mut().find(near);
            // Step back a little: a smaller circle may fit where the last one did not.
            let from = known.as_ref().map_or(1, |(_, step)| step.saturating_sub(6).max(1));
            let step = |step: u32| {
                let (far, angle) = (apart * 0.5 * f64::from(step).sqrt(), f64::from(step) * GOLDEN);
                (at.0 + far * wide * angle.cos(), at.1 + far / wide * angle.sin())
            };
            let fits = |number: &u32| is_within(step(*number)) && is_free(step(*number));
            let last = (from..TRIED).find(fits).unwrap_or(TRIED);
            found = step(last);
            match known {
                Some((_, step)) => *step = last,
                None => self.searched.push((at, last)),
            }
        }
        self.middles.push(found);
        found
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(circles: &[((f64, f64), f64)]) {
        let mut apart = Declutter::default();
        let placed: Vec<(f64, f64)> = circles.iter().map(|(at, radius)| apart.place(*at, *radius)).collect();
        for (later, (x, y)) in placed.iter().enumerate() {
            let radius = circles[later].1;
            for (a, b) in &placed[..later] {
                let far = (a - x).hypot(b - y);
                assert!(far >= radius + SEEN - 1e-9, "{far} within {radius}: {circles:?}");
            }
        }
    }

    #[test]
    fn hundreds_at_one_place_all_show_their_middle() {
        for radius in [0.0, 1.8, 6.0, 30.0] {
            check(&vec![((200.0, 100.0), radius); 400]);
        }
    }

    #[test]
    fn who_has_room_stays() {
        let mut apart = Declutter::default();
        assert_eq!(apart.place((10.0, 10.0), 20.0), (10.0, 10.0));
        assert_eq!(apart.place((40.0, 10.0), 20.0), (40.0, 10.0), "its edge lies over the other, its middle does not");
        let (x, y) = apart.place((11.0, 10.0), 4.0);
        assert!((x - 11.0).hypot(y - 10.0) < 8.0, "no farther than it must");
    }

    #[test]
    fn on_a_level_they_stand_side_by_side() {
        let mut apart = Declutter::within([0.0, 0.0, 100.0, 100.0]);
        let placed: Vec<(f64, f64)> = (0..5).map(|_| apart.place_level(50.0, [0.0, 100.0], 8.5)).collect();
        assert_eq!(placed, [(50.0, 50.0), (60.0, 50.0), (40.0, 50.0), (70.0, 50.0), (30.0, 50.0)]);
        let more: Vec<(f64, f64)> = (0..40).map(|_| apart.place_level(50.0, [0.0, 100.0], 8.5)).collect();
        let all = || placed.iter().chain(&more);
        assert!(all().all(|(x, y)| (0.0..=100.0).contains(x) && (0.0..=100.0).contains(y)), "{more:?}");
        for (at, (x, y)) in all().enumerate() {
            assert!(all().skip(at + 1).all(|(a, b)| (a - x).hypot(b - y) >= 10.0 - 1e-9), "{x} {y}: {more:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn no_middle_is_hidden(
            circles in prop::collection::vec(((0..40u32, 0..30u32), 0..30u32), 0..120)
        ) {
            let mut circles: Vec<((f64, f64), f64)> = circles
                .into_iter()
                .map(|((x, y), radius)| ((f64::from(x) * 7.0, f64::from(y) * 7.0), f64::from(radius)))
                .collect();
            // The largest circle is drawn first.
            circles.sort_by(|a, b| b.1.total_cmp(&a.1));
            check(&circles);
        }
    }
}
