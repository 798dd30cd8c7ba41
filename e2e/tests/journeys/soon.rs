//! Own data answers a click before the next frame, where the pointer was on the mark before.

use e2e::page::{Page, eventually};
use serde_json::json;

use super::months;

/// What a click by script shows before anything else has its turn: the headline figure, and what is chosen.
fn click_at_once(page: &Page, key: &str) -> serde_json::Value {
    page.script(&format!(
        "const mark = document.querySelector('figure[data-chart=operator] [data-key=\"{key}\"]');
        mark.dispatchEvent(new PointerEvent('click', {{bubbles: true, cancelable: true}}));
        return new Promise((shown) => {{
            const turns = (left) => left ? queueMicrotask(() => turns(left - 1)) : shown([
                document.querySelector('[data-figure=points]').dataset.value,
                document.querySelectorAll('figure[data-chart=operator] [aria-selected=true]').length,
            ]);
            turns(100);
        }});"
    ))
}

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
    assert_eq!(page.figure("points"), 300.0, "pointing changes nothing");
    assert_eq!(page.query(), "?own=months.csv");
    assert_eq!(click_at_once(page, "Operator 1"), json!(["100", 1]));
    assert_eq!(page.query(), "?own=months.csv&operator=Operator+1");
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
