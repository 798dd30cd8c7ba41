//! The bundled editions pass the check, and the first one adds up to its source's known totals.

use std::{collections::BTreeMap, collections::BTreeSet, fs, path::Path};

use chargeboard::dataset::check::check;
use chargeboard::dataset::country::country;
use chargeboard::dataset::edition::{Announcement, Edition, Word};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/public/editions");

#[test]
fn every_bundled_edition_is_sound() {
    let files: Vec<_> = fs::read_dir(FOLDER).expect(FOLDER).map(|file| file.expect(FOLDER).path()).collect();
    assert!(!files.is_empty(), "{FOLDER} is empty");
    for file in files {
        if let Err(faults) = read(&file) {
            panic!("{}:\n{}", file.display(), faults.join("\n"));
        }
    }
}

#[test]
fn march_2024_by_operator() {
    let expected = [
        ("Allego", Some(22)),
        ("Atlante", None),
        ("Be Charge", Some(595)),
        ("Bump", Some(6)),
        ("Circle K", None),
        ("Driveco", Some(22)),
        ("EVBox", Some(4)),
        ("Eleport", Some(16)),
        ("Engie Vianeo", Some(24)),
        ("Fastned", Some(54)),
        ("IONITY", Some(125)),
        ("PowerGo", Some(4)),
        ("Powerdot", Some(4)),
        ("SWIO", Some(2)),
    ];
    assert_eq!(totals(&march(), |row| row.operator.clone()), table(&expected));
}

#[test]
fn march_2024_by_section() {
    let expected = [("central-west", Some(74)), ("mediterranean", Some(617)), ("north", Some(187))];
    assert_eq!(totals(&march(), |row| row.section.clone()), table(&expected));
}

#[test]
fn march_2024_by_m49() {
    let expected = [
        ("Eastern Europe", Some(11)),
        ("Northern Europe", Some(98)),
        ("Southern Europe", Some(617)),
        ("Western Europe", Some(152)),
        ("not stated", None),
    ];
    let region = |row: &Announcement| {
        let region = row.places[0].country.value.as_deref().and_then(country).and_then(|country| country.region);
        region.map_or("not stated", |region| region.name()).to_owned()
    };
    assert_eq!(totals(&march(), region), table(&expected));
}

#[test]
fn march_2024_by_country() {
    let expected = [
        ("BE", Some(26)),
        ("DE", Some(4)),
        ("DK", Some(24)),
        ("EE", Some(2)),
        ("ES", Some(16)),
        ("FI", Some(14)),
        ("FR", Some(56)),
        ("GB", Some(37)),
        ("IT", Some(601)),
        ("LT", Some(3)),
        ("LU", Some(2)),
        ("NL", Some(64)),
        ("NO", None),
        ("PL", Some(11)),
        ("SE", Some(18)),
        ("not stated", None),
    ];
    let country = |row: &Announcement| row.places[0].country.value.clone().unwrap_or("not stated".to_owned());
    assert_eq!(totals(&march(), country), table(&expected));
}

#[test]
fn march_2024_by_power() {
    let expected = [
        ("120 kW", Some(2)),
        ("150 kW", Some(6)),
        ("200 kW", Some(8)),
        ("22 kW", Some(19)),
        ("240 kW", Some(3)),
        ("300 kW", Some(16)),
        ("400 kW", Some(32)),
        ("not stated", Some(663)),
        ("only said to be fast", Some(111)),
        ("only said to be ultra-fast", Some(18)),
    ];
    let power = |row: &Announcement| match (row.kw_each.value, row.word.value) {
        (Some(kw), _) => format!("{kw} kW"),
        (None, Some(Word::UltraFast)) => "only said to be ultra-fast".to_owned(),
        (None, Some(Word::Fast)) => "only said to be fast".to_owned(),
        (None, Some(Word::HighSpeed) | None) => "not stated".to_owned(),
    };
    assert_eq!(totals(&march(), power), table(&expected));
}

#[test]
fn march_2024_power_of_each_operator() {
    let mut kw = BTreeMap::new();
    let mut points = 0;
    for row in &march().announcements {
        if let (Some(count), Some(each)) = (row.charge_points.value, row.kw_each.value) {
            *kw.entry(row.operator.clone()).or_insert(0.0) += f64::from(count) * each;
            points += count;
        }
    }
    let expected = [
        ("Bump", 132.0),
        ("Eleport", 1006.0),
        ("Fastned", 18_400.0),
        ("PowerGo", 540.0),
        ("Powerdot", 600.0),
        ("SWIO", 800.0),
    ];
    assert_eq!(kw, expected.map(|(operator, kw)| (operator.to_owned(), kw)).into());
    assert_eq!((kw.values().sum::<f64>(), points), (21_478.0, 86));
}

#[test]
fn march_2024_as_a_whole() {
    let march = march();
    let rows = &march.announcements;
    let named: BTreeSet<_> = rows
        .iter()
        .flat_map(|row| row.places.iter().map(|place| (row.operator.as_str(), place.name.as_deref())))
        .filter(|(_, name)| name.is_some())
        .collect();
    assert_eq!(rows.len(), 44, "announcements");
    assert_eq!(rows.iter().filter_map(|row| row.charge_points.value).sum::<u32>(), 878, "charge points");
    assert_eq!(rows.iter().filter(|row| row.charge_points.value.is_none()).count(), 9, "without a count");
    assert_eq!(named.len(), 48, "named sites");
}

#[test]
fn march_2024_keeps_shared_totals_whole() {
    let march = march();
    let shared = march.announcements.iter().filter(|row| row.places.len() > 1);
    let shared: Vec<_> = shared.map(|row| (row.operator.as_str(), row.charge_points.value, row.places.len())).collect();
    assert_eq!(shared, [("Driveco", Some(22), 3), ("Be Charge", Some(202), 4), ("Be Charge", Some(393), 4)]);
}

#[test]
fn march_2024_is_in_one_country_for_each_announcement() {
    for row in &march().announcements {
        let countries: BTreeSet<_> = row.places.iter().map(|place| &place.country.value).collect();
        assert_eq!(countries.len(), 1, "{}: the tables above count it under its first place only", row.id);
    }
}

fn march() -> Edition {
    read(&Path::new(FOLDER).join("2024-03.json")).expect("March 2024 is sound")
}

fn read(file: &Path) -> Result<Edition, Vec<String>> {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).expect("a file's name in UTF-8");
    let text = fs::read_to_string(file).expect("a readable file");
    check(stem, &text).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

/// Charge points of each key; `None` where none of its announcements has a count.
fn totals(edition: &Edition, key: impl Fn(&Announcement) -> String) -> BTreeMap<String, Option<u32>> {
    let mut totals = BTreeMap::new();
    for row in &edition.announcements {
        let total = totals.entry(key(row)).or_insert(None);
        if let Some(count) = row.charge_points.value {
            *total = Some(total.unwrap_or(0) + count);
        }
    }
    totals
}

fn table(rows: &[(&str, Option<u32>)]) -> BTreeMap<String, Option<u32>> {
    rows.iter().map(|(key, total)| ((*key).to_owned(), *total)).collect()
}

#[test]
fn the_page_reads_what_the_check_reads() {
    for file in std::fs::read_dir("public/editions").expect("the folder of the editions") {
        let path = file.expect("a file").path();
        let text = std::fs::read_to_string(&path).expect("an edition");
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let checked = chargeboard::dataset::check::check(stem, &text).expect("a sound edition");
        assert_eq!(chargeboard::dataset::bundled::unpacked(Some(stem)), checked, "{stem}");
    }
}
