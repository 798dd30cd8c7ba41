//! Splits the release program at its seams, between rustc and wasm-bindgen.
//!
//! The seams are the calls of the macros in `src/ui/lazy.rs`. trunk calls wasm-bindgen right after rustc, so `cargo xtask dist`
//! puts itself on the search path under the name `wasm-bindgen`: it splits the program first, then calls the real one.
//! The chunks stay in the folder that `CHARGEBOARD_SPLIT` names until `optimize` puts them beside the page. Only this
//! build is split; `trunk build` and `trunk serve` compile the seams to plain calls.
//!
//! The split works with the release's flags: LTO, opt-level z, a standard library built for it, immediate abort, types of
//! views erased, wasm-opt, a closed policy and Trusted Types. It needs `--emit-relocs` and names in rustc's output, and
//! wasm-bindgen must keep the linker's exports, since chunks call through the table of functions. Measured on the program
//! with the map, own data and every chart, before an edition was counted by the engine (bytes after brotli, quality 11):
//!
//! | program | first load | `data` | `export` | `sources` | shared |
//! | --- | --- | --- | --- | --- | --- |
//! | in one | 296,871 | | | | |
//! | split, whole components in chunks | 229,846 | 54,129 | 27,253 | 5,591 | 7,301 |
//! | split, buttons and listeners in the first load | 241,832 | 40,148 | 23,485 | 12,227 | 3,710 |
//! | the same with the engine, compiled for speed | 299,530 | 35,620 | 14,630 | 6,769 | 949 |
//! | the same, compiled for size, details in chunks only | 273,070 | 35,604 | 14,688 | 6,812 | 30,813 |
//!
//! So the first load is one program of 273 KB. Its goal of 165 KB needs smaller components, not more chunks: what is left
//! is needed for the first view.
//!
//! A chunk costs about a tenth more than the same code in one program. Of the first load's 613 KB of code before
//! compression, 327 KB are this project's (177 KB components, 74 KB the dashboard) and 145 KB Leptos'.

use crate::run::{Outcome, run};
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use wasm_split_cli_support::{Options, transform};

/// The folder of the chunks; `build.rs` asks the linker for relocations where this is set.
pub const FOLDER: &str = "CHARGEBOARD_SPLIT";
/// The wasm-bindgen that is called afterwards.
const BINDGEN: &str = "CHARGEBOARD_BINDGEN";
/// The module that the split program imports its loaders from; `with_loader` replaces the import.
const LINK: &str = "./chunks.js";
/// The name of the import module of every seam in a program that is not split yet.
const SEAM: &[u8] = b"__wasm_split_placeholder__";
/// The file with the chunks of each seam.
const SEAMS: &str = "seams.json";
/// Loads chunks; beside wasm-bindgen's script, whose `wasm` it uses.
const LOADER: &str = include_str!("glue/chunks.js");

/// The chunks that each seam needs, in the order in which they are loaded.
pub type Seams = BTreeMap<String, Vec<String>>;

