//! Debian packages.

use crate::run::{Outcome, output, places, run};
use std::{path::Path, process::Command};

/// Installs Debian packages, as root or by a `sudo` that does not ask; `missing` is the message on other systems.
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
