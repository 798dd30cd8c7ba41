//! Clusters of places that are close together.

use super::{Cell, Grid, MANY, Map, Spot, Viewport, hexbin};
use crate::chart::{Datum, paired_bars::Side};
use crate::format::kilowatts;
use crate::i18n::{Messages, power, whole};

/// Returns the clusters of the places in the viewport, or `None` if there are few enough to draw each place.
pub fn clusters(map: &Map, viewport: &Viewport) -> Option<Vec<Spot>> {
    let [left, below, right, above] = viewport.window();
    let within = |spot: &&Spot| {
        spot.places.first().is_some_and(|place| {
            let (x, y) = viewport.projection.to_paper(*place);
            (left..=right).contains(&x) && (below..=above).contains(&y)
        })
    };
    let of_many: Vec<Cell>;
    let found = if !map.cells.is_empty() {
        &map.cells
    } else if map.spots.iter().filter(within).count() > MANY {
        let of = |number: fn(&Spot) -> u64| {
            let points = map.spots.iter().filter(within);
            let points = points.map(|spot| (spot.places[0].0, spot.places[0].1, number(spot), spot.total));
            hexbin(points, Grid::within(viewport))
        };
        let mut found = of(|spot| spot.value);
        if map.names.is_some() {
            // The positions do not depend on the number, so both lists are parallel.
            let beside = of(|spot| spot.beside.as_ref().map_or(0, |side| side.value));
            found.iter_mut().zip(beside).for_each(|(cell, beside)| cell.beside = Some(beside.value));
        }
        of_many = found;
        &of_many
    } else {
        return None;
    };
    Some(found.iter().map(|cell| of_cell(map, cell)).collect())
}

/// The key of a cluster's mark: its position.
pub fn cell_key(cell: &Cell) -> String {
    format!("{:.2},{:.2}", cell.north, cell.east)
}

fn of_cell(map: &Map, cell: &Cell) -> Spot {
    let Cell { east, north, value, total, beside, places } = *cell;
    let figure = |number: u64| if map.watts { power(number) } else { whole(number) };
    let plain = |number: u64| if map.watts { kilowatts(number) } else { number.to_string() };
    let key = cell_key(cell);
    let mut spoken = Messages::gathered(&figure(value), places, &key);
    spoken.extend(beside.map(|number| Messages::and_pinned(&figure(number))));
    let datum = Datum {
        spoken,
        key,
        value: plain(value),
        total: plain(total),
        missing: false,
        all_missing: false,
        chosen: false,
        beside: beside.map(plain),
    };
    let side = |value: u64| Side { value, figure: figure(value), ..Side::default() };
    Spot {
        datum,
        places: vec![(east, north)],
        value,
        total,
        figure: figure(value),
        kept: value > 0,
        beside: beside.map(side),
        ..Spot::default()
    }
}
