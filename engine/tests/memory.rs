//! The bytes that a row takes, counted by the allocator: the same on every machine.

use chargeboard_engine::{
    Clause, Question, Selection, Table,
    generate::{SEED, Shape, generate},
};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const ROWS: usize = 1_000_000;

/// One test alone, since the allocator counts for all.
#[test]
fn a_row_takes_few_bytes() {
    for shape in [Shape::Independent, Shape::Correlated] {
        let before = MEMORY.current_usage();
        let rows = generate(shape, ROWS, SEED);
        let given = MEMORY.current_usage() - before;
        MEMORY.reset_peak_usage();
        let question = Question { charted: vec![true, true, false, true, true], amounts_only: true };
        let mut table = Table::new(rows, question).expect("generated rows are sound");
        let loading = MEMORY.peak_usage() - before;
        // Everything that an interaction allocates and keeps is allocated.
        for clause in [Clause::Range(10, 20), Clause::Range(11, 21), Clause::Of(vec![1, 40])] {
            for dimension in 0..5 {
                let mut clauses = vec![Clause::Any; 5];
                clauses[dimension] = clause.clone();
                assert!(table.answer(&Selection { clauses }).total().rows <= ROWS as u64);
            }
        }
        let resident = MEMORY.current_usage() - before;
        let said = table.bytes();
        println!("{shape:?}: given {given}, loading {loading}, resident {resident}, said {said}");
        let a_row = |bytes: usize| bytes.div_ceil(ROWS);
        assert!(a_row(resident) <= 32, "{shape:?}: {resident} bytes are resident");
        assert!(a_row(loading) <= 24, "{shape:?}: {loading} bytes while loading, with what was given");
        assert!(said.abs_diff(resident) <= resident / 50, "{shape:?}: the table says {said} of {resident} bytes");
    }
}
