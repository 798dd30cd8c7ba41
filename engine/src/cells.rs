//! Rows collapsed to cells: one for each pair of an outer and an inner code that occurs, in order.
//!
//! Law: the cells of an outer code add up to its rows. A sum that is too large for a cell's narrow fields is split
//! into several cells with the same codes, so fields can be narrow and sums exact.

use crate::{
    joint::starts,
    sums::{Sums, change},
};
use std::ops::Range;

/// The codes of cells, in the narrowest type that holds them.
pub enum Codes {
    /// Below 65,536.
    Narrow(Vec<u16>),
    /// Any.
    Wide(Vec<u32>),
}

/// Cells, grouped by an outer code, ascending by an inner one.
pub struct Cells {
    /// The start of each outer code's cells, and the end of the last one's.
    pub starts: Vec<u32>,
    /// The inner codes.
    pub codes: Codes,
    /// Charge points and watts.
    pub amounts: Vec<[u32; 2]>,
    /// Rows; empty if each cell is one row.
    pub rows: Option<Vec<u16>>,
    /// Rows without a count, and charge points of unknown power; empty if nothing is unknown.
    pub gaps: Option<Vec<[u32; 2]>>,
}

impl Cells {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.amounts.len()
    }

    /// The number of cells of an outer code.
    #[inline]
    pub fn count(&self, outer: usize) -> usize {
        (self.starts[outer + 1] - self.starts[outer]) as usize
    }

    /// The cells of an outer code.
    #[inline]
    pub fn range(&self, outer: usize) -> Range<usize> {
        self.starts[outer] as usize..self.starts[outer + 1] as usize
    }

    /// The sums of a cell.
    #[inline(always)]
    pub fn sums(&self, cell: usize) -> Sums {
        let [points, watts] = self.amounts[cell];
        let rows = self.rows.as_ref().map_or(1, |rows| u64::from(rows[cell]));
        let [uncounted, gap] = self.gaps.as_ref().map_or([0, 0], |gaps| gaps[cell]);
        [points.into(), watts.into(), rows | u64::from(uncounted) << 32, gap.into()]
    }

    /// Adds the cells of a range to the sums by inner code, or subtracts them. Skips rows and gaps if the question is
    /// only about amounts.
    pub fn change<const ADD: bool>(&self, range: Range<usize>, sums: &mut [Sums], amounts_only: bool) {
        match &self.codes {
            Codes::Narrow(codes) => self.change_by::<ADD, _>(codes, range, sums, amounts_only),
            Codes::Wide(codes) => self.change_by::<ADD, _>(codes, range, sums, amounts_only),
        }
    }

    #[inline(always)]
    fn change_by<const ADD: bool, C: Copy + Into<u32>>(
        &self,
        codes: &[C],
        range: Range<usize>,
        sums: &mut [Sums],
        amounts_only: bool,
    ) {
        if amounts_only || (self.rows.is_none() && self.gaps.is_none()) {
            let rows = u64::from(!amounts_only);
            for (code, [points, watts]) in codes[range.clone()].iter().zip(&self.amounts[range]) {
                let by = [u64::from(*points), u64::from(*watts), rows, 0];
                change::<ADD>(&mut sums[(*code).into() as usize], &by);
            }
        } else {
            for cell in range {
                change::<ADD>(&mut sums[codes[cell].into() as usize], &self.sums(cell));
            }
        }
    }

    /// The same cells with outer and inner exchanged.
    pub fn transposed(&self, inner_values: usize) -> Self {
        match &self.codes {
            Codes::Narrow(codes) => self.transposed_by(codes, inner_values),
            Codes::Wide(codes) => self.transposed_by(codes, inner_values),
        }
    }

    fn transposed_by<C: Copy + Into<u32>>(&self, inner: &[C], inner_values: usize) -> Self {
        let starts = starts(inner_values, inner.iter().map(|code| (*code).into() as usize));
        // The place of each cell, computed once for all columns.
        let mut next = starts.clone();
        let places: Vec<u32> = inner
            .iter()
            .map(|code| {
                let slot = &mut next[(*code).into() as usize];
                *slot += 1;
                *slot - 1
            })
            .collect();
        let outer_values = self.starts.len() - 1;
        let outers = || (0..outer_values).flat_map(|outer| std::iter::repeat_n(outer, self.count(outer)));
        let codes = if outer_values <= 1 << 16 {
            Codes::Narrow(scatter(&places, outers().map(|outer| outer as u16)))
        } else {
            Codes::Wide(scatter(&places, outers().map(|outer| outer as u32)))
        };
        Self {
            starts,
            codes,
            amounts: scatter(&places, self.amounts.iter().copied()),
            rows: self.rows.as_ref().map(|rows| scatter(&places, rows.iter().copied())),
            gaps: self.gaps.as_ref().map(|gaps| scatter(&places, gaps.iter().copied())),
        }
    }

    /// The bytes that they occupy.
    pub fn bytes(&self) -> usize {
        let codes = match &self.codes {
            Codes::Narrow(codes) => codes.capacity() * 2,
            Codes::Wide(codes) => codes.capacity() * 4,
        };
        let rows = self.rows.as_ref().map_or(0, |rows| rows.capacity() * 2);
        let gaps = self.gaps.as_ref().map_or(0, |gaps| gaps.capacity() * 8);
        self.starts.capacity() * 4 + codes + self.amounts.capacity() * 8 + rows + gaps
    }
}

fn scatter<T: Copy + Default>(places: &[u32], values: impl Iterator<Item = T>) -> Vec<T> {
    let mut to = vec![T::default(); places.len()];
    for (place, value) in places.iter().zip(values) {
        to[*place as usize] = value;
    }
    to
}
