//! Choosing what is counted.

use e2e::page::{Page, eventually};

pub fn a_click_filters_and_a_second_one_clears(page: &Page) {
    page.open("");
    let (title, lead) = (page.title(), page.lead());
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 125.0);
    assert_eq!(page.query(), "?operator=IONITY");
    assert_eq!(page.chips(), ["operator=IONITY"]);
    assert_eq!(page.selected("operator"), ["IONITY"]);
    assert_ne!(page.title(), title);
    assert_ne!(page.lead(), lead);
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 878.0);
    assert_eq!((page.query(), page.title(), page.lead()), (String::new(), title, lead));
    assert!(page.chips().is_empty() && page.selected("operator").is_empty());
}

pub fn ctrl_click_adds_and_removes(page: &Page) {
    page.open("?operator=IONITY");
    page.ctrl_click_mark("operator", "Fastned");
    eventually(|| page.figure("points"), 179.0);
    assert_eq!(page.query(), "?operator=Fastned&operator=IONITY");
    assert_eq!(page.selected("operator").len(), 2);
    page.ctrl_click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 54.0);
    assert_eq!(page.query(), "?operator=Fastned");
}

pub fn a_chart_keeps_its_own_bars(page: &Page) {
    page.open("");
    let before = (page.marks("operator"), page.marks("country"));
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 125.0);
    for (old, new) in before.0.iter().zip(page.marks("operator")) {
        assert_eq!((&new.key, new.value, new.total), (&old.key, old.value, old.total));
    }
    let italy = page.mark("country", "IT");
    assert_eq!((italy.value, italy.total), (6.0, 601.0));
    let all: f64 = page.marks("region").iter().map(|mark| mark.value).sum();
    assert_eq!(all, 125.0);
}

pub fn a_chip_takes_its_filter_away(page: &Page) {
    page.open("?operator=IONITY&class=said-fast");
    assert_eq!(page.chips(), ["operator=IONITY", "class=said-fast"]);
    assert_eq!(page.figure("points"), 107.0);
    page.click("[data-chip=\"class=said-fast\"] button");
    eventually(|| page.figure("points"), 125.0);
    assert_eq!(page.query(), "?operator=IONITY");
}

pub fn clear_takes_all_filters_away(page: &Page) {
    page.open("?measure=power&operator=IONITY&country=NL&q=e");
    page.click("[data-action=clear]");
    eventually(|| page.query(), "?measure=power");
    assert_eq!(page.figure("points"), 878.0);
    assert!(page.chips().is_empty());
}

pub fn every_measure_agrees_with_its_figure(page: &Page) {
    page.open("");
    for measure in ["power", "sites", "points"] {
        page.choose_radio("measure", measure);
        let query = if measure == "points" { String::new() } else { format!("?measure={measure}") };
        eventually(|| page.query(), query.as_str());
        let fastned = page.mark("operator", "Fastned").value;
        page.click_mark("operator", "Fastned");
        eventually(|| page.selected("operator"), ["Fastned"]);
        assert_eq!(page.figure(measure), fastned, "{measure}");
        page.click_mark("operator", "Fastned");
        eventually(|| page.query(), query.as_str());
    }
}

pub fn regions_of_the_united_nations(page: &Page) {
    page.open("");
    page.choose_radio("regions", "m49");
    eventually(|| page.query(), "?regions=m49");
    for (region, points) in [("northern", 98.0), ("western", 152.0), ("eastern", 11.0), ("southern", 617.0)] {
        assert_eq!(page.mark("region", region).value, points, "{region}");
    }
    page.click_mark("region", "eastern");
    eventually(|| page.figure("points"), 11.0);
    page.choose_radio("regions", "reported");
    // A region of the other scheme means nothing in this one.
    eventually(|| page.figure("points"), 878.0);
    assert_eq!(page.mark("region", "north").value, 187.0);
}

pub fn search_needs_no_diacritics(page: &Page) {
    page.open("");
    page.type_into("[data-action=search]", "karsamaki");
    eventually(|| page.figure("points"), 8.0);
    assert_eq!(page.query(), "?q=karsamaki");
    assert_eq!(page.records(), ["a01"]);
    assert!(page.text("[data-record=a01]").unwrap_or_default().contains("Kärsämäki"));
}

pub fn a_tap_adds_and_removes(page: &Page) {
    page.open("");
    let tap = |key: &str| page.tap(&format!("figure[data-chart=operator] [data-key=\"{key}\"]"));
    tap("IONITY");
    eventually(|| page.query(), "?operator=IONITY");
    tap("Fastned");
    eventually(|| page.query(), "?operator=Fastned&operator=IONITY");
    tap("IONITY");
    eventually(|| page.query(), "?operator=Fastned");
}
