//! A chart on another page, its table, and its rows as files.

use e2e::{
    page::{Page, System, eventually},
    server::Server,
};
use serde_json::json;
use std::{fs, path::Path};

pub fn a_snippet_shows_the_chart_on_another_page(page: &Page) {
    super::map::open(page, "?operator=IONITY");
    page.click("figure[data-chart=class] [data-action=embed]");
    let snippet = page.script("return document.querySelector('[data-embed-snippet]').value");
    let snippet = snippet.as_str().expect("a text").to_owned();
    for part in ["edition=2024-03", "measure=points", "regions=reported", "operator=IONITY", "chart=class", "embed=1"] {
        assert!(snippet.contains(part), "{part} is not said: {snippet}");
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("foreign");
    fs::create_dir_all(&folder).expect("a folder");
    // What the page is told, and by whom, is kept.
    let listener = "window.told = []; addEventListener('message', (event) => told.push(JSON.stringify(event.data)))";
    fs::write(folder.join("listen.js"), listener).expect("a script");
    let html = format!(
        "<!doctype html><html lang=en><head><link rel=icon href=data:,><title>Elsewhere</title></head><body><script src=listen.js></script>{snippet}</body></html>"
    );
    fs::write(folder.join("index.html"), html).expect("a page");
    let server = Server::start(&folder, "/").expect("a server");
    let foreign = Page { browser: page.browser, server: &server };
    foreign.go("");
    let height = || foreign.attribute("iframe", "height").parse::<u32>().unwrap_or(0);
    eventually(|| height() != 640 && height() > 200, true);
    let told = foreign.script("return told.every((data) => /^{\"chargeboardHeight\":\\d+}$/.test(data))");
    assert_eq!(told, true, "nothing but the height is told");
    assert_eq!(foreign.attribute("iframe", "title"), "Power classes: charge points, by kW per charge point");
}

pub fn every_chart_has_a_table_behind_it(page: &Page) {
    super::map::open(page, "?region=north");
    for chart in ["operator", "class", "map", "matrix", "size"] {
        let marks = page.marks(chart).len();
        page.script(&format!(
            "document.querySelector('figure[data-chart={chart}] [data-key][tabindex=\"0\"]').focus()"
        ));
        page.press("t");
        let rows = format!("figure[data-chart={chart}] .twin tbody tr");
        eventually(|| page.count(&rows) >= marks, true);
        let focus = page.script("return document.activeElement.dataset.action ?? ''");
        assert_eq!(focus, "chart-table");
        let seen = format!("return document.querySelector('figure[data-chart={chart}] .scene').checkVisibility()");
        assert_eq!(page.script(&seen), false, "{chart}: the table is in the picture's place");
        page.press("t");
        eventually(|| page.count(&rows), 0);
    }
    page.click("figure[data-chart=operator] [data-action=chart-table]");
    let table = page.text("figure[data-chart=operator] .twin").expect("a table");
    for cell in ["IONITY", "107", "125", "not stated"] {
        assert!(table.contains(cell), "{cell} is not in {table}");
    }
    let found = page.axe();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

pub fn a_chart_as_rows(page: &Page) {
    let folder = super::taking::downloads(page);
    super::map::open(page, "?region=north");
    page.click("figure[data-chart=operator] [data-action=chart-csv]");
    let csv = super::taking::written(&folder.join("chargeboard-2024-03-operator.csv"));
    let csv = String::from_utf8(csv).expect("UTF-8");
    assert_eq!(csv.lines().next(), Some("key,name,charge_points,charge_points_in_all,filters,source"));
    assert!(csv.contains("\nIONITY,IONITY,107,125,region=north,"), "{csv}");
    assert!(csv.contains("\nCircle K,Circle K,,,region=north,"), "what is not stated is empty: {csv}");
    page.click("figure[data-chart=operator] [data-action=chart-json]");
    let json = super::taking::written(&folder.join("chargeboard-2024-03-operator.json"));
    let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
    assert_eq!(json["rows"].as_array().map(Vec::len), Some(page.marks("operator").len()));
    assert_eq!((&json["filters"], &json["rows"][0]["charge_points"]), (&"region=north".into(), &107.into()));
    assert!(json["address"].as_str().is_some_and(|address| address.ends_with("?region=north")));
}

pub fn a_mark_says_what_it_is(page: &Page) {
    page.open("");
    page.script("document.querySelector('figure[data-chart=operator] [data-key][tabindex=\"0\"]').focus()");
    page.press("Home ArrowDown");
    eventually(|| page.text(".tip").is_some_and(|tip| tip.starts_with("IONITY") && tip.contains("FLEXeCHARGE")), true);
    page.script("document.activeElement.blur()");
    eventually(|| page.count(".tip"), 0);
    // It says what is so now, also where that has changed under it.
    page.script(
        "document.querySelector('figure[data-chart=country] [data-key=IT]')
            .dispatchEvent(new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}))",
    );
    eventually(
        || {
            page.text("figure[data-chart=country] .tip")
                .is_some_and(|tip| tip.starts_with("Italy") && tip.contains("601"))
        },
        true,
    );
    page.script(
        "document.querySelector('figure[data-chart=operator] [data-key=IONITY]')
            .dispatchEvent(new MouseEvent('click', {bubbles: true}))",
    );
    eventually(
        || {
            page.text("figure[data-chart=country] .tip")
                .is_some_and(|tip| tip.starts_with("Italy") && tip.contains("6 of 601"))
        },
        true,
    );
    page.script("document.activeElement.blur()");
    // It keeps within a narrow window; WebKit's driver makes some far lower than they are told to be, in which it cannot.
    page.system(System { width: 360, height: 600, ..System::default() });
    for (x, y) in [(0.05, 0.1), (0.49, 0.48), (0.51, 0.52), (0.95, 0.98)] {
        page.script(&format!(
            "document.querySelector('figure[data-chart=operator] [data-key=IONITY]')
                .dispatchEvent(new PointerEvent('pointerover', {{bubbles: true, pointerType: 'mouse', clientX: innerWidth * {x}, clientY: innerHeight * {y}}}))"
        ));
        let seen =
            "const tip = document.querySelector('figure[data-chart=operator] .tip div')?.getBoundingClientRect();
            const high = tip && (innerHeight < 300 || tip.top >= 0 && tip.bottom <= innerHeight);
            return high && tip.left >= 0 && tip.right <= innerWidth || JSON.stringify([innerWidth, innerHeight, tip])";
        eventually(|| page.script(seen), json!(true));
    }
    page.system(System::default());
}
