//! The address and its history.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::window;

/// The whole address.
pub fn href() -> String {
    window().location().href().unwrap_or_default()
}

/// The query string, without its `?`; empty where there is none.
pub fn query() -> String {
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// A new entry of the history with this query string.
pub fn push(query: &str) {
    let (Ok(history), target) = (window().history(), target(query)) else { return };
    // Refused only where the page has no address of its own, such as in a frame from a text.
    let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&target));
}

/// The same entry of the history, with this query string.
pub fn replace(query: &str) {
    let (Ok(history), target) = (window().history(), target(query)) else { return };
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&target));
}

/// The path stays as it is, wherever the page is hosted.
fn target(query: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// Calls back whenever Back or Forward has changed the address. For as long as the page lives.
pub fn on_return(call: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || {
        if !super::is_over() {
            call();
        }
    });
    let _ = window().add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}
