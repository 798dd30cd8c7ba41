//! What can go wrong, and while the reader does what.

use crate::server::Spoiled;

/// One thing that goes wrong.
#[derive(Clone, Debug)]
pub struct Fault {
    /// What the reader does when it happens.
    pub scene: &'static str,
    pub(super) what: What,
}

#[derive(Clone, Debug)]
pub(super) enum What {
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
pub(super) const SCENES: [(&str, &str, &str); 12] = [
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
    ("map", "?operator=IONITY", "press('[data-action=map-nearer]')"),
    ("origin", "", "press('[data-why=points]')"),
    ("share", "?operator=IONITY", "press('[data-action=share]')"),
    ("own", "", ""),
    ("own filter", "", "mark('country', 'DE')"),
    ("keep", "", "press('[data-action=keep]')"),
];

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
const REFUSALS: [(&str, &str, &str); 21] = [
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
    ("map", "nothing is fetched any more", "window.fetch = () => Promise.reject(new TypeError('no'))"),
];

/// Which files of the host matter in which scene.
const FILES: [(&str, &str, &str); 10] = [
    ("start", "chargeboard-", ".js"),
    ("start", "chargeboard-", ".wasm"),
    ("start", "icon-", ".svg"),
    ("start", "site", ".webmanifest"),
    ("start", "care-", ".js"),
    ("map", "map/", ".bin"),
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
