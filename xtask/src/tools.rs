//! The tools that build and test the page: their versions, and how each one is found or set up.
//!
//! Law: a tool in the right version that is there already is used as it is.

use crate::run::{Outcome, cache, cargo, output, places, root, run};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the page is compiled to.
pub const TARGET: &str = "wasm32-unknown-unknown";

const TRUNK: &str = "0.21.14";
const CARGO_FUZZ: &str = "0.13.2";
const GECKODRIVER: &str = "0.37.1";
const CARGO_MUTANTS: &str = "27.1.0";
const AXE_CORE: &str = "4.14.1";
const DUCKDB: &str = "2.0.1";
const LIGHTHOUSE: &str = "12.8.2";
const PYSPARK: &str = "4.3.0";
const BINARYEN: &str = "132.0.0";
const WORLD_ATLAS: &str = "2.0.2";

/// trunk, ready to run, with the compiler target and wasm-bindgen where it looks for them.
pub fn trunk() -> Outcome<Command> {
    wasm_target()?;
    let bindgen = wasm_bindgen()?;
    let program = installed("trunk", "trunk", TRUNK, &["--locked"], 6)?;
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([bindgen].into_iter().chain(env::split_paths(&path)))
        .map_err(|_| "A tool's folder has a colon in its name: move it to one without.")?;
    let this = env::current_exe()
        .map_err(|error| format!("xtask does not find itself ({error}): run it by `cargo xtask`."))?;
    let mut command = Command::new(program);
    command
        .current_dir(root())
        .env("PATH", path)
        .env("CHARGEBOARD_XTASK", this)
        .env("TRUNK_SKIP_VERSION_CHECK", "true");
    // It takes no other value of NO_COLOR than "true" and "false", but the convention is "1".
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        command.env("NO_COLOR", "true");
    } else {
        command.env_remove("NO_COLOR");
    }
    Ok(command)
}

/// The folder with wasm-bindgen and wasm-bindgen-test-runner, in the version that the page is locked to.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    let file = root().join("Cargo.lock");
    let lock = fs::read_to_string(&file)
        .map_err(|error| format!("{} cannot be read ({error}): get it back from the repository.", file.display()))?;
    let version = locked(&lock, "wasm-bindgen")
        .ok_or("Cargo.lock does not name wasm-bindgen: get it back from the repository.")?;
    // Its own lock file does not build everywhere, so it goes without.
    let program = installed("wasm-bindgen-cli", "wasm-bindgen-test-runner", version, &[], 4)?;
    Ok(program.parent().unwrap_or(Path::new(".")).into())
}

/// cargo-fuzz.
pub fn fuzz() -> Outcome<PathBuf> {
    installed("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ, &["--locked"], 1)
}

/// cargo-mutants.
pub fn mutants() -> Outcome<PathBuf> {
    installed("cargo-mutants", "cargo-mutants", CARGO_MUTANTS, &["--locked"], 3)
}

/// Firefox's driver.
pub fn geckodriver() -> Outcome<PathBuf> {
    installed("geckodriver", "geckodriver", GECKODRIVER, &["--locked"], 4)
}

/// The compiler target.
pub fn wasm_target() -> Outcome {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let folder = output(Path::new(&rustc), &["--print", "target-libdir", "--target", TARGET]);
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    if places("rustup").is_empty() {
        return Err(format!(
            "The compiler target {TARGET} is missing: install it with your Rust distribution, or Rust by rustup (https://rustup.rs)."
        ));
    }
    eprintln!("Installing the compiler target {TARGET} (under a minute, once) …");
    let sentence = format!(
        "The compiler target {TARGET} could not be installed: run `rustup target add {TARGET}` where there is a network."
    );
    run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root()), &sentence)
}

/// Whether the standard library's source is there, so that it can be built for the page's size.
///
/// Without it the page is the same, but heavier.
pub fn library_source() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let there = || {
        let root = output(Path::new(&rustc), &["--print", "sysroot"]);
        root.is_some_and(|root| Path::new(root.trim()).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file())
    };
    if there() {
        return true;
    }
    if !places("rustup").is_empty() {
        eprintln!("Installing the standard library's source, rust-src (under a minute, once) …");
        let mut add = Command::new("rustup");
        let _ = run(add.args(["component", "add", "rust-src"]).current_dir(root()), "");
    }
    there()
}

/// The folder with the compiler's own tools that read what an instrumented program wrote down.
pub fn llvm() -> Outcome<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let found = || {
        let libraries = output(Path::new(&rustc), &["--print", "target-libdir"])?;
        let folder = Path::new(libraries.trim()).parent()?.join("bin");
        folder.join(format!("llvm-cov{}", env::consts::EXE_SUFFIX)).is_file().then_some(folder)
    };
    if let Some(folder) = found() {
        return Ok(folder);
    }
    let sentence =
        "The compiler's llvm-tools are missing: run `rustup component add llvm-tools` where there is a network.";
    if places("rustup").is_empty() {
        return Err(sentence.into());
    }
    eprintln!("Installing the compiler's llvm-tools (under a minute, once) …");
    run(Command::new("rustup").args(["component", "add", "llvm-tools"]).current_dir(root()), sentence)?;
    found().ok_or_else(|| sentence.into())
}

/// The file `axe.min.js`.
pub fn axe() -> Outcome<PathBuf> {
    from_npm("axe-core", AXE_CORE, "axe.min.js")
}

/// Natural Earth's countries at 1 to 50 million, as TopoJSON.
pub fn countries() -> Outcome<PathBuf> {
    from_npm("world-atlas", WORLD_ATLAS, "countries-50m.json")
}

