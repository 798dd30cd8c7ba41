//! The address and its history.

use wasm_bindgen::{JsCast, closure::Closure};

use super::window;

/// The whole address.
pub fn href() -> String {
    let address = window().location().href().unwrap_or_default();
    if let Some(query) = super::paced::coming() {
        let page = address.split(['?', '#']).next().unwrap_or_default();
        return if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") };
    }
    address
}

/// The query string, without its `?`; empty where there is none.
pub fn query() -> String {
    if let Some(query) = super::paced::coming() {
        return query;
    }
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// A new entry of the history with this query string.
pub fn push(query: &str) {
    super::paced::write(true, query);
}

/// The same entry of the history, with this query string.
pub fn replace(query: &str) {
    super::paced::write(false, query);
}

/// The path stays as it is, wherever the page is hosted.
pub(super) fn target(query: &str) -> String {
    let path = window().location().pathname().unwrap_or_default();
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// Calls back whenever Back or Forward has changed the address. For as long as the page lives.
pub fn on_return(call: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || {
        super::paced::forget();
        call();
    });
    let _ = window().add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}
