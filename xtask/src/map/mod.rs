//! `cargo xtask map`: Natural Earth's countries (public domain), as small as the map needs them.
//!
//! Law: what is written is read by `src/chart/map/shapes.rs`, which says what each byte means; both change together.

mod boxes;
mod codes;
mod simplify;
mod topology;

use crate::{
    run::{Outcome, root},
    tools,
};
use simplify::{Point, area, near_europe, simplified};
use std::{collections::BTreeMap, fs};
use topology::{Topology, ring_points};

/// Units of the file in one degree: about 2 km each.
const UNITS: f64 = 50.0;

/// Islands and lakes smaller than this go, in square kilometres; but no country goes whole.
const LEAST_IN_EUROPE: f64 = 90.0;
const LEAST_ELSEWHERE: f64 = 900.0;

/// Writes the file of the map's shapes.
pub fn write() -> Outcome {
    let source = tools::countries()?;
    let text =
        fs::read_to_string(&source).map_err(|error| format!("{} cannot be read ({error}).", source.display()))?;
    let topology = topology::read(&text)?;
    let around = root().join("src/dataset/outside.txt");
    fs::write(&around, boxes::lines(&topology))
        .map_err(|error| format!("{} cannot be written ({error}).", around.display()))?;
    let bytes = packed(topology);
    let file = root().join("public/map/countries-1.bin");
    fs::write(&file, &bytes).map_err(|error| format!("{} cannot be written ({error}).", file.display()))?;
    println!("{} bytes in {}", bytes.len(), file.display());
    Ok(())
}

/// The countries in the file's form.
fn packed(topology: Topology) -> Vec<u8> {
    let Topology { borders, mut countries } = topology;
    for rings in countries.values_mut() {
        let sizes: Vec<f64> = rings.iter().map(|ring| area(&ring_points(&borders, ring))).collect();
        let greatest = sizes.iter().copied().fold(0.0, f64::max);
        let mut sizes = sizes.into_iter();
        rings.retain(|ring| {
            let size = sizes.next().unwrap_or_default();
            let european = ring_points(&borders, ring).iter().any(near_europe);
            size >= greatest || size >= if european { LEAST_IN_EUROPE } else { LEAST_ELSEWHERE }
        });
    }
    let grid: Vec<Vec<(i32, i32)>> = borders.iter().map(|border| snapped(&simplified(border))).collect();
    // Only the borders that are used, in the order in which they are.
    let mut numbers: BTreeMap<i64, usize> = BTreeMap::new();
    let mut used: Vec<&Vec<(i32, i32)>> = Vec::new();
    let mut listing = Vec::new();
    count(&mut listing, countries.len());
    for (code, rings) in &countries {
        let letters: [u8; 2] = code.as_bytes().try_into().unwrap_or(*b"--");
        listing.extend(letters);
        count(&mut listing, rings.len());
        for ring in rings {
            count(&mut listing, ring.len());
            for border in ring {
                let index = if *border < 0 { !*border } else { *border };
                let next = numbers.len();
                let number = *numbers.entry(index).or_insert(next);
                if number == next {
                    used.push(&grid[index as usize]);
                }
                // Most are new, and the next one.
                count(&mut listing, (next.max(number) - number) * 2 + usize::from(*border < 0));
            }
        }
    }
    let mut bytes = vec![UNITS as u8];
    count(&mut bytes, used.len());
    used.iter().for_each(|border| count(&mut bytes, border.len()));
    // Steps of one kind stand together: so they are compressed best.
    for axis in [|point: &(i32, i32)| point.0, |point: &(i32, i32)| point.1] {
        let mut last = 0;
        for point in used.iter().flat_map(|border| border.iter()) {
            step(&mut bytes, axis(point) - last);
            last = axis(point);
        }
    }
    bytes.extend(listing);
    bytes
}

/// The border on the file's grid. One that is closed stays a surface, however small.
fn snapped(border: &[Point]) -> Vec<(i32, i32)> {
    let snap = |degrees: f64| (degrees * UNITS).round() as i32;
    let mut points: Vec<(i32, i32)> = border.iter().map(|(x, y)| (snap(*x), snap(*y))).collect();
    points.dedup();
    let closed = border.first() == border.last();
    if closed && points.len() < 4 {
        let (x, y) = points[0];
        return vec![(x - 1, y), (x, y + 1), (x + 1, y), (x, y - 1), (x - 1, y)];
    }
    if points.len() == 1 {
        points.push(points[0]);
    }
    points
}

/// A number in seven bits a byte, the lowest first; the eighth says that there is more.
fn count(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// A difference, its sign in the lowest bit.
fn step(bytes: &mut Vec<u8>, difference: i32) {
    count(bytes, ((difference << 1) ^ (difference >> 31)) as u32 as usize);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_as_few_bytes_as_they_can() {
        let mut bytes = Vec::new();
        [0, 127, 128].into_iter().for_each(|number| count(&mut bytes, number));
        [0, -1, 1, -64, 64].into_iter().for_each(|difference| step(&mut bytes, difference));
        assert_eq!(bytes, [0, 127, 128, 1, 0, 1, 2, 127, 128, 1]);
    }

    #[test]
    fn a_border_that_two_countries_share_is_written_once() {
        let borders = vec![
            vec![(10.0, 11.0), (0.0, 11.0), (0.0, 0.0), (10.0, 0.0)],
            vec![(10.0, 0.0), (10.0, 11.0)],
            vec![(10.0, 0.0), (20.0, 0.0), (20.0, 11.0), (10.0, 11.0)],
        ];
        let countries = [("AA".to_owned(), vec![vec![0, 1]]), ("BB".to_owned(), vec![vec![2, !1]])];
        let bytes = packed(Topology { borders, countries: countries.into() });
        assert_eq!(bytes[..5], [50, 3, 4, 2, 4], "the unit, three borders and how long each is");
        assert_eq!(
            bytes[bytes.len() - 13..],
            [2, b'A', b'A', 1, 2, 0, 0, b'B', b'B', 1, 2, 0, 5],
            "the last one goes back along border 1"
        );
    }
}
