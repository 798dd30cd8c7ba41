//! Computes the joint dimensions' charts from combinations.
//!
//! Law: a combination counts for all charts and the total if it passes every clause, and for one chart if it
//! fails only that dimension's own.

use crate::{
    column::Numbers,
    joint::Joint,
    sums::{Sums, change},
};

/// The joint dimensions' charts; `None` for a chart that the question leaves out.
pub type Charts = Vec<Option<Vec<Sums>>>;

/// Adds one combination to the charts and the total that it counts for, or subtracts it.
#[inline(always)]
pub fn count<const ADD: bool>(
    joint: &Joint,
    charts: &mut Charts,
    total: &mut Sums,
    combination: usize,
    fails: u8,
    sums: &Sums,
) {
    if fails == 0 {
        change::<ADD>(total, sums);
        for (dimension, chart) in joint.dimensions.iter().zip(charts) {
            if let Some(chart) = chart {
                change::<ADD>(&mut chart[dimension.codes.get(combination) as usize], sums);
            }
        }
    } else if fails.is_power_of_two() {
        let place = fails.trailing_zeros() as usize;
        if let Some(chart) = &mut charts[place] {
            change::<ADD>(&mut chart[joint.dimensions[place].codes.get(combination) as usize], sums);
        }
    }
}

/// The sums of all combinations that pass.
pub fn count_total(cube: &[Sums], fails: &[u8]) -> Sums {
    let mut total = [0; 4];
    for (sums, _) in cube.iter().zip(fails).filter(|(_, fails)| **fails == 0) {
        change::<true>(&mut total, sums);
    }
    total
}

/// A chart, from all combinations that fail no clause, or only its own, which has the bit `own`.
pub fn count_chart(codes: &Numbers, cube: &[Sums], fails: &[u8], own: u8, chart: &mut [Sums]) {
    match codes {
        Numbers::U8(codes) => count_codes(codes, cube, fails, own, chart),
        Numbers::U16(codes) => count_codes(codes, cube, fails, own, chart),
        Numbers::U32(codes) => count_codes(codes, cube, fails, own, chart),
    }
}

fn count_codes<C: Copy + Into<u32>>(codes: &[C], cube: &[Sums], fails: &[u8], own: u8, chart: &mut [Sums]) {
    chart.fill([0; 4]);
    // Neighbours often have the same code, so they are added up before they go to the chart.
    let (mut run, mut run_sums) = (0, [0; 4]);
    for ((code, sums), fails) in codes.iter().zip(cube).zip(fails) {
        if fails & !own != 0 {
            continue;
        }
        let code = (*code).into() as usize;
        if code == run {
            change::<true>(&mut run_sums, sums);
        } else {
            change::<true>(&mut chart[run], &run_sums);
            (run, run_sums) = (code, *sums);
        }
    }
    change::<true>(&mut chart[run], &run_sums);
}
