//! Open Charge Map, verbose or compact. A record is a site with its connections.

use crate::dataset::{Current, Format, IssueKind, UNKNOWN};
use serde_json::Value;

use super::{
    builder::{Builder, Group, MOST_POINTS, Record, nothing},
    json_value::{day, field, items, name, number, text, tidy, within},
    ocm_names::{country, operator},
    span::Span,
};
use crate::i18n::Messages;

/// Planned, removed and duplicated.
const NOT_IN_SERVICE: [i64; 3] = [150, 200, 210];
/// Connection types of direct current: CHAdeMO, Tesla Supercharger, CCS of type 1 and 2, GB/T.
const DC_TYPES: [i64; 5] = [2, 27, 32, 33, 1040];
const AC_ONE_PHASE: i64 = 10;
const AC_THREE_PHASES: i64 = 20;
const DC: i64 = 30;

/// Returns true if an object is the reference data of compact exports.
pub fn is_reference(value: &Value) -> bool {
    value.get("Operators").is_some() && value.get("ConnectionTypes").is_some()
}

/// Reads the operators' names from the reference data, which has no records.
pub fn reference(value: &Value, _: Span, out: &mut Builder) {
    for operator in items(field(value, "Operators")) {
        if let Some(id) = field(operator, "ID").as_u64() {
            out.name_operator(placeholder(id), tidy(field(operator, "Title")));
        }
    }
}

/// The name of an operator that neither the record nor our own list names.
fn placeholder(id: u64) -> String {
    Messages::open_charge_map_operator(id)
}

/// Counts a site.
pub fn record(site: &Value, span: Span, out: &mut Builder) {
    out.comes_in();
    let address = field(site, "AddressInfo");
    let (lat, lon) = (number(field(address, "Latitude")), number(field(address, "Longitude")));
    let Some(position) = out.position(span, "AddressInfo", lat, lon) else { return };
    if let Some(status) = field(site, "StatusTypeID").as_i64().filter(|status| NOT_IN_SERVICE.contains(status)) {
        out.note_with(span, IssueKind::Status, "StatusTypeID", &status.to_string(), 1);
        return;
    }
    let mut groups: Vec<Group> = Vec::new();
    for connection in items(field(site, "Connections")) {
        groups.push(group(connection, span, out));
    }
    let stated = number(field(site, "NumberOfPoints")).unwrap_or(0.0).trunc();
    let points = if stated > 0.0 {
        stated
    } else {
        out.note(span, IssueKind::PointsFromQuantity, "Connections");
        groups.iter().map(|group| f64::from(group.quantity)).sum::<f64>().max(1.0)
    };
    if points > MOST_POINTS {
        out.note(span, IssueKind::BadPointCount, "NumberOfPoints");
        return;
    }
    let title = name(within(site, &["OperatorInfo", "Title"]));
    let by_id =
        field(site, "OperatorID").as_u64().map(|id| operator(id).map_or_else(|| placeholder(id), str::to_owned));
    let code = name(within(address, &["Country", "ISOCode"]));
    let by_country_id = field(address, "CountryID").as_u64().and_then(country).unwrap_or(UNKNOWN);
    let id = text(field(site, "ID"));
    let record = Record {
        id: Some(&id),
        operator: if title.is_empty() { by_id.as_deref().unwrap_or_default() } else { &title },
        country: if code.is_empty() { by_country_id } else { &code },
        region: &text(field(address, "StateOrProvince")),
        site: &id,
        position: Some(position),
        points: points as u32,
        opened: day(field(site, "DateCreated")),
        ..nothing()
    };
    out.add(span, Format::OpenChargeMap, record, &mut groups);
}

fn group(connection: &Value, span: Span, out: &mut Builder) -> Group {
    let quantity = number(field(connection, "Quantity")).filter(|count| (1.0..=MOST_POINTS).contains(count));
    let current = field(connection, "CurrentTypeID").as_i64();
    let positive = |name: &str| number(field(connection, name)).filter(|value| *value > 0.0);
    let mut kw = positive("PowerKW");
    if let (None, Some(volts), Some(amperes)) = (kw, positive("Voltage"), positive("Amps")) {
        let factor = match current {
            Some(AC_ONE_PHASE | DC) => Some(1.0),
            Some(AC_THREE_PHASES) => Some(if volts >= 300.0 { 3.0f64.sqrt() } else { 3.0 }),
            _ => None,
        };
        if let Some(factor) = factor {
            kw = Some(factor * volts * amperes / 1000.0);
            out.note(span, IssueKind::PowerComputed, "Amps");
        }
    }
    let stated = match current {
        Some(DC) => Some(Current::Dc),
        Some(AC_ONE_PHASE | AC_THREE_PHASES) => Some(Current::Ac),
        _ => {
            let plug = field(connection, "ConnectionTypeID").as_i64();
            plug.filter(|plug| DC_TYPES.contains(plug)).map(|_| Current::Dc)
        }
    };
    Group { kind: out.kind(span, stated, kw), kw, quantity: quantity.unwrap_or(1.0) as u32 }
}
