//! The law: a dimension's own clause does not filter its chart, and every number is that of the plain definition.

mod naive;

use chargeboard_engine::{Answer, Clause, Dimension, Measure, Numbers, Question, Rows, Selection, Sites, Table};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

/// Random numbers, from which rows are made that fit a table's dimensions.
type Drawn = Vec<DrawnRow>;
/// Codes, charge points, watts and sites.
type DrawnRow = (Vec<u32>, u32, u32, Vec<u32>);

fn drawn(most: usize) -> impl Strategy<Value = Drawn> {
    let row =
        (prop::collection::vec(any::<u32>(), 8), any::<u32>(), any::<u32>(), prop::collection::vec(0..40_u32, 0..4));
    prop::collection::vec(row, 0..most)
}

/// Rows with these many values in each dimension.
fn rows(values: &[u32], drawn: &Drawn, sites: u8) -> Rows {
    let dimensions = values.iter().enumerate().map(|(index, values)| Dimension {
        name: format!("dimension {index}"),
        values: *values,
        codes: Numbers::below(*values as usize, drawn.iter().map(|row| row.0[index] % values)),
    });
    let measure = |amount: &dyn Fn(&DrawnRow) -> u32| {
        let missing = drawn.iter().map(|row| amount(row).is_multiple_of(7)).collect::<Vec<_>>();
        Measure {
            amounts: Numbers::U32(drawn.iter().map(amount).collect()),
            missing: missing.contains(&true).then_some(missing),
        }
    };
    let sites = match sites {
        0 => Sites::Rows,
        1 => Sites::Ids(drawn.iter().map(|row| row.1 % 40).collect()),
        _ => {
            let ends = drawn.iter().scan(0, |end, row| {
                *end += row.3.len() as u32;
                Some(*end)
            });
            Sites::Lists { ends: ends.collect(), ids: drawn.iter().flat_map(|row| row.3.clone()).collect() }
        }
    };
    Rows { dimensions: dimensions.collect(), points: measure(&|row| row.1), power: measure(&|row| row.2), sites }
}

fn clause() -> impl Strategy<Value = Clause> {
    prop_oneof![
        2 => Just(Clause::Any),
        2 => prop::collection::vec(0..14_u32, 0..6).prop_map(Clause::Of),
        2 => (0..14_u32, 0..14_u32).prop_map(|(first, last)| Clause::Range(first, last)),
        1 => Just(Clause::Range(0, u32::MAX)),
        1 => Just(Clause::Of(vec![u32::MAX])),
    ]
}

/// A change of one clause, of all, or none at all.
fn step() -> impl Strategy<Value = (usize, Clause, Option<Vec<Clause>>)> {
    (0..8_usize, clause(), prop::option::weighted(0.2, prop::collection::vec(clause(), 0..8)))
}

/// Cases that are the same each time.
fn hold<S: Strategy>(cases: u32, strategy: S, test: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]);
    if let Err(error) = TestRunner::new_with_rng(config, random).run(&strategy, test) {
        panic!("{error}");
    }
}

fn read(answer: &Answer) -> naive::Numbers {
    let dimensions = 0..answer.dimensions();
    (answer.total(), dimensions.map(|dimension| answer.tallies(dimension).collect()).collect())
}

/// Compares a table with the naive answers, for all parts and for each; `None` for a part that was removed.
fn walk(
    table: &mut Table,
    parts: &[Option<Rows>],
    steps: &[(usize, Clause, Option<Vec<Clause>>)],
) -> Result<(), TestCaseError> {
    let present: Vec<&Rows> = parts.iter().flatten().collect();
    let dimensions = table.answer(&Selection::default()).dimensions();
    let mut selection = Selection { clauses: vec![Clause::Any; dimensions] };
    let mut before = read(&table.answer(&selection)).1;
    for (place, clause, all) in steps {
        match all {
            Some(all) => selection.clauses = all.iter().take(dimensions).cloned().collect(),
            None => {
                selection.clauses.resize(dimensions, Clause::Any);
                if dimensions > 0 {
                    selection.clauses[place % dimensions] = clause.clone();
                }
            }
        }
        let expected = naive::answer(&present, &selection);
        let answer = table.answer(&selection);
        for (dimension, before) in before.iter().enumerate().filter(|(dimension, _)| !answer.changed(*dimension)) {
            prop_assert_eq!(before, &expected.1[dimension]);
        }
        prop_assert_eq!(read(&answer), expected.clone());
        before = expected.1;
    }
    for (part, rows) in parts.iter().enumerate() {
        let Some(rows) = rows else {
            prop_assert!(table.answer_of(part, &selection).is_err());
            continue;
        };
        let answer = table.answer_of(part, &selection).map_err(|error| TestCaseError::fail(error.to_string()))?;
        let (total, groups) = naive::answer(&[rows], &selection);
        prop_assert_eq!(answer.total(), total);
        for (dimension, groups) in groups.iter().enumerate() {
            prop_assert!(answer.tallies(dimension).take(groups.len()).eq(groups.iter().copied()));
        }
    }
    Ok(())
}

fn all() -> Question {
    Question { charted: Vec::new(), amounts_only: false }
}

#[test]
fn answers_are_the_naive_ones_along_any_walk() {
    let strategy = (
        prop::collection::vec(1..13_u32, 0..=8),
        prop::collection::vec(drawn(60), 1..4),
        prop::collection::vec(step(), 1..12),
        0..3_u8,
        any::<bool>(),
        any::<prop::sample::Index>(),
    );
    hold(300, strategy, |(values, parts, steps, sites, wide, gone)| {
        let parts: Vec<Rows> = parts.iter().map(|drawn| rows(&values, drawn, sites)).collect();
        let held = |parts: &[Rows]| -> Vec<Option<Rows>> { parts.iter().cloned().map(Some).collect() };
        let few = if wide { 0 } else { 1 << 14 };
        let mut table =
            Table::with_few(parts[0].clone(), all(), few).map_err(|e| TestCaseError::fail(e.to_string()))?;
        walk(&mut table, &held(&parts[..1]), &steps)?;
        for rows in &parts[1..] {
            table.append(rows.clone()).map_err(|e| TestCaseError::fail(e.to_string()))?;
        }
        walk(&mut table, &held(&parts), &steps)?;
        let mut replaced = parts.clone();
        replaced[0] = parts[parts.len() - 1].clone();
        table.replace(0, replaced[0].clone()).map_err(|e| TestCaseError::fail(e.to_string()))?;
        walk(&mut table, &held(&replaced), &steps)?;
        let mut left = held(&replaced);
        // One part always stays, since a table without rows shows nothing.
        left.push(Some(parts[0].clone()));
        table.append(parts[0].clone()).map_err(|e| TestCaseError::fail(e.to_string()))?;
        let gone = gone.index(left.len());
        left[gone] = None;
        table.remove(gone).map_err(|e| TestCaseError::fail(e.to_string()))?;
        walk(&mut table, &left, &steps)
    });
}
