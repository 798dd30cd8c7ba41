//! `cargo xtask …`: serve, build, weigh and test the page, with the tools set up first.
//!
//! Law: every failure is one sentence that names the thing and says how to get it.

mod bench;
mod browser;
mod coverage;
mod crates;
mod finish;
mod fuzz;
mod map;
mod mutants;
mod press;
mod run;
mod seal;
mod tools;
mod wasm;

use run::{Outcome, root, run};
use std::{path::PathBuf, process::ExitCode};

const HELP: &str = "\
cargo xtask serve [--port N]        the page on 127.0.0.1, rebuilt and reloaded on every change
cargo xtask dist [--base URL]       the release folder, dist/; the address it will have is for cards and the feed
cargo xtask dist --single-file      the dashboard as one file, dist/chargeboard.html, which works from a disk
cargo xtask weight                  what a first visit downloads, against its budget
cargo xtask weight --crates         which crates and functions of the page's own program weigh what
cargo xtask test [core|web|e2e]     all tests, or one part of them
cargo xtask test e2e --engine NAME  the journeys in firefox, webkit, or all three engines: see docs/trust.md
cargo xtask picture                 the README's picture, docs/page.png
cargo xtask map                     the countries' shapes for the map, public/map/
cargo xtask bench [options]         the engine among its peers, in Chromium: see bench/README.md
cargo xtask bench --page [rows]     the page on a register of that many rows: opening, memory, clicks
cargo xtask bench --native [name]   each operation of the engine, natively, or those with this in their names
cargo xtask bench --import [options] the import beside DuckDB's reader, in Chromium: see bench/README.md
cargo xtask bench --build           the engine as an adapter for the benchmark, bench/dist/
cargo xtask faults [--engine NAME] [words]   what goes wrong in the page, one thing at a time, and whether it survives each
cargo xtask first-paint             how soon the page is seen and used on a slow phone, beside others
cargo xtask lighthouse              what Lighthouse says of the page
cargo xtask reproduce               builds the release twice and compares every byte
cargo xtask cube                    the queries of docs/cube, on DuckDB and Spark
cargo xtask soak [--actions N] [--seed N] [--engine NAME]   random actions in the page, 10000 or so many
cargo xtask coverage                which lines and branches of the core its tests come by
cargo xtask links [N]               so many random links there and back, a million
cargo xtask mutants [word…] [--missed] [--minutes N]   faults in the core's files with such a word in the path, or in all
cargo xtask fuzz [--seconds N]      the import and links on bytes of the fuzzer, 60 seconds a target: see fuzz/README.md
cargo xtask seal                    called by trunk: the page's Content-Security-Policy";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => serve("8080"),
        ["serve", "--port", port] => serve(port),
        ["dist"] => dist("").map(|folder| println!("The page is in {}", folder.display())),
        ["dist", "--single-file"] => single_file().map(|file| println!("The page is {}", file.display())),
        ["dist", "--base", base] => dist(base).map(|folder| println!("The page is in {}", folder.display())),
        ["weight"] => weight(),
        ["weight", "--crates"] => crates::print(),
        ["test"] => core().and_then(|()| web()).and_then(|()| e2e()),
        ["test", "core"] => core(),
        ["test", "web"] => web(),
        ["test", "e2e"] => e2e(),
        ["test", "e2e", "--engine", engine, words @ ..] => journeys_in(engine, words),
        ["picture"] => picture(),
        ["map"] => map::write(),
        ["bench", "--build"] => bench::build().map(|folder| println!("The adapter is in {}", folder.display())),
        ["bench", "--page"] => own_data("5000000"),
        ["bench", "--page", rows] => own_data(rows),
        ["bench", "--import", options @ ..] => bench::import(options),
        ["bench", "--native", options @ ..] => bench::native(options),
        ["bench", options @ ..] => bench::compare(options),
        ["soak", options @ ..] => soak(options),
        ["coverage"] => coverage::print(),
        ["links"] => mutants::links("1000000"),
        ["links", count] => mutants::links(count),
        ["mutants", options @ ..] => mutants::mutants(options),
        ["fuzz"] => fuzz::long("60"),
        ["fuzz", "--seconds", seconds] => fuzz::long(seconds),
        ["faults", "--engine", engine, words @ ..] => faults(engine, words),
        ["faults", words @ ..] => faults("chromium", words),
        ["first-paint"] => first_paint(),
        ["lighthouse"] => lighthouse(),
        ["reproduce"] => reproduce(),
        ["cube"] => cube(),
        ["seal"] => seal::staged(),
        ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("There is no such command. These are:\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Serves the page until the developer stops it.
fn serve(port: &str) -> Outcome {
    if !port.parse::<u16>().is_ok_and(|port| port > 0) {
        return Err(format!(
            "{port} is no port: give a number from 1 to 65535, such as `cargo xtask serve --port 8080`."
        ));
    }
    let mut trunk = tools::trunk()?;
    println!("The page: http://127.0.0.1:{port}/ (Ctrl+C ends it)");
    // Beside the release folder, which stays what was released.
    run(trunk.args(["serve", "--port", port, "--dist", "target/serve"]), "trunk stopped; what it said is above.")
}

/// Builds the release folder; `base` is the address that it will be published under, or empty.
fn dist(base: &str) -> Outcome<PathBuf> {
    if !base.is_empty() && !["https://", "http://"].iter().any(|scheme| base.starts_with(scheme)) {
        return Err(format!("{base} is no whole address: give one such as https://example.org/chargeboard/"));
    }
    let base = if base.is_empty() || base.ends_with('/') { base.to_owned() } else { format!("{base}/") };
    let mut trunk = tools::trunk()?;
    release(&mut trunk);
    trunk.env(press::BASE, &base);
    run(trunk.args(["build", "--release"]), "The page does not build; what trunk said is above.")?;
    let folder = root().join("dist");
    press::files(&folder, &base)?;
    Ok(folder)
}

/// Has cargo build for the release. The same bytes wherever that is: no path of this machine is in them.
fn release(build: &mut std::process::Command) {
    // These add to the flags in .cargo/config.toml.
    let mut flags = format!("--remap-path-prefix={}=.", root().display());
    if let Some(cargo) = run::cargo_home() {
        flags += &format!(" --remap-path-prefix={}=cargo", cargo.join("registry/src").display());
    }
    if tools::library_source() {
        // Built with the page, the standard library has only what the page uses, and no texts for panics that nobody
        // reads: an eighth of what is downloaded. Stable Rust builds it on this request only.
        flags += " -Zunstable-options -Cpanic=immediate-abort -Zfmt-debug=none -Zlocation-detail=none";
        build
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
            // What is inlined is the optimizer's choice that runs last; the worker is made for speed instead.
            .env("CARGO_UNSTABLE_PROFILE_RUSTFLAGS", "true")
            .env("CARGO_PROFILE_RELEASE_RUSTFLAGS", "-Cllvm-args=-inline-threshold=0")
            .env("CARGO_PROFILE_WORKER_RUSTFLAGS", "");
        // Names go last: see `finish`.
        build.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    } else {
        eprintln!(
            "Without rust-src the page becomes an eighth heavier: install it by `rustup component add rust-src`."
        );
    }
    build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
}

/// Builds the release folder, and in it the dashboard as one file.
fn single_file() -> Outcome<PathBuf> {
    let folder = dist("")?;
    let file = folder.join("chargeboard.html");
    press::single(&folder, &file)?;
    Ok(file)
}

fn weight() -> Outcome {
    let dist = dist("")?;
    let mut weigh = run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "weight"]);
    run(weigh.env("CHARGEBOARD_DIST", dist), "The page could not be weighed; why is above.")
}

