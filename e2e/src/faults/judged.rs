//! Whether the page survived: what its reader sees of it, and what it answers.

use crate::{page::Page, patience::wait_for};
use serde_json::Value;

/// The points that a view says, as its address is; none where it is not one of these.
fn expected(query: &str) -> Option<f64> {
    let pairs: Vec<&str> = query.trim_start_matches('?').split('&').collect();
    let has = |pair: &str| pairs.contains(&pair);
    Some(match (has("own=zzyzx.csv"), has("country=DE"), has("operator=IONITY"), has("q=rome")) {
        (true, true, ..) => 4.0,
        (true, false, ..) => 9.0,
        (false, false, true, false) => 125.0,
        (false, false, false, true) => 6.0,
        (false, false, false, false) => 878.0,
        _ => return None,
    })
}

/// What the page looks like from outside. Its faults are what stopped a program: a file that did not come before it was
/// needed is nothing to be said.
const LOOK: &str = "
const root = document.documentElement;
const words = (selector) => [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility()).map((found) => found.innerText).join(' ');
return {
    ready: root.dataset.ready === '1', broken: root.dataset.broken ?? null, query: location.search,
    dataset: root.dataset.dataset ?? null, failed: Boolean(window.failed), faults: (window.chargeboardFaults ?? []).filter(({stack}) => /wasm-function/.test(stack)).length,
    points: Number(document.querySelector('main [data-figure=points], #prerendered [data-figure=points]')?.dataset.value ?? NaN),
    notice: words('[data-notice]'), report: document.querySelectorAll('[data-action=copy-report]').length,
    again: document.querySelectorAll('[data-action=start-again]').length, body: document.body.innerText.length,
    mends: Boolean(window.chargeboardMend), errors: sessionStorage.getItem('e2e-errors'),
}";

pub(super) fn look(page: &Page) -> Value {
    page.script(LOOK)
}

/// Either the page shows what its address says and answers, or it says so and what was there without it stays.
pub(super) fn check(page: &Page, own: bool) -> Result<(), String> {
    // Either the page as its address says, or what was there without it with a sentence.
    let stands = |seen: &Value| {
        let notice = seen["notice"].as_str().unwrap_or_default();
        seen["broken"].is_string() && notice.len() > 40 && seen["report"].as_u64() > Some(0)
    };
    let shows = |seen: &Value| {
        let query = seen["query"].as_str().unwrap_or_default();
        seen["ready"] == true && seen["points"].as_f64() == expected(query) && seen["broken"].is_null()
    };
    let said = |seen: &Value| seen["faults"] == 0 || seen["report"].as_u64() > Some(0);
    if !long(|| {
        let seen = look(page);
        stands(&seen) || (shows(&seen) || seen["again"] == 1) && said(&seen)
    }) {
        return Err(format!("it neither shows its view nor says why: {}", look(page)));
    }
    let seen = look(page);
    if stands(&seen) {
        return report(page, &seen);
    }
    // It answers, or offers to be started again and then answers.
    if !answers(page, &shows, false) {
        if look(page)["again"] != 1 {
            return Err(format!("it does not answer: {}", look(page)));
        }
        report(page, &seen)?;
        page.script("document.querySelector('[data-action=start-again]').click()");
        if !long(|| shows(&look(page))) || !answers(page, &shows, true) {
            return Err(format!("started again, it does not answer: {}", look(page)));
        }
    }
    // What was opened is still there.
    let opened = own && seen["query"].as_str().is_some_and(|query| query.contains("own="));
    if opened && !long(|| look(page)["dataset"] == "own") {
        return Err(format!("the data is gone: {}", look(page)));
    }
    report(page, &look(page))
}

/// Whether it follows a click; where it is not to be started again, it does not once it offers that.
fn answers(page: &Page, shows: &impl Fn(&Value) -> bool, again: bool) -> bool {
    let click = || page.script("document.querySelector('input[name=measure][value=power]')?.click()");
    let asked = |seen: &Value| seen["query"].as_str().is_some_and(|query| query.contains("measure=power"));
    let said = |seen: &Value| [&seen["faults"], &seen["report"], &seen["ready"]].map(Value::clone);
    let mut before = said(&look(page));
    click();
    let mut dead = false;
    let came = long(|| {
        let seen = look(page);
        dead = !again && seen["again"] == 1;
        // What was clicked while the program was replaced is clicked again by its reader.
        if said(&seen) != before && seen["ready"] == true && !asked(&seen) {
            before = said(&seen);
            click();
        }
        dead || asked(&seen) && shows(&seen)
    });
    came && !dead
}

/// Whether it comes at last: only what does not is waited for so long.
fn long(ask: impl FnMut() -> bool) -> bool {
    wait_for(60_000, ask)
}

/// Where there is a report it names no data.
fn report(page: &Page, seen: &Value) -> Result<(), String> {
    if seen["report"] == 0 {
        return Ok(());
    }
    page.script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async (text) => { window.copied = text }}});
        document.querySelector('[data-action=copy-report]').click()",
    );
    wait_for(2000, || page.script("return window.copied !== ''") == true);
    let copied = page.script("return window.copied").to_string();
    if !copied.contains("A fault of Chargeboard") || copied.to_lowercase().contains("zzyzx") {
        return Err(format!("the report is {copied}"));
    }
    Ok(())
}
