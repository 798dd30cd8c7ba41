//! Links and files that mean harm, in the browser.

use super::own::{OWN, choose, file as own_file, shown};
use chargeboard::import::{Importer, Options};
use e2e::hostile::links;
use e2e::hostile_files::{Hostile, files};
use e2e::page::{Page, eventually};
use serde_json::json;
use std::path::Path;

/// Those that ask for own data.
fn is_of_own_data(link: &str) -> bool {
    link.contains("own=") || link.contains("data=")
}

/// What must be as before, whatever a link holds: the document, its scripts, and that nothing of the link ran.
const UNHARMED: &str = "
    const foreign = document.querySelectorAll('iframe, base, object, embed, form[action], [onerror], [onload], [ontoggle]');
    const scripts = [...document.scripts].filter((script) => !script.src.startsWith(location.origin + location.pathname));
    const there = document.querySelectorAll('h1').length + document.querySelectorAll('[data-ready]').length;
    return [typeof harmed, location.pathname, scripts.length, foreign.length, there,
        Object.keys(Object.prototype).length].join();";

/// Hands the page queries as Back and Forward do, and returns what of [`UNHARMED`] holds after each; nothing where the
/// browser itself takes no such address.
fn visit(page: &Page, links: &[String]) -> Vec<Option<String>> {
    let found = page.script_async(&format!(
        "const unharmed = () => {{ {UNHARMED} }};
        const found = [];
        for (const link of {}) {{
            try {{ history.replaceState(null, '', '?' + link); }} catch {{ found.push(null); continue; }}
            dispatchEvent(new PopStateEvent('popstate'));
            await new Promise((next) => setTimeout(next));
            found.push(unharmed());
        }}
        return found;",
        json!(links)
    ));
    serde_json::from_value(found).expect("a text for each link")
}

pub fn hostile_links_do_no_harm(page: &Page) {
    page.open("");
    let before = page.script(UNHARMED).as_str().map(str::to_owned);
    let asked = page.server.requests().len();
    let links: Vec<String> = links().into_iter().filter(|link| !is_of_own_data(link)).collect();
    let mut visited = 0;
    for (round, some) in links.chunks(50).enumerate() {
        // WebKit takes no more than a hundred addresses from a document in some seconds.
        if round > 0 {
            page.open("");
        }
        for (link, found) in some.iter().zip(visit(page, some)) {
            if found.is_some() {
                visited += 1;
                assert_eq!(found, before, "{}", link.chars().take(80).collect::<String>());
            }
        }
    }
    assert!(visited >= 500, "{visited} links");
    let requests = page.server.requests().split_off(asked);
    assert!(requests.iter().all(|request| !request.contains("evil")), "{requests:?}");
    page.open("");
    assert_eq!(page.figure("points"), 878.0);
}

pub fn hostile_links_open_like_any_other(page: &Page) {
    // Each a visit of its own, which is what whoever follows a link does: a few of each kind.
    for link in links().iter().filter(|link| link.len() < 2000).step_by(19) {
        page.open(&format!("?{link}"));
        let found = page.script(UNHARMED).as_str().map(str::to_owned).unwrap_or_default();
        assert!(found.starts_with("undefined,"), "{link}: {found}");
        if page.attribute("html", "data-dataset") != "own" {
            eventually(|| page.count("h1"), 1);
        }
    }
}

/// Files that are opened in one visit.
const VISIT: usize = 40;

/// Drops files on the page one after the other, and says of each: what became of it, what of [`UNHARMED`] holds then, and
/// for how many milliseconds the page did not answer.
fn drop_files(page: &Page, files: &[Hostile]) -> Vec<(String, String, f64)> {
    use base64::{Engine as _, engine::general_purpose::STANDARD};
    let list: Vec<_> =
        files.iter().map(|file| [&file.name, &STANDARD.encode(&file.bytes)].map(|text| json!(text))).collect();
    let found = page.script_async(&format!(
        "const unharmed = () => {{ {UNHARMED} }};
        const first = (selector) => document.querySelector(selector);
        const frame = () => new Promise((next) => setTimeout(next, 15));
        const found = [];
        for (const [name, content] of {}) {{
            first('[data-action=drop-file-notice]')?.click();
            const data = new DataTransfer();
            data.items.add(new File([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], name));
            let [last, gap, looks] = [performance.now(), 0, 0];
            for (const kind of ['dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(kind, {{bubbles: true, cancelable: true, dataTransfer: data}}));
            let outcome;
            while (!outcome) {{
                await frame();
                gap = Math.max(gap, performance.now() - last);
                last = performance.now();
                const notice = first('[data-notice=file]')?.innerText;
                const is = first('h1').innerText.includes(name.slice(0, 4)) && !first('[data-progress]');
                if (notice) outcome = `refused ${{notice}}`;
                else if (is) outcome = `opened ${{first('[data-figure=points]').dataset.value}}`;
                else if ((looks += 1) > 2000) outcome = 'nothing';
            }}
            // What became of each record names what is in it.
            document.querySelectorAll('.account details').forEach((details) => {{ details.open = true; }});
            await frame();
            found.push([outcome, unharmed(), gap]);
        }}
        return found;",
        json!(list)
    ));
    serde_json::from_value(found).expect("three for each file")
}

/// What the core makes of a file: its charge points, or nothing where the page must refuse it.
fn natively(file: &Hostile) -> Option<u64> {
    let mut importer = Importer::new(Options::default());
    importer.feed(&file.bytes);
    let read = importer.finish().ok().filter(|read| read.report.kept > 0)?;
    Some(read.table.charge_points())
}

/// Whatever is in a file or its name: nothing of it runs, nothing is asked of anyone, the page answers, and either the data
/// is right or it is said why there is none.
pub fn hostile_files_do_no_harm(page: &Page) {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = files(&here.join("../tests/import"), &here.join("hostile"));
    assert!(files.len() >= 200, "{} files", files.len());
    let start = page.server.requests().len();
    let (mut opened, mut longest) = (0, (0.0_f64, String::new()));
    for some in files.chunks(VISIT) {
        page.open("");
        choose(page, &[&own_file("harmless.csv", OWN)]);
        eventually(|| shown(page), "own");
        page.script("window.visit = 1");
        let before = page.script(UNHARMED).as_str().map(str::to_owned).expect("a text");
        for (file, (outcome, found, gap)) in some.iter().zip(drop_files(page, some)) {
            let name: String = file.name.chars().take(60).collect();
            match natively(file) {
                Some(points) => assert_eq!(outcome, format!("opened {points}"), "{name}"),
                None => assert!(outcome.starts_with("refused ") && outcome.len() > 25, "{name}: {outcome}"),
            }
            assert_eq!(found, before, "{name}");
            assert!(gap < 8000.0, "{name}: the page did not answer for {gap} ms");
            opened += usize::from(outcome.starts_with("opened"));
            if gap > longest.0 {
                longest = (gap, name);
            }
        }
        assert_eq!(page.script("return window.visit ?? 0"), json!(1), "it is still the same page");
    }
    let asked = page.server.requests().split_off(start);
    let own = |path: &String| !path.contains("evil") && path.starts_with(page.server.base());
    assert!(asked.iter().all(own), "{asked:?}");
    let (total, (gap, name)) = (files.len(), longest);
    println!("{total} hostile files: {opened} read, the others refused; the longest wait was {gap:.0} ms, for {name}");
}
