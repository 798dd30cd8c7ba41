//! Sites by their size.

use std::fmt::Write as _;

use e2e::page::{Page, eventually};
use serde_json::json;

use crate::own::{choose, file};
use crate::taking::{downloads, written};

/// The marks that something else is in front of, where one points at their middle.
const HIDDEN: &str = "
    const figure = document.querySelector('figure[data-chart=size]');
    const hidden = [];
    for (const mark of figure.querySelectorAll('[data-key]')) {
        mark.scrollIntoView({block: 'center'});
        const box = mark.querySelector('circle').getBoundingClientRect();
        const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const key = found?.closest('[data-key]')?.dataset.key;
        if (key !== mark.dataset.key) hidden.push([mark.dataset.key, key]);
    }
    return hidden";

pub fn a_dot_is_a_site(page: &Page) {
    page.open("?chart=size");
    eventually(|| page.marks("size").len(), 31);
    assert_eq!(page.script(HIDDEN), json!([]));
    let key = "operator=Allego&q=Veenendaal";
    page.click_mark("size", key);
    eventually(|| page.query(), "?operator=Allego&q=Veenendaal&chart=size");
    assert_eq!(page.selected("size"), [key]);
    assert_eq!(page.figure("points"), 8.0);
    assert_eq!(page.marks("size").len(), 31, "the others stay where they are");
    page.click_mark("size", key);
    eventually(|| page.query(), "?chart=size");
    assert!(page.text("figure[data-chart=size] .beside").is_some_and(|text| text.contains("Horsens (Circle K)")));
    assert_eq!(page.axe(), Vec::<String>::new());
}

pub fn sites_by_keys_and_as_files(page: &Page) {
    let folder = downloads(page);
    page.open("?chart=size&country=NL");
    eventually(|| page.marks("size").len(), 31);
    page.script("document.querySelector('figure[data-chart=size] [tabindex=\"0\"][data-key]').focus()");
    page.press("End");
    let last = page.script("return document.activeElement.dataset.key");
    assert_eq!(last, "operator=Fastned&q=Knokke 't Walletje", "the strongest is last, the largest of them");
    eventually(|| page.text(".tip").is_some_and(|tip| tip.contains("12 charge points, 400 kW each")), true);
    page.press("Home i");
    eventually(|| page.count("dialog.origin[open]"), 1);
    assert_eq!(page.text("#origin-title"), Some("De Watering, Netherlands (EVBox)".to_owned()));
    page.press("Escape");
    eventually(|| page.count("dialog.origin[open]"), 0);
    page.press("t");
    eventually(|| page.count("figure[data-chart=size] .twin tbody tr"), 31);
    let table = page.text("figure[data-chart=size] .twin").unwrap_or_default();
    assert!(table.contains("kW each") && table.contains("charge points at site"), "{table}");
    page.press("t");
    for end in ["svg", "csv", "json"] {
        let action = if end == "svg" { "download-svg".to_owned() } else { format!("chart-{end}") };
        page.click(&format!("figure[data-chart=size] [data-action={action}]"));
        let text = String::from_utf8(written(&folder.join(format!("chargeboard-2024-03-size.{end}")))).expect("UTF-8");
        assert!(text.contains("Gorinchem") && text.contains("www.flexecharge.com"), "{end}: {text}");
    }
    page.click("figure[data-chart=size] [data-action=embed]");
    eventually(|| page.count("[data-embed-snippet]"), 1);
    let snippet = page.script("return document.querySelector('[data-embed-snippet]').value");
    assert!(snippet.as_str().is_some_and(|text| text.contains("chart=size")), "{snippet}");
}

pub fn sites_of_two_selections(page: &Page) {
    page.open("?chart=size&country=NL&compare=country%3DBE");
    eventually(|| page.marks("size").len(), 31);
    let inks = |key: &str| {
        let script = format!(
            "const mark = document.querySelector('figure[data-chart=size] [data-key=\"{key}\"]');
            return [...mark.querySelectorAll('circle')].filter((circle) => +circle.getAttribute('r') > 0)
                .map((circle) => circle.getAttribute('class'))"
        );
        page.script(&script)
    };
    assert_eq!(inks("operator=Fastned&q=Roevenpeel"), json!(["ink-hit", "ink-rest", "ink-bar"]));
    assert_eq!(inks("operator=Fastned&q=Anderlues"), json!(["ink-hit", "ink-rest", "ink-pinned"]));
    assert_eq!(page.axe(), Vec::<String>::new());
}

pub fn sites_of_own_data(page: &Page) {
    page.open("");
    let few = "operator,site_id,charge_points,power_kw,current\nA,s1,4,150,DC\nA,s1,2,22,AC\nB,s2,2,,\nB,,3,22,AC\n";
    choose(page, &[&file("few.csv", few)]);
    eventually(|| page.figure("points"), 11.0);
    eventually(|| page.marks("size").len(), 2);
    page.click_mark("size", "operator=A&site=s1");
    eventually(|| page.query(), "?own=few.csv&operator=A");
    assert!(page.text("figure[data-chart=size] .beside").is_some_and(|text| !text.contains("without a site")));
    let mut many = String::from("operator,site_id,charge_points,power_kw,current\n");
    for site in 0..4000 {
        let kw = [11, 22, 22, 22, 50, 150, 300][site % 7];
        writeln!(many, "O{},S{site},{},{kw},DC", site % 5, 1 + site % 3).expect("text");
    }
    page.open("");
    choose(page, &[&file("many.csv", &many)]);
    eventually(|| page.marks("size").len(), 15);
    let all: f64 = page.marks("size").iter().map(|mark| mark.value).sum();
    assert_eq!(all, page.figure("points"));
    page.click_mark("size", "kw=22&points=2");
    eventually(|| page.text("#origin-title"), Some("Sites of 2 charge points, 22 kW".to_owned()));
    assert_eq!(page.axe(), Vec::<String>::new());
    page.click("[data-action=close-origin]");
    page.click_mark("operator", "O1");
    eventually(|| page.figure("points") < all, true);
    eventually(|| page.marks("size").iter().map(|mark| mark.value).sum::<f64>() == page.figure("points"), true);
}
