//! A dialog of the page, ways to a place in it, and where the focus goes when its place is gone.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

use super::{document, focus_first, on_next_frame};

/// Opens the dialog that a selector finds, over everything else; the focus comes back where it was when it is closed.
pub fn open_dialog(selector: &str) {
    if let Some(dialog) = dialog(selector).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
        dialog.set_scroll_top(0);
    }
}

/// Closes the dialog that a selector finds.
pub fn close_dialog(selector: &str) {
    if let Some(dialog) = dialog(selector) {
        dialog.close();
    }
}

/// Keeps the focus if the focused element is inside `within` and the next frame removes it: moves it to the first element
/// that one of the selectors in `next` finds.
pub fn keep_focus(within: &str, next: &'static [&'static str]) {
    let focused = document().active_element();
    if focused.is_some_and(|focused| focused.closest(within).is_ok_and(|found| found.is_some())) {
        on_next_frame(|| {
            if document().active_element().is_none_or(|focused| focused.tag_name() == "BODY") {
                focus_first(next);
            }
        });
    }
}

fn dialog(selector: &str) -> Option<HtmlDialogElement> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Brings the first element that a selector finds, and whose attribute has this value, into the middle of the window, and
/// puts the focus on it.
pub fn go_to(selector: &str, attribute: &str, value: &str) {
    let Ok(found) = document().query_selector_all(selector) else { return };
    let elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    let Some(element) = elements.into_iter().find(|element| element.get_attribute(attribute).as_deref() == Some(value))
    else {
        return;
    };
    if element.unchecked_ref::<HtmlElement>().tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = element.unchecked_ref::<HtmlElement>().focus();
    let middle = web_sys::ScrollIntoViewOptions::new();
    middle.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&middle);
}
