//! What keeps the page on a device: `sw.js` with the list of what it keeps, and the script that has it do so.
//!
//! Law: a version is the hash of all that it serves, so that no two of them are taken for one another.

use crate::{files::files, html::Html};
use base64::{Engine, engine::general_purpose::STANDARD};
use chargeboard::i18n::Messages;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, path::Path};

/// The service worker, but for what it serves.
const WORKER: &str = include_str!("sw.js");
/// The page's side of it, and what mends the page after a fault.
const KEEPER: &str = include_str!("offline.js");
const MENDER: &str = include_str!("mend.js");

/// What is said where there is neither network nor anything whole.
fn explanation() -> String {
    let body = "max-width:40em;margin:3em auto;padding:0 1em;font:1em/1.5 system-ui";
    let mut html = Html("<!doctype html>".to_owned());
    html.tag("html", &[("lang", Messages::LANGUAGE)]);
    html.tag("meta", &[("name", "viewport"), ("content", "width=device-width")]);
    html.tag("meta", &[("name", "color-scheme"), ("content", "light dark")]);
    html.of_text("title", &[], Messages::NAME);
    html.element("body", &[("style", body)], |html| {
        html.of_text("h1", &[], Messages::NO_NETWORK);
        html.of_text("p", &[], Messages::KEPT_PAGE_IS_DAMAGED);
    });
    html.0 + "</html>"
}

/// The page's script beside the page, under a name of its own; what says in the page how it is called.
pub fn care(folder: &Path) -> Result<String, String> {
    let said = |words: &[(&str, &str)]| {
        let words: BTreeMap<&str, &str> = words.iter().copied().collect();
        serde_json::to_string(&words).map_err(|error| error.to_string())
    };
    let script = MENDER.replace("/*words*/", &said(&Messages::FAULTS)?)
        + &KEEPER.replace("/*words*/", &said(&Messages::OFFLINE)?);
    let hash: String = Sha256::digest(&script).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let file = folder.join(format!("care-{hash}.js"));
    fs::write(&file, script).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(format!("<meta name=\"care\" content=\"care-{hash}\">\n"))
}

/// Writes the service worker for a folder that is complete.
pub fn write(folder: &Path) -> Result<(), String> {
    let failed = |file: &Path, error: std::io::Error| format!("{}: {error}", file.display());
    let (mut core, mut rest) = (String::new(), String::new());
    for file in files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let list = match part(&name) {
            Some(Part::Core) => &mut core,
            Some(Part::Rest) => &mut rest,
            None => continue,
        };
        let bytes = fs::read(&file).map_err(|error| failed(&file, error))?;
        *list += &format!("\n  \"{name}\": \"{}\",", STANDARD.encode(Sha256::digest(bytes)));
    }
    let explanation = serde_json::to_string(&explanation()).map_err(|error| error.to_string())?;
    let script = WORKER
        .replace("/*core*/", &format!("{core}\n"))
        .replace("/*rest*/", &format!("{rest}\n"))
        .replace("/*explanation*/", &explanation);
    let version: String = Sha256::digest(&script).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let file = folder.join("sw.js");
    fs::write(&file, script.replace("/*version*/", &version)).map_err(|error| failed(&file, error))
}

/// When a file is kept.
#[derive(Debug, PartialEq)]
enum Part {
    /// At once: the page does not open without it.
    Core,
    /// Afterwards: the page brings it when it is asked for.
    Rest,
}

/// When a file is kept; pictures for articles, the publisher's own data and what hosts need never are.
fn part(name: &str) -> Option<Part> {
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let begins = |begins: &[&str]| begins.iter().any(|begin| name.starts_with(begin));
    if ends(&[".br", ".gz", ".png"]) {
        None
    } else if name.ends_with(".wasm") && !name.ends_with("_bg.wasm") {
        // A chunk of the program.
        Some(Part::Rest)
    } else if name == "index.html" || begins(&["chargeboard-", "care-", "icon-"]) {
        Some(Part::Core)
    } else if name == "site.webmanifest" || begins(&["worker-", "map/", "editions/"]) {
        Some(Part::Rest)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_opens_with_is_kept_first() {
        for (name, expected) in [
            ("index.html", Some(Part::Core)),
            ("chargeboard-1234567890abcdef_bg.wasm", Some(Part::Core)),
            ("chargeboard-1234567890abcdef_bg.wasm.br", None),
            ("chargeboard-1234567890abcdef_split_data.wasm", Some(Part::Rest)),
            ("chargeboard-1234567890abcdef_split_data.wasm.br", None),
            ("care-1234567890abcdef.js", Some(Part::Core)),
            ("icon-1234567890abcdef.svg", Some(Part::Core)),
            ("icon-512.png", None),
            ("worker-1234567890abcdef_loader.js", Some(Part::Rest)),
            ("map/countries-1.bin", Some(Part::Rest)),
            ("editions/2024-03.json", Some(Part::Rest)),
            ("data/catalogue.json", None),
            ("charts/2024-03-class.svg", None),
            ("_headers", None),
            ("sw.js", None),
        ] {
            assert_eq!(part(name), expected, "{name}");
        }
    }

    #[test]
    fn another_byte_is_another_version() {
        let folder = std::env::temp_dir().join(format!("offline-{}", std::process::id()));
        fs::create_dir_all(folder.join("map")).expect("a folder");
        let written = |shapes: &str| {
            fs::write(folder.join("index.html"), "abc").expect("a page");
            fs::write(folder.join("map/a.bin"), shapes).expect("shapes");
            write(&folder).expect("it is written");
            fs::read_to_string(folder.join("sw.js")).expect("a script")
        };
        let (first, again, other) = (written("a"), written("a"), written("b"));
        fs::remove_dir_all(&folder).expect("the folder goes");
        // From FIPS 180-2, appendix B.1.
        let hash = "\"index.html\": \"ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"";
        assert!(first.contains(hash) && !first.contains("/*"), "{first}");
        let version = |script: &str| script.split_once("OURS}").map(|(_, rest)| rest[..16].to_owned());
        assert_eq!(first, again);
        assert_ne!(version(&first), version(&other));
    }
}
