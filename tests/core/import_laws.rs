//! What holds of every file: nothing is lost, nothing depends on how the bytes come in or how the table is written,
//! and no bytes at all make the reading panic.

#![cfg(feature = "import")]

use std::collections::BTreeMap;

use chargeboard::import::{ImportError, Imported, Importer, Options};
use proptest::{collection::vec, prelude::*, sample::select};

fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    import_in(bytes, bytes.len().max(1))
}

fn import_in(bytes: &[u8], size: usize) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(Options::default());
    bytes.chunks(size).for_each(|chunk| {
        importer.feed(chunk);
    });
    importer.finish()
}

/// Charge points by operator, country, region and class.
type Sums = BTreeMap<[String; 4], u64>;

/// The sums, and what became of the records: no order of rows in it.
fn totals(imported: &Imported) -> (Sums, [u64; 2], Vec<BTreeMap<String, u64>>) {
    use chargeboard::dataset::Disposition::{Excluded, Rejected, Warned};
    let Imported { table, report } = imported;
    let mut sums = BTreeMap::new();
    for row in 0..table.len() {
        let key = [
            table.operators.text(table.operator[row]),
            table.countries.text(table.country[row]),
            table.regions.text(table.region[row]),
            table.class[row].code(),
        ];
        *sums.entry(key.map(str::to_owned)).or_default() += u64::from(table.points[row]);
    }
    let counts = [Rejected, Excluded, Warned].map(|outcome| report.counts(outcome)).to_vec();
    (sums, [report.records_in, report.kept], counts)
}

const HEADER: [&str; 9] = ["id", "operator", "country", "state", "lat", "lon", "points", "power", "current"];

/// A cell of a column, sometimes a wrong one.
fn cell(column: usize) -> BoxedStrategy<String> {
    let texts = |texts: &[&str]| select(texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>()).boxed();
    match column {
        0 => "[a-z]{0,6}".boxed(),
        1 => texts(&[
            "Allego",
            "Fastned  B.V.",
            "Müller, Söhne",
            "a \"b\" c",
            "say \"x\", y,",
            "<b>",
            "=1+1",
            "",
            "E;ON",
            "x|y",
        ]),
        2 => texts(&["DE", "FR", "", "Elsewhere"]),
        3 => texts(&["Hessen", "Île-de-France", "a, b", ""]),
        4 | 5 => texts(&["52.1", "4,3", "0", "-90.5", "", "x", "1e1"]),
        6 => texts(&["1", "2", "", "0", "-4", "many", "1000000000", "3.7"]),
        7 => texts(&["22", "22,08", "7.36", "150", "50000", "0", "", "fast", "43.5"]),
        _ => texts(&["AC", "DC", "", "Type 2 (AC)", "ACDC"]),
    }
}

fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = (0..HEADER.len()).map(cell).collect::<Vec<_>>();
    vec(row, 1..30)
}

/// How a table is written.
#[derive(Clone, Debug)]
struct Style {
    delimiter: char,
    end: &'static str,
    quote_all: bool,
    encoding: &'static str,
    last_end: bool,
    columns: Vec<usize>,
}

fn style() -> impl Strategy<Value = Style> {
    let columns = Just((0..HEADER.len()).collect::<Vec<_>>()).prop_shuffle();
    let encodings = select(vec!["utf-8", "bom", "cp1252", "utf-16le", "utf-16be"]);
    (
        select(vec![',', ';', '\t', '|']),
        select(vec!["\n", "\r\n", "\r"]),
        any::<bool>(),
        encodings,
        any::<bool>(),
        columns,
    )
        .prop_map(|(delimiter, end, quote_all, encoding, last_end, columns)| Style {
            delimiter,
            end,
            quote_all,
            encoding,
            last_end,
            columns,
        })
}

