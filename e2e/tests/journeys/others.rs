//! Hundreds of operators: the greatest are told one by one, the rest is one bar that opens, and a search finds each.

use e2e::page::{Page, eventually};

use crate::own::{choose, file};
use crate::reading::many;

const OTHERS: &str = " others";

pub fn the_rest_is_one_bar_that_opens(page: &Page) {
    page.open("");
    choose(page, &[&file("crowd.csv", &many(2000))]);
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.figure("points"), 2000.0);
    let marks = page.marks("operator");
    assert_eq!(marks.len(), 26, "25 operators and the rest");
    assert_eq!(marks.iter().map(|mark| mark.value).sum::<f64>(), 2000.0, "nothing is lost");
    let rest = page.mark("operator", OTHERS);
    let said = page.attribute(&format!("figure[data-chart=operator] [data-key='{OTHERS}']"), "aria-label");
    assert!(said.contains("other operators; ") && said.ends_with("select to list them"), "{said}");

    // What is chosen has a bar of its own.
    let hidden = "Operator 748";
    page.type_into("[data-action=search]", hidden);
    eventually(|| page.marks("operator").iter().any(|mark| mark.key == hidden), true);
    page.click_mark("operator", hidden);
    eventually(|| page.chips().contains(&format!("operator={hidden}")), true);
    page.click("[data-chip^='q='] button");
    eventually(|| page.marks("operator").len(), 27);
    assert!(page.mark("operator", hidden).selected);
    page.click("[data-action=clear]");
    eventually(|| page.marks("operator").len(), 26);

    // It opens by keys too; the focus goes to the first of those that were hidden.
    page.script("document.querySelector('figure[data-chart=operator] [data-key][tabindex=\"0\"]').focus()");
    page.press("End Enter");
    eventually(|| page.marks("operator").len() > 100, true);
    assert!(page.marks("operator").iter().all(|mark| mark.key != OTHERS));
    assert_eq!(page.marks("operator").iter().map(|mark| mark.value).sum::<f64>(), 2000.0);
    let at = page.script(
        "const marks = [...document.querySelectorAll('figure[data-chart=operator] [data-key]')];
        return marks.indexOf(document.activeElement)",
    );
    assert_eq!(at, 25);
    page.click("figure[data-chart=operator] [data-action=more]");
    eventually(|| page.mark("operator", OTHERS), rest);
}
