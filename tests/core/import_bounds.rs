//! What is just within and just beyond the bounds of what is read: columns, records, packed files, what is listed, and how
//! much has to be known of a table.

#![cfg(feature = "import")]

use std::fmt::Write as _;

use chargeboard::import::{Imported, Importer, Options, Outcome, Refusal, Trouble};
use flate2::{Compression, GzBuilder};

fn import_in(bytes: &[u8], size: usize) -> Result<Imported, Refusal> {
    let mut importer = Importer::new(Options::default());
    bytes.chunks(size.max(1)).for_each(|chunk| {
        importer.feed(chunk);
    });
    importer.finish()
}

fn import(bytes: &[u8]) -> Result<Imported, Refusal> {
    import_in(bytes, bytes.len())
}

fn said(bytes: &[u8]) -> String {
    import(bytes).map_or_else(|refusal| refusal.to_string(), |imported| imported.table.charge_points().to_string())
}

#[test]
fn a_table_is_read_by_what_suffices() {
    for (header, suffices) in [
        ("lat,lon", true),
        ("lat,region", false),
        ("lon,region", false),
        ("evse_id,region", true),
        ("power,operator", true),
        ("power,id", true),
        ("power,region", false),
        ("operator,id", false),
        ("operator,points", true),
        ("points,id", false),
        ("points,region", false),
        ("country,region", false),
    ] {
        let read = import(format!("{header}\n2,3\n").as_bytes());
        assert_eq!(read.is_ok(), suffices, "{header}: {read:?}");
    }
}

/// A table whose last column, of so many, is the number of charge points.
fn wide(columns: usize) -> String {
    format!("operator,{}points\nAllego,{}7\n", "x,".repeat(columns - 2), ",".repeat(columns - 2))
}

#[test]
fn as_many_columns_are_read_as_are_said() {
    assert_eq!(said(wide(4096).as_bytes()), "7");
    assert!(said(wide(4097).as_bytes()).contains("4096 columns"));
    // So many columns are not too many; nothing is known of them.
    let unknown = format!("{}\n1\n", "x,".repeat(4095));
    assert!(said(unknown.as_bytes()).contains("begins with"), "{}", said(unknown.as_bytes()));
}

#[test]
fn what_is_no_text_is_told_from_text() {
    let odd = |plain: usize, odd: usize| [vec![b'a'; plain], vec![0x0e; odd]].concat();
    for (bytes, words) in [
        (&b"\x01\x02\x03\x04"[..], "binary data"),
        (b"a\0b,c\n1,2\n", "binary data"),
        (&odd(19, 1), "begins with"),
        (&odd(18, 1), "binary data"),
        (&odd(1000, 40), "begins with"),
        // Nothing is assigned here, and nothing is called.
        (b"var stations [{\"evses\": [{}]}]", "begins with"),
        (b"stations = [{\"evses\": [{}]}]", "begins with"),
        (b"two words([{\"evses\": [{}]}])", "begins with"),
    ] {
        assert!(said(bytes).contains(words), "{}: {}", bytes.escape_ascii(), said(bytes));
    }
}

const TABLE: &str = "id,operator,lat,lon,points\n1,Allego,52.1,4.3,2\n2,Fastned,52.2,4.4,3\n";

#[test]
fn a_packed_file_may_say_what_it_is_and_come_in_pieces() {
    let plain = import(TABLE.as_bytes()).expect("a table");
    let pack = |builder: GzBuilder| {
        use std::io::Write as _;
        let mut encoder = builder.write(Vec::new(), Compression::default());
        encoder.write_all(TABLE.as_bytes()).expect("memory");
        encoder.finish().expect("memory")
    };
    let extra: Vec<u8> = [&b"ab\x00\x01"[..], &[0; 256]].concat();
    // A header may have a checksum of its own, of two bytes, which no library writes.
    let mut checked = pack(GzBuilder::new());
    checked[3] |= 2;
    checked.splice(10..10, [1, 2]);
    let mut padded = pack(GzBuilder::new());
    padded.extend([0; 20]);
    for packed in [
        pack(GzBuilder::new()),
        pack(GzBuilder::new().filename("parc.csv")),
        pack(GzBuilder::new().comment("of today").filename("parc.csv")),
        pack(GzBuilder::new().extra(extra).filename("parc.csv")),
        checked,
        padded,
    ] {
        for size in [1, 2, 3, 11, packed.len()] {
            assert_eq!(import_in(&packed, size), Ok(plain.clone()), "{} in {size}", packed.escape_ascii());
        }
        let body = packed.len() - 25;
        assert!(import(&packed[..body]).is_err(), "what is cut short is no file");
    }
    for (at, byte) in [(1, 0x8c), (2, 7)] {
        let mut wrong = pack(GzBuilder::new());
        wrong[at] = byte;
        assert!(import(&wrong).is_err(), "byte {at} tells that it is no gzip");
    }
    // A register packs to a tenth, this to a thousandth: it may, while it is small.
    let mut blank = TABLE.to_owned();
    blank.push_str(&"\n".repeat(1 << 20));
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::best());
    std::io::Write::write_all(&mut encoder, blank.as_bytes()).expect("memory");
    assert_eq!(said(&encoder.finish().expect("memory")), "5");
}