fn picture() -> Outcome {
    let dist = dist("")?;
    let mut picture = run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "picture"]);
    let picture = picture.env("CHARGEBOARD_DIST", dist).envs(browser::environment()?);
    run(picture, "The picture could not be taken; why is above.")
}

/// How the page stands a register of so many rows.
fn own_data(rows: &str) -> Outcome {
    let dist = dist("")?;
    let mut bench = run::cargo(&["run", "--quiet", "--release", "--package", "e2e", "--bin", "own_data", rows]);
    let bench = bench.env("CHARGEBOARD_DIST", dist).envs(browser::environment()?);
    run(bench, "The page did not stand it; why is above.")
}

/// What needs no browser.
fn core() -> Outcome {
    let core = ["test", "--no-default-features", "--features", "import"];
    run(&mut run::cargo(&core), "A test of the core failed; which one is above.")?;
    let engine = ["test", "--package", "chargeboard-engine"];
    run(&mut run::cargo(&engine), "A test of the engine failed; which one is above.")?;
    let tools = ["test", "--package", "xtask", "--package", "press"];
    run(&mut run::cargo(&tools), "A test of xtask or of the press failed; which one is above.")
}

/// The page while things go wrong in it.
fn faults(engine: &str, words: &[&str]) -> Outcome {
    let environment = browser::of(engine)?;
    let dist = dist("")?;
    let mut faults = run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "faults", "--"]);
    let faults = faults.args(words).env("CHARGEBOARD_DIST", dist).env("ENGINE", engine).envs(environment);
    run(faults, "The page did not survive something; what is above.")
}

/// The page on a slow phone, beside the same charts by others.
fn first_paint() -> Outcome {
    let browser = browser::environment()?;
    let peers = press::peers()?;
    let dist = dist("")?;
    let mut measure = run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "first_paint"]);
    measure.env("CHARGEBOARD_DIST", dist).env("PEERS", peers).envs(browser);
    run(&mut measure, "The page is slower than promised, or could not be measured; why is above.")
}

