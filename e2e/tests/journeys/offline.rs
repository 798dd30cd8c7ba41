//! The page without network: kept on the device, whole and of one version, mended, renewed and removed.

use super::{
    map,
    own::{choose, file},
};
use e2e::{
    copy,
    engine::Ability,
    first,
    journey::BASE,
    kept,
    page::{Page, eventually},
    patience::wait_for,
    server::Server,
};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// What is kept comes some seconds after the page, and there is more of it.
fn comes(what: &str, ask: impl Fn() -> bool) {
    assert!(wait_for(60_000, ask), "{what} does not come");
}

/// The page on a host as it is published: nothing is added, and nothing compressed that changes.
struct Host {
    folder: tempfile::TempDir,
    server: Server,
}

impl Host {
    fn new(within: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        copy(&e2e::dist().expect("the built page"), &folder.path().join(within));
        compressed_goes(folder.path());
        let base = if within.is_empty() { BASE } else { "/" };
        let server = Server::hosted(folder.path(), base).expect("a server");
        Self { folder, server }
    }

    /// Changes the page and what it brings later, as a next version would; the programs stay.
    fn next_version(&self) {
        self.change("index.html", |page| page.replacen("<html", "<html data-made=\"2\"", 1));
        self.change("editions/2024-03.csv", |rows| rows + "\n");
        kept::reissue(self.folder.path()).expect("a version");
    }

    fn change(&self, name: &str, change: impl Fn(String) -> String) {
        let file = self.folder.path().join(name);
        let text = fs::read_to_string(&file).expect("a text");
        fs::write(&file, change(text)).expect("a text");
    }
}

fn compressed_goes(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            compressed_goes(&path);
        } else if path.extension().is_some_and(|end| end == "br" || end == "gz") {
            fs::remove_file(path).expect("it goes");
        }
    }
}

/// Visits the page until all of it is kept.
fn visit(page: &Page) {
    page.needs(Ability::Keeping);
    page.open("");
    comes("a page that is kept", || page.script("return document.documentElement.dataset.offline") == "all");
}

/// What is said where the page opens at last is of no interest where the network was off on purpose.
fn forget(page: &Page) {
    page.errors();
}

/// The names of what is kept on the device.
fn names(page: &Page) -> Vec<String> {
    let names = page.script_async("return (await caches.keys()).sort()");
    serde_json::from_value(names).expect("names")
}

fn registrations(page: &Page) -> Value {
    page.script_async("return (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope).sort()")
}

/// Puts something else where a file is kept.
fn damage(page: &Page, name: &str) {
    let name = if name == "index.html" { "" } else { name };
    let done = page.script_async(&format!(
        "const name = (await caches.keys()).find((name) => name.startsWith('chargeboard-page '));
        const cache = await caches.open(name);
        const there = await cache.match('./{name}');
        await cache.put('./{name}', new Response('<p>damaged', {{ headers: there.headers }}));
        return true"
    ));
    assert_eq!(done, true);
}

fn kept_size(page: &Page, name: &str) -> Value {
    page.script_async(&format!("return (await (await caches.match('./{name}')).arrayBuffer()).byteLength"))
}

pub fn the_page_opens_without_network(page: &Page) {
    let host = Host::new("");
    let page = &Page { server: &host.server, ..*page };
    visit(page);
    assert!(page.text("footer").is_some_and(|foot| foot.contains("Available offline")));
    host.server.cut(true);
    page.open("");
    assert_eq!(page.figure("points"), 878.0);
    page.open("?operator=IONITY");
    assert_eq!(page.figure("points"), 125.0);
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 878.0);
    map::open(page, "");
    page.open("");
    choose(page, &[&file("offline.csv", "operator,country,charge_points\nA,DE,4\nB,AT,5\n")]);
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.figure("points"), 9.0);
    eventually(|| page.mark("country", "DE").value, 4.0);
    page.click_mark("country", "DE");
    eventually(|| page.figure("points"), 4.0);
    let taken = page.script_async("return (await (await fetch('./editions/2024-03.json')).json()).id");
    assert_eq!(taken, "2024-03");
    forget(page);
}