/// Has trunk's wasm-bindgen split the program first.
pub fn prepare(trunk: &mut Command, target: &Path, bindgen: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("The split of the program cannot be prepared ({error}): make room.");
    let (folder, shims) = (target.join("split"), target.join("split-tools"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(failed)?;
    fs::create_dir_all(&shims).map_err(failed)?;
    let shim = shims.join(format!("wasm-bindgen{}", env::consts::EXE_SUFFIX));
    let _ = fs::remove_file(&shim);
    fs::copy(env::current_exe().map_err(failed)?, shim).map_err(failed)?;
    let path = trunk.get_envs().find_map(|(name, value)| (name == "PATH").then_some(value).flatten());
    let path = path.map(ToOwned::to_owned).or_else(|| env::var_os("PATH")).unwrap_or_default();
    let path = env::join_paths([shims].into_iter().chain(env::split_paths(&path)))
        .map_err(|_| "A tool's folder has a colon in its name: move it to one without.")?;
    trunk.env("PATH", path).env(FOLDER, folder).env(BINDGEN, bindgen);
    Ok(())
}

/// Whether this process was started as wasm-bindgen.
pub fn is_bindgen() -> bool {
    let this = env::args_os().next().map(PathBuf::from);
    this.is_some_and(|this| this.file_stem().is_some_and(|stem| stem == "wasm-bindgen"))
        && env::var_os(BINDGEN).is_some()
}

/// Splits the program among the arguments, if it has seams, and calls wasm-bindgen.
pub fn bindgen(arguments: &[String]) -> Outcome {
    let program = env::var_os(BINDGEN).ok_or("Only `cargo xtask dist` calls this.")?;
    let mut bindgen = Command::new(program);
    let mut split = false;
    for argument in arguments {
        let is_program = argument.ends_with(".wasm") && !argument.starts_with("--");
        match if is_program { divided(Path::new(argument))? } else { None } {
            Some(main) => {
                bindgen.arg(main);
                split = true;
            }
            None => {
                bindgen.arg(argument);
            }
        }
    }
    if split {
        // Chunks import the table of functions, which wasm-bindgen would hide.
        bindgen.arg("--keep-lld-exports");
    }
    run(&mut bindgen, "wasm-bindgen failed; why is above.")
}

/// Writes the parts of a program; returns its main part, or none if it has no seams.
fn divided(program: &Path) -> Outcome<Option<PathBuf>> {
    let folder = PathBuf::from(env::var_os(FOLDER).ok_or("Only `cargo xtask dist` calls this.")?);
    let failed = |error: std::io::Error| format!("{} cannot be split ({error}).", program.display());
    let binary = fs::read(program).map_err(failed)?;
    if !binary.windows(SEAM.len()).any(|bytes| bytes == SEAM) {
        return Ok(None);
    }
    let main = folder.join("main.wasm");
    let mut options = Options::new(&binary);
    options.output_dir = &folder;
    options.main_out_path = &main;
    options.link_name = LINK;
    let made = transform(options).map_err(|error| format!("{} cannot be split: {error:#}", program.display()))?;
    let seams: Seams = made.prefetch_map.into_iter().collect();
    let text = serde_json::to_string(&seams).map_err(|error| error.to_string())?;
    fs::write(folder.join(SEAMS), text).map_err(failed)?;
    Ok(Some(main))
}

/// The chunks of each seam; empty if nothing was split.
pub fn seams() -> Outcome<(PathBuf, Seams)> {
    let Some(folder) = env::var_os(FOLDER).map(PathBuf::from) else { return Ok(Default::default()) };
    let file = folder.join(SEAMS);
    if !file.is_file() {
        return Ok((folder, Seams::new()));
    }
    let text = fs::read_to_string(&file).map_err(|error| format!("{} cannot be read ({error}).", file.display()))?;
    let seams = serde_json::from_str(&text).map_err(|error| format!("{} is broken ({error}).", file.display()))?;
    Ok((folder, seams))
}

/// Whether the script is of a split program.
pub fn is_split(glue: &str) -> bool {
    glue.lines().any(is_import)
}

fn is_import(line: &str) -> bool {
    line.starts_with("import ") && line.contains(LINK)
}

/// The script of a split program with the loaders of its chunks in it, instead of a file that it imports.
pub fn with_loader(glue: &str, seams: &Seams) -> String {
    let loaders: String = seams
        .iter()
        .map(|(seam, chunks)| {
            format!("__wasm_split_load_{seam}: (call, data) => loadChunks({chunks:?}, call, data),\n")
        })
        .collect();
    let mut out = format!("const chunkLoaders = {{\n{loaders}}};\n");
    for line in glue.lines() {
        match line.split_whitespace().nth(3).filter(|_| is_import(line)) {
            Some(name) => out += &format!("const {name} = chunkLoaders;\n"),
            None => {
                out += line;
                out.push('\n');
            }
        }
    }
    out + LOADER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_takes_the_place_of_its_import() {
        let glue = "import * as import1 from \"./chunks.js\"\nlet wasm;\n";
        assert!(is_split(glue) && !is_split("let wasm;\n"));
        let seams = Seams::from([("data".to_owned(), vec!["chunk_1".to_owned(), "split_data".to_owned()])]);
        let glue = with_loader(glue, &seams);
        assert!(
            glue.contains(
                "__wasm_split_load_data: (call, data) => loadChunks([\"chunk_1\", \"split_data\"], call, data)"
            )
        );
        assert!(glue.contains("const import1 = chunkLoaders;\nlet wasm;\n"), "{glue}");
        assert!(!is_split(&glue));
    }
}
