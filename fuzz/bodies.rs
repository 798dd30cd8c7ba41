//! The bodies of the fuzz targets.
//!
//! Laws: nothing panics; no record is lost; the result does not depend on the chunks; an edition counts the same wherever
//! it is opened; a link reads back.
//!
//! The fuzzer calls these with its inputs, `tests/core/fuzz.rs` with the seeds and mutations of them.

use std::io::Write;

use chargeboard::dashboard::{csv, dashboard};
use chargeboard::dataset::{Dataset, check::check};
use chargeboard::import::{ImportError, Imported, Importer, Options};
use chargeboard::view::View;

fn import(bytes: &[u8], size: usize) -> Result<Imported, ImportError> {
    let mut importer = Importer::new(Options { most_unpacked: 1 << 22, ..Options::default() });
    bytes.chunks(size.max(1)).for_each(|chunk| {
        importer.feed(chunk);
    });
    importer.finish()
}

/// Imports any bytes as a file, whole and in chunks.
pub fn file(bytes: &[u8]) {
    let whole = import(bytes, bytes.len());
    if let Ok(imported) = &whole {
        assert!(imported.report.is_conserved(), "records in are not those kept, rejected and excluded");
    }
    assert!(whole == import(bytes, 13), "the result depends on the chunks");
}

const HEADERS: [&str; 7] = [
    "nom_operateur,id_pdc_itinerance,puissance_nominale,coordonneesXY,prise_type_2,date_maj,date_mise_en_service\n",
    "n_operateur;id_pdc;puiss_max;Xlongitude;Ylatitude;type_prise;date_maj\n",
    "Ladeeinrichtungs-ID;Betreiber;Status;Anzahl Ladepunkte;Breitengrad;Längengrad;Steckertypen1;Nennleistung Stecker1\n",
    "Fuel Type Code,Status Code,EV Level1 EVSE Num,EV Level2 EVSE Num,EV DC Fast Count,Latitude,Longitude,ID,Open Date\n",
    "chargeDeviceID,latitude,longitude,chargeDeviceStatus,connector1Type,connector1RatedOutputKW,dateCreated\n",
    "id,operator,country,lat,lon,points,power,current,opened\n",
    "operator,country,region,class,month,charge_points,kw\n",
];

/// Imports bytes as the records of a table. The first byte chooses the header.
pub fn table(bytes: &[u8]) {
    let Some((choice, records)) = bytes.split_first() else { return };
    let header = HEADERS[usize::from(*choice) % HEADERS.len()];
    file(&[header.as_bytes(), records].concat());
}

const STARTS: [&str; 7] = [
    "[{\"id\":\"1\",\"coordinates\":{\"latitude\":\"1\",\"longitude\":\"2\"},\"evses\":[{",
    "{\"data\":[{\"id\":\"1\",\"country\":\"NLD\",\"coordinates\":{\"latitude\":\"1\",\"longitude\":\"2\"},\"evses\":[{\"connectors\":[{",
    "[{\"AddressInfo\":{\"Latitude\":1,\"Longitude\":2},",
    "{\"fuel_stations\":[{\"fuel_type_code\":\"ELEC\",\"latitude\":1,\"longitude\":2,",
    "{\"chargerstations\":[{\"csmd\":{\"Position\":\"(1,2)\"},\"attr\":{\"conn\":{",
    "{\"features\":[{\"geometry\":{\"coordinates\":[1,2]},\"properties\":{\"amenity\":\"charging_station\",",
    "{\"announcements\":[{",
];

/// Imports bytes as the inside of a record. The first byte chooses the feed.
pub fn json(bytes: &[u8]) {
    let Some((choice, rest)) = bytes.split_first() else { return };
    let start = STARTS[usize::from(*choice) % STARTS.len()];
    // Close what was opened, so that the fuzzer does not spend its time on that.
    let open = start.chars().filter(|letter| "[{]}".contains(*letter));
    let mut closing = Vec::new();
    for bracket in open {
        match bracket {
            '[' => closing.push(b']'),
            '{' => closing.push(b'}'),
            _ => drop(closing.pop()),
        }
    }
    closing.reverse();
    file(&[start.as_bytes(), rest, &closing].concat());
}

/// Any bytes as a packed file, and any bytes packed.
pub fn packed(bytes: &[u8]) {
    file(&[&[0x1f, 0x8b, 8][..], bytes].concat());
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).expect("memory");
    file(&encoder.finish().expect("memory"));
}

/// Any bytes as the file of an edition: it is refused with its faults, or else it is packed without a loss, each of its
/// announcements has its row, and opened as a reader's own data it counts the same.
pub fn edition(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let edition = match check("2024-03", &text) {
        Ok(edition) => edition,
        Err(faults) => return assert!(!faults.is_empty(), "refused for nothing"),
    };
    let points: u64 = edition.announcements.iter().filter_map(|row| row.charge_points.value).map(u64::from).sum();
    let imported = import(text.as_bytes(), 13).expect("what is an edition is one as own data");
    assert!(imported.report.is_conserved(), "records in are not those kept, rejected and excluded");
    assert_eq!(imported.table.charge_points(), points, "as own data it counts another number");
    let mut data = Dataset::from_edition(edition);
    for query in ["", "measure=power&regions=m49&compare=all", "measure=sites&q=a"] {
        let page = dashboard(&mut data, View::parse(query), usize::MAX);
        assert!(query.contains("q=") || page.figures.iter().any(|figure| figure.plain == points.to_string()));
        assert!(csv(&mut data, View::parse(query)).lines().count() > 0);
    }
}

/// Any bytes as the query string of a link: what is understood is written and read back, and the rest is kept.
pub fn link(bytes: &[u8]) {
    let view = View::parse(&String::from_utf8_lossy(bytes));
    let query = view.to_query();
    let again = View::parse(&query);
    assert!(again == view, "{query} is read as another view");
    assert!(again.to_query() == query, "{query} is written in another way");
}