pub fn a_damaged_file_is_mended_or_said(page: &Page) {
    let host = Host::new("");
    let page = &Page { server: &host.server, ..*page };
    visit(page);
    let program = first(host.folder.path(), "_bg.wasm");
    let map = "map/countries-1.bin";
    for name in ["index.html", &program, map] {
        damage(page, name);
        page.open("?operator=IONITY");
        assert_eq!(page.figure("points"), 125.0, "{name}");
        page.script_async(&format!("await (await fetch('./{name}')).arrayBuffer()"));
        let size = fs::metadata(host.folder.path().join(name)).expect("a file").len();
        assert_eq!(kept_size(page, if name == "index.html" { "" } else { name }), size, "{name} is mended");
    }
    assert_eq!(page.errors(), Vec::<String>::new());
    host.server.cut(true);
    damage(page, &program);
    page.go("");
    eventually(|| page.script("return 'broken' in document.documentElement.dataset"), json!(true));
    let seen = page.script("return document.body.innerText").to_string();
    assert!(seen.contains("878") && seen.contains("did not load"), "{seen}");
    damage(page, "index.html");
    page.go("?operator=IONITY");
    let seen = page.script("return document.body.innerText").to_string();
    assert!(seen.contains("You are offline") && seen.contains("damaged"), "{seen}");
    host.server.cut(false);
    page.open("?operator=IONITY");
    assert_eq!(page.figure("points"), 125.0);
    forget(page);
}

/// Which version the page is, and its file that has the same name in each.
fn versions(page: &Page) -> Value {
    page.script_async(
        "const rows = await (await fetch('./editions/2024-03.csv')).text();
        return [document.documentElement.dataset.made ?? '1', rows.endsWith('\\n\\n') ? '2' : '1']",
    )
}

pub fn a_new_version_is_told_and_loaded_whole(page: &Page) {
    let host = Host::new("");
    let page = &Page { server: &host.server, ..*page };
    visit(page);
    let former = names(page);
    // A host that has not all of the new version yet.
    host.next_version();
    let program = host.folder.path().join(first(host.folder.path(), "_bg.wasm"));
    let worker = fs::read_to_string(host.folder.path().join("sw.js")).expect("a script");
    let torn = worker.replacen("chargeboard-", "chargeboard-0", 1);
    fs::write(host.folder.path().join("sw.js"), torn).expect("a script");
    page.open("");
    comes("an attempt", || page.server.requests().iter().any(|path| path.contains("chargeboard-0")));
    comes("its end", || names(page) == former);
    assert_eq!(versions(page), json!(["1", "1"]));
    assert_eq!(page.count("[data-notice=version]"), 0);
    assert!(program.is_file());
    // All of it: told, but not taken.
    fs::write(host.folder.path().join("sw.js"), worker).expect("a script");
    page.open("?operator=IONITY");
    comes("the news", || page.count("[data-notice=version]") == 1);
    assert_eq!(versions(page), json!(["1", "1"]));
    page.open("?operator=IONITY");
    comes("the news", || page.count("[data-notice=version]") == 1);
    assert_eq!(versions(page), json!(["1", "1"]), "a reload alone takes no new version");
    let found = page.axe();
    assert!(found.is_empty(), "{}", found.join("\n"));
    // Another tab still shows the former one.
    let other = page.script("window.other = open('./?operator=Fastned'); return Boolean(window.other)");
    assert_eq!(other, true);
    page.to_front();
    eventually(
        || page.script("return window.other.document.querySelector('#prerendered, main') !== null"),
        json!(true),
    );
    page.click("[data-action=load-version]");
    eventually(|| page.text("[data-notice=version]").is_some_and(|news| news.contains("other tab")), true);
    assert_eq!(versions(page), json!(["1", "1"]));
    page.script("window.other.close()");
    eventually(|| page.script("return window.other.closed"), json!(true));
    let taken = || {
        if page.count("[data-action=load-version]") > 0 {
            page.click("[data-action=load-version]");
        }
        page.script("return document.documentElement.dataset.made ?? null") == "2"
    };
    comes("the new version", taken);
    page.wait_ready();
    assert_eq!((versions(page), page.figure("points")), (json!(["2", "2"]), 125.0));
    comes("the rest of it", || page.script("return document.documentElement.dataset.offline") == "all");
    let now = names(page);
    assert!(now.len() == 1 && now != former, "{now:?}");
    assert_eq!(page.count("[data-notice=version]"), 0);
    host.server.cut(true);
    page.open("?operator=IONITY");
    assert_eq!(versions(page), json!(["2", "2"]));
    forget(page);
}

