//! The page for everyone: what a machine can tell of it.

use e2e::page::{Page, System, eventually};

const PHONE: u32 = 360;

pub fn no_fault_in_the_default_view(page: &Page) {
    check(page, System::default(), "");
}

pub fn no_fault_in_a_filtered_view(page: &Page) {
    check(page, System::default(), "?measure=power&regions=m49&operator=IONITY&class=said-fast&foo=1");
    check(page, System::default(), "?q=nothing-is-called-this");
}

pub fn no_fault_in_the_dark(page: &Page) {
    let dark = System { dark: true, ..System::default() };
    check(page, dark, "");
    check(page, dark, "?operator=IONITY&foo=1");
}

pub fn no_fault_on_a_phone(page: &Page) {
    check(page, System { width: PHONE, ..System::default() }, "?operator=IONITY");
}

pub fn no_fault_in_an_embed(page: &Page) {
    check(page, System::default(), "?embed=1");
    check(page, System::default(), "?chart=class&embed=1");
}

pub fn no_fault_in_forced_colours(page: &Page) {
    check(page, System { forced_colors: true, reduced_motion: true, ..System::default() }, "?operator=IONITY");
}

pub fn nothing_sticks_out_on_a_phone(page: &Page) {
    page.system(System { width: PHONE, ..System::default() });
    for query in
        ["", "?operator=IONITY&operator=Be+Charge&country=IT&foo=1", "?embed=1", "?chart=operator", "?measure=power"]
    {
        page.open(query);
        let sizes = page.script("const root = document.documentElement; return [root.scrollWidth, root.clientWidth]");
        assert_eq!(sizes[0], sizes[1], "the page is wider than the window at {query:?}");
    }
}

/// One polite live region, so that no two announcements cut each other off.
pub fn one_place_speaks(page: &Page) {
    page.open("");
    assert_eq!(page.count("[role=status]"), 1);
    assert_eq!(page.count("[role=alert], [aria-live=assertive]"), 0);
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 125.0);
    assert_eq!(page.count("[role=status]"), 1);
}

#[track_caller]
fn check(page: &Page, system: System, query: &str) {
    page.system(system);
    page.open(query);
    let found = page.axe();
    assert!(found.is_empty(), "axe at {query:?} on {system:?}:\n{}", found.join("\n"));
}

/// What a screen reader is told, which no rule of axe looks at.
pub fn marks_are_options_that_say_whether_they_are_chosen(page: &Page) {
    page.open("?region=north");
    let tree = page.cdp("Accessibility.getFullAXTree", serde_json::json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes");
    let options = nodes.iter().filter(|node| node["role"]["value"] == "option");
    let selected = |node: &&serde_json::Value| {
        node["properties"].as_array().is_some_and(|all| {
            all.iter().any(|property| property["name"] == "selected" && property["value"]["value"] == true)
        })
    };
    let names: Vec<&str> = options.filter(selected).filter_map(|node| node["name"]["value"].as_str()).collect();
    assert!(names.iter().any(|name| name.starts_with("North of Europe; 187 charge points")), "{names:?}");
}
