//! Records for tests and benchmarks, like a register's: seeded, and the same on every machine.
//!
//! Law: the same shape, rows and seed give the same records, and bit for bit those of the benchmark's
//! `page/data.mjs`.

use crate::{
    column::Numbers,
    rows::{Dimension, Measure, Rows, Sites},
};

/// The correlation of the dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Every dimension is independent: more distinct combinations than any real register has.
    Independent,
    /// An operator works in one to four countries and builds one to three power classes.
    Correlated,
}

/// The seed that the benchmark uses.
pub const SEED: u32 = 20_240_607;

/// Operator, country, region, power class and month, each with its number of values.
pub const DIMENSIONS: [(&str, u32); 5] =
    [("operator", 2000), ("country", 50), ("region", 5), ("power class", 8), ("month", 120)];

/// Kilowatts of one charge point, lowest and highest, by power class.
const KILOWATTS: [[u32; 2]; 8] = [[2, 3], [4, 7], [8, 22], [23, 43], [44, 50], [51, 149], [150, 349], [350, 400]];

/// A Weyl sequence with a two-round mixer.
struct Random(u32);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9);
        let mut mixed = (self.0 ^ (self.0 >> 16)).wrapping_mul(0x21f0_aaad);
        mixed = (mixed ^ (mixed >> 15)).wrapping_mul(0x735a_2d97);
        mixed ^ (mixed >> 15)
    }
}

/// 65,536 slots in proportion to weights, so a draw is one lookup.
struct Lottery(Vec<u16>);

impl Lottery {
    fn new(weights: impl Iterator<Item = f64> + Clone) -> Self {
        let total: f64 = weights.clone().sum();
        let mut slots = vec![0; 1 << 16];
        let (mut sum, mut from) = (0.0, 0);
        for (id, weight) in weights.enumerate() {
            sum += weight;
            let to = (sum / total * 65536.0 + 0.5).floor() as usize;
            slots[from..to].fill(id as u16);
            from = to;
        }
        Self(slots)
    }

    fn draw(&self, bits: u32) -> u16 {
        self.0[bits as usize & 0xffff]
    }
}

/// Rows with the dimensions of [`DIMENSIONS`], every amount known, and each row a site of its own.
pub fn generate(shape: Shape, rows: usize, seed: u32) -> Rows {
    let mut random = Random(seed);
    let operators = Lottery::new((0..2000).map(|i| 1.0 / f64::from(i + 1)));
    let countries = Lottery::new((0..50).map(|i| 1.0 / f64::from(i + 1)));
    let classes = Lottery::new([4.0, 10.0, 46.0, 18.0, 5.0, 7.0, 7.0, 3.0].into_iter());
    let months = Lottery::new((0..120).map(|i| f64::from(40 + i)));
    let points = Lottery::new((0..24).map(|i| 1.0 / f64::from(i + 1).powf(1.3)));

    let (mut operator, mut month) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
    let (mut country, mut region, mut class) = (month.clone(), month.clone(), month.clone());
    let (mut counts, mut watts) = (month.clone(), Vec::with_capacity(rows));
    for _ in 0..rows {
        let (a, b, d) = (random.next(), random.next(), random.next());
        let works = operators.draw(a);
        let (mut where_bits, mut class_bits) = (a >> 16, b >> 16);
        if shape == Shape::Correlated {
            // An operator's few countries and classes follow from its own number, not from the row.
            let own = |salt: u32, bits: u32, most: u32| {
                let count = 1 + Random(u32::from(works) ^ salt).next() % most;
                Random(u32::from(works).wrapping_mul(31) ^ salt ^ (bits % count) << 20).next() >> 16
            };
            where_bits = own(0x5eed, where_bits, 4);
            class_bits = own(0xc1a5, class_bits, 3);
        }
        let lives = countries.draw(where_bits);
        let kind = classes.draw(class_bits);
        let count = u32::from(points.draw(d >> 16)) + 1;
        let [low, high] = KILOWATTS[usize::from(kind)];
        operator.push(works);
        country.push(lives as u8);
        region.push((lives % 5) as u8);
        class.push(kind as u8);
        month.push(months.draw(b) as u8);
        counts.push(count as u8);
        watts.push(count * (low + (((d & 0xffff) * (high - low + 1)) >> 16)) * 1000);
    }
    let codes =
        [Numbers::U16(operator), Numbers::U8(country), Numbers::U8(region), Numbers::U8(class), Numbers::U8(month)];
    let dimensions = DIMENSIONS.into_iter().zip(codes);
    Rows {
        dimensions: dimensions.map(|((name, values), codes)| Dimension { name: name.into(), values, codes }).collect(),
        points: Measure { amounts: Numbers::U8(counts), missing: None },
        power: Measure { amounts: Numbers::U32(watts), missing: None },
        sites: Sites::Rows,
    }
}
