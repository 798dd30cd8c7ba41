//! Handing the view on.

use e2e::page::{Page, eventually};
use serde_json::json;

pub fn a_link_is_copied(page: &Page) {
    page.permit_clipboard();
    page.open("?operator=IONITY");
    page.click("[data-action=share]");
    eventually(|| page.text("[role=status]").unwrap_or_default().is_empty(), false);
    let copied = page.script_async("return await navigator.clipboard.readText()");
    assert_eq!(copied.as_str(), Some(format!("{}?operator=IONITY", page.server.url()).as_str()));
    assert_eq!(page.count("input[data-share-link]"), 0, "there is no need for the link itself");
}

pub fn a_link_is_shown_where_copying_is_refused(page: &Page) {
    page.open("?operator=IONITY");
    page.refuse_clipboard();
    page.click("[data-action=share]");
    eventually(|| page.count("input[data-share-link]"), 1);
    let script = "const input = document.querySelector('input[data-share-link]');
        const whole = input.selectionStart === 0 && input.selectionEnd === input.value.length;
        return [input.value, input.checkVisibility(), document.activeElement === input, whole]";
    let link = format!("{}?operator=IONITY", page.server.url());
    eventually(|| page.script(script), json!([link, true, true, true]));
    assert_eq!(page.axe(), Vec::<String>::new());
}
