//! The UK National Chargepoint Registry. A row is a device with up to eight connectors.
//!
//! The registry counts no charge points, so each connector is taken for one.

use super::{
    builder::{Builder, Group, Record, nothing},
    cells::{Cells, Column, cell},
    csv::Row,
    header::Header,
    row_reader::RowReader,
    span::Span,
    value::{day, number, tidy},
};
use crate::dataset::{Current, Format, IssueKind};

/// A registry with this header.
#[derive(Debug)]
pub struct Ncr {
    latitude: Column,
    longitude: Column,
    status: Column,
    operators: [Column; 3],
    country: Column,
    region: Column,
    id: Column,
    opened: Column,
    /// Type, power and method of each connector.
    connectors: Vec<[Column; 3]>,
}

impl Ncr {
    /// Creates a reader for a file with this header.
    pub fn new(header: &Header) -> Ncr {
        let find = |name: &str| header.find(&[name]);
        let connector =
            |i: u32| ["Type", "RatedOutputKW", "ChargeMethod"].map(|part| find(&format!("connector{i}{part}")));
        Ncr {
            latitude: find("latitude"),
            longitude: find("longitude"),
            status: find("chargeDeviceStatus"),
            operators: [find("deviceControllerName"), find("deviceOwnerName"), find("deviceNetworks")],
            country: find("countryCode"),
            region: find("county"),
            id: find("chargeDeviceID"),
            opened: find("dateCreated"),
            connectors: (1..=8).map(connector).collect(),
        }
    }
}

impl RowReader for Ncr {
    fn format(&self) -> Format {
        Format::Ncr
    }

    fn row(&mut self, row: Row, span: Span, out: &mut Builder) {
        let (lat, lon) = (number(&row.text(self.latitude)), number(&row.text(self.longitude)));
        let Some(position) = out.position(cell(row, span, self.latitude), "latitude", lat, lon) else { return };
        if tidy(&row.text(self.status)) == "Planned" {
            out.note_with(cell(row, span, self.status), IssueKind::Status, "chargeDeviceStatus", "Planned", 1);
            return;
        }
        let mut groups = Vec::with_capacity(8);
        for [plug, power, method] in &self.connectors {
            if tidy(&row.text(*plug)).is_empty() {
                continue;
            }
            let kw = number(&row.text(*power)).filter(|kw| *kw > 0.0);
            let method = tidy(&row.text(*method)).to_ascii_uppercase();
            let stated = match method.as_str() {
                "DC" => Some(Current::Dc),
                method if method.ends_with("AC") => Some(Current::Ac),
                _ => None,
            };
            groups.push(Group { kind: out.kind(cell(row, span, *power), stated, kw), kw, quantity: 1 });
        }
        if groups.is_empty() {
            out.note(span, IssueKind::DeviceWithoutConnector, "");
        }
        let names = self.operators.map(|column| tidy(&row.text(column)).into_owned());
        // "*No Controller" means that there is no controller.
        let operator = names.iter().find(|name| !name.is_empty() && !name.starts_with('*'));
        let country = tidy(&row.text(self.country)).to_uppercase();
        let id = tidy(&row.text(self.id)).into_owned();
        let record = Record {
            id: Some(&id),
            operator: operator.map_or("", |name| name),
            country: if country.is_empty() { "GB" } else { &country },
            region: &row.text(self.region),
            site: &id,
            position: Some(position),
            points: groups.len().max(1) as u32,
            opened: day(&row.text(self.opened)),
            ..nothing()
        };
        out.add(span, Format::Ncr, record, &mut groups);
    }
}
