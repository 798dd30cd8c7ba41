//! Bins places into hexagons of equal area.

use super::{CELL, Projection, Viewport};
use crate::format::{Index, sorted};

/// The places in one hexagon.
#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Cell {
    /// Degrees east of its center.
    pub east: f64,
    /// Degrees north of its center.
    pub north: f64,
    /// The selected part of its places.
    pub value: u64,
    /// The total of its places.
    pub total: u64,
    /// The pinned number, if there is a comparison.
    pub beside: Option<u64>,
    /// Number of places.
    pub places: u64,
}

/// A place: degrees east and north, the selected part, and the total.
pub type Point = (f64, f64, u64, u64);

/// A grid of hexagons on the projected plane. Columns count to the right, rows upwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    projection: Projection,
    size: f64,
}

impl Grid {
    /// A grid with this distance between hexagons, in Earth radii; at least a ten-thousandth, which
    /// is about 600 m.
    pub fn new(projection: Projection, size: f64) -> Grid {
        Grid { projection, size: size.max(1e-4) }
    }

    /// A grid with about [`CELL`] pixels between hexagons. The distance is a power of two, so that hexagons stay while
    /// the reader pans.
    pub fn within(viewport: &Viewport) -> Grid {
        Grid::new(viewport.projection, (CELL / viewport.scale).log2().round().exp2())
    }

    /// The hexagon that contains a point of the plane.
    pub fn at(self, (x, y): (f64, f64)) -> (i32, i32) {
        let row = (y / self.row_height()).floor() as i32;
        // The nearest center is in the row below or in the row above.
        let nearest = [row, row + 1].map(|row| {
            let key = ((x / self.size - shift(row)).round() as i32, row);
            let (a, b) = self.middle(key);
            ((a - x).powi(2) + (b - y).powi(2), key)
        });
        if nearest[0].0 <= nearest[1].0 { nearest[0].1 } else { nearest[1].1 }
    }

    /// Degrees east and north of a hexagon's center.
    pub fn place(self, key: (i32, i32)) -> (f64, f64) {
        self.projection.from_paper(self.middle(key))
    }

    fn middle(self, (column, row): (i32, i32)) -> (f64, f64) {
        ((f64::from(column) + shift(row)) * self.size, f64::from(row) * self.row_height())
    }

    fn row_height(self) -> f64 {
        self.size * 3_f64.sqrt() / 2.0
    }
}

/// Every other row is shifted right by half a hexagon.
fn shift(row: i32) -> f64 {
    if row % 2 == 0 { 0.0 } else { 0.5 }
}

/// The sort key of a hexagon in reading order: north to south, then west to east.
pub fn in_reading_order((column, row): (i32, i32)) -> (i32, i32) {
    (-row, column)
}

/// Returns the hexagons that contain places, in reading order.
pub fn hexbin(points: impl Iterator<Item = Point>, grid: Grid) -> Vec<Cell> {
    let mut keys: Vec<(i32, i32)> = Vec::new();
    let (mut found, mut cells) = (Index::default(), Vec::<Cell>::new());
    for (east, north, value, total) in points {
        let key = grid.at(grid.projection.to_paper((east, north)));
        let (number, new) = found.find_or_add(&|number| keys[number as usize].cmp(&key));
        if new {
            keys.push(key);
            let (east, north) = grid.place(key);
            cells.push(Cell { east, north, ..Cell::default() });
        }
        let cell = &mut cells[number as usize];
        cell.value += value;
        cell.total += total;
        cell.places += 1;
    }
    let order = |at: usize| in_reading_order(keys[at]);
    sorted(keys.len(), &|a, b| order(a).cmp(&order(b))).into_iter().map(|at| cells[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_nothing_counted_twice() {
        let points: Vec<Point> = (0..5000)
            .map(|i| (f64::from(i % 71) - 20.0, 35.0 + f64::from(i % 37), i as u64 % 5, i as u64 % 9))
            .collect();
        for projection in [Projection::Europe, Projection::World] {
            let found = hexbin(points.iter().copied(), Grid::new(projection, 0.05));
            assert!((50..1000).contains(&found.len()), "{}", found.len());
            assert_eq!(found.iter().map(|cell| cell.places).sum::<u64>(), 5000);
            assert_eq!(
                found.iter().map(|cell| cell.value).sum::<u64>(),
                points.iter().map(|point| point.2).sum::<u64>()
            );
            assert_eq!(
                found.iter().map(|cell| cell.total).sum::<u64>(),
                points.iter().map(|point| point.3).sum::<u64>()
            );
        }
    }

    #[test]
    fn a_place_is_in_the_nearest_cell() {
        let point = (11.3, 48.1);
        let cell = hexbin([(point.0, point.1, 1, 1)].into_iter(), Grid::new(Projection::Europe, 0.02))[0];
        let (a, b) = (Projection::Europe.to_paper(point), Projection::Europe.to_paper((cell.east, cell.north)));
        // A corner of a hexagon is farthest from its center.
        assert!((a.0 - b.0).hypot(a.1 - b.1) <= 0.02 / 3_f64.sqrt() + 1e-9);
    }

    #[test]
    fn the_order_of_the_places_is_all_the_same() {
        let points = [(1.0, 50.0, 1, 2), (2.0, 60.0, 3, 4), (1.0, 50.0, 5, 6)];
        let grid = Grid::new(Projection::Europe, 0.05);
        let forth = hexbin(points.into_iter(), grid);
        assert_eq!(forth, hexbin(points.into_iter().rev(), grid));
        assert_eq!((forth.len(), forth[1].value, forth[1].total, forth[1].places), (2, 6, 8, 2));
    }
}
