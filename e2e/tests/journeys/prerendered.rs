//! The prerendered page: before the program starts, and without scripts.

use e2e::{
    engine::Ability,
    page::{Page, System},
    server::Server,
};
use serde_json::json;

pub fn nothing_moves_when_the_app_comes(page: &Page) {
    page.needs(Ability::LayoutShifts);
    for width in [1280, 768, 390, 360] {
        page.system(System { width, ..System::default() });
        page.open("");
        let shift = page.script_async(
            "return await new Promise((done) => {
                new PerformanceObserver((list) => {
                    const shifts = list.getEntries().filter((entry) => entry.value > 0);
                    done(shifts.map((entry) => [entry.value, ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]));
                }).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done([]), 300);
            })",
        );
        assert_eq!(shift, json!([]), "at {width} px");
    }
}

pub fn all_is_read_without_script(page: &Page) {
    page.needs(Ability::Scriptless);
    let server = Server::scriptless(&e2e::dist().expect("the built page")).expect("a server");
    let page = Page { browser: page.browser, server: &server };
    page.go("");
    let source = page.text_of_element("body");
    // The browser logs that scripts are off.
    page.browser.log().expect("its complaints");
    for word in [
        "878",
        "14 operators",
        "IONITY",
        "Allego",
        "Places",
        "Operators by power class",
        "Site size by power",
        "Announcements",
        "What “derived” and “inferred” mean",
        "FLEXeCHARGE",
        "allow JavaScript",
    ] {
        assert!(source.contains(word), "{word} is not there without script: {source}");
    }
    assert!(!source.contains("is loading"), "{source}");
}

pub fn a_link_never_shows_another_view(page: &Page) {
    page.first(
        "window.timesSeen = 0; (function look() {
            const page = document.querySelector('#prerendered');
            if (page && page.getClientRects().length && page.clientHeight > 0) timesSeen += 1;
            requestAnimationFrame(look);
        })()",
    );
    page.open("");
    assert!(page.script("return timesSeen").as_u64() > Some(0), "without a query it is seen");
    page.open("?theme=dark");
    assert!(page.script("return timesSeen").as_u64() > Some(0), "a theme is no other view");
    page.open("?operator=IONITY");
    assert_eq!(page.script("return timesSeen"), json!(0));
    assert_eq!(page.figure("points"), 125.0);
}

pub fn focus_and_place_stay(page: &Page) {
    page.first(
        "(function look() {
            const link = document.querySelector('#prerendered a[href=\"#note-basis\"]');
            if (!link || !document.querySelector('#prerendered .bottom')) return requestAnimationFrame(look);
            link.focus({ preventScroll: true });
            window.waited = document.documentElement.hasAttribute('data-brief');
            scrollTo(0, 700);
        })()",
    );
    page.open("");
    let now = page.script(
        "return [document.activeElement.getAttribute('href'), scrollY, !document.querySelector('#prerendered')]",
    );
    assert_eq!(now, json!(["#note-basis", 700, true]));
    // The lower part is laid out only when the reader scrolls.
    let waits = page.script("return [waited, document.documentElement.hasAttribute('data-brief')]");
    assert_eq!(waits, json!([true, false]));
}
