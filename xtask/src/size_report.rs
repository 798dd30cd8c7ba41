//! Which crates and functions of the first load weigh what, from a build that keeps their names.

use crate::run::{Outcome, cargo, root, run};
use crate::{release::release, tools};
use std::{collections::BTreeMap, fs, ops::Range, process::Command};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

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
    let Program { functions, sections } =
        program(binary).map_err(|error| format!("The program is broken ({error})."))?;
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
    for (name, size) in sections {
        out += &format!("{size:>8}  {name}\n");
    }
    out.pop();
    Ok(out)
}

/// The parts of a program that the account names.
struct Program {
    /// Each function's size in bytes and its name, heaviest first.
    functions: Vec<(usize, String)>,
    /// The name and size in bytes of the largest sections.
    sections: Vec<(&'static str, usize)>,
}

fn length(range: &Range<u64>) -> usize {
    (range.end - range.start) as usize
}

fn program(binary: &[u8]) -> wasmparser::Result<Program> {
    let (mut imported, mut sizes, mut names, mut sections) = (0, Vec::new(), BTreeMap::new(), Vec::new());
    for payload in Parser::new(0).parse_all(binary) {
        match payload? {
            Payload::ImportSection(section) => {
                sections.push(("imports", length(&section.range())));
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(section) => sections.push(("exports", length(&section.range()))),
            Payload::ElementSection(section) => sections.push(("elements", length(&section.range()))),
            Payload::CodeSectionStart { range, .. } => sections.push(("code", length(&range))),
            Payload::CodeSectionEntry(body) => sizes.push(length(&body.range())),
            Payload::DataSection(section) => sections.push(("data", length(&section.range()))),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Ok(Name::Function(functions)) = subsection else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, plain(function.name));
                    }
                }
            }
            _ => {}
        }
    }
    let name = |index: u32| names.get(&index).cloned().unwrap_or_else(|| "(no name)".to_owned());
    let mut functions: Vec<_> = (imported..).zip(sizes).map(|(index, size)| (size, name(index))).collect();
    functions.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    Ok(Program { functions, sections })
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
        use wasm_encoder::{CodeSection, Function, FunctionSection, Module, NameMap, NameSection, TypeSection};
        let (mut types, mut functions, mut code) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], []);
        for instructions in [0, 2] {
            functions.function(0);
            let mut function = Function::new([]);
            for _ in 0..instructions {
                function.instructions().nop();
            }
            function.instructions().end();
            code.function(&function);
        }
        let (mut names, mut section) = (NameMap::new(), NameSection::new());
        names.append(0, "a::");
        names.append(1, "b::");
        section.functions(&names);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code).section(&section);
        let binary = module.finish();
        let found = program(&binary).expect("a program").functions;
        assert_eq!(found, [(4, "b::".to_owned()), (2, "a::".to_owned())]);
        let text = account(&binary).expect("an account");
        assert!(text.contains("       4  66.7%         1  b\n"), "{text}");
    }
}
