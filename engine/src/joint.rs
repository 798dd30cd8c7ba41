//! The distinct combinations of some dimensions, numbered.
//!
//! Law: combinations are numbered densely and in order of their codes, the first dimension the most
//! significant; each combination occurs in at least one row.

use crate::{
    column::Numbers,
    error::{Error, MAX_COMBINATIONS},
    rows::Dimension,
};

/// Sorts dimensions by descending number of values. They are few, so a general sort is not worth its bytes.
fn widest_first(mut from: Vec<(usize, Dimension)>) -> Vec<(usize, Dimension)> {
    let mut ordered = Vec::new();
    while let Some(place) = widest(&from) {
        ordered.push(from.remove(place));
    }
    ordered
}

/// The place of the dimension with the most values, the first of them.
pub fn widest(dimensions: &[(usize, Dimension)]) -> Option<usize> {
    (0..dimensions.len()).rev().max_by_key(|place| dimensions[*place].1.values)
}

/// Numbers below this are made dense by a bitmap that fits the fastest cache.
const SMALL_BITMAP: u64 = 1 << 23;
/// Numbers up to here are made dense by a bitmap of 32 MB; beyond, by sorting.
const MAX_BITMAP: u64 = 1 << 28;

/// The combinations of some dimensions.
pub struct Joint {
    /// The number of combinations.
    pub len: usize,
    /// The dimensions, the most significant first.
    pub dimensions: Vec<JointDimension>,
}

/// One of the dimensions that combine.
pub struct JointDimension {
    /// Its place in the table.
    pub index: usize,
    /// Each combination's code.
    pub codes: Numbers,
    /// The combinations, grouped by code and ascending.
    pub members: Vec<u32>,
    /// The start of each code's combinations, and the end of the last one's.
    pub starts: Vec<u32>,
}

impl JointDimension {
    fn new(index: usize, values: usize, codes: &[u32]) -> Self {
        let starts = starts(values, codes.iter().map(|code| *code as usize));
        let mut next = starts.clone();
        let mut members = vec![0; codes.len()];
        for (combination, code) in codes.iter().enumerate() {
            let slot = &mut next[*code as usize];
            members[*slot as usize] = combination as u32;
            *slot += 1;
        }
        Self { index, codes: Numbers::below(values, codes.iter().copied()), members, starts }
    }

    /// The number of codes.
    pub fn values(&self) -> usize {
        self.starts.len() - 1
    }

    /// The combinations with a code, ascending.
    pub fn with(&self, code: usize) -> &[u32] {
        &self.members[self.starts[code] as usize..self.starts[code + 1] as usize]
    }

    /// The bytes that it occupies.
    pub fn bytes(&self) -> usize {
        self.codes.bytes() + self.members.capacity() * 4 + self.starts.capacity() * 4
    }
}

impl Joint {
    /// Numbers the combinations; returns them, and each row's combination.
    pub fn new(rows: usize, dimensions: Vec<(usize, Dimension)>) -> Result<(Self, Vec<u32>), Error> {
        // A range of the dimension with the most values is then one run of combinations.
        let dimensions = widest_first(dimensions);
        let mut numbering = Numbering { ids: vec![0; rows], space: u64::from(rows > 0), dimensions: Vec::new() };
        let (mut names, mut places) = (Vec::new(), Vec::new());
        for (index, dimension) in dimensions {
            names.push(dimension.name.clone());
            places.push((index, dimension.values as usize));
            // Its column is freed here, so that its space can be used again.
            numbering.combine(dimension);
            let combinations = numbering.least();
            if combinations > MAX_COMBINATIONS {
                return Err(Error::TooManyCombinations { columns: names, combinations });
            }
        }
        let (ids, len, codes) = numbering.finish();
        if len > MAX_COMBINATIONS {
            return Err(Error::TooManyCombinations { columns: names, combinations: len });
        }
        let dimensions = places.into_iter().zip(codes);
        let dimensions =
            dimensions.map(|((index, values), codes)| JointDimension::new(index, values, &codes)).collect();
        Ok((Self { len, dimensions }, ids))
    }
}

/// The numbers so far.
struct Numbering {
    /// Each row's number, below `space`.
    ids: Vec<u32>,
    space: u64,
    dimensions: Vec<Place>,
}

/// The way to read a dimension's code from a number.
enum Place {
    /// A digit of the number, with its number of values; the last such digit is the least significant.
    Digit(u64),
    /// Looked up by the number without the digits after it.
    Listed(Vec<u32>),
}

impl Numbering {
    /// Adds a dimension, as a digit while numbers are few enough for a small bitmap.
    fn combine(&mut self, dimension: Dimension) {
        let values = u64::from(dimension.values);
        if self.space * values > SMALL_BITMAP {
            self.make_dense();
        }
        if self.space * values <= MAX_BITMAP {
            let ids = &mut self.ids;
            dimension.codes.for_each(|row, code| ids[row] = ids[row] * dimension.values + code);
            self.space *= values;
            self.dimensions.push(Place::Digit(values));
        } else {
            let mut keys = vec![0; self.ids.len()];
            dimension.codes.for_each(|row, code| keys[row] = u64::from(self.ids[row]) * values + u64::from(code));
            let keys = number_by_sorting(&mut self.ids, keys);
            self.dimensions.push(Place::Digit(values));
            self.relist(&keys);
        }
    }

