//! The tests: the core's, the page's in a browser, and the built page's from its reader's side.

use crate::{
    browser, publish,
    release::dist,
    run::{self, Outcome, root, run},
    tools,
};
use std::{
    path::{Path, PathBuf},
    thread,
};

/// All tests. The page is built while the tests run that don't need it.
pub fn all() -> Outcome {
    thread::scope(|scope| {
        let page = scope.spawn(|| dist(""));
        let without = core().and_then(|()| web());
        let page = page.join().unwrap_or_else(|_| Err("The build of the page stopped; why is above.".into()));
        without.and(page.and_then(|page| of_page(&page)))
    })
}

/// The tests that need no browser.
pub fn core() -> Outcome {
    let core = ["test", "--no-default-features", "--features", "import"];
    run(&mut run::cargo(&core), "A test of the core failed; which one is above.")?;
    let engine = ["test", "--package", "chargeboard-engine"];
    run(&mut run::cargo(&engine), "A test of the engine failed; which one is above.")?;
    let tools = ["test", "--package", "xtask", "--package", "publish"];
    run(&mut run::cargo(&tools), "A test of xtask or publish failed; which one is above.")
}

/// The tests that need a browser but not the page.
pub fn web() -> Outcome {
    tools::wasm_target()?;
    let mut test = run::cargo(&["test", "--target", tools::TARGET, "--test", "web"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools::wasm_bindgen()?.join("wasm-bindgen-test-runner"));
    run(test.envs(browser::environment()?), "A test in the browser failed; which one is above.")
}

/// The end-to-end tests, of a page that is built for them.
pub fn e2e() -> Outcome {
    of_page(&dist("")?)
}

/// The end-to-end tests of this release folder.
fn of_page(page: &Path) -> Outcome {
    let environment = e2e_environment(page)?;
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

/// The variables of the end-to-end tests of this release folder.
fn e2e_environment(page: &Path) -> Outcome<Vec<(&'static str, PathBuf)>> {
    let mut environment = browser::environment()?.to_vec();
    environment.push(("AXE", tools::axe()?));
    let [nginx, caddy] = tools::hosts()?;
    environment.extend([("HOST_NGINX", nginx), ("HOST_CADDY", caddy)]);
    let single = root().join("target/chargeboard.html");
    publish::single(page, &single)?;
    environment.extend([("CHARGEBOARD_DIST", page.to_owned()), ("SINGLE", single)]);
    Ok(environment)
}

/// The journeys in one engine or in all, those with one of the words in their names or all.
pub fn journeys_in(engine: &str, words: &[&str]) -> Outcome {
    let engines = match engine {
        "all" => vec!["chromium", "firefox", "webkit"],
        one => vec![one],
    };
    let mut environment = vec![];
    for engine in &engines {
        environment.extend(browser::of(engine)?);
    }
    environment.extend(e2e_environment(&dist("")?)?);
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

/// The queries for tables that are too big for a browser.
pub fn cube() -> Outcome {
    let mut test = run::cargo(&["test", "--no-default-features", "--features", "import", "--test", "cube", "--"]);
    test.arg("--ignored").env("PYTHON", tools::python()?);
    run(&mut test, "A query does not count what is there; which one is above.")
}
