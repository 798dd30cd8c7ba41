//! Own data over time and on the map.

use e2e::page::{Page, eventually};
use e2e::patience::wait;
use e2e::pointer::Place;
use serde_json::json;

use super::own::{choose, file};

/// Three operators over thirty months from 2020, and two places apart.
fn table() -> String {
    let mut text = String::from("operator,country,latitude,longitude,charge_points,power_kw,current,opened\n");
    for row in 0..300 {
        let (month, north) = (row % 30, [52.5, 48.1][row % 2]);
        let (year, month) = (2020 + month / 12, month % 12 + 1);
        text += &format!("Operator {},DE,{north},11.5,1,22,AC,{year}-{month:02}-01\n", row % 3);
    }
    text
}

pub fn open(page: &Page) {
    page.open("");
    choose(page, &[&file("months.csv", &table())]);
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.marks("month").len(), 30);
}

/// Drags with the mouse from one month to another.
fn drag(page: &Page, from: &str, to: &str) {
    let middle = |key: &str| page.middle(&format!("figure[data-chart=month] [data-key=\"{key}\"]"));
    let ((from, height), (to, _)) = (middle(from), middle(to));
    page.drag((from, height), (to, height));
}

pub fn months_are_chosen_by_a_drag(page: &Page) {
    open(page);
    drag(page, "2020-04", "2021-03");
    eventually(|| page.figure("points"), 120.0);
    assert_eq!(page.query(), "?own=months.csv&month=2020-04..2021-03");
    assert_eq!(page.selected("month").len(), 12);
    assert_eq!(page.chips(), ["month=2020-04..2021-03"]);
    drag(page, "2020-06", "2020-08");
    eventually(|| page.query(), "?own=months.csv&month=2020-06..2021-05");
    drag(page, "2021-05", "2020-09");
    eventually(|| page.query(), "?own=months.csv&month=2020-06..2020-09");
    eventually(|| page.figure("points"), 40.0);
    for _ in 0..3 {
        page.back();
    }
    eventually(|| page.figure("points"), 300.0);
    assert_eq!(page.query(), "?own=months.csv", "Back undoes all of a drag");
    // After it, a click is a click.
    page.click_mark("month", "2020-06");
    eventually(|| page.figure("points"), 10.0);
    page.ctrl_click_mark("month", "2020-08");
    eventually(|| page.query(), "?own=months.csv&month=2020-06..2020-08");
    eventually(|| page.figure("points"), 30.0);
}

pub fn months_are_walked_by_keys(page: &Page) {
    open(page);
    page.click_mark("month", "2020-02");
    eventually(|| page.figure("points"), 10.0);
    page.press("ArrowRight ArrowRight Shift+Enter");
    eventually(|| page.query(), "?own=months.csv&month=2020-02..2020-04");
    page.press("Escape");
    eventually(|| page.figure("points"), 300.0);
    let found = page.axe();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

pub fn own_data_is_on_the_map(page: &Page) {
    open(page);
    eventually(|| page.marks("map").iter().map(|mark| mark.value as u64).collect::<Vec<_>>(), vec![300, 150, 150]);
    eventually(|| page.count("figure[data-chart=map] [data-key=DE] path"), 1);
    page.click_mark("operator", "Operator 1");
    eventually(|| page.marks("map").iter().map(|mark| mark.value as u64).collect::<Vec<_>>(), vec![100, 50, 50]);
    // A cell is no filter: it is looked at more closely.
    page.click_mark("map", "48.10,11.50");
    eventually(|| page.query().contains("&map="), true);
    eventually(|| page.marks("map").len(), 2);
    let link = page.query();
    page.open(&link);
    assert!(page.text("[data-notice]").is_some(), "the link says that the data is not in it");
}

/// What Safari does, in every engine: beyond a hundred addresses within some time it throws.
fn refuse_as_safari(page: &Page, seconds: u32) {
    page.first(&format!(
        "const written = [];
        window.refused = 0;
        for (const name of ['pushState', 'replaceState']) {{
            const write = History.prototype[name];
            History.prototype[name] = function (...words) {{
                const now = performance.now();
                while (written[0] < now - {seconds}000) written.shift();
                if (written.length >= 100) {{
                    refused += 1;
                    throw new DOMException('too many', 'SecurityError');
                }}
                written.push(now);
                return write.apply(this, words);
            }};
        }}"
    ));
}

/// With the mouse itself, as a hand does: the events of a script are no reader's gesture, which Back may ask for.
pub fn a_long_drag_ends_at_the_right_address(page: &Page) {
    refuse_as_safari(page, 30);
    open(page);
    let chart = "figure[data-chart=month]";
    let at = |month: usize| page.middle(&format!("{chart} [data-key=\"{}-{:02}\"]", 2020 + month / 12, month % 12 + 1));
    let ((_, height), months) = (at(15), [3, 4, 17, 24].map(|month| at(month).0));
    let [begin, first, end, last] = months.map(|x| (x, height));
    page.script(&format!(
        "window.passed = 0;
        document.querySelector('{chart}').addEventListener('pointerover', (event) => {{
            window.passed += Number(Boolean(event.target.closest('[data-key]')));
        }})"
    ));
    page.hold(begin);
    // To and fro, until more months were passed than a browser takes addresses.
    let way = |(from, to): (Place, Place)| {
        (0..=20).map(move |step| (from.0 + (to.0 - from.0) * f64::from(step) / 20.0, height))
    };
    let there_and_back: Vec<_> = [(first, last), (last, first)].into_iter().flat_map(way).collect();
    let enough = || {
        page.pass(&there_and_back);
        page.script("return window.passed > 250") == json!(true)
    };
    assert!(wait(enough), "so many months are passed: {}", page.script("return window.passed"));
    page.pass(&[end]);
    page.let_go();
    eventually(|| page.query(), "?own=months.csv&month=2020-04..2021-06");
    eventually(|| page.figure("points"), 150.0);
    assert_eq!(page.script("return window.refused"), json!(0));
    page.back();
    eventually(|| page.figure("points"), 300.0);
    assert_eq!(page.query(), "?own=months.csv", "Back undoes all of it");
}

/// Faster than any hand: what is refused is written later, in order.
pub fn many_clicks_end_at_the_right_address(page: &Page) {
    refuse_as_safari(page, 5);
    open(page);
    page.script(
        "for (let turn = 0; turn < 141; turn++)
            document.querySelectorAll('figure[data-chart=operator] [data-key]')[turn % 2]
                .dispatchEvent(new MouseEvent('click', {bubbles: true}));",
    );
    // What clicks on own data ask for is done after the frame that shows them.
    eventually(|| page.script("return window.refused").as_u64() > Some(0), true);
    let key = page.marks("operator")[0].key.clone();
    eventually(|| page.query(), format!("?own=months.csv&operator={}", key.replace(' ', "+")));
    eventually(|| page.selected("operator"), vec![key.clone()]);
    // Back itself goes past what was clicked by a script only.
    page.script("history.back()");
    let other = page.marks("operator")[1].key.clone();
    eventually(|| page.query(), format!("?own=months.csv&operator={}", other.replace(' ', "+")));
}
