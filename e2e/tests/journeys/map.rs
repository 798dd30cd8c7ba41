//! The map: what it shows, what a click on it does, and how it is moved.

use e2e::engine::Ability;
use e2e::page::{Page, eventually};

/// Waits until the countries' outlines have come.
#[track_caller]
fn outlined(page: &Page) {
    eventually(|| page.count("figure[data-chart=map] [data-key=IT] path"), 1);
}

/// Opens the page, and waits for the map's outlines.
#[track_caller]
pub fn open(page: &Page, query: &str) {
    page.open(query);
    outlined(page);
}

/// Opens the page, and waits for the outlines where it has a map.
#[track_caller]
pub fn open_any(page: &Page, query: &str) {
    page.open(&format!("?{query}"));
    if page.count("figure[data-chart=map]") > 0 {
        eventually(|| page.count("figure[data-chart=map] .scene path") > 0, true);
    }
}

pub fn the_outlines_come_without_moving_the_page(page: &Page) {
    page.open("");
    eventually(|| page.marks("map").len() > 30, true);
    let places = page.marks("map").into_iter().filter(|mark| mark.key.starts_with("q=")).count();
    assert!(places > 30, "the places are there at once: {places}");
    outlined(page);
    if page.can(Ability::LayoutShifts) {
        let moved = page.script_async(
            "return await new Promise((done) => {
                new PerformanceObserver((list) => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(0), 300);
            })",
        );
        assert!(moved.as_f64().is_some_and(|moved| moved < 0.02), "the page moved while it came: {moved}");
    }
    assert_eq!((page.mark("map", "IT").value, page.mark("map", "q=Gorinchem").value), (601.0, 24.0));
    assert_eq!(page.mark("map", "q=Cagliari").value, 202.0, "four places share one figure");
    let beside = page.text("figure[data-chart=map] .beside").expect("what is not on the map");
    for thing in ["Vundelaar, Belgium (Fastned): 8", "Norway (IONITY): not stated", "Horsens (Circle K): not stated"] {
        assert!(beside.contains(thing), "{thing} is not in {beside}");
    }
}

pub fn a_country_and_a_place_filter(page: &Page) {
    open(page, "");
    // In the middle of its rectangle another mark may lie.
    let choose = || {
        page.script("document.querySelector('figure[data-chart=map] [data-key=FI]').focus()");
        page.press("Enter");
    };
    choose();
    eventually(|| page.query(), "?country=FI");
    assert_eq!((page.selected("map"), page.selected("country")), (vec!["FI".to_owned()], vec!["FI".to_owned()]));
    assert_eq!(page.mark("map", "IT").value, 601.0, "countries are not narrowed by their own filter");
    assert_eq!(page.mark("map", "q=Rome").value, 0.0, "places are");
    choose();
    eventually(|| page.query(), "");
    page.click("figure[data-chart=map] [data-key=\"q=Aberdeen\"]");
    eventually(|| page.query(), "?q=Aberdeen");
    assert_eq!((page.figure("points"), page.selected("map")), (12.0, vec!["q=Aberdeen".to_owned()]));
    page.back();
    eventually(|| page.query(), "");
}

pub fn it_is_moved_by_keys_and_buttons(page: &Page) {
    open(page, "");
    page.script("document.querySelector('figure[data-chart=map] [data-key=NL]').focus()");
    page.press("= =");
    eventually(|| page.query().starts_with("?map="), true);
    let near = page.query();
    page.press("Shift+ArrowLeft");
    eventually(|| page.query() != near, true);
    page.back();
    eventually(|| page.query(), near.as_str());
    page.script("document.querySelector('figure[data-chart=map] [data-key]').focus()");
    page.press("0");
    eventually(|| page.query(), "");
    page.click("[data-action=map-nearer]");
    eventually(|| page.query().starts_with("?map="), true);
    page.click("[data-action=map-farther]");
    eventually(|| page.query().ends_with("%2C1"), true);
    page.click("[data-action=map-whole]");
    eventually(|| page.query(), "");
}

pub fn it_is_moved_by_wheel(page: &Page) {
    page.needs(Ability::HeldWheel);
    page.open("?chart=map");
    outlined(page);
    let at = page.middle("figure[data-chart=map] .scene");
    let scrolled = || page.script("return scrollY").as_f64();
    let before = scrolled();
    page.ctrl_wheel(at, -120);
    eventually(|| page.query().contains("&map="), true);
    assert_eq!(scrolled(), before, "the page stays where it is");
}

pub fn it_is_moved_by_drag(page: &Page) {
    page.open("?chart=map");
    outlined(page);
    page.click("[data-action=map-nearer]");
    eventually(|| page.query().contains("&map="), true);
    let at = page.middle("figure[data-chart=map] .scene");
    let near = page.query();
    page.drag(at, (at.0 + 60.0, at.1));
    eventually(|| page.query() != near, true);
    assert!(page.chips().is_empty(), "a drag chooses nothing: {:?}", page.chips());
}

pub fn a_look_is_in_the_link(page: &Page) {
    page.open("?map=5.2,52,6");
    outlined_near(page);
    let keys: Vec<String> = page.marks("map").into_iter().map(|mark| mark.key).collect();
    assert!(keys.contains(&"q=Medemblik".to_owned()) && !keys.contains(&"q=Rome".to_owned()), "{keys:?}");
    assert_eq!(page.query(), "?map=5.2,52,6");
}

#[track_caller]
fn outlined_near(page: &Page) {
    eventually(|| page.count("figure[data-chart=map] [data-key=NL] path"), 1);
}

pub fn the_map_is_taken_along(page: &Page) {
    let folder = super::taking::downloads(page);
    open(page, "?region=north");
    page.click("figure[data-chart=map] [data-action=download-svg]");
    let svg = super::taking::written(&folder.join("chargeboard-2024-03-map.svg"));
    let svg = String::from_utf8(svg).expect("UTF-8");
    for part in ["<title>Places: charge points</title>", "Gorinchem", "<path", "<circle", "www.flexecharge.com"] {
        assert!(svg.contains(part), "{part:?} is not in the picture");
    }
}

pub fn a_cell_of_the_matrix_chooses_both(page: &Page) {
    page.open("?chart=matrix");
    eventually(|| page.marks("matrix").len() > 50, true);
    let key = "operator=IONITY&class=said-fast";
    assert_eq!(page.mark("matrix", key).value, 107.0);
    page.click_mark("matrix", key);
    eventually(|| page.query(), "?operator=IONITY&class=said-fast&chart=matrix");
    assert_eq!(page.selected("matrix"), [key]);
    assert_eq!(page.mark("matrix", "operator=Fastned&class=dc-ultra-1").value, 24.0, "its own filters narrow it not");
    page.press("ArrowDown");
    let below = page.script("return document.activeElement.dataset.key");
    assert_eq!(below, "operator=Fastned&class=said-fast", "down is the next operator");
    page.press("ArrowUp Enter");
    eventually(|| page.query(), "?chart=matrix");
    page.choose_radio("matrix", "region");
    eventually(|| page.query(), "?chart=matrix&matrix=region");
    let key = "region=north&class=said-fast";
    page.click_mark("matrix", key);
    eventually(|| page.query(), "?region=north&class=said-fast&chart=matrix&matrix=region");
    assert_eq!(page.selected("matrix"), [key]);
    page.press("Escape");
    eventually(|| page.query(), "?chart=matrix&matrix=region");
    let found = page.axe();
    assert!(found.is_empty(), "{}", found.join("\n"));
}