pub fn what_a_host_has_no_more_is_given_up(page: &Page) {
    let host = Host::new("");
    let page = &Page { server: &host.server, ..*page };
    visit(page);
    // The host has the next version, and of the former one the page is damaged: none of it may be served any more.
    host.next_version();
    damage(page, "index.html");
    page.open("");
    assert_eq!(versions(page), json!(["2", "2"]));
    visit(page);
    page.open("?operator=IONITY");
    assert_eq!(versions(page), json!(["2", "2"]));
    assert_eq!(names(page).len(), 1);
}

pub fn it_keeps_to_its_folder(page: &Page) {
    let host = Host::new("one");
    copy(&host.folder.path().join("one"), &host.folder.path().join("two"));
    let origin = host.server.origin();
    let page = &Page { server: &host.server, ..*page };
    let at = |folder: &str| {
        page.go(&format!("{folder}/"));
        page.wait_ready();
        comes("a page that is kept", || page.script("return document.documentElement.dataset.offline") == "all");
    };
    at("one");
    page.script_async("await (await caches.open('of another app')).put('/elsewhere/a', new Response('a'))");
    page.script_async("await (await caches.open('chargeboard-own-1')).put('./kept/list', new Response(''))");
    at("two");
    assert_eq!(registrations(page), json!([format!("{origin}/one/"), format!("{origin}/two/")]));
    // What is beside the folder is not looked at, and neither is what the folder has besides.
    for (path, folder) in [("/one/robots.txt", true), ("/elsewhere/a", false)] {
        let before = page.server.requests().len();
        page.script_async(&format!("await fetch('{path}')"));
        assert!(page.server.requests()[before..].iter().any(|asked| asked == path), "{path} {folder}");
    }
    page.click("[data-action=offline]");
    comes("the end of it", || registrations(page) == json!([format!("{origin}/one/")]));
    comes("what is left", || names(page).len() == 3);
    assert!(names(page).iter().any(|name| name.starts_with(&format!("chargeboard-page {origin}/one/ "))));
    host.server.cut(true);
    page.go("one/?operator=IONITY");
    page.wait_ready();
    assert_eq!(page.figure("points"), 125.0);
    forget(page);
}

pub fn the_reader_removes_it(page: &Page) {
    let host = Host::new("");
    let page = &Page { server: &host.server, ..*page };
    visit(page);
    page.click("[data-action=offline]");
    let gone = || registrations(page) == json!([]) && names(page).is_empty();
    comes("its end", gone);
    // What was said is minded.
    page.open("");
    comes("the other choice", || page.text("[data-action=offline]").is_some_and(|says| says.starts_with("Make")));
    assert!(gone());
    page.click("[data-action=offline]");
    comes("a page that is kept", || page.script("return document.documentElement.dataset.offline") == "all");
}

pub fn the_host_removes_it(page: &Page) {
    let remover = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/hosting/sw.js");
    let remover = fs::read_to_string(remover).expect("the file for hosts");
    for with in [None, Some(remover)] {
        let host = Host::new("");
        let page = &Page { server: &host.server, ..*page };
        visit(page);
        page.script_async("await (await caches.open('of another app')).put('/a', new Response('a'))");
        let file = host.folder.path().join("sw.js");
        match &with {
            None => fs::remove_file(file).expect("it goes"),
            Some(remover) => fs::write(file, remover).expect("the other one"),
        }
        page.open("");
        comes("its end", || registrations(page) == json!([]) && names(page) == ["of another app"]);
        page.open("");
        assert_eq!(page.figure("points"), 878.0);
        forget(page);
    }
}

/// Where it is not wanted nothing is fetched for it: the script that would is never waited for.
pub fn an_embed_keeps_nothing(page: &Page) {
    let host = Host::new("");
    let page = &Page { server: &host.server, ..*page };
    let watch = "window.waits = []; const wait = setTimeout; window.setTimeout = (call, time, ...words) => { waits.push(time); return wait(call, time, ...words) }";
    fs::write(host.folder.path().join("watch.js"), watch).expect("a script");
    host.change("index.html", |html| html.replacen("<head>", "<head><script src=\"watch.js\"></script>", 1));
    page.open("");
    assert_eq!(page.script("return waits.includes(4000)"), true);
    page.open("?embed=1&chart=operator");
    assert_eq!(page.script("return waits.includes(4000)"), false);
}
