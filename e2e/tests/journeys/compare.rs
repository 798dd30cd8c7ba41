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
    eventually(|| words(page).starts_with("This is what is pinned"), true);
    assert_eq!(page.query(), "?operator=IONITY&compare=operator%3DIONITY");
    page.click_mark("operator", "Fastned");
    eventually(|| words(page).ends_with("What is shown now is 43 % of that."), true);
    assert!(words(page).contains("IONITY announced 125 charge points in 8 countries."), "{}", words(page));
    assert_eq!(page.figure("points"), 54.0);
    assert_eq!(page.query(), "?operator=Fastned&compare=operator%3DIONITY");
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
    eventually(|| words(page).ends_with("What is shown now is 43 % of that."), true);
    assert_eq!(page.view(), seen);
    assert_eq!(page.axe(), Vec::<String>::new());
    page.open("?compare=operator%3DNobody");
    assert!(page.notice().is_some_and(|notice| notice.contains("cannot be applied")));
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
    eventually(|| words(page).ends_with("What is shown now is 67 % of that."), true);
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
