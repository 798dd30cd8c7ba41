//! Something goes wrong in the page, on purpose, one thing at a time: the page must stay usable, or say so and go on.
//!
//! Law: after each fault the page shows what its address says, and answers; or what was there without the app stays, with
//! a sentence, a report to copy and a way on. What a reader brought is still there, and is not in the report.

use crate::{
    page::{Page, System},
    server::Spoiled,
};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};

/// One thing that goes wrong.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What the reader does when it happens.
    pub scene: &'static str,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    /// The host's files that begin and end so.
    File(&'static str, &'static str, Spoiled),
    /// The nth call of the program to what the browser has under this name.
    Call(&'static str, &'static str, u32),
    /// What the browser refuses, as a script that takes it away.
    Refusal(&'static str, &'static str),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.what {
            What::File(begins, ends, how) => write!(f, "{}: {begins}…{ends} {how:?}", self.scene),
            What::Call(owner, name, nth) => write!(f, "{}: {owner}.{name}, call {nth}", self.scene),
            What::Refusal(name, _) => write!(f, "{}: {name}", self.scene),
        }
    }
}

/// What the reader does, as a script, and the query that the page opens with.
const SCENES: [(&str, &str, &str); 12] = [
    ("start", "?operator=IONITY", ""),
    ("filter", "", "mark('operator', 'IONITY')"),
    ("measure", "?operator=IONITY", "press('input[name=measure][value=sites]')"),
    ("regions", "", "press('input[name=regions][value=m49]')"),
    (
        "search",
        "",
        "const field = document.querySelector('[data-action=search]'); field.value = 'rome'; field.dispatchEvent(new Event('input', {bubbles: true}))",
    ),
    ("sort", "", "press('thead button')"),
    ("map", "?operator=IONITY", "press('[data-action=show-map]')"),
    ("origin", "", "press('[data-why=points]')"),
    ("share", "?operator=IONITY", "press('[data-action=share]')"),
    ("own", "", ""),
    ("own filter", "", "mark('country', 'DE')"),
    ("keep", "", "press('[data-action=keep]')"),
];

/// What the helpers of the scenes are.
const HELPERS: &str = "
const press = (selector) => document.querySelector(selector)?.click();
const mark = (chart, key) => document.querySelector(`figure[data-chart='${chart}'] [data-key='${key}']`)?.dispatchEvent(new MouseEvent('click', {bubbles: true}));
";

/// What the program calls, with what it belongs to: whatever part of it is at work then stops in the middle.
const CALLS: [(&str, &str); 34] = [
    ("Element.prototype", "setAttribute"),
    ("Element.prototype", "removeAttribute"),
    ("Element.prototype", "getAttribute"),
    ("Element.prototype", "remove"),
    ("Element.prototype", "closest"),
    ("Element.prototype", "matches"),
    ("Element.prototype", "getBoundingClientRect"),
    ("Element.prototype", "clientWidth"),
    ("Element.prototype", "innerHTML"),
    ("Element.prototype", "classList"),
    ("Node.prototype", "insertBefore"),
    ("Node.prototype", "appendChild"),
    ("Node.prototype", "cloneNode"),
    ("Node.prototype", "textContent"),
    ("Node.prototype", "nodeValue"),
    ("Node.prototype", "parentNode"),
    ("Node.prototype", "firstChild"),
    ("Node.prototype", "nextSibling"),
    ("CharacterData.prototype", "data"),
    ("Document.prototype", "createElement"),
    ("Document.prototype", "createElementNS"),
    ("Document.prototype", "createTextNode"),
    ("Document.prototype", "createComment"),
    ("Document.prototype", "querySelector"),
    ("Document.prototype", "querySelectorAll"),
    ("Document.prototype", "title"),
    ("EventTarget.prototype", "addEventListener"),
    ("HTMLElement.prototype", "focus"),
    ("window", "requestAnimationFrame"),
    ("window", "queueMicrotask"),
    ("window", "fetch"),
    ("window", "ResizeObserver"),
    ("Reflect", "set"),
    ("Worker.prototype", "postMessage"),
];

