//! What is just within and just beyond the bounds of what is read: columns, records, packed files, what is listed, and how
//! much has to be known of a table.

#![cfg(feature = "import")]

use std::fmt::Write as _;

use chargeboard::dataset::{Disposition, Format};
use chargeboard::import::{FileError, ImportError, Imported, Importer, Options};
use flate2::{Compression, GzBuilder};

fn import_in(bytes: &[u8], size: usize) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(Options::default());
    bytes.chunks(size.max(1)).for_each(|chunk| {
        importer.feed(chunk);
    });
    importer.finish()
}

fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
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
    assert!(said(wide(4097).as_bytes()).contains("limit 4,096"));
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
    // A header may have a checksum of its own: two bytes, which no library writes.
    let mut checked = pack(GzBuilder::new());
    checked[3] |= 2;
    let mut crc = flate2::Crc::new();
    crc.update(&checked[..10]);
    checked.splice(10..10, (crc.sum() as u16).to_le_bytes());
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
    // Of a file in several parts each has to be one.
    let again = pack(GzBuilder::new());
    let twice = |again: &[u8]| import(&[pack(GzBuilder::new()), again.to_vec()].concat());
    assert!(twice(&again).is_ok());
    for at in 0..3 {
        let mut wrong = again.clone();
        wrong[at] ^= 1;
        assert!(twice(&wrong).is_err(), "byte {at} of the second part");
    }
    // A name in the header has a limit, too.
    let named = |length: usize| pack(GzBuilder::new().filename("x".repeat(length)));
    for size in [4096, 1 << 20] {
        assert!(import_in(&named(65_535), size).is_ok());
        assert_eq!(import_in(&named(65_536), size).map_err(|refusal| refusal.error).err(), Some(FileError::BrokenGzip));
    }
    // A register packs to a tenth, this to a thousandth: it may, while it is small.
    let mut blank = TABLE.to_owned();
    blank.push_str(&"\n".repeat(1 << 20));
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::best());
    std::io::Write::write_all(&mut encoder, blank.as_bytes()).expect("memory");
    assert_eq!(said(&encoder.finish().expect("memory")), "5");
}

/// A packed file may be as large as is said, and no byte larger.
#[test]
fn what_is_packed_is_as_large_as_it_may_be() {
    let packed = |text: &str| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), Compression::default());
        std::io::Write::write_all(&mut encoder, text.as_bytes()).expect("memory");
        encoder.finish().expect("memory")
    };
    let table = format!("{TABLE}{}", "\n".repeat(200_000 - TABLE.len()));
    for (most_unpacked, fits) in [(200_001, true), (200_000, true), (199_999, false), (100_000, false)] {
        for size in [7, 1 << 20] {
            let mut importer = Importer::new(Options { most_unpacked, ..Options::default() });
            packed(&table).chunks(size).for_each(|chunk| {
                importer.feed(chunk);
            });
            let read = importer.finish();
            assert_eq!(read.is_ok(), fits, "{most_unpacked}");
            let refused = read.err().map(|refusal| refusal.error);
            assert!(fits || matches!(refused, Some(FileError::GzipLimit { .. })), "{refused:?}");
        }
    }
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
    assert_eq!(report.counts(Disposition::Rejected)["bad_coords"], 5);
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
    assert!(said(nested(63).as_bytes()).contains("limit 64 levels"));
}

#[test]
fn what_is_too_large_is_said_in_megabytes() {
    for (error, words) in [
        (FileError::TooLong { line: 3, limit: 64 << 20 }, "limit 64 MB"),
        (FileError::GzipLimit { unpacked: 2000 << 20 }, "limit of 2,000 MB"),
    ] {
        let said = ImportError { file: 0, error }.to_string();
        assert!(said.contains(words), "{said}");
    }
}

