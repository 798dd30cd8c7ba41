//! The page for everyone: what a machine can tell of it.

use e2e::page::{Page, System, eventually};
use serde_json::json;

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

/// Every chart, as a picture and as a table, with what its buttons open.
pub fn no_fault_in_the_whole_page(page: &Page) {
    for system in
        [System::default(), System { dark: true, ..System::default() }, System { width: PHONE, ..System::default() }]
    {
        page.system(system);
        super::map::open(page, "?measure=power&region=north&foo=1");
        assert_eq!(page.axe(), Vec::<String>::new(), "{system:?}, pictures");
        page.click("figure[data-chart=operator] [data-action=embed]");
        page.script("document.querySelectorAll('[data-action=chart-table]').forEach((button) => button.click())");
        eventually(|| page.count(".twin"), page.count("[data-action=chart-table]"));
        assert_eq!(page.axe(), Vec::<String>::new(), "{system:?}, tables");
        page.click("[data-action=map-nearer]");
        page.click("figure[data-chart=map] [data-action=chart-alone]");
        eventually(|| page.count("figure[data-chart]"), 1);
        assert_eq!(page.axe(), Vec::<String>::new(), "{system:?}, the map alone");
    }
}

/// The account with its entries, the correction of columns, the edition beside it, and all charts.
pub fn no_fault_in_own_data(page: &Page) {
    let text = "who,land,lat,lon,number,kw,current,opened\n\
        A,DE,52.5,13.4,4,150,DC,2020-01-02\na,DE,52.5,13.4,2,22,AC,2020-02-02\nB,AT,0,0,x,22,AC,\n";
    for system in [System::default(), System { dark: true, ..System::default() }] {
        page.system(system);
        page.open("");
        super::own::choose(page, &[&super::own::file("all.csv", text)]);
        eventually(|| page.attribute("html", "data-dataset"), "own");
        // The pictures come one after the other, and move what is below.
        for chart in ["operator", "month", "map"] {
            eventually(|| page.count(&format!("figure[data-chart={chart}] [data-key]")) > 0, true);
        }
        page.script(
            "document.querySelectorAll('.account details:not([open]) > summary').forEach((part) => part.click())",
        );
        eventually(|| page.count(".account details:not([open])"), 0);
        eventually(|| page.count("[data-beside]") > 0, true);
        // Marks that move to their places pass over the buttons below them.
        eventually(|| page.script("return document.getAnimations().length"), json!(0));
        assert_eq!(page.axe(), Vec::<String>::new(), "{system:?}");
    }
}

/// A window of 1280 px at 400 %.
pub fn four_times_as_large(page: &Page) {
    page.system(System { width: 320, height: 256, ..System::default() });
    super::map::open(page, "?operator=IONITY");
    let wide = "const root = document.documentElement; return root.scrollWidth <= root.clientWidth";
    assert_eq!(page.script(wide), true, "it is read without going sideways");
    page.click("[data-why=points]");
    eventually(|| page.count("dialog.origin[open]"), 1);
    let fits = "const dialog = document.querySelector('dialog.origin');
        dialog.querySelector('[data-behind]').scrollIntoView();
        return dialog.getBoundingClientRect().bottom <= innerHeight && dialog.scrollTop > 0";
    assert_eq!(page.script(fits), true, "what is behind a figure is seen");
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
    let names = page.names_of("figure[data-chart=region] [data-key][aria-selected=true]", "option");
    assert!(names.iter().any(|name| name.starts_with("North of Europe; 187 charge points")), "{names:?}");
}
