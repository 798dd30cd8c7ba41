//! Runs journeys one after the other, each in a fresh tab of one browser.
//!
//! Law: a journey fails if it panics, or if anything at all went wrong in its tab.

use crate::{
    browser::Browser,
    page::{Page, System},
    server::Server,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    process::ExitCode,
    time::Instant,
};

/// Where the page lies in the journeys: deep, so that an address from the root does not work.
pub const BASE: &str = "/a/deep/sub-path/";

/// What a reader sets out to do, step by step; it panics where the page does not follow.
pub type Journey = (&'static str, fn(&Page));

/// Names each journey by its path: `journeys![links::a_link_opens_alike]`.
#[macro_export]
macro_rules! journeys {
    ($($journey:path),* $(,)?) => { &[$((stringify!($journey), $journey as fn(&$crate::page::Page))),*] };
}

/// Runs those whose name has a word of the command line in it, or all; `pictures` gets one of each that fails.
pub fn run(journeys: &[Journey], pictures: &Path) -> ExitCode {
    let words: Vec<_> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let chosen: Vec<_> =
        journeys.iter().filter(|(name, _)| words.is_empty() || words.iter().any(|word| name.contains(word))).collect();
    match all(&chosen, pictures) {
        Ok(0) => {
            println!("\n{} journeys, all well", chosen.len());
            ExitCode::SUCCESS
        }
        Ok(failed) => {
            println!("\n{failed} of {} journeys failed; pictures are in {}", chosen.len(), pictures.display());
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn all(journeys: &[&Journey], pictures: &Path) -> anyhow::Result<usize> {
    if journeys.is_empty() {
        return Ok(0);
    }
    let dist = crate::dist().map_err(anyhow::Error::msg)?;
    let server = Server::start(&dist, BASE)?;
    let mut browser = Browser::start()?;
    let mut failed = 0;
    for (name, journey) in journeys {
        if browser.fresh_tab().is_err() {
            // The journey before left a browser that does not answer.
            browser = Browser::start()?;
            browser.fresh_tab()?;
        }
        let page = Page { browser: &browser, server: &server };
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            page.system(System::default());
            journey(&page);
            let errors = page.errors();
            assert!(errors.is_empty(), "errors in the page: {errors:#?}");
        }));
        let verdict = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("{name} … {verdict} ({:.1} s)", start.elapsed().as_secs_f64());
        if outcome.is_err() {
            failed += 1;
            let file = pictures.join(format!("{}.png", name.replace("::", "-")));
            // Where not even a picture can be had, the next tab's start says so.
            let _ = std::fs::create_dir_all(pictures);
            let _ = catch_unwind(AssertUnwindSafe(|| page.screenshot(&file, true)));
        }
    }
    Ok(failed)
}
