//! `cargo xtask mutants`: puts faults into the core, one at a time; a test has to notice.
//!
//! The faults are those of cargo-mutants, but are all built in at once and switched on one by one, and each is tried only
//! by the tests that come by it. That takes minutes instead of days.

mod fault;
mod tree;
mod trial;
mod weave;

use anyhow::{Context, Result};
use fault::Fault;
use std::{collections::BTreeMap, fs, path::Path, process::ExitCode, sync::Mutex, time::Instant};
use tree::Tree;
use trial::{Outcome, Trial};

/// Where the copy, and what came out, are.
const PLACE: &str = "target/mutants";

fn main() -> Result<ExitCode> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("a project")?;
    let place = project.join(PLACE);
    let mut arguments = std::env::args().skip(1);
    let list = arguments.next().context("the list of faults is missing")?;
    let mut words: Vec<String> = arguments.collect();
    let missed = place.join("missed.txt");
    let again = words.iter().position(|word| word == "--missed").map(|at| words.remove(at));
    let before = again.map(|_| fs::read_to_string(&missed)).transpose().context("nothing was missed yet")?;
    let faults = fault::read(Path::new(&list))?;
    let began = Instant::now();
    let tree = Tree::copy(project, &place)?;
    let woven = tree.weave(&faults)?;
    println!("{} of {} faults compile where they are woven in", woven.len(), faults.len());
    eprintln!("building …");
    let trial = Trial::prepare(tree.folder(), &place.join("scraps"), &tree.build()?)?;
    println!("{} tests pass without a fault; {:.0} s so far", trial.tests(), began.elapsed().as_secs_f64());
    let wanted = |fault: &Fault| {
        let named = |word: &String| fault.file.contains(word.as_str()) || fault.name.contains(word.as_str());
        let missed = |text: &String| text.lines().any(|line| without_place(line) == without_place(&fault.name));
        (words.is_empty() || words.iter().any(named)) && before.as_ref().is_none_or(missed)
    };
    let tried: Vec<usize> = woven.into_iter().filter(|number| wanted(&faults[*number])).collect();
    let outcomes: Mutex<BTreeMap<usize, Outcome>> = Mutex::default();
    trial.of(&tried, |number, outcome| {
        let Ok(mut outcomes) = outcomes.lock() else { return };
        outcomes.insert(number, outcome);
        if outcomes.len().is_multiple_of(250) {
            eprintln!("{} of {}, {:.0} s", outcomes.len(), tried.len(), began.elapsed().as_secs_f64());
        }
    });
    let outcomes = outcomes.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    tell(&faults, &outcomes);
    let lines = |wanted: &[Outcome]| -> String {
        let chosen = outcomes.iter().filter(|(_, outcome)| wanted.contains(outcome));
        chosen.map(|(number, _)| faults[*number].name.clone() + "\n").collect()
    };
    fs::write(&missed, lines(&[Outcome::Missed, Outcome::Unreached]))?;
    fs::write(place.join("unreached.txt"), lines(&[Outcome::Unreached]))?;
    fs::write(place.join("endless.txt"), lines(&[Outcome::Endless]))?;
    println!("What was not noticed is in {PLACE}/missed.txt; {:.0} s", began.elapsed().as_secs_f64());
    let all = outcomes.values().all(|outcome| matches!(outcome, Outcome::Noticed | Outcome::Endless));
    Ok(if all { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A fault's name without line and column, which move.
fn without_place(name: &str) -> String {
    let (file, rest) = name.split_once(':').unwrap_or((name, ""));
    let what = rest.split_once(": ").map_or(rest, |(_, what)| what);
    format!("{file}: {what}")
}

/// Of each part of the core and of all of it: how many were tried and how many noticed.
fn tell(faults: &[Fault], outcomes: &BTreeMap<usize, Outcome>) {
    let mut parts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (number, outcome) in outcomes {
        let part = faults[*number].file.split(['/', '.']).nth(1).unwrap_or_default();
        for part in [part, "~all"] {
            let (noticed, tried) = parts.entry(part).or_default();
            *noticed += usize::from(matches!(outcome, Outcome::Noticed | Outcome::Endless));
            *tried += 1;
        }
    }
    for (part, (noticed, tried)) in &parts {
        let share = 100.0 * *noticed as f64 / *tried as f64;
        println!("{:<12} {noticed:>5} of {tried:>5} noticed, {share:.1} %", part.trim_start_matches('~'));
    }
}
