//! Own data answers a click without asking for it, where the pointer was on the mark before.

use e2e::page::{Page, eventually};
use serde_json::json;

use super::months;

fn point_at(page: &Page, key: &str) {
    page.script(&format!(
        "document.querySelector('figure[data-chart=operator] [data-key=\"{key}\"]')
            .dispatchEvent(new PointerEvent('pointerover', {{bubbles: true, pointerType: 'mouse'}}));"
    ));
    std::thread::sleep(std::time::Duration::from_millis(200));
}

pub fn what_the_pointer_is_on_is_answered_at_once(page: &Page) {
    months::open(page);
    assert_eq!(page.figure("points"), 300.0);
    point_at(page, "Operator 1");
    assert_eq!((page.figure("points"), page.query().as_str()), (300.0, "?own=months.csv"), "pointing changes nothing");
    // From now on the worker hears nothing, until it is given back what it was not told.
    page.script(
        "window.kept = [];
        window.tell = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message) { kept.push([this, message]); };",
    );
    page.click_mark("operator", "Operator 1");
    eventually(|| page.figure("points"), 100.0);
    assert_eq!(page.query(), "?own=months.csv&operator=Operator+1");
    page.script(
        "Worker.prototype.postMessage = tell;
        kept.forEach(([worker, message]) => worker.postMessage(message));",
    );
    // All that is out of sight follows.
    eventually(|| page.marks("month").iter().map(|mark| mark.value).sum::<f64>(), 100.0);
    page.back();
    eventually(|| page.figure("points"), 300.0);
    // What was foreseen for one view is not shown in another.
    point_at(page, "Operator 2");
    page.click_mark("month", "2020-04");
    eventually(|| page.figure("points"), 10.0);
    page.click_mark("operator", "Operator 0");
    eventually(|| page.query(), "?own=months.csv&operator=Operator+0&month=2020-04");
    eventually(|| page.figure("points"), 10.0);
}

pub fn data_that_is_left_with_a_click_is_gone(page: &Page) {
    months::open(page);
    point_at(page, "Operator 1");
    // The answer is at hand, but the data is left before its frame.
    page.script(
        "const click = (selector) => document.querySelector(selector)
            .dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
        click('figure[data-chart=operator] [data-key=\"Operator 1\"]');
        click('[data-action=close-own]');",
    );
    eventually(|| page.attribute("html", "data-dataset"), "2024-03");
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert_eq!((page.figure("points"), page.query().as_str()), (878.0, ""));
    assert_eq!(page.attribute("html", "data-dataset"), "2024-03");
}

/// What is seen of a mark when the button is down and nothing more, and what a click does before the next frame.
const SEEN: &str = "const mark = document.querySelector('figure[data-chart=operator] [data-key=\"Operator 1\"]');
    const seen = () => [mark.matches('.pressed'), mark === document.activeElement, location.search,
        document.querySelector('[data-figure=points]').dataset.value];
    const send = (Kind, type) => mark.dispatchEvent(new Kind(type, {bubbles: true, cancelable: true}));";

pub fn a_click_is_seen_before_its_answer(page: &Page) {
    months::open(page);
    point_at(page, "Operator 1");
    let before = json!([false, false, "?own=months.csv", "300"]);
    let down = page.script(&format!("{SEEN} return [send(MouseEvent, 'mousedown'), seen()];"));
    assert_eq!(down, json!([false, before]), "the browser paints nothing for a button that goes down");
    let clicked = page.script(&format!("{SEEN} send(MouseEvent, 'click'); return seen();"));
    assert_eq!(clicked, json!([true, false, "?own=months.csv", "300"]), "the mark is pressed, and that is all");
    eventually(|| page.figure("points"), 100.0);
    assert_eq!(page.script(FOCUSED), "Operator 1");
    assert_eq!(page.query(), "?own=months.csv&operator=Operator+1");
    assert_eq!(page.count(".pressed"), 0);
    // The same by hand, and by keys.
    page.click_mark("operator", "Operator 2");
    eventually(|| page.figure("points"), 100.0);
    assert_eq!(page.script(FOCUSED), "Operator 2");
    page.press("ArrowUp Enter");
    let next = page.script(FOCUSED).as_str().unwrap_or_default().to_owned();
    assert_ne!(next, "Operator 2");
    eventually(|| page.query(), format!("?own=months.csv&operator={}", next.replace(' ', "+")));
    eventually(|| page.count(".pressed"), 0);
}

const FOCUSED: &str = "return document.activeElement.dataset.key";

