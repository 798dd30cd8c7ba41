//! The German Ladesäulenregister, in its formats before and since 2025. A row is a device with one or more points.

use crate::dataset::{Current, Format, IssueKind};
use std::borrow::Cow;

use super::{
    builder::{Builder, Group, MOST_POINTS, Record, nothing},
    cells::{Cells, Column, cell},
    csv::Row,
    header::Header,
    row_reader::RowReader,
    span::Span,
    value::{day, number, tidy},
};

/// A register with this header.
#[derive(Debug)]
pub struct Bnetza {
    format: Format,
    latitude: Column,
    longitude: Column,
    status: Column,
    points: Column,
    operator: Column,
    region: Column,
    opened: Column,
    id: Column,
    /// Up to six plugs, each with its texts and powers.
    slots: Vec<(Column, Column)>,
}

impl Bnetza {
    /// Creates a reader for a file with this header.
    pub fn new(header: &Header) -> Bnetza {
        let find = |name: &str| header.find(&[name]);
        let slot = |i: u32| {
            let (plugs, spaced) = (format!("Steckertypen{i}"), format!("Steckertypen {i}"));
            let (power, old) = (format!("Nennleistung Stecker{i}"), format!("P{i} [kW]"));
            (header.find(&[&plugs, &spaced]), header.find(&[&power, &old]))
        };
        let id = find("Ladeeinrichtungs-ID");
        Bnetza {
            format: if id.is_some() { Format::Bnetza } else { Format::BnetzaOld },
            latitude: header.find(&["Breitengrad", "Breitengrad [DG]"]),
            longitude: header.find(&["Längengrad", "Längengrad [DG]"]),
            status: find("Status"),
            points: find("Anzahl Ladepunkte"),
            operator: find("Betreiber"),
            region: find("Bundesland"),
            opened: find("Inbetriebnahmedatum"),
            id,
            slots: (1..=6).map(slot).filter(|(plugs, _)| plugs.is_some()).collect(),
        }
    }
}

/// Splits a cell into its plugs, at each `;` or `,` that comes before an `AC` or `DC`.
fn plugs(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices([';', ',']) {
        let next = text[at + 1..].trim_start();
        let ends = next
            .get(2..)
            .is_some_and(|rest| !rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_'));
        if ends && (next.starts_with("AC") || next.starts_with("DC")) {
            found.push(&text[start..at]);
            start = at + 1;
        }
    }
    found.push(&text[start..]);
    found.retain(|plug| !plug.trim().is_empty());
    found
}

/// The connectors of a slot as one group; `None` for an empty slot. The most powerful plug decides; of equal ones, DC.
/// So DC decides if the slot has plugs of both kinds but one power, as in the older format.
fn group(plug_text: &str, power_text: &str) -> Option<(Option<Current>, Option<f64>)> {
    if tidy(plug_text).is_empty() && tidy(power_text).is_empty() {
        return None;
    }
    let plugs = plugs(plug_text);
    let powers: Vec<Option<f64>> = power_text.split(';').filter(|power| !tidy(power).is_empty()).map(number).collect();
    let greatest = powers.iter().flatten().copied().reduce(f64::max);
    let paired = powers.len() == plugs.len();
    let kind_of = |plug: &str| match tidy(plug).get(..2) {
        Some(start) if start.eq_ignore_ascii_case("DC") => Some(Current::Dc),
        Some(start) if start.eq_ignore_ascii_case("AC") => Some(Current::Ac),
        _ => None,
    };
    let mut best: Option<(f64, bool, Option<Current>, Option<f64>)> = None;
    for (i, plug) in (if plugs.is_empty() { &[""][..] } else { &plugs[..] }).iter().enumerate() {
        let kw = if paired && !powers.is_empty() { powers[i] } else { greatest }.filter(|kw| *kw > 0.0);
        let kind = kind_of(plug);
        let (power, dc) = (kw.unwrap_or(-1.0), kind == Some(Current::Dc));
        if best.is_none_or(|(best_power, best_dc, ..)| power > best_power || (power == best_power && dc && !best_dc)) {
            best = Some((power, dc, kind, kw));
        }
    }
    let (_, _, kind, kw) = best?;
    Some((kind, kw))
}

impl RowReader for Bnetza {
    fn format(&self) -> Format {
        self.format
    }

    fn row(&mut self, row: Row, span: Span, out: &mut Builder) {
        let (lat, lon) = (number(&row.text(self.latitude)), number(&row.text(self.longitude)));
        let Some(position) = out.position(cell(row, span, self.latitude), "Breitengrad", lat, lon) else { return };
        if self.status.is_some() {
            let text = row.text(self.status);
            let status = tidy(&text);
            if status != "In Betrieb" {
                out.note_with(cell(row, span, self.status), IssueKind::Status, "Status", &status, 1);
                return;
            }
        }
        let Some(points) = number(&row.text(self.points)).filter(|points| (1.0..=MOST_POINTS).contains(points)) else {
            out.note(cell(row, span, self.points), IssueKind::BadPointCount, "Anzahl Ladepunkte");
            return;
        };
        let mut groups = [Group { kind: None, kw: None, quantity: 1 }; 6];
        let mut count = 0;
        for (plugs, powers) in &self.slots {
            let (plug_text, power_text): (Cow<str>, Cow<str>) = (row.text(*plugs), row.text(*powers));
            let Some((kind, kw)) = group(&plug_text, &power_text) else { continue };
            groups[count].kind = out.kind(cell(row, span, *powers), kind, kw);
            groups[count].kw = kw;
            count += 1;
        }
        let id = row.text(self.id);
        let record = Record {
            id: Some(&tidy(&id)),
            operator: &row.text(self.operator),
            country: "DE",
            region: &row.text(self.region),
            site: &id,
            position: Some(position),
            points: points as u32,
            opened: day(&row.text(self.opened)),
            ..nothing()
        };
        out.add(span, self.format, record, &mut groups[..count]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots() {
        for (plugs, powers, expected) in [
            ("", "", None),
            ("AC Typ 2 Steckdose", "22", Some((Some(Current::Ac), Some(22.0)))),
            ("AC Typ 2 Steckdose; AC Schuko", "22; 3,7", Some((Some(Current::Ac), Some(22.0)))),
            ("DC Kupplung Combo, DC CHAdeMO", "50", Some((Some(Current::Dc), Some(50.0)))),
            ("AC Kupplung Typ 2, DC Kupplung Combo", "43", Some((Some(Current::Dc), Some(43.0)))),
            ("AC Typ 2; DC Combo", "43; 20", Some((Some(Current::Ac), Some(43.0)))),
            ("Typ 2", "0", Some((None, None))),
            ("", "11", Some((None, Some(11.0)))),
            ("AC Typ 2; DC Combo", "22; 22", Some((Some(Current::Dc), Some(22.0)))),
            ("DC Combo; AC Typ 2", "22; 22", Some((Some(Current::Dc), Some(22.0)))),
            ("AC Typ 2; DC Combo", "?; 0,5", Some((Some(Current::Dc), Some(0.5)))),
            // Text that does not begin with a current belongs to the plug before it.
            ("AC Typ 2; DC_2", "22", Some((Some(Current::Ac), Some(22.0)))),
            ("AC Typ 2; DCS", "22", Some((Some(Current::Ac), Some(22.0)))),
            ("AC Typ 2; 16 A", "11; 22", Some((Some(Current::Ac), Some(22.0)))),
            (";", "", Some((None, None))),
        ] {
            assert_eq!(group(plugs, powers), expected, "{plugs} | {powers}");
        }
    }
}