/// What a browser refuses, with where it matters.
const REFUSALS: [(&str, &str, &str); 22] = [
    (
        "start",
        "no memory for the program",
        "WebAssembly.instantiateStreaming = WebAssembly.instantiate = () => Promise.reject(new RangeError('Out of memory'))",
    ),
    ("start", "no WebAssembly", "delete window.WebAssembly"),
    (
        "start",
        "no local storage",
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError') }})",
    ),
    ("start", "no ResizeObserver", "window.ResizeObserver = undefined"),
    ("start", "no performance marks", "Performance.prototype.mark = () => { throw new Error('no') }"),
    (
        "start",
        "no service worker",
        "Object.defineProperty(navigator, 'serviceWorker', {value: {register: () => Promise.reject(new DOMException('no', 'SecurityError')), getRegistrations: async () => []}})",
    ),
    (
        "share",
        "the clipboard refuses",
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
    ),
    ("share", "no clipboard", "Object.defineProperty(navigator, 'clipboard', {value: undefined})"),
    (
        "share",
        "the system's sheet refuses",
        "navigator.share = () => Promise.reject(new DOMException('no', 'NotAllowedError')); navigator.canShare = () => true",
    ),
    (
        "share",
        "the system's sheet is closed",
        "navigator.share = () => Promise.reject(new DOMException('no', 'AbortError')); navigator.canShare = () => true",
    ),
    ("own", "no worker", "window.Worker = function () { throw new DOMException('no', 'SecurityError') }"),
    (
        "own",
        "a worker that dies at once",
        "const made = Worker; window.Worker = function (address) { const worker = new made(address); setTimeout(() => worker.onerror?.(new ErrorEvent('error')), 0); return worker }",
    ),
    (
        "own",
        "a worker without memory",
        "const made = Worker; window.Worker = function () { return new made(URL.createObjectURL(new Blob(['throw new RangeError(\"Out of memory\")']))) }",
    ),
    (
        "own",
        "a file that cannot be read",
        "Blob.prototype.slice = () => { throw new DOMException('no', 'NotReadableError') }",
    ),
    (
        "own filter",
        "the worker dies",
        "const made = Worker; window.Worker = function (address) { const worker = new made(address); (window.workers ??= []).push(worker); return worker }",
    ),
    ("keep", "no place to keep", "Object.defineProperty(window, 'caches', {value: undefined})"),
    (
        "keep",
        "keeping is forbidden",
        "CacheStorage.prototype.open = () => Promise.reject(new DOMException('no', 'SecurityError'))",
    ),
    (
        "keep",
        "the device is full",
        "Cache.prototype.put = () => Promise.reject(new DOMException('no', 'QuotaExceededError'))",
    ),
    (
        "keep",
        "what is kept is not listed",
        "Cache.prototype.keys = () => Promise.reject(new DOMException('no', 'UnknownError'))",
    ),
    (
        "keep",
        "notes are full",
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError') }",
    ),
    ("map", "no style sheets of its own", "window.CSSStyleSheet = undefined"),
    ("map", "nothing is fetched any more", "window.fetch = () => Promise.reject(new TypeError('no'))"),
];

/// Which files of the host matter in which scene.
const FILES: [(&str, &str, &str); 18] = [
    ("start", "chargeboard-", ".js"),
    ("start", "chargeboard-", ".wasm"),
    ("start", "icon-", ".svg"),
    ("start", "site", ".webmanifest"),
    ("start", "care-", ".js"),
    ("filter", "whole-", ".wasm"),
    ("map", "whole-", "_loader.js"),
    ("map", "whole-", ".js"),
    ("map", "whole-", ".wasm"),
    ("map", "map/", ".bin"),
    ("origin", "whole-", ".wasm"),
    ("share", "whole-", ".wasm"),
    ("own", "whole-", "_loader.js"),
    ("own", "whole-", ".wasm"),
    ("own", "worker-", "_loader.js"),
    ("own", "worker-", ".js"),
    ("own", "worker-", ".wasm"),
    ("own filter", "map/", ".bin"),
];

/// All of them.
pub fn all() -> Vec<Fault> {
    let mut faults = Vec::new();
    for (scene, begins, ends) in FILES {
        for how in [Spoiled::Missing, Spoiled::Damaged, Spoiled::Short, Spoiled::Mistyped] {
            faults.push(Fault { scene, what: What::File(begins, ends, how) });
        }
    }
    for (scene, name, script) in REFUSALS {
        faults.push(Fault { scene, what: What::Refusal(name, script) });
    }
    for (scene, ..) in SCENES {
        for (owner, name) in CALLS {
            faults.push(Fault { scene, what: What::Call(owner, name, 1) });
        }
    }
    faults
}

/// A reader's file, with a name in it that no report may say.
const OWN: &str = "operator,country,charge_points\nZzyzx,DE,4\nZzyzx Two,AT,5\n";

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

