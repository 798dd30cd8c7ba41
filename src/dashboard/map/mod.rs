//! The map: where the figures of the view are, and what of them has no place on it.

mod cells;
mod spots;

use serde::{Deserialize, Serialize};

use super::comparison::name;
use super::{Answer, Chart, charts, chips};
use crate::chart::map::{Area, Map};
use crate::dataset::{Dataset, Dimension, UNKNOWN};
use crate::view::View;

pub use self::cells::Ground;
pub use self::spots::{Spotted, behind, pick_of};

/// The map, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Places {
    /// Its heading.
    pub title: String,
    /// What is counted, in words.
    pub subtitle: String,
    /// What it shows.
    pub map: Map,
    /// What of the view is not on it: why, and each thing.
    pub beside: Vec<(String, Vec<String>)>,
}

/// The map of a view on a picture of this width in CSS pixels; none where no row has a position.
///
/// `ground` keeps the positions of a register's rows from one view to the next.
pub fn map(data: &mut Dataset, ground: &mut Option<Ground>, view: View, width: u32) -> Option<Places> {
    if !data.has_positions() {
        return None;
    }
    let view = data.settled(view);
    let mut of_view = |view: &View| {
        let countries = charts::chart(&Answer::new(data, view), Dimension::Country, usize::MAX);
        let places = match &data.edition {
            Some(edition) => spots::spots(data, edition, view, &countries),
            None => ground.get_or_insert_with(|| Ground::new(data)).places(data, view, &countries, width),
        };
        (places, countries, name(&chips::of_view(data, view)))
    };
    let (now, countries, name) = of_view(&view);
    let Some(other) = view.pinned() else { return Some(now) };
    let (then, of_then, other) = of_view(&other);
    Some(now.compared(then, [&countries, &of_then], [name, other], view.measure))
}

/// The countries of a chart of countries.
pub fn areas(countries: &Chart) -> Vec<Area> {
    let known = countries.bars.iter().filter(|bar| bar.datum.key != UNKNOWN);
    known.map(|bar| Area { datum: bar.datum.clone(), value: bar.value, total: bar.total, sides: None }).collect()
}

/// Returns true if a place, by its degrees east and north, lies beyond Europe.
fn is_far((east, north): &(f64, f64)) -> bool {
    !(-32.0..=45.0).contains(east) || !(33.0..=75.0).contains(north)
}
