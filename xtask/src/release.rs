//! The release folder: built, served while it is worked on, and built twice.

use crate::{
    publish,
    run::{self, Outcome, root, run},
    split, tools,
};
use std::{path::PathBuf, process::Command};

/// Serves the page until the developer stops it.
pub fn serve(port: &str) -> Outcome {
    if !port.parse::<u16>().is_ok_and(|port| port > 0) {
        return Err(format!(
            "{port} is no port: give a number from 1 to 65535, such as `cargo xtask serve --port 8080`."
        ));
    }
    let mut trunk = tools::trunk()?;
    println!("The page: http://127.0.0.1:{port}/ (Ctrl+C ends it)");
    // Beside the release folder, which stays what was released.
    run(trunk.args(["serve", "--port", port, "--dist", "target/serve"]), "trunk stopped; what it said is above.")
}

/// Builds the release folder; `base` is the address that it will be published under, or empty.
pub fn dist(base: &str) -> Outcome<PathBuf> {
    if !base.is_empty() && !["https://", "http://"].iter().any(|scheme| base.starts_with(scheme)) {
        return Err(format!("{base} is no whole address: give one such as https://example.org/chargeboard/"));
    }
    let base = if base.is_empty() || base.ends_with('/') { base.to_owned() } else { format!("{base}/") };
    let mut trunk = tools::trunk()?;
    release(&mut trunk);
    trunk.env(publish::BASE, &base);
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    split::prepare(&mut trunk, &target, &tools::wasm_bindgen()?.join("wasm-bindgen"))?;
    run(trunk.args(["build", "--release"]), "The page does not build; what trunk said is above.")?;
    let folder = root().join("dist");
    publish::files(&folder, &base)?;
    Ok(folder)
}

/// Has cargo build for the release. The same bytes wherever that is: no path of this machine is in them.
pub fn release(build: &mut Command) {
    // These add to the flags in .cargo/config.toml.
    let mut flags = format!("--remap-path-prefix={}=.", root().display());
    if let Some(cargo) = run::cargo_home() {
        flags += &format!(" --remap-path-prefix={}=cargo", cargo.join("registry/src").display());
    }
    if tools::library_source() {
        // Built with the page, the standard library has only what the page uses, and no texts for panics that nobody
        // reads: an eighth of what is downloaded. Stable Rust builds it on this request only.
        flags += " -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";
        build
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            // What is inlined is the optimizer's choice that runs last; the worker is made for speed instead.
            .env("CARGO_UNSTABLE_PROFILE_RUSTFLAGS", "true")
            .env("CARGO_PROFILE_RELEASE_RUSTFLAGS", "-Cllvm-args=-inline-threshold=0")
            .env("CARGO_PROFILE_WORKER_RUSTFLAGS", "");
        // Names go last: see `optimize`.
        build.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    } else {
        eprintln!(
            "Without rust-src the page becomes an eighth heavier: install it by `rustup component add rust-src`."
        );
    }
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
}

/// Builds the release folder, and in it the dashboard as one file.
pub fn single_file() -> Outcome<PathBuf> {
    let folder = dist("")?;
    let file = folder.join("chargeboard.html");
    publish::single(&folder, &file)?;
    Ok(file)
}

/// Builds the release twice, the second time from nothing.
pub fn reproduce() -> Outcome {
    let failed = |error: std::io::Error| format!("The two builds cannot be compared ({error}): make room for them.");
    let first = root().join("target/first");
    let again = root().join("target/again");
    for old in [&first, &again] {
        let _ = std::fs::remove_dir_all(old);
    }
    std::fs::rename(dist("")?, &first).map_err(failed)?;
    let mut second = run::cargo(&["run", "--quiet", "--package", "xtask", "--", "dist"]);
    second.env("CARGO_TARGET_DIR", &again);
    run(&mut second, "The second build failed; why is above.")?;
    run(
        Command::new("diff").arg("-r").arg(&first).arg(root().join("dist")),
        "Two builds of the same source differ; where is above.",
    )?;
    println!("Two builds, the same bytes.");
    Ok(())
}
