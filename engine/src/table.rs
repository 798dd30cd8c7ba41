//! The table: parts, each with its own index, answered together.
//!
//! Law: an answer equals the naive one over the rows of all parts; a refused change leaves the table unchanged.

use crate::{
    answer::{Answer, Indexed},
    error::Error,
    index::Index,
    part::{Part, Passes},
    question::Question,
    rows::Rows,
    selection::Selection,
    site::{SiteIndex, SiteRows},
    sums::Tally,
};

/// A part of at most this many rows has no wide dimension: it has fewer combinations than an interaction may touch.
const FEW_ROWS: usize = 1 << 14;

/// Rows, indexed for answers.
pub struct Table {
    question: Question,
    few: usize,
    /// The number of values of each dimension, over all parts.
    values: Vec<usize>,
    parts: Vec<Option<Indexed>>,
    /// The sites that rows name; `None` if each row of each part is a site of its own.
    sites: Option<SiteIndex>,
    /// The selection of the previous answer; `None` if the rows have changed since.
    passes: Option<Passes>,
}

impl Table {
    /// A table of one part, which is part 0.
    pub fn new(rows: Rows, question: Question) -> Result<Self, Error> {
        Self::with_few(rows, question, FEW_ROWS)
    }

    /// The same with another limit for a part without a wide dimension, for tests: no answer depends on it.
    #[doc(hidden)]
    pub fn with_few(rows: Rows, question: Question, few: usize) -> Result<Self, Error> {
        let mut charted = question.charted;
        charted.resize(rows.dimensions.len(), true);
        let mut table = Self {
            values: vec![0; rows.dimensions.len()],
            question: Question { charted, ..question },
            few,
            parts: Vec::new(),
            sites: None,
            passes: None,
        };
        table.append(rows)?;
        Ok(table)
    }

    /// Adds rows as a part of their own, and returns its number. No other part is touched.
    pub fn append(&mut self, rows: Rows) -> Result<usize, Error> {
        self.put(self.parts.len(), rows)?;
        Ok(self.parts.len() - 1)
    }

    /// Replaces the rows of a part. No other part is touched.
    pub fn replace(&mut self, part: usize, rows: Rows) -> Result<(), Error> {
        self.held(part)?;
        self.put(part, rows)
    }

    /// Removes a part; the others keep their numbers.
    pub fn remove(&mut self, part: usize) -> Result<(), Error> {
        self.held(part)?;
        let sites = self.index_sites(&self.values, part, None)?;
        self.sites = sites;
        self.parts[part] = None;
        self.passes = None;
        Ok(())
    }

    fn held(&self, part: usize) -> Result<(), Error> {
        self.parts.get(part).and_then(Option::as_ref).map(|_| ()).ok_or(Error::NoSuchPart(part))
    }

    /// Does everything that can fail, before anything is changed.
    fn put(&mut self, place: usize, rows: Rows) -> Result<(), Error> {
        if rows.dimensions.len() != self.values.len() {
            return Err(Error::OtherDimensions);
        }
        let mut held = Tally::default();
        self.others(place).for_each(|other| held.add(&other.part.index.total, false));
        rows.check([held.points, held.watts], held.rows as usize)?;
        let values = self.values.iter().zip(&rows.dimensions).map(|(held, new)| (new.values as usize).max(*held));
        let values: Vec<usize> = values.collect();
        let site_rows = SiteRows::new(&rows);
        let sites = self.index_sites(&values, place, site_rows.as_ref())?;
        let Rows { dimensions, points, power, sites: _ } = rows;
        let index = Index::new(dimensions, points, power, self.few)?;
        let part = Part::new(index, &self.question.charted, self.question.amounts_only);
        if place == self.parts.len() {
            self.parts.push(None);
        }
        self.parts[place] = Some(Indexed { part, site_rows, sites: None });
        (self.values, self.sites, self.passes) = (values, sites, None);
        Ok(())
    }

    fn others(&self, place: usize) -> impl Iterator<Item = &Indexed> {
        self.parts.iter().enumerate().filter(move |(part, _)| *part != place).filter_map(|(_, part)| part.as_ref())
    }

    fn index_sites(&self, values: &[usize], place: usize, new: Option<&SiteRows>) -> Result<Option<SiteIndex>, Error> {
        let rows: Vec<&SiteRows> = self.others(place).filter_map(|other| other.site_rows.as_ref()).chain(new).collect();
        if rows.is_empty() {
            return Ok(None);
        }
        SiteIndex::new(&rows, values, &self.question.charted, self.few).map(Some)
    }

    /// The numbers of a selection, over all parts.
    pub fn answer(&mut self, selection: &Selection) -> Answer<'_> {
        let passes = self.tables(selection);
        for indexed in self.parts.iter_mut().flatten() {
            indexed.part.select(&passes);
        }
        if let Some(sites) = &mut self.sites {
            sites.select(&passes);
        }
        let changed = self.passes.as_ref().map_or(u16::MAX, |before| {
            let differ = before.iter().zip(&passes).map(|(before, after)| u16::from(before != after));
            differ.enumerate().map(|(dimension, differs)| differs << dimension).sum()
        });
        self.passes = Some(passes);
        self.read(&self.parts, self.sites.as_ref(), changed)
    }

    /// The numbers of a selection in one part, to compare parts.
    pub fn answer_of(&mut self, place: usize, selection: &Selection) -> Result<Answer<'_>, Error> {
        self.held(place)?;
        let passes = self.tables(selection);
        let Some(Some(indexed)) = self.parts.get_mut(place) else { return Err(Error::NoSuchPart(place)) };
        let Indexed { part, site_rows, sites } = indexed;
        part.select(&passes);
        if let (Some(rows), None) = (&site_rows, &sites) {
            *sites = Some(SiteIndex::new(&[rows], &self.values, &self.question.charted, self.few)?);
        }
        if let Some(sites) = sites {
            sites.select(&passes);
        }
        let part = &self.parts[place..=place];
        Ok(self.read(part, part[0].as_ref().and_then(|indexed| indexed.sites.as_ref()), u16::MAX))
    }

    fn read<'a>(&'a self, parts: &'a [Option<Indexed>], sites: Option<&'a SiteIndex>, changed: u16) -> Answer<'a> {
        Answer { parts, sites, values: &self.values, question: &self.question, changed }
    }

    fn tables(&self, selection: &Selection) -> Passes {
        self.values.iter().enumerate().map(|(index, values)| selection.clause(index).table(*values)).collect()
    }

    /// The bytes that the parts occupy, without the sites that rows name.
    pub fn bytes(&self) -> usize {
        self.parts.iter().flatten().map(|indexed| indexed.part.bytes()).sum()
    }
}
