//! The benchmark: the engine as an adapter that any page of the benchmark can load.
//!
//! Law: what is measured is what is built from this folder, with the vector instructions of every current browser.

use crate::{
    run::{self, Outcome, root, run},
    tools,
};
use std::{env, fs, path::PathBuf};

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
