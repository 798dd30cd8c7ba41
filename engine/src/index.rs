//! The index of rows, which does not depend on the selection.
//!
//! Law: the cube, the charts and both orders of cells add up to the same rows.

use crate::{
    cells::Cells,
    collapse::collapse,
    error::Error,
    joint::{Joint, widest},
    rows::{Dimension, Measure},
    sums::{Sums, change, of_row},
};

/// The wide dimension, with the cells in both orders.
pub struct Wide {
    /// Its place in the table.
    pub index: usize,
    /// The number of its values.
    pub values: usize,
    /// Cells by its codes, which its clause adds to the cube or subtracts.
    pub by_value: Cells,
    /// Cells by combination, which the other clauses add to its chart or subtract.
    pub by_combination: Cells,
    /// The sums of each of its values.
    pub chart: Vec<Sums>,
}

/// Rows, indexed.
pub struct Index {
    /// The joint dimensions' combinations.
    pub joint: Joint,
    /// The dimension with the most values; `None` if there are few rows.
    pub wide: Option<Wide>,
    /// The sums of each combination.
    pub cube: Vec<Sums>,
    /// The sums of all rows.
    pub total: Sums,
}

impl Index {
    /// Indexes checked rows. Up to `few` of them, every dimension is joint.
    pub fn new(dimensions: Vec<Dimension>, points: Measure, power: Measure, few: usize) -> Result<Self, Error> {
        let rows = points.amounts.len();
        let mut dimensions: Vec<(usize, Dimension)> = dimensions.into_iter().enumerate().collect();
        let wide = widest(&dimensions).filter(|_| rows > few);
        let wide = wide.map(|place| dimensions.remove(place));
        let (joint, ids) = Joint::new(rows, dimensions)?;

        let mut cube = vec![[0; 4]; joint.len];
        let wide = match wide {
            None => {
                for (row, id) in ids.iter().enumerate() {
                    change::<true>(&mut cube[*id as usize], &of_row(points.get(row), power.get(row)));
                }
                None
            }
            Some((index, Dimension { values, codes, .. })) => {
                let values = values as usize;
                let by_value = collapse(&codes, values, ids, joint.len, [points, power]);
                drop(codes);
                let by_combination = by_value.transposed(joint.len);
                for (combination, sums) in cube.iter_mut().enumerate() {
                    for cell in by_combination.range(combination) {
                        change::<true>(sums, &by_combination.sums(cell));
                    }
                }
                let mut chart = vec![[0; 4]; values];
                for (value, sums) in chart.iter_mut().enumerate() {
                    for cell in by_value.range(value) {
                        change::<true>(sums, &by_value.sums(cell));
                    }
                }
                Some(Wide { index, values, by_value, by_combination, chart })
            }
        };
        let mut total = [0; 4];
        cube.iter().for_each(|sums| change::<true>(&mut total, sums));
        Ok(Self { joint, wide, cube, total })
    }

    /// The bytes that it occupies.
    pub fn bytes(&self) -> usize {
        let joint: usize = self.joint.dimensions.iter().map(|dimension| dimension.bytes()).sum();
        let wide = self.wide.as_ref().map_or(0, |wide| {
            wide.by_value.bytes() + wide.by_combination.bytes() + wide.chart.capacity() * size_of::<Sums>()
        });
        joint + wide + self.cube.capacity() * size_of::<Sums>()
    }
}
