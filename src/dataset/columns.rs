//! The columns of a dataset, from the table that the import makes.

use chargeboard_engine::Numbers;

use super::{
    Column, Dictionary, Format, PowerClass, Table, UNKNOWN,
    country::{M49 as Region, country},
    regions,
};
use crate::format::sorted;
use crate::i18n::Messages;

/// The number of columns: one for each dimension, and two for the region.
pub const COLUMNS: usize = 6;

/// The column of operators.
pub const OPERATOR: usize = 0;
/// The column of the data's own regions.
pub const REPORTED: usize = 1;
/// The column of UN M49 sub-regions.
pub const M49: usize = 2;
/// The column of countries.
pub const COUNTRY: usize = 3;
/// The column of power classes.
pub const CLASS: usize = 4;
/// The column of opening months.
pub const MONTH: usize = 5;

/// Operator, own region, UN M49 region, country, power class, month, of data that was read from these formats. Takes the
/// codes out of the table.
pub fn of_table(table: &mut Table, formats: &[Format]) -> [Column; COLUMNS] {
    let month = months(table);
    let Table { operators, operator, regions, region, countries, country, class, strict, .. } = table;
    *strict = Vec::new();
    let operator = texts(std::mem::take(operator), operators, str::to_owned, None);
    // Values of few are read in order.
    let order = |texts: &Dictionary| sorted(texts.len(), &|a, b| fold(texts, a).cmp(&fold(texts, b)));
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
fn fold(texts: &Dictionary, code: usize) -> (bool, String) {
    (code == 0, crate::format::fold(texts.text(code as u32)))
}

/// A column of texts as files spell them. Code 0 is what is not stated, and so is a text that says "unknown".
fn texts(codes: Vec<u32>, texts: &Dictionary, key: fn(&str) -> String, order: Option<&[usize]>) -> Column {
    let mut keys = Dictionary::default();
    let mut renamed = vec![0; texts.len()];
    for at in 0..texts.len() {
        let from = order.map_or(at, |order| order[at]);
        let text = if from == 0 { UNKNOWN.to_owned() } else { key(texts.text(from as u32)) };
        let text = if text.trim_matches(['(', ')']).eq_ignore_ascii_case(UNKNOWN) { UNKNOWN } else { &text };
        renamed[from] = keys.code(text).0;
    }
    let codes = Numbers::below(keys.len(), codes.iter().map(|code| renamed[*code as usize]));
    Column::new(codes, keys, None)
}

fn keys(column: &Column) -> Dictionary {
    (0..column.len() as u32).map(|code| column.key(code)).collect()
}

/// What people call a country; as the file has it where that is no code.
pub fn country_name(key: &str) -> String {
    country(key).map_or_else(|| key.to_owned(), |country| country.name.to_owned())
}

/// The UN M49 sub-regions that countries are in, and last the unknown one.
pub fn m49(countries: &Column) -> Column {
    let keys: Dictionary = Region::ALL.iter().map(|region| region.code()).chain([UNKNOWN]).collect();
    let unknown = Region::ALL.len() as u32;
    let region = |code: u32| country(countries.key(code)).and_then(|country| country.region);
    let of: Vec<u32> = (0..countries.len() as u32)
        .map(|code| region(code).and_then(|region| keys.find(region.code())).unwrap_or(unknown))
        .collect();
    let names = Region::ALL.iter().map(|region| region.name().to_owned()).chain([Messages::NOT_STATED.to_owned()]);
    let rows = (0..countries.codes.len()).map(|row| of[countries.of(row) as usize]);
    Column::new(Numbers::below(keys.len(), rows), keys, Some(names.collect()))
}

/// Every power class, in the order of AFIR.
pub fn classes(classes: &[PowerClass]) -> Column {
    let keys = PowerClass::ALL.iter().map(|class| class.code()).collect();
    let names = PowerClass::ALL.iter().map(|class| class.name().to_owned()).collect();
    let rows = classes.iter().map(|class| *class as u32);
    Column::new(Numbers::below(PowerClass::ALL.len(), rows), keys, Some(names))
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
    let keys: Dictionary = names.chain([UNKNOWN.to_owned()]).collect();
    let unknown = there.len() as u32;
    let code = |row| {
        let at = table.month(row).and_then(|month| there.binary_search(&month).ok());
        at.map_or(unknown, |at| at as u32)
    };
    Column::new(Numbers::below(keys.len(), rows.map(code)), keys, None)
}

/// A column of one value that is not stated, for this many rows.
pub fn not_stated(rows: usize) -> Column {
    let keys: Dictionary = [UNKNOWN].into_iter().collect();
    Column::new(Numbers::below(1, (0..rows).map(|_| 0)), keys, None)
}
