//! From rows to cells, in the space that the rows take.
//!
//! Law: a group of rows never makes more cells than it has rows, so that cells overwrite rows already read.

use crate::{
    cells::{Cells, Codes},
    column::Numbers,
    rows::Measure,
    sums::{Sums, change, of_row},
};

/// Set in a row's inner code where it has no count; combinations are fewer than 2^30.
const NO_POINTS: u32 = 1 << 31;
/// Set where its power is unknown.
const NO_POWER: u32 = 1 << 30;

/// Collapses rows to cells of the outer codes and the inner codes, which are below `inner_values`.
pub fn collapse(
    outer: &Numbers,
    outer_values: usize,
    inner: Vec<u32>,
    inner_values: usize,
    [points, power]: [Measure; 2],
) -> Cells {
    let mut counts = vec![0_u32; outer_values];
    outer.for_each(|_, code| counts[code as usize] += 1);
    let row_starts = starts_of(&counts);
    let mut next = row_starts.clone();
    let rows = inner.len();
    let (mut codes, mut amounts) = (vec![0_u32; rows], vec![[0_u32; 2]; rows]);
    outer.for_each(|row, code| {
        let slot = &mut next[code as usize];
        let place = *slot as usize;
        *slot += 1;
        let (points, power) = (points.get(row), power.get(row));
        let unknown = if points.is_none() { NO_POINTS } else { 0 } | if power.is_none() { NO_POWER } else { 0 };
        codes[place] = inner[row] | unknown;
        amounts[place] = [points.unwrap_or(0), power.unwrap_or(0)];
    });
    let has_gaps = points.missing.is_some() || power.missing.is_some();
    drop((inner, points, power));

    let mut out = Out { codes, amounts, rows: Vec::new(), gaps: has_gaps.then(Vec::new), len: 0 };
    let mut group = Group::new(inner_values);
    let mut cell_starts = vec![0_u32];
    for code in 0..outer_values {
        let range = row_starts[code] as usize..row_starts[code + 1] as usize;
        for row in range {
            let code = out.codes[row];
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

fn starts_of(counts: &[u32]) -> Vec<u32> {
    let mut starts = vec![0];
    let mut sum = 0;
    for count in counts {
        sum += count;
        starts.push(sum);
    }
    starts
}

/// The rows of one outer code, being added up by inner code.
struct Group {
    sums: Vec<Sums>,
    /// Codes; as wide as the other numbers that are sorted, so that there is one sort to download.
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

    /// Hands over what was added, by ascending inner code, and is empty again.
    fn drain(&mut self, mut each: impl FnMut(u32, Sums)) {
        let mut take = |code: u32| each(code, std::mem::take(&mut self.sums[code as usize]));
        if self.touched.len() < self.seen.len() {
            self.touched.sort_unstable();
            self.touched.iter().for_each(|code| take(*code as u32));
        } else {
            // So many that walking over all codes in order is cheaper than sorting those that occur.
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
struct Out {
    codes: Vec<u32>,
    amounts: Vec<[u32; 2]>,
    rows: Vec<u16>,
    gaps: Option<Vec<[u32; 2]>>,
    len: usize,
}

impl Out {
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
            self.codes[self.len] = code;
            self.amounts[self.len] = [part(&mut points, widest), part(&mut watts, widest)];
            if let Some(gaps) = &mut self.gaps {
                gaps.push([part(&mut uncounted, widest), part(&mut gap, widest)]);
            }
            // What is left of the other sums needs a cell, and so a row to go with it.
            let needed = [points, watts, gap].map(|sum| sum.div_ceil(widest)).into_iter().max().unwrap_or(0);
            let most = 0xffff.min(rows - needed);
            self.rows.push(part(&mut rows, most) as u16);
            self.len += 1;
        }
    }

    fn finish(mut self, starts: Vec<u32>, inner_values: usize) -> Cells {
        self.codes.truncate(self.len);
        let codes = if inner_values <= 1 << 16 {
            Codes::Narrow(self.codes.iter().map(|code| *code as u16).collect())
        } else {
            self.codes.shrink_to_fit();
            Codes::Wide(self.codes)
        };
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
