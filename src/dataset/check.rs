//! Reads the file of an edition, and says all that is wrong with it.
//!
//! Law: a file passes whole or not at all, and what passes keeps every law of [`super::edition`].
//! The build runs this on every bundled edition, so it must not use anything outside `dataset`'s own files.

mod rules;
mod shape;

use std::{collections::BTreeSet, fmt};

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::edition::{Basis, Edition, Reported};

/// One thing that is wrong with an edition's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The announcement's id, or `#3` for the third where it has none; none where it is about the whole edition.
    pub announcement: Option<String>,
    /// The field, and what is wrong with it.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.announcement {
            Some(announcement) => write!(f, "announcement {announcement}: {}", self.reason),
            None => f.write_str(&self.reason),
        }
    }
}

impl std::error::Error for Fault {}

/// Reads the edition in `text`, the content of the file `{file_stem}.json`.
///
/// # Errors
///
/// Every fault that the file has, those of the whole edition first, then those of its announcements in order.
pub fn check(file_stem: &str, text: &str) -> Result<Edition, Vec<Fault>> {
    let mut checker = Checker::default();
    match serde_json::from_str(text) {
        Ok(file) => checker.file(file_stem, file),
        Err(error) => checker.fault("not JSON", error),
    }
    if checker.faults.is_empty() {
        // Read from the text once more: only so does a field that is given twice come to light.
        match serde_json::from_str(text) {
            Ok(edition) => return Ok(edition),
            Err(error) => checker.fault("not an edition", error),
        }
    }
    Err(checker.faults)
}

#[derive(Default)]
struct Checker {
    faults: Vec<Fault>,
    /// The announcement that is being checked.
    announcement: Option<String>,
}

impl Checker {
    fn file(&mut self, file_stem: &str, mut file: Value) {
        let sections = shape::take_list(&mut file, "sections");
        let announcements = shape::take_list(&mut file, "announcements");
        for (list, items) in [("sections", &sections), ("announcements", &announcements)] {
            if items.is_empty() && file[list].is_array() {
                self.fault(list, "is empty");
            }
        }
        if let Some(edition) = self.read("", &file, shape::edition) {
            self.edition(file_stem, &edition);
        }

        let mut codes = BTreeSet::new();
        for (i, section) in sections.iter().enumerate() {
            let field = format!("section {}: ", i + 1);
            if let Some(section) = self.read(&field, section, shape::section) {
                self.section(&field, &section);
            }
            if let Some(code) = section["code"].as_str()
                && !codes.insert(code)
            {
                self.fault(&format!("{field}code"), format!("{code:?} is another section's"));
            }
        }

        let mut ids = BTreeSet::new();
        for (i, mut announcement) in announcements.into_iter().enumerate() {
            let id = announcement["id"].as_str().filter(|id| !id.trim().is_empty()).map(str::to_owned);
            self.announcement = id.clone().or_else(|| Some(format!("#{}", i + 1)));
            if let Some(id) = id
                && !ids.insert(id)
            {
                self.fault("id", "is another announcement's");
            }
            if let Some(section) = announcement["section"].as_str()
                && !codes.contains(section)
            {
                self.fault("section", format!("{section:?} is none of the edition's sections"));
            }
            self.places(&mut announcement);
            if let Some(announcement) = self.read("", &announcement, shape::announcement) {
                self.announcement(&announcement);
            }
        }
        self.announcement = None;
    }

    /// Checks the places one by one and takes them out.
    fn places(&mut self, announcement: &mut Value) {
        let places = shape::take_list(announcement, "places");
        if places.is_empty() && announcement["places"].is_array() {
            self.fault("places", "is empty (where only a country is named, give a place without a name)");
        }
        let mut seen = BTreeSet::new();
        for (i, place) in places.iter().enumerate() {
            let field = format!("place {}: ", i + 1);
            let Some(place) = self.read(&field, place, shape::place) else { continue };
            self.place(&field, &place);
            if !seen.insert((place.name, place.country.value)) {
                self.fault(field.trim_end_matches(": "), "is the same as one before it");
            }
        }
    }

    fn reported<T>(&mut self, field: &str, reported: &Reported<T>) {
        match (&reported.value, reported.basis) {
            (Some(_), Basis::NotStated) => self.fault(field, "has a value, but its basis is not-stated"),
            (None, Basis::Stated | Basis::Derived | Basis::Inferred) => {
                self.fault(field, "has no value, so its basis must be not-stated");
            }
            _ => {}
        }
    }

    fn optional_text(&mut self, field: &str, text: &Option<String>) {
        if let Some(text) = text {
            self.text(field, text);
        }
    }

    fn text(&mut self, field: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault(field, "is empty");
        } else if text.trim() != text {
            self.fault(field, format!("{text:?} has space before or after it"));
        } else if text.contains(char::is_control) {
            self.fault(field, format!("{text:?} holds a control character"));
        }
    }

    fn fault(&mut self, field: &str, reason: impl fmt::Display) {
        self.faults.push(Fault { announcement: self.announcement.clone(), reason: format!("{field}: {reason}") });
    }

    fn read<T: DeserializeOwned>(&mut self, field: &str, given: &Value, model: fn() -> Value) -> Option<T> {
        match shape::read(given, model) {
            Ok(value) => Some(value),
            Err(reasons) => {
                let announcement = &self.announcement;
                self.faults.extend(
                    reasons
                        .iter()
                        .map(|reason| Fault { announcement: announcement.clone(), reason: format!("{field}{reason}") }),
                );
                None
            }
        }
    }
}
