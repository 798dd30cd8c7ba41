//! Small files of the project's own making, and what is read from each: in `tests/import` one for each layout with its
//! quirks, in `tests/limits` those whose values are at the bounds of what a layout's reader decides by.
//!
//! Beside each file stands what it gives, as text: run with `UPDATE=1` to write that anew, and read
//! the difference.

#![cfg(feature = "import")]

use std::{env, fmt::Write, fs, path::Path};

use chargeboard::dataset::{Disposition, Mapping};
use chargeboard::import::{FileError, ImportError, Imported, Importer, Options};
use flate2::{Compression, write::GzEncoder};

fn import_with(options: Options, files: &[&[u8]]) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(options);
    for (i, bytes) in files.iter().enumerate() {
        if i > 0 {
            importer.next_file()?;
        }
        importer.feed(bytes);
    }
    importer.finish()
}

fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    import_with(Options::default(), &[bytes])
}

/// Rows, counts and entries as text.
fn shown(imported: &Imported) -> String {
    let Imported { table, report } = imported;
    let mut out = String::new();
    for file in &report.files {
        let header = file.header_line.map_or(String::new(), |line| format!(", header on line {line}"));
        let guessed = if file.mapping.is_some() { ", columns guessed" } else { "" };
        writeln!(out, "{}{header}{guessed}", file.format.name()).expect("text");
    }
    for row in 0..table.len() {
        let position = table.position(row).map_or("nowhere".to_owned(), |(lat, lon)| format!("{lat} {lon}"));
        let [class, strict] = [table.class[row], table.strict[row]]
            .map(|class| class.code().replace("ultra-", "ultra").replace('-', "_"));
        let strict = if strict == class { String::new() } else { format!(" (strictly {strict})") };
        writeln!(
            out,
            "line {}: {} {class}{strict} of {} W each, {} | {} | {} | site {} | {position} | {}",
            table.line[row],
            table.points[row],
            table.watts[row],
            table.operators.text(table.operator[row]),
            table.countries.text(table.country[row]),
            table.regions.text(table.region[row]),
            table.sites.text(table.site[row]),
            table.opened(row).map_or(0, |day| day.0),
        )
        .expect("text");
    }
    writeln!(out, "in {}, kept {}", report.records_in, report.kept).expect("text");
    for outcome in [Disposition::Rejected, Disposition::Excluded, Disposition::Warned] {
        writeln!(out, "{outcome:?} {:?}", report.counts(outcome)).expect("text");
    }
    for entry in &report.entries {
        let raw: String = entry.raw.chars().take(60).collect();
        writeln!(out, "line {} column {} {}: {} [{raw}]", entry.line, entry.column, entry.field, entry.code())
            .expect("text");
    }
    out
}

#[test]
fn each_layout_with_its_quirks() {
    each_file_of("tests/import");
}

#[test]
fn each_layout_at_its_bounds() {
    each_file_of("tests/limits");
}

fn each_file_of(folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> =
        fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_none_or(|extension| extension != "txt"));
    files.sort();
    assert!(files.len() > 5, "the files of {folder:?}");
    for path in files {
        let imported =
            import(&fs::read(&path).expect("a file")).unwrap_or_else(|refusal| panic!("{path:?}: {refusal}"));
        assert!(imported.report.is_conserved(), "{path:?}: {}", shown(&imported));
        let golden = folder.join(format!("{}.txt", path.file_name().expect("a name").to_string_lossy()));
        let shown = shown(&imported);
        if env::var_os("UPDATE").is_some() {
            fs::write(&golden, &shown).expect("a file");
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        assert!(
            shown == expected,
            "{path:?} gives\n{shown}\nrather than\n{expected}\nrun with UPDATE=1 if that is right"
        );
    }
}

