//! Real files that others published give the answers that were worked out for them by another program.
//!
//! The files are not the project's to hand on. They are looked for in the folder that CHARGEBOARD_SAMPLES names, or in
//! `shared/samples` beside the checkout; without them the test says so and passes.

#![cfg(feature = "import")]

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    time::Instant,
};

use chargeboard::dataset::{Dictionary, Disposition, PowerClass, Table, UNKNOWN};
use chargeboard::import::{Imported, Importer, Options};
use serde_json::{Value, json};

fn samples() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/samples");
    let folder = env::var_os("CHARGEBOARD_SAMPLES").map_or_else(beside, PathBuf::from);
    folder.join("expected").is_dir().then_some(folder)
}

fn import(bytes: &[u8]) -> Imported {
    let mut importer = Importer::new(Options::default());
    for chunk in bytes.chunks(1 << 20) {
        importer.feed(chunk);
    }
    importer.finish().unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// Charge points by name, in the order of the names.
fn by(table: &Table, codes: &[u32], names: &Dictionary) -> BTreeMap<String, u64> {
    let mut sums = BTreeMap::new();
    for (code, points) in codes.iter().zip(&table.points) {
        let name = match names.text(*code) {
            UNKNOWN => "(unknown)",
            name => name,
        };
        *sums.entry(name.to_owned()).or_default() += u64::from(*points);
    }
    sums
}

/// Charge points by class, as the expected answers name the classes of registers.
fn by_class(table: &Table, classes: &[PowerClass]) -> BTreeMap<String, u64> {
    let code = |class: PowerClass| class.code().replace("ultra-", "ultra").replace('-', "_");
    let of_registers = |class: &PowerClass| !matches!(class, PowerClass::SaidUltraFast | PowerClass::SaidFast);
    let mut sums: BTreeMap<String, u64> =
        PowerClass::ALL.into_iter().filter(of_registers).map(|class| (code(class), 0)).collect();
    for (class, points) in classes.iter().zip(&table.points) {
        *sums.entry(code(*class)).or_default() += u64::from(*points);
    }
    sums
}

/// The answer in the form of the expected ones.
fn answer(imported: &Imported) -> Value {
    let Imported { table, report } = imported;
    let operators = by(table, &table.operator, &table.operators);
    let mut top: Vec<(&String, &u64)> = operators.iter().collect();
    top.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    top.truncate(10);
    // A record is dated once, however many rows it has.
    let mut dates: BTreeMap<u32, u32> = BTreeMap::new();
    for row in 0..table.len() {
        if let Some(day) = table.opened(row) {
            dates.insert(table.record[row], day.0);
        }
    }
    let iso = |day: Option<&u32>| day.map(|day| format!("{}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100));
    json!({
        "records_in": report.records_in,
        "records_kept": report.kept,
        "rejected": report.counts(Disposition::Rejected),
        "excluded": report.counts(Disposition::Excluded),
        "warnings": report.counts(Disposition::Warned),
        "charge_points": table.charge_points(),
        "operators_distinct": operators.len(),
        "by_operator_top10": top,
        "by_country": by(table, &table.country, &table.countries),
        "by_afir_class": by_class(table, &table.class),
        "by_afir_class_strict": by_class(table, &table.strict),
        "dates": {"with_date": dates.len(), "min": iso(dates.values().min()), "max": iso(dates.values().max())},
    })
}

#[test]
fn samples_give_the_expected_answers() {
    let Some(folder) = samples() else {
        eprintln!("no samples: set CHARGEBOARD_SAMPLES to their folder to hold the importer to them");
        return;
    };
    let mut expected_files: Vec<PathBuf> =
        fs::read_dir(folder.join("expected")).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    expected_files.retain(|path| path.to_string_lossy().ends_with(".expected.json"));
    expected_files.sort();
    let mut differences = Vec::new();
    for path in expected_files {
        let expected: Value = serde_json::from_slice(&fs::read(&path).expect("a file")).expect("JSON");
        let sample = expected["sample"].as_str().expect("the sample's name");
        let Ok(bytes) = fs::read(folder.join(sample)) else {
            eprintln!("{sample}: not there");
            continue;
        };
        let began = Instant::now();
        let imported = import(&bytes);
        let megabytes = bytes.len() as f64 / 1e6;
        eprintln!("{sample}: {:.2} ms per MB", began.elapsed().as_secs_f64() * 1000.0 / megabytes);
        if !imported.report.is_conserved() {
            differences.push(format!("{sample}: records in are not those kept, rejected and excluded"));
        }
        let answer = answer(&imported);
        for (field, value) in answer.as_object().expect("an object") {
            if *value != expected[field] {
                differences.push(format!("{sample}: {field}\n  is       {value}\n  expected {}", expected[field]));
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}
