//! The numbers of a selection, read without a copy.
//!
//! Law: a number is added up only when it is read.

use crate::{
    part::Part,
    question::Question,
    site::{SiteIndex, SiteRows},
    sums::{Sums, Tally},
};

/// A part, and the sites that its rows name.
pub struct Indexed {
    /// The rows.
    pub part: Part,
    /// Their sites; `None` if each row is a site of its own.
    pub site_rows: Option<SiteRows>,
    /// The index of this part's sites alone; built on first use.
    pub sites: Option<SiteIndex>,
}

/// The numbers of a selection.
pub struct Answer<'a> {
    pub(crate) parts: &'a [Option<Indexed>],
    pub(crate) sites: Option<&'a SiteIndex>,
    pub(crate) values: &'a [usize],
    pub(crate) question: &'a Question,
    pub(crate) changed: u16,
}

impl Answer<'_> {
    /// All rows that pass every clause.
    pub fn total(&self) -> Tally {
        let mut total = Tally { sites: self.sites.map_or(0, SiteIndex::total), ..Tally::default() };
        for Indexed { part, site_rows, .. } in self.parts() {
            total.add(&part.total, site_rows.is_none());
        }
        total
    }

    /// The number of dimensions.
    pub fn dimensions(&self) -> usize {
        self.values.len()
    }

    /// The number of groups of a dimension: one for each of its values, or 0 if the question leaves them out.
    pub fn groups(&self, dimension: usize) -> usize {
        if self.question.charted[dimension] { self.values[dimension] } else { 0 }
    }

    /// The rows with this value that pass every clause but the dimension's own. Only charge points and watts, if the
    /// question asks for no more.
    pub fn tally(&self, dimension: usize, code: usize) -> Tally {
        let mut tally = Tally::default();
        for Indexed { part, site_rows, .. } in self.parts() {
            if let Some(sums) = part.chart(dimension).get(code) {
                tally.add(sums, site_rows.is_none());
            }
        }
        tally.sites += self.sites.map_or(0, |sites| sites.group(dimension, code));
        if self.question.amounts_only {
            tally = Tally { points: tally.points, watts: tally.watts, ..Tally::default() };
        }
        tally
    }

    /// The same for all of a dimension's values, in order.
    pub fn tallies(&self, dimension: usize) -> impl Iterator<Item = Tally> {
        (0..self.groups(dimension)).map(move |code| self.tally(dimension, code))
    }

    /// Calls `each` with the charge points and the watts of each of a dimension's values, in order.
    pub fn amounts(&self, dimension: usize, mut each: impl FnMut(usize, u64, u64)) {
        let groups = self.groups(dimension);
        let mut parts = self.parts().map(|indexed| indexed.part.chart(dimension));
        if let (Some(only), None) = (parts.next(), parts.next()) {
            only.iter().enumerate().for_each(|(code, [points, watts, ..]): (usize, &Sums)| each(code, *points, *watts));
            (only.len()..groups).for_each(|code| each(code, 0, 0));
        } else {
            self.tallies(dimension).enumerate().for_each(|(code, tally)| each(code, tally.points, tally.watts));
        }
    }

    /// Returns true if a dimension's groups may differ from those of the previous answer.
    pub fn changed(&self, dimension: usize) -> bool {
        self.changed & !(1 << dimension) != 0
    }

    fn parts(&self) -> impl Iterator<Item = &Indexed> {
        self.parts.iter().flatten()
    }
}