/// Whoever opens a file a second time, or with others, has no more charge points by that.
#[test]
fn what_has_an_id_counts_once() {
    let edition = include_str!("../../public/editions/2024-03.json");
    let osm = include_str!("../limits/osm-sockets.geojson");
    let plain = "id,operator,lat,lon,points\n1,Allego,52.1,4.3,2\n2,Fastned,52.2,4.4,3\n";
    let evse = "evse_id,power\nNL*ABC*E1,22\nNL*ABC*E2,50\n";
    let nobil = r#"{"chargerstations": [
        {"csmd": {"id":1,"Position":"(60.1,24.9)","Number_charging_points":3,"Land_code":"FIN"}, "attr": {}},
        {"csmd": {"id":2,"Position":"(60.2,24.9)","Number_charging_points":2,"Land_code":"FIN"}, "attr": {}}]}"#;
    for text in [edition, osm, plain, evse, nobil] {
        let once = import(text.as_bytes()).expect("a file");
        let mut importer = Importer::new(Options::default());
        importer.feed(text.as_bytes());
        importer.next_file().expect("another file");
        importer.feed(text.as_bytes());
        let twice = importer.finish().expect("two files");
        assert_eq!(twice.table.charge_points(), once.table.charge_points());
        assert_eq!(twice.report.counts(Disposition::Rejected)["duplicate_id"], once.report.kept);
    }
    // However many blanks are in it.
    let spaced = "id,operator,points\na  1,Allego,2\na 1,Allego,3\n a\u{a0}1,Allego,4\n";
    assert_eq!(said(spaced.as_bytes()), "4");
}

/// As much of a record is shown in whatever letters it is written, and that it goes on.
#[test]
fn a_record_is_shown_to_two_hundred_letters() {
    for letter in ["x", "ä", "充", "😀"] {
        for begin in ["", "x", "xx", "xxx"] {
            let text = |letters: usize| format!("{begin}{}", letter.repeat(letters - begin.len()));
            let shown = |letters: usize| {
                let table = format!("operator,latitude,longitude\nA,{},4.3\n", text(letters));
                let report = import(table.as_bytes()).expect("a table").report;
                report.entries[0].raw.clone()
            };
            assert_eq!(shown(200), text(200));
            assert_eq!(shown(201), format!("{}…", text(199)));
            assert_eq!(shown(5000), shown(201), "{begin}{letter}");
        }
    }
}

/// What only looks like a feed or an edition is said to be neither.
#[test]
fn a_part_of_a_feed_is_none() {
    for text in [
        r#"[{"id":"1","address":"A 1"}]"#,
        r#"[{"coordinates":{"latitude":"52","longitude":"4"},"address":"A 1"}]"#,
        r#"{"announcements":[{"operator":"A"}]}"#,
        r#"{"sections":[{"code":"a"}]}"#,
    ] {
        let refused = import(text.as_bytes()).map(|_| ()).expect_err("nothing that is known");
        assert!(matches!(refused.error, FileError::Unknown { .. }), "{text}: {refused}");
    }
}

/// What is in a list beside records is one record each, and is none that is counted.
#[test]
fn a_value_that_is_no_record_is_one_all_the_same() {
    let location = r#"{"id":"1","coordinates":{"latitude":"52","longitude":"4"},"evses":[{"uid":"1"}]}"#;
    for (value, records) in [("12345", 2), ("true", 2), ("\"a, b]\"", 2), ("1, null, -2.5e3", 4)] {
        for text in [format!("[{location},{value}]"), format!("[{value} , {location}]")] {
            let report = import(text.as_bytes()).expect("a feed").report;
            assert_eq!((report.records_in, report.kept), (records, 1), "{text}");
        }
    }
}

/// A register is known by all of the columns that only it has; what has some of them is a table like any other.
#[test]
fn a_part_of_a_register_is_no_register() {
    for (header, known) in [
        ("n_operateur;Xlongitude;Xlatitude;puiss_max;id_pdc", true),
        ("n_enseigne;Xlongitude;Xlatitude;puiss_max;id_pdc", true),
        ("n_operateur;longitude;latitude;puissance;id_pdc", false),
        ("operateur;Xlongitude;Xlatitude;puiss_max;latitude;longitude", false),
    ] {
        let cells: Vec<&str> = header.split(';').map(|_| "2").collect();
        let formats = import(format!("{header}\n{}\n", cells.join(";")).as_bytes())
            .map(|imported| imported.report.files.iter().map(|file| file.format).collect::<Vec<_>>());
        let is = formats.is_ok_and(|formats| formats == [Format::IrveV1]);
        assert_eq!(is, known, "{header}");
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
    let counts = import(stations(1500).as_bytes()).expect("locations").report.counts(Disposition::Warned);
    let of = |detail: &str| counts.get(&format!("country_not_iso3:{detail}")).copied();
    assert_eq!((of("N1"), of("N999"), of("N1000"), of("…")), (Some(1), Some(1), None, Some(500)));
}
