//! The page as HTML, rendered natively from the same components as the live page.
//!
//! It is what a reader sees until the program has started, and all there is without scripts. The live page is built
//! beside it and takes its place in one step ([`browser::take_place`](crate::browser::take_place)), so Leptos' markers
//! for hydration are left out.

use leptos::prelude::*;

use super::page;
use super::store::Store;
use crate::dataset::Dataset;

/// The body of the page for the newest edition in its default view. All controls are disabled.
pub fn html(newest: Dataset) -> String {
    let html = Owner::new().with(|| {
        let store = Store::new(newest, "", false);
        store.draw_pictures();
        page(store, RwSignal::new(usize::MAX)).to_html()
    });
    without_controls(&without_comments(&html))
}

/// Disables all controls: they do nothing before the program has started.
fn without_controls(html: &str) -> String {
    let controls = ["button", "input", "select"];
    controls.iter().fold(html.to_owned(), |html, tag| html.replace(&format!("<{tag} "), &format!("<{tag} disabled ")))
}

/// Removes comments. Texts and attributes have no `<` of their own, so each one begins a tag or a comment.
fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        let rest = match part.strip_prefix("--") {
            Some(comment) => comment.split_once("-->").map(|(_, rest)| rest),
            None => part.strip_prefix('>'),
        };
        out + rest.unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_controls_go() {
        assert_eq!(without_comments("<p>a<!>b<!--<() />--><i>c</i></p>"), "<p>ab<i>c</i></p>");
        assert_eq!(without_controls("<button class=\"a\">b</button>"), "<button disabled class=\"a\">b</button>");
    }
}
