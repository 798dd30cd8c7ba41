//! `cargo xtask soak [--actions N] [--seed N] [--engine NAME]`: random actions for a long time.

use anyhow::{Result, anyhow, ensure};
use e2e::{
    browser::Browser,
    engine::Engine,
    journey::BASE,
    page::Page,
    server::Server,
    soak::{EVERY, Soak, weighs},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Instant, SystemTime, UNIX_EPOCH},
};

/// What memory may grow by after the warm-up.
const GROWTH: f64 = 1.1;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let actions: u32 = arguments.next().map_or(Ok(10_000), |actions| actions.parse())?;
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(1, |since| since.as_secs());
    let seed: u64 = arguments.next().map_or_else(|| Ok(now()), |seed| seed.parse())?;
    println!("{actions} actions, seed {seed}");
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    let folder = tempfile::tempdir()?;
    let server = Server::start(&dist, BASE)?;
    let browser = Browser::start(Engine::asked()?)?;
    browser.fresh_tab()?;
    let page = Page { browser: &browser, server: &server };
    let began = Instant::now();
    let mut soak = Soak::new(&page, seed, folder.path())?;
    let mut outcome = Ok(());
    while outcome.is_ok() && soak.actions < actions {
        let some = (actions - soak.actions).min(10 * EVERY);
        outcome = catch_unwind(AssertUnwindSafe(|| soak.run(some)))
            .unwrap_or_else(|_| Err(anyhow!("the page does not let itself be steered\nafter {}", soak.last())));
        let memory = soak.memory.last().copied().unwrap_or_default();
        println!("{} actions, {memory:.0} MB, {:.0} s", soak.actions, began.elapsed().as_secs_f64());
    }
    let (warm, end) = soak.growth();
    println!(
        "{} states as in a fresh page; memory after the warm-up {warm:.0} MB, at the end {end:.0} MB; {:.0} s",
        soak.compared,
        began.elapsed().as_secs_f64()
    );
    outcome?;
    ensure!(!weighs(browser.engine()) || end <= warm * GROWTH, "memory grew from {warm:.0} to {end:.0} MB");
    Ok(())
}
