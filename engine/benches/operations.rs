//! The native cost of each operation, by criterion: `cargo xtask bench --native`.
//!
//! Interactions come in pairs, there and back, and a figure is for both, so every round starts with the same table.

use chargeboard_engine::{
    Clause, Numbers, Question, Rows, Selection, Sites, Table,
    generate::{SEED, Shape, generate},
};
use criterion::{BatchSize, BenchmarkId, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use std::{hint::black_box, time::Duration};

/// From an edition to a continent.
const SIZES: [usize; 4] = [50, 100_000, 1_000_000, 5_000_000];

fn question() -> Question {
    Question { charted: vec![true, true, false, true, true], amounts_only: true }
}

fn table(rows: Rows) -> Table {
    Table::new(rows, question()).expect("generated rows are sound")
}

/// Sites that rows name, the worst case: about three rows at each, which differ in everything.
fn with_sites(rows: Rows) -> Rows {
    let ids = (0..rows.len() as u32).map(|row| row.wrapping_mul(0x9e37_79b9) % (rows.len() as u32 / 3 + 1));
    Rows { sites: Sites::Ids(ids.collect()), ..rows }
}

/// A power that one row in eight does not state.
fn with_gaps(mut rows: Rows) -> Rows {
    rows.power.missing = Some((0..rows.len()).map(|row| row % 8 == 0).collect());
    rows
}

fn loading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("load");
    group.sample_size(10).sampling_mode(SamplingMode::Flat).measurement_time(Duration::from_secs(5));
    for rows in SIZES {
        group.throughput(Throughput::Elements(rows as u64));
        for shape in [Shape::Independent, Shape::Correlated] {
            let generated = generate(shape, rows, SEED);
            group.bench_with_input(BenchmarkId::new(format!("{shape:?}"), rows), &generated, |bencher, generated| {
                bencher.iter_batched(|| generated.clone(), table, BatchSize::PerIteration);
            });
        }
    }
    let generated = generate(Shape::Independent, 1_000_000, SEED);
    for (name, rows) in [("scattered sites", with_sites(generated.clone())), ("power gaps", with_gaps(generated))] {
        group.bench_with_input(BenchmarkId::new(name, rows.len()), &rows, |bencher, rows| {
            bencher.iter_batched(|| rows.clone(), table, BatchSize::PerIteration);
        });
    }
    group.finish();
}

/// Appending or replacing a part costs as much as the part alone.
fn changing(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("change");
    group.sample_size(10).measurement_time(Duration::from_secs(3));
    let month = generate(Shape::Independent, 100_000, SEED + 1);
    for rows in [1_000_000, 5_000_000] {
        let mut held = table(generate(Shape::Independent, rows, SEED));
        let part = held.append(month.clone()).expect("generated rows are sound");
        group.bench_function(BenchmarkId::new("replace 100,000 rows beside", rows), |bencher| {
            bencher.iter_batched(
                || month.clone(),
                |rows| held.replace(part, rows).expect("the part is there"),
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

fn interacting(criterion: &mut Criterion) {
    let of = |codes: &[u32]| Clause::Of(codes.to_vec());
    let range = |first, last| Clause::Range(first, last);
    let any = || Clause::Any;
    let months = |first: u32| vec![any(), any(), any(), any(), range(first, first + 11)];
    let filtered = |last: Clause| vec![of(&[0, 3]), of(&[0, 4]), any(), range(2, 4), last];
    let pairs: [(&str, Vec<Clause>, Vec<Clause>); 8] = [
        ("nothing changes", vec![], vec![]),
        ("drag 12 months", months(60), months(61)),
        ("drag 12 months, filtered", filtered(range(60, 71)), filtered(range(61, 72))),
        ("toggle the largest operator", vec![of(&[0])], vec![]),
        ("toggle a small operator", vec![of(&[1000, 1001])], vec![of(&[1000])]),
        ("toggle a country", vec![any(), of(&[0])], vec![]),
        ("toggle a class", vec![any(), any(), any(), range(2, 2)], vec![]),
        ("filter by all and reset", filtered(range(60, 71)), vec![]),
    ];
    let mut group = criterion.benchmark_group("there and back");
    group.sample_size(20).measurement_time(Duration::from_secs(2));
    for rows in SIZES {
        let mut tables = vec![("", table(generate(Shape::Independent, rows, SEED)))];
        if rows == 1_000_000 {
            tables.push((", scattered sites", table(with_sites(generate(Shape::Correlated, rows, SEED)))));
        }
        for (kind, table) in &mut tables {
            for (name, there, back) in &pairs {
                let steps = [there, back].map(|clauses| Selection { clauses: clauses.clone() });
                group.bench_function(BenchmarkId::new(format!("{name}{kind}"), rows), |bencher| {
                    bencher.iter(|| {
                        for step in &steps {
                            let answer = table.answer(step);
                            for dimension in 0..answer.dimensions() {
                                if answer.changed(dimension) {
                                    answer.amounts(dimension, |_, points, watts| {
                                        black_box((points, watts));
                                    });
                                }
                            }
                            black_box(answer.total());
                        }
                    });
                });
            }
        }
    }
    group.finish();
}

/// The physical limit: every column read once.
fn reading(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read once");
    for rows in [1_000_000, 5_000_000] {
        let generated = generate(Shape::Independent, rows, SEED);
        let codes = generated.dimensions.iter().map(|dimension| &dimension.codes);
        let columns: Vec<&Numbers> = codes.chain([&generated.points.amounts, &generated.power.amounts]).collect();
        group.throughput(Throughput::Bytes(columns.iter().map(|column| column.bytes() as u64).sum()));
        group.bench_function(BenchmarkId::from_parameter(rows), |bencher| {
            bencher.iter(|| columns.iter().map(|column| column.largest()).fold(0, u32::max));
        });
    }
    group.finish();
}

criterion_group!(benches, loading, changing, interacting, reading);
criterion_main!(benches);
