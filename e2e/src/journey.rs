//! Runs journeys one after the other, each in a fresh tab of one browser.
//!
//! Law: a journey fails if it panics, or if anything at all went wrong in its tab.

use crate::{
    browser::Browser,
    engine::{Engine, Lacks},
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
    match Engine::asked().and_then(|engine| Ok((engine, all(engine, &chosen, pictures)?))) {
        Ok((engine, Count { failed: 0, lacking, well })) => {
            let lacking = if lacking > 0 { format!(", {lacking} it is not able to") } else { String::new() };
            println!("\n{}: {well} journeys, all well{lacking}", engine.name());
            ExitCode::SUCCESS
        }
        Ok((engine, Count { failed, .. })) => {
            let (name, total) = (engine.name(), chosen.len());
            println!("\n{name}: {failed} of {total} journeys failed; pictures are in {}", pictures.display());
            ExitCode::FAILURE
        }
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

/// How many journeys went how.
#[derive(Default)]
struct Count {
    well: usize,
    failed: usize,
    lacking: usize,
}

fn all(engine: Engine, journeys: &[&Journey], pictures: &Path) -> anyhow::Result<Count> {
    let mut count = Count::default();
    if journeys.is_empty() {
        return Ok(count);
    }
    let dist = crate::dist().map_err(anyhow::Error::msg)?;
    let server = Server::start(&dist, BASE)?;
    let mut browser = Browser::start(engine)?;
    for (name, journey) in journeys {
        if browser.fresh_tab().is_err() {
            // The journey before left a browser that does not answer.
            browser = Browser::start(engine)?;
            browser.fresh_tab()?;
        }
        let page = Page { browser: &browser, server: &server };
        page.first("");
        let start = Instant::now();
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            page.system(System::default());
            journey(&page);
            let errors = page.errors();
            assert!(errors.is_empty(), "errors in the page: {errors:#?}");
        }));
        let verdict = match &outcome {
            Ok(()) => "ok".to_owned(),
            Err(why) => match why.downcast_ref() {
                Some(Lacks(ability)) => format!("not able to: {ability:?}"),
                None => "FAILED".to_owned(),
            },
        };
        println!("{name} … {verdict} ({:.1} s)", start.elapsed().as_secs_f64());
        match outcome {
            Ok(()) => count.well += 1,
            Err(why) if why.is::<Lacks>() => count.lacking += 1,
            Err(_) => {
                count.failed += 1;
                // A step may have failed because something went wrong in the page before.
                for error in catch_unwind(AssertUnwindSafe(|| page.errors())).unwrap_or_default() {
                    println!("  in the page: {error}");
                }
                if page.browser.script("return document.hidden").is_ok_and(|hidden| hidden == true) {
                    println!("  its tab is not in front");
                }
                let file = pictures.join(format!("{}-{}.png", engine.name(), name.replace("::", "-")));
                // Where not even a picture can be had, the next tab's start says so.
                let _ = std::fs::create_dir_all(pictures);
                let _ = catch_unwind(AssertUnwindSafe(|| page.screenshot(&file, true)));
            }
        }
    }
    Ok(count)
}
