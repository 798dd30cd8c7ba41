//! Sites whose rows differ in their codes.
//!
//! Law: after `select`, the numbers are those of the selection, whatever was selected before. It visits only the sites
//! with a row that starts or stops passing a clause, or all sites once, whichever is cheaper.

use crate::{joint::starts, part::Passes};

/// The sites, and the number of them in each group for the selection.
pub struct Manifold {
    /// The distinct codes of each site's rows, one row after the other.
    codes: Vec<u32>,
    /// The end of each site's codes.
    ends: Vec<u32>,
    /// For each dimension and code, the sites with a row that has it.
    members: Vec<Members>,
    charted: Vec<bool>,
    passes: Passes,
    /// For each dimension and code, the number of its sites, and the last visit that counted one. The total comes last.
    groups: Vec<Vec<Group>>,
    /// The number of visits.
    visits: u32,
    /// True for each site that is to be visited.
    touched: Vec<bool>,
}

#[derive(Clone, Copy, Default)]
struct Group {
    sites: u32,
    visit: u32,
}

/// Sites by code: those of a code from its start to the next one's, ascending.
struct Members {
    sites: Vec<u32>,
    starts: Vec<u32>,
}

impl Members {
    /// Sites of these rows, which are in the order of their sites.
    fn new(values: usize, rows: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        // A site's rows are neighbours, and the site is listed once for each code.
        let mut last = vec![u32::MAX; values];
        let first =
            |last: &mut [u32], (site, code): (u32, u32)| std::mem::replace(&mut last[code as usize], site) != site;
        let starts = starts(values, rows.clone().filter(|row| first(&mut last, *row)).map(|(_, code)| code as usize));
        last.fill(u32::MAX);
        let mut next = starts.clone();
        let mut sites = vec![0; starts.last().map_or(0, |end| *end as usize)];
        for (site, code) in rows.filter(|row| first(&mut last, *row)) {
            let slot = &mut next[code as usize];
            sites[*slot as usize] = site;
            *slot += 1;
        }
        Self { sites, starts }
    }

    fn with(&self, code: usize) -> &[u32] {
        &self.sites[self.starts[code] as usize..self.starts[code + 1] as usize]
    }
}

impl Manifold {
    /// Sites by their rows' codes, in a table with these many values in its dimensions. Nothing is selected yet.
    pub fn new(codes: Vec<u32>, ends: Vec<u32>, values: &[usize], charted: &[bool]) -> Self {
        let width = values.len();
        let rows = |dimension: usize| {
            let starts = std::iter::once(0).chain(ends.iter().copied());
            let sites = starts.zip(&ends).zip(0..);
            let sites = sites.flat_map(|((start, end), site)| (start..*end).step_by(width).map(move |at| (at, site)));
            let codes = &codes;
            sites.map(move |(at, site)| (site, codes[at as usize + dimension]))
        };
        let members = (0..width).map(|dimension| Members::new(values[dimension], rows(dimension))).collect();
        let groups = values.iter().chain(&[1]).map(|values| vec![Group::default(); *values]).collect();
        let touched = vec![false; ends.len()];
        let (passes, charted) = (vec![None; width], charted.to_vec());
        let mut manifold = Self { codes, ends, members, charted, passes, groups, visits: 0, touched };
        manifold.count_all();
        manifold
    }

    /// Updates the numbers to the clauses' tables.
    pub fn select(&mut self, passes: &Passes) {
        let before = std::mem::replace(&mut self.passes, passes.clone());
        let touched = self.touch(&before);
        let visits = touched.as_ref().and_then(|touched| self.visits.checked_add(2 * touched.len() as u32));
        let (Some(touched), Some(_)) = (touched, visits) else { return self.count_all() };
        for site in touched {
            self.count::<false>(site as usize, &before);
            self.count::<true>(site as usize, passes);
        }
    }

    /// The sites with a row that starts or stops passing a clause; `None` if visiting all sites is cheaper.
    fn touch(&mut self, before: &Passes) -> Option<Vec<u32>> {
        // A single site costs three times as much as one of all sites: it is found, subtracted and added again.
        let most = self.ends.len() / 3;
        let mut touched = Vec::new();
        'all: for ((before, after), members) in before.iter().zip(&self.passes).zip(&self.members) {
            if before == after {
                continue;
            }
            let passes = |table: &Option<Vec<bool>>, code: usize| table.as_ref().is_none_or(|table| table[code]);
            let codes = 0..members.starts.len() - 1;
            for code in codes.filter(|code| passes(before, *code) != passes(after, *code)) {
                for site in members.with(code) {
                    if !std::mem::replace(&mut self.touched[*site as usize], true) {
                        touched.push(*site);
                    }
                }
                if touched.len() > most {
                    break 'all;
                }
            }
        }
        touched.iter().for_each(|site| self.touched[*site as usize] = false);
        (touched.len() <= most).then_some(touched)
    }

    fn count_all(&mut self) {
        self.visits = 0;
        self.groups.iter_mut().for_each(|groups| groups.fill(Group::default()));
        let passes = self.passes.clone();
        (0..self.ends.len()).for_each(|site| self.count::<true>(site, &passes));
    }

    /// Adds a site to its groups, or subtracts it.
    fn count<const ADD: bool>(&mut self, site: usize, passes: &Passes) {
        let start = if site == 0 { 0 } else { self.ends[site - 1] };
        self.visits += 1;
        let Self { codes, ends, charted, groups, visits, .. } = self;
        let mut count = |dimension: usize, code: usize| {
            let group = &mut groups[dimension][code];
            if group.visit != *visits {
                group.visit = *visits;
                group.sites = if ADD { group.sites + 1 } else { group.sites - 1 };
            }
        };
        for codes in codes[start as usize..ends[site] as usize].chunks_exact(passes.len()) {
            let fails = |(dimension, code): &(usize, &u32)| {
                passes[*dimension].as_ref().is_some_and(|table| !table[**code as usize])
            };
            let mut failed = codes.iter().enumerate().filter(fails).map(|(dimension, _)| dimension);
            match (failed.next(), failed.next()) {
                (None, _) => {
                    count(codes.len(), 0);
                    let charted = codes.iter().enumerate().filter(|(dimension, _)| charted[*dimension]);
                    charted.for_each(|(dimension, code)| count(dimension, *code as usize));
                }
                (Some(dimension), None) => count(dimension, codes[dimension] as usize),
                (Some(_), Some(_)) => {}
            }
        }
    }

    /// The sites with a row that passes.
    pub fn total(&self) -> u32 {
        self.groups.last().map_or(0, |total| total[0].sites)
    }

    /// The sites of a group.
    pub fn group(&self, dimension: usize, code: usize) -> u32 {
        self.groups[dimension].get(code).map_or(0, |group| group.sites)
    }
}
