//! Sums of rows, packed so that two vector instructions add them.
//!
//! Law: each lane is exact modulo 2^64 at any time, and exact in the end, because only added rows are subtracted.

/// Charge points; watts; rows, and those without a count times 2^32; charge points of unknown power.
pub type Sums = [u64; 4];

/// The direction of a change.
#[inline(always)]
pub fn change<const ADD: bool>(to: &mut Sums, by: &Sums) {
    for lane in 0..4 {
        to[lane] = if ADD { to[lane].wrapping_add(by[lane]) } else { to[lane].wrapping_sub(by[lane]) };
    }
}

/// The sums of one row.
#[inline]
pub fn of_row(points: Option<u32>, power: Option<u32>) -> Sums {
    let counted = u64::from(points.unwrap_or(0));
    let gap = if power.is_some() { 0 } else { counted };
    [counted, power.unwrap_or(0).into(), 1 | u64::from(points.is_none()) << 32, gap]
}

/// The numbers of some rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Rows without a count of charge points.
    pub uncounted_rows: u64,
    /// Charge points, of the rows with a count.
    pub points: u64,
    /// Charge points, of the rows whose power is known.
    pub powered_points: u64,
    /// Watts, of the rows whose power is known.
    pub watts: u64,
    /// Distinct sites.
    pub sites: u64,
}

impl Tally {
    /// Adds sums. Without the gap, which amounts-only answers leave out, `powered_points` is meaningless.
    #[inline]
    pub(crate) fn add(&mut self, [points, watts, rows, gap]: &Sums, rows_are_sites: bool) {
        let count = rows & 0xffff_ffff;
        self.rows += count;
        self.uncounted_rows += rows >> 32;
        self.points += points;
        self.powered_points = self.powered_points.wrapping_add(points.wrapping_sub(*gap));
        self.watts += watts;
        self.sites += if rows_are_sites { count } else { 0 };
    }
}
