//! Reads and shortens WebAssembly programs, by wasmparser and wasm-encoder.

use crate::run::Outcome;
use std::collections::BTreeMap;
use wasm_encoder::{
    ExportSection, ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{DataKind, ExternalKind, Operator, Parser, Payload};

/// The longest name of an export that stays.
const LONGEST: usize = 12;

fn unreadable(error: impl std::fmt::Display) -> String {
    format!("The program is not WebAssembly as expected ({error}): build once more.")
}

/// The address in a program's memory where its constants end.
pub fn end_of_constants(binary: &[u8]) -> Outcome<usize> {
    let mut end = 0;
    for payload in Parser::new(0).parse_all(binary) {
        let Payload::DataSection(section) = payload.map_err(unreadable)? else { continue };
        for data in section {
            let data = data.map_err(unreadable)?;
            let DataKind::Active { memory_index: 0, offset_expr } = data.kind else {
                return Err("The program's constants are not in its first memory: is there another linker?".into());
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read().map_err(unreadable)? else {
                return Err("The program's constants are not at a fixed place: is there another linker?".into());
            };
            end = end.max(value as u32 as usize + data.data.len());
        }
    }
    Ok(end)
}

/// The program without custom sections, and with short names for all that its script calls or is called by.
///
/// Returns it with the short name for each word of the script.
pub fn shortened(binary: &[u8]) -> Outcome<(Vec<u8>, BTreeMap<String, String>)> {
    let mut module = Module::new();
    let mut short = BTreeMap::new();
    for payload in Parser::new(0).parse_all(binary) {
        match payload.map_err(unreadable)? {
            Payload::ImportSection(section) => {
                let mut imports = ImportSection::new();
                for import in section.into_imports() {
                    let import = import.map_err(unreadable)?;
                    let kind = RoundtripReencoder.entity_type(import.ty).map_err(unreadable)?;
                    if !import.module.ends_with("_bg.js") {
                        imports.import(import.module, import.name, kind);
                        continue;
                    }
                    let next = letters(short.len());
                    let name = short.entry(import.name.to_owned()).or_insert(next);
                    imports.import("./x", name, kind);
                }
                module.section(&imports);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                for export in section {
                    let export = export.map_err(unreadable)?;
                    let kind = RoundtripReencoder.export_kind(export.kind).map_err(unreadable)?;
                    let keeps = export.kind != ExternalKind::Func || export.name.len() <= LONGEST;
                    let next = format!("${}", letters(short.len()));
                    let name = if keeps { export.name } else { short.entry(export.name.to_owned()).or_insert(next) };
                    exports.export(name, kind, export.index);
                }
                module.section(&exports);
            }
            Payload::CustomSection(_) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    module.section(&RawSection { id, data: &binary[range.start as usize..range.end as usize] });
                }
            }
        }
    }
    Ok((module.finish(), short))
}

/// The number in letters: `a`, `b`, …, `z`, `aa`, `ba`, …
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    loop {
        out.push((b'a' + (number % 26) as u8) as char);
        match number / 26 {
            0 => return out,
            rest => number = rest - 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ConstExpr, CustomSection, DataSection, EntityType, MemorySection, MemoryType, TypeSection};

    /// A program with a note, two imports, a memory, and five constants from address 1000.
    pub fn program() -> Vec<u8> {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./page_bg.js", "__wbg_alert_1", EntityType::Function(0));
        imports.import("./chunks.js", "load", EntityType::Function(0));
        let mut memory = MemorySection::new();
        memory.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut exports = ExportSection::new();
        exports.export("wasm_bindgen_closure", wasm_encoder::ExportKind::Func, 0);
        exports.export("memory", wasm_encoder::ExportKind::Memory, 0);
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1000), *b"hello");
        module.section(&CustomSection { name: "note".into(), data: (&b"a"[..]).into() });
        module.section(&types).section(&imports).section(&memory).section(&exports).section(&data);
        module.finish()
    }

    #[test]
    fn numbers_become_letters() {
        let found: Vec<String> = [0, 1, 25, 26, 27, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(found, ["a", "b", "z", "aa", "ba", "ab", "zz", "aaa"]);
        let all: std::collections::BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(all.len(), 2000);
    }

    #[test]
    fn constants_end_where_the_last_one_ends() {
        assert_eq!(end_of_constants(&program()), Ok(1005));
        assert!(end_of_constants(b"no program").is_err());
    }

    #[test]
    fn names_are_short_but_for_those_of_chunks() {
        let (binary, short) = shortened(&program()).expect("a program");
        let expected = [("__wbg_alert_1", "a"), ("wasm_bindgen_closure", "$b")];
        assert_eq!(short, BTreeMap::from(expected.map(|(long, short)| (long.to_owned(), short.to_owned()))));
        let text = String::from_utf8_lossy(&binary);
        assert!(text.contains("./chunks.js") && text.contains("load") && text.contains("memory"), "{text}");
        assert!(!text.contains("note") && !text.contains("alert") && !text.contains("closure"), "{text}");
        assert_eq!(shortened(&binary).expect("a program").0, binary, "nothing is left to shorten");
    }
}
