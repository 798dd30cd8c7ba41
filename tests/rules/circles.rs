//! No two files import each other, directly or through others.
//!
//! A file imports another one if it names an item that is defined there; a re-export is followed to the file that
//! defines the item. A module's own file may name its children, which may name items of it: that is one room.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The crates whose files are checked.
const CRATES: [&str; 6] = ["src", "engine/src", "xtask/src", "publish/src", "e2e/src", "bench/src"];

/// A module: the names of the modules around it and its own, from the crate's root, which has none.
type Module = Vec<String>;

/// A crate's modules with their code, without comments and without tests at the end.
fn modules(folder: &Path) -> BTreeMap<Module, (PathBuf, String)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(&at).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source in UTF-8");
                let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
                let code: Vec<&str> = code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
                let inside = path.strip_prefix(folder).expect("a file of the folder").with_extension("");
                let mut module: Module = inside.iter().map(|part| part.to_string_lossy().into_owned()).collect();
                module.pop_if(|last| last == "mod" || module_is_root(last));
                found.insert(module, (path, code.join("\n")));
            }
        }
    }
    found
}

fn module_is_root(name: &str) -> bool {
    matches!(name, "lib" | "main")
}

/// Every path that code names, `use` groups written out, with the name that a `use` gives it.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for start in ["crate::", "super::", "self::"] {
        for (at, _) in code.match_indices(start) {
            let before = code[..at].chars().next_back();
            if before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':') {
                continue;
            }
            expand(&code[at..], &mut Vec::new(), &mut found);
        }
    }
    found
}

/// Reads one path, or one tree of a `use`; returns how many bytes it took.
fn expand(code: &str, prefix: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let depth = prefix.len();
    let mut at = 0;
    loop {
        at += code[at..].len() - code[at..].trim_start().len();
        let name: String = code[at..].chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '*').collect();
        at += name.len();
        if !name.is_empty() {
            prefix.push(name);
        }
        if code[at..].starts_with("::") {
            at += 2;
            if code[at..].starts_with('{') {
                at += 1;
                loop {
                    at += expand(&code[at..], prefix, found);
                    at += code[at..].len() - code[at..].trim_start().len();
                    match code[at..].chars().next() {
                        Some(',') => at += 1,
                        Some('}') => {
                            at += 1;
                            break;
                        }
                        _ => break,
                    }
                    at += code[at..].len() - code[at..].trim_start().len();
                    if code[at..].starts_with('}') {
                        at += 1;
                        break;
                    }
                }
                prefix.truncate(depth);
                return at;
            }
            continue;
        }
        found.push(prefix.clone());
        // `as name` of a `use`.
        if let Some(rest) = code[at..].strip_prefix(" as ") {
            at += 4 + rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').count();
        }
        prefix.truncate(depth);
        return at;
    }
}

/// The module in which an item is defined that is named by this path within a module.
fn resolve(all: &BTreeMap<Module, (PathBuf, String)>, from: &Module, path: &[String], depth: usize) -> Option<Module> {
    if depth > 8 {
        return None;
    }
    let mut at: Module = from.clone();
    let mut rest = path;
    loop {
        match rest.split_first() {
            Some((first, others)) if first == "crate" => {
                at.clear();
                rest = others;
            }
            Some((first, others)) if first == "super" => {
                at.pop();
                rest = others;
            }
            Some((first, others)) if first == "self" => rest = others,
            _ => break,
        }
    }
    while let Some((first, others)) = rest.split_first() {
        let child: Module = at.iter().cloned().chain([first.clone()]).collect();
        if all.contains_key(&child) {
            at = child;
            rest = others;
            continue;
        }
        // A re-export of the item, or of everything.
        let (_, code) = all.get(&at)?;
        for (start, _) in code.match_indices("use ") {
            let statement = &code[start + 4..code[start..].find(';').map_or(code.len(), |end| start + end)];
            let public = code[..start].trim_end().ends_with(')') || code[..start].trim_end().ends_with("pub");
            if !public {
                continue;
            }
            let mut listed = Vec::new();
            expand(statement, &mut Vec::new(), &mut listed);
            for listed in listed {
                if listed.last() == Some(first) && listed.len() > 1 {
                    let local: Vec<String> = match listed[0].as_str() {
                        "crate" | "super" | "self" => listed,
                        _ => ["self".to_owned()].into_iter().chain(listed).collect(),
                    };
                    let full: Vec<String> = local.into_iter().chain(others.iter().cloned()).collect();
                    if let Some(found) = resolve(all, &at, &full, depth + 1) {
                        return Some(found);
                    }
                }
            }
        }
        break;
    }
    Some(at)
}

/// For each file the files that it imports.
fn imports(folder: &Path) -> BTreeMap<Module, BTreeSet<Module>> {
    let all = modules(folder);
    let related = |one: &Module, other: &Module| one.starts_with(other) || other.starts_with(one);
    let edges = |module: &Module, code: &str| -> BTreeSet<Module> {
        let named = paths(code).into_iter().filter_map(|path| resolve(&all, module, &path, 0));
        named.filter(|other| !related(other, module)).collect()
    };
    all.iter().map(|(module, (_, code))| (module.clone(), edges(module, code))).collect()
}

/// Groups of files of which each imports, directly or through others, every other one.
fn circles(edges: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<Vec<String>> {
    let reach = |from: &Module| {
        let (mut met, mut next) = (BTreeSet::new(), vec![from.clone()]);
        while let Some(at) = next.pop() {
            for other in edges.get(&at).into_iter().flatten() {
                if met.insert(other.clone()) {
                    next.push(other.clone());
                }
            }
        }
        met
    };
    let reached: BTreeMap<&Module, BTreeSet<Module>> = edges.keys().map(|module| (module, reach(module))).collect();
    let mut found: BTreeSet<Vec<String>> = BTreeSet::new();
    for (module, reaches) in &reached {
        if reaches.contains(*module) {
            let circle = reached.iter().filter(|(other, back)| reaches.contains(**other) && back.contains(*module));
            found.insert(circle.map(|(other, _)| other.join("/")).collect());
        }
    }
    found.into_iter().collect()
}

#[test]
fn no_two_files_import_each_other() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in CRATES {
        for circle in circles(&imports(&root.join(folder))) {
            found.push(format!("{folder}: {}", circle.join(" <-> ")));
        }
    }
    assert!(
        found.is_empty(),
        "Files import each other: move what both need into a file below them.\n{}",
        found.join("\n")
    );
}
