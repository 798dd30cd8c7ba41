//! Hosts and browsers that the app does not work with: what was there without it stays, and says what does not work.

use super::reading::{open_mixed, put_right};
use e2e::{
    faults,
    page::{Page, eventually},
    server::{Server, Spoiled},
};
use serde_json::json;

/// What the page says of itself once it is clear that the app does not come.
fn why(page: &Page) -> String {
    eventually(|| page.script("return 'broken' in document.documentElement.dataset"), json!(true));
    page.attribute("html", "data-broken")
}

/// Everything that is said is still to be read, and nothing that does not work is offered.
fn stands(page: &Page, notice: &str) {
    // What is further down is laid out when the reader goes there.
    page.script("scrollTo(0, 9)");
    page.settle();
    let seen = page.script("return document.body.innerText").to_string();
    for part in ["878", "IONITY", "Announcements", notice] {
        assert!(seen.contains(part), "{part:?} is not in {seen}");
    }
    for part in ["Share", "Save as one file", "Open your data"] {
        assert!(!seen.contains(part), "{part:?} is offered in {seen}");
    }
}

/// The figures of all that there is are not shown for a link to a part of it.
fn shows_no_other_view(page: &Page, reason: &str) {
    page.go("?operator=IONITY");
    assert_eq!(why(page), reason);
    let seen = page.script("return document.body.innerText").to_string();
    assert!(!seen.contains("878") && seen.contains("can’t be shown"), "{seen}");
}

/// What the browser finds wrong is what is tried here.
fn forget(page: &Page) {
    page.script("sessionStorage.clear()");
    page.errors();
}

pub fn a_host_that_knows_no_webassembly(page: &Page) {
    let server = Server::mistyped(&e2e::dist().expect("the built page")).expect("a server");
    let moved = Page { browser: page.browser, server: &server };
    moved.open("?operator=IONITY");
    assert_eq!(moved.figure("points"), 125.0, "it is started all the same");
    // The browser warns of each program, also of the one that comes when nobody waits for anything: not beyond this visit.
    page.open("");
    forget(page);
}

pub fn a_file_that_is_missing_or_not_what_it_was(page: &Page) {
    for end in ["_bg.wasm", ".js"] {
        for how in [Spoiled::Missing, Spoiled::Damaged, Spoiled::Short] {
            let server = Server::start(&e2e::dist().expect("the built page"), "/").expect("a server");
            server.spoil(Some(("chargeboard-", end, how)));
            let moved = Page { browser: page.browser, server: &server };
            moved.go("");
            assert_eq!(why(&moved), "load", "{end} {how:?}");
            stands(&moved, "did not load");
            shows_no_other_view(&moved, "load");
            forget(&moved);
        }
    }
}

pub fn a_browser_without_webassembly(page: &Page) {
    page.first("delete globalThis.WebAssembly;");
    page.go("");
    assert_eq!(why(page), "wasm");
    stands(page, "no WebAssembly");
    shows_no_other_view(page, "wasm");
    forget(page);
}

/// A part of what `cargo xtask faults` tries.
pub fn what_goes_wrong_is_survived(page: &Page) {
    let some = [
        "start: Node.prototype.insertBefore, call 1",
        "start: chargeboard-….wasm Damaged",
        "filter: Element.prototype.setAttribute, call 1",
        "map: map/….bin Damaged",
        "own: worker-….wasm Short",
        "own: Node.prototype.insertBefore, call 1",
        "own filter: the worker dies",
        "own filter: Node.prototype.insertBefore, call 1",
        "keep: the device is full",
        "share: no clipboard",
    ];
    let all = faults::all();
    for name in some {
        let fault = all.iter().find(|fault| fault.to_string() == name).unwrap_or_else(|| panic!("{name} is no fault"));
        let outcome = faults::survives(page, fault);
        assert_eq!(outcome, Some(Ok(())), "{name}");
    }
    forget(page);
}

/// Which column is what is not asked twice, whatever stops: the worker, or the page's program.
pub fn what_was_put_right_survives_a_fault(page: &Page) {
    page.first(
        "const made = Worker;
        window.workers = [];
        window.Worker = function (address) { const worker = new made(address); workers.push(worker); return worker };",
    );
    open_mixed(page);
    put_right(page);
    page.click_mark("operator", "Stadt B");
    eventually(|| page.figure("points"), 4.0);
    page.script("workers.forEach((worker) => worker.onerror?.(new ErrorEvent('error')))");
    eventually(|| page.count("[data-progress]"), 0);
    eventually(|| page.mark("operator", "Stadt A").value, 3.0);
    page.script(
        "const fault = Object.assign(new Error('on purpose'), {stack: 'at wasm-function[1]'});
        dispatchEvent(new ErrorEvent('error', {error: fault}));",
    );
    eventually(|| page.count("[data-notice=fault]"), 1);
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.figure("points"), 4.0);
    assert_eq!(page.mark("operator", "Stadt A").value, 3.0);
    forget(page);
}
