//! `cargo xtask mutants`: puts faults into the core, one at a time; a test has to notice.
//!
//! The faults are those of cargo-mutants, but are all built in at once and switched on one by one, and each is tried only
//! by the tests that come by it. That takes minutes instead of days.
//!
//! What need not be noticed is explained in `mutants/explained.txt`; the command fails where a fault is neither noticed nor
//! explained, and where an explanation is of none.

mod explained;
mod fault;
mod tree;
mod trial;
mod weave;

use anyhow::{Context, Result};
use explained::Explained;
use fault::Fault;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write,
    path::Path,
    process::ExitCode,
    sync::Mutex,
    time::{Duration, Instant},
};
use tree::Tree;
use trial::{Outcome, Trial};

/// Where the copy, and what came out, are.
const PLACE: &str = "target/mutants";

/// What was asked for.
#[derive(Default)]
struct Asked {
    /// Parts of the files' paths, or of the faults' names; all where there is none.
    words: Vec<String>,
    /// Only what was not noticed the last time.
    missed: bool,
    /// How long faults are tried.
    time: Option<Duration>,
}

impl Asked {
    fn of(mut arguments: impl Iterator<Item = String>) -> Result<Self> {
        let mut asked = Self::default();
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--missed" => asked.missed = true,
                "--minutes" => {
                    let minutes: u64 = arguments.next().context("how many minutes?")?.parse().context("minutes")?;
                    asked.time = Some(Duration::from_secs(60 * minutes));
                }
                _ => asked.words.push(argument),
            }
        }
        Ok(asked)
    }

    fn wants(&self, fault: &Fault) -> bool {
        let named = |word: &String| fault.file.contains(word.as_str()) || fault.name.contains(word.as_str());
        self.words.is_empty() || self.words.iter().any(named)
    }
}

fn main() -> Result<ExitCode> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("a project")?;
    let place = project.join(PLACE);
    let mut arguments = std::env::args().skip(1);
    let list = arguments.next().context("the list of faults is missing")?;
    let asked = Asked::of(arguments)?;
    let missed = place.join("missed.txt");
    let before = asked.missed.then(|| fs::read_to_string(&missed)).transpose().context("nothing was missed yet")?;
    let before: Option<BTreeSet<String>> = before.map(|text| text.lines().map(without_place).collect());
    let faults = fault::read(Path::new(&list))?;
    let began = Instant::now();
    let tree = Tree::copy(project, &place, &faults)?;
    let woven = tree.weave(&faults)?;
    println!("{} of {} faults compile where they are woven in", woven.len(), faults.len());
    let trial = Trial::prepare(tree.folder(), &place.join("scraps"), &tree.build()?)?;
    println!("{} tests pass without a fault; {:.0} s so far", trial.tests(), began.elapsed().as_secs_f64());
    let again = |fault: &Fault| before.as_ref().is_none_or(|missed| missed.contains(&without_place(&fault.name)));
    let mut wanted: Vec<usize> = woven.into_iter().filter(|number| asked.wants(&faults[*number])).collect();
    wanted.retain(|number| again(&faults[*number]));
    // In no order, so that what there is time for is a fair sample.
    wanted.sort_by_key(|number| (*number as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29));
    let log = Mutex::new(fs::File::create(place.join("outcomes.txt"))?);
    let outcomes: Mutex<BTreeMap<usize, Outcome>> = Mutex::default();
    trial.of(&wanted, asked.time.map(|time| Instant::now() + time), |number, outcome| {
        // Also of a trial that is broken off something is known.
        if let Ok(mut log) = log.lock() {
            let _ = writeln!(log, "{outcome:?} {}", faults[number].name);
        }
        let Ok(mut outcomes) = outcomes.lock() else { return };
        outcomes.insert(number, outcome);
        if outcomes.len().is_multiple_of(250) {
            eprintln!("{} of {}, {:.0} s", outcomes.len(), wanted.len(), began.elapsed().as_secs_f64());
        }
    });
    let outcomes = outcomes.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    tell(&faults, &outcomes, wanted.len());
    let lines = |chosen: &[Outcome]| -> String {
        let chosen = outcomes.iter().filter(|(_, outcome)| chosen.contains(outcome));
        chosen.map(|(number, _)| faults[*number].name.clone() + "\n").collect()
    };
    fs::write(&missed, lines(&[Outcome::Missed, Outcome::Unreached]))?;
    println!("What was not noticed is in {PLACE}/missed.txt; {:.0} s", began.elapsed().as_secs_f64());
    // Read only now, as it may be written while the trial goes on.
    let explained = Explained::read(project)?;
    let unnoticed = outcomes.iter().filter(|(_, outcome)| !outcome.noticed());
    let unnoticed: Vec<String> = unnoticed.map(|(number, _)| without_place(&faults[*number].name)).collect();
    let (idle, unexplained) = explain(&explained, &unnoticed);
    let lines: String = unexplained.iter().map(|name| format!("{name}\n")).collect();
    fs::write(place.join("unexplained.txt"), lines)?;
    let whole = outcomes.len() == wanted.len() && asked.words.is_empty() && before.is_none();
    if whole {
        idle.iter().for_each(|pattern| println!("{} explains what is noticed: {pattern}", explained::FILE));
    }
    let sound = unexplained.is_empty() && (!whole || idle.is_empty());
    Ok(if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Tells how many faults that were not noticed are explained, and why; gives what explains none of them, and those that
/// are not explained.
fn explain<'a>(explained: &'a Explained, missed: &'a [String]) -> (Vec<&'a str>, Vec<&'a String>) {
    for reason in explained.reasons() {
        let count = missed.iter().filter(|fault| reason.explains(fault)).count();
        println!("explained {count:>4}: {}", reason.words);
    }
    let unexplained: Vec<&String> = missed.iter().filter(|fault| !explained.explains(fault)).collect();
    println!("unexplained: {}", unexplained.len());
    (explained.idle(missed).collect(), unexplained)
}

