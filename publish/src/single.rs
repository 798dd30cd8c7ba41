//! The whole dashboard as one HTML file, which works when it is opened from a disk.

use chargeboard::export::{File, OneFile, PAGE, needed};
use std::{fs, path::Path};

/// Writes the built folder's page into one file.
pub fn write(dist: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| {
        let file = dist.join(name);
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let other = || "index.html is not the page that was built: build once more.".to_owned();
    let page = String::from_utf8(read(PAGE)?).map_err(|_| other())?;
    let mut parts = Vec::new();
    for name in needed(&page).ok_or_else(other)? {
        let bytes = read(&name)?;
        parts.push((name, bytes));
    }
    let parts: Vec<File> = parts.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
    let file = OneFile { page: &page, query: "", parts: &parts, own: &[], note: "" };
    fs::write(out, file.html().ok_or_else(other)?).map_err(|error| format!("{}: {error}", out.display()))
}
