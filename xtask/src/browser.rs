//! Chromium and its driver: found on the search path, or installed where the system is Debian and lets us.

use crate::run::{Outcome, output, places, run};
use std::{
    path::{Path, PathBuf},
    process::Command,
};

/// The variables that tell tests where the browser is and where its driver is.
pub fn environment() -> Outcome<[(&'static str, PathBuf); 2]> {
    if let Some(found) = found() {
        return Ok(found);
    }
    let missing = "Chromium with chromedriver is missing: install both so that they are on the search path.";
    debian(&["chromium", "chromium-driver"], missing)?;
    found().ok_or_else(|| missing.into())
}

fn found() -> Option<[(&'static str, PathBuf); 2]> {
    let browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let browser = browsers.iter().flat_map(|name| places(name)).next()?;
    let driver = places("chromedriver").into_iter().next()?;
    Some([("CHROMIUM", browser), ("CHROMEDRIVER", driver)])
}

/// Installs Debian packages, as root or by a `sudo` that does not ask; `missing` is the sentence for all other systems.
pub fn debian(packages: &[&str], missing: &str) -> Outcome {
    let names = packages.join(" ");
    if !Path::new("/etc/debian_version").exists() || places("apt-get").is_empty() {
        return Err(missing.into());
    }
    let root = output(Path::new("id"), &["-u"]).is_some_and(|id| id.trim() == "0");
    let advice = format!("{missing} On this system: `sudo apt-get install {names}`.");
    if !root && output(Path::new("sudo"), &["-n", "true"]).is_none() {
        return Err(advice);
    }
    eprintln!("Installing {names} by apt-get (a minute or two, once) …");
    let apt = |arguments: &[&str]| {
        let mut command = if root { Command::new("env") } else { Command::new("sudo") };
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]).args(arguments);
        run(&mut command, &advice)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}
