//! Long trials of the core: faults put in on purpose, and links by the million.

use crate::{
    run::{self, Outcome, root, run},
    tools,
};

/// Puts faults into the core, one at a time, in files whose path has one of the words in it, or in all; the tests must
/// notice. With `--missed`, those that were not noticed the last time; with `--minutes`, a fair sample of them.
pub fn mutants(options: &[&str]) -> Outcome {
    let known = ["--missed", "--minutes"];
    if let Some(option) = options.iter().find(|option| option.starts_with('-') && !known.contains(option)) {
        return Err(format!("{option} is no option of mutants: see `cargo xtask help`."));
    }
    let tool = tools::mutants()?;
    let listed = run::output(&tool, &["mutants", "--list", "--json", "--dir", &root().display().to_string()]);
    let listed = listed.ok_or("cargo-mutants lists no faults: run `cargo mutants --list` to see why.")?;
    let list = root().join("target/mutants.json");
    std::fs::write(&list, listed)
        .map_err(|error| format!("{} cannot be written ({error}): make room for it.", list.display()))?;
    let mut trial = run::cargo(&["run", "--quiet", "--package", "mutants", "--"]);
    run(trial.arg(list).args(options), "Some faults went unnoticed; which ones is in target/mutants/missed.txt.")
}

/// Reads so many random links and writes them again.
pub fn links(count: &str) -> Outcome {
    if !count.parse::<u32>().is_ok_and(|count| count > 0) {
        return Err(format!("{count} is no number of links: give one, such as `cargo xtask links 1000000`."));
    }
    let mut test =
        run::cargo(&["test", "--profile=trial", "--no-default-features", "--features=import", "--test", "core"]);
    test.args(["--", "round_trip", "any_changes"]).env("PROPTEST_CASES", count);
    run(&mut test, "A link does not keep its meaning; which one is above.")?;
    println!("{count} random links keep their meaning, and so many after random changes.");
    Ok(())
}
