//! The page on its host: what it asks for, and where it works.

use e2e::{
    engine::Ability,
    page::{Page, eventually},
    server::Server,
    weight,
};
use std::cell::RefCell;

/// The watch itself is tested, or its silence would mean nothing.
pub fn a_breach_of_the_policy_is_seen(page: &Page) {
    page.first("addEventListener('fail', () => { throw new Error('uncaught on purpose') });");
    page.go("");
    page.script(
        "const script = document.createElement('script');
        script.append('window.intruder = true');
        document.head.append(script);
        const picture = new Image();
        picture.src = 'https://example.org/a.png';
        dispatchEvent(new Event('fail'))",
    );
    let seen = RefCell::new(vec![]);
    // Engines name the first one by what they look at first.
    let scripts = ["TrustedScript", "require-trusted-types-for", "script-src"];
    for words in [&scripts[..], &["img-src"], &["uncaught on purpose"]] {
        let comes = || {
            seen.borrow_mut().extend(page.errors());
            seen.borrow().iter().any(|error: &String| words.iter().any(|word| error.contains(word)))
        };
        eventually(comes, true);
    }
    assert!(page.script("return window.intruder ?? null").is_null());
    page.script("sessionStorage.clear()");
}

/// Neither markup nor a script's address is made of any text but the page's own.
pub fn no_text_becomes_markup_or_a_script(page: &Page) {
    page.needs(Ability::TrustedTypes);
    page.open("");
    let refused = page.script(
        "const tries = [
            () => { document.body.innerHTML = '<b>a</b>' },
            () => { document.querySelector('main').insertAdjacentHTML('beforeend', '<b>a</b>') },
            () => { document.createElement('script').src = './other.js' },
            () => { document.createElement('script').src = 'https://example.org/care-0123456789abcdef.js' },
            () => { document.createElement('script').setAttribute('src', '../whole-0123456789abcdef.js') },
            () => { document.createElement('script').textContent = 'intruder = true' },
            () => { document.createElement('iframe').srcdoc = '<b>a</b>' },
            () => new Worker('data:text/javascript,1'),
            () => new Worker('./other.js'),
            () => new DOMParser().parseFromString('<b>a</b>', 'text/html'),
            () => trustedTypes.createPolicy('another', { createHTML: (text) => text }),
            () => trustedTypes.createPolicy('default', { createHTML: (text) => text }),
            () => chargeboardMarkup.createHTML('<b>a</b>', 100000000, 1000000),
            () => chargeboardMarkup.createHTML('<b>a</b>'),
        ];
        return tries.map((call) => { try { call(); return call.toString() } catch (why) { return why.name } })",
    );
    let refused: Vec<String> = serde_json::from_value(refused).expect("names");
    assert!(refused.iter().all(|why| why == "TypeError"), "{refused:?}");
    page.script("sessionStorage.clear()");
    page.errors();
}

pub fn nothing_is_asked_of_anyone_else(page: &Page) {
    page.open("");
    page.click_mark("operator", "IONITY");
    page.choose_radio("measure", "power");
    page.choose_radio("regions", "m49");
    page.type_into("[data-action=search]", "rome");
    eventually(|| page.figure("points"), 6.0);
    page.open("?chart=class&theme=dark");
    let asked = page.script("return performance.getEntriesByType('resource').map((entry) => entry.name)");
    let asked: Vec<String> = serde_json::from_value(asked).expect("addresses");
    assert!(!asked.is_empty());
    for address in asked {
        assert!(address.starts_with(&page.server.url()), "{address} is not the page's own");
    }
    let base = page.server.base();
    let parts = weight::names(&e2e::dist().expect("the built page")).expect("its parts");
    for path in page.server.requests() {
        let name = path.strip_prefix(base).unwrap_or_else(|| panic!("{path} is outside the page's folder"));
        let name = if name.is_empty() { "index.html" } else { name };
        // On a fast line the programs for own data come when nobody waits for anything; what mends the page after a fault.
        // Some browsers ask for the icons of other systems too.
        let program = ["whole-", "worker-", "care-", "icon-"].iter().any(|program| name.starts_with(program));
        let later = program || weight::is_chunk(name);
        assert!(parts.contains(name) || later, "{name} is loaded but not weighed");
    }
}

pub fn the_folder_works_under_any_path(page: &Page) {
    let dist = e2e::dist().expect("the built page");
    for base in ["/", "/else/where/", "/a%20b/"] {
        let server = Server::start(&dist, base).expect("a server");
        let moved = Page { browser: page.browser, server: &server };
        moved.open("?operator=IONITY");
        assert_eq!(moved.figure("points"), 125.0, "under {base}");
        moved.click_mark("operator", "IONITY");
        eventually(|| moved.figure("points"), 878.0);
        assert_eq!(moved.script("return location.href"), server.url());
        assert_eq!(moved.errors(), Vec::<String>::new(), "under {base}");
    }
}
