//! A dataset's rows, indexed by the engine.

use chargeboard_engine::{self as engine, Measure, Numbers, Question, Rows, Sites};

use super::{Announced, Column, Table, columns::*};
use crate::i18n::Messages;

/// The engine's dimension of an edition that has one value for each row.
pub const ROW: usize = COLUMNS;

/// The names of the columns in error messages.
const NAMES: [&str; COLUMNS] = Messages::COLUMNS_OF_A_REGISTER;

/// Indexes imported rows. Operators are counted as their leaders, where those are given.
pub fn of_table(
    table: &Table,
    columns: &[Column; COLUMNS],
    leaders: Option<&Vec<u32>>,
) -> Result<engine::Table, engine::Error> {
    let dimension = |at: usize| {
        let Column { codes, .. } = &columns[at];
        let values = columns[at].len() as u32;
        let codes = match leaders {
            Some(leaders) if at == OPERATOR => {
                Numbers::below(values as usize, (0..codes.len()).map(|row| leaders[codes.get(row) as usize]))
            }
            _ => codes.clone(),
        };
        engine::Dimension { name: NAMES[at].to_owned(), values, codes }
    };
    let watts = |row: usize| table.points[row] * table.watts[row];
    // The power of no charge points is known: it is none.
    let unknown = |row: usize| table.watts[row] == 0 && table.points[row] > 0;
    let rows = 0..table.len();
    let most = |values: &mut dyn Iterator<Item = u32>| values.max().unwrap_or(0) as usize + 1;
    let some_unknown = rows.clone().any(unknown);
    let rows = Rows {
        dimensions: (0..COLUMNS).map(dimension).collect(),
        points: Measure {
            amounts: Numbers::below(most(&mut table.points.iter().copied()), table.points.iter().copied()),
            missing: None,
        },
        power: Measure {
            amounts: Numbers::below(most(&mut rows.clone().map(watts)), rows.clone().map(watts)),
            missing: some_unknown.then(|| rows.map(unknown).collect()),
        },
        sites: sites(table),
    };
    engine::Table::new(rows, Question::default())
}

/// The sites that rows name. Code 0 is no site.
fn sites(table: &Table) -> Sites {
    let named = |site: &&u32| **site > 0;
    let unnamed = table.site.contains(&0);
    if !unnamed {
        return Sites::Ids(table.site.clone());
    }
    let mut end = 0;
    let ends = table.site.iter().map(|site| {
        end += u32::from(*site > 0);
        end
    });
    Sites::Lists { ends: ends.collect(), ids: table.site.iter().filter(named).copied().collect() }
}

/// The engine's refusal as a sentence for the reader.
pub fn sentence(error: &engine::Error) -> String {
    match error {
        engine::Error::TooManyRows(rows) => Messages::too_many_rows(*rows as u64, engine::MAX_ROWS as u64),
        engine::Error::TooManyValues { column, values } => {
            Messages::too_many_values(column, *values, engine::MAX_VALUES.into())
        }
        engine::Error::TooManyCombinations { columns, .. } => {
            Messages::too_many_combinations(columns, engine::MAX_COMBINATIONS as u64)
        }
        engine::Error::SumTooLarge { .. } => Messages::SUM_TOO_LARGE.to_owned(),
        // All others are of rows that no file makes.
        _ => Messages::BEYOND_WHAT_IS_COUNTED.to_owned(),
    }
}

/// Indexes announcements. An extra dimension, [`ROW`], has one value for each row, so that a search can choose rows.
pub fn of_edition(edition: &Announced, columns: &[Column; COLUMNS]) -> engine::Table {
    let rows = edition.announcements.len();
    let dimension = |at: usize| engine::Dimension {
        name: NAMES[at].to_owned(),
        // The engine refuses a dimension without values.
        values: columns[at].len().max(1) as u32,
        codes: columns[at].codes.clone(),
    };
    let row = engine::Dimension {
        name: String::new(),
        values: rows.max(1) as u32,
        codes: Numbers::below(rows.max(1), 0..rows as u32),
    };
    let measure = |amounts: Vec<Option<u32>>| Measure {
        missing: Some(amounts.iter().map(Option::is_none).collect()),
        amounts: Numbers::U32(amounts.iter().map(|amount| amount.unwrap_or(0)).collect()),
    };
    let mut end = 0;
    let ends = edition.row_sites.iter().map(|sites| {
        end += sites.len() as u32;
        end
    });
    let table = Rows {
        dimensions: (0..COLUMNS).map(dimension).chain([row]).collect(),
        points: measure(edition.points.clone()),
        power: measure(edition.watts.iter().map(|watts| watts.map(|watts| watts as u32)).collect()),
        sites: Sites::Lists { ends: ends.collect(), ids: edition.row_sites.concat() },
    };
    let charted = vec![true, true, true, true, true, true, false];
    match engine::Table::new(table, Question { charted, ..Question::default() }) {
        Ok(table) => table,
        // The check holds every edition within the engine's limits.
        Err(error) => panic!("an edition within the limits: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_says_how_much_there_is() {
        let columns = || vec!["operator".to_owned(), "month".to_owned()];
        for (error, parts) in [
            (engine::Error::TooManyRows(99_000_001), vec!["99,000,001"]),
            (
                engine::Error::TooManyValues { column: "operator".to_owned(), values: 7_000_000 },
                vec!["operator", "7,000,000"],
            ),
            (engine::Error::TooManyCombinations { columns: columns(), combinations: 9 }, vec!["operator", "month"]),
        ] {
            let said = sentence(&error);
            assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        }
        assert_eq!(sentence(&engine::Error::SumTooLarge { column: "points" }), Messages::SUM_TOO_LARGE);
        assert_eq!(sentence(&engine::Error::NoSuchPart(1)), Messages::BEYOND_WHAT_IS_COUNTED);
    }
}
