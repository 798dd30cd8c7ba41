//! The editions that come with the page, newest first. The build has checked them and packed them for reading.
//!
//! Law: what is unpacked is what the JSON file says (`tests/core/edition.rs`).

use super::Dataset;
use super::edition::Edition;

/// Id and title of each edition, newest first.
const TITLES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/titles.rs"));

/// Id and packed bytes of each edition, newest first.
const EDITIONS: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/editions.rs"));

/// The ids of the editions, newest first.
pub fn ids() -> impl Iterator<Item = &'static str> {
    titles().map(|(id, _)| id)
}

/// The ids and titles of the editions, newest first.
pub fn titles() -> impl Iterator<Item = (&'static str, &'static str)> {
    TITLES.iter().copied()
}

/// The id of the newest edition.
pub fn newest() -> &'static str {
    TITLES[0].0
}

/// The edition with this id; where there is none, the newest.
pub fn edition(id: Option<&str>) -> Dataset {
    Dataset::from_edition(unpacked(id))
}

/// The same, as its file says it.
///
/// # Panics
///
/// Where the bytes are not what the build wrote.
pub fn unpacked(id: Option<&str>) -> Edition {
    let found = EDITIONS.iter().find(|(known, _)| Some(*known) == id);
    let (_, bytes) = found.unwrap_or(&EDITIONS[0]);
    let Ok(edition) = postcard::from_bytes(bytes) else { panic!("the build packs every edition") };
    edition
}
