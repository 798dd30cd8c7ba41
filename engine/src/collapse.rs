//! Collapses rows to cells, in place.
//!
//! Law: a group of rows never makes more cells than it has rows, so cells overwrite only rows that were read.

use crate::{
    cells::{Cells, Codes},
    column::Numbers,
    rows::Measure,
    sums::{Sums, change, of_row},
};

/// Set in the inner code of a row without a count; combinations are fewer than 2^30.
const NO_POINTS: u32 = 1 << 31;
/// Set in the inner code of a row of unknown power.
const NO_POWER: u32 = 1 << 30;

/// Collapses rows to cells of the outer codes and the inner codes, which are below `inner_values`.
pub fn collapse(
    outer: &Numbers,
    outer_values: usize,
    inner: Vec<u32>,
    inner_values: usize,
    measures: [Measure; 2],
) -> Cells {
    let has_gaps = measures.iter().any(|measure| measure.missing.is_some());
    if inner_values <= 1 << 16 && !has_gaps {
        collapse_by::<u16>(outer, outer_values, inner, inner_values, measures, has_gaps)
    } else {
        collapse_by::<u32>(outer, outer_values, inner, inner_values, measures, has_gaps)
    }
}

/// A row's inner code with its flags in 32 bits, or without flags in 16.
trait Code: Copy + Default {
    fn new(code: u32) -> Self;
    fn get(self) -> u32;
    fn codes(codes: Vec<Self>, inner_values: usize) -> Codes;
}

impl Code for u16 {
    fn new(code: u32) -> Self {
        code as u16
    }
    fn get(self) -> u32 {
        self.into()
    }
    fn codes(codes: Vec<Self>, _: usize) -> Codes {
        Codes::Narrow(codes)
    }
}

impl Code for u32 {
    fn new(code: u32) -> Self {
        code
    }
    fn get(self) -> u32 {
        self
    }
    fn codes(codes: Vec<Self>, inner_values: usize) -> Codes {
        if inner_values <= 1 << 16 {
            Codes::Narrow(codes.iter().map(|code| *code as u16).collect())
        } else {
            Codes::Wide(codes)
        }
    }
}

fn collapse_by<C: Code>(
    outer: &Numbers,
    outer_values: usize,
    inner: Vec<u32>,
    inner_values: usize,
    [points, power]: [Measure; 2],
    has_gaps: bool,
) -> Cells {
    let mut counts = vec![0_u32; outer_values];
    outer.for_each(|_, code| counts[code as usize] += 1);
    let row_starts = starts_of(&counts);
    // One column after the other, so that each is freed before the next is made.
    let codes = group(outer, &row_starts, |row| {
        let missing = |measure: &Measure, flag: u32| if has_gaps && measure.get(row).is_none() { flag } else { 0 };
        C::new(inner[row] | missing(&points, NO_POINTS) | missing(&power, NO_POWER))
    });
    drop(inner);
    let amounts = group(outer, &row_starts, |row| [&points, &power].map(|measure| measure.get(row).unwrap_or(0)));
    drop((points, power));

    let mut out = Out { codes, amounts, rows: Vec::new(), gaps: has_gaps.then(Vec::new), len: 0 };
    let mut group = Group::new(inner_values);
    let mut cell_starts = vec![0_u32];
    for code in 0..outer_values {
        let range = row_starts[code] as usize..row_starts[code + 1] as usize;
        for row in range {
            let code = out.codes[row].get();
            let [points, power] = out.amounts[row];
            let points = (code & NO_POINTS == 0).then_some(points);
            let power = (code & NO_POWER == 0).then_some(power);
            group.add(code & !(NO_POINTS | NO_POWER), &of_row(points, power));
        }
        group.drain(|code, sums| out.push(code, sums));
        cell_starts.push(out.len as u32);
    }
    out.finish(cell_starts, inner_values)
}

