//! The long fuzzing of the import and of links, by cargo-fuzz. The bounded part is an ordinary test, `tests/core/fuzz.rs`.
//!
//! Law: it runs on the compiler that builds the page.

use crate::{
    run::{self, Outcome, root, run},
    tools,
};

/// Each target with the folder of the project that is its corpus to begin with, besides its seeds.
const TARGETS: [(&str, Option<&str>); 6] = [
    ("file", Some("tests/import")),
    ("table", None),
    ("json", None),
    ("packed", None),
    ("edition", None),
    ("link", None),
];

/// Fuzzes every target in turn for so many seconds.
pub fn long(seconds: &str) -> Outcome {
    if !seconds.parse::<u32>().is_ok_and(|seconds| seconds > 0) {
        return Err(format!("{seconds} is no time: give seconds, such as `cargo xtask fuzz --seconds 600`."));
    }
    let fuzz = tools::fuzz()?;
    for (target, more) in TARGETS {
        println!("{target}: {seconds} seconds");
        let corpus = root().join("fuzz/corpus").join(target);
        std::fs::create_dir_all(&corpus)
            .map_err(|error| format!("{} cannot be made ({error}): make room for it.", corpus.display()))?;
        // The crate forbids unsafe code: sanitizers would find nothing and slow it down.
        let mut command = run::command(&fuzz, &["fuzz", "run", "--sanitizer", "none", target]);
        command.arg(corpus).arg(root().join("fuzz/seeds").join(target)).args(more.map(|folder| root().join(folder)));
        command.args(["--", &format!("-max_total_time={seconds}"), "-timeout=20", "-print_final_stats=1"]);
        // What the fuzzer is driven by are unstable features; this lets the present compiler have them.
        command.env("RUSTC_BOOTSTRAP", "1");
        run(&mut command, "The fuzzing found something: the input and how to run it again are above.")?;
    }
    Ok(())
}
