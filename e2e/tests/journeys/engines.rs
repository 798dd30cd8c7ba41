//! What the engine's driver is able to do is what the table says, no more and no less.

use e2e::engine::{ABLE, Ability};
use e2e::page::{Page, System, eventually};
use e2e::server::Server;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use thirtyfour::By;

/// Fails where the engine has learnt something, or lost it: then its line in `e2e/src/engine.rs` is to be changed.
pub fn the_table_is_true(page: &Page) {
    let table: Vec<_> = ABLE.iter().map(|(ability, _)| (*ability, page.can(*ability))).collect();
    let tried: Vec<_> = ABLE.iter().map(|(ability, _)| (*ability, is_able(page, *ability))).collect();
    assert_eq!(tried, table);
    page.browser.fresh_tab().expect("a tab");
    page.open("");
}

fn is_able(page: &Page, ability: Ability) -> bool {
    page.browser.fresh_tab().expect("a tab");
    page.system(System::default());
    page.open("");
    // Past what the table says.
    let becomes =
        |system: System, script: &str| system.becomes(page.browser).is_ok() && soon(page, script, &json!(true));
    let usual = System::default();
    match ability {
        Ability::DevTools => page.browser.cdp("Browser.getVersion", json!({})).is_ok(),
        Ability::Log => page.browser.wait(page.browser.driver().get_log("browser")).is_ok(),
        Ability::SystemChanges => becomes(
            System { dark: true, reduced_motion: true, ..usual },
            "return matchMedia('(prefers-color-scheme: dark) and (prefers-reduced-motion)').matches",
        ),
        Ability::ForcedColors => {
            becomes(System { forced_colors: true, ..usual }, "return matchMedia('(forced-colors: active)').matches")
        }
        Ability::Narrow => becomes(System { width: 320, height: 256, ..usual }, "return innerWidth === 320"),
        Ability::Zoom => becomes(System { zoom: 4, ..usual }, "return innerWidth === 320 && devicePixelRatio === 4"),
        Ability::Print => becomes(System { print: true, ..usual }, "return matchMedia('print').matches"),
        Ability::Touch => {
            page.script("addEventListener('pointerdown', (event) => { window.touched = event.pointerType })");
            page.touch((300.0, 5.0));
            soon(page, "return window.touched ?? ''", &json!("touch"))
        }
        Ability::HeldWheel => {
            // Else the browser enlarges the page.
            page.script(
                "addEventListener('wheel', (event) => { window.held = event.ctrlKey; event.preventDefault() }, {passive: false})",
            );
            page.ctrl_wheel((300.0, 300.0), -120);
            soon(page, "return window.held ?? null", &json!(true))
        }
        Ability::Scriptless => {
            let server = Server::scriptless(&e2e::dist().expect("the built page")).expect("a server");
            let page = Page { browser: page.browser, server: &server };
            page.go("");
            let driver = page.browser.driver();
            let heading = async { driver.find(By::Css("body")).await?.text().await };
            page.browser.wait(heading).is_ok_and(|words| words.contains("878"))
        }
        Ability::Permissions => {
            let permission = json!({"descriptor": {"name": "clipboard-write"}, "state": "denied"});
            page.browser.post("/permissions", permission).is_ok()
        }
        Ability::Keeping => {
            page.script_async("await (await caches.open('tried')).put('./tried', new Response('kept'))");
            page.open("");
            let kept = page.script_async("return (await (await caches.open('tried')).keys()).length");
            page.script_async("await caches.delete('tried')");
            kept == json!(1)
        }
        Ability::CopiedPicture => {
            page.permit_clipboard();
            page.script(
                "addEventListener('click', async () => {
                    try {
                        const made = new OffscreenCanvas(3, 3);
                        made.getContext('2d');
                        await navigator.clipboard.write([new ClipboardItem({'image/png': made.convertToBlob()})]);
                        const [item] = await navigator.clipboard.read();
                        window.copied = (await item.getType('image/png')).size > 0;
                    } catch (error) { window.copied = String(error); }
                }, {once: true})",
            );
            page.click("h1");
            soon(page, "return window.copied ?? null", &json!(true))
        }
        Ability::LayoutShifts => {
            page.script("return PerformanceObserver.supportedEntryTypes.includes('layout-shift')") == json!(true)
        }
        Ability::TrustedTypes => {
            let refused = page.script(
                "try { document.createElement('p').innerHTML = '<b>a</b>'; return false } catch (why) { return why.name === 'TypeError' }",
            );
            page.script("sessionStorage.clear()");
            refused == json!(true)
        }
    }
}

