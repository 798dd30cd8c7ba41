//! The benchmarks: the engine among its peers, and the import beside DuckDB's, on the same work in Chromium.
//!
//! Law: what is measured is what is built from this folder; the engine with the vector instructions of every current
//! browser.

use crate::{
    browser,
    run::{self, Outcome, root, run},
    tools,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds `bench/dist/adapter.mjs`, with the engine's WebAssembly beside it; returns the folder.
pub fn build() -> Outcome<PathBuf> {
    // Adds to the flags in .cargo/config.toml.
    let flags = ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C target-feature=+simd128");
    let built = wasm("chargeboard-bench", "worker", &[flags])?;
    copied(&built, "engine.wasm")?;
    copied(&root().join("bench/adapter.mjs"), "adapter.mjs")
}

/// Builds a module of the benchmark; returns its file.
fn wasm(package: &str, profile: &str, environment: &[(&str, &str)]) -> Outcome<PathBuf> {
    tools::wasm_target()?;
    let mut build = run::cargo(&["build", "--package", package, "--profile", profile, "--target", tools::TARGET]);
    build.envs(environment.iter().copied());
    run(&mut build, "What is to be measured does not build; what cargo said is above.")?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let file = format!("{}.wasm", package.replace('-', "_"));
    Ok(root().join(target).join(tools::TARGET).join(profile).join(file))
}

/// Copies a file to `bench/dist/`; returns the folder.
fn copied(from: &Path, name: &str) -> Outcome<PathBuf> {
    let dist = root().join("bench/dist");
    fs::create_dir_all(&dist).map_err(|error| format!("{} cannot be made ({error}).", dist.display()))?;
    fs::copy(from, dist.join(name)).map_err(|error| format!("{} cannot be copied ({error}).", from.display()))?;
    Ok(dist)
}

/// Runs the benchmark with the options of `bench/run.mjs`.
pub fn compare(options: &[&str]) -> Outcome {
    build()?;
    node("run.mjs", options, "The benchmark failed, or the contenders do not agree; which one is above.")
}

/// Measures the import beside DuckDB's reader, with the options of `bench/import.mjs`.
pub fn import(options: &[&str]) -> Outcome {
    // Made for speed as the page's worker is.
    let built = wasm("chargeboard-bench-importer", "worker", &[])?;
    let mut bind = Command::new(tools::wasm_bindgen()?.join("wasm-bindgen"));
    bind.args(["--target", "web", "--no-typescript", "--out-name", "importer", "--out-dir"]);
    bind.arg(root().join("bench/dist")).arg(built);
    run(&mut bind, "The import's module could not be bound; what wasm-bindgen said is above.")?;
    node("import.mjs", options, "The benchmark failed, or the readers do not agree; what they said is above.")
}

/// Runs a script of `bench/`; the peers are installed the first time.
fn node(script: &str, options: &[&str], sentence: &str) -> Outcome {
    let environment = browser::environment()?;
    let bench = root().join("bench");
    let program = |name: &str| {
        let missing =
            format!("{name} is missing: install Node.js 20 or newer with npm, so that it is on the search path.");
        run::places(name).into_iter().next().ok_or(missing)
    };
    let (node, npm) = (program("node")?, program("npm")?);
    if !bench.join("node_modules").exists() {
        eprintln!("Installing the peers by npm (under a minute, once) …");
        let sentence = "The peers could not be installed: run `npm install` in bench/ where there is a network.";
        let install = ["install", "--ignore-scripts", "--no-audit", "--no-fund"];
        run(Command::new(npm).args(install).current_dir(&bench), sentence)?;
    }
    run(Command::new(node).arg(script).args(options).current_dir(&bench).envs(environment), sentence)
}

/// Measures each operation of the engine natively, by criterion with these options.
pub fn native(options: &[&str]) -> Outcome {
    let mut bench = run::cargo(&["bench", "--package", "chargeboard-engine", "--bench", "operations", "--"]);
    run(bench.args(options), "The engine's operations could not be measured; why is above.")
}
