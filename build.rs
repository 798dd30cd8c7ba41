//! Bundles the editions of `public/editions`: checks each one, and writes them as a Rust expression.
//!
//! They are bundled as postcard's bytes, so that the page needs no JSON parser.
//!
//! Law: an edition with a fault does not build.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

#[allow(dead_code)]
#[path = "src/dataset"]
mod dataset {
    pub mod check;
    pub mod country;
    pub mod edition;
}

#[allow(dead_code)]
#[path = "src/i18n/english"]
mod i18n {
    pub mod places;
}

const EDITIONS: &str = "public/editions";

fn main() -> Result<ExitCode, Box<dyn Error>> {
    for watched in [
        "build.rs",
        EDITIONS,
        "src/dataset/check.rs",
        "src/dataset/check",
        "src/dataset/country.rs",
        "src/dataset/edition.rs",
        "src/i18n/english/places.rs",
    ] {
        println!("cargo::rerun-if-changed={watched}");
    }
    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let mut stems = stems()?;
    if stems.is_empty() {
        println!("cargo::error={EDITIONS}: there is no edition (a file such as 2024-03.json)");
        return Ok(ExitCode::FAILURE);
    }
    // `cargo xtask dist` splits the program; it needs to know where each address is used.
    println!("cargo::rerun-if-env-changed=CHARGEBOARD_SPLIT");
    if env::var_os("CARGO_FEATURE_PAGE").is_some() && env::var_os("CHARGEBOARD_SPLIT").is_some() {
        println!("cargo::rustc-cfg=split");
        println!("cargo::rustc-link-arg-bins=--emit-relocs");
    }
    let mut sound = true;
    let mut titles = Vec::new();
    for stem in &stems {
        let file = format!("{EDITIONS}/{stem}.json");
        println!("cargo::rerun-if-changed={file}");
        let text = fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
        match dataset::check::check(stem, &text) {
            Ok(edition) => {
                fs::write(out.join(format!("{stem}.bin")), postcard::to_allocvec(&edition)?)?;
                titles.push(format!("({stem:?}, {:?}),", edition.title));
            }
            Err(faults) => {
                sound = false;
                for fault in faults {
                    // A line end would end cargo's directive.
                    println!("cargo::error={file}: {}", fault.to_string().replace(['\r', '\n'], " "));
                }
            }
        }
    }
    // The check holds each id to the file's name, so no two editions have the same one.
    stems.reverse();
    titles.reverse();
    fs::write(out.join("titles.rs"), format!("&[{}]", titles.concat()))?;
    let list: String = stems.iter().map(|stem| format!("(\"{stem}\", include_bytes!(\"{stem}.bin\")),")).collect();
    fs::write(out.join("editions.rs"), format!("&[{list}]"))?;
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The names of the editions' files without `.json`, sorted.
fn stems() -> Result<Vec<String>, Box<dyn Error>> {
    let mut stems = Vec::new();
    for entry in fs::read_dir(EDITIONS).map_err(|error| format!("{EDITIONS}: {error}"))? {
        let name = entry?.file_name();
        let name = name.to_str().ok_or_else(|| format!("{EDITIONS}: {name:?} is not a name of a file in UTF-8"))?;
        if let Some(stem) = name.strip_suffix(".json") {
            stems.push(stem.to_owned());
        }
    }
    stems.sort();
    Ok(stems)
}
