//! A logarithmic scale, for charge points and powers from a wallbox to a charging park.

/// A scale between two positive numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Log {
    from: f64,
    to: f64,
}

impl Log {
    /// A scale from `least` to `most`.
    pub fn over(least: f64, most: f64) -> Log {
        Log { from: least.log10(), to: most.log10() }
    }

    /// The position of a number: 0 at the start, 1 at the end.
    pub fn at(self, number: f64) -> f64 {
        (number.log10() - self.from) / (self.to - self.from)
    }

    /// The numbers 1, 2, 5, 10, 20 and so on that lie on the scale; only powers of ten on long scales.
    pub fn ticks(self) -> Vec<f64> {
        let steps: &[f64] = if self.to - self.from > 4.5 { &[1.0] } else { &[1.0, 2.0, 5.0] };
        let tens = (self.from.floor() as i32)..=(self.to.ceil() as i32);
        let all = tens.flat_map(|ten| steps.iter().map(move |step| step * 10_f64.powi(ten)));
        all.filter(|number| (0.0..=1.0).contains(&self.at(*number))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round() {
        for (least, most, expected) in [
            (0.8, 12.0, &[1.0, 2.0, 5.0, 10.0][..]),
            (3.1, 460.0, &[5.0, 10.0, 20.0, 50.0, 100.0, 200.0]),
            (0.8, 300_000.0, &[1.0, 10.0, 100.0, 1_000.0, 10_000.0, 100_000.0]),
        ] {
            assert_eq!(Log::over(least, most).ticks(), expected, "{least} to {most}");
        }
    }

    #[test]
    fn twice_as_much_is_as_far_everywhere() {
        let scale = Log::over(1.0, 100.0);
        let far = |number: f64| scale.at(2.0 * number) - scale.at(number);
        assert!((far(1.0) - far(30.0)).abs() < 1e-9);
        assert_eq!((scale.at(1.0), scale.at(10.0), scale.at(100.0)), (0.0, 0.5, 1.0));
    }
}
