//! How much memory reading takes, counted by the allocator: the same on every machine.

#![cfg(feature = "import")]

use std::fmt::Write;

use chargeboard::import::{Importer, Options, Table};
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
fn reading_takes_three_times_the_columns() {
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