/// Whether a script's answer is the wanted one within a second or two.
fn soon(page: &Page, script: &str, wanted: &Value) -> bool {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(2) {
        if page.script(script) == *wanted {
            return true;
        }
        std::thread::sleep(Duration::from_millis(30));
    }
    println!("{script}: {}", page.script(script));
    false
}

/// The page at twice and four times its size: nothing is lost, and it is read in one direction.
pub fn enlarged_nothing_is_lost(page: &Page) {
    page.open("?operator=IONITY");
    let seen = words(page);
    for zoom in [2, 4] {
        page.system(System { zoom, ..System::default() });
        page.open("?operator=IONITY");
        assert_eq!(words(page), seen, "at {zoom}00 %");
        let wide = page.script("const root = document.documentElement; return root.scrollWidth - root.clientWidth");
        assert_eq!(wide, 0, "it is read without going sideways at {zoom}00 %");
        page.click_mark("operator", "IONITY");
        eventually(|| page.figure("points"), 878.0);
        page.click_mark("operator", "Fastned");
        eventually(|| page.figure("points"), 54.0);
        page.click("[data-why=points]");
        eventually(|| page.count("dialog.origin[open]"), 1);
        let fits = "const box = document.querySelector('dialog.origin').getBoundingClientRect();
            return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight";
        assert_eq!(page.script(fits), true, "at {zoom}00 %");
        page.press("Escape");
    }
}

/// Figures, names of marks and words of controls, wherever they stand.
fn words(page: &Page) -> Value {
    page.script(
        "const all = (selector, of) => [...document.querySelectorAll(selector)].filter((part) => part.checkVisibility()).map(of);
        return [document.querySelector('h1').innerText, all('[data-figure]', (part) => part.innerText.replace(/\\s+/g, ' ')),
            all('figure[data-chart] [data-key]', (part) => part.getAttribute('aria-label')),
            all('button, select, input', (part) => part.dataset.action ?? part.name), all('[data-record]', (part) => part.dataset.record)]",
    )
}

/// With a finger alone: marks, the table behind a chart, the origin of a figure, the map.
pub fn by_touch_alone(page: &Page) {
    page.system(System { width: 390, height: 844, ..System::default() });
    page.open("");
    page.tap("figure[data-chart=operator] [data-key=IONITY]");
    eventually(|| page.query(), "?operator=IONITY");
    page.tap("[data-why=points]");
    eventually(|| page.count("dialog.origin[open]"), 1);
    page.tap("[data-action=close-origin]");
    eventually(|| page.count("dialog.origin[open]"), 0);
    page.tap("figure[data-chart=class] [data-action=chart-table]");
    eventually(|| page.count("figure[data-chart=class] .twin"), 1);
    page.tap("figure[data-chart=class] [data-action=chart-table]");
    eventually(|| page.count("figure[data-chart=class] .twin"), 0);
    page.tap("[data-action=map-nearer]");
    eventually(|| page.query().contains("map="), true);
    page.tap("[data-action=map-whole]");
    page.tap("[data-chip] button");
    eventually(|| page.query(), "");
    page.tap("[data-sort=operator]");
    eventually(|| page.query(), "?sort=operator");
}
