//! OpenStreetMap as GeoJSON. A record is a feature.

use crate::dataset::{Current, Format, IssueKind};
use serde_json::Value;

use super::{
    builder::{Builder, Group, Record, nothing},
    json_value::{self, day, field, name, text, tidy, within},
    span::Span,
    value::number,
};

/// Sockets of direct current.
const DC_SOCKETS: [&str; 9] = [
    "chademo",
    "type2_combo",
    "type1_combo",
    "ccs",
    "tesla_supercharger",
    "tesla_supercharger_ccs",
    "gb_dc",
    "nacs",
    "mcs",
];
/// Keys that look like a socket's, but aren't.
const NOT_SOCKETS: [&str; 4] = ["output", "voltage", "current", "count"];

/// Numbers of sockets or places with more digits are errors.
const MOST_DIGITS: usize = 5;

/// Counts a feature.
pub fn record(feature: &Value, span: Span, out: &mut Builder) {
    out.comes_in();
    let tags = field(feature, "properties");
    let tag = |name: &str| tidy(field(tags, name));
    if tag("amenity") != "charging_station" {
        out.note(span, IssueKind::NotChargingStation, "amenity");
        return;
    }
    if tag("car") == "no" || tag("motorcar") == "no" {
        out.note(span, IssueKind::NotForCars, "motorcar");
        return;
    }
    let (lon, lat) = first_position(within(feature, &["geometry", "coordinates"])).unzip();
    let Some(position) = out.position(span, "geometry", lat, lon) else { return };
    let mut groups = sockets(tags, span, out);
    let capacity = tag("capacity");
    let stated = whole(&capacity).filter(|count| *count > 0 && !capacity.starts_with('0'));
    let points = stated.unwrap_or_else(|| {
        let sockets: u32 = groups.iter().map(|group| group.quantity).sum();
        out.note(
            span,
            if sockets > 0 { IssueKind::CapacityFromSockets } else { IssueKind::CapacityAssumed },
            "capacity",
        );
        sockets.max(1)
    });
    let names = ["operator", "network", "brand"].map(|key| name(field(tags, key)));
    let ids = [field(tags, "@id"), field(feature, "id")].map(tidy);
    let id = ids.iter().find(|id| !id.is_empty()).map_or("", |id| id);
    let record = Record {
        id: Some(id),
        operator: names.iter().find(|name| !name.is_empty()).map_or("", |name| name),
        country: &tag("addr:country").to_uppercase(),
        region: &tag("addr:state"),
        site: id,
        position: Some(position),
        points,
        opened: day(field(tags, "start_date")),
        ..nothing()
    };
    out.add(span, Format::Osm, record, &mut groups);
}

/// The first position of a geometry, east before north.
fn first_position(coordinates: &Value) -> Option<(f64, f64)> {
    match coordinates.as_array()?.as_slice() {
        [lon, lat, ..] if !lon.is_array() => Some((json_value::number(lon)?, json_value::number(lat)?)),
        [first, ..] => first_position(first),
        [] => None,
    }
}

fn whole(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

/// The sockets that the tags name, with their powers.
fn sockets(tags: &Value, span: Span, out: &mut Builder) -> Vec<Group> {
    let mut groups = Vec::new();
    for (key, value) in tags.as_object().into_iter().flatten() {
        let Some(socket) = key.strip_prefix("socket:").filter(|socket| !NOT_SOCKETS.contains(socket)) else { continue };
        if socket.is_empty() || !socket.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_')) {
            continue;
        }
        let said = tidy(value);
        let quantity = if said == "yes" { 1 } else { whole(&said).unwrap_or(0) };
        if quantity == 0 {
            if !matches!(said.as_str(), "0" | "no") {
                out.note_with(span, IssueKind::BadSocketCount, key, "", 1);
            }
            continue;
        }
        let output = |key: &str| output_kw(&text(field(tags, key))).filter(|kw| *kw != 0.0);
        let kw = output(&format!("{key}:output")).or_else(|| output("charging_station:output"));
        let kind = if DC_SOCKETS.contains(&socket) { Current::Dc } else { Current::Ac };
        groups.push(Group { kind: Some(kind), kw: kw.filter(|kw| *kw > 0.0), quantity });
    }
    groups
}

/// The greatest power of a text such as `50 kW`, `22`, `750W` or `22kVA;11kVA`.
fn output_kw(text: &str) -> Option<f64> {
    let parts = text.split([';', '/']).filter_map(|part| {
        let part = part.trim();
        let digits = part.find(|letter: char| !letter.is_ascii_digit() && !".,".contains(letter)).unwrap_or(part.len());
        let value = number(&part[..digits])?;
        Some(match part[digits..].trim_start().to_ascii_lowercase().as_str() {
            "kw" | "kva" => value,
            "w" | "va" => value / 1000.0,
            "" | "k" if value >= 1000.0 => value / 1000.0,
            "" | "k" => value,
            _ => return None,
        })
    });
    parts.reduce(f64::max)
}

#[cfg(test)]
mod tests {
    use super::output_kw;

    #[test]
    fn outputs() {
        for (text, kw) in [
            ("50 kW", Some(50.0)),
            ("50kW", Some(50.0)),
            ("22", Some(22.0)),
            ("750W", Some(0.75)),
            ("1,5 kW", Some(1.5)),
            ("22000", Some(22.0)),
            ("22 kVA;11 kVA", Some(22.0)),
            ("7-22", None),
            ("", None),
        ] {
            assert_eq!(output_kw(text), kw, "{text}");
        }
    }
}