/// A fault's name without line and column, which move.
fn without_place(name: &str) -> String {
    let (file, rest) = name.split_once(':').unwrap_or((name, ""));
    let what = rest.split_once(": ").map_or(rest, |(_, what)| what);
    format!("{file}: {what}")
}

/// Of each part of the core and of all of it: how many were tried and how many noticed.
fn tell(faults: &[Fault], outcomes: &BTreeMap<usize, Outcome>, wanted: usize) {
    let mut parts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (number, outcome) in outcomes {
        let part = faults[*number].file.split(['/', '.']).nth(1).unwrap_or_default();
        for part in [part, "~all"] {
            let (noticed, tried) = parts.entry(part).or_default();
            *noticed += usize::from(outcome.noticed());
            *tried += 1;
        }
    }
    for (part, (noticed, tried)) in &parts {
        let share = 100.0 * *noticed as f64 / *tried as f64;
        println!("{:<12} {noticed:>5} of {tried:>5} noticed, {share:.1} %", part.trim_start_matches('~'));
    }
    let count = |wanted: Outcome| outcomes.values().filter(|outcome| **outcome == wanted).count();
    let [endless, unreached] = [Outcome::Endless, Outcome::Unreached].map(count);
    println!("Of the noticed {endless} never ended; of the others no test came by {unreached}");
    if let Some((noticed, tried)) = parts.get("~all").filter(|(_, tried)| *tried < wanted) {
        println!("A sample: of all {wanted} some {}", margin(*noticed, *tried, wanted));
    }
}

/// What a fair sample says of all: within these bounds in 19 samples of 20.
fn margin(noticed: usize, tried: usize, all: usize) -> String {
    let (sample, all) = (tried as f64, all as f64);
    let share = noticed as f64 / sample;
    let error = 1.96 * (share * (1.0 - share) / sample * (all - sample) / (all - 1.0)).sqrt();
    format!("{:.1} % would be noticed, give or take {:.1}", 100.0 * share, 100.0 * error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_where_lines_move() {
        let name = "src/view/link.rs:32:9: replace + with - in View::to_query";
        assert_eq!(without_place(name), "src/view/link.rs: replace + with - in View::to_query");
    }

    #[test]
    fn a_sample_has_a_margin_and_the_whole_none() {
        assert_eq!(margin(90, 100, 1_000_000), "90.0 % would be noticed, give or take 5.9");
        assert_eq!(margin(90, 100, 100), "90.0 % would be noticed, give or take 0.0");
    }
}
