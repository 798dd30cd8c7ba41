//! Chargeboard's own edition. A record is an announcement.

use crate::dataset::{Format, IssueKind, UNKNOWN};
use serde_json::Value;

use super::{
    builder::{Builder, Group, Record, nothing},
    error::FileError,
    json_value::{field, tidy},
    span::Span,
};
use crate::dataset::{
    check::check,
    edition::{Announcement, Edition},
};

/// Returns true if an object is an edition.
pub fn is_edition(value: &Value) -> bool {
    value.get("announcements").is_some() && value.get("sections").is_some()
}

/// Counts each announcement of an edition.
///
/// # Errors
///
/// The first fault of the edition. An edition is read as a whole or not at all.
pub fn records(value: &Value, span: Span, out: &mut Builder) -> Result<(), FileError> {
    let text = super::encoding::decode(span.raw);
    let edition = check(&tidy(field(value, "id")), &text)
        .map_err(|faults| FileError::Edition(faults.first().map(ToString::to_string).unwrap_or_default()))?;
    for announcement in &edition.announcements {
        count(&edition, announcement, span, out);
    }
    Ok(())
}

fn count(edition: &Edition, announcement: &Announcement, span: Span, out: &mut Builder) {
    out.comes_in();
    if announcement.charge_points.value.is_none() {
        out.note(span, IssueKind::CountNotStated, &announcement.id);
    }
    let points = announcement.charge_points.value.unwrap_or(0);
    let places = &announcement.places;
    let country = places.first().and_then(|place| place.country.value.as_deref());
    let shared = places.iter().all(|place| place.country.value.as_deref() == country);
    let position = match places.as_slice() {
        [place] => place.position.as_ref().map(|position| (position.latitude, position.longitude)),
        _ => None,
    };
    let section = edition.sections.iter().find(|section| section.code == announcement.section);
    let kind = announcement.current.value;
    let id = [edition.id.as_str(), &announcement.id].join("\u{1f}");
    let record = Record {
        id: Some(&id),
        operator: &announcement.operator,
        country: country.filter(|_| shared).unwrap_or(UNKNOWN),
        region: section.map_or("", |section| &section.name),
        position,
        points,
        ..nothing()
    };
    // The current is not inferred from the power here: an edition says if it is stated.
    let mut groups = [Group { kind, kw: announcement.kw_each.value.filter(|kw| *kw > 0.0), quantity: points.max(1) }];
    out.add(span, Format::Edition, record, &mut groups);
}
