//! Which lines and branches of the core its tests come by, by the compiler's own instrumentation.

use crate::{
    run::{self, Outcome, output, root, run},
    tools,
};
use std::{path::PathBuf, process::Command};

/// What is no part of the core: see `.cargo/mutants.toml`.
const OTHER: &str = "(/registry/|/rustc/|/target/|/tests/|/engine/|/fuzz/|/e2e/|src/ui/|src/browser/|src/bin/|src/main.rs|src/worker.rs|tests\\.rs$)";

/// Runs the core's tests and prints the coverage of each part of it, and of all.
pub fn print() -> Outcome {
    let tools = tools::llvm()?;
    let folder = root().join("target/coverage");
    let profiles = folder.join("profiles");
    let _ = std::fs::remove_dir_all(&profiles);
    let mut test = run::cargo(&["test", "--no-default-features", "--features", "import", "--lib", "--test", "core"]);
    instrumented(&mut test).env("CARGO_TARGET_DIR", &folder).env("LLVM_PROFILE_FILE", profiles.join("%p-%m.profraw"));
    run(&mut test, "A test of the core failed; which one is above.")?;
    let merged = folder.join("core.profdata");
    let written = std::fs::read_dir(&profiles).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut merge = run::command(&tools.join("llvm-profdata"), &["merge", "--sparse", "--output"]);
    run(merge.arg(&merged).args(written), "What the tests came by could not be put together; why is above.")?;
    let mut listed = run::cargo(&["test", "--no-default-features", "--features", "import", "--lib", "--test", "core"]);
    instrumented(listed.args(["--no-run", "--message-format", "json"])).env("CARGO_TARGET_DIR", &folder);
    let listed = listed.output().map_err(|error| format!("cargo does not start ({error})."))?;
    let programs: Vec<PathBuf> = String::from_utf8_lossy(&listed.stdout).lines().filter_map(program).collect();
    let mut report = vec!["export".to_owned(), "--summary-only".to_owned(), format!("--ignore-filename-regex={OTHER}")];
    report.push(format!("--instr-profile={}", merged.display()));
    report.extend(programs.iter().flat_map(|program| ["--object".to_owned(), program.display().to_string()]));
    let report: Vec<&str> = report.iter().map(String::as_str).collect();
    let summary = output(&tools.join("llvm-cov"), &report).ok_or("llvm-cov does not say what was come by.")?;
    let summary: serde_json::Value =
        serde_json::from_str(&summary).map_err(|error| format!("What llvm-cov says is not understood ({error})."))?;
    tell(&summary["data"][0]);
    Ok(())
}

/// Branches are counted on request only, which stable Rust takes so.
fn instrumented(command: &mut Command) -> &mut Command {
    command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", "-Cinstrument-coverage -Zcoverage-options=branch")
}

/// The program that cargo says it built.
fn program(line: &str) -> Option<PathBuf> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    (message["profile"]["test"] == true).then(|| message["executable"].as_str().map(Into::into))?
}

/// A line for each module, and one for all.
fn tell(all: &serde_json::Value) {
    let source = root().join("src");
    let mut modules = std::collections::BTreeMap::<String, [[u64; 2]; 2]>::new();
    for file in all["files"].as_array().into_iter().flatten() {
        let path = PathBuf::from(file["filename"].as_str().unwrap_or_default());
        let Ok(name) = path.strip_prefix(&source) else { continue };
        let module = name.iter().next().map(|first| first.to_string_lossy().trim_end_matches(".rs").to_owned());
        for name in [module.unwrap_or_default(), "~all".to_owned()] {
            let sums = modules.entry(name).or_default();
            for (sum, kind) in sums.iter_mut().zip(["lines", "branches"]) {
                let count = |what: &str| file["summary"][kind][what].as_u64().unwrap_or_default();
                *sum = [sum[0] + count("covered"), sum[1] + count("count")];
            }
        }
    }
    for (name, [lines, branches]) in &modules {
        let share = |[covered, count]: &[u64; 2]| 100.0 * *covered as f64 / (*count).max(1) as f64;
        println!(
            "{:<12} {:>6} of {:>6} lines, {:.1} %; {:>5} of {:>5} branches, {:.1} %",
            name.trim_start_matches('~'),
            lines[0],
            lines[1],
            share(lines),
            branches[0],
            branches[1],
            share(branches)
        );
    }
}
