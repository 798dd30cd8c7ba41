//! Places that lie together as one circle.

use super::{Cell, Frame, Grid, MANY, Map, Spot, cells};
use crate::chart::Datum;
use crate::words::{Words, power, whole};

/// Places that lie together as one, where there are too many of them to be told one by one.
pub fn gathered(map: &Map, frame: &Frame) -> Option<Vec<Spot>> {
    let [left, below, right, above] = frame.window();
    let within = |spot: &&Spot| {
        spot.places.first().is_some_and(|place| {
            let (x, y) = frame.projection.to_paper(*place);
            (left..=right).contains(&x) && (below..=above).contains(&y)
        })
    };
    let of_many: Vec<Cell>;
    let found = if !map.cells.is_empty() {
        &map.cells
    } else if map.spots.iter().filter(within).count() > MANY {
        let points = map.spots.iter().filter(within);
        let points = points.map(|spot| (spot.places[0].0, spot.places[0].1, spot.value, spot.total));
        of_many = cells(points, Grid::within(frame));
        &of_many
    } else {
        return None;
    };
    Some(found.iter().map(|cell| of_cell(map, cell)).collect())
}

/// What the mark of a cell is known by: where it is.
pub fn cell_key(cell: &Cell) -> String {
    format!("{:.2},{:.2}", cell.north, cell.east)
}

fn of_cell(map: &Map, cell: &Cell) -> Spot {
    let Cell { east, north, value, total, places } = *cell;
    let figure = if map.watts { power(value) } else { whole(value) };
    let key = cell_key(cell);
    let datum = Datum {
        spoken: Words::gathered(&figure, places, &key),
        key,
        value: if map.watts { crate::format::kilowatts(value) } else { value.to_string() },
        total: if map.watts { crate::format::kilowatts(total) } else { total.to_string() },
        missing: false,
        chosen: false,
        beside: None,
    };
    let places = vec![(east, north)];
    Spot { datum, name: String::new(), places, value, total, figure, kept: value > 0 }
}
