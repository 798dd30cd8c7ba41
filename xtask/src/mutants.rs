//! Long trials of the core: faults put in on purpose, and links by the million.

use crate::{
    run::{self, Outcome, root, run},
    tools,
};

/// Puts faults into the core, one at a time, in files whose path has one of the words in it, or in all; the tests must
/// notice. `--shard 1/8` takes an eighth of them, so that several machines, or evenings, share the hours it takes.
pub fn mutants(options: &[&str]) -> Outcome {
    let mut words = options.to_vec();
    let shard = words.iter().position(|word| *word == "--shard").map(|at| words.drain(at..).collect::<Vec<_>>());
    let sentence = "Give words in the paths of files, then a part if not all: `cargo xtask mutants view --shard 1/8`.";
    let tool = tools::mutants()?;
    let mut command = run::command(&tool, &["mutants", "--output", "target", "--no-shuffle"]);
    for word in words {
        command.args([
            "--file",
            &format!("src/**/*{word}*"),
            "--file",
            &format!("src/{word}*"),
            "--file",
            &format!("src/{word}/**"),
        ]);
    }
    match shard.as_deref() {
        None => {}
        Some(["--shard", part]) => {
            let counted =
                part.split_once('/').and_then(|(one, all)| Some((one.parse::<u32>().ok()?, all.parse::<u32>().ok()?)));
            let (one, all) = counted.filter(|(one, all)| (1..=*all).contains(one)).ok_or(sentence)?;
            command.args(["--shard", &format!("{}/{all}", one - 1)]);
        }
        Some(_) => return Err(sentence.into()),
    }
    let outcome = run(&mut command, "Some faults went unnoticed; which ones is above and in target/mutants.out.");
    let count = |name: &str| {
        let lines = std::fs::read_to_string(root().join("target/mutants.out").join(name)).unwrap_or_default();
        lines.lines().count()
    };
    let (caught, missed) = (count("caught.txt") + count("timeout.txt"), count("missed.txt"));
    let share = 100 * caught / (caught + missed).max(1);
    println!("{caught} of {} faults are noticed: {share} %", caught + missed);
    outcome
}

/// Reads so many random links and writes them again.
pub fn links(count: &str) -> Outcome {
    if !count.parse::<u32>().is_ok_and(|count| count > 0) {
        return Err(format!("{count} is no number of links: give one, such as `cargo xtask links 1000000`."));
    }
    let mut test =
        run::cargo(&["test", "--release", "--no-default-features", "--features", "import", "--test", "core"]);
    test.args(["--", "link::"]).env("PROPTEST_CASES", count);
    run(&mut test, "A link does not keep its meaning; which one is above.")?;
    println!("{count} random links keep their meaning, and so many after random changes.");
    Ok(())
}
