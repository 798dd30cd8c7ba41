//! Checks of the core's tests: mutants of what changed, and a million random links.

use crate::{
    run::{self, Outcome, root, run},
    tools,
};
use std::fs;

/// Mutates the lines of the core that changed since a revision; the core's tests must fail for each mutant.
///
/// `base` is anything that `git diff` takes, such as `HEAD~3` or `main`.
pub fn mutants(base: &str) -> Outcome {
    let tool = tools::mutants()?;
    let changed = run::output("git".as_ref(), &["-C", &root().display().to_string(), "diff", base, "--", "src"]);
    let changed = changed.ok_or(format!("git has no difference to {base}: name a revision, such as HEAD~3."))?;
    let file = root().join("target/changed.diff");
    fs::write(&file, changed)
        .map_err(|error| format!("{} cannot be written ({error}): make room for it.", file.display()))?;
    let mut mutants = run::command(&tool, &["mutants", "--in-diff"]);
    mutants.arg(file).args(["--output", "target"]);
    run(&mut mutants, "The tests missed a mutant; which one is above and in target/mutants.out/missed.txt.")
}

/// Parses and writes this many random links.
pub fn links(count: &str) -> Outcome {
    if !count.parse::<u32>().is_ok_and(|count| count > 0) {
        return Err(format!("{count} isn't a number of links: give one, such as `cargo xtask links 1000000`."));
    }
    let mut test =
        run::cargo(&["test", "--profile=trial", "--no-default-features", "--features=import", "--test", "core"]);
    test.args(["--", "round_trip", "any_changes"]).env("PROPTEST_CASES", count);
    run(&mut test, "A link changes its meaning; which one is above.")?;
    println!("{count} random links keep their meaning, and so do {count} after random changes.");
    Ok(())
}
