//! Distinct sites, where rows say which ones they are at.
//!
//! Law: a site counts once in a group, however many of the group's rows are at it, in whichever parts. Sites
//! whose rows all have the same codes are rows of an index of their own; only the others are counted one by one.

use crate::{
    column::Numbers,
    error::Error,
    index::Index,
    part::{Part, Passes},
    rows::{Dimension, Measure, Rows, Sites},
    sums::Tally,
    table::Answer,
};

/// Which codes occur at which sites, of one part's rows.
pub struct SiteRows {
    /// Site and row, in order of both.
    at: Vec<(u32, u32)>,
    codes: Vec<Numbers>,
}

impl SiteRows {
    /// Those of checked rows; none if each row is a site of its own.
    pub fn new(rows: &Rows) -> Option<Self> {
        let mut at: Vec<(u32, u32)> = match &rows.sites {
            Sites::Rows => return None,
            Sites::Ids(ids) => ids.iter().copied().zip(0..).collect(),
            Sites::Lists { ends, ids } => {
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let rows = starts.zip(ends).zip(0..);
                rows.flat_map(|((start, end), row)| ids[start as usize..*end as usize].iter().map(move |id| (*id, row)))
                    .collect()
            }
        };
        at.sort_unstable();
        Some(Self { at, codes: rows.dimensions.iter().map(|dimension| dimension.codes.clone()).collect() })
    }
}

/// The distinct sites of all parts.
pub struct SiteIndex {
    /// One row for each site whose rows all have the same codes.
    simple: Part,
    /// For each other site, the distinct codes of its rows.
    manifold: Vec<Vec<Vec<u32>>>,
    /// The last site that was counted in each group; the total is the last one.
    counted: Vec<Vec<u32>>,
}

impl SiteIndex {
    /// The sites of these parts' rows, in a table with these many values in its dimensions.
    pub fn new(parts: &[&SiteRows], values: &[usize], charted: &[bool], few: usize) -> Result<Self, Error> {
        let mut at: Vec<(u32, usize, u32)> = Vec::new();
        for (part, rows) in parts.iter().enumerate() {
            at.extend(rows.at.iter().map(|(site, row)| (*site, part, *row)));
        }
        at.sort_unstable();
        let (mut simple, mut manifold) = (vec![Vec::new(); values.len()], Vec::new());
        let mut sites = 0;
        for site in at.chunk_by(|one, other| one.0 == other.0) {
            let codes = |(_, part, row): &(u32, usize, u32)| -> Vec<u32> {
                parts[*part].codes.iter().map(|codes| codes.get(*row as usize)).collect()
            };
            let mut distinct: Vec<Vec<u32>> = site.iter().map(codes).collect();
            distinct.sort_unstable();
            distinct.dedup();
            if let [only] = distinct.as_slice() {
                sites += 1;
                simple.iter_mut().zip(only).for_each(|(column, code)| column.push(*code));
            } else {
                manifold.push(distinct);
            }
        }
        let dimensions = simple.into_iter().zip(values).map(|(codes, values)| Dimension {
            name: String::new(),
            values: *values as u32,
            codes: Numbers::below(*values, codes),
        });
        let nothing = || Measure { amounts: Numbers::U8(vec![0; sites]), missing: None };
        let index = Index::new(dimensions.collect(), nothing(), nothing(), few)?;
        let counted = values.iter().chain(&[1]).map(|values| vec![0; *values]).collect();
        Ok(Self { simple: Part::new(index, charted, false), manifold, counted })
    }

    /// Adds the distinct sites of the selection to an answer.
    pub fn count(&mut self, passes: &Passes, answer: &mut Answer) {
        self.simple.select(passes);
        let sites = |tally: &mut Tally, [.., rows, _]: &[u64; 4]| tally.sites += rows & 0xffff_ffff;
        sites(&mut answer.total, &self.simple.total);
        for (dimension, groups) in answer.groups.iter_mut().enumerate() {
            groups.iter_mut().zip(self.simple.chart(dimension)).for_each(|(tally, sums)| sites(tally, sums));
        }
        self.counted.iter_mut().for_each(|counted| counted.fill(0));
        for (number, site) in (1..).zip(&self.manifold) {
            for codes in site {
                let fails = |(dimension, code): &(usize, &u32)| {
                    passes[*dimension].as_ref().is_some_and(|table| !table[**code as usize])
                };
                let mut failed = codes.iter().enumerate().filter(fails).map(|(dimension, _)| dimension);
                let (first, second) = (failed.next(), failed.next());
                if second.is_some() {
                    continue;
                }
                if first.is_none() && std::mem::replace(&mut self.counted[codes.len()][0], number) != number {
                    answer.total.sites += 1;
                }
                for (dimension, code) in codes.iter().enumerate() {
                    let counts = first.is_none_or(|failed| failed == dimension);
                    let group = answer.groups[dimension].get_mut(*code as usize).filter(|_| counts);
                    let Some(group) = group else { continue };
                    if std::mem::replace(&mut self.counted[dimension][*code as usize], number) != number {
                        group.sites += 1;
                    }
                }
            }
        }
    }
}
