//! The editions that come with the page, newest first. The build has checked them.

use super::{Dataset, edition::Edition};

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
    let (_, text) = found.unwrap_or(&EDITIONS[0]);
    let edition: Edition = serde_json::from_str(text).expect("the build checks every edition");
    Dataset::from_edition(edition)
}
