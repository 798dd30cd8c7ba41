//! Runs `publish/`, which writes into the built page what follows from the data.

use crate::apt;
use crate::run::{Outcome, cargo, places, root, run};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The variable in which `cargo xtask dist` hands the page's address through trunk.
pub const BASE: &str = "CHARGEBOARD_BASE";

/// Writes the default view into the page, where it is built to be published.
pub fn page(file: &Path) -> Outcome {
    if !is_release() {
        return Ok(());
    }
    publish("page", file, &env::var(BASE).unwrap_or_default())
}

/// Whether trunk builds the page to be published.
pub fn is_release() -> bool {
    env::var("TRUNK_PROFILE").as_deref() == Ok("release")
}

/// Adds the files beside the page.
pub fn files(folder: &Path, base: &str) -> Outcome {
    if !Path::new("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf").is_file() {
        // Where it cannot be installed so, `publish` says what is missing and goes on without.
        let _ = apt::debian(&["fonts-dejavu-core"], "The font of the pictures, DejaVu, is missing: install it.");
    }
    publish("files", folder, base)
}

/// Writes the built page into one file.
pub fn single(folder: &Path, file: &Path) -> Outcome {
    publish("single", folder, &file.to_string_lossy())
}

fn publish(what: &str, on: &Path, base: &str) -> Outcome {
    let mut publish = cargo(&["run", "--quiet", "--package", "publish", "--", what]);
    publish.arg(on).arg(base);
    // The page's own way of being compiled is not for `publish`.
    let own = ["RUSTC_BOOTSTRAP", "CARGO_UNSTABLE_", "CARGO_PROFILE_"];
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| own.iter().any(|begins| name.starts_with(begins))) {
            publish.env_remove(name);
        }
    }
    run(&mut publish, "What follows from the data could not be written into the page; why is above.")
}

/// Builds the contenders of `cargo xtask first-paint`, each a folder with its page, compressed as ours is.
pub fn peers() -> Outcome<PathBuf> {
    let source = root().join("e2e/first-paint");
    let npm = places("npm").into_iter().next().ok_or("npm is missing: install Node.js with npm.")?;
    if !source.join("node_modules").exists() {
        let sentence =
            "The contenders could not be installed: run `npm install` in e2e/first-paint where there is a network.";
        let mut install = Command::new(npm);
        run(
            install.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]).current_dir(&source),
            sentence,
        )?;
    }
    let peers = root().join("target/first-paint");
    let failed = |error: std::io::Error| format!("The contenders cannot be written ({error}): make room for them.");
    for name in ["dc", "echarts", "plotly", "vega-lite"] {
        let folder = peers.join(name);
        fs::create_dir_all(&folder).map_err(failed)?;
        let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Charts</title><script type=\"module\" src=\"page.js\"></script><h1>Charge points</h1></html>";
        fs::write(folder.join("index.html"), page).map_err(failed)?;
        fs::copy(root().join("public/editions/2024-03.json"), folder.join("edition.json")).map_err(failed)?;
        let mut bundle = Command::new(source.join("node_modules/.bin/esbuild"));
        bundle.arg(format!("{name}.mjs")).args(["--bundle", "--minify", "--format=esm", "--log-level=error"]);
        bundle.arg(format!("--outfile={}", folder.join("page.js").display())).current_dir(&source);
        run(&mut bundle, "A contender could not be built; why is above.")?;
        publish("compress", &folder, "")?;
    }
    Ok(peers)
}
