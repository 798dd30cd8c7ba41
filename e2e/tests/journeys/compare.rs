//! Two selections side by side: pinned, swapped, let go, and in the link.

use e2e::page::{Page, eventually};

use crate::own::{choose, file};

fn words(page: &Page) -> String {
    page.text("[data-compared]").unwrap_or_default()
}

/// The number that a mark is compared with, as its table says it.
fn pinned(page: &Page, chart: &str, name: &str) -> Option<String> {
    let row = format!(
        "const rows = [...document.querySelectorAll('figure[data-chart={chart}] .twin tbody tr')];
        return rows.find((row) => row.querySelector('th').innerText === '{name}')?.lastElementChild.innerText"
    );
    page.script(&row).as_str().map(str::to_owned)
}

pub fn a_selection_is_pinned_and_the_next_one_compared(page: &Page) {
    page.open("");
    assert_eq!(page.count("[data-action=pin]"), 0, "there is nothing to pin");
    page.click_mark("operator", "IONITY");
    page.click("[data-action=pin]");
    eventually(|| words(page).starts_with("This is the pinned selection"), true);
    assert_eq!(page.query(), "?operator=IONITY&compare=operator%3DIONITY");
    page.click_mark("operator", "Fastned");
    eventually(|| words(page).ends_with("The current selection is 43 % of that."), true);
    assert!(words(page).contains("IONITY announced 125 charge points in 8 countries."), "{}", words(page));
    assert_eq!(page.figure("points"), 54.0);
    assert_eq!(page.query(), "?operator=Fastned&compare=operator%3DIONITY");
    assert!(page.lead().ends_with("in 4 countries. Compared with IONITY: 125 charge points."), "{}", page.lead());
    let marks = page.marks("country");
    assert_eq!(marks.iter().map(|mark| mark.value).sum::<f64>(), 54.0);
    page.click("figure[data-chart=country] [data-action=chart-table]");
    eventually(|| pinned(page, "country", "Netherlands"), Some("36".to_owned()));
    page.click("figure[data-chart=country] [data-action=chart-table]");

    page.click("[data-action=swap]");
    eventually(|| page.figure("points"), 125.0);
    assert_eq!(page.query(), "?operator=IONITY&compare=operator%3DFastned");
    page.back();
    eventually(|| page.figure("points"), 54.0);
    let seen = page.view();
    page.click("[data-action=unpin]");
    eventually(|| page.count("[data-compared]"), 0);
    assert_eq!(page.query(), "?operator=Fastned");

    // A link opens it in a fresh tab.
    page.open("?operator=Fastned&compare=operator%3DIONITY");
    eventually(|| words(page).ends_with("The current selection is 43 % of that."), true);
    assert_eq!(page.view(), seen);
    assert_eq!(page.axe(), Vec::<String>::new());
    page.open("?compare=operator%3DNobody");
    assert!(page.notice().is_some_and(|notice| notice.contains("doesn’t apply")));
    page.click("[data-action=drop-notice]");
    eventually(|| page.query(), "");
}

pub fn own_data_is_compared(page: &Page) {
    page.open("");
    let text = "operator,country,charge_points,opened\nA,DE,4,2020-01-01\nB,DE,2,2020-02-01\nA,FR,9,2020-02-01\n";
    choose(page, &[&file("both.csv", text)]);
    eventually(|| page.figure("points"), 15.0);
    page.click_mark("country", "FR");
    eventually(|| page.figure("points"), 9.0);
    page.click("[data-action=pin]");
    eventually(|| page.count("[data-compared]"), 1);
    page.click_mark("country", "DE");
    eventually(|| words(page).ends_with("The current selection is 67 % of that."), true);
    assert_eq!(page.query(), "?own=both.csv&country=DE&compare=country%3DFR");
    assert_eq!(page.mark("month", "2020-02").value, 2.0);
    page.click("figure[data-chart=month] [data-action=chart-table]");
    eventually(|| pinned(page, "month", "2020-02"), Some("9".to_owned()));
    page.click("[data-action=swap]");
    eventually(|| page.figure("points"), 9.0);
    page.click("[data-action=unpin]");
    eventually(|| page.count("[data-compared]"), 0);
}

