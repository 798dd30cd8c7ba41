//! The page before the app has come, and where it never comes.

use e2e::{
    engine::Ability,
    page::{Page, System},
    server::Server,
};
use serde_json::json;

/// The elements of a page as lines, but for what is there only before the app, or only with it.
///
/// The app's pictures are exact to the pixel; those before it are fitted by a sum, so their places are left out.
const LINES: &str = "
const passing = ['disabled', 'name', 'checked', 'tabindex', 'aria-selected', 'aria-multiselectable', 'role', 'x', 'width', 'viewBox', 'points', 'data-points',
    'data-x', 'data-width', 'data-from', 'data-to'];
const lines = (element, depth = 0) => {
    const attributes = [...element.attributes]
        .filter(({ name, value }) => !passing.includes(name) && !(name === 'class' && value === ''))
        .map(({ name, value }) => `${name}=${value}`).sort();
    const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
    const within = [...element.children].filter((child) => child.tagName !== 'SCRIPT' && !child.matches('.scene.gone'));
    return [`${' '.repeat(depth)}${element.tagName} ${attributes.join(' ')} ${words}`,
        ...within.flatMap((child) => lines(child, depth + 1))];
};";

pub fn the_app_makes_what_was_there(page: &Page) {
    page.open("");
    let differences = page.script_async(&format!(
        "{LINES}
        const text = await (await fetch('./index.html')).text();
        const former = new DOMParser().parseFromString(e2eMarkup.createHTML(text), 'text/html').querySelector('#still');
        for (const room of former.querySelectorAll('.room')) {{
            const now = document.querySelector(`[data-chart=${{room.closest('figure').dataset.chart}}] .room`).clientWidth;
            for (const scene of room.children) {{
                const shown = now >= +scene.dataset.from && now <= +scene.dataset.to;
                scene.setAttribute('class', shown ? 'scene' : 'scene gone');
            }}
        }}
        const before = [...former.children].flatMap((child) => lines(child));
        const after = [...document.body.children].flatMap((child) => lines(child));
        const at = before.findIndex((line, i) => line !== after[i]);
        const same = at < 0 && before.length === after.length;
        return same ? [before.length > 500] : [before.slice(at, at + 3), after.slice(at, at + 3)];"
    ));
    assert_eq!(differences, json!([true]));
}

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
    // That the browser runs none is what it complains of.
    page.browser.log().expect("its complaints");
    for word in [
        "878",
        "14 operators",
        "IONITY",
        "Allego",
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
        "window.stillSeen = 0; (function look() {
            const still = document.querySelector('#still');
            if (still && still.getClientRects().length && still.clientHeight > 0) stillSeen += 1;
            requestAnimationFrame(look);
        })()",
    );
    page.open("");
    assert!(page.script("return stillSeen").as_u64() > Some(0), "without a query it is seen");
    page.open("?theme=dark");
    assert!(page.script("return stillSeen").as_u64() > Some(0), "a theme is no other view");
    page.open("?operator=IONITY");
    assert_eq!(page.script("return stillSeen"), json!(0));
    assert_eq!(page.figure("points"), 125.0);
}

pub fn focus_and_place_stay(page: &Page) {
    page.first(
        "(function look() {
            const link = document.querySelector('#still a[href=\"#note-basis\"]');
            if (!link || !document.querySelector('#still .bottom')) return requestAnimationFrame(look);
            link.focus({ preventScroll: true });
            window.waited = document.documentElement.hasAttribute('data-brief');
            scrollTo(0, 700);
        })()",
    );
    page.open("");
    let now =
        page.script("return [document.activeElement.getAttribute('href'), scrollY, !document.querySelector('#still')]");
    assert_eq!(now, json!(["#note-basis", 700, true]));
    // What is further down is laid out only when the reader goes there.
    let waits = page.script("return [waited, document.documentElement.hasAttribute('data-brief')]");
    assert_eq!(waits, json!([true, false]));
}