#[test]
fn the_bundled_edition_is_read() {
    let imported = import(include_bytes!("../../public/editions/2024-03.json")).expect("an edition");
    assert!(imported.report.is_conserved());
    assert_eq!(imported.table.charge_points(), 878);
    let cut = include_str!("../../public/editions/2024-03.json").replacen("\"north\"", "\"nowhere\"", 1);
    assert!(matches!(import(cut.as_bytes()), Err(ImportError { error: FileError::Edition(_), .. })));
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

const TABLE: &str = "id,operator,lat,lon,points\n1,Allego,52.1,4.3,2\n2,Fastned,52.2,4.4,3\n";

#[test]
fn packed_files_are_read() {
    let packed = gzip(TABLE.as_bytes());
    let plain = import(TABLE.as_bytes()).expect("a table");
    assert_eq!(import(&packed).expect("a packed table"), plain);
    // Two members one after the other are one file.
    let (start, end) = TABLE.split_at(40);
    assert_eq!(import(&[gzip(start.as_bytes()), gzip(end.as_bytes())].concat()).expect("two members"), plain);
}

#[test]
fn several_files_are_one_dataset() {
    let other = "id,operator,lat,lon,points\n2,Fastned,52.2,4.4,4\n3,Ionity,52.2,4.4,6\n";
    let imported = import_with(Options::default(), &[TABLE.as_bytes(), &gzip(other.as_bytes())]).expect("two tables");
    assert_eq!((imported.table.charge_points(), imported.report.kept), (12, 3));
    assert_eq!(imported.report.counts(Disposition::Rejected)["duplicate_id"], 1);
    assert!(imported.report.is_conserved());
    let refused = import_with(Options::default(), &[TABLE.as_bytes(), b""]).expect_err("an empty file");
    assert_eq!(refused, ImportError { file: 1, error: FileError::Empty });
}

#[test]
fn pages_lines_and_envelopes_are_one_feed() {
    let location = |id: u32| {
        format!(
            r#"{{"id": "{id}", "country": "NLD", "coordinates": {{"latitude": "52", "longitude": "4"}}, "evses": [{{"uid": "1"}}]}}"#
        )
    };
    let (a, b) = (location(1), location(2));
    for file in [
        format!("[{a},{b}]"),
        format!("{a}\n{b}\n"),
        format!("[[{a}],[{b}]]"),
        format!(r#"{{"data": [{a},{b}], "status_code": 1000, "extra": [{{"deep": [1, 2]}}]}}"#),
        format!(r#"{{"status_message": "a \"[{{\" b", "data": [{a}]}}{{"data": [{b}]}}"#),
        format!(r#"[{{"data": [{a}]}}, {{"data": {b}}}]"#),
        format!(r#"{{"data": {a}}} {b}"#),
        format!("callback([{a}, {b}]);"),
        format!("/* two */ var locations = [{a}, {b}];"),
        format!("[{a}, {}]", b.replacen('{', "{\"power\": NaN, ", 1)),
    ] {
        let imported = import(file.as_bytes()).unwrap_or_else(|refusal| panic!("{file}: {refusal}"));
        assert_eq!(imported.table.charge_points(), 2, "{file}");
        assert!(imported.report.is_conserved(), "{file}");
    }
}

#[test]
fn reference_data_names_the_operators_of_a_compact_export() {
    let sites =
        br#"[{"ID": 1, "OperatorID": 99999, "AddressInfo": {"Latitude": 52, "Longitude": 4, "CountryID": 159}}]"#;
    let reference = br#"{"ConnectionTypes": [], "Operators": [{"ID": 99999, "Title": "Tomorrow's Network"}]}"#;
    let names = |files: &[&[u8]]| {
        let table = import_with(Options::default(), files).expect("Open Charge Map").table;
        table.operators.text(table.operator[0]).to_owned()
    };
    assert_eq!(names(&[sites]), "Open Charge Map operator 99999");
    assert_eq!(names(&[sites, reference]), "Tomorrow's Network");
    assert_eq!(names(&[reference, sites]), "Tomorrow's Network");
}

#[test]
fn a_mapping_takes_the_place_of_the_guess() {
    let table = "a,b,c,d\nAllego,52.1,4.3,150\n";
    assert!(matches!(import(table.as_bytes()), Err(ImportError { error: FileError::Unknown { .. }, .. })));
    let name = |name: &str| Some(name.to_owned());
    let mapping = Mapping {
        operator: name("a"),
        latitude: name("b"),
        longitude: name("c"),
        power: name("d"),
        ..Mapping::default()
    };
    let options = Options { mapping: Some(mapping), ..Options::default() };
    let imported = import_with(options, &[table.as_bytes()]).expect("a table");
    assert_eq!(
        (imported.table.watts[0], imported.table.operators.text(imported.table.operator[0])),
        (150_000, "Allego")
    );
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let bomb = [gzip(b"id,lat,lon\n"), gzip(&[b'\n'; 1 << 20]).repeat(100)].concat();
    let refusal = import(&bomb).map(|_| ()).expect_err("a refusal").to_string();
    assert!(refusal.contains("unpacks to more"), "{refusal}");
}

#[test]
fn what_cannot_be_read_is_refused_with_a_sentence() {
    let deep = "[".repeat(100_000);
    let deep_record = format!("[{{\"evses\":{}", "[".repeat(100_000));
    let wide = format!("{}\n", "a,".repeat(1_000_000));
    let cut = &gzip(TABLE.as_bytes())[..30];
    let mut damaged = gzip(TABLE.as_bytes());
    let last = damaged.len() - 6;
    damaged[last] ^= 1;
    for (bytes, words) in [
        (&b""[..], "is empty"),
        (b" \n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"id,lat,lon\n", "no records"),
        (b"[]", "no records"),
        (b"{\"data\": []}", "no records"),
        (b"PK\x03\x04\x14\0", "a workbook"),
        (b"\0\x01\x02\x03", "binary data"),
        (b"Dear all, please find attached\nthe table", "begins with \u{201c}Dear all"),
        (b"{\"hello\": 1}", "begins with"),
        (b"[1, \"two\", null]", "begins with"),
        (b"[{\"evses\": []}, ", "ends too early"),
        (b"[{\"evses\": []}] x", "Invalid JSON"),
        (b"id,lat,lon\n1,52,4\n2,\"52,4\n3,52,4\n", "line 3"),
        (deep.as_bytes(), "limit 64 levels"),
        (deep_record.as_bytes(), "limit 64 levels"),
        (wide.as_bytes(), "limit 4,096"),
        (cut, "damaged"),
        (&damaged, "damaged"),
        (&gzip(&gzip(TABLE.as_bytes())), "compressed twice"),
    ] {
        let refusal = import(bytes).map(|_| ()).expect_err(words).to_string();
        assert!(refusal.contains(words), "{refusal}");
    }
}
