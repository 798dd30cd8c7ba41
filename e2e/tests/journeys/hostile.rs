//! Links and files that mean harm, in the browser.

use e2e::hostile::links;
use e2e::page::{Page, eventually};
use serde_json::json;

/// Those that the whole program is brought for, which takes its time once.
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
