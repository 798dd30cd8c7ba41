//! How much memory reading takes, counted by the allocator: the same on every machine.

#![cfg(feature = "import")]

use std::{fmt::Write as _, io::Write as _};

use chargeboard::import::{FileError, Importer, Options, Table};
use flate2::{Compress, Compression, FlushCompress, write::GzEncoder};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What reading takes besides the columns, whatever the file's size: pieces of the file, and the report's entries.
const FIXED: usize = 2 << 20;

/// Bytes that were left, and the most that there were on the way.
fn read(pieces: impl Iterator<Item = String>) -> (Table, usize, usize) {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let mut importer = Importer::new(Options::default());
    for piece in pieces {
        importer.feed(piece.as_bytes());
    }
    let table = importer.finish().expect("a table").table;
    (table, MEMORY.current_usage() - before, MEMORY.peak_usage() - before)
}

/// Records in pieces of some thousand.
fn register(header: &str, records: u32, record: impl Fn(u32) -> String) -> impl Iterator<Item = String> {
    let piece = move |first: u32| {
        (first..records.min(first + 4096)).fold(String::new(), |mut text, row| {
            writeln!(text, "{}", record(row)).expect("text");
            text
        })
    };
    std::iter::once(format!("{header}\n")).chain((0..records).step_by(4096).map(piece))
}

/// One test alone, since the allocator counts for all.
#[test]
fn reading_takes_little_memory() {
    registers();
    a_million_operators();
    hostile_files();
}

/// At most three times the columns.
fn registers() {
    let plain = |row: u32| {
        let (operator, site) = (row % 977, row / 3);
        format!("Operator {operator},DE,Hessen,site-{site},52.{row:06},13.4,2,22,AC,2020-01-02")
    };
    let irve = |row: u32| {
        let (operator, site, place) = (row % 977, row / 3, row % 900_000);
        format!(
            "Operator {operator},FRCBDE{row},FRCBDP{site},75001,22,\"[2.{place:06},48.8]\",true,2024-01-02,2020-01-02"
        )
    };
    let headers = [
        "operator,country,state,site,lat,lon,points,power,current,opened",
        "nom_operateur,id_pdc_itinerance,id_station_itinerance,code_insee_commune,puissance_nominale,coordonneesXY,\
         prise_type_2,date_maj,date_mise_en_service",
    ];
    for records in [10_000, 300_000] {
        for (kind, (table, left, most)) in
            [("plain", read(register(headers[0], records, plain))), ("irve", read(register(headers[1], records, irve)))]
        {
            println!("{records} records, {kind}: {left} bytes left, {most} on the way");
            assert_eq!(table.len(), records as usize);
            assert!(most <= 3 * left + FIXED, "{records} records, {kind}: {most} bytes on the way to {left}");
            assert!(left <= 100 * table.len() + FIXED, "{records} records, {kind}: {left} bytes are left");
        }
    }
}

fn a_million_operators() {
    let pieces = register("operator,lat,lon", 1_000_000, |row| format!("Operator {row},52,4"));
    let (table, left, most) = read(pieces);
    println!("a million operators: {left} bytes left, {most} on the way");
    assert_eq!((table.operators.len(), table.charge_points()), (1_000_001, 1_000_000));
    assert!(most <= 3 * left + FIXED, "{most} bytes on the way to {left}");
}

/// What is refused is refused early, and takes no more than a few times what it is.
fn hostile_files() {
    let check = |name: &str, file: &[u8], expected: fn(&FileError) -> bool, most_fed: u64| {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let mut importer = Importer::new(Options::default());
        let refused = file.chunks(1 << 14).map(|piece| importer.feed(piece)).find(|progress| progress.refused);
        let fed = refused.map_or(u64::MAX, |progress| progress.bytes);
        let trouble = importer.finish().map(|_| ()).expect_err(name).error;
        let most = MEMORY.peak_usage() - before;
        println!("{name}: {most} bytes on the way, refused after {fed} of {}", file.len());
        assert!(expected(&trouble), "{name}: {trouble:?}");
        assert!(fed <= most_fed, "{name}: refused only after {fed} bytes");
        assert!(most <= FIXED, "{name}: {most} bytes on the way");
    };
    let limit = |trouble: &FileError| matches!(trouble, FileError::GzipLimit { unpacked } if *unpacked <= 65 << 20);
    // 4 GB of blank lines, in one member and in 4096 of them.
    check("one member", &bomb(b"id,lat,lon\n", 4096), limit, 1 << 20);
    let gzip = |bytes: &[u8]| {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    };
    let members = [gzip(b"id,lat,lon\n"), gzip(&vec![b'\n'; 1 << 20]).repeat(4096)].concat();
    check("many members", &members, limit, 1 << 20);
    let deep = |trouble: &FileError| matches!(trouble, FileError::TooDeep { .. });
    check("deep lists", "[".repeat(100_000).as_bytes(), deep, 1 << 17);
    check("deep objects", "{\"evses\":".repeat(100_000).as_bytes(), deep, 1 << 17);
    let wide = |trouble: &FileError| matches!(trouble, FileError::TooManyColumns { .. });
    check("a million columns", format!("{}\n1,2\n", "a,".repeat(1_000_000)).as_bytes(), wide, 1 << 17);
}

/// Gzip of these bytes and so many megabytes of line ends, in one member; only its trailer is missing.
fn bomb(start: &[u8], megabytes: usize) -> Vec<u8> {
    // After a full flush nothing before is referred to, so that a block can be repeated.
    let block = |bytes: &[u8]| {
        let mut out = Vec::with_capacity(bytes.len() + 1024);
        let mut compress = Compress::new(Compression::best(), false);
        compress.compress_vec(bytes, &mut out, FlushCompress::Full).expect("memory");
        out
    };
    let header = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    [&header, &block(start)[..], &block(&vec![b'\n'; 1 << 20]).repeat(megabytes)].concat()
}
