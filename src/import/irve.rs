//! The French register IRVE, in both formats. A row is a charge point.

use super::{
    builder::{Builder, Group, nothing},
    cells::{Cells, Column, cell, power},
    csv::Row,
    header::Header,
    row_reader::RowReader,
    span::Span,
    value::{day, evse_id, number, pair, tidy, trimmed, yes},
};
use crate::dataset::{Current, Format, IssueKind};

/// France and its overseas parts: west, south, east, north.
const BOXES: [(f64, f64, f64, f64); 10] = [
    (-5.5, 41.0, 10.0, 51.5),
    (55.0, -21.5, 56.0, -20.7),
    (-62.0, 15.7, -60.9, 16.6),
    (-61.4, 14.3, -60.7, 15.0),
    (-54.7, 2.0, -51.5, 6.0),
    (44.9, -13.1, 45.4, -12.5),
    (-56.5, 46.7, -56.0, 47.2),
    (-63.2, 17.8, -62.7, 18.2),
    (163.5, -22.9, 168.2, -19.5),
    (-155.0, -28.0, -134.0, -7.5),
];

fn in_france(lat: f64, lon: f64) -> bool {
    BOXES.iter().any(|(west, south, east, north)| (*west..=*east).contains(&lon) && (*south..=*north).contains(&lat))
}

/// The département of an INSEE or postal code: its first two digits, or three for an overseas one.
pub fn departement(code: &str) -> &str {
    let code = code.trim();
    let digits = if code.starts_with("97") || code.starts_with("98") { 3 } else { 2 };
    // A spreadsheet turns 01000 into 1000.0.
    let whole = code.split('.').next().unwrap_or_default();
    if whole.len() == 5 && whole.is_ascii() { &whole[..digits] } else { "" }
}

/// The values of a charge point in the second format, read from a table or from JSON.
pub struct ChargePoint<'a> {
    pub position: &'a str,
    pub power: &'a str,
    pub dc: bool,
    pub ac: bool,
    pub id: &'a str,
    pub operators: [&'a str; 3],
    pub site: &'a str,
    pub places: [&'a str; 2],
    pub opened: &'a str,
    pub updated: &'a str,
}

/// The locations of a charge point's position and power.
pub struct Places<'a> {
    pub record: Span<'a>,
    pub position: Span<'a>,
    pub power: Span<'a>,
}

impl ChargePoint<'_> {
    /// Counts it.
    pub fn count(&self, at: Places, out: &mut Builder) {
        const FIELD: &str = "coordonneesXY";
        let (lon, lat) = pair(self.position, '[', ']', true).unzip();
        let Some((mut lat, mut lon)) = out.position(at.position, FIELD, lat, lon) else { return };
        if !in_france(lat, lon) {
            if in_france(lon, lat) {
                (lat, lon) = (lon, lat);
                out.note(at.position, IssueKind::CoordsSwapped, FIELD);
            } else {
                out.note(at.position, IssueKind::OutsideFrance, FIELD);
            }
        }
        let kw = power(out, at.power, "puissance_nominale", self.power);
        let stated = if self.dc { Some(Current::Dc) } else { self.ac.then_some(Current::Ac) };
        let kind = out.kind(at.power, stated, kw);
        if kw.is_none() {
            out.note(at.power, IssueKind::PowerMissing, "puissance_nominale");
        }
        let id = evse_id(self.id);
        let has_id = !matches!(&*id, "" | "NONCONCERNE" | "NONCONCERNÉ");
        let operator = self.operators.into_iter().find(|name| !trimmed(name).is_empty()).unwrap_or_default();
        let region = self.places.into_iter().map(departement).find(|place| !place.is_empty()).unwrap_or_default();
        let record = super::builder::Record {
            id: has_id.then_some(&id),
            rank: &tidy(self.updated),
            operator,
            country: "FR",
            region,
            site: self.site,
            position: Some((lat, lon)),
            opened: day(self.opened),
            ..nothing()
        };
        out.add(at.record, Format::IrveV2, record, &mut [Group { kind, kw, quantity: 1 }]);
    }
}

/// The format since 2021.
#[derive(Debug)]
pub struct IrveV2 {
    position: Column,
    power: Column,
    dc: [Column; 2],
    ac: [Column; 2],
    id: Column,
    operators: [Column; 3],
    site: Column,
    places: [Column; 2],
    opened: Column,
    updated: Column,
}

