//! Where a figure comes from: from the lead, a headline figure or a mark to what is behind it, and into the table.

use e2e::page::{Page, System, eventually};

use crate::own::{choose, file};

const DIALOG: &str = "dialog.origin[open]";

/// What the parts that are listed add up to.
fn sum(page: &Page) -> f64 {
    let script = "return [...document.querySelectorAll('dialog.origin [data-adds]')]
        .reduce((sum, part) => sum + Number(part.dataset.adds), 0)";
    page.script(script).as_f64().expect("a number")
}

fn focused(page: &Page) -> String {
    let script = "const at = document.activeElement;
        return at.dataset.why ?? at.dataset.key ?? at.dataset.record ?? at.tagName";
    page.script(script).as_str().expect("a text").to_owned()
}

pub fn a_headline_figure_is_traced_to_its_announcements(page: &Page) {
    page.open("?operator=IONITY");
    page.click("[data-figure=points] [data-why]");
    eventually(|| page.count(DIALOG), 1);
    assert_eq!(sum(page), page.figure("points"));
    let said = page.text(DIALOG).expect("words");
    for part in
        ["125 charge points, the sum of ", "“North of Europe”, on IONITY", "stated charge points", "FLEXeCHARGE"]
    {
        assert!(said.contains(part), "{part:?} is not in {said}");
    }
    let found = page.axe();
    assert!(found.is_empty(), "{}", found.join("\n"));
    page.press("Escape");
    eventually(|| page.count(DIALOG), 0);
    assert_eq!(focused(page), "points", "the focus comes back");
    page.click("[data-why=lead]");
    eventually(|| page.text("#origin-title"), Some(page.lead()));
    page.click("[data-action=close-origin]");
    eventually(|| focused(page), "lead");
}

pub fn a_mark_is_traced_by_a_key(page: &Page) {
    page.open("?region=north");
    page.script("document.querySelector('figure[data-chart=country] [data-key=NL]').focus()");
    page.press("i");
    eventually(|| page.count(DIALOG), 1);
    assert_eq!(sum(page), page.mark("country", "NL").value);
    page.press("Escape");
    eventually(|| focused(page), "NL");
    // The marks that come with the map, too.
    for (chart, key) in [
        ("map", "q=Gorinchem"),
        ("map", "NL"),
        ("matrix", "operator=IONITY&class=unknown"),
        ("size", "operator=IONITY&q=Gorinchem"),
    ] {
        page.script(&format!("document.querySelector('figure[data-chart={chart}] [data-key=\"{key}\"]').focus()"));
        page.press("i");
        eventually(|| page.count(DIALOG), 1);
        assert_eq!(sum(page), page.mark(chart, key).value, "{chart} {key}");
        page.press("Escape");
        eventually(|| focused(page), key);
    }
}

/// The pointer needs no focus: what its words are of is asked for.
pub fn the_key_works_where_the_pointer_is(page: &Page) {
    super::map::open(page, "");
    let place = page.middle("figure[data-chart=operator] [data-key=Fastned]");
    page.script("document.activeElement.blur()");
    page.hover(place);
    eventually(|| page.text(".tip").is_some_and(|tip| tip.starts_with("Fastned")), true);
    page.press("i");
    eventually(|| page.text("#origin-title"), Some("Fastned".to_owned()));
}

pub fn a_part_leads_into_the_table(page: &Page) {
    page.open("");
    page.click("[data-why=power]");
    eventually(|| page.count(DIALOG), 1);
    let first = page.attribute("dialog.origin [data-behind]", "data-behind");
    page.click("dialog.origin [data-action=to-row]");
    eventually(|| page.count(DIALOG), 0);
    eventually(|| focused(page), first.as_str());
    let seen = page.script(
        "const box = document.activeElement.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight",
    );
    assert_eq!(seen, true);
    // What a mark is of can be shown alone.
    page.script("document.querySelector('figure[data-chart=operator] [data-key=Fastned]').focus()");
    page.press("i");
    page.click("dialog.origin [data-action=only-these]");
    eventually(|| page.query(), "?operator=Fastned");
    assert_eq!(page.count(DIALOG), 0);
}

pub fn own_data_is_traced_to_its_lines(page: &Page) {
    page.open("");
    let text = "operator,country,latitude,longitude,charge_points,power_kw,current\n\
        A,DE,48.1,11.5,4,350,DC\nB,DE,48.1,11.5,2,350,DC\nB,AT,47.2,11.4,3,150,DC\n";
    choose(page, &[&file("traced.csv", text)]);
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.figure("points"), 9.0);
    page.script("document.querySelector('figure[data-chart=operator] [data-key=B]').focus()");
    page.press("i");
    eventually(|| page.count(DIALOG), 1);
    assert_eq!(sum(page), 5.0);
    let said = page.text(DIALOG).expect("words");
    for part in ["5 charge points, the sum of 2 rows of the data.", "traced.csv, line 3", "traced.csv, line 4"] {
        assert!(said.contains(part), "{part:?} is not in {said}");
    }
    page.press("Escape");
    // A place of the map, which only the worker knows.
    eventually(|| page.count("figure[data-chart=map] circle") > 0, true);
    let place = "48.10,11.50";
    page.script(&format!("document.querySelector('figure[data-chart=map] [data-key=\"{place}\"]').focus()"));
    page.press("i");
    eventually(|| page.text("#origin-title"), Some(format!("Around {place}")));
    assert_eq!(sum(page), 6.0);
}

pub fn the_origin_is_for_everyone(page: &Page) {
    for system in page.systems([
        System { dark: true, ..System::default() },
        System { width: 360, height: 640, ..System::default() },
        System { forced_colors: true, ..System::default() },
    ]) {
        page.system(system);
        page.open("?class=ac-medium");
        page.click("[data-why=points]");
        eventually(|| page.count(DIALOG), 1);
        let found = page.axe();
        assert!(found.is_empty(), "{system:?}: {}", found.join("\n"));
        let fits = page.script(
            "const box = document.querySelector('dialog.origin').getBoundingClientRect();
            return box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight",
        );
        assert_eq!(fits, true, "{system:?}");
    }
}
