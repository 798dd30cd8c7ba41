//! A partition with its incrementally maintained totals.
//!
//! Law: after `select`, the numbers are those of the selection, whatever was selected before. It visits only the rows
//! that the difference of the two selections touches, or the rows that it does not touch, whichever are fewer.

use crate::{
    count::{Charts, count, count_chart, count_total},
    index::Index,
    sums::Sums,
};

/// For each dimension, a flag for each value that passes; `None` without a clause about it.
pub type Passes = Vec<Option<Vec<bool>>>;

/// Indexed rows and their numbers for the selection.
pub struct Part {
    /// The rows.
    pub index: Index,
    /// The sums of all rows that pass.
    pub total: Sums,
    charts: Charts,
    passes: Passes,
    /// For each combination, a bit for every clause about a joint dimension that it fails.
    fails: Vec<u8>,
    /// The same, before the current change.
    fails_before: Vec<u8>,
    /// The sums of each combination's rows that pass the clause about the wide dimension; empty without such a clause.
    cube: Vec<Sums>,
    /// The wide dimension's chart.
    wide_chart: Vec<Sums>,
    /// The cells of the combinations that pass.
    passing_cells: usize,
    amounts_only: bool,
}

impl Part {
    /// Creates a part without a selection. `charted` is true for each dimension whose chart is needed.
    pub fn new(index: Index, charted: &[bool], amounts_only: bool) -> Self {
        let combinations = index.joint.len;
        let charts = index.joint.dimensions.iter();
        let charts = charts.map(|dimension| charted[dimension.index].then(|| vec![[0; 4]; dimension.values()]));
        let wide_chart = index.wide.as_ref().filter(|wide| charted[wide.index]);
        let mut part = Self {
            total: [0; 4],
            charts: charts.collect(),
            passes: vec![None; charted.len()],
            fails: vec![0; combinations],
            fails_before: vec![0; combinations],
            cube: Vec::new(),
            wide_chart: wide_chart.map_or_else(Vec::new, |wide| vec![[0; 4]; wide.values]),
            passing_cells: index.wide.as_ref().map_or(0, |wide| wide.by_combination.len()),
            amounts_only,
            index,
        };
        part.count_combinations();
        part.recount_wide_chart();
        part
    }

    /// A dimension's chart; empty if the question leaves it out.
    pub fn chart(&self, dimension: usize) -> &[Sums] {
        if self.index.wide.as_ref().is_some_and(|wide| wide.index == dimension) {
            return &self.wide_chart;
        }
        let place = self.index.joint.dimensions.iter().position(|joint| joint.index == dimension);
        place.and_then(|place| self.charts[place].as_deref()).unwrap_or(&[])
    }

    /// The bytes that rows and numbers occupy.
    pub fn bytes(&self) -> usize {
        let charts: usize = self.charts.iter().flatten().map(Vec::capacity).sum();
        let sums = self.cube.capacity() + self.wide_chart.capacity() + charts;
        self.index.bytes() + sums * size_of::<Sums>() + self.fails.capacity() + self.fails_before.capacity()
    }

    /// Updates the numbers to the clauses' tables, whose lengths are those of the table's dimensions.
    pub fn select(&mut self, passes: &Passes) {
        let cube_changed = self.change_cube(passes);
        let touched = self.change_fails(passes);
        self.passes.clone_from(passes);
        if cube_changed || touched.len() > self.fails.len() / 4 {
            self.count_combinations();
        } else {
            self.recount_combinations(&touched);
        }
        if !self.wide_chart.is_empty() && !touched.is_empty() {
            self.change_wide_chart(&touched);
        }
        for combination in touched {
            self.fails_before[combination as usize] = self.fails[combination as usize];
        }
    }

    fn cube_is_filtered(&self) -> bool {
        self.index.wide.as_ref().is_some_and(|wide| self.passes[wide.index].is_some())
    }

    /// Applies the clause about the wide dimension; returns true if it changed anything.
    fn change_cube(&mut self, passes: &Passes) -> bool {
        let Some(wide) = &self.index.wide else { return false };
        let (before, after) = (&self.passes[wide.index], &passes[wide.index]);
        if before == after {
            return false;
        }
        let Some(after) = after else {
            return true;
        };
        let cells = &wide.by_value;
        let cells_of = |which: &dyn Fn(usize) -> bool| -> usize {
            (0..wide.values).filter(|value| which(*value)).map(|value| cells.count(value)).sum()
        };
        let passing = cells_of(&|value| after[value]);
        let changing = before.as_ref().map(|before| cells_of(&|value| before[value] != after[value]));
        // Clearing or copying the cube costs about as much as visiting an eighth as many cells.
        let fresh = self.fails.len() / 8;
        let excluded = cells.len() - passing;
        let reset = passing.min(excluded) + fresh;
        let change = |value: usize, add: bool, cube: &mut [Sums]| {
            if add {
                cells.change::<true>(cells.range(value), cube, false);
            } else {
                cells.change::<false>(cells.range(value), cube, false);
            }
        };
        match before {
            Some(before) if changing.is_some_and(|changing| changing <= reset) => {
                for value in (0..wide.values).filter(|value| before[*value] != after[*value]) {
                    change(value, after[value], &mut self.cube);
                }
            }
            _ => {
                let add = passing <= excluded;
                self.cube.clear();
                if add {
                    self.cube.resize(self.fails.len(), [0; 4]);
                } else {
                    self.cube.extend_from_slice(&self.index.cube);
                }
                (0..wide.values)
                    .filter(|value| after[*value] == add)
                    .for_each(|value| change(value, add, &mut self.cube));
            }
        }
        true
    }

