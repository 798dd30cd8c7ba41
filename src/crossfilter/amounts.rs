//! What the rows of a view come to, by any number that each row has.
//!
//! Laws: the sums of all numbers add up to what the view comes to; a site counts once, where the first of all its rows is.
//! Each row is looked at once, and nothing is kept.

use chargeboard_engine::Numbers;

use crate::dataset::Dataset;
use crate::view::{Measure, View};

/// Rows are looked at so many at a time, so that what is known of them stays at hand.
const BLOCK: usize = 4096;

impl Dataset {
    /// What the rows of a view come to, for each of `count` numbers; `of` has one for each row.
    pub fn amounts(&mut self, view: &View, of: &Numbers, count: usize) -> Vec<u64> {
        self.merge(view.merge);
        let mut amounts = vec![0; count];
        let passing = self.passing(view);
        // The number of each site that was met, and whether it was counted.
        let mut sites = match view.measure {
            Measure::Sites => vec![(None, false); self.table.sites.len()],
            Measure::Points | Measure::Power => Vec::new(),
        };
        let mut passes = [true; BLOCK];
        for first in (0..self.len()).step_by(BLOCK) {
            let rows = first..self.len().min(first + BLOCK);
            let passes = &mut passes[..rows.len()];
            passes.fill(true);
            for (column, wanted) in &passing.columns {
                let codes = rows.clone().map(|row| self.code(*column, row));
                passes.iter_mut().zip(codes).for_each(|(passes, code)| *passes &= wanted[code as usize]);
            }
            let kept = || rows.clone().zip(&*passes).filter(|(_, passes)| **passes).map(|(row, _)| row);
            let [points, watts] = [&self.table.points, &self.table.watts];
            match view.measure {
                Measure::Points => kept().for_each(|row| amounts[of.get(row) as usize] += u64::from(points[row])),
                Measure::Power => kept().for_each(|row| {
                    amounts[of.get(row) as usize] += u64::from(points[row]) * u64::from(watts[row]);
                }),
                // Site 0 stands for none.
                Measure::Sites => {
                    rows.clone().zip(&*passes).filter(|(row, _)| self.table.site[*row] > 0).for_each(|(row, passes)| {
                        let (number, counted) = &mut sites[self.table.site[row] as usize];
                        let number = *number.get_or_insert_with(|| of.get(row));
                        amounts[number as usize] += u64::from(*passes && !*counted);
                        *counted |= passes;
                    })
                }
            }
        }
        amounts
    }

    /// Degrees north and east of each row; none where the row has no position. And whether that lies far outside of the
    /// country that the row names.
    pub fn positions(&self) -> impl Iterator<Item = Option<((f64, f64), bool)>> {
        (0..self.len()).map(|row| Some((self.table.position(row)?, self.is_outside(row))))
    }

    /// Returns true if there is a map: of an edition always, else where any row has a position.
    pub fn has_positions(&self) -> bool {
        self.edition.is_some() || (0..self.len()).any(|row| self.table.position(row).is_some())
    }
}
