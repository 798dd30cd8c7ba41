//! OCPI Locations, 2.1.1 to 2.3.0. A record is an EVSE, which is one charge point.

use crate::dataset::{Current, Format, IssueKind, UNKNOWN};
use serde_json::Value;

use super::{
    builder::{Builder, Group, Record, nothing},
    countries::{alpha2, alpha2_of_3},
    json_value::{field, items, number, tidy, within},
    span::Span,
};

/// Connectors of direct current, used if there is no power type.
const DC_STANDARDS: [&str; 10] = [
    "CHADEMO",
    "CHAOJI",
    "IEC_62196_T1_COMBO",
    "IEC_62196_T2_COMBO",
    "GBT_DC",
    "MCS",
    "SAE_J3400",
    "TESLA_S",
    "TESLA_R",
    "PANTOGRAPH",
];

/// Returns true if an object is a location.
pub fn is_location(value: &Value) -> bool {
    let has = |name: &str| value.get(name).is_some();
    has("evses") || (has("coordinates") && has("id") && (has("party_id") || has("address") || has("time_zone")))
}

/// Counts each EVSE of a location.
pub fn record(location: &Value, span: Span, out: &mut Builder) {
    let evses = items(field(location, "evses"));
    if evses.is_empty() {
        out.note(span, IssueKind::LocationWithoutEvse, "evses");
        return;
    }
    let party_country = tidy(field(location, "country_code")).to_uppercase();
    let party = tidy(field(location, "party_id"));
    let country = country(location, evses, &party_country, span, out);
    let stated = [within(location, &["operator", "name"]), within(location, &["owner", "name"])].map(tidy);
    let operator = match stated.into_iter().find(|name| !name.is_empty()) {
        Some(name) => name,
        None if !party_country.is_empty() && !party.is_empty() => format!("{party_country}*{party}"),
        None => String::new(),
    };
    if *field(location, "publish") == Value::Bool(false) {
        out.note(span, IssueKind::PublishFalse, "publish");
    }
    let place = coordinates(location);
    let id = tidy(field(location, "id"));
    let region = tidy(field(location, "state"));
    for evse in evses {
        out.comes_in();
        let (lat, lon) = match place {
            (Some(lat), Some(lon)) => (Some(lat), Some(lon)),
            _ => coordinates(evse),
        };
        let Some(position) = out.position(span, "coordinates", lat, lon) else { continue };
        let status = tidy(field(evse, "status")).to_uppercase();
        if matches!(status.as_str(), "REMOVED" | "PLANNED") {
            out.note_with(span, IssueKind::Status, "status", &status, 1);
            continue;
        }
        let mut groups = Vec::new();
        match best_connector(evse, span, out) {
            Some((kind, kw)) => groups.push(Group { kind: out.kind(span, kind, kw), kw, quantity: 1 }),
            None => out.note(span, IssueKind::EvseWithoutConnector, "connectors"),
        }
        let uid = [field(evse, "uid"), field(evse, "evse_id")].map(tidy).into_iter().find(|id| !id.is_empty());
        // No id contains the unit separator, so different ids never collide.
        let key = uid.map(|uid| [party_country.as_str(), &party, &id, &uid].join("\u{1f}"));
        let record = Record {
            id: key.as_deref(),
            operator: &operator,
            country: &country,
            region: &region,
            site: &id,
            position: Some(position),
            ..nothing()
        };
        out.add(span, Format::Ocpi, record, &mut groups);
    }
}

fn coordinates(value: &Value) -> (Option<f64>, Option<f64>) {
    let coordinates = field(value, "coordinates");
    (number(field(coordinates, "latitude")), number(field(coordinates, "longitude")))
}

/// The country of the place, or of the party, or of the first EVSE id.
fn country(location: &Value, evses: &[Value], party_country: &str, span: Span, out: &mut Builder) -> String {
    let stated = tidy(field(location, "country")).to_uppercase();
    if let Some(code) = alpha2_of_3(&stated).or_else(|| alpha2(&stated)) {
        return code.to_owned();
    }
    if !stated.is_empty() {
        out.note_with(span, IssueKind::CountryNotIso3, "country", &stated, 1);
    }
    if let Some(code) = alpha2(party_country) {
        return code.to_owned();
    }
    let id = evses.iter().map(|evse| tidy(field(evse, "evse_id"))).find(|id| !id.is_empty()).unwrap_or_default();
    let prefix: String = id.chars().take(2).flat_map(char::to_uppercase).collect();
    alpha2(&prefix).unwrap_or(UNKNOWN).to_owned()
}

/// The current and power of the most powerful connector, DC before AC; `None` without connectors.
fn best_connector(evse: &Value, span: Span, out: &mut Builder) -> Option<(Option<Current>, Option<f64>)> {
    let mut best: Option<(f64, bool, Option<Current>, Option<f64>)> = None;
    for connector in items(field(evse, "connectors")) {
        let (kind, kw) = power(connector, span, out);
        let (power, dc) = (kw.filter(|kw| *kw > 0.0).unwrap_or(-1.0), kind == Some(Current::Dc));
        if best.is_none_or(|(most, most_dc, ..)| power > most || (power == most && dc && !most_dc)) {
            best = Some((power, dc, kind, kw));
        }
    }
    best.map(|(.., kind, kw)| (kind, kw))
}

/// A connector's current, and its power in kW: declared, or computed from voltage and amperage.
fn power(connector: &Value, span: Span, out: &mut Builder) -> (Option<Current>, Option<f64>) {
    let mut kw = None;
    if let Some(watts) = number(field(connector, "max_electric_power")).filter(|watts| *watts > 0.0) {
        let mut value = if watts >= 1000.0 { watts / 1000.0 } else { watts };
        if watts < 1000.0 {
            out.note(span, IssueKind::KwInWattField, "max_electric_power");
        }
        if value > 2000.0 {
            value /= 1000.0;
            out.note(span, IssueKind::Milliwatt, "max_electric_power");
        }
        kw = Some(value);
    }
    let power_type = tidy(field(connector, "power_type")).to_uppercase();
    let standard = tidy(field(connector, "standard")).to_uppercase();
    let kind = match power_type.as_str() {
        text if text.starts_with("DC") => Some(Current::Dc),
        text if text.starts_with("AC") => Some(Current::Ac),
        _ if DC_STANDARDS.iter().any(|name| standard.starts_with(name)) => Some(Current::Dc),
        _ if !standard.is_empty() => Some(Current::Ac),
        _ => None,
    };
    if power_type.is_empty() {
        out.note(span, IssueKind::PowerTypeMissing, "power_type");
    }
    // 2.1.1 has other names for the two.
    let either = |new: &str, old: &str| number(connector.get(new).unwrap_or_else(|| field(connector, old)));
    let (volts, amperes) = (either("max_voltage", "voltage"), either("max_amperage", "amperage"));
    if let (None, Some(volts), Some(amperes)) = (kw, volts.filter(|volts| *volts > 0.0), amperes.filter(|a| *a > 0.0)) {
        let phases = if kind == Some(Current::Dc) || power_type == "AC_1_PHASE" {
            1.0
        } else if power_type.starts_with("AC_2") {
            2.0
        } else if kind == Some(Current::Ac) && power_type.is_empty() {
            1.0
        } else if volts >= 300.0 {
            // Line to line, as in many feeds, although the standard says line to neutral.
            3.0f64.sqrt()
        } else {
            3.0
        };
        kw = Some(phases * volts * amperes / 1000.0);
        out.note(span, IssueKind::PowerComputed, "max_voltage");
    }
    (kind, kw)
}
