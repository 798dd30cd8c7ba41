//! Files that somebody makes to do harm, or that came apart on the way.
//!
//! Each has a number in its name, by which the page says that it is this one.

use crate::hostile::VALUES;
use std::{fs, path::Path};

/// A file by its name.
#[derive(Clone)]
pub struct Hostile {
    /// The name that the page is told.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// All of them: `samples` holds a file of each layout, `corpus` those that are no text.
pub fn files(samples: &Path, corpus: &Path) -> Vec<Hostile> {
    let mut files = Vec::new();
    let mut add = |name: &str, bytes: Vec<u8>| {
        // Before the name, where nothing in it can turn it around.
        files.push(Hostile { name: format!("n{:03} {name}", files.len()), bytes });
    };
    for (at, value) in VALUES.iter().enumerate() {
        for (name, bytes) in with(value) {
            add(&format!("{at}.{name}"), bytes);
        }
        add(value, b"operator,charge_points\nA,3\n".to_vec());
    }
    for (name, bytes) in list(samples).into_iter().filter(|(name, _)| !name.ends_with(".txt")) {
        let length = bytes.len();
        add(&name, bytes[..length / 3].to_vec());
        add(&name, bytes[..length - 7].to_vec());
        let mut other = bytes;
        // Every so many bytes another one, some of them no text.
        for at in (97..length).step_by(211) {
            other[at] = (at * 7 % 256) as u8;
        }
        add(&name, other);
    }
    for (name, bytes) in list(corpus) {
        add(&name, bytes);
    }
    for (name, text) in broken() {
        add(name, text);
    }
    files
}

/// The files of a folder, in the order of their names.
fn list(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries
        .flatten()
        .filter(|entry| entry.path().is_file())
        .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).expect("a file")))
        .collect();
    files.sort();
    files
}

/// A table and three feeds with this text wherever one can stand.
fn with(value: &str) -> Vec<(&'static str, Vec<u8>)> {
    let cell = format!("\"{}\"", value.replace('"', "\"\""));
    let text = serde_json::Value::from(value).to_string();
    let table = format!(
        "operator,country,region,site,place,latitude,longitude,charge_points,power_kw,current,opened,{cell}\n\
        {cell},DE,{cell},{cell},{cell},48.1,11.5,4,150,DC,2020-01-01,{cell}\n\
        {cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell},{cell}\nB,AT,,,,,,5,22,AC,,\n"
    );
    let places = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","geometry":{{"type":"Point","coordinates":[11.5,48.1]}},
        "properties":{{"amenity":"charging_station","operator":{text},"name":{text},"capacity":"3",{text}:{text}}}}}]}}"#
    );
    let feed = format!(
        r#"[{{"country_code":"DE","party_id":"ABC","id":{text},"name":{text},"address":{text},"city":{text},"country":"DEU",
        "coordinates":{{"latitude":"48.1","longitude":"11.5"}},"operator":{{"name":{text}}},
        "evses":[{{"uid":{text},"evse_id":{text},"status":"AVAILABLE","connectors":[{{"id":{text},"standard":"IEC_62196_T2_COMBO",
        "format":"CABLE","power_type":"DC","max_voltage":920,"max_amperage":500,"max_electric_power":150000}}]}}],
        {text}:{text},"last_updated":{text}}}]"#
    );
    let edition = format!(
        r#"{{"id":{text},"title":{text},"announcements":[{{"id":{text},"operator":{text},"section":"north",
        "places":[{{"name":{text},"country":"DE"}}],"points":{{"value":3,"basis":"stated"}}}}]}}"#
    );
    vec![
        ("csv", table.into_bytes()),
        ("geojson", places.into_bytes()),
        ("json", feed.into_bytes()),
        ("edition.json", edition.into_bytes()),
    ]
}

/// Files that are broken as a whole.
fn broken() -> Vec<(&'static str, Vec<u8>)> {
    let head = "operator,country,charge_points\n";
    let after = |rest: &str| format!("{head}{rest}").into_bytes();
    let wide: String = (0..50_000).map(|at| format!("c{at},")).collect();
    let same = "operator,".repeat(2000);
    let pairs: String = (0..50_000).map(|at| format!("\"k{at}\":{at},")).collect();
    let names: String = (0..60_000).map(|at| format!("o{at},DE,1\n")).collect();
    vec![
        ("empty.csv", Vec::new()),
        ("mark.csv", vec![0xef, 0xbb, 0xbf]),
        ("header.csv", head.into()),
        ("nul.csv", vec![0; 1 << 20]),
        ("nul-in-names.csv", after("A\0B,DE,3\n\0,DE,2\n")),
        ("not-utf-8.csv", [head.as_bytes(), b"\xff\xfe\xc0\x80\xed\xa0\x80,DE,3\n"].concat()),
        ("long-line.csv", after(&"x".repeat(4 << 20))),
        ("long-name.csv", after(&format!("{},DE,3\nB,DE,1\n", "x".repeat(100_000)))),
        ("open-quote.csv", after(&format!("\"A,DE,3\n{}", "B,DE,4\n".repeat(100_000)))),
        ("quotes.csv", after(&"\"".repeat(1_000_001))),
        ("wide.csv", format!("{wide}operator,charge_points\n{wide}A,1\n").into_bytes()),
        ("same-columns.csv", format!("{same}charge_points\n{}3\n", "A,".repeat(2000)).into_bytes()),
        ("many-operators.csv", after(&names)),
        ("numbers.csv", after("A,DE,1e999\nB,DE,-1\nC,DE,18446744073709551616\nD,DE,NaN\nE,DE,0x10\nF,DE,3\n")),
        ("sums.csv", after(&"A,DE,4294967295\n".repeat(3))),
        ("places.csv", b"operator,latitude,longitude,charge_points\nA,1e308,-1e308,1\nB,NaN,inf,2\nC,90.0001,180.0001,3\nD,48,11,4\n".to_vec()),
        ("dates.csv", b"operator,charge_points,opened\nA,1,999999-99-99\nB,2,-2020-01-01\nC,3,0000-00-00\nD,4,2020-01-01\n".to_vec()),
        ("returns.csv", after("A,DE,1\r\rB,DE,2\n\r\nC,DE,3\r")),
        ("deep.json", "[".repeat(1 << 20).into_bytes()),
        ("deep-objects.json", "{\"a\":".repeat(200_000).into_bytes()),
        ("deep-in-a-record.json", format!("[{{\"id\":1,\"AddressInfo\":{}", "[".repeat(500_000)).into_bytes()),
        ("proto.json", br#"[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"1","coordinates":{"latitude":"1","longitude":"2"},"evses":[]}]"#.to_vec()),
        ("keys.json", format!("{{{pairs}\"a\":1}}").into_bytes()),
        ("number.json", format!("[{}]", "9".repeat(1 << 20)).into_bytes()),
        ("surrogates.json", br#"[{"id":"\ud800\udfff\ud800","name":"\udc00","coordinates":{"latitude":"1","longitude":"2"},"evses":[{"connectors":[]}]}]"#.to_vec()),
        ("null.json", b"null".to_vec()),
        ("torn.json", br#"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":"#.to_vec()),
        ("script.js", b"harmed = 1; location = '//evil.example/'".to_vec()),
    ]
}
