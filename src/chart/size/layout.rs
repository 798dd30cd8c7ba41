//! The layout of the chart: the scales, the strip for sites without a power, and the guides.

use super::{BOUNDS, Dot, Sizes, scale::Log};
use crate::chart::{Anchor, Form, Ink, Shape, text};
use crate::i18n::{Messages, thousandths, whole};

const SIZE: u32 = 12;
/// The space above, for the names of the class limits.
const TOP: i32 = 26;
/// The space below, for the names of the scale.
const BELOW: i32 = 40;
const GAP: i32 = 8;
/// The space between the strip and the scale.
const BETWEEN: i32 = 14;
/// The space for half of the last number.
const RIGHT: i32 = 14;
/// The titles of the scales.
const UPWARDS: &str = Messages::COUNTED_POINTS;
const ACROSS: &str = Messages::KW_OF_EACH_POINT;
const UNKNOWN: &str = Messages::IS_NOT_STATED;

/// The parts of the picture, in CSS pixels.
pub struct Layout {
    width: i32,
    /// The right end of the labels of the charge point scale.
    left: i32,
    /// The strip, from left to right.
    strip: Option<[i32; 2]>,
    /// The scale of powers, from left to right.
    plot: Option<[i32; 2]>,
    ground: i32,
    powers: Log,
    points: Log,
}

impl Layout {
    /// Lays out the chart for all dots, selected or not.
    pub fn new(sizes: &Sizes, width: i32) -> Layout {
        let dots = || sizes.dots.iter();
        let known = || dots().filter(|dot| dot.watts > 0).map(|dot| f64::from(dot.watts) / 1000.0);
        let most = dots().map(|dot| dot.points).max().unwrap_or(1).max(10) as f64;
        let points = Log::over(0.8, most * 1.3);
        let labels = points.ticks().into_iter().map(|tick| text::width(&whole(tick as u64), SIZE)).max().unwrap_or(0);
        let left = labels + GAP;
        let unknown = dots().filter(|dot| dot.watts == 0).count() as i32;
        let room = width - left;
        let share = room * unknown / (2 * sizes.dots.len().max(1) as i32);
        let strip = match (unknown, known().next().is_some()) {
            (0, _) => None,
            (_, false) => Some([left, width]),
            _ => Some([left, left + share.clamp(text::width(UNKNOWN, SIZE) + 8, (room / 3).max(80))]),
        };
        let from = strip.map_or(left, |[_, right]| right + BETWEEN);
        // At least a decade, so that a class limit is always visible.
        let (least, most) = known().fold((20.0_f64, 200.0_f64), |(least, most), kw| (least.min(kw), most.max(kw)));
        Layout {
            width,
            left,
            strip,
            plot: known().next().map(|_| [from, width - RIGHT]),
            ground: TOP + (width * 9 / 20).clamp(230, 400),
            powers: Log::over(least * 0.8, most * 1.25),
            points,
        }
    }

    /// The height of the chart.
    pub fn height(&self) -> i32 {
        self.ground + BELOW
    }

    /// Left, top, right and bottom of the area for dots.
    pub fn bounds(&self) -> [f64; 4] {
        [self.left, TOP, self.width, self.ground].map(f64::from)
    }

    /// The strip for dots without a power, from left to right.
    pub fn strip(&self) -> Option<[f64; 2]> {
        self.strip.map(|[left, right]| [f64::from(left + 8), f64::from(right - 8)])
    }

    /// The radius of a dot, for a number of dots.
    pub fn dot(&self, count: usize) -> f64 {
        let room = f64::from((self.width - self.left) * (self.ground - TOP));
        let most = (f64::from(self.width) / 70.0).clamp(4.5, 6.0);
        (room / (count.max(1) as f64 * 40.0)).sqrt().clamp(3.0, most)
    }

    /// The exact position of a dot.
    pub fn place(&self, dot: &Dot) -> (f64, f64) {
        let [left, right] = self.part(dot).map(f64::from);
        let across = if dot.watts == 0 { 0.5 } else { self.powers.at(f64::from(dot.watts) / 1000.0) };
        let high = self.points.at(dot.points.max(1) as f64);
        let (ground, top) = (f64::from(self.ground), f64::from(TOP));
        (left + across * (right - left), ground - high * (ground - top))
    }

