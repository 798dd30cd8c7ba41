//! The prerendered page: its text is as it was, and data never becomes markup.

use chargeboard::dataset::{Dataset, bundled};
use chargeboard::i18n::Messages;
use chargeboard::ui::prerender;
use std::{env, fs, path::Path};

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/text_snapshots/prerendered.txt");

/// The page without its pictures, a line for each tag and text.
fn lines(html: &str) -> String {
    let mut parts = html.split("<svg class=\"scene");
    let mut outside = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        outside += part.split_once("</svg>").expect("the end of a picture").1;
    }
    let lines = outside.replace('<', "\n<").replace('>', ">\n");
    lines.lines().filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// `UPDATE=1 cargo test --package publish` takes a changed text over.
#[test]
fn the_text_is_as_it_was() {
    let now = lines(&prerender::html(bundled::edition(Some("2024-03"))));
    let changed = Path::new(SNAPSHOT).with_extension("changed.txt");
    let _ = fs::remove_file(&changed);
    if fs::read_to_string(SNAPSHOT).is_ok_and(|before| before == now) {
        return;
    }
    let update = env::var_os("UPDATE").is_some();
    fs::write(if update { Path::new(SNAPSHOT) } else { &changed }, now).expect("the snapshot can be written");
    assert!(update, "Read {}, then take it over with UPDATE=1.", changed.display());
}

#[test]
fn every_card_is_there_and_no_control_works() {
    let html = prerender::html(bundled::edition(None));
    let charts: Vec<&str> = html.split("data-chart=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert_eq!(charts, ["operator", "region", "country", "class", "map", "matrix", "size"]);
    for control in ["<button", "<input", "<select"] {
        assert!(html.contains(control), "{control}");
        assert_eq!(html.matches(control).count(), html.matches(&format!("{control} disabled")).count(), "{control}");
    }
    assert_eq!(html.matches(" checked").count(), 3, "one of each choice");
    assert!(!html.contains("<!"), "no markers for hydration");
    // Beside the live page, a name would make one group of two.
    assert!(!html.contains(" name="), "radio buttons have no name");
}

/// An edition of one announcement for each operator.
fn edition(operators: impl IntoIterator<Item = String>) -> Dataset {
    let mut edition = bundled::unpacked(None);
    let one = edition.announcements.swap_remove(0);
    edition.announcements.clear();
    for (number, operator) in operators.into_iter().enumerate() {
        let mut row = one.clone();
        row.operator = operator;
        row.id = format!("o{number}");
        edition.announcements.push(row);
    }
    Dataset::from_edition(edition)
}

#[test]
fn data_never_becomes_markup() {
    let name = "<button onclick=\"x\"> <!-- & --><script>alert('1')</script> \" onload=\"x";
    let harmless = prerender::html(edition(["Fastned".to_owned()]));
    let hostile = prerender::html(edition([name.to_owned()]));
    for tag in ["<button", "<script", "<input"] {
        assert_eq!(hostile.matches(tag).count(), harmless.matches(tag).count(), "{tag}");
    }
    assert!(
        hostile.contains("&lt;script&gt;") && hostile.contains("&quot; onload=&quot;x"),
        "the name is there as text"
    );
}

#[test]
fn more_is_offered_where_there_is_more() {
    for (operators, hidden) in [(20, 0), (31, 6)] {
        let text = lines(&prerender::html(edition((0..operators).map(|number| format!("Operator {number}")))));
        let offered = |words: &str| text.lines().any(|line| line == words);
        assert_eq!(offered(&Messages::show_more(hidden)), hidden > 0, "{operators}");
    }
}
