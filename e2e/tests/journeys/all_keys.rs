//! Everything that the page does, by keyboard alone: no click, and no focus but by Tab and the arrows.

use e2e::page::{Page, eventually};
use serde_json::json;

use crate::own::file;
use crate::taking::{downloads, written};

/// Presses Tab until what the selector finds has the focus.
#[track_caller]
fn tab_to(page: &Page, selector: &str) {
    let script = format!("return document.activeElement.matches({})", json!(selector));
    for _ in 0..220 {
        if page.script(&script) == json!(true) {
            return;
        }
        page.press("Tab");
    }
    panic!("Tab does not reach {selector}");
}

fn mark(chart: &str) -> String {
    format!("figure[data-chart={chart}] [data-key]")
}

fn action(name: &str) -> String {
    format!("[data-action={name}]")
}

fn of_chart(chart: &str, name: &str) -> String {
    format!("figure[data-chart={chart}] {}", action(name))
}

fn write(page: &Page, text: &str) {
    text.chars().for_each(|letter| page.press(&letter.to_string()));
}

pub fn an_edition_is_used_by_keys_alone(page: &Page) {
    let folder = downloads(page);
    page.permit_clipboard();
    page.open("");
    // What is counted, and the search.
    tab_to(page, "[name=measure]");
    page.press("ArrowRight");
    eventually(|| page.query(), "?measure=power");
    page.press("ArrowLeft");
    eventually(|| page.query(), "");
    tab_to(page, &action("search"));
    write(page, "ionity");
    eventually(|| page.figure("points"), 125.0);
    tab_to(page, "[data-chip] button");
    page.press("Enter");
    eventually(|| page.query(), "");
    // Marks: one, one more, all; where one comes from.
    tab_to(page, &mark("operator"));
    page.press("ArrowDown Enter");
    eventually(|| page.query(), "?operator=IONITY");
    page.press("ArrowDown Ctrl+Enter");
    eventually(|| page.chips().len(), 2);
    page.press("Escape");
    eventually(|| page.query(), "");
    page.press("i");
    eventually(|| page.count("dialog.origin[open]"), 1);
    tab_to(page, &action("only-these"));
    page.press("Enter");
    eventually(|| page.query(), "?operator=Fastned");
    // That has brought the whole page; a chart's table, its files, its picture, its embedding, and it alone.
    tab_to(page, &mark("class"));
    page.press("t");
    eventually(|| page.count("figure[data-chart=class] .twin"), 1);
    page.press("Enter");
    eventually(|| page.count("figure[data-chart=class] .twin"), 0);
    for end in ["svg", "png"] {
        tab_to(page, &of_chart("class", &format!("download-{end}")));
        page.press("Enter");
        written(&folder.join(format!("chargeboard-2024-03-class.{end}")));
    }
    tab_to(page, &of_chart("class", "copy-picture"));
    page.press("Enter");
    eventually(|| page.text(&of_chart("class", "copy-picture")), Some("Copied ✓".to_owned()));
    for end in ["csv", "json"] {
        tab_to(page, &of_chart("class", &format!("chart-{end}")));
        page.press("Enter");
        written(&folder.join(format!("chargeboard-2024-03-class.{end}")));
    }
    tab_to(page, &of_chart("class", "embed"));
    page.press("Enter");
    eventually(|| page.count("[data-embed-snippet]"), 1);
    tab_to(page, &of_chart("class", "chart-alone"));
    page.press("Enter");
    eventually(|| page.count("figure[data-chart]"), 1);
    tab_to(page, &action("chart-alone"));
    page.press("Enter");
    eventually(|| page.count("figure[data-chart]") > 4, true);
    // The map: walked, chosen, moved.
    tab_to(page, &mark("map"));
    page.press("=");
    eventually(|| page.query().contains("map="), true);
    page.press("Shift+ArrowRight 0");
    eventually(|| page.query(), "?operator=Fastned");
    page.press("Enter");
    eventually(|| page.chips().len(), 2);
    page.press("Enter");
    eventually(|| page.chips().len(), 1);
    tab_to(page, &action("map-nearer"));
    page.press("Enter");
    eventually(|| page.query().contains("map="), true);
    tab_to(page, &action("map-whole"));
    page.press("Enter");
    eventually(|| page.query(), "?operator=Fastned");
    tab_to(page, &mark("matrix"));
    page.press("Enter");
    eventually(|| page.chips().len(), 2);
    page.press("Escape");
    eventually(|| page.query(), "");
    tab_to(page, &mark("size"));
    page.press("Enter");
    eventually(|| page.chips().len(), 2);
    page.press("Escape");
    eventually(|| page.query(), "");
    // The table.
    tab_to(page, "[data-sort=operator]");
    page.press("Enter");
    eventually(|| page.query(), "?sort=operator");
    page.press("Enter");
    eventually(|| page.query(), "?sort=-operator");
    tab_to(page, &action("download-csv"));
    page.press("Enter");
    written(&folder.join("chargeboard-2024-03.csv"));
    // Regions of the other scheme, the theme, and the link.
    tab_to(page, "[name=regions]");
    page.press("ArrowRight");
    eventually(|| page.query().contains("regions=m49"), true);
    tab_to(page, &action("theme"));
    page.press("D");
    eventually(|| page.query().contains("theme=dark"), true);
    tab_to(page, &action("share"));
    page.press("Enter");
    eventually(|| page.text(&action("share")), Some("Link copied ✓".to_owned()));
    tab_to(page, "[data-why=power]");
    page.press("Enter");
    eventually(|| page.count("dialog.origin[open]"), 1);
    page.press("Escape");
    eventually(|| page.count("dialog.origin[open]"), 0);
    assert_eq!(page.script("return document.activeElement.dataset.why"), "power");
}

pub fn own_data_is_used_by_keys_alone(page: &Page) {
    page.open("");
    // The browser's own window for files is not ours: what it hands over is.
    tab_to(page, &action("open-file"));
    let text = "operator,country,charge_points,power_kw,current,opened\n\
        IONITY,DE,4,350,DC,2020-01-02\nIonity,DE,2,350,DC,2020-02-02\nEnBW,AT,3,22,AC,2020-03-02\nEnBW,XX,x,22,AC,\n";
    page.type_into(&action("open-file"), &file("keys.csv", text));
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.figure("points"), 10.0);
    tab_to(page, &action("merge"));
    page.press("Space");
    eventually(|| page.query().contains("merge=1"), true);
    tab_to(page, &action("keep"));
    page.press("Enter");
    eventually(|| page.text(&action("keep")), Some("Remove from this device".to_owned()));
    page.press("Enter");
    eventually(|| page.text(&action("keep")), Some("Keep on this device".to_owned()));
    tab_to(page, "details:has([data-action=reason]) summary");
    page.press("Enter");
    eventually(|| page.count("details[open] [data-entry]") > 0, true);
    tab_to(page, "details:has([data-action=map-columns]) summary");
    page.press("Enter");
    tab_to(page, &action("map-columns"));
    // Months: one, and all up to another one.
    tab_to(page, &mark("month"));
    page.press("Home Enter ArrowRight Shift+Enter");
    eventually(|| page.query().contains("month=2020-01..2020-02"), true);
    page.press("i");
    eventually(|| page.count("dialog.origin[open]"), 1);
    page.press("Escape");
    page.press("Escape");
    eventually(|| page.query().contains("month="), false);
    tab_to(page, ".scroller");
    page.press("ArrowDown");
    tab_to(page, &action("close-own"));
    page.press("Enter");
    eventually(|| page.attribute("html", "data-dataset"), "2024-03");
}
