//! The benchmark: the engine among its peers, on the same workload in Chromium.
//!
//! Law: what is measured is what is built from this folder, with the vector instructions of every current browser.

use crate::{
    browser,
    run::{self, Outcome, root, run},
    tools,
};
use std::{env, fs, path::PathBuf, process::Command};

/// Builds `bench/dist/adapter.mjs`, with the engine's WebAssembly beside it; returns the folder.
pub fn build() -> Outcome<PathBuf> {
    tools::wasm_target()?;
    let mut build = run::cargo(&["build", "--release", "--package", "chargeboard-bench", "--target", tools::TARGET]);
    // Adds to the flags in .cargo/config.toml.
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-C target-feature=+simd128");
    run(&mut build, "The engine does not build; what cargo said is above.")?;
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let built = root().join(target).join(tools::TARGET).join("release/chargeboard_bench.wasm");
    let bench = root().join("bench");
    let dist = bench.join("dist");
    fs::create_dir_all(&dist).map_err(|error| format!("{} cannot be made ({error}).", dist.display()))?;
    for (from, to) in [(built, "engine.wasm"), (bench.join("adapter.mjs"), "adapter.mjs")] {
        fs::copy(&from, dist.join(to)).map_err(|error| format!("{} cannot be copied ({error}).", from.display()))?;
    }
    Ok(dist)
}

/// Runs the benchmark with the options of `bench/run.mjs`; the peers are installed the first time.
pub fn compare(options: &[&str]) -> Outcome {
    let environment = browser::environment()?;
    build()?;
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
        run(
            Command::new(npm).args(["install", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&bench),
            sentence,
        )?;
    }
    let mut compare = Command::new(node);
    compare.arg("run.mjs").args(options).current_dir(&bench).envs(environment);
    run(&mut compare, "The benchmark failed, or the contenders do not agree; which one is above.")
}

/// Measures each operation of the engine natively, by criterion with these options.
pub fn native(options: &[&str]) -> Outcome {
    let mut bench = run::cargo(&["bench", "--package", "chargeboard-engine", "--bench", "operations", "--"]);
    run(bench.args(options), "The engine's operations could not be measured; why is above.")
}
