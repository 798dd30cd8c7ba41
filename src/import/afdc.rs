//! Stations of the US Alternative Fuels Data Center, as a table, JSON and GeoJSON. A record is a station.

use crate::dataset::{Current, Format, IssueKind};
use serde_json::Value;

use super::{
    builder::{Builder, Group, MOST_POINTS, Record, nothing},
    cells::{Cells, Column, cell},
    csv::Row,
    header::Header,
    json_value::{field, items, text, within},
    row_reader::RowReader,
    span::Span,
    value::{day, number, tidy},
};

/// Level 1 is a household socket: 120 V at 12 A.
const LEVEL_1_KW: f64 = 1.4;

/// The fields of a station: their names in the table and in JSON.
const FIELDS: [(&str, &str); 12] = [
    ("Fuel Type Code", "fuel_type_code"),
    ("Latitude", "latitude"),
    ("Longitude", "longitude"),
    ("Status Code", "status_code"),
    ("EV Level1 EVSE Num", "ev_level1_evse_num"),
    ("EV Level2 EVSE Num", "ev_level2_evse_num"),
    ("EV DC Fast Count", "ev_dc_fast_num"),
    ("ID", "id"),
    ("EV Network", "ev_network"),
    ("Country", "country"),
    ("State", "state"),
    ("Open Date", "open_date"),
];

/// Counts a station, whose values are in the order of [`FIELDS`]; `place` returns the location of each.
fn station<'a>(values: [&str; 12], format: Format, span: Span, place: &dyn Fn(usize) -> Span<'a>, out: &mut Builder) {
    let [fuel, lat, lon, status, level_1, level_2, dc, id, network, country, state, opened] = values;
    let name = |i: usize| if format == Format::Afdc { FIELDS[i].0 } else { FIELDS[i].1 };
    let fuel = tidy(fuel);
    if fuel != "ELEC" {
        out.note_with(place(0), IssueKind::Fuel, name(0), &fuel, 1);
        return;
    }
    let Some(position) = out.position(place(1), name(1), number(lat), number(lon)) else { return };
    if tidy(status) == "P" {
        out.note_with(place(3), IssueKind::Status, name(3), "P", 1);
        return;
    }
    let counts = [level_1, level_2, dc].map(|text| number(text).unwrap_or(0.0).trunc());
    if counts.iter().any(|count| !(0.0..=MOST_POINTS).contains(count)) {
        out.note(place(4), IssueKind::BadPointCount, name(4));
        return;
    }
    let [level_1, level_2, dc] = counts.map(|count| count as u32);
    if level_1 + level_2 + dc == 0 {
        out.note(place(4), IssueKind::NoEvse, "");
        return;
    }
    let group = |kind, kw, quantity| Group { kind: Some(kind), kw, quantity };
    let mut groups = [
        group(Current::Ac, Some(LEVEL_1_KW), level_1),
        group(Current::Ac, None, level_2),
        group(Current::Dc, None, dc),
    ];
    let country = tidy(country);
    let id = tidy(id);
    let record = Record {
        id: Some(&id),
        operator: network,
        country: if country.is_empty() { "US" } else { &country },
        region: state,
        site: &id,
        position: Some(position),
        points: level_1 + level_2 + dc,
        opened: day(opened),
        ..nothing()
    };
    // The table and the JSON are the same register, with the same ids.
    out.add(span, Format::Afdc, record, &mut groups);
}

/// The table.
#[derive(Debug)]
pub struct AfdcTable {
    columns: [Column; 12],
}

impl AfdcTable {
    /// Creates a reader for a file with this header.
    pub fn new(header: &Header) -> AfdcTable {
        AfdcTable { columns: FIELDS.map(|(name, _)| header.find(&[name])) }
    }
}

impl RowReader for AfdcTable {
    fn format(&self) -> Format {
        Format::Afdc
    }

    fn row(&mut self, row: Row, span: Span, out: &mut Builder) {
        let texts = self.columns.map(|column| row.text(column));
        let values = std::array::from_fn(|i| &*texts[i]);
        station(values, Format::Afdc, span, &|i| cell(row, span, self.columns[i]), out);
    }
}

/// Counts a station of the JSON.
pub fn record(value: &Value, span: Span, out: &mut Builder) {
    out.comes_in();
    let texts = FIELDS.map(|(_, name)| text(field(value, name)));
    let values = std::array::from_fn(|i| &*texts[i]);
    station(values, Format::AfdcJson, span, &|_| span, out);
}

/// Counts a station of the GeoJSON, whose position is its geometry's.
pub fn feature(value: &Value, span: Span, out: &mut Builder) {
    let mut station = field(value, "properties").clone();
    if let (Some(members), [lon, lat, ..]) =
        (station.as_object_mut(), items(within(value, &["geometry", "coordinates"])))
    {
        members.entry("longitude").or_insert_with(|| lon.clone());
        members.entry("latitude").or_insert_with(|| lat.clone());
    }
    record(&station, span, out);
}
