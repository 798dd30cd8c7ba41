//! Milliseconds of an interaction, natively: `cargo run --release -p chargeboard-engine --example timing -- 5000000`.

use chargeboard_engine::{
    Clause, Question, Selection, Table,
    generate::{SEED, Shape, generate},
};
use std::time::Instant;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let rows = arguments.next().and_then(|rows| rows.parse().ok()).unwrap_or(1_000_000);
    let shape = if arguments.next().as_deref() == Some("correlated") { Shape::Correlated } else { Shape::Independent };
    let generated = generate(shape, rows, SEED);
    let since = Instant::now();
    let question = Question { charted: vec![true, true, false, true, true], amounts_only: true };
    let mut table = match Table::new(generated, question) {
        Ok(table) => table,
        Err(error) => return eprintln!("{error}"),
    };
    println!("load {:.1} ms, {:.1} MB", since.elapsed().as_secs_f64() * 1e3, table.bytes() as f64 / 1e6);
    let of = |codes: &[u32]| Clause::Of(codes.to_vec());
    let any = || Clause::Any;
    let steps: Vec<(&str, Vec<Clause>)> = vec![
        ("operator 0", vec![of(&[0])]),
        ("operators 0 and 3", vec![of(&[0, 3])]),
        ("country 0", vec![of(&[0, 3]), of(&[0])]),
        ("countries 0 and 4", vec![of(&[0, 3]), of(&[0, 4])]),
        ("region 0", vec![of(&[0, 3]), of(&[0, 4]), of(&[0])]),
        ("no region", vec![of(&[0, 3]), of(&[0, 4])]),
        ("class 2", vec![of(&[0, 3]), of(&[0, 4]), any(), Clause::Range(2, 2)]),
        ("classes 2 and 3", vec![of(&[0, 3]), of(&[0, 4]), any(), Clause::Range(2, 3)]),
        ("month 24", vec![of(&[0, 3]), of(&[0, 4]), any(), Clause::Range(2, 3), Clause::Range(24, 24)]),
        ("12 months", vec![of(&[0, 3]), of(&[0, 4]), any(), Clause::Range(2, 3), Clause::Range(24, 35)]),
        ("12 months on", vec![of(&[0, 3]), of(&[0, 4]), any(), Clause::Range(2, 3), Clause::Range(25, 36)]),
        ("no month", vec![of(&[0, 3]), of(&[0, 4]), any(), Clause::Range(2, 3)]),
        ("no class", vec![of(&[0, 3]), of(&[0, 4])]),
        ("reset", vec![]),
        ("12 months", vec![any(), any(), any(), any(), Clause::Range(60, 71)]),
        ("12 months on", vec![any(), any(), any(), any(), Clause::Range(61, 72)]),
        ("60 months", vec![any(), any(), any(), any(), Clause::Range(61, 120)]),
        ("no month", vec![]),
        ("class 2", vec![any(), any(), any(), Clause::Range(2, 2)]),
        ("reset", vec![]),
        ("operators 1 and 2", vec![of(&[1, 2])]),
        ("country 0", vec![any(), of(&[0])]),
        ("reset", vec![]),
    ];
    for (name, clauses) in steps {
        let since = Instant::now();
        let answer = table.answer(&Selection { clauses });
        println!("{:>8.3} ms  {name} ({} rows)", since.elapsed().as_secs_f64() * 1e3, answer.total().rows);
    }
}
