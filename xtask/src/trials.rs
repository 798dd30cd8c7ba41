//! What the released page is put through, each time by a program of its own.

use crate::{
    browser, publish,
    release::dist,
    run::{self, Outcome, run},
    tools,
};
use std::process::Command;

/// The trial of this name; what it is told comes after.
fn trial(name: &str) -> Command {
    run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", name, "--"])
}

/// What a first visit downloads.
pub fn weight() -> Outcome {
    let dist = dist("")?;
    let mut weigh = trial("weight");
    run(weigh.env("CHARGEBOARD_DIST", dist), "The page could not be weighed; why is above.")
}

/// The README's picture.
pub fn picture() -> Outcome {
    let dist = dist("")?;
    let mut picture = trial("picture");
    let picture = picture.env("CHARGEBOARD_DIST", dist).envs(browser::environment()?);
    run(picture, "The picture could not be taken; why is above.")
}

/// How the page stands a register of so many rows.
pub fn own_data(rows: &str) -> Outcome {
    let dist = dist("")?;
    let mut bench = run::cargo(&["run", "--quiet", "--release", "--package", "e2e", "--bin", "own_data", rows]);
    let bench = bench.env("CHARGEBOARD_DIST", dist).envs(browser::environment()?);
    run(bench, "The page did not stand it; why is above.")
}

/// The page while things go wrong in it.
pub fn faults(engine: &str, words: &[&str]) -> Outcome {
    let environment = browser::of(engine)?;
    let dist = dist("")?;
    let mut faults = trial("faults");
    let faults = faults.args(words).env("CHARGEBOARD_DIST", dist).env("ENGINE", engine).envs(environment);
    run(faults, "The page did not survive something; what is above.")
}

/// The page on a slow phone, beside the same charts by others.
pub fn first_paint() -> Outcome {
    let browser = browser::environment()?;
    let peers = publish::peers()?;
    let dist = dist("")?;
    let mut measure = trial("first_paint");
    measure.env("CHARGEBOARD_DIST", dist).env("PEERS", peers).envs(browser);
    run(&mut measure, "The page is slower than promised, or could not be measured; why is above.")
}

/// The page before Lighthouse.
pub fn lighthouse() -> Outcome {
    let browser = browser::environment()?;
    let lighthouse = tools::lighthouse()?;
    let dist = dist("")?;
    let mut judge = trial("lighthouse");
    judge.env("CHARGEBOARD_DIST", dist).env("LIGHTHOUSE", lighthouse).envs(browser);
    run(&mut judge, "Lighthouse finds something, or could not be run; what and why is above.")
}

/// Random actions in the page for a long time.
pub fn soak(options: &[&str]) -> Outcome {
    let (mut actions, mut seed, mut engine) = ("10000", None, "chromium");
    for option in options.chunks(2) {
        match option {
            ["--actions", number] => actions = number,
            ["--seed", number] => seed = Some(*number),
            ["--engine", name] => engine = name,
            _ => return Err(format!("{} is no option of soak: see `cargo xtask help`.", option.join(" "))),
        }
    }
    let environment = browser::of(engine)?;
    let dist = dist("")?;
    let mut soak = trial("soak");
    soak.arg(actions).args(seed).env("CHARGEBOARD_DIST", dist).env("ENGINE", engine).envs(environment);
    run(&mut soak, "The page did not stand it; after what is above.")
}
