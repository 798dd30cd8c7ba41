//! Recognises the register of a JSON record by its fields.

use crate::dataset::{Format, IssueKind};
use serde_json::Value;

use super::{
    afdc,
    builder::Builder,
    edition,
    encoding::decode,
    error::FileError,
    irve::{ChargePoint, Places},
    json_value::{field, items, text},
    nobil, ocm, ocpi, osm,
    span::Span,
    value::yes,
};

/// Names of members of the outermost object that hold a list of records.
pub const LISTS: [&str; 8] =
    ["data", "locations", "fuel_stations", "chargerstations", "features", "results", "items", "records"];

/// Counts the record at this location; returns the format of its register, or `None` if it is unknown.
///
/// # Errors
///
/// An edition with faults.
pub fn read(span: Span, out: &mut Builder) -> Result<Option<Format>, FileError> {
    let parsed = serde_json::from_slice(span.raw).or_else(|_| serde_json::from_str(&mended(&decode(span.raw))));
    match parsed {
        Ok(value) => record(&value, span, out),
        Err(_) => {
            out.comes_in();
            out.note(span, IssueKind::BadRecord, "");
            Ok(None)
        }
    }
}

/// Replaces `NaN` and `Infinity`, which Python writes and JSON does not allow, by `null`.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let word = ["NaN", "Infinity", "-Infinity"].into_iter().find(|word| !in_string && rest.starts_with(word));
        if let Some(word) = word {
            out.push_str("null");
            rest = &rest[word.len()..];
            continue;
        }
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = in_string,
            '"' => in_string = !in_string,
            _ => {}
        }
        out.push(letter);
        rest = &rest[letter.len_utf8()..];
    }
    out
}

fn record(value: &Value, span: Span, out: &mut Builder) -> Result<Option<Format>, FileError> {
    let has = |name: &str| value.get(name).is_some();
    if edition::is_edition(value) {
        edition::records(value, span, out)?;
        return Ok(Some(Format::Edition));
    }
    let (format, count): (Format, fn(&Value, Span, &mut Builder)) = if ocpi::is_location(value) {
        (Format::Ocpi, ocpi::record)
    } else if ocm::is_reference(value) {
        (Format::OpenChargeMap, ocm::reference)
    } else if has("AddressInfo") {
        (Format::OpenChargeMap, ocm::record)
    } else if has("fuel_type_code") || has("ev_level2_evse_num") {
        (Format::AfdcJson, afdc::record)
    } else if has("csmd") {
        (Format::Nobil, nobil::record)
    } else if field(value, "properties").get("fuel_type_code").is_some() {
        (Format::AfdcJson, afdc::feature)
    } else if has("properties") || has("geometry") {
        (Format::Osm, osm::record)
    } else if ["id_pdc_itinerance", "coordonneesXY", "puissance_nominale"].into_iter().any(has) {
        (Format::IrveV2, irve)
    } else {
        return others(value, span, out);
    };
    count(value, span, out);
    Ok(Some(format))
}

/// Reads a page inside a list, or the single location of a response; otherwise the record is unknown.
fn others(value: &Value, span: Span, out: &mut Builder) -> Result<Option<Format>, FileError> {
    let Some(inner) = LISTS.iter().map(|name| field(value, name)).find(|inner| inner.is_array() || inner.is_object())
    else {
        out.comes_in();
        out.note(span, IssueKind::UnknownRecord, "");
        return Ok(None);
    };
    if inner.is_object() {
        return record(inner, span, out);
    }
    let mut format = None;
    for item in items(inner) {
        format = record(item, span, out)?.or(format);
    }
    Ok(format)
}

/// A charge point of IRVE as a line of JSON.
fn irve(value: &Value, span: Span, out: &mut Builder) {
    out.comes_in();
    let get = |name: &str| text(field(value, name));
    let any = |names: [&str; 2]| names.iter().any(|name| yes(&get(name)));
    let operators = ["nom_operateur", "nom_enseigne", "nom_amenageur"].map(get);
    let places = ["code_insee_commune", "consolidated_code_postal"].map(get);
    let charge_point = ChargePoint {
        position: &get("coordonneesXY"),
        power: &get("puissance_nominale"),
        dc: any(["prise_type_combo_ccs", "prise_type_chademo"]),
        ac: any(["prise_type_2", "prise_type_ef"]),
        id: &get("id_pdc_itinerance"),
        operators: [&operators[0], &operators[1], &operators[2]],
        site: &get("id_station_itinerance"),
        places: [&places[0], &places[1]],
        opened: &get("date_mise_en_service"),
        updated: &get("date_maj"),
    };
    charge_point.count(Places { record: span, position: span, power: span }, out);
}

#[cfg(test)]
mod tests {
    use super::mended;

    #[test]
    fn numbers_of_python() {
        assert_eq!(
            mended(r#"{"NaN": NaN, "a\"NaN": [-Infinity, Infinity, "NaN é"]}"#),
            r#"{"NaN": null, "a\"NaN": [null, null, "NaN é"]}"#
        );
    }
}