#[test]
fn a_file_is_read_while_it_comes_in() {
    let mut importer = Importer::new(Options::default());
    let mut table = String::from("id,operator,lat,lon,points\n");
    for number in 0..5000 {
        writeln!(table, "{number},\"Operator {}, Inc.\",52.1,4.3,2", number % 7).expect("text");
    }
    let mut fed = 0;
    for piece in table.as_bytes().chunks(1000) {
        fed += piece.len() as u64;
        let progress = importer.feed(piece);
        assert_eq!((progress.bytes, progress.refused), (fed, false));
        // No more than two blocks wait to be read.
        let records = fed / 33;
        assert!(fed < 140_000 || progress.records + 4500 > records, "{} of about {records}", progress.records);
        assert_eq!(importer.progress(), progress);
    }
    assert!(importer.progress().records > 1000);
    let imported = importer.finish().expect("a table");
    assert_eq!((imported.report.files[0].bytes, imported.report.files[0].records), (table.len() as u64, 5000));
}

#[test]
fn so_many_of_each_reason_are_listed_and_all_are_counted() {
    let mut table = String::from("id,operator,lat,lon,points\n");
    for number in 0..9 {
        writeln!(table, "{number},Allego,{},4.3,2", if number < 5 { "95" } else { "52" }).expect("text");
    }
    let mut importer = Importer::new(Options { most_entries: 3, ..Options::default() });
    importer.feed(table.as_bytes());
    let report = importer.finish().expect("a table").report;
    assert_eq!(report.entries.iter().filter(|entry| entry.code() == "bad_coords").count(), 3);
    assert_eq!(report.counts(Outcome::Rejected)["bad_coords"], 5);
    assert!(report.is_conserved());
    // A report that has lost a record says so.
    for (records_in, kept) in [(10, 4), (9, 5)] {
        let mut wrong = report.clone();
        (wrong.records_in, wrong.kept) = (records_in, kept);
        assert!(!wrong.is_conserved(), "{records_in} in and {kept} kept");
    }
}

#[test]
fn brackets_are_read_as_deep_as_is_said() {
    let nested = |deep: usize| format!("[{{\"evses\":{}{}}}]", "[".repeat(deep), "]".repeat(deep));
    // The list and the record are two of the 64.
    assert!(import(nested(62).as_bytes()).is_ok());
    assert!(said(nested(63).as_bytes()).contains("64 brackets"));
}

#[test]
fn what_is_too_large_is_said_in_megabytes() {
    for (trouble, words) in [
        (Trouble::TooLong { line: 3, limit: 64 << 20 }, "longer than 64 MB"),
        (Trouble::GzipLimit { unpacked: 2000 << 20 }, "more than 2000 MB"),
    ] {
        let said = Refusal { file: 0, trouble }.to_string();
        assert!(said.contains(words), "{said}");
    }
}

/// Whoever opens a file a second time, or with others, has no more charge points by that.
#[test]
fn what_has_an_id_counts_once() {
    let edition = include_str!("../../public/editions/2024-03.json");
    let osm = include_str!("../bounds/osm-sockets.geojson");
    let plain = "id,operator,lat,lon,points\n1,Allego,52.1,4.3,2\n2,Fastned,52.2,4.4,3\n";
    let evse = "evse_id,power\nNL*ABC*E1,22\nNL*ABC*E2,50\n";
    for text in [edition, osm, plain, evse] {
        let once = import(text.as_bytes()).expect("a file");
        let mut importer = Importer::new(Options::default());
        importer.feed(text.as_bytes());
        importer.next_file().expect("another file");
        importer.feed(text.as_bytes());
        let twice = importer.finish().expect("two files");
        assert_eq!(twice.table.charge_points(), once.table.charge_points());
        assert_eq!(twice.report.counts(Outcome::Rejected)["duplicate_id"], once.report.kept);
    }
}

#[test]
fn details_without_end_are_counted_together() {
    let stations = |count: usize| {
        let one = |number: usize| {
            format!(
                r#"{{"id":"{number}","country":"NLD","coordinates":{{"latitude":"52","longitude":"4"}},"evses":[{{"uid":"1"}}]}}"#
            )
            .replace("NLD", &format!("N{number}"))
        };
        format!("[{}]", (0..count).map(one).collect::<Vec<_>>().join(","))
    };
    let counts = import(stations(1500).as_bytes()).expect("locations").report.counts(Outcome::Warned);
    let of = |detail: &str| counts.get(&format!("country_not_iso3:{detail}")).copied();
    assert_eq!((of("N1"), of("N999"), of("N1000"), of("…")), (Some(1), Some(1), None, Some(500)));
}
