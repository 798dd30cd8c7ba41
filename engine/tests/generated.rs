//! Generated records: those of the benchmark's page bit for bit, and answered like any others at a size that has
//! a wide dimension.

mod naive;

use chargeboard_engine::{
    Clause, Question, Rows, Selection, Table,
    generate::{SEED, Shape, generate},
};

/// A 32-bit hash of all columns, power in kilowatts.
fn hash(rows: &Rows) -> u32 {
    let codes = rows.dimensions.iter().map(|dimension| &dimension.codes).chain([&rows.points.amounts]);
    let values = codes.flat_map(|column| (0..column.len()).map(|row| column.get(row)));
    let kilowatts = (0..rows.len()).map(|row| rows.power.amounts.get(row) / 1000);
    values.chain(kilowatts).fold(0x811c_9dc5, |hash, value| (hash ^ value).wrapping_mul(0x0100_0193))
}

#[test]
fn records_are_those_of_the_page() {
    // What the page's own generator comes to for 10,000 rows.
    assert_eq!(format!("{:#x}", hash(&generate(Shape::Independent, 10_000, SEED))), "0xf8f2ea89");
    assert_eq!(format!("{:#x}", hash(&generate(Shape::Correlated, 10_000, SEED))), "0x2400ac44");
}

#[test]
fn a_correlated_operator_works_in_few_countries_and_classes() {
    let rows = generate(Shape::Correlated, 20_000, SEED);
    let codes = |dimension: usize| &rows.dimensions[dimension].codes;
    for operator in 0..10 {
        let of = |dimension: usize| -> std::collections::BTreeSet<u32> {
            let own = (0..rows.len()).filter(|row| codes(0).get(*row) == operator);
            own.map(|row| codes(dimension).get(row)).collect()
        };
        assert!(of(1).len() <= 4 && of(3).len() <= 3, "operator {operator}: {:?}, {:?}", of(1), of(3));
    }
}

#[test]
fn a_table_with_a_wide_dimension_answers_like_the_naive_one() {
    let any = || Clause::Any;
    let walk = [
        vec![],
        vec![Clause::Of(vec![0, 3])],
        vec![Clause::Of(vec![0, 3]), Clause::Of(vec![0])],
        vec![Clause::Of(vec![3]), Clause::Of(vec![0, 4]), Clause::Of(vec![0])],
        vec![any(), any(), any(), Clause::Range(2, 4), Clause::Range(24, 35)],
        vec![any(), any(), any(), Clause::Range(2, 4), Clause::Range(25, 36)],
        vec![Clause::Range(5, 1800), any(), any(), any(), Clause::Range(25, 36)],
        vec![Clause::Range(4, 1800), any(), any(), any(), Clause::Range(25, 119)],
        vec![Clause::Of(vec![7, 4_000_000_000]), any(), any(), any(), Clause::Range(119, u32::MAX)],
        vec![],
    ];
    for shape in [Shape::Independent, Shape::Correlated] {
        let parts = [generate(shape, 20_000, 1), generate(shape, 50, 2)];
        let question = Question { charted: vec![true, true, false], amounts_only: false };
        let mut table = Table::new(parts[0].clone(), question).expect("the rows are sound");
        table.append(parts[1].clone()).expect("the rows are sound");
        for clauses in &walk {
            let selection = Selection { clauses: clauses.clone() };
            let (total, groups) = naive::answer(&[&parts[0], &parts[1]], &selection);
            let answer = table.answer(&selection);
            assert_eq!(answer.total(), total);
            assert_eq!(answer.groups(2), 0, "no chart of regions was asked for");
            for dimension in [0, 1, 3, 4] {
                assert!(answer.tallies(dimension).eq(groups[dimension].iter().copied()), "{dimension}: {clauses:?}");
                let mut amounts = Vec::new();
                answer.amounts(dimension, |_, points, watts| amounts.push((points, watts)));
                assert!(amounts.into_iter().eq(groups[dimension].iter().map(|tally| (tally.points, tally.watts))));
            }
        }
        table.remove(0).expect("part 0 is there");
        assert_eq!(table.answer(&Selection::default()).total().rows, 50);
    }
}