pub fn clicks_within_one_frame_are_all_done(page: &Page) {
    months::open(page);
    page.script(
        "for (const [key, ctrlKey] of [['Operator 0', false], ['Operator 1', false], ['Operator 2', true]])
            document.querySelector(`figure[data-chart=operator] [data-key=\"${key}\"]`)
                .dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey}));",
    );
    eventually(|| page.figure("points"), 200.0);
    assert_eq!(page.query(), "?own=months.csv&operator=Operator+1&operator=Operator+2");
    // Whatever else is pressed meanwhile comes after it.
    page.script(
        "document.querySelector('figure[data-chart=operator] [data-key=\"Operator 0\"]')
            .dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}));
        document.querySelector('[data-action=clear]').click();",
    );
    eventually(|| page.query(), "?own=months.csv");
    eventually(|| page.figure("points"), 300.0);
    eventually(|| page.count(".pressed"), 0);
    // Back itself goes past what was clicked by a script only.
    page.script("history.back()");
    eventually(|| page.query(), "?own=months.csv&operator=Operator+0");
}

pub fn a_click_that_changes_nothing_leaves_nothing(page: &Page) {
    months::open(page);
    page.click_mark("month", "2020-04");
    eventually(|| page.query(), "?own=months.csv&month=2020-04");
    eventually(|| page.figure("points"), 10.0);
    // From this month to this month is this month.
    let pressed = page.script(
        "document.querySelector('figure[data-chart=month] [data-key=\"2020-04\"]')
            .dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true}));
        return document.querySelectorAll('.pressed').length",
    );
    assert_eq!(pressed, 1);
    eventually(|| page.count(".pressed"), 0);
    assert_eq!((page.query().as_str(), page.figure("points")), ("?own=months.csv&month=2020-04", 10.0));
}

pub fn a_button_is_answered_after_its_click(page: &Page) {
    months::open(page);
    page.click_mark("operator", "Operator 1");
    eventually(|| page.figure("points"), 100.0);
    let state = "[location.search, ...['', '.pressed'].map((is) =>
        document.querySelectorAll(`[data-action=clear]${is}`).length)]";
    let pressed = page.script(&format!("document.querySelector('[data-action=clear]').click(); return {state};"));
    assert_eq!(pressed, json!(["?own=months.csv&operator=Operator+1", 1, 1]), "it is pressed, and that is all");
    eventually(|| page.script(&format!("return {state}")), json!(["?own=months.csv", 0, 0]));
    eventually(|| page.figure("points"), 300.0);
    eventually(|| page.script("return document.activeElement.className"), "lead");
    // Twice in one frame is there and back.
    page.script("for (const _ of [1, 2]) document.querySelector('figure[data-chart=operator] [data-action=chart-alone]').click();");
    page.click_mark("operator", "Operator 1");
    eventually(|| page.query(), "?own=months.csv&operator=Operator+1");
    page.script("const of = (code) => document.querySelector(`[name=measure][value=${code}]`); of('sites').click(); of('power').click();");
    eventually(|| page.query(), "?own=months.csv&measure=power&operator=Operator+1");
}

pub fn back_within_the_frame_of_a_click_goes_back(page: &Page) {
    months::open(page);
    page.click_mark("operator", "Operator 1");
    eventually(|| page.figure("points"), 100.0);
    // The address of the second click is not written yet.
    page.script(&format!(
        "{SEEN} document.querySelector('[data-key=\"Operator 2\"]').dispatchEvent(
        new MouseEvent('click', {{bubbles: true}})); history.back();"
    ));
    eventually(|| page.query(), "?own=months.csv");
    eventually(|| page.figure("points"), 300.0);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert_eq!((page.query().as_str(), page.figure("points")), ("?own=months.csv", 300.0));
}

pub fn a_click_at_the_edge_of_the_window_scrolls_nothing(page: &Page) {
    months::open(page);
    // Of the mark only a strip can be seen.
    let place = page.script(
        "const hit = document.querySelector('figure[data-chart=operator] [data-key=\"Operator 1\"] .ink-hit');
        scrollBy({top: hit.getBoundingClientRect().y - innerHeight + 6, behavior: 'instant'});
        const {x, y, width} = hit.getBoundingClientRect();
        return [x + width / 2, y + 3];",
    );
    let scrolled = || page.script("return scrollY");
    let before = scrolled();
    page.click_at(serde_json::from_value(place).expect("a place"));
    eventually(|| page.query(), "?own=months.csv&operator=Operator+1");
    assert_eq!((page.script(FOCUSED), scrolled()), (json!("Operator 1"), before));
}
