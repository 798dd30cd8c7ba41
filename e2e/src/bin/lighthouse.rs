//! What Lighthouse says of the built page, on a host that compresses; `cargo xtask lighthouse` calls it.
//!
//! It does not see a late app behind a page that is there already: `cargo xtask first-paint` measures that.

use anyhow::{Context, bail};
use e2e::server::Server;
use serde_json::Value;
use std::{env, process::Command};

/// So many runs, of which the middle one counts: another program's moment of work weighs on a single one.
const RUNS: usize = 3;

fn main() -> anyhow::Result<()> {
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    let server = Server::hosted(&dist, "/")?;
    let folder = tempfile::tempdir()?;
    let report = folder.path().join("report.json");
    let mut scores: Vec<(String, Vec<f64>)> = Vec::new();
    for run in 0..RUNS {
        let mut lighthouse = Command::new("node");
        lighthouse.arg(env::var_os("LIGHTHOUSE").context("LIGHTHOUSE says where it is")?).arg(server.url());
        lighthouse.args(["--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox --disable-gpu"]);
        lighthouse.arg(format!("--output-path={}", report.display()));
        lighthouse.env("CHROME_PATH", env::var_os("CHROMIUM").context("CHROMIUM says where it is")?);
        if !lighthouse.status()?.success() {
            bail!("Lighthouse could not be run; why is above.");
        }
        let found: Value = serde_json::from_slice(&std::fs::read(&report)?)?;
        for (name, category) in found["categories"].as_object().context("a report without categories")? {
            let score = (category["score"].as_f64().unwrap_or_default() * 100.0).round();
            match scores.iter_mut().find(|(known, _)| known == name) {
                Some((_, all)) => all.push(score),
                None => scores.push((name.clone(), vec![score])),
            }
            for audit in category["auditRefs"].as_array().into_iter().flatten() {
                let id = audit["id"].as_str().unwrap_or_default();
                let result = &found["audits"][id];
                let weighs = audit["weight"].as_f64().unwrap_or_default() > 0.0;
                if weighs && result["score"].as_f64().is_some_and(|score| score < 0.9) {
                    println!("run {}: {name}: {id}: {}", run + 1, result["displayValue"].as_str().unwrap_or("not met"));
                }
            }
        }
    }
    let mut all = true;
    for (name, scores) in &mut scores {
        scores.sort_by(f64::total_cmp);
        println!("{:>4}  {name} {scores:?}", scores[RUNS / 2]);
        all &= scores[RUNS / 2] == 100.0;
    }
    if all { Ok(()) } else { bail!("Not every category is at 100.") }
}
