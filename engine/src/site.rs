//! Distinct sites, if rows name them.
//!
//! Law: a site counts once in a group, whatever the number of the group's rows at it and the parts that they are in.
//! Sites whose rows all have the same codes are rows of an index of their own; only the others are [`Manifold`].

use crate::{
    column::Numbers,
    error::Error,
    index::Index,
    manifold::Manifold,
    part::{Part, Passes},
    rows::{Dimension, Measure, Rows, Sites},
    sums::Sums,
};

/// The codes that occur at each site, of one part's rows.
pub struct SiteRows {
    /// Site times 2^32 plus row.
    at: Vec<u64>,
    rows: usize,
    codes: Vec<Numbers>,
}

impl SiteRows {
    /// Lists the sites of checked rows; `None` if each row is a site of its own.
    pub fn new(rows: &Rows) -> Option<Self> {
        let pair = |site: u32, row: usize| u64::from(site) << 32 | row as u64;
        let at = match &rows.sites {
            Sites::Rows => return None,
            Sites::Ids(ids) => ids.iter().enumerate().map(|(row, site)| pair(*site, row)).collect(),
            Sites::Lists { ends, ids } => {
                let starts = std::iter::once(0).chain(ends.iter().copied());
                let ranges = starts.zip(ends).map(|(start, end)| start as usize..*end as usize);
                ranges
                    .enumerate()
                    .flat_map(|(row, range)| ids[range].iter().map(move |site| pair(*site, row)))
                    .collect()
            }
        };
        let codes = rows.dimensions.iter().map(|dimension| dimension.codes.clone()).collect();
        Some(Self { at, rows: rows.len(), codes })
    }
}

/// The distinct sites of all parts.
pub struct SiteIndex {
    /// One row for each site whose rows all have the same codes.
    simple: Part,
    /// The other sites.
    manifold: Manifold,
}

impl SiteIndex {
    /// Indexes the sites of these parts' rows. `values` is the number of values of each dimension.
    pub fn new(parts: &[&SiteRows], values: &[usize], charted: &[bool], few: usize) -> Result<Self, Error> {
        let mut at: Vec<u64> = Vec::new();
        let mut ends = Vec::new();
        for part in parts {
            // Rows are numbered through all parts; there are fewer than 2^27.
            let before = ends.last().copied().unwrap_or(0);
            at.extend(part.at.iter().map(|pair| pair + before as u64));
            ends.push(before + part.rows);
        }
        at.sort_unstable();
        let codes = |pair: u64| {
            let row = pair as u32 as usize;
            let part = ends.partition_point(|end| *end <= row);
            let row = row + parts[part].rows - ends[part];
            parts[part].codes.iter().map(move |codes| codes.get(row))
        };
        let mut simple = vec![Vec::new(); values.len()];
        let (mut manifold, mut manifold_ends, mut sites) = (Vec::new(), Vec::new(), 0);
        for site in at.chunk_by(|one, other| one >> 32 == other >> 32) {
            let start = manifold.len();
            let mut distinct = 0;
            for pair in site {
                let row = manifold.len();
                manifold.extend(codes(*pair));
                let (before, new) = manifold[start..].split_at(row - start);
                if distinct > 0 && (new.is_empty() || before.chunks_exact(new.len()).any(|old| old == new)) {
                    manifold.truncate(row);
                } else {
                    distinct += 1;
                }
            }
            if distinct == 1 {
                sites += 1;
                simple.iter_mut().zip(manifold.drain(start..)).for_each(|(column, code)| column.push(code));
            } else {
                manifold_ends.push(manifold.len() as u32);
            }
        }
        let dimensions = simple.into_iter().zip(values).map(|(codes, values)| Dimension {
            name: String::new(),
            values: *values as u32,
            codes: Numbers::below(*values, codes),
        });
        let nothing = || Measure { amounts: Numbers::U8(vec![0; sites]), missing: None };
        let index = Index::new(dimensions.collect(), nothing(), nothing(), few)?;
        let manifold = Manifold::new(manifold, manifold_ends, values, charted);
        Ok(Self { simple: Part::new(index, charted, false), manifold })
    }

    /// Counts the distinct sites of a selection.
    pub fn select(&mut self, passes: &Passes) {
        self.simple.select(passes);
        self.manifold.select(passes);
    }

    /// The sites of all rows that pass.
    pub fn total(&self) -> u64 {
        rows(&self.simple.total) + u64::from(self.manifold.total())
    }

    /// The sites of a group.
    pub fn group(&self, dimension: usize, code: usize) -> u64 {
        self.simple.chart(dimension).get(code).map_or(0, rows) + u64::from(self.manifold.group(dimension, code))
    }
}

fn rows(sums: &Sums) -> u64 {
    sums[2] & 0xffff_ffff
}