/// What the page looks like from outside.
const LOOK: &str = "
const root = document.documentElement;
const words = (selector) => [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility()).map((found) => found.innerText).join(' ');
return {
    ready: root.dataset.ready === '1', broken: root.dataset.broken ?? null, query: location.search,
    dataset: root.dataset.dataset ?? null, failed: Boolean(window.failed), faults: (window.chargeboardFaults ?? []).length,
    points: Number(document.querySelector('main [data-figure=points], #still [data-figure=points]')?.dataset.value ?? NaN),
    notice: words('[data-notice]'), report: document.querySelectorAll('[data-action=copy-report]').length,
    again: document.querySelectorAll('[data-action=start-again]').length, body: document.body.innerText.length,
}";

/// What became of a fault: none where it did not happen, as what was to fail was not called.
pub fn survives(page: &Page, fault: &Fault) -> Option<Result<(), String>> {
    let (_, query, action) = SCENES.into_iter().find(|(name, ..)| *name == fault.scene)?;
    let at_start = fault.scene == "start";
    let armed = match &fault.what {
        What::Call(owner, name, nth) => format!("fail({}, {}, {nth})", json!(owner), json!(name)),
        What::Refusal(_, script) => (*script).to_owned(),
        What::File(..) => String::new(),
    };
    if let What::File(begins, ends, how) = fault.what {
        page.server.spoil(Some((begins, ends, how)));
    }
    // A refusal holds from the beginning, a call fails at its time.
    let from_start = at_start || matches!(fault.what, What::Refusal(..));
    let source = format!("{} {}", include_str!("faults.js"), if from_start { &armed } else { "" });
    page.first(&source);
    let outcome = attempt(page, fault, (query, action), &armed, at_start);
    page.first("");
    page.server.spoil(None);
    outcome
}

fn attempt(
    page: &Page,
    fault: &Fault,
    (query, action): (&str, &str),
    armed: &str,
    at_start: bool,
) -> Option<Result<(), String>> {
    page.system(System::default());
    page.go(query);
    let own = ["own", "own filter", "keep"].contains(&fault.scene);
    if !at_start {
        if page.try_ready().is_err() {
            // It did not even come to that.
            return Some(check(page, false));
        }
        let opened = own && fault.scene != "own";
        if opened {
            choose(page);
            wait(|| look(page)["dataset"] == "own" && look(page)["points"] == 9.0);
        }
        if matches!(fault.what, What::Call(..)) {
            page.script(armed);
        }
        if fault.scene == "own" {
            choose(page);
        } else if fault.scene == "own filter" && matches!(fault.what, What::Refusal(..)) {
            page.script("workers.forEach((worker) => worker.onerror?.(new ErrorEvent('error')))");
        }
        page.script(&format!("{HELPERS} {action}"));
    }
    if matches!(fault.what, What::Call(..)) && !wait_for(1500, || look(page)["failed"] == true) {
        return None;
    }
    sleep(Duration::from_millis(150));
    Some(check(page, own))
}

/// Gives the page the reader's file.
fn choose(page: &Page) {
    let path = own_file();
    page.type_into("input[type=file][data-action=open-file]", path.to_str().expect("a path in UTF-8"));
}

fn own_file() -> PathBuf {
    let file = std::env::temp_dir().join(format!("faults-{}", std::process::id())).join("zzyzx.csv");
    fs::create_dir_all(file.parent().unwrap_or(Path::new("."))).expect("a folder");
    fs::write(&file, OWN).expect("a file");
    file
}

fn look(page: &Page) -> Value {
    page.script(LOOK)
}

fn wait(ask: impl Fn() -> bool) -> bool {
    wait_for(15_000, ask)
}

fn wait_for(milliseconds: u64, ask: impl Fn() -> bool) -> bool {
    let start = Instant::now();
    while !ask() {
        if start.elapsed() > Duration::from_millis(milliseconds) {
            return false;
        }
        sleep(Duration::from_millis(30));
    }
    true
}

fn check(page: &Page, own: bool) -> Result<(), String> {
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
    if !wait(|| {
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
    let answers = || {
        page.script("document.querySelector('input[name=measure][value=power]')?.click()");
        wait_for(3000, || {
            let seen = look(page);
            seen["query"].as_str().is_some_and(|query| query.contains("measure=power")) && shows(&seen)
        })
    };
    if !answers() {
        if look(page)["again"] != 1 {
            return Err(format!("it does not answer: {}", look(page)));
        }
        report(page, &seen)?;
        page.script("document.querySelector('[data-action=start-again]').click()");
        if !wait(|| shows(&look(page))) || !answers() {
            return Err(format!("started again, it does not answer: {}", look(page)));
        }
    }
    // What was opened is still there.
    if own && seen["query"].as_str().is_some_and(|query| query.contains("own=")) && look(page)["dataset"] != "own" {
        return Err(format!("the data is gone: {}", look(page)));
    }
    report(page, &look(page))
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
