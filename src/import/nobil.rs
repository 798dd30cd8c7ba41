//! NOBIL, the Nordic register. A record is a station.

use html_escape::decode_html_entities;
use serde_json::Value;

use super::{
    builder::{Builder, Group, MOST_POINTS, Record, nothing},
    json_value::{day, field, number, text, tidy, within},
    span::Span,
    value::{self, pair},
};
use crate::dataset::{Current, Format, IssueKind, UNKNOWN};

/// Connectors of direct current: CHAdeMO, CCS, Tesla, CCS with CHAdeMO.
const DC_PLUGS: [&str; 4] = ["30", "39", "40", "87"];
/// Connectors for hydrogen and biogas.
const GAS_PLUGS: [&str; 2] = ["70", "82"];

/// Counts a station.
pub fn record(station: &Value, span: Span, out: &mut Builder) {
    out.comes_in();
    let facts = field(station, "csmd");
    let (lat, lon) = pair(&text(field(facts, "Position")), '(', ')', false).unzip();
    let Some(position) = out.position(span, "Position", lat, lon) else { return };
    let mut groups = Vec::new();
    let connectors: Vec<&Value> = match within(station, &["attr", "conn"]) {
        Value::Object(numbered) => numbered.values().collect(),
        Value::Array(list) => list.iter().collect(),
        _ => Vec::new(),
    };
    for connector in connectors {
        match group(connector, span, out) {
            Some(group) => groups.push(group),
            None => out.note(span, IssueKind::NonElectricConnector, "conn"),
        }
    }
    let stated = number(field(facts, "Number_charging_points")).unwrap_or(0.0).trunc();
    if stated > MOST_POINTS {
        out.note(span, IssueKind::BadPointCount, "Number_charging_points");
        return;
    }
    let country = match tidy(field(facts, "Land_code")).to_uppercase().as_str() {
        "NOR" => "NO",
        "SWE" => "SE",
        "FIN" => "FI",
        "DAN" | "DNK" => "DK",
        "ISL" => "IS",
        _ => UNKNOWN,
    };
    let names = [field(facts, "Operator"), field(facts, "Owned_by")].map(tidy);
    let operator =
        names.iter().find(|name| !name.is_empty()).map(|name| decode_html_entities(name)).unwrap_or_default();
    let (id, county) = (text(field(facts, "id")), text(field(facts, "County")));
    let record = Record {
        id: Some(&id),
        operator: &operator,
        country,
        region: &decode_html_entities(&county),
        site: &id,
        position: Some(position),
        points: if stated >= 1.0 { stated as u32 } else { groups.len() as u32 },
        opened: day(field(facts, "Created")),
        ..nothing()
    };
    out.add(span, Format::Nobil, record, &mut groups);
}

/// Reads a connector; `None` if it is for gas.
fn group(connector: &Value, span: Span, out: &mut Builder) -> Option<Group> {
    let (plug, capacity) = (field(connector, "4"), field(connector, "5"));
    let plug_code = tidy(field(plug, "attrvalid"));
    let energy = tidy(within(connector, &["26", "trans"]));
    if !matches!(energy.as_str(), "" | "Electricity") || GAS_PLUGS.contains(&plug_code.as_str()) {
        return None;
    }
    let said = tidy(field(capacity, "trans"));
    let digits = said.find(|letter: char| !letter.is_ascii_digit() && !".,".contains(letter)).unwrap_or(said.len());
    let unit = said[digits..].trim_start();
    let in_kw = digits > 0 && unit.get(..2).is_some_and(|unit| unit.eq_ignore_ascii_case("kW"));
    let three_phases = |amperes: f64| 3.0f64.sqrt() * 230.0 * amperes / 1000.0;
    let kw = if in_kw {
        value::number(&said[..digits])
    } else {
        match tidy(field(capacity, "attrvalid")).as_str() {
            "16" => Some(three_phases(16.0)),
            "17" => Some(three_phases(32.0)),
            "18" => Some(three_phases(63.0)),
            _ => None,
        }
    };
    let kind = if DC_PLUGS.contains(&plug_code.as_str()) || said.contains("DC") {
        Some(Current::Dc)
    } else {
        let any_plug = plug.as_object().is_some_and(|plug| !plug.is_empty());
        (!said.is_empty() || any_plug).then_some(Current::Ac)
    };
    Some(Group { kind: out.kind(span, kind, kw), kw, quantity: 1 })
}
