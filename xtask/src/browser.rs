//! Browsers and their drivers: found on the search path, or installed where the system is Debian and lets us.

use crate::{
    apt,
    run::{Outcome, places},
    tools,
};
use std::path::{Path, PathBuf};

/// The variables that tell tests where the browser is and where its driver is.
pub fn environment() -> Outcome<[(&'static str, PathBuf); 2]> {
    if let Some(found) = found() {
        return Ok(found);
    }
    let missing = "Chromium with chromedriver is missing: install both so that they are on the search path.";
    apt::debian(&["chromium", "chromium-driver"], missing)?;
    found().ok_or_else(|| missing.into())
}

fn found() -> Option<[(&'static str, PathBuf); 2]> {
    let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let browser = browsers.iter().flat_map(|name| places(name)).next()?;
    let driver = places("chromedriver").into_iter().next()?;
    Some([("CHROMIUM", browser), ("CHROMEDRIVER", driver)])
}

/// The same for the engine of this name.
pub fn of(engine: &str) -> Outcome<Vec<(&'static str, PathBuf)>> {
    match engine {
        "chromium" => Ok(environment()?.to_vec()),
        "firefox" => firefox(),
        "webkit" => webkit(),
        _ => Err(format!("{engine} is no engine: give chromium, firefox, webkit or all.")),
    }
}

/// The same for Firefox, whose driver is no package of Debian.
fn firefox() -> Outcome<Vec<(&'static str, PathBuf)>> {
    let found = || ["firefox-esr", "firefox"].iter().flat_map(|name| places(name)).next();
    let missing = "Firefox is missing: install it so that it is on the search path.";
    if found().is_none() {
        apt::debian(&["firefox-esr"], missing)?;
    }
    Ok(vec![("FIREFOX", found().ok_or(missing)?), ("GECKODRIVER", tools::geckodriver()?)])
}

/// The same for WebKitGTK's small browser, which needs a screen to be on.
fn webkit() -> Outcome<Vec<(&'static str, PathBuf)>> {
    let found = || -> Option<Vec<(&'static str, PathBuf)>> {
        let first = |name: &str| places(name).into_iter().next();
        Some(vec![
            ("WEBKITDRIVER", first("WebKitWebDriver")?),
            ("XVFB", first("Xvfb")?),
            ("MINIBROWSER", minibrowser()?),
        ])
    };
    if let Some(found) = found() {
        return Ok(found);
    }
    let missing = "WebKitGTK's MiniBrowser with WebKitWebDriver, or Xvfb, is missing: install all three.";
    apt::debian(&["webkit2gtk-driver", "xvfb", "xauth"], missing)?;
    found().ok_or_else(|| missing.into())
}

/// It lies beside the library, in a folder that has the machine's name in it.
fn minibrowser() -> Option<PathBuf> {
    let libraries = [Path::new("/usr/lib"), Path::new("/usr/libexec")];
    let below = libraries.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten().flatten();
    let folders = libraries.iter().map(|folder| folder.to_path_buf()).chain(below.map(|entry| entry.path()));
    let places =
        folders.flat_map(|folder| ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"].map(|name| folder.join(name)));
    places.map(|folder| folder.join("MiniBrowser")).find(|program| program.is_file())
}
