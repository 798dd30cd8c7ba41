//! The whole dashboard as one HTML file, which works when it is opened from a disk.
//!
//! The worker that reads own data is not in it: it would make the file twice as heavy.

use chargeboard::still::{OneFile, Program};
use std::{fs, path::Path};

/// What the map fetches.
const SHAPES: &str = "map/countries-1.bin";

/// Writes the built folder's page into one file.
pub fn write(dist: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| {
        let file = dist.join(name);
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let text = |name: &str| String::from_utf8(read(name)?).map_err(|_| format!("{name} is no text."));
    let page = text("index.html")?;
    let after = |begins: &str| page.split_once(begins).and_then(|(_, rest)| Some(rest.split_once('"')?.0));
    let whole = after("<meta name=\"whole\" content=\"").ok_or("index.html does not name the whole page.")?;
    let icon = after("<link rel=\"icon\" href=\"./").ok_or("index.html has no icon.")?;
    let (script, binary) = (text(&format!("{whole}.js"))?, read(&format!("{whole}_bg.wasm"))?);
    let file = OneFile {
        page: &page,
        query: "",
        whole: Program { script: &script, binary: &binary },
        worker: None,
        later: &[(SHAPES, &read(SHAPES)?)],
        own: &[],
        icon: &read(icon)?,
    };
    let html = file.html().ok_or("index.html is not the page that was built: build once more.")?;
    fs::write(out, html).map_err(|error| format!("{}: {error}", out.display()))
}
