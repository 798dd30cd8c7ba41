//! Names that nobody would choose, none, one and thousands: shown as text, cut, and whole where it is asked for.

use e2e::page::{Page, System, eventually};
use serde_json::json;

use super::own::{choose, file};

/// Longer than any chart has room for.
fn long() -> String {
    "Gesellschaft zur Förderung der Elektromobilität im Landkreis mit beschränkter Haftung ".repeat(3)[..210]
        .trim()
        .to_owned()
}

const MARKUP: &str = "<img src=x onerror=alert(1)> & <b>bold</b>";
const ARABIC: &str = "شركة الشحن الكهربائي";
const TURNED: &str = "\u{202e}drawkcab";

fn open(page: &Page, name: &str, rows: &[(&str, u32)]) {
    let mut text = String::from("operator,country,region,latitude,longitude,charge_points,power_kw,current,opened\n");
    for (operator, points) in rows {
        text += &format!("\"{operator}\",DE,\"{operator}\",52.5,13.4,{points},150,DC,2020-01-02\n");
    }
    page.open("");
    choose(page, &[&file(name, &text)]);
    eventually(|| page.attribute("html", "data-dataset"), "own");
    eventually(|| page.figure("points"), rows.iter().map(|(_, points)| f64::from(*points)).sum::<f64>());
}

pub fn any_name_is_shown_as_text(page: &Page) {
    let long = long();
    let names = [(long.as_str(), 9), (MARKUP, 8), (ARABIC, 7), (TURNED, 6)];
    for (width, dark) in [(1280, false), (360, true)] {
        page.system(System { width, dark, ..System::default() });
        open(page, "names.csv", &names);
        for (name, points) in names {
            // A name is known without the letters that turn others round.
            let key = page.script(&format!(
                "return [...document.querySelectorAll('figure[data-chart=operator] [data-key]')]
                    .find((mark) => mark.dataset.value === '{points}')?.dataset.key ?? null"
            ));
            let key = key.as_str().unwrap_or_else(|| panic!("{name} has no mark")).to_owned();
            let focus = format!(
                "[...document.querySelectorAll('figure[data-chart=operator] [data-key]')]
                    .find((mark) => mark.dataset.value === '{points}').focus()"
            );
            page.script(&focus);
            page.press("ArrowRight ArrowLeft");
            page.script(&focus);
            let plain: String = name.chars().filter(|letter| *letter != '\u{202e}').collect();
            let says = |said: Option<String>| said.is_some_and(|said| said.contains(&plain) || said.contains(name));
            eventually(|| says(page.text(".tip")), true);
            page.press("i");
            let beginning: String = plain.chars().take(12).collect();
            eventually(|| page.text("#origin-title").is_some_and(|title| title.starts_with(&beginning)), true);
            page.press("Escape");
            page.press("Enter");
            eventually(|| page.chips(), [format!("operator={key}")]);
            let cut = page.script(
                "const name = document.querySelector('[data-chip] bdi');
                return [name.scrollWidth > name.clientWidth, getComputedStyle(name).textOverflow, name.getBoundingClientRect().right <= innerWidth]",
            );
            assert_eq!(cut[1], "ellipsis");
            assert_eq!(cut[2], true, "{name}");
            page.press("Enter");
            eventually(|| page.chips().len(), 0);
        }
        for action in ["chart-table", "chart-table"] {
            page.click(&format!("figure[data-chart=operator] [data-action={action}]"));
        }
        let made = "return document.querySelectorAll('main img, main b b, main bdi > *, .scene b').length";
        assert_eq!(page.script(made), 0, "no name is markup");
        let sizes = page.script("return document.documentElement.scrollWidth <= innerWidth");
        assert_eq!(sizes, true, "nothing sticks out at {width}");
        assert_eq!(page.axe(), Vec::<String>::new(), "{width}");
    }
}

pub fn one_operator_or_thousands(page: &Page) {
    open(page, "one.csv", &[("Fastned", 3)]);
    assert_eq!(page.marks("operator").len(), 1);
    assert_eq!(page.lead(), "In one.csv, 1 operator has 3 charge points in Germany.");
    let names: Vec<String> = (0..5000).map(|i| format!("Operator {i}")).collect();
    let rows: Vec<(&str, u32)> = names.iter().map(|name| (name.as_str(), 1)).collect();
    open(page, "thousands.csv", &rows);
    assert_eq!(page.marks("operator").len(), 26, "25 and the rest");
    assert_eq!(page.marks("operator").iter().map(|mark| mark.value).sum::<f64>(), 5000.0);
}

pub fn an_empty_chart_says_how_to_get_back(page: &Page) {
    open(page, "few.csv", &[("Fastned", 3), ("IONITY", 2)]);
    page.type_into("[data-action=search]", "nobody is called so");
    eventually(
        || page.text("figure[data-chart=operator] .nothing").unwrap_or_default().contains("matches all filters"),
        true,
    );
    assert_eq!(page.axe(), Vec::<String>::new());
    page.click("figure[data-chart=operator] [data-action=clear-for-chart]");
    eventually(|| page.marks("operator").len(), 2);
    assert_eq!(page.query(), "?own=few.csv");
    assert_eq!(page.script("return document.activeElement.tagName"), json!("H1"), "the focus is not lost");
}
