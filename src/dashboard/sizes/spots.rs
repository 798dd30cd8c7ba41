//! Where the sites of imported data stand in their picture: few one by one, of many those alike together.
//!
//! However many sites there are, no more is held of each than its charge points and its greatest power.

use chargeboard_engine::Numbers;

use crate::chart::size::MANY;
use crate::dataset::Dataset;

use super::Size;

/// The number of a row without a site.
pub const NOWHERE: u32 = 0;
/// The number of a row at a site without any charge point.
const UNCOUNTED: u32 = 1;
/// The number of the first dot.
pub const FIRST: u32 = 2;

/// Sites alike are together in so many steps for each ten times as much power, and as many charge points.
const POWERS: f64 = 20.0;
const POINTS: f64 = 8.0;

/// A site, or those that are alike.
#[derive(Clone, Default)]
pub struct Spot {
    /// How many they are.
    pub sites: u64,
    /// The site, where it is one.
    pub site: u32,
    /// Its operator's code.
    pub operator: u32,
    /// How large it is; of several as most of them are.
    pub size: Size,
    /// From the least to the greatest, in watts and in charge points.
    pub watts: [u32; 2],
    pub points: [u64; 2],
}

/// The spots of a register.
pub struct Spots {
    /// For each row the number of its spot.
    pub of: Numbers,
    pub all: Vec<Spot>,
    /// Whether they are of many sites.
    pub gathered: bool,
    /// How many sites have no charge point.
    pub uncounted: u64,
}

/// Finds them.
pub fn spots(data: &Dataset) -> Spots {
    // Of each site its greatest power in watts, and its charge points.
    let mut sites = vec![(0_u32, 0_u32); data.site_numbers()];
    for row in data.at_sites().filter(|row| row.site > 0 && row.points > 0) {
        let (watts, points) = &mut sites[row.site as usize];
        (*watts, *points) = (row.watts.max(*watts), points.saturating_add(row.points));
    }
    let counted = sites.iter().filter(|(_, points)| *points > 0).count();
    let gathered = counted > MANY;
    let (all, of) = if gathered { together(data, &sites) } else { one_by_one(data, &sites) };
    Spots { of, all, gathered, uncounted: data.unfiltered_total().sites - counted as u64 }
}

fn one_by_one(data: &Dataset, sites: &[(u32, u32)]) -> (Vec<Spot>, Numbers) {
    let mut number = vec![UNCOUNTED; sites.len()];
    number[0] = NOWHERE;
    let mut all: Vec<Spot> = Vec::new();
    for (site, (watts, points)) in sites.iter().enumerate().filter(|(_, (_, points))| *points > 0) {
        number[site] = FIRST + all.len() as u32;
        let (watts, points) = ([*watts; 2], [u64::from(*points); 2]);
        all.push(Spot { sites: 1, site: site as u32, operator: u32::MAX, size: Size::default(), watts, points });
    }
    for row in data.at_sites() {
        let Some(spot) = number[row.site as usize].checked_sub(FIRST).map(|at| &mut all[at as usize]) else { continue };
        spot.size.add(row.points.into(), row.watts);
        // The first row says whose it is.
        spot.operator = if spot.operator == u32::MAX { row.operator } else { spot.operator };
    }
    let of = Numbers::below(FIRST as usize + all.len(), data.at_sites().map(|row| number[row.site as usize]));
    (all, of)
}

fn together(data: &Dataset, sites: &[(u32, u32)]) -> (Vec<Spot>, Numbers) {
    // Many sites, but few sizes.
    let mut sizes: Vec<(u32, u32)> = sites.iter().copied().filter(|(_, points)| *points > 0).collect();
    sizes.sort_unstable();
    let counts: Vec<u64> = sizes.chunk_by(|a, b| a == b).map(|same| same.len() as u64).collect();
    sizes.dedup();
    let cell = |at: &usize| {
        let (watts, points) = sizes[*at];
        (step(watts.into(), 1000.0, POWERS), step(points.into(), 1.0, POINTS))
    };
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    order.sort_by_cached_key(|at| (cell(at), *at));
    let mut number = vec![0; sizes.len()];
    let mut all: Vec<Spot> = Vec::new();
    for alike in order.chunk_by(|a, b| cell(a) == cell(b)) {
        let mut spot = Spot { watts: [u32::MAX, 0], points: [u64::MAX, 0], ..Spot::default() };
        let mut most = 0;
        for at in alike {
            number[*at] = FIRST + all.len() as u32;
            let ((watts, points), count) = (sizes[*at], counts[*at]);
            spot.sites += count;
            spot.watts = [watts.min(spot.watts[0]), watts.max(spot.watts[1])];
            spot.points = [spot.points[0].min(points.into()), spot.points[1].max(points.into())];
            if count > most {
                most = count;
                spot.size = Size::default();
                spot.size.add(points.into(), watts);
            }
        }
        all.push(spot);
    }
    let of_site = |site: u32| match sites[site as usize] {
        _ if site == 0 => NOWHERE,
        (_, 0) => UNCOUNTED,
        size => sizes.binary_search(&size).map_or(UNCOUNTED, |at| number[at]),
    };
    let of = Numbers::below(FIRST as usize + all.len(), data.at_sites().map(|row| of_site(row.site)));
    (all, of)
}

/// Which step of a logarithmic scale a number is in; nought is in none of them. A number that a step begins with is in
/// it.
fn step(number: u64, unit: f64, steps: f64) -> i32 {
    if number == 0 { i32::MIN } else { ((number as f64 / unit).log10() * steps + 1e-9).floor() as i32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_step_begins_with_is_in_it() {
        for (number, unit, steps, expected) in [
            (0, 1.0, POINTS, i32::MIN),
            (1, 1.0, POINTS, 0),
            (9, 1.0, POINTS, 7),
            (10, 1.0, POINTS, 8),
            (1_000, 1.0, POINTS, 24),
            (999, 1000.0, POWERS, -1),
            (1_000, 1000.0, POWERS, 0),
            (99_999, 1000.0, POWERS, 39),
            (100_000, 1000.0, POWERS, 40),
        ] {
            assert_eq!(step(number, unit, steps), expected, "{number}");
        }
    }
}