/// The page before Lighthouse.
fn lighthouse() -> Outcome {
    let browser = browser::environment()?;
    let lighthouse = tools::lighthouse()?;
    let dist = dist("")?;
    let mut judge = run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "lighthouse"]);
    judge.env("CHARGEBOARD_DIST", dist).env("LIGHTHOUSE", lighthouse).envs(browser);
    run(&mut judge, "Lighthouse finds something, or could not be run; what and why is above.")
}

/// Builds the release twice, the second time from nothing.
fn reproduce() -> Outcome {
    let failed = |error: std::io::Error| format!("The two builds cannot be compared ({error}): make room for them.");
    let first = root().join("target/first");
    let again = root().join("target/again");
    for old in [&first, &again] {
        let _ = std::fs::remove_dir_all(old);
    }
    std::fs::rename(dist("")?, &first).map_err(failed)?;
    let mut second = run::cargo(&["run", "--quiet", "--package", "xtask", "--", "dist"]);
    second.env("CARGO_TARGET_DIR", &again);
    run(&mut second, "The second build failed; why is above.")?;
    run(
        std::process::Command::new("diff").arg("-r").arg(&first).arg(root().join("dist")),
        "Two builds of the same source differ; where is above.",
    )?;
    println!("Two builds, the same bytes.");
    Ok(())
}

/// The queries for tables that are too big for a browser.
fn cube() -> Outcome {
    let mut test = run::cargo(&["test", "--no-default-features", "--features", "import", "--test", "cube", "--"]);
    test.arg("--ignored").env("PYTHON", tools::python()?);
    run(&mut test, "A query does not count what is there; which one is above.")
}

/// What needs a browser but no page.
fn web() -> Outcome {
    tools::wasm_target()?;
    let mut test = run::cargo(&["test", "--target", tools::TARGET, "--test", "web"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools::wasm_bindgen()?.join("wasm-bindgen-test-runner"));
    run(test.envs(browser::environment()?), "A test in the browser failed; which one is above.")
}

/// The built page, from its reader's side.
fn e2e() -> Outcome {
    let environment = e2e_environment()?;
    let mut test = run::cargo(&["test", "--no-fail-fast", "--package", "e2e"]);
    let outcome = run(test.envs(environment.iter().cloned()), "An end-to-end test failed; which one is above.");
    // WebKit is set up in half a minute, so some journeys are always made in it too.
    match browser::of("webkit") {
        Ok(webkit) => outcome.and(journeys("webkit", &SMOKE, &[environment, webkit].concat())),
        Err(sentence) => {
            eprintln!("{sentence} Until then the journeys are made in Chromium alone.");
            outcome
        }
    }
}

/// The journeys that are made in a second engine with every change.
const SMOKE: [&str; 5] = ["opening::", "filters::", "address::", "broken::a_", "taking::a_chart"];

/// What the tests of the built page need to know.
fn e2e_environment() -> Outcome<Vec<(&'static str, PathBuf)>> {
    let mut environment = browser::environment()?.to_vec();
    environment.push(("AXE", tools::axe()?));
    let [nginx, caddy] = tools::hosts()?;
    environment.extend([("HOST_NGINX", nginx), ("HOST_CADDY", caddy)]);
    let dist = dist("")?;
    let single = root().join("target/chargeboard.html");
    press::single(&dist, &single)?;
    environment.extend([("CHARGEBOARD_DIST", dist), ("SINGLE", single)]);
    Ok(environment)
}

/// The journeys in one engine or in all, those with one of the words in their names or all.
fn journeys_in(engine: &str, words: &[&str]) -> Outcome {
    let engines = match engine {
        "all" => vec!["chromium", "firefox", "webkit"],
        one => vec![one],
    };
    let mut environment = vec![];
    for engine in &engines {
        environment.extend(browser::of(engine)?);
    }
    environment.extend(e2e_environment()?);
    // In all of them, also after one in which a journey failed.
    let mut outcome = Ok(());
    for engine in engines {
        outcome = outcome.and(journeys(engine, words, &environment));
    }
    outcome
}

/// The journeys with one of the words in their names, in this engine.
fn journeys(engine: &str, words: &[&str], environment: &[(&'static str, PathBuf)]) -> Outcome {
    let mut test = run::cargo(&["test", "--quiet", "--package", "e2e", "--test", "journeys", "--"]);
    test.args(words).env("ENGINE", engine).envs(environment.iter().cloned());
    run(&mut test, &format!("A journey failed in {engine}; which one is above."))
}

/// Random actions in the page for a long time.
fn soak(options: &[&str]) -> Outcome {
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
    let mut soak = run::cargo(&["run", "--quiet", "--package", "e2e", "--bin", "soak", "--", actions]);
    soak.args(seed).env("CHARGEBOARD_DIST", dist).env("ENGINE", engine).envs(environment);
    run(&mut soak, "The page did not stand it; after what is above.")
}