impl IrveV2 {
    /// Creates a reader for a file with this header.
    pub fn new(header: &Header) -> IrveV2 {
        let find = |name: &str| header.find(&[name]);
        IrveV2 {
            position: find("coordonneesXY"),
            power: find("puissance_nominale"),
            dc: [find("prise_type_combo_ccs"), find("prise_type_chademo")],
            ac: [find("prise_type_2"), find("prise_type_ef")],
            id: find("id_pdc_itinerance"),
            operators: [find("nom_operateur"), find("nom_enseigne"), find("nom_amenageur")],
            site: find("id_station_itinerance"),
            places: [find("code_insee_commune"), find("consolidated_code_postal")],
            opened: find("date_mise_en_service"),
            updated: find("date_maj"),
        }
    }
}

impl RowReader for IrveV2 {
    fn format(&self) -> Format {
        Format::IrveV2
    }

    fn row(&mut self, row: Row, span: Span, out: &mut Builder) {
        let operators = self.operators.map(|column| row.text(column));
        let places = self.places.map(|column| row.text(column));
        let any = |columns: [Column; 2]| columns.iter().any(|column| yes(&row.text(*column)));
        let charge_point = ChargePoint {
            position: &row.text(self.position),
            power: &row.text(self.power),
            dc: any(self.dc),
            ac: any(self.ac),
            id: &row.text(self.id),
            operators: [&operators[0], &operators[1], &operators[2]],
            site: &row.text(self.site),
            places: [&places[0], &places[1]],
            opened: &row.text(self.opened),
            updated: &row.text(self.updated),
        };
        let at = Places { record: span, position: cell(row, span, self.position), power: cell(row, span, self.power) };
        charge_point.count(at, out);
    }
}

/// The format of 2018 to 2021.
#[derive(Debug)]
pub struct IrveV1 {
    longitude: Column,
    latitude: Column,
    power: Column,
    plugs: Column,
    id: Column,
    operators: [Column; 2],
    site: Column,
    place: Column,
    updated: Column,
}

impl IrveV1 {
    /// Creates a reader for a file with this header.
    pub fn new(header: &Header) -> IrveV1 {
        let find = |name: &str| header.find(&[name]);
        IrveV1 {
            longitude: find("Xlongitude"),
            latitude: header.find(&["Ylatitude", "Xlatitude"]),
            power: find("puiss_max"),
            plugs: find("type_prise"),
            id: find("id_pdc"),
            operators: [find("n_operateur"), find("n_enseigne")],
            site: find("id_station"),
            place: find("code_insee"),
            updated: find("date_maj"),
        }
    }
}

impl RowReader for IrveV1 {
    fn format(&self) -> Format {
        Format::IrveV1
    }

    fn row(&mut self, row: Row, span: Span, out: &mut Builder) {
        let (lat, lon) = (number(&row.text(self.latitude)), number(&row.text(self.longitude)));
        let Some(position) = out.position(cell(row, span, self.latitude), "Ylatitude", lat, lon) else { return };
        let power_span = cell(row, span, self.power);
        let kw = power(out, power_span, "puiss_max", &row.text(self.power));
        let plugs = tidy(&row.text(self.plugs)).to_uppercase();
        let stated = match plugs.as_str() {
            "" => None,
            plugs if ["CHADEMO", "COMBO", "CCS"].iter().any(|plug| plugs.contains(plug)) => Some(Current::Dc),
            _ => Some(Current::Ac),
        };
        let kind = out.kind(power_span, stated, kw);
        if kw.is_none() {
            out.note(power_span, IssueKind::PowerMissing, "puiss_max");
        }
        let id_text = row.text(self.id);
        let id = evse_id(&id_text);
        let names = self.operators.map(|column| row.text(column));
        let (updated, place) = (row.text(self.updated), row.text(self.place));
        let record = super::builder::Record {
            id: Some(&id),
            rank: &tidy(&updated),
            operator: names.iter().find(|name| !name.is_empty()).map_or("", |name| name),
            country: "FR",
            region: departement(&place),
            site: &row.text(self.site),
            position: Some(position),
            ..nothing()
        };
        out.add(span, Format::IrveV1, record, &mut [Group { kind, kw, quantity: 1 }]);
    }
}
