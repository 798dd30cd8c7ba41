//! Every fault, one after the other; `cargo xtask faults` calls it. Messages choose those whose names have them.

use e2e::{browser::Browser, engine::Engine, faults, journey::BASE, page::Page, server::Server};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    process::ExitCode,
};

fn main() -> anyhow::Result<ExitCode> {
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    let words: Vec<String> = std::env::args().skip(1).collect();
    let server = Server::start(&dist, BASE)?;
    let start = || Browser::start(Engine::asked()?);
    let mut browser = start()?;
    let (mut survived, mut happened) = (0_u32, 0_u32);
    for (at, fault) in faults::all().iter().enumerate() {
        if !words.is_empty() && !words.iter().any(|word| fault.to_string().contains(word.as_str())) {
            continue;
        }
        // A browser that does not answer any more, or has too much behind it, is replaced.
        if browser.fresh_tab().is_err() || at % 100 == 99 {
            browser = start()?;
            browser.fresh_tab()?;
        }
        let page = Page { browser: &browser, server: &server };
        let outcome = catch_unwind(AssertUnwindSafe(|| faults::survives(&page, fault)));
        let Some(outcome) = outcome.unwrap_or_else(|_| Some(Err("the page does not let itself be steered".into())))
        else {
            continue;
        };
        happened += 1;
        match outcome {
            Ok(()) => survived += 1,
            Err(why) => println!("{fault}: {why}"),
        }
        if happened.is_multiple_of(50) {
            eprintln!("{survived} of {happened} so far");
        }
    }
    println!("{}: {survived} of {happened} injected faults survived", browser.engine().name());
    Ok(if survived == happened { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
