//! The columns of imported data, from the table that the import leaves.

use chargeboard_engine::Numbers;

use super::{COLUMNS, column::Column, regions};
use crate::dataset::{
    UNKNOWN,
    country::{M49, country},
    power::PowerClass,
};
use crate::format::sorted;
use crate::i18n::Messages;
use crate::import::{Class, Format, Table, Texts};

/// Operator, own region, UN M49 region, country, power class, month, of data that was read from these formats. Takes the
/// codes out of the table.
pub fn columns(table: &mut Table, formats: &[Format]) -> [Column; COLUMNS] {
    let month = months(table);
    let Table { operators, operator, regions, region, countries, country, class, strict, .. } = table;
    *strict = Vec::new();
    let operator = texts(std::mem::take(operator), operators, str::to_owned, None);
    // Values of few are read in order.
    let order = |texts: &Texts| sorted(texts.len(), &|a, b| fold(texts, a).cmp(&fold(texts, b)));
    let by_name = order(regions);
    let region = texts(std::mem::take(region), regions, str::to_owned, Some(&by_name));
    let names = region.names().map(|name| regions::name(formats, name)).collect();
    let region = Column::new(region.codes.clone(), keys(&region), Some(names));
    let country = texts(std::mem::take(country), countries, str::to_ascii_uppercase, None);
    let m49 = m49(&country);
    let country = Column::new(country.codes.clone(), keys(&country), Some(country.names().map(country_name).collect()));
    [operator, region, m49, country, classes(&std::mem::take(class)), month]
}

/// What is not stated is last.
fn fold(texts: &Texts, code: usize) -> (bool, String) {
    (code == 0, crate::format::fold(texts.text(code as u32)))
}

/// A column of texts as files spell them. Code 0 is what is not stated, and so is a text that says "unknown".
fn texts(codes: Vec<u32>, texts: &Texts, key: fn(&str) -> String, order: Option<&[usize]>) -> Column {
    let mut keys = Texts::default();
    let mut renamed = vec![0; texts.len()];
    for at in 0..texts.len() {
        let from = order.map_or(at, |order| order[at]);
        let text = if from == 0 { UNKNOWN.to_owned() } else { key(texts.text(from as u32)) };
        let text = if text.eq_ignore_ascii_case(UNKNOWN) { UNKNOWN } else { &text };
        renamed[from] = keys.code(text).0;
    }
    let codes = Numbers::below(keys.len(), codes.iter().map(|code| renamed[*code as usize]));
    Column::new(codes, keys, None)
}

fn keys(column: &Column) -> Texts {
    (0..column.len() as u32).map(|code| column.key(code)).collect()
}

/// What people call a country; as the file has it where that is no code.
fn country_name(key: &str) -> String {
    country(key).map_or_else(|| key.to_owned(), |country| country.name.to_owned())
}

/// The UN M49 sub-regions that countries are in, and last the unknown one.
fn m49(countries: &Column) -> Column {
    let keys: Texts = M49::ALL.iter().map(|region| region.code()).chain([UNKNOWN]).collect();
    let unknown = M49::ALL.len() as u32;
    let region = |code: u32| country(countries.key(code)).and_then(|country| country.region);
    let of: Vec<u32> = (0..countries.len() as u32)
        .map(|code| region(code).and_then(|region| keys.find(region.code())).unwrap_or(unknown))
        .collect();
    let names = M49::ALL.iter().map(|region| region.name().to_owned()).chain([Messages::NOT_STATED.to_owned()]);
    let rows = (0..countries.codes.len()).map(|row| of[countries.of(row) as usize]);
    Column::new(Numbers::below(keys.len(), rows), keys, Some(names.collect()))
}

/// Every power class, in the order of AFIR.
fn classes(classes: &[Class]) -> Column {
    let keys = PowerClass::ALL.iter().map(|class| class.code()).collect();
    let names = PowerClass::ALL.iter().map(|class| class.name().to_owned()).collect();
    let rows = classes.iter().map(|class| power_class(*class) as u32);
    Column::new(Numbers::below(PowerClass::ALL.len(), rows), keys, Some(names))
}

fn power_class(class: Class) -> PowerClass {
    match class {
        Class::AcSlow => PowerClass::AcSlow,
        Class::AcMedium => PowerClass::AcMedium,
        Class::AcFast => PowerClass::AcFast,
        Class::DcSlow => PowerClass::DcSlow,
        Class::DcFast => PowerClass::DcFast,
        Class::DcUltra1 => PowerClass::DcUltra1,
        Class::DcUltra2 => PowerClass::DcUltra2,
        Class::AcUnknown => PowerClass::AcUnknown,
        Class::DcUnknown => PowerClass::DcUnknown,
        Class::Unknown | Class::Unconnected => PowerClass::Unknown,
    }
}

/// The months in which rows opened, in order, and last the unknown one.
fn months(table: &Table) -> Column {
    let rows = 0..table.len();
    let mut there: Vec<u32> = Vec::new();
    for month in rows.clone().filter_map(|row| table.month(row)) {
        if let Err(at) = there.binary_search(&month) {
            there.insert(at, month);
        }
    }
    let names = there.iter().map(|month| format!("{:04}-{:02}", month / 100, month % 100));
    let keys: Texts = names.chain([UNKNOWN.to_owned()]).collect();
    let unknown = there.len() as u32;
    let code = |row| {
        let at = table.month(row).and_then(|month| there.binary_search(&month).ok());
        at.map_or(unknown, |at| at as u32)
    };
    Column::new(Numbers::below(keys.len(), rows.map(code)), keys, None)
}
