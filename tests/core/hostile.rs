//! Links that mean harm: they are read, lose nothing, and are written in one form, whatever they hold.

#[path = "../../e2e/src/hostile.rs"]
mod texts;

use crate::shown::shown;

use chargeboard::dataset::bundled;
use chargeboard::view::View;

#[test]
fn hostile_links_are_views_like_any_other() {
    let mut dataset = bundled::edition(Some("2024-03"));
    let links = texts::links();
    assert!(links.len() >= 500, "{} links", links.len());
    for link in links {
        let name: String = link.chars().take(80).collect();
        let view = dataset.settled(View::parse(&link));
        let written = view.to_query();
        let again = dataset.settled(View::parse(&written));
        assert_eq!(again, view, "{name}");
        assert_eq!(again.to_query(), written, "{name}");
        let page = shown(&mut dataset, &view);
        assert_eq!(page.notice.is_empty(), view.unapplied.is_empty(), "{name}: what is not applied is said");
        // What is said of it has an end, and nothing in it turns the text around or hides in it.
        for sentence in page.notice.iter().chain([&page.title, &page.lead.text()]) {
            assert!(sentence.chars().count() < 2000, "{name}: {} characters", sentence.chars().count());
            let hidden = |letter: char| letter.is_control() || ('\u{202a}'..='\u{202e}').contains(&letter);
            assert!(!sentence.contains(hidden), "{name}: {sentence:?}");
        }
    }
}