    /// The left and right limits for the name of a dot.
    pub fn room(&self, dot: &Dot) -> [i32; 2] {
        self.part(dot)
    }

    /// The part that a dot is on: the strip or the scale.
    fn part(&self, dot: &Dot) -> [i32; 2] {
        let part = if dot.watts == 0 { self.strip } else { self.plot };
        part.unwrap_or([self.left, self.width])
    }

    /// The scales, the strip and the class limits.
    pub fn guides(&self) -> Vec<Shape> {
        let mut guides = Vec::new();
        if let Some([left, right]) = self.strip {
            let form = Form::Rect { x: left, y: TOP, width: right - left, height: self.ground - TOP };
            guides.push(Shape { part: "guide", ink: Ink::Land, form });
            let words = if self.plot.is_none() { Messages::KW_NOT_STATED } else { UNKNOWN };
            guides.push(note((left + right) / 2, self.ground + 17, Anchor::Middle, words.to_owned()));
        }
        let (ground, top) = (f64::from(self.ground), f64::from(TOP));
        for tick in self.points.ticks() {
            let y = (ground - self.points.at(tick) * (ground - top)).round() as i32;
            let form = Form::Rect { x: self.left, y, width: self.width - self.left, height: 1 };
            guides.push(Shape { part: "guide", ink: Ink::Rest, form });
            guides.push(note(self.left - GAP, y + 4, Anchor::End, whole(tick as u64)));
        }
        guides.push(note(0, 15, Anchor::Start, UPWARDS.to_owned()));
        guides.push(line(vec![(self.left, self.ground), (self.width, self.ground)]));
        if let Some(plot) = self.plot {
            self.across(plot, &mut guides);
        }
        guides
    }

    /// Adds the scale of powers and the class limits.
    fn across(&self, [left, right]: [i32; 2], guides: &mut Vec<Shape>) {
        let x = |kw: f64| left + (self.powers.at(kw) * f64::from(right - left)).round() as i32;
        let name = |kw: f64| thousandths((kw * 1000.0).round() as u64);
        let mut free = left;
        for tick in self.powers.ticks() {
            let (x, half) = (x(tick), text::width(&name(tick), SIZE) / 2);
            guides.push(line(vec![(x, self.ground), (x, self.ground + 4)]));
            if x - half >= free && x + half <= self.width {
                free = x + half + 6;
                guides.push(note(x, self.ground + 17, Anchor::Middle, name(tick)));
            }
        }
        let words = text::fit(ACROSS, SIZE, self.width - left);
        guides.push(note(self.width, self.ground + 34, Anchor::End, words));
        let mut free = text::width(UPWARDS, SIZE) + GAP;
        for bound in BOUNDS.into_iter().filter(|bound| (0.0..=1.0).contains(&self.powers.at(*bound))) {
            let name = if right - left > 400 { format!("{} kW", name(bound)) } else { name(bound) };
            let (x, half) = (x(bound), text::width(&name, SIZE) / 2);
            let dash = |at: i32| vec![(x * 10, at * 10), (x * 10, (at + 3) * 10)];
            let lines = (TOP..self.ground - 3).step_by(6).map(dash).collect();
            guides.push(Shape { part: "guide", ink: Ink::Axis, form: Form::Path { lines, closed: false } });
            if x - half >= free && x + half <= self.width {
                free = x + half + 6;
                guides.push(note(x, 15, Anchor::Middle, name));
            }
        }
    }
}

fn note(x: i32, y: i32, anchor: Anchor, content: String) -> Shape {
    Shape { part: "guide", ink: Ink::Note, form: Form::Text { x, y, anchor, size: SIZE, content } }
}

fn line(points: Vec<(i32, i32)>) -> Shape {
    Shape { part: "guide", ink: Ink::Axis, form: Form::Line { points } }
}
