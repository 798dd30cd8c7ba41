//! The imported rows that pass, in an order, a window at a time.
//!
//! Law: windows of one view are parts of one list, which has every row that passes once. What is not stated comes last.

use crate::dataset::{Column, Dataset, Day, Dimension, PowerClass, Scheme, UNKNOWN};
use crate::format::fold;
use crate::view::{Sort, SortColumn, View};

/// The rows of the last view, as far as they were looked for.
#[derive(Default)]
pub struct Listing {
    /// All rows in this order.
    order: Option<(Sort, Vec<u32>)>,
    /// The view's filters, as a query.
    query: Option<String>,
    found: Vec<u32>,
    /// How many rows of the order were looked at.
    seen: usize,
}

/// Some rows, and what there is of such rows.
#[derive(Default)]
pub struct Picked<'a> {
    /// The first ones.
    pub rows: Vec<ListedRow<'a>>,
    /// How many there are.
    pub count: u64,
    /// Their charge points.
    pub points: u64,
    /// Those of them whose power is known.
    pub powered_points: u64,
}

/// A row for people.
pub struct ListedRow<'a> {
    /// The file, from 0, and the line in it, from 1.
    pub from: (u16, u32),
    /// The operator.
    pub operator: &'a str,
    /// The region as the data has it; empty where it has none.
    pub region: &'a str,
    /// The site's id; may be empty.
    pub site: &'a str,
    /// The country.
    pub country: &'a str,
    /// Its key.
    pub country_key: &'a str,
    /// Charge points.
    pub points: u32,
    /// Watts of each; none where it is not stated.
    pub watts: Option<u32>,
    /// The power class.
    pub class: PowerClass,
    /// Degrees north and east.
    pub position: Option<(f64, f64)>,
    /// Whether that is far outside of the country.
    pub outside: bool,
    /// When it opened.
    pub opened: Option<Day>,
}

impl Listing {
    /// Rows that pass, in the view's order: `count` of them, from number `from` on.
    pub fn rows<'a>(&mut self, data: &'a mut Dataset, view: &View, from: usize, count: usize) -> Vec<ListedRow<'a>> {
        data.merge(view.merge);
        if self.order.as_ref().is_none_or(|(sort, _)| *sort != view.sort) {
            *self = Listing { order: Some((view.sort, data.order(view.sort))), ..Listing::default() };
        }
        let query = view.to_query();
        if self.query.as_deref() != Some(&query) {
            (self.query, self.seen) = (Some(query), 0);
            self.found.clear();
        }
        let passing = data.passing(view);
        if let Some((_, order)) = &self.order {
            while self.found.len() < from + count && self.seen < order.len() {
                let row = order[self.seen];
                if passing.passes(data, row as usize) {
                    self.found.push(row);
                }
                self.seen += 1;
            }
        }
        self.found.iter().skip(from).take(count).map(|row| data.row(*row as usize)).collect()
    }
}

impl Dataset {
    /// Calls with every row that passes, in the order of the files.
    pub fn for_each_row(&mut self, view: &View, mut each: impl FnMut(ListedRow<'_>)) {
        self.merge(view.merge);
        self.passing_rows(view).for_each(|row| each(self.row(row)));
    }

    /// The first `count` rows of a view that are picked by their numbers, in the order of the files, and what there is of
    /// such rows.
    pub fn picked(&mut self, view: &View, count: usize, picks: impl Fn(usize) -> bool) -> Picked<'_> {
        self.merge(view.merge);
        let passing = self.passing(view);
        let mut found = Picked::default();
        for row in (0..self.len()).filter(|row| picks(*row) && passing.passes(self, *row)) {
            let points = u64::from(self.table.points[row]);
            found.count += 1;
            found.points += points;
            found.powered_points += if self.table.watts[row] > 0 { points } else { 0 };
            if found.rows.len() < count {
                found.rows.push(self.row(row));
            }
        }
        found
    }

