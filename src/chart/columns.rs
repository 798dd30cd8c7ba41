//! Columns side by side, one for each step of time. The selected part is drawn in front of the total.
//!
//! Columns have no figures, because there may be hundreds of them. A scale stands behind them.

use plotters::coord::types::RangedCoordf64;
use plotters::element::PathElement;
use plotters::prelude::{Cartesian2d, IntoDrawingArea, RGBColor};
use plotters_backend::BackendCoord;

use super::{
    Anchor, Form, Ink, Mark, Scene, Shape,
    backend::SceneBackend,
    bars::{Bar, rect},
    element::Element,
    text,
};
use crate::i18n::{power, whole};

const SIZE: u32 = 12;
const HEIGHT: i32 = 170;
/// The space above the highest column, for half a line of text.
const TOP: i32 = 10;
/// The space below the columns, for a line of text.
const BOTTOM: i32 = 24;
const GAP: i32 = 8;
/// The maximum width of a column.
const WIDEST: i32 = 44;
/// The minimum distance between two names below the columns.
const APART: i32 = 12;

/// The data of a column chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Columns<'a> {
    /// The columns in order; `None` is a gap.
    pub slots: Vec<Option<&'a Bar>>,
    /// For each slot the current and the pinned number; empty without a comparison.
    pub pairs: Vec<[u64; 2]>,
    /// The names below slots, which start at their slot. A name without room is left out.
    pub names: Vec<(usize, String)>,
    /// Whether numbers are watts.
    pub watts: bool,
}

/// Lays out the columns for a width in CSS pixels.
pub fn columns(columns: &Columns, width: u32) -> Scene {
    let Columns { slots, pairs, names, watts } = columns;
    let bars = || slots.iter().flatten();
    let mut scene = Scene { width, across: bars().count(), ..Scene::default() };
    if scene.across == 0 {
        return scene;
    }
    scene.height = (TOP + HEIGHT + BOTTOM) as u32;
    let most = match pairs.is_empty() {
        true => bars().map(|bar| bar.total.max(bar.value)).max(),
        false => pairs.iter().flatten().copied().max(),
    };
    let most = most.unwrap_or(0).max(1);
    let steps: Vec<u64> = steps(most).collect();
    let figure = |number: u64| if *watts { power(number) } else { whole(number) };
    let scale = steps.iter().map(|step| text::width(&figure(*step), SIZE)).max().unwrap_or(0);
    let left = scale + GAP;
    let right = (width as i32).min(left + WIDEST * slots.len() as i32).max(left + 1);
    let ground = TOP + HEIGHT;
    let plot = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(
        0.0..slots.len() as f64,
        0.0..most as f64,
        (left..right, ground..TOP),
    );
    let mut notes = Vec::new();
    let area = SceneBackend::new(&mut scene).into_drawing_area().apply_coord_spec(plot);
    let (red, green, blue) = Ink::Axis.rgb();
    for step in std::iter::once(0).chain(steps.iter().copied()) {
        let line = vec![(0.0, step as f64), (slots.len() as f64, step as f64)];
        area.draw(&PathElement::new(line, RGBColor(red, green, blue))).expect("the backend cannot fail");
        if step > 0 {
            let (_, y) = area.map_coordinate(&(0.0, step as f64));
            notes.push(note(scale, y + 4, Anchor::End, figure(step)));
        }
    }
    for (slot, bar) in slots.iter().enumerate().filter_map(|(slot, bar)| Some((slot, (*bar)?))) {
        let (at, pair) = (slot as f64, pairs.get(slot));
        let [front, back] = pair.copied().unwrap_or([bar.value, bar.total]);
        let points = [(at, 0.0), (at, front as f64), (at + 1.0, back as f64)];
        let drawn = |corners: [BackendCoord; 3], backend: &mut SceneBackend| {
            let shapes = column(bar, pair, corners);
            backend.mark(Mark { datum: bar.datum.clone(), top: 0, shapes });
        };
        area.draw(&Element { points, drawn }).expect("the backend cannot fail");
    }
    let mut free = left;
    for (at, name) in names {
        let (x, y) = area.map_coordinate(&(*at as f64, 0.0));
        let long = text::width(name, SIZE);
        // The last name moves left instead of leaving the picture.
        let x = x.min(width as i32 - long);
        if x >= free {
            free = x + long + APART;
            notes.push(note(x, y + 17, Anchor::Start, name.clone()));
        }
    }
    drop(area);
    scene.guides.extend(notes);
    scene
}

fn note(x: i32, y: i32, anchor: Anchor, content: String) -> Shape {
    Shape { part: "guide", ink: Ink::Note, form: Form::Text { x, y, anchor, size: SIZE, content } }
}

/// Two to five round numbers up to the maximum.
fn steps(most: u64) -> impl Iterator<Item = u64> {
    let mut ten = 1;
    while most / ten >= 10 {
        ten *= 10;
    }
    let step = match most / ten {
        1 => (ten / 2).max(1),
        2..=4 => ten,
        _ => ten * 2,
    };
    (1..=most / step).map(move |i| i * step)
}

/// The shapes of a column, or of the two columns of a pair. The points are the left end of the ground, the top of the
/// front column, and the right upper corner of the back one.
fn column(
    bar: &Bar,
    pair: Option<&[u64; 2]>,
    [(left, ground), (_, value), (right, total)]: [BackendCoord; 3],
) -> Vec<Shape> {
    let band = (right - left).max(1);
    // Leave a gap between neighbours if there is room.
    let gap = if band < 3 { 0 } else { (band / 5).max(1) };
    let upright = |part, ink, x, y: i32, width| rect(part, ink, x, y, width, (ground - y).max(0));
    // Even the smallest part stays visible.
    let top = |number: u64, y: i32| if number > 0 { y.min(ground - 2) } else { ground };
    let (x, width) = (left + gap / 2, band - gap);
    let hit = upright("hit", Ink::Hit, left, TOP, band);
    if let Some([now, pinned]) = pair {
        let (first, second) = (width - width / 2, width / 2);
        return vec![
            hit,
            upright("pinned", Ink::Pinned, x + first, top(*pinned, total), second),
            upright("now", Ink::Bar, x, top(*now, value), first),
        ];
    }
    vec![
        hit,
        upright("rest", Ink::Rest, x, top(bar.total, total), width),
        upright("kept", bar.ink, x, top(bar.value, value), width),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_few_round_steps() {
        for (most, expected) in [
            (1, &[1][..]),
            (7, &[2, 4, 6]),
            (10, &[5, 10]),
            (14, &[5, 10]),
            (199, &[50, 100, 150]),
            (4_999, &[1_000, 2_000, 3_000, 4_000]),
            (9_999, &[2_000, 4_000, 6_000, 8_000]),
        ] {
            assert_eq!(steps(most).collect::<Vec<_>>(), expected, "{most}");
        }
    }
}