    /// Applies the clauses about the joint dimensions; returns the combinations whose failed clauses changed.
    fn change_fails(&mut self, passes: &Passes) -> Vec<u32> {
        let mut touched = Vec::new();
        for (bit, dimension) in self.index.joint.dimensions.iter().enumerate() {
            let (before, after) = (&self.passes[dimension.index], &passes[dimension.index]);
            if before == after {
                continue;
            }
            let passes = |table: &Option<Vec<bool>>, code: usize| table.as_ref().is_none_or(|table| table[code]);
            for code in (0..dimension.values()).filter(|code| passes(before, *code) != passes(after, *code)) {
                for combination in dimension.with(code) {
                    let fails = &mut self.fails[*combination as usize];
                    if *fails == self.fails_before[*combination as usize] {
                        touched.push(*combination);
                    }
                    *fails ^= 1 << bit;
                }
            }
        }
        touched
    }

    /// The joint dimensions' charts and the total, from all combinations.
    fn count_combinations(&mut self) {
        let cube = if self.cube_is_filtered() { &self.cube } else { &self.index.cube };
        self.total = count_total(cube, &self.fails);
        for (place, (dimension, chart)) in self.index.joint.dimensions.iter().zip(&mut self.charts).enumerate() {
            if let Some(chart) = chart {
                count_chart(&dimension.codes, cube, &self.fails, 1 << place, chart);
            }
        }
    }

    /// The same, from the combinations whose failed clauses changed.
    fn recount_combinations(&mut self, touched: &[u32]) {
        let cube = if self.cube_is_filtered() { &self.cube } else { &self.index.cube };
        for combination in touched.iter().map(|combination| *combination as usize) {
            let sums = &cube[combination];
            let (before, after) = (self.fails_before[combination], self.fails[combination]);
            count::<false>(&self.index.joint, &mut self.charts, &mut self.total, combination, before, sums);
            count::<true>(&self.index.joint, &mut self.charts, &mut self.total, combination, after, sums);
        }
    }

    /// The wide dimension's chart, from the combinations whose failed clauses changed.
    fn change_wide_chart(&mut self, touched: &[u32]) {
        let Some(wide) = &self.index.wide else { return };
        let cells = &wide.by_combination;
        let flipped = |combination: &&u32| {
            let combination = **combination as usize;
            (self.fails[combination] == 0) != (self.fails_before[combination] == 0)
        };
        let mut changing = 0;
        for combination in touched.iter().filter(flipped).map(|combination| *combination as usize) {
            changing += cells.count(combination);
            if self.fails[combination] == 0 {
                self.passing_cells += cells.count(combination);
            } else {
                self.passing_cells -= cells.count(combination);
            }
        }
        if changing > self.passing_cells.min(cells.len() - self.passing_cells) {
            return self.recount_wide_chart();
        }
        let mut runs =
            Runs { cells, chart: &mut self.wide_chart, amounts_only: self.amounts_only, run: 0..0, add: true };
        for combination in touched.iter().filter(flipped) {
            runs.take(*combination as usize, self.fails[*combination as usize] == 0);
        }
        runs.flush();
    }

    /// The wide dimension's chart, from all combinations that pass, or those that do not if they have fewer cells.
    fn recount_wide_chart(&mut self) {
        let Some(wide) = &self.index.wide else { return };
        if self.wide_chart.is_empty() {
            return;
        }
        let cells = &wide.by_combination;
        let add = self.passing_cells <= cells.len() - self.passing_cells;
        if add {
            self.wide_chart.fill([0; 4]);
        } else {
            self.wide_chart.copy_from_slice(&wide.chart);
        }
        let mut runs = Runs { cells, chart: &mut self.wide_chart, amounts_only: self.amounts_only, run: 0..0, add };
        for combination in (0..self.fails.len()).filter(|c| (self.fails[*c] == 0) == add) {
            runs.take(combination, add);
        }
        runs.flush();
    }
}

/// Cells of neighbouring combinations are taken as one run.
struct Runs<'a> {
    cells: &'a crate::cells::Cells,
    chart: &'a mut [Sums],
    amounts_only: bool,
    run: std::ops::Range<usize>,
    add: bool,
}

impl Runs<'_> {
    fn take(&mut self, combination: usize, add: bool) {
        let range = self.cells.range(combination);
        if range.start == self.run.end && add == self.add {
            self.run.end = range.end;
        } else {
            self.flush();
            (self.run, self.add) = (range, add);
        }
    }

    fn flush(&mut self) {
        let run = std::mem::take(&mut self.run);
        if self.add {
            self.cells.change::<true>(run, self.chart, self.amounts_only);
        } else {
            self.cells.change::<false>(run, self.chart, self.amounts_only);
        }
    }
}