    /// A lower bound of the number of combinations, known without counting them.
    fn least(&self) -> usize {
        if matches!(self.dimensions.last(), Some(Place::Listed(_))) { self.space as usize } else { 0 }
    }

    fn make_dense(&mut self) {
        if matches!(self.dimensions.last(), Some(Place::Digit(_))) {
            let keys = number_by_bitmap(&mut self.ids, self.space as usize);
            self.relist(&keys);
        }
    }

    /// Reads every dimension's codes from the distinct numbers that were replaced by their ranks.
    fn relist(&mut self, keys: &[u64]) {
        let mut left = keys.to_vec();
        for place in self.dimensions.iter_mut().rev() {
            *place = Place::Listed(match place {
                Place::Digit(values) => left
                    .iter_mut()
                    .map(|left| {
                        let code = *left % *values;
                        *left /= *values;
                        code as u32
                    })
                    .collect(),
                Place::Listed(codes) => left.iter().map(|number| codes[*number as usize]).collect(),
            });
        }
        self.space = keys.len() as u64;
    }

    fn finish(mut self) -> (Vec<u32>, usize, Vec<Vec<u32>>) {
        self.make_dense();
        let codes = self.dimensions.into_iter().map(|place| match place {
            Place::Listed(codes) => codes,
            Place::Digit(_) => Vec::new(),
        });
        (self.ids, self.space as usize, codes.collect())
    }
}

/// Replaces each key by its rank among the distinct keys, which it returns in order.
fn number_by_bitmap(ids: &mut [u32], space: usize) -> Vec<u64> {
    let mut seen = vec![0_u64; space.div_ceil(64)];
    for id in ids.iter() {
        seen[*id as usize / 64] |= 1 << (id % 64);
    }
    let mut ranks = Vec::with_capacity(seen.len());
    let mut keys = Vec::new();
    for (word, bits) in seen.iter().enumerate() {
        ranks.push(keys.len() as u32);
        let mut left = *bits;
        while left != 0 {
            keys.push((word * 64) as u64 + u64::from(left.trailing_zeros()));
            left &= left - 1;
        }
    }
    for id in ids.iter_mut() {
        let (word, bit) = (*id as usize / 64, *id % 64);
        *id = ranks[word] + (seen[word] & ((1 << bit) - 1)).count_ones();
    }
    keys
}

/// The same for keys that are too large for a bitmap.
fn number_by_sorting(ids: &mut [u32], keys: Vec<u64>) -> Vec<u64> {
    let mut distinct = keys.clone();
    distinct.sort_unstable();
    distinct.dedup();
    distinct.shrink_to_fit();
    for (id, key) in ids.iter_mut().zip(keys) {
        *id = distinct.partition_point(|other| *other < key) as u32;
    }
    distinct
}

/// The start of each group in grouped items, and the end of the last one.
pub fn starts(groups: usize, items: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut starts = vec![0_u32; groups + 1];
    for group in items {
        starts[group + 1] += 1;
    }
    for group in 0..groups {
        starts[group + 1] += starts[group];
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Numbers two dimensions with these many values, and reads them back.
    fn check(values: [u32; 2]) {
        let codes = |salt: u32, values: u32| (0..3000_u32).map(move |row| (row / 2).wrapping_mul(salt) % values);
        let [one, other] = [0x9e37_79b9, 0x85eb_ca6b].map(|salt| move |values| codes(salt, values));
        let columns = [one(values[0]).collect::<Vec<_>>(), other(values[1]).collect()];
        let dimensions = columns.iter().zip(values).enumerate().map(|(index, (codes, values))| {
            let codes = Numbers::below(values as usize, codes.iter().copied());
            (index, Dimension { name: String::new(), values, codes })
        });
        let Ok((joint, ids)) = Joint::new(3000, dimensions.collect()) else { panic!("there are few combinations") };
        for dimension in &joint.dimensions {
            for (row, id) in ids.iter().enumerate() {
                assert_eq!(dimension.codes.get(*id as usize), columns[dimension.index][row]);
            }
            for code in 0..dimension.values() {
                assert!(dimension.with(code).iter().all(|id| dimension.codes.get(*id as usize) == code as u32));
            }
        }
        let code = |place: usize, id: usize| joint.dimensions[place].codes.get(id);
        assert!((1..joint.len).all(|id| (code(0, id - 1), code(1, id - 1)) < (code(0, id), code(1, id))));
    }

    #[test]
    fn numbers_read_back_whatever_way_they_were_made_dense() {
        check([10, 20]);
        check([1 << 13, 1 << 12]);
        check([1 << 20, 1 << 19]);
    }
}