/// Binaryen's optimizer, without which the page is the same, but heavier.
pub fn wasm_opt() -> Option<PathBuf> {
    let found = from_npm("binaryen", BINARYEN, "bin/wasm-opt");
    let heavier = |sentence: &String| eprintln!("{sentence} Until then the page is a fiftieth heavier.");
    found.inspect_err(heavier).ok()
}

/// Lighthouse's program, for Node.js.
pub fn lighthouse() -> Outcome<PathBuf> {
    from_npm("lighthouse", LIGHTHOUSE, "cli/index.js")
}

/// nginx and Caddy, which the page is tried on.
pub fn hosts() -> Outcome<[PathBuf; 2]> {
    // nginx is not on the search path of everybody.
    let nginx = || {
        places("nginx")
            .into_iter()
            .next()
            .or_else(|| Some("/usr/sbin/nginx".into()).filter(|at: &PathBuf| at.is_file()))
    };
    let caddy = || places("caddy").into_iter().next();
    let missing = "nginx and Caddy are missing: install both so that they are on the search path.";
    if nginx().is_none() || caddy().is_none() {
        crate::apt::debian(&["nginx-light", "caddy"], missing)?;
    }
    Ok([nginx().ok_or(missing)?, caddy().ok_or(missing)?])
}

/// A Python with DuckDB and Spark.
pub fn python() -> Outcome<PathBuf> {
    if places("java").is_empty() {
        let missing = "Java, which Spark runs on, is missing: install it so that it is on the search path.";
        crate::apt::debian(&["default-jre-headless", "python3-venv"], missing)?;
    }
    let folder = cache()?.join(format!("python-{DUCKDB}-{PYSPARK}"));
    let python = folder.join("bin/python");
    if output(&python, &["-c", "import duckdb, pyspark"]).is_some() {
        return Ok(python);
    }
    eprintln!("Installing DuckDB {DUCKDB} and PySpark {PYSPARK} (a minute or two, once) …");
    let sentence = format!(
        "DuckDB and PySpark could not be installed: run `python3 -m venv {}` and its `pip install duckdb=={DUCKDB} pyspark=={PYSPARK}` where there is a network.",
        folder.display()
    );
    run(Command::new("python3").args(["-m", "venv"]).arg(&folder), &sentence)?;
    let packages = [format!("duckdb=={DUCKDB}"), format!("pyspark=={PYSPARK}")];
    run(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(packages), &sentence)?;
    Ok(python)
}

/// A file of an npm package in this very version, installed if it is not there.
fn from_npm(package: &str, version: &str, file: &str) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{package}-{version}"));
    let file = folder.join("node_modules").join(package).join(file);
    if file.is_file() {
        return Ok(file);
    }
    if places("npm").is_empty() {
        let missing = format!("npm, which fetches {package}, is missing: install Node.js with npm.");
        crate::apt::debian(&["npm"], &missing)?;
    }
    eprintln!("Installing {package} {version} (a few seconds, once) …");
    fs::create_dir_all(&folder)
        .map_err(|error| format!("{} cannot be made ({error}): make room for it.", folder.display()))?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix"])
        .arg(&folder)
        .arg(format!("{package}@{version}"));
    let sentence = format!(
        "{package} {version} could not be installed: run `npm install --prefix {} {package}@{version}` where there is a network.",
        folder.display()
    );
    run(&mut npm, &sentence)?;
    if file.is_file() { Ok(file) } else { Err(sentence) }
}

/// The program of a crate in this very version, installed if it is nowhere.
fn installed(krate: &str, program: &str, version: &str, flags: &[&str], minutes: u32) -> Outcome<PathBuf> {
    let folder = cache()?.join(format!("{krate}-{version}"));
    let own = folder.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
    let mut candidates = places(program);
    candidates.push(own.clone());
    if let Some(found) = candidates.into_iter().find(|candidate| is_version(candidate, version)) {
        return Ok(found);
    }
    eprintln!("Installing {krate} {version} (about {minutes} minutes, once) …");
    let mut install = cargo(&["install", "--quiet", krate, "--version", version, "--root"]);
    install.arg(&folder).args(flags);
    let flags: String = flags.iter().map(|flag| format!(" {flag}")).collect();
    let sentence = format!(
        "{krate} {version} could not be installed: run `cargo install {krate} --version {version}{flags}` where there is a network."
    );
    run(&mut install, &sentence)?;
    if is_version(&own, version) { Ok(own) } else { Err(sentence) }
}

fn is_version(program: &Path, version: &str) -> bool {
    // Cargo calls its own programs by their name first, and some know no other way.
    let as_cargo_does = program.file_stem().and_then(|name| name.to_str()?.strip_prefix("cargo-"));
    let ask = |words: &[&str]| output(program, words).is_some_and(|text| says_version(&text, version));
    ask(&["--version"]) || as_cargo_does.is_some_and(|name| ask(&[name, "--version"]))
}

/// Whether a program's answer to `--version`, such as `trunk 0.21.14 (abc)`, names this version.
fn says_version(answer: &str, version: &str) -> bool {
    answer.split_whitespace().nth(1) == Some(version)
}

/// The version that a `Cargo.lock` holds for a package; the first, if there are several.
fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_second_word() {
        assert!(says_version("trunk 0.21.14\n", "0.21.14"));
        assert!(says_version("wasm-bindgen-test-runner 0.2.130 (abcdef)", "0.2.130"));
        assert!(!says_version("trunk 0.21.140", "0.21.14"));
        assert!(!says_version("", "0.21.14"));
    }

    #[test]
    fn the_lock_names_a_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm"), None);
    }
}
