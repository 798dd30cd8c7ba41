//! The whole page without a pointer.

use e2e::page::{Page, eventually};

const CHARTS: [&str; 4] = ["operator", "region", "country", "class"];

pub fn a_chart_is_one_tab_stop(page: &Page) {
    page.open("");
    for chart in CHARTS {
        let stops = page.count(&format!("figure[data-chart={chart}] svg [tabindex=\"0\"]"));
        assert_eq!(stops, 1, "{chart}");
    }
    // The stop moves with the focus, so that a reader who comes back finds the mark.
    tab_to(page, "operator");
    page.press("ArrowDown ArrowDown");
    let there = focus(page);
    page.press("Tab Shift+Tab");
    assert_eq!(focus(page), there);
}

pub fn a_chart_works_without_a_pointer(page: &Page) {
    page.open("");
    let keys: Vec<_> = page.marks("operator").into_iter().map(|mark| mark.key).collect();
    let at = |index: usize| format!("operator {}", keys[index]);
    tab_to(page, "operator");
    page.press("Home");
    assert_eq!(focus(page), at(0));
    page.press("ArrowDown ArrowRight ArrowUp");
    assert_eq!(focus(page), at(1));
    page.press("ArrowLeft ArrowUp");
    page.press("End");
    assert_eq!(focus(page), at(keys.len() - 1));
    page.press("Home ArrowDown Enter");
    eventually(|| page.selected("operator"), [keys[1].as_str()]);
    assert_eq!(focus(page), at(1), "the focus stays where the reader is");
    page.press("ArrowDown Ctrl+Enter");
    eventually(|| page.selected("operator").len(), 2);
    page.press("Ctrl+Space");
    eventually(|| page.selected("operator"), [keys[1].as_str()]);
    page.press("Space");
    eventually(|| page.selected("operator"), [keys[2].as_str()]);
    page.press("Escape");
    eventually(|| page.query(), "");
    assert_eq!(focus(page), at(2));
}

pub fn everything_is_reached_by_tab(page: &Page) {
    page.open("?operator=IONITY");
    page.script("document.activeElement?.blur(); scrollTo(0, 0)");
    let mut seen = vec![];
    for _ in 0..150 {
        page.press("Tab");
        let here = page.script(
            "const e = document.activeElement;
            return e === document.body ? 'body' : e.closest('[data-key]') ? `mark ${e.closest('[data-chart]').dataset.chart}`
                : e.closest('[data-chip]') ? 'chip' : e.dataset.action ?? e.dataset.sort ?? e.name ?? e.tagName",
        );
        let here = here.as_str().expect("a word").to_owned();
        if here == "body" {
            break;
        }
        seen.push(here);
    }
    let wanted = ["mark operator", "mark region", "mark country", "mark class", "chip", "clear", "share", "search"];
    for control in wanted.into_iter().chain(["theme", "measure", "regions", "operator", "points"]) {
        assert!(seen.iter().any(|here| here == control), "Tab does not reach {control}, only {seen:?}");
    }
}

/// Presses Tab until a mark of the chart has the focus.
#[track_caller]
fn tab_to(page: &Page, chart: &str) {
    for _ in 0..60 {
        page.press("Tab");
        if focus(page).starts_with(&format!("{chart} ")) {
            return;
        }
    }
    panic!("Tab does not reach the chart {chart}");
}

/// Chart and key of the mark that has the focus.
fn focus(page: &Page) -> String {
    let found = page.script(
        "const mark = document.activeElement?.closest('[data-key]');
        return mark ? `${mark.closest('[data-chart]').dataset.chart} ${mark.dataset.key}` : ''",
    );
    found.as_str().expect("a string").into()
}

pub fn a_chip_that_goes_hands_the_focus_on(page: &Page) {
    page.open("?operator=Bump&operator=IONITY");
    let focused = || {
        page.script("const at = document.activeElement; return at.closest('[data-chip]')?.dataset.chip ?? at.tagName")
    };
    page.script("document.querySelector('[data-chip] button').focus()");
    page.press("Enter");
    eventually(focused, "operator=IONITY");
    page.press("Enter");
    eventually(focused, "H1");
}

pub fn keys_of_the_browser_stay_its_own(page: &Page) {
    page.open("");
    let taken = |modifier: &str, key: &str| {
        page.script(&format!(
            "const press = new KeyboardEvent('keydown', {{key: '{key}', {modifier}: true, bubbles: true, cancelable: true}});
             document.querySelector('[data-key=IONITY]').dispatchEvent(press);
             return press.defaultPrevented"
        ))
    };
    for (modifier, key) in [("altKey", "ArrowLeft"), ("metaKey", "ArrowRight"), ("ctrlKey", "Home")] {
        assert_eq!(taken(modifier, key), false, "{modifier} with {key}");
    }
    assert_eq!(taken("ctrlKey", "Enter"), true, "adds to the choice");
}
