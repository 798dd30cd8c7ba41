//! The document around the components: its title, what it says of itself, and where the focus is.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

use super::{document, window};

/// Sets the title of the tab, in a later task: the browser has to tell another process.
pub fn set_title(title: String) {
    after(0, move || document().set_title(&title));
}

/// Writes the edition, and the data that is shown, which is that edition or `own`, into attributes of `html`.
pub fn show_edition(id: &str, dataset: &str) {
    attribute("data-edition", Some(id));
    attribute("data-dataset", Some(dataset));
}

/// Says on `html` whether files are held over the page.
pub fn show_drop(held: bool) {
    attribute("data-drop", held.then_some("1"));
}

/// Says on `html` which theme is wanted; none for the system's.
pub fn show_theme(theme: Option<&str>) {
    attribute("data-theme", theme);
}

/// Says that the first view is drawn and that the page answers; goes to the place in it that the address names, where
/// the reader is not there yet.
pub fn ready() {
    let place = window().location().hash().unwrap_or_default();
    if let Some(element) = place.strip_prefix('#').and_then(|id| document().get_element_by_id(id))
        && scrolled() == 0.0
    {
        element.scroll_into_view();
    }
    attribute("data-ready", Some("1"));
    if let Some(performance) = window().performance() {
        let _ = performance.mark("app-ready");
    }
}

fn attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Calls back when the browser is about to paint.
pub fn on_next_frame(call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(move |_: JsValue| call());
    // What follows from it is not to be lost where a browser gives no frame.
    if window().request_animation_frame(call.unchecked_ref()).is_err() {
        let _ = window().set_timeout_with_callback(call.unchecked_ref());
    }
}

/// Calls back once what has changed by now is on the screen: the frame that has it is drawn while the next one begins.
pub fn after_paint(call: impl FnOnce() + 'static) {
    on_next_frame(|| on_next_frame(|| after(0, call)));
}

/// Calls back after a time in milliseconds.
pub fn after(milliseconds: i32, call: impl FnOnce() + 'static) {
    let call = Closure::once_into_js(move |_: JsValue| call());
    let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(call.unchecked_ref(), milliseconds);
}

/// Puts the focus on an element, and scrolls to nothing.
pub fn focus_still(element: &Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// Puts the focus on the first element that one of the selectors finds, the first selector first.
pub fn focus_first(selectors: &[&str]) {
    if let Some(found) = selectors.iter().find_map(|selector| document().query_selector(selector).ok()?) {
        let _ = found.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Puts the focus on what the second selector finds in the element around this one that the first one finds.
pub fn focus_near(element: &Element, around: &str, selector: &str) {
    let found = element.closest(around).ok().flatten().and_then(|around| around.query_selector(selector).ok()?);
    if let Some(found) = found {
        let _ = found.unchecked_ref::<HtmlElement>().focus();
    }
}

/// Selects the text of the first field that a selector finds.
pub fn select_first(selector: &str) {
    if let Ok(Some(found)) = document().query_selector(selector) {
        found.unchecked_ref::<HtmlInputElement>().select();
    }
}

/// Puts the app, which is built, in the place of what the document says until then, in one step: nothing moves, and where
/// the reader is, and what has the focus, stays; calls back when that is seen.
///
/// Until then the app stands beside the former page, where its charts measure themselves and a frame lays it out, but
/// does not paint it.
pub fn take_place(seen: impl FnOnce() + 'static) {
    let change = move || {
        let links = |within: &str| document().query_selector_all(&format!("{within} a")).ok();
        let focused = document().active_element().and_then(|focused| {
            let links = links("#prerendered")?;
            (0..links.length()).find(|at| links.item(*at).as_ref() == Some(&focused))
        });
        let place = scrolled();
        for id in ["waiting", "before"] {
            if let Some(former) = document().get_element_by_id(id) {
                former.remove();
            }
        }
        attribute("data-asked", None);
        attribute("data-broken", None);
        if place > 0.0 {
            window().scroll_to_with_x_and_y(0.0, place);
        }
        // Of the former page nothing else takes the focus.
        if let Some(link) = focused.and_then(|at| links("")?.item(at)) {
            focus_still(link.unchecked_ref());
        }
        on_next_frame(seen);
    };
    on_next_frame(|| after(0, change));
}

fn scrolled() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
