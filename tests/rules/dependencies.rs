//! `docs/dependencies.md` gives a reason for each dependency of the manifests, and lists no other.

use std::{collections::BTreeSet, fs, path::Path};

/// The crates that the manifests name, without the project's own.
fn named() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifests = ["", "xtask/", "publish/", "e2e/", "engine/", "bench/", "bench/importer/", "fuzz/"];
    let mut names = BTreeSet::new();
    for folder in manifests {
        let file = root.join(folder).join("Cargo.toml");
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut within = false;
        for line in text.lines() {
            if let Some(section) = line.strip_prefix('[') {
                within = section.trim_end_matches(']').ends_with("dependencies");
            } else if let (true, Some((name, value))) = (within, line.split_once(" = "))
                && !line.starts_with(' ')
                && !value.contains("path = ")
            {
                names.insert(name.to_owned());
            }
        }
    }
    names
}

#[test]
fn every_dependency_has_its_reason() {
    let table = include_str!("../../docs/dependencies.md");
    let rows = table.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
    let rows: Vec<(&str, &str)> = rows.filter(|(name, _)| *name != "crate" && *name != "---").collect();
    assert!(rows.iter().all(|(_, why)| why.trim_end_matches(" |").len() > 8), "a reason is a few words");
    let told: BTreeSet<String> = rows.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(told.len(), rows.len(), "each once");
    assert_eq!(told, named());
}
