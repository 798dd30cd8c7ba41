//! The table: parts that are indexed apart and answered together.
//!
//! Law: an answer is the naive one over the rows of all parts; a refused change leaves the table as it was.

use crate::{
    error::Error,
    index::Index,
    part::{Part, Passes},
    rows::Rows,
    selection::Selection,
    site::{SiteIndex, SiteRows},
    sums::{Sums, Tally},
};

/// Which numbers are asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// For each dimension whether its groups are asked for; dimensions beyond the end are.
    pub charted: Vec<bool>,
    /// Whether groups need only charge points and watts; the total always has everything.
    pub amounts_only: bool,
}

/// The numbers of a selection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// All rows that pass every clause.
    pub total: Tally,
    /// For each dimension and each of its values, the rows that pass every clause but the dimension's own.
    /// Empty where the groups were not asked for.
    pub groups: Vec<Vec<Tally>>,
}

/// Up to so many rows, a part has no wide dimension: there are fewer combinations than an interaction may touch.
const FEW_ROWS: usize = 1 << 14;

/// Rows that can be asked about.
pub struct Table {
    question: Question,
    few: usize,
    /// How many values each dimension has, over all parts.
    values: Vec<usize>,
    parts: Vec<Option<Indexed>>,
    /// The sites that rows name; none where each row of each part is a site of its own.
    sites: Option<SiteIndex>,
    answer: Answer,
}

/// A part and the sites that its rows name.
struct Indexed {
    part: Part,
    sites: Option<SiteRows>,
}

impl Table {
    /// A table of one part, which is part 0.
    pub fn new(rows: Rows, question: Question) -> Result<Self, Error> {
        Self::with_few(rows, question, FEW_ROWS)
    }

    /// The same with another bound up to which a part's rows are few, for tests: no answer depends on it.
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
            answer: Answer::default(),
        };
        table.append(rows)?;
        Ok(table)
    }

    /// Adds rows as a part of their own, and returns its number. No other part is touched.
    pub fn append(&mut self, rows: Rows) -> Result<usize, Error> {
        self.put(self.parts.len(), rows)?;
        Ok(self.parts.len() - 1)
    }

    /// Puts other rows in the place of a part. No other part is touched.
    pub fn replace(&mut self, part: usize, rows: Rows) -> Result<(), Error> {
        self.held(part)?;
        self.put(part, rows)
    }

    /// Takes a part away; the others keep their numbers.
    pub fn remove(&mut self, part: usize) -> Result<(), Error> {
        self.held(part)?;
        let sites = self.index_sites(&self.values, part, None)?;
        self.sites = sites;
        self.parts[part] = None;
        Ok(())
    }

    fn held(&self, part: usize) -> Result<(), Error> {
        self.parts.get(part).and_then(Option::as_ref).map(|_| ()).ok_or(Error::NoSuchPart(part))
    }

    /// Makes all that can fail before anything is changed.
    fn put(&mut self, place: usize, rows: Rows) -> Result<(), Error> {
        if rows.dimensions.len() != self.values.len() {
            return Err(Error::OtherDimensions);
        }
        let mut held = Tally::default();
        self.others(place).for_each(|other| held.add(&other.part.index.total));
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
        self.parts[place] = Some(Indexed { part, sites: site_rows });
        (self.values, self.sites) = (values, sites);
        Ok(())
    }

    fn others(&self, place: usize) -> impl Iterator<Item = &Indexed> {
        self.parts.iter().enumerate().filter(move |(part, _)| *part != place).filter_map(|(_, part)| part.as_ref())
    }

    fn index_sites(&self, values: &[usize], place: usize, new: Option<&SiteRows>) -> Result<Option<SiteIndex>, Error> {
        let rows: Vec<&SiteRows> = self.others(place).filter_map(|other| other.sites.as_ref()).chain(new).collect();
        if rows.is_empty() {
            return Ok(None);
        }
        SiteIndex::new(&rows, values, &self.question.charted, self.few).map(Some)
    }

    /// The numbers of a selection, over all parts.
    pub fn answer(&mut self, selection: &Selection) -> &Answer {
        let passes = self.passes(selection);
        self.clear_answer();
        for indexed in self.parts.iter_mut().flatten() {
            indexed.add(&passes, &mut self.answer, self.question.amounts_only);
        }
        if let Some(sites) = &mut self.sites {
            sites.count(&passes, &mut self.answer);
        }
        &self.answer
    }

    /// The numbers of a selection in one part, for comparing it with others. Where its rows name their sites,
    /// those are counted anew.
    pub fn answer_of(&mut self, part: usize, selection: &Selection) -> Result<&Answer, Error> {
        self.held(part)?;
        let passes = self.passes(selection);
        self.clear_answer();
        if let Some(indexed) = &mut self.parts[part] {
            indexed.add(&passes, &mut self.answer, self.question.amounts_only);
            if let Some(rows) = &indexed.sites {
                let mut sites = SiteIndex::new(&[rows], &self.values, &self.question.charted, self.few)?;
                sites.count(&passes, &mut self.answer);
            }
        }
        Ok(&self.answer)
    }

    fn passes(&self, selection: &Selection) -> Passes {
        self.values.iter().enumerate().map(|(index, values)| selection.clause(index).table(*values)).collect()
    }

    fn clear_answer(&mut self) {
        self.answer.total = Tally::default();
        self.answer.groups.resize_with(self.values.len(), Vec::new);
        for ((groups, values), charted) in self.answer.groups.iter_mut().zip(&self.values).zip(&self.question.charted) {
            groups.clear();
            groups.resize(if *charted { *values } else { 0 }, Tally::default());
        }
    }

    /// The bytes that the index occupies.
    pub fn bytes(&self) -> usize {
        self.parts.iter().flatten().map(|indexed| indexed.part.index.bytes()).sum()
    }
}

impl Indexed {
    /// Selects, and adds the numbers; rows are sites unless they name them.
    fn add(&mut self, passes: &Passes, answer: &mut Answer, amounts_only: bool) {
        let Self { part, sites } = self;
        part.select(passes);
        let rows_are_sites = u64::from(sites.is_none());
        let add = |tally: &mut Tally, sums: &Sums| {
            tally.add(sums);
            tally.sites += rows_are_sites * (sums[2] & 0xffff_ffff);
        };
        add(&mut answer.total, &part.total);
        for (dimension, groups) in answer.groups.iter_mut().enumerate() {
            for (tally, sums) in groups.iter_mut().zip(part.chart(dimension)) {
                if amounts_only {
                    tally.points += sums[0];
                    tally.watts += sums[1];
                } else {
                    add(tally, sums);
                }
            }
        }
    }
}
