//! Opening the page: as it is, and as a link asks for it.

use e2e::page::{Page, System, eventually};

/// The headline figures of the edition of March 2024.
const FIGURES: [(&str, f64); 5] =
    [("points", 878.0), ("power", 21478.0), ("sites", 48.0), ("operators", 14.0), ("countries", 15.0)];

/// Some of its marks.
const MARKS: [(&str, &str, f64); 15] = [
    ("operator", "Be Charge", 595.0),
    ("operator", "IONITY", 125.0),
    ("operator", "Fastned", 54.0),
    ("region", "north", 187.0),
    ("region", "central-west", 74.0),
    ("region", "mediterranean", 617.0),
    ("country", "IT", 601.0),
    ("country", "NL", 64.0),
    ("country", "NO", 0.0),
    ("class", "ac-medium", 19.0),
    ("class", "dc-fast", 2.0),
    ("class", "dc-ultra-1", 33.0),
    ("class", "dc-ultra-2", 32.0),
    ("class", "said-ultra-fast", 18.0),
    ("class", "said-fast", 111.0),
];

pub fn the_default_view_says_everything(page: &Page) {
    page.open("");
    for (name, value) in FIGURES {
        assert_eq!(page.figure(name), value, "{name}");
    }
    for (chart, key, value) in MARKS {
        let mark = page.mark(chart, key);
        assert_eq!((mark.value, mark.total, mark.selected), (value, value, false), "{chart} {key}");
    }
    assert_eq!(page.mark("class", "unknown").value, 663.0);
    assert_eq!(page.marks("operator").len(), 14);
    assert_eq!(page.query(), "");
    assert_eq!(page.attribute("html", "data-edition"), "2024-03");
    assert_eq!(page.count("h1"), 1);
    assert!(page.lead().contains("878"), "the lead names the total: {}", page.lead());
    assert!(page.title().contains("Chargeboard"), "{}", page.title());
    assert_eq!((page.chips(), page.notice()), (vec![], None));
    assert_eq!(page.records().len(), 44);
    let marked = page.script("return performance.getEntriesByName('app-ready').length");
    assert_eq!(marked, 1, "performance.mark('app-ready')");
}

pub fn no_chart_covers_another(page: &Page) {
    for width in [1280, 768, 360] {
        page.system(System { width, ..System::default() });
        page.open("");
        let covered = page.script(
            "const charts = [...document.querySelectorAll('figure[data-chart]')];
            const box = (chart) => chart.getBoundingClientRect();
            const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
            const pairs = charts.flatMap((a, i) => charts.slice(i + 1).map((b) => [a, b]));
            return pairs.filter(([a, b]) => meet(box(a), box(b))).map((pair) => pair.map((chart) => chart.dataset.chart).join(' and '))",
        );
        assert_eq!(covered, serde_json::json!([]), "charts that cover each other at {width} px");
    }
}

pub fn one_chart_alone(page: &Page) {
    page.open("?chart=class");
    assert_eq!(page.count("figure[data-chart]"), 1);
    assert_eq!(page.mark("class", "said-fast").value, 111.0);
    page.click("[data-action=chart-alone]");
    eventually(|| page.count("figure[data-chart]") > 4, true);
    let hint = page.text("figure[data-chart=operator] .hint").unwrap_or_default();
    assert!(hint.contains("Click a bar"), "how charts are used is still said: {hint}");
}

pub fn an_embed_has_no_frame(page: &Page) {
    page.open("");
    assert!(page.count("header") > 0 && page.count("[data-action=theme]") > 0, "the page has a frame");
    page.open("?embed=1");
    assert_eq!((page.count("header"), page.count("[data-action=theme]")), (0, 0));
    assert!(page.count("a[href='?'], a[href='./']") > 0, "a link leads to the full page");
    assert_eq!(page.mark("operator", "IONITY").value, 125.0);
    page.click_mark("operator", "IONITY");
    eventually(|| page.query(), "?operator=IONITY&embed=1");
}

pub fn a_link_can_force_the_theme(page: &Page) {
    page.open("");
    let light = background(page);
    page.open("?theme=dark");
    let forced = background(page);
    page.system(System { dark: true, ..System::default() });
    page.open("");
    let dark = background(page);
    page.open("?theme=light");
    assert!(light != dark, "both are {light}");
    assert_eq!((forced, background(page)), (dark, light));
}

pub fn the_reader_can_force_the_theme(page: &Page) {
    page.open("");
    let light = background(page);
    page.choose("select[data-action=theme]", "dark");
    eventually(|| page.query(), "?theme=dark");
    assert!(background(page) != light);
}

/// What is behind everything, as the browser computes it.
fn background(page: &Page) -> String {
    page.settle();
    let colour = page.script(
        "const of = (element) => getComputedStyle(element).backgroundColor;
        return [document.documentElement, document.body].map(of).join(' ')",
    );
    colour.to_string()
}