fn written(rows: &[Vec<String>], style: &Style) -> Vec<u8> {
    let header: Vec<String> = HEADER.iter().map(|name| (*name).to_owned()).collect();
    let lines = std::iter::once(&header).chain(rows).map(|row| {
        let cells = style.columns.iter().map(|column| {
            let cell = &row[*column];
            let needs = cell.contains([style.delimiter, '"', '\n', '\r']);
            if needs || style.quote_all { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        });
        cells.collect::<Vec<_>>().join(&style.delimiter.to_string())
    });
    let mut text = lines.collect::<Vec<_>>().join(style.end);
    if style.last_end {
        text.push_str(style.end);
    }
    match style.encoding {
        "bom" => format!("\u{feff}{text}").into_bytes(),
        // Every letter of these tables is one byte of the same number there.
        "cp1252" => text.chars().map(|letter| letter as u8).collect(),
        "utf-16le" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
        _ => text.into_bytes(),
    }
}

/// The plainest way to write a table.
fn plain() -> Style {
    let columns = (0..HEADER.len()).collect();
    Style { delimiter: ',', end: "\n", quote_all: false, encoding: "utf-8", last_end: true, columns }
}

/// Rows whose ids differ, so that their order does not matter.
fn with_own_ids(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = format!("id {i}");
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_record_is_accounted_for(rows in rows()) {
        let imported = import(&written(&rows, &plain())).expect("a table");
        prop_assert_eq!(imported.report.records_in, rows.len() as u64);
        prop_assert!(imported.report.is_conserved());
        let (points, kept) = (imported.table.charge_points(), imported.report.kept);
        prop_assert!(points >= kept);
    }

    #[test]
    fn the_way_of_writing_does_not_matter(rows in rows(), style in style()) {
        let one = import(&written(&rows, &plain())).expect("a table");
        let other = import(&written(&rows, &style)).expect("the same table");
        prop_assert_eq!(totals(&one), totals(&other));
    }

    #[test]
    fn the_order_of_rows_does_not_matter((rows, shuffled) in rows().prop_map(with_own_ids).prop_flat_map(|rows| {
        (Just(rows.clone()), Just(rows).prop_shuffle())
    })) {
        let one = import(&written(&rows, &plain())).expect("a table");
        let other = import(&written(&shuffled, &plain())).expect("the same table");
        prop_assert_eq!(totals(&one), totals(&other));
    }

    #[test]
    fn the_pieces_do_not_matter(rows in rows(), style in style(), size in 1usize..50) {
        let bytes = written(&rows, &style);
        prop_assert_eq!(import(&bytes), import_in(&bytes, size));
    }

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..400), size in 1usize..50) {
        prop_assert_eq!(import(&bytes), import_in(&bytes, size));
    }

    #[test]
    fn no_damage_panics(
        file in 0usize..1000, at in any::<prop::sample::Index>(), what in vec(any::<u8>(), 0..6), gone in 0usize..20,
        size in 1usize..5000,
    ) {
        let files = own_files();
        let mut bytes = files[file % files.len()].clone();
        let start = at.index(bytes.len());
        let end = (start + gone).min(bytes.len());
        bytes.splice(start..end, what);
        let imported = import(&bytes);
        if let Ok(imported) = &imported {
            prop_assert!(imported.report.is_conserved());
        }
        prop_assert_eq!(imported, import_in(&bytes, size));
    }
}

/// The project's own small files, one for each layout.
fn own_files() -> Vec<Vec<u8>> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import");
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_none_or(|extension| extension != "txt"));
    paths.sort();
    paths.iter().map(|path| std::fs::read(path).expect("a file")).collect()
}

/// Longer than what is looked at to recognise a layout, so that records lie across the pieces that are read.
#[test]
fn a_long_file_is_the_same_in_any_pieces() {
    let mut rows = Vec::new();
    for i in 0..4000 {
        let power = ["22,08", "150", "", "7.4"][i % 4];
        rows.push(vec![
            format!("{}", i % 3900),
            format!("Betreiber {}\nGmbH", i % 50),
            "DE".to_owned(),
            String::new(),
            "52.1".to_owned(),
            "13.4".to_owned(),
            "2".to_owned(),
            power.to_owned(),
            "AC".to_owned(),
        ]);
    }
    let table = written(&rows, &plain());
    let items: Vec<String> = (0..2000).map(|i| {
        format!("{{\"id\":\"{i}\",\"coordinates\":{{\"latitude\":\"52\",\"longitude\":\"4\"}},\"evses\":[{{\"uid\":\"1\",\"connectors\":[{{\"standard\":\"IEC_62196_T2\",\"max_electric_power\":22000}}]}}]}}")
    }).collect();
    let json = format!("{{\"data\":[\n{}\n]}}", items.join(",\n")).into_bytes();
    for bytes in [table, json] {
        let whole = import(&bytes).expect("a file");
        assert!(whole.report.is_conserved());
        for size in [1, 7, 4096, 65_535, 65_536, 65_537, 100_000] {
            assert!(import_in(&bytes, size).as_ref() == Ok(&whole), "in pieces of {size}");
        }
    }
}

/// So much of a file is looked at to recognise a layout, whatever comes with it.
#[test]
fn a_header_is_found_in_the_first_part_of_a_file_or_not_at_all() {
    // What is there of a header that is cut would suffice for a table.
    let header = "operator,charge_points,country,power_kw\n";
    let row = "Allego,2,NL,22\n";
    let just = 65_536 - header.len() - 2;
    for (before, found) in [(65_536 - 100, true), (just, true), (just + 1, false), (65_536 - 27, false)] {
        let bytes = format!("{}\n{header}{}", "x".repeat(before), row.repeat(20)).into_bytes();
        let whole = import(&bytes);
        assert_eq!(whole.as_ref().ok().map(|imported| imported.report.kept), found.then_some(20), "{before}");
        for size in [20_000, 65_535, 65_536, 65_537] {
            assert_eq!(import_in(&bytes, size), whole, "{before} in pieces of {size}");
        }
    }
    // Where there is no more of it, it need not have an end.
    let refused = |text: &str| import(text.as_bytes()).map(|_| ()).expect_err("no records");
    assert_eq!(refused(header.trim_end()), refused(header));
}
