//! Which crates and functions of the first load weigh what, from a build that keeps their names.

use crate::run::{Outcome, cargo, root, run};
use crate::{release::release, tools, wasm};
use std::{collections::BTreeMap, fs, process::Command};

/// So many functions are named.
const NAMED: usize = 40;
/// So many letters of a function's name are shown.
const SHOWN: usize = 110;

/// Builds the program with its names, and prints what is in it, heaviest first.
pub fn print() -> Outcome {
    let target = root().join("target/names");
    let mut build = cargo(&["build", "--release", "--target", tools::TARGET, "--bin", "chargeboard"]);
    release(&mut build);
    build.env("CARGO_PROFILE_RELEASE_STRIP", "none").env("CARGO_TARGET_DIR", &target);
    run(&mut build, "The page does not build; why is above.")?;
    let mut bind = Command::new(tools::wasm_bindgen()?.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&target);
    bind.arg(target.join(tools::TARGET).join("release/chargeboard.wasm"));
    run(&mut bind, "The page cannot be bound; why is above.")?;
    let file = target.join("chargeboard_bg.wasm");
    let binary = fs::read(&file).map_err(|error| format!("{} cannot be read ({error}).", file.display()))?;
    println!("{}", account(&binary)?);
    Ok(())
}

/// The account of a program.
fn account(binary: &[u8]) -> Outcome<String> {
    let sections = wasm::sections(binary)?;
    let functions = functions(&sections)?;
    let mut crates: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (size, name) in &functions {
        let of = crates.entry(krate(name)).or_default();
        *of = (of.0 + size, of.1 + 1);
    }
    let all: usize = functions.iter().map(|(size, _)| size).sum();
    let mut crates: Vec<_> = crates.into_iter().collect();
    crates.sort_by_key(|(name, (size, _))| (std::cmp::Reverse(*size), *name));
    let mut out =
        format!("{:>8} {:>6} {:>9}  crate (bytes before compression, of code alone)\n", "bytes", "share", "functions");
    for (name, (size, count)) in crates {
        out += &format!("{size:>8} {:>5.1}% {count:>9}  {name}\n", size as f64 * 100.0 / all as f64);
    }
    out += &format!("{all:>8}        {:>9}  all\n\n{:>8}  function\n", functions.len(), "bytes");
    for (size, name) in functions.iter().take(NAMED) {
        out += &format!("{size:>8}  {}\n", name.chars().take(SHOWN).collect::<String>());
    }
    out += &format!("\n{:>8}  section\n", "bytes");
    for (id, body) in sections.iter().filter(|(id, _)| *id != wasm::CUSTOM) {
        out += &format!("{:>8}  {}\n", body.len(), wasm::section_name(*id));
    }
    out.pop();
    Ok(out)
}

/// Every function's size and name, heaviest first.
fn functions(sections: &[wasm::Section]) -> Outcome<Vec<(usize, String)>> {
    let body = |wanted: u8| sections.iter().find(|(id, _)| *id == wanted).map(|(_, body)| *body);
    let names = names(sections)?;
    let imported = body(wasm::IMPORTS).map_or(Ok(0), wasm::imported_functions)?;
    let mut code = wasm::Reader(body(wasm::CODE).ok_or("The program has no functions.")?);
    let mut functions = Vec::new();
    for at in 0..code.number()? {
        let size = code.number()?;
        code.bytes(size)?;
        let name = names.get(&(imported + at)).map_or("(no name)", String::as_str);
        functions.push((size, name.to_owned()));
    }
    functions.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    Ok(functions)
}

/// The functions' names by their numbers, from the section that debuggers read.
fn names(sections: &[wasm::Section]) -> Outcome<BTreeMap<usize, String>> {
    let mut found = BTreeMap::new();
    for (_, body) in sections.iter().filter(|(id, _)| *id == wasm::CUSTOM) {
        let mut reader = wasm::Reader(body);
        if reader.text()? != "name" {
            continue;
        }
        while !reader.0.is_empty() {
            let kind = reader.byte()?;
            let length = reader.number()?;
            let mut part = wasm::Reader(reader.bytes(length)?);
            // Others name modules, locals and types.
            if kind == 1 {
                for _ in 0..part.number()? {
                    found.insert(part.number()?, plain(part.text()?));
                }
            }
        }
    }
    Ok(found)
}

/// A name without the hashes of its crates, such as `core[1a2b3c]::fmt`.
fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| match part.split_once(']') {
        Some((hash, rest)) if hash.len() > 8 && hash.chars().all(|digit| digit.is_ascii_hexdigit()) => all + rest,
        _ => all + "[" + part,
    })
}

/// The crate that a function is of: the first path's first word. What is of no path but a type is of the language.
fn krate(name: &str) -> &str {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let leads = |word: &&str| {
        let at = word.as_ptr() as usize - name.as_ptr() as usize;
        !name[..at].ends_with("::") && name[at + word.len()..].starts_with("::")
    };
    let mut words = name.split(|letter| !is_word(letter)).filter(|word| !word.is_empty());
    words.find(leads).unwrap_or(if name.contains("::") { "core" } else { "(no crate)" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_leads_the_path() {
        for (name, expected) in [
            ("core::fmt::write", "core"),
            ("<alloc::string::String as core::fmt::Write>::write_str", "alloc"),
            ("<&mut tachys::dom::Dom as core::fmt::Debug>::fmt", "tachys"),
            ("<_ as tachys::view::any_view::IntoAny>::into_any", "tachys"),
            ("<str>::trim_matches::<char>", "core"),
            ("main", "(no crate)"),
        ] {
            assert_eq!(krate(name), expected, "{name}");
        }
    }

    #[test]
    fn a_name_goes_without_hashes() {
        assert_eq!(plain("<core[6f3c2a743b22ca4c]::Cell<[u8]>>::new[0]"), "<core::Cell<[u8]>>::new[0]");
    }

    #[test]
    fn a_program_is_accounted_for() {
        let name = b"\x04name\x01\x0b\x02\x00\x03a::\x01\x03b::";
        let wasm = wasm::program(&[(wasm::CODE, b"\x02\x01\x00\x03\x00\x00\x00".to_vec()), (0, name.to_vec())]);
        let functions = functions(&wasm::sections(&wasm).expect("sections")).expect("functions");
        assert_eq!(functions, [(3, "b::".to_owned()), (1, "a::".to_owned())]);
        let text = account(&wasm).expect("an account");
        assert!(text.contains("       3  75.0%         1  b\n"), "{text}");
    }
}
