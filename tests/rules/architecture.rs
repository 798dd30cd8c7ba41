//! The layers hold: a module imports only from rows below its own, and each outside crate has its one place.
//!
//! `src/lib.rs` draws the layers and says why.

use std::{fs, path::Path, path::PathBuf};

/// Each module with what it may import from this crate, and the outside crates that it may use.
const MODULES: &[(&str, &[&str], &[&str])] = &[
    ("format", &[], &[]),
    // Numbers are the browser's, where there is one.
    ("i18n", &[], &["js_sys", "wasm_bindgen"]),
    ("dataset", &["format", "i18n"], &["chargeboard_engine", "postcard", "serde", "serde_json"]),
    ("view", &["dataset", "format"], &["form_urlencoded", "serde"]),
    ("chart", &["format", "i18n"], &["plotters", "plotters_backend", "serde"]),
    ("import", &["dataset", "format", "i18n"], &["flate2", "html_escape", "iso3166_static", "serde_json"]),
    ("crossfilter", &["view", "dataset", "format"], &["chargeboard_engine"]),
    (
        "dashboard",
        &["crossfilter", "view", "chart", "dataset", "format", "i18n"],
        &["chargeboard_engine", "serde", "serde_json"],
    ),
    ("export", &["dataset", "format"], &[]),
    ("protocol", &["dashboard", "crossfilter", "view", "chart", "dataset"], &["postcard", "serde"]),
    ("browser", &["chart", "format", "i18n"], &["js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"]),
    (
        "worker",
        &["protocol", "dashboard", "import", "dataset", "i18n"],
        &["js_sys", "wasm_bindgen", "wasm_bindgen_futures", "web_sys"],
    ),
    (
        "ui",
        &["protocol", "export", "dashboard", "browser", "view", "chart", "dataset", "format", "i18n"],
        // Event types come from the browser; Leptos hands them on. The catalogue of a publisher is read here.
        &["leptos", "serde_json", "wasm_bindgen", "web_sys"],
    ),
];

/// The crates of Cargo.toml that code may name.
const OUTSIDE: &[&str] = &[
    "chargeboard_engine",
    "flate2",
    "form_urlencoded",
    "html_escape",
    "iso3166_static",
    "js_sys",
    "leptos",
    "plotters",
    "plotters_backend",
    "postcard",
    "serde",
    "serde_json",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "web_sys",
];

/// Names that the core never uses: it does no I/O, reads no clock and has no hash order.
const NEVER_IN_THE_CORE: &[&str] =
    &["std::fs", "std::io", "std::net", "std::time", "std::env", "std::thread", "HashMap", "HashSet"];

/// `flate2` writes what it unpacks by the trait `Write`; here it writes into a vector.
const WRITES_TO_MEMORY: &str = "src/import/inflate.rs";

/// How long a file may be, and the files that are longer for a reason.
const LONGEST: usize = 300;
const LONGER: &[&str] = &[];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of the project") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Each file of `src` with its name from the root, its module and its code without comments.
fn sources() -> Vec<(String, String, String)> {
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).expect("a file of the project").to_string_lossy().replace('\\', "/");
        let module = name.trim_start_matches("src/").split(['/', '.']).next().expect("a name").to_owned();
        let text = fs::read_to_string(&path).expect("a source in UTF-8");
        let code: Vec<&str> = text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
        (name, module, code.join("\n"))
    };
    files(&root().join("src")).into_iter().map(read).collect()
}

/// Returns true if the code names this path or one below it.
fn names(code: &str, path: &str) -> bool {
    let word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    code.match_indices(path)
        .any(|(at, _)| !word(code[..at].chars().next_back()) && !word(code[at + path.len()..].chars().next()))
}

#[test]
fn a_module_imports_only_from_below() {
    for (file, module, code) in sources() {
        let Some((_, below, _)) = MODULES.iter().find(|(name, ..)| *name == module) else {
            assert!(
                matches!(module.as_str(), "lib" | "main" | "bin"),
                "{file}: give the module `{module}` a row in MODULES"
            );
            continue;
        };
        for (other, ..) in MODULES.iter().filter(|(other, ..)| *other != module && !below.contains(other)) {
            assert!(
                !names(&code, &format!("crate::{other}")),
                "{file}: `{module}` may not import `{other}`; move what it needs to a row below both, or pass it in"
            );
        }
        // `use crate::{a, b}` would hide from this test.
        assert!(!code.contains("crate::{"), "{file}: write one `use crate::…` for each module");
    }
}

#[test]
fn each_outside_crate_is_used_where_it_belongs() {
    for (file, module, code) in sources() {
        let Some((_, _, allowed)) = MODULES.iter().find(|(name, ..)| *name == module) else { continue };
        for other in OUTSIDE.iter().filter(|other| !allowed.contains(other)) {
            assert!(
                !names(&code, other),
                "{file}: `{module}` may not use the crate `{other}`; see MODULES for whose it is"
            );
        }
    }
}

#[test]
fn the_core_does_no_io() {
    for (file, module, code) in sources() {
        if matches!(module.as_str(), "browser" | "ui" | "worker" | "main" | "bin") {
            continue;
        }
        let code = if file == WRITES_TO_MEMORY { code.replace("use std::io::Write;", "") } else { code };
        for word in NEVER_IN_THE_CORE {
            assert!(!names(&code, word), "{file}: `{word}` doesn't belong in the core: pass its value in");
        }
    }
}

#[test]
fn no_markup_is_built_from_texts() {
    for (file, _, code) in sources() {
        for word in ["inner_html", "set_inner_html", "set_outer_html", "insert_adjacent_html", "document_write"] {
            assert!(!names(&code, word), "{file}: `{word}`: set text and attributes instead");
        }
    }
}

#[test]
fn every_file_is_short_and_starts_with_its_purpose() {
    for (file, ..) in sources() {
        let text = fs::read_to_string(root().join(&file)).expect("a source");
        assert!(text.starts_with("//!"), "{file}: start with `//!` and the purpose of the file");
        let lines = text.lines().count();
        assert!(
            lines <= LONGEST || LONGER.contains(&file.as_str()),
            "{file} has {lines} lines, more than {LONGEST}: split it, or name it in LONGER with the reason"
        );
    }
}