/// A column of the rows, grouped by outer code.
fn group<T: Copy + Default>(outer: &Numbers, starts: &[u32], value: impl Fn(usize) -> T) -> Vec<T> {
    let mut next = starts.to_vec();
    let mut to = vec![T::default(); outer.len()];
    outer.for_each(|row, code| {
        let slot = &mut next[code as usize];
        to[*slot as usize] = value(row);
        *slot += 1;
    });
    to
}

fn starts_of(counts: &[u32]) -> Vec<u32> {
    let mut starts = vec![0];
    let mut sum = 0;
    for count in counts {
        sum += count;
        starts.push(sum);
    }
    starts
}

/// Adds up the rows of one outer code by inner code.
struct Group {
    sums: Vec<Sums>,
    /// Codes; as wide as all other numbers that are sorted, so the program holds one sort routine.
    touched: Vec<u64>,
    seen: Vec<u64>,
}

impl Group {
    fn new(inner_values: usize) -> Self {
        Self { sums: vec![[0; 4]; inner_values], touched: Vec::new(), seen: vec![0; inner_values.div_ceil(64)] }
    }

    #[inline]
    fn add(&mut self, code: u32, by: &Sums) {
        let sums = &mut self.sums[code as usize];
        if sums[2] == 0 {
            self.touched.push(code.into());
        }
        change::<true>(sums, by);
    }

    /// Returns the sums by ascending inner code, and clears them.
    fn drain(&mut self, mut each: impl FnMut(u32, Sums)) {
        let mut take = |code: u32| each(code, std::mem::take(&mut self.sums[code as usize]));
        if self.touched.len() < self.seen.len() {
            self.touched.sort_unstable();
            self.touched.iter().for_each(|code| take(*code as u32));
        } else {
            // With this many codes, walking over all of them in order is cheaper than sorting those that occur.
            for code in &self.touched {
                self.seen[*code as usize / 64] |= 1 << (code % 64);
            }
            for (word, bits) in self.seen.iter_mut().enumerate() {
                let mut left = std::mem::take(bits);
                while left != 0 {
                    take(word as u32 * 64 + left.trailing_zeros());
                    left &= left - 1;
                }
            }
        }
        self.touched.clear();
    }
}

/// The cells so far, at the front of the rows' own space.
struct Out<C> {
    codes: Vec<C>,
    amounts: Vec<[u32; 2]>,
    rows: Vec<u16>,
    gaps: Option<Vec<[u32; 2]>>,
    len: usize,
}

impl<C: Code> Out<C> {
    /// Writes one cell, or as many as its sums need.
    fn push(&mut self, code: u32, [mut points, mut watts, rows, mut gap]: Sums) {
        let (mut uncounted, mut rows) = (rows >> 32, rows & 0xffff_ffff);
        while rows > 0 {
            let part = |sum: &mut u64, most: u64| {
                let part = (*sum).min(most);
                *sum -= part;
                part as u32
            };
            let widest = u32::MAX.into();
            self.codes[self.len] = C::new(code);
            self.amounts[self.len] = [part(&mut points, widest), part(&mut watts, widest)];
            if let Some(gaps) = &mut self.gaps {
                gaps.push([part(&mut uncounted, widest), part(&mut gap, widest)]);
            }
            // The rest of the other sums needs a cell, and so a row.
            let needed = [points, watts, gap].map(|sum| sum.div_ceil(widest)).into_iter().max().unwrap_or(0);
            let most = 0xffff.min(rows - needed);
            self.rows.push(part(&mut rows, most) as u16);
            self.len += 1;
        }
    }

    fn finish(mut self, starts: Vec<u32>, inner_values: usize) -> Cells {
        self.codes.truncate(self.len);
        self.codes.shrink_to_fit();
        let codes = C::codes(self.codes, inner_values);
        self.amounts.truncate(self.len);
        self.amounts.shrink_to_fit();
        self.rows.shrink_to_fit();
        let rows = if self.rows.iter().all(|rows| *rows == 1) { None } else { Some(self.rows) };
        let gaps = self.gaps.map(|mut gaps| {
            gaps.shrink_to_fit();
            gaps
        });
        Cells { starts, codes, amounts: self.amounts, rows, gaps }
    }
}
