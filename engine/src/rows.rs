//! Input rows: dictionary codes and measures, column by column.
//!
//! Law: rows that pass `check` can be indexed without any further error but too many combinations.

use crate::{
    column::Numbers,
    error::{Error, MAX_DIMENSIONS, MAX_ROWS, MAX_SUM, MAX_VALUES},
};

/// One dimension of the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dimension {
    /// The name that errors use.
    pub name: String,
    /// The size of its dictionary; every code is below.
    pub values: u32,
    /// Each row's value.
    pub codes: Numbers,
}

/// A quantity that is added up; a row may lack it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Each row's amount; meaningless in a row that lacks it.
    pub amounts: Numbers,
    /// The rows without an amount; `None` if every row has one.
    pub missing: Option<Vec<bool>>,
}

impl Measure {
    /// The amount of a row, if it is known.
    #[inline]
    pub fn get(&self, row: usize) -> Option<u32> {
        match &self.missing {
            Some(missing) if missing[row] => None,
            _ => Some(self.amounts.get(row)),
        }
    }
}

/// The sites of the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sites {
    /// Each row is a site of its own: distinct sites are rows.
    #[default]
    Rows,
    /// Each row is at one site, given by its number; a site can have many rows.
    Ids(Vec<u32>),
    /// Each row is at any number of sites: those up to its end in `ids`, from the end of the row before.
    Lists {
        /// One a row, ascending.
        ends: Vec<u32>,
        /// Site numbers.
        ids: Vec<u32>,
    },
}

/// Input rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    /// At most [`MAX_DIMENSIONS`], in the table's order.
    pub dimensions: Vec<Dimension>,
    /// Charge points.
    pub points: Measure,
    /// Rated power in watts; of one row at most 4.29 GW.
    pub power: Measure,
    /// The sites of the rows.
    pub sites: Sites,
}

impl Rows {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.points.amounts.len()
    }

    /// Returns true if there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Charge points and watts, all rows together.
    pub(crate) fn sums(&self) -> [u64; 2] {
        [&self.points, &self.power].map(|measure| {
            let mut sum = 0;
            match &measure.missing {
                None => measure.amounts.for_each(|_, amount| sum += u64::from(amount)),
                Some(missing) => measure.amounts.for_each(|row, amount| {
                    sum += if missing[row] { 0 } else { u64::from(amount) };
                }),
            }
            sum
        })
    }

    /// Checks the rows; `held` is the sums of the table's other parts.
    pub(crate) fn check(&self, held: [u64; 2], held_rows: usize) -> Result<(), Error> {
        let rows = self.len();
        if self.dimensions.len() > MAX_DIMENSIONS {
            return Err(Error::TooManyDimensions(self.dimensions.len()));
        }
        if rows + held_rows > MAX_ROWS {
            return Err(Error::TooManyRows(rows + held_rows));
        }
        for Dimension { name, values, codes } in &self.dimensions {
            let column = name.clone();
            same_length(name, codes.len(), rows)?;
            match *values {
                0 => return Err(Error::NoValues { column }),
                values if values > MAX_VALUES => return Err(Error::TooManyValues { column, values: values.into() }),
                values if rows > 0 && codes.largest() >= values => {
                    return Err(Error::UnknownCode { column, code: codes.largest(), values });
                }
                _ => {}
            }
        }
        for (name, measure) in [("charge points", &self.points), ("power", &self.power)] {
            same_length(name, measure.amounts.len(), rows)?;
            same_length(name, measure.missing.as_ref().map_or(rows, Vec::len), rows)?;
        }
        for (column, (sum, held)) in ["charge points", "power"].into_iter().zip(self.sums().into_iter().zip(held)) {
            if sum + held > MAX_SUM {
                return Err(Error::SumTooLarge { column });
            }
        }
        match &self.sites {
            Sites::Rows => Ok(()),
            Sites::Ids(ids) => same_length("site", ids.len(), rows),
            Sites::Lists { ends, ids } => {
                same_length("site", ends.len(), rows)?;
                let last = ends.last().map_or(0, |end| *end as usize);
                if ends.is_sorted() { same_length("site", ids.len(), last) } else { Err(Error::SitesOutOfOrder) }
            }
        }
    }
}

fn same_length(name: &str, rows: usize, expected: usize) -> Result<(), Error> {
    if rows == expected { Ok(()) } else { Err(Error::Length { column: name.into(), rows, expected }) }
}
