//! The plain definition, row by row.

use chargeboard_engine::{Rows, Selection, Sites, Tally};
use std::collections::BTreeSet;

/// The numbers of a selection: the total, and of each dimension and value.
pub type Numbers = (Tally, Vec<Vec<Tally>>);

#[derive(Clone, Default)]
struct Group {
    tally: Tally,
    sites: BTreeSet<u32>,
}

impl Group {
    fn add(&mut self, rows: &Rows, row: usize) {
        let (points, watts) = (rows.points.get(row), rows.power.get(row));
        self.tally.rows += 1;
        self.tally.uncounted_rows += u64::from(points.is_none());
        self.tally.points += u64::from(points.unwrap_or(0));
        if let Some(watts) = watts {
            self.tally.watts += u64::from(watts);
            self.tally.powered_points += u64::from(points.unwrap_or(0));
        }
        match &rows.sites {
            Sites::Rows => self.tally.sites += 1,
            Sites::Ids(ids) => {
                self.sites.insert(ids[row]);
            }
            Sites::Lists { ends, ids } => {
                let start = if row == 0 { 0 } else { ends[row - 1] as usize };
                self.sites.extend(&ids[start..ends[row] as usize]);
            }
        }
    }

    fn tally(&self) -> Tally {
        Tally { sites: self.tally.sites + self.sites.len() as u64, ..self.tally }
    }
}

/// The numbers of a selection over all rows.
pub fn answer(parts: &[&Rows], selection: &Selection) -> Numbers {
    let dimensions = parts[0].dimensions.len();
    let most = |index: usize| parts.iter().map(|rows| rows.dimensions[index].values as usize).max().unwrap_or(0);
    let mut total = Group::default();
    let mut groups: Vec<Vec<Group>> = (0..dimensions).map(|index| vec![Group::default(); most(index)]).collect();
    for rows in parts {
        for row in 0..rows.len() {
            let code = |index: usize| rows.dimensions[index].codes.get(row);
            let fails: Vec<usize> =
                (0..dimensions).filter(|index| !selection.clause(*index).passes(code(*index))).collect();
            if fails.is_empty() {
                total.add(rows, row);
            }
            for (index, groups) in groups.iter_mut().enumerate() {
                if fails.iter().all(|failed| *failed == index) {
                    groups[code(index) as usize].add(rows, row);
                }
            }
        }
    }
    let tallies = |groups: &Vec<Group>| groups.iter().map(Group::tally).collect();
    (total.tally(), groups.iter().map(tallies).collect())
}