    fn row(&self, row: usize) -> ListedRow<'_> {
        let column = |dimension| self.column(dimension, Scheme::Reported);
        let of = |dimension| (column(dimension), column(dimension).of(row));
        let (region, country) = (of(Dimension::Region), of(Dimension::Country));
        let has_region = self.has_own_regions() && region.0.key(region.1) != UNKNOWN;
        ListedRow {
            from: (self.table.file[row], self.table.line[row]),
            operator: column(Dimension::Operator).name(of(Dimension::Operator).1),
            region: if has_region { region.0.name(region.1) } else { "" },
            site: self.table.sites.text(self.table.site[row]),
            country: country.0.name(country.1),
            country_key: country.0.key(country.1),
            points: self.table.points[row],
            watts: Some(self.table.watts[row]).filter(|watts| *watts > 0),
            class: PowerClass::ALL[of(Dimension::Class).1 as usize],
            position: self.table.position(row),
            outside: self.is_outside(row),
            opened: self.table.opened(row),
        }
    }

    /// All rows, in this order; equal ones in the order of the files.
    fn order(&self, sort: Sort) -> Vec<u32> {
        let ranks = |column: &Column| {
            let mut codes: Vec<u32> = (0..column.len() as u32).collect();
            codes.sort_by_cached_key(|code| fold(column.name(*code)));
            if sort.descending {
                codes.reverse();
            }
            // What is not stated is last either way.
            codes.sort_by_key(|code| column.key(*code) == UNKNOWN);
            let mut ranks = vec![0; codes.len()];
            codes.iter().zip(0..).for_each(|(code, rank)| ranks[*code as usize] = rank);
            ranks
        };
        let by_rank = |dimension| {
            let column = self.column(dimension, Scheme::Reported);
            let ranks = ranks(column);
            sorted_by((0..self.len()).map(|row| ranks[column.of(row) as usize]))
        };
        let turned = |number: u32| if sort.descending { u32::MAX - number } else { number };
        match sort.by {
            SortColumn::Operator => by_rank(Dimension::Operator),
            SortColumn::Place if self.has_own_regions() => by_rank(Dimension::Region),
            // Rows without regions are in the order of the files.
            SortColumn::Place => (0..self.len() as u32).collect(),
            SortColumn::Country => by_rank(Dimension::Country),
            SortColumn::Points => sorted_by(self.table.points.iter().map(|points| turned(*points))),
            SortColumn::Kw => sorted_by(self.table.watts.iter().map(|watts| match watts {
                0 => u32::MAX,
                watts => turned(*watts).min(u32::MAX - 1),
            })),
            SortColumn::Class => {
                let classes = self.column(Dimension::Class, Scheme::Reported);
                let last = PowerClass::Unknown as u32;
                sorted_by((0..self.len()).map(|row| match classes.of(row) {
                    code if code == last => u32::MAX,
                    code => turned(code).min(u32::MAX - 1),
                }))
            }
        }
    }
}

/// The numbers of rows by their keys, the smallest first and equal ones in order: sixteen bits at a time.
fn sorted_by(keys: impl Iterator<Item = u32>) -> Vec<u32> {
    let keys: Vec<u32> = keys.collect();
    let least = keys.iter().copied().min().unwrap_or(0);
    let span = keys.iter().copied().max().unwrap_or(0) - least;
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    for shift in [0, 16].into_iter().filter(|shift| span >> shift > 0) {
        let digit = |row: u32| ((keys[row as usize] - least) >> shift) as usize & 0xffff;
        let mut starts = vec![0u32; 0x1_0001];
        order.iter().for_each(|row| starts[digit(*row) + 1] += 1);
        (1..starts.len()).for_each(|at| starts[at] += starts[at - 1]);
        let mut next = vec![0; order.len()];
        for row in &order {
            let place = &mut starts[digit(*row)];
            next[*place as usize] = *row;
            *place += 1;
        }
        order = next;
    }
    order
}

/// Rows by what they have most of, for tests: the plain definition of [`sorted_by`].
#[cfg(test)]
fn plainly(keys: &[u32]) -> Vec<u32> {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    order.sort_by_key(|row| keys[*row as usize]);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_and_equal_ones_stay() {
        for keys in [
            &[][..],
            &[5],
            &[3, 1, 3, 2, 1],
            &[70_000, 5, u32::MAX, 65_536, 5, 0, 70_000],
            &[u32::MAX; 3],
            &[65_536, 0],
            &[0, 65_535],
        ] {
            assert_eq!(sorted_by(keys.iter().copied()), plainly(keys), "{keys:?}");
        }
    }
}
