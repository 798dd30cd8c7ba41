//! The editions that come with the page, newest first. The build has checked them.
//!
//! They are read by way of [`serde_json::Value`], not by the derived `Deserialize` that the build's check uses: that
//! one brings 20 KB of messages and number tables for faults that a checked file does not have.
//! Law: both read the same (`tests/edition.rs`).

use serde_json::Value;

use super::Dataset;
use super::edition::{
    Announcement, Basis, Current, Edition, Place, Position, Reported, Section, Source, SourceDate, Word,
};

/// Id and JSON of each edition, newest first.
const EDITIONS: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/editions.rs"));

/// The ids of the editions, newest first.
pub fn ids() -> impl Iterator<Item = &'static str> {
    EDITIONS.iter().map(|(id, _)| *id)
}

/// The id of the newest edition.
pub fn newest() -> &'static str {
    EDITIONS[0].0
}

/// The edition with this id; where there is none, the newest.
pub fn edition(id: Option<&str>) -> Dataset {
    let found = EDITIONS.iter().find(|(known, _)| Some(*known) == id);
    let (_, json) = found.unwrap_or(&EDITIONS[0]);
    Dataset::from_edition(read(json))
}

/// Reads an edition that has been checked.
///
/// # Panics
///
/// Where the text is no JSON. What else a check would find is read as not stated.
pub fn read(json: &str) -> Edition {
    // Without the error: to print it, too, would weigh more than it tells of a file that is checked.
    let Ok(edition) = serde_json::from_str::<Value>(json) else { panic!("the build checks every edition") };
    let source = &edition["source"];
    Edition {
        id: text(&edition["id"]),
        title: text(&edition["title"]),
        source: Source {
            publisher: text(&source["publisher"]),
            title: text(&source["title"]),
            address: text(&source["address"]),
            date: SourceDate {
                stated: text(&source["date"]["stated"]),
                inferred: maybe_text(&source["date"]["inferred"]),
                note: maybe_text(&source["date"]["note"]),
            },
        },
        sections: list(&edition["sections"], section),
        announcements: list(&edition["announcements"], announcement),
    }
}

fn section(from: &Value) -> Section {
    Section {
        code: text(&from["code"]),
        name: text(&from["name"]),
        basis: basis(&from["basis"]),
        note: maybe_text(&from["note"]),
    }
}

fn announcement(from: &Value) -> Announcement {
    Announcement {
        id: text(&from["id"]),
        operator: text(&from["operator"]),
        section: text(&from["section"]),
        places: list(&from["places"], place),
        charge_points: reported(&from["charge_points"], |count| count.as_u64()?.try_into().ok()),
        kw_each: reported(&from["kw_each"], Value::as_f64),
        kw_together: from["kw_together"].as_f64(),
        current: reported(&from["current"], |current| match current.as_str()? {
            "AC" => Some(Current::Ac),
            "DC" => Some(Current::Dc),
            _ => None,
        }),
        word: reported(&from["word"], |word| match word.as_str()? {
            "ultra-fast" => Some(Word::UltraFast),
            "fast" => Some(Word::Fast),
            "high-speed" => Some(Word::HighSpeed),
            _ => None,
        }),
        note: maybe_text(&from["note"]),
    }
}

fn place(from: &Value) -> Place {
    let position = &from["position"];
    Place {
        name: maybe_text(&from["name"]),
        spelling: maybe_text(&from["spelling"]),
        kind: maybe_text(&from["kind"]),
        country: reported(&from["country"], maybe_text),
        country_spelling: maybe_text(&from["country_spelling"]),
        position: position["latitude"]
            .as_f64()
            .zip(position["longitude"].as_f64())
            .map(|(latitude, longitude)| Position { latitude, longitude, quality: text(&position["quality"]) }),
        in_opening_list: from["in_opening_list"].as_bool().unwrap_or_default(),
    }
}

fn reported<T>(from: &Value, read: fn(&Value) -> Option<T>) -> Reported<T> {
    Reported { value: read(&from["value"]), basis: basis(&from["basis"]) }
}

fn basis(from: &Value) -> Basis {
    match from.as_str() {
        Some("stated") => Basis::Stated,
        Some("derived") => Basis::Derived,
        Some("inferred") => Basis::Inferred,
        _ => Basis::NotStated,
    }
}

fn text(from: &Value) -> String {
    maybe_text(from).unwrap_or_default()
}

fn maybe_text(from: &Value) -> Option<String> {
    Some(from.as_str()?.to_owned())
}

fn list<T>(from: &Value, read: fn(&Value) -> T) -> Vec<T> {
    from.as_array().map(Vec::as_slice).unwrap_or_default().iter().map(read).collect()
}
