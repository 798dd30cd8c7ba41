//! Runs `press/`, which writes into the built page what follows from the data.

use crate::run::{Outcome, cargo, run};
use std::{env, path::Path};

/// The variable in which `cargo xtask dist` hands the page's address through trunk.
pub const BASE: &str = "CHARGEBOARD_BASE";

/// Writes the default view into the page, where it is built to be published.
pub fn page(file: &Path) -> Outcome {
    if env::var("TRUNK_PROFILE").as_deref() != Ok("release") {
        return Ok(());
    }
    press("page", file, &env::var(BASE).unwrap_or_default())
}

/// Adds the files beside the page.
pub fn files(folder: &Path, base: &str) -> Outcome {
    press("files", folder, base)
}

fn press(what: &str, on: &Path, base: &str) -> Outcome {
    let mut press = cargo(&["run", "--quiet", "--package", "press", "--", what]);
    press.arg(on).arg(base);
    // The page's own way of being compiled is not the press's.
    for name in ["RUSTC_BOOTSTRAP", "CARGO_UNSTABLE_BUILD_STD", "CARGO_UNSTABLE_BUILD_STD_FEATURES"] {
        press.env_remove(name);
    }
    run(&mut press, "What follows from the data could not be written into the page; why is above.")
}
