//! The queries of `docs/cube` on DuckDB and Spark: the page reads from either what was counted here.
#![cfg(feature = "import")]

use std::{collections::BTreeMap, fs, process::Command};

use chargeboard::import::import;

/// A class by its bounds in AFIR, Annex III.
fn class(current: &str, kw: Option<f64>) -> &'static str {
    match (current, kw) {
        ("AC", None) => "ac_unknown",
        ("AC", Some(kw)) if kw < 7.4 => "ac_slow",
        ("AC", Some(kw)) if kw <= 22.0 => "ac_medium",
        ("AC", Some(_)) => "ac_fast",
        ("DC", None) => "dc_unknown",
        ("DC", Some(kw)) if kw < 50.0 => "dc_slow",
        ("DC", Some(kw)) if kw < 150.0 => "dc_fast",
        ("DC", Some(kw)) if kw < 350.0 => "dc_ultra1",
        ("DC", Some(_)) => "dc_ultra2",
        _ => "unknown",
    }
}

type Counts = BTreeMap<(String, String, String, String), u64>;

#[test]
#[ignore = "needs Python with duckdb and pyspark: run `cargo xtask cube`"]
fn both_engines_count_what_is_there() {
    let operators = ["Übér & Söhne", "Comma, Inc.", "\"Quoted\"", "IONITY"];
    let powers = [None, Some(3.7), Some(7.4), Some(22.0), Some(22.1), Some(49.9), Some(50.0), Some(150.0), Some(350.0)];
    let mut rows = String::from("operator,country,region,kw,current,opened\n");
    let mut counted = Counts::new();
    for i in 0..5000_usize {
        let operator = operators[i % 7 % 4];
        let (country, current) = (["DE", "NL", "NO"][i % 3], ["AC", "DC", ""][i % 11 % 3]);
        let (kw, month) = (powers[i % 13 % 9], i % 5 + 1);
        let quoted = format!("\"{}\"", operator.replace('"', "\"\""));
        // Spark reads a quote within quotes by a backslash; both read a name without any.
        let name = if operator.contains('"') { operator.replace('"', "") } else { operator.to_owned() };
        let cell = if operator.contains('"') { name.clone() } else { quoted };
        let kw_text = kw.map_or(String::new(), |kw| kw.to_string());
        rows += &format!("{cell},{country},R{},{kw_text},{current},2024-{month:02}-15\n", i % 2);
        let key = (name, country.to_owned(), class(current, kw).to_owned(), format!("2024{month:02}"));
        *counted.entry(key).or_default() += 1;
    }
    let folder = std::env::temp_dir().join(format!("chargeboard-cube-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let file = |name: &str| folder.join(name);
    fs::write(file("rows.csv"), rows).expect("the rows");
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/cube/check.py");
    let ran = Command::new(python).arg(script).args(["rows.csv", "duckdb.csv", "spark.csv"].map(file)).status();
    assert!(ran.expect("Python runs").success());
    for engine in ["duckdb.csv", "spark.csv"] {
        let read = import(&fs::read(file(engine)).expect("a cube")).expect("it is read").table;
        let mut found = Counts::new();
        for row in 0..read.points.len() {
            let key = (
                read.operators.text(read.operator[row]).to_owned(),
                read.countries.text(read.country[row]).to_owned(),
                read.class[row].code().to_owned(),
                read.month(row).map_or(String::new(), |month| month.to_string()),
            );
            *found.entry(key).or_default() += u64::from(read.points[row]);
        }
        assert_eq!(found, counted, "{engine}");
    }
    fs::remove_dir_all(&folder).expect("the folder goes");
}
