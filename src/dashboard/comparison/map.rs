//! The map of two selections: every place and country with what both come to.

use super::{Rest, number_beside, twins};
use crate::chart::map::Area;
use crate::chart::paired_bars::Side;
use crate::dashboard::map::{Places, areas};
use crate::dashboard::{Chart, amount_of};
use crate::i18n::Messages;
use crate::view::Measure;

impl Places {
    /// The same beside the map of what is pinned, which has the same places; the charts are those of the countries.
    pub(in crate::dashboard) fn compared(
        mut self,
        then: Places,
        charts: [&Chart; 2],
        names: [String; 2],
        measure: Measure,
    ) -> Places {
        self.map.areas = areas_of_both(charts, measure);
        for (spot, other) in self.map.spots.iter_mut().zip(&then.map.spots) {
            let (value, missing) = (other.value, other.datum.missing);
            let side = Side { value, figure: other.figure.clone(), missing, ..Side::default() };
            let words = match (value, missing) {
                (0, true) => Messages::IS_NOT_STATED.to_owned(),
                (0, false) => Messages::NOTHING.to_owned(),
                _ => amount_of(value, measure),
            };
            spot.datum.spoken += &Messages::and_pinned(&words);
            spot.datum.beside = Some(number_beside(&side, measure));
            if spot.places.len() > 1 {
                let places = spot.places.len() as u64;
                spot.name = match (spot.value, value) {
                    (0, _) => Messages::at_places(&side.figure, places),
                    (_, 0) => Messages::at_places(&spot.figure, places),
                    _ => Messages::both_at_places(&spot.figure, &side.figure, places),
                };
            }
            spot.beside = Some(side);
        }
        for (cell, other) in self.map.cells.iter_mut().zip(&then.map.cells) {
            cell.beside = Some(other.value);
        }
        self.map.names = Some(names);
        self.beside.extend(then.beside.into_iter().map(|(why, items)| (Messages::of_what_is_pinned(&why), items)));
        self
    }
}

/// The countries of either selection.
fn areas_of_both(charts: [&Chart; 2], measure: Measure) -> Vec<Area> {
    let pairs = twins(charts, measure, usize::MAX, Rest::There);
    let mut all = areas(charts[0]);
    for area in areas(charts[1]) {
        if all.iter().all(|other| other.datum.key != area.datum.key) {
            // Nothing of it is shown now.
            all.push(Area { value: 0, ..area });
        }
    }
    for area in &mut all {
        match pairs.iter().find(|pair| pair.datum.key == area.datum.key) {
            Some(pair) => {
                area.datum = pair.datum.clone();
                area.sides = (!pair.aside).then(|| [pair.sides[0].value, pair.sides[1].value]);
            }
            None => {
                area.datum.beside = Some("0".to_owned());
                area.sides = Some([0, 0]);
            }
        }
    }
    all
}
