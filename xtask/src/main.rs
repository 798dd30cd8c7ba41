//! `cargo xtask …`: serve, build, weigh and test the page, with the tools set up first.
//!
//! Law: every failure is one sentence that names the thing and says how to get it.

mod apt;
mod bench;
mod binary;
mod browser;
mod coverage;
mod csp;
mod fuzz;
mod map;
mod mutants;
mod optimize;
mod publish;
mod release;
mod run;
mod size_report;
mod split;
mod tests;
mod tools;
mod trials;

use std::process::ExitCode;

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
cargo xtask mutants [REVISION]      mutates the core's lines that changed since then (HEAD); the tests must notice
cargo xtask fuzz [--seconds N]      the import and links on bytes of the fuzzer, 60 seconds a target: see fuzz/README.md
cargo xtask csp                     called by trunk: the page's Content-Security-Policy";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        _ if split::is_bindgen() => split::bindgen(&arguments),
        ["serve"] => release::serve("8080"),
        ["serve", "--port", port] => release::serve(port),
        ["dist"] => release::dist("").map(|folder| println!("The page is in {}", folder.display())),
        ["dist", "--single-file"] => release::single_file().map(|file| println!("The page is {}", file.display())),
        ["dist", "--base", base] => release::dist(base).map(|folder| println!("The page is in {}", folder.display())),
        ["weight"] => trials::weight(),
        ["weight", "--crates"] => size_report::print(),
        ["test"] => tests::all(),
        ["test", "core"] => tests::core(),
        ["test", "web"] => tests::web(),
        ["test", "e2e"] => tests::e2e(),
        ["test", "e2e", "--engine", engine, words @ ..] => tests::journeys_in(engine, words),
        ["picture"] => trials::picture(),
        ["map"] => map::write(),
        ["bench", "--build"] => bench::build().map(|folder| println!("The adapter is in {}", folder.display())),
        ["bench", "--page"] => trials::own_data("5000000"),
        ["bench", "--page", rows] => trials::own_data(rows),
        ["bench", "--import", options @ ..] => bench::import(options),
        ["bench", "--native", options @ ..] => bench::native(options),
        ["bench", options @ ..] => bench::compare(options),
        ["soak", options @ ..] => trials::soak(options),
        ["coverage"] => coverage::print(),
        ["links"] => mutants::links("1000000"),
        ["links", count] => mutants::links(count),
        ["mutants"] => mutants::mutants("HEAD"),
        ["mutants", base] => mutants::mutants(base),
        ["fuzz"] => fuzz::long("60"),
        ["fuzz", "--seconds", seconds] => fuzz::long(seconds),
        ["faults", "--engine", engine, words @ ..] => trials::faults(engine, words),
        ["faults", words @ ..] => trials::faults("chromium", words),
        ["first-paint"] => trials::first_paint(),
        ["lighthouse"] => trials::lighthouse(),
        ["reproduce"] => release::reproduce(),
        ["cube"] => tests::cube(),
        ["csp"] => csp::staged(),
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