pub fn own_data_has_a_matrix(page: &Page) {
    page.open("");
    let text = "operator,charge_points,power_kw,current\nA,4,150,DC\nA,3,22,AC\nB,2,22,AC\n";
    choose(page, &[&file("matrix.csv", text)]);
    eventually(|| page.figure("points"), 9.0);
    eventually(|| page.marks("matrix").len(), 4);
    page.click_mark("matrix", "operator=A&class=ac-medium");
    eventually(|| page.figure("points"), 3.0);
    assert_eq!(page.chips(), ["operator=A", "class=ac-medium"]);
    eventually(|| page.selected("matrix"), vec!["operator=A&class=ac-medium".to_owned()]);
    assert_eq!(page.mark("matrix", "operator=B&class=ac-medium").value, 2.0, "neither filter narrows its own side");
    page.click_mark("matrix", "operator=A&class=ac-medium");
    eventually(|| page.figure("points"), 9.0);
}

/// What a mark says to those who do not see it.
fn spoken(page: &Page, chart: &str, key: &str) -> String {
    let mark = format!("document.querySelector('figure[data-chart={chart}] [data-key=\"{key}\"]')");
    page.script(&format!("return {mark}?.getAttribute('aria-label')")).as_str().unwrap_or_default().to_owned()
}

pub fn the_matrix_and_the_map_show_both(page: &Page) {
    for (chart, key, name, both) in [
        ("matrix", "region=north&class=said-fast", "North of Europe, Called “fast”", "pinned: 107 charge points"),
        ("map", "q=Aberdeen", "Aberdeen", "pinned: 12 charge points"),
    ] {
        page.open(&format!("?operator=Fastned&compare=operator%3DIONITY&chart={chart}&matrix=region"));
        eventually(|| spoken(page, chart, key).contains(both), true);
        assert_eq!(page.mark(chart, key).value, 0.0);
        let legend = page.text_of_element(&format!("figure[data-chart={chart}] .scene"));
        assert!(legend.contains("Fastned") && legend.contains("IONITY"), "{chart} says which colour is what: {legend}");
        page.click(&format!("figure[data-chart={chart}] [data-action=chart-table]"));
        let number = both.split(' ').nth(1).map(str::to_owned);
        eventually(|| pinned(page, chart, name), number);
        page.click(&format!("figure[data-chart={chart}] [data-action=chart-table]"));
        assert_eq!(page.axe(), Vec::<String>::new());
        page.click("[data-action=swap]");
        eventually(|| spoken(page, chart, key).contains("; pinned: "), true);
        eventually(|| page.mark(chart, key).value > 0.0, true);
        page.click("[data-action=unpin]");
        eventually(|| spoken(page, chart, key).contains("pinned"), false);
    }
    page.open("?operator=Fastned&compare=operator%3DIONITY&theme=dark");
    eventually(|| spoken(page, "map", "NL").contains("current: 16 charge points"), true);
    assert_eq!(page.axe(), Vec::<String>::new());
}

pub fn own_data_is_compared_in_the_matrix_and_on_the_map(page: &Page) {
    page.open("");
    let text = "operator,country,latitude,longitude,charge_points,power_kw,current\n\
                A,DE,52.5,13.4,4,150,DC\nA,FR,48.8,2.3,3,22,AC\nB,DE,48.1,11.5,2,22,AC\n";
    choose(page, &[&file("places.csv", text)]);
    eventually(|| page.figure("points"), 9.0);
    page.click_mark("operator", "A");
    page.click("[data-action=pin]");
    page.click_mark("operator", "A");
    page.click_mark("country", "DE");
    eventually(|| page.query(), "?own=places.csv&country=DE&compare=operator%3DA");
    eventually(|| spoken(page, "matrix", "operator=A&class=dc-ultra-1").contains("pinned: 4 charge points"), true);
    assert_eq!(page.mark("matrix", "operator=B&class=ac-medium").value, 2.0);
    eventually(|| spoken(page, "map", "48.80,2.30").ends_with("; pinned: 3"), true);
    assert_eq!(page.mark("map", "48.80,2.30").value, 0.0);
    assert!(spoken(page, "map", "48.10,11.50").ends_with("; pinned: 0"));
    assert_eq!(page.axe(), Vec::<String>::new());
}
