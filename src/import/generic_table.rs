//! Any other table, read by a mapping of its columns.

use crate::dataset::{Current, Format, IssueKind, Mapping, PowerClass};
use std::borrow::Cow;

use super::{
    builder::{Builder, Group, MOST_POINTS, Record, nothing},
    cells::{Cells, Column, cell, power},
    csv::Row,
    header::Header,
    row_reader::RowReader,
    span::Span,
    value::{day, evse_id, month, number, tidy},
};

/// A table with this mapping.
#[derive(Debug)]
pub struct GenericTable {
    mapping: Mapping,
    operator: Column,
    country: Column,
    region: Column,
    evse_id: Column,
    id: Column,
    site: Column,
    latitude: Column,
    longitude: Column,
    points: Column,
    power: Column,
    current: Column,
    class: Column,
    opened: Column,
}

impl GenericTable {
    /// Guesses the mapping from the header; also returns the number of known columns, 0 if they are not enough.
    pub fn guess(header: &Header) -> (usize, GenericTable) {
        GenericTable::with(&Mapping::guess(&header.names), header)
    }

    /// Uses this mapping; also returns the number of its columns that the header has, 0 if they are not enough.
    pub fn with(mapping: &Mapping, header: &Header) -> (usize, GenericTable) {
        let column = |name: &Option<String>| name.as_ref().and_then(|name| header.find(&[name]));
        let table = GenericTable {
            mapping: mapping.clone(),
            operator: column(&mapping.operator),
            country: column(&mapping.country),
            region: column(&mapping.region),
            evse_id: column(&mapping.evse_id),
            id: column(&mapping.id),
            site: column(&mapping.site),
            latitude: column(&mapping.latitude),
            longitude: column(&mapping.longitude),
            points: column(&mapping.points),
            power: column(&mapping.power),
            current: column(&mapping.current),
            class: column(&mapping.class),
            opened: column(&mapping.opened),
        };
        let columns = [table.operator, table.country, table.region, table.evse_id, table.id, table.site];
        let others = [table.latitude, table.longitude, table.points, table.power, table.current];
        let known = columns.iter().chain(&others).chain(&[table.class, table.opened]).flatten().count();
        (if mapping.suffices() { known } else { 0 }, table)
    }
}

impl GenericTable {
    /// The power of each charge point, if the cell holds that of all of them, as in some tables of counts: then only
    /// the divided power fits the stated class.
    fn shared_power(&self, row: Row, class: Option<PowerClass>, points: f64) -> Option<f64> {
        let kind = class.and_then(PowerClass::current)?;
        let kw = number(&row.text(self.power)).filter(|kw| *kw > 0.0)?;
        let fits = |kw: f64| Some(PowerClass::rounded(Some(kind), Some(kw))) == class;
        (!fits(kw) && fits(kw / points)).then_some(kw / points)
    }
}

/// The current in a text such as `AC`, `Type 2 (AC)` or `DC fast`.
fn current(text: &str) -> Option<Current> {
    let mut words = text.split(|letter: char| !letter.is_alphanumeric());
    words.find_map(|word| match word {
        _ if word.eq_ignore_ascii_case("AC") => Some(Current::Ac),
        _ if word.eq_ignore_ascii_case("DC") => Some(Current::Dc),
        _ => None,
    })
}

impl RowReader for GenericTable {
    fn format(&self) -> Format {
        Format::Plain
    }

    fn mapping(&self) -> Option<Mapping> {
        Some(self.mapping.clone())
    }

    fn row(&mut self, row: Row, span: Span, out: &mut Builder) {
        let mut position = None;
        if self.latitude.is_some() && self.longitude.is_some() {
            let (lat, lon) = (number(&row.text(self.latitude)), number(&row.text(self.longitude)));
            position = out.position(cell(row, span, self.latitude), "latitude", lat, lon);
            if position.is_none() {
                return;
            }
        }
        let points = number(&row.text(self.points)).filter(|points| *points >= 1.0).unwrap_or(1.0);
        if points > MOST_POINTS {
            out.note(cell(row, span, self.points), IssueKind::BadPointCount, "points");
            return;
        }
        let power_span = cell(row, span, self.power);
        let class = PowerClass::named(&row.text(self.class));
        let kw = match self.shared_power(row, class, points) {
            Some(kw) => {
                out.note(power_span, IssueKind::PowerOfAll, "power");
                Some(kw)
            }
            None => power(out, power_span, "power", &row.text(self.power)),
        };
        if position.is_none() {
            out.note(span, IssueKind::NoCoordinates, "");
        }
        let stated = current(&row.text(self.current)).or_else(|| class.and_then(PowerClass::current));
        let kind = out.kind(power_span, stated, kw);
        let evse_text = row.text(self.evse_id);
        let evse = evse_id(&evse_text);
        let id: Cow<str> = row.text(self.id);
        // An EVSE id begins with two letters for the country and three for the operator.
        let prefix = |letters: usize| evse.char_indices().nth(letters).map_or(&*evse, |(end, _)| &evse[..end]);
        let operator = row.text(self.operator);
        let country = row.text(self.country);
        let record = Record {
            id: Some(if evse.is_empty() { &id } else { &evse }),
            operator: if self.operator.is_none() { prefix(5) } else { &operator },
            country: if self.country.is_none() { prefix(2) } else { &country },
            region: &row.text(self.region),
            site: &row.text(self.site),
            position,
            points: points as u32,
            class,
            opened: day(&row.text(self.opened)).or_else(|| month(&row.text(self.opened))),
            ..nothing()
        };
        let mut groups = [Group { kind, kw, quantity: record.points }];
        let known = self.power.is_some() || kind.is_some() || class.is_some();
        let id = tidy(record.id.unwrap_or_default());
        out.add(span, Format::Plain, Record { id: Some(&id), ..record }, &mut groups[..usize::from(known)]);
    }
}
