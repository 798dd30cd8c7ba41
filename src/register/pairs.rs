//! What the rows of a view come to for pairs of an operator or a region and a power class.

use chargeboard_engine::{Clause, Numbers, Tally};

use super::{CLASS, OPERATOR, Register};
use crate::dataset::Dimension;
use crate::view::{Measure, View};

impl Register {
    /// What a view comes to for each of some values of a dimension and, one after the other, each of some power classes.
    /// What the view chooses of these two dimensions is skipped, and so are rows of other values.
    pub fn pairs(&mut self, view: &View, (dimension, values): (Dimension, &[u32]), classes: &[u32]) -> Vec<u64> {
        let mut view = view.clone();
        view.filters.clear(dimension);
        view.filters.clear(Dimension::Class);
        self.merge(view.merge);
        match view.measure {
            Measure::Points => self.counted(&view, (dimension, values), classes, |tally| tally.points),
            Measure::Power => self.counted(&view, (dimension, values), classes, |tally| tally.watts),
            Measure::Sites => self.looked_through(&view, (dimension, values), classes),
        }
    }

    /// By the engine, which is asked for each class.
    fn counted(
        &mut self,
        view: &View,
        (dimension, values): (Dimension, &[u32]),
        classes: &[u32],
        amount: fn(&Tally) -> u64,
    ) -> Vec<u64> {
        let column = self.place(dimension, view.scheme);
        let mut selection = self.selection(view);
        // No chart is narrowed by a clause of its own, but the matrix is by what is searched for.
        let found = match &selection.clauses[OPERATOR] {
            Clause::Of(found) if column == OPERATOR => Some(found.clone()),
            _ => None,
        };
        let is_found = |value: u32| found.as_ref().is_none_or(|found| found.binary_search(&value).is_ok());
        let mut amounts = vec![0; values.len() * classes.len()];
        for (at, class) in classes.iter().enumerate() {
            selection.clauses[CLASS] = Clause::Of(vec![*class]);
            let tallies: Vec<Tally> = self.counts.answer(&selection).tallies(column).collect();
            for (row, value) in values.iter().enumerate().filter(|(_, value)| is_found(**value)) {
                amounts[row * classes.len() + at] = amount(&tallies[*value as usize]);
            }
        }
        amounts
    }

    /// Row by row: a site that has several classes counts once, where the first of its rows is.
    fn looked_through(&mut self, view: &View, (dimension, values): (Dimension, &[u32]), classes: &[u32]) -> Vec<u64> {
        let column = self.place(dimension, view.scheme);
        let count = values.len() * classes.len();
        let number = |of: &[u32], values: usize| {
            let mut numbers = vec![None; values];
            of.iter().enumerate().for_each(|(at, code)| numbers[*code as usize] = Some(at));
            numbers
        };
        let rows_of = number(values, self.columns[column].len());
        let columns_of = number(classes, self.columns[CLASS].len());
        let pair = |row: usize| {
            let value = rows_of[self.code(column, row) as usize]?;
            Some(value * classes.len() + columns_of[self.code(CLASS, row) as usize]?)
        };
        let of = Numbers::below(count + 1, (0..self.len()).map(|row| pair(row).unwrap_or(count) as u32));
        let mut amounts = self.amounts(view, &of, count + 1);
        amounts.truncate(count);
        amounts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Importer, Options};

    const TABLE: &str = "operator,country,latitude,longitude,charge_points,power_kw,current,opened\n\
        A,DE,48.1,11.5,4,350,DC,2020-01-01\nB,DE,48.1,11.5,2,150,DC,2020-02-01\nB,AT,47.2,11.4,3,22,AC,2021-01-01\n\
        a,AT,47.2,11.4,7,22,AC,2021-01-01\nC,FR,47.2,1.4,5,50,DC,2021-01-01\n,FR,47.2,1.4,1,,,\n";

    #[test]
    fn the_engine_counts_what_the_rows_come_to() {
        let mut importer = Importer::new(Options::default());
        importer.feed(TABLE.as_bytes());
        let mut data = Register::new(importer.finish().expect("a table"), "t.csv".to_owned()).expect("few rows");
        for query in ["", "q=b", "country=AT", "operator=A&country=DE", "class=dc-fast&q=a", "merge=1", "month=2021-01"]
        {
            for measure in [Measure::Points, Measure::Power] {
                let settled = data.settled(View { measure, ..View::parse(query) });
                for dimension in [Dimension::Operator, Dimension::Region] {
                    let all =
                        |data: &Register, of| (0..data.whole(of, settled.scheme).len() as u32).collect::<Vec<_>>();
                    let (values, classes) = (all(&data, dimension), all(&data, Dimension::Class));
                    let mut view = settled.clone();
                    view.filters.clear(dimension);
                    view.filters.clear(Dimension::Class);
                    let counted = data.pairs(&settled, (dimension, &values), &classes);
                    assert_eq!(
                        counted,
                        data.looked_through(&view, (dimension, &values), &classes),
                        "{query} {measure:?} {dimension:?}"
                    );
                    assert!(counted.iter().any(|amount| *amount > 0), "{query} {measure:?} {dimension:?}");
                }
            }
        }
    }
}
