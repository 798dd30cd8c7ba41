//! The address and its history.

use wasm_bindgen::{JsCast, closure::Closure};

use super::{history_throttle, window};

/// The whole address.
pub fn href() -> String {
    let address = window().location().href().unwrap_or_default();
    if let Some(query) = history_throttle::coming() {
        let page = address.split(['?', '#']).next().unwrap_or_default();
        return if query.is_empty() { page.to_owned() } else { format!("{page}?{query}") };
    }
    address
}

/// The query string without its `?`; empty if the address has no query.
pub fn query() -> String {
    if let Some(query) = history_throttle::coming() {
        return query;
    }
    let search = window().location().search().unwrap_or_default();
    search.strip_prefix('?').unwrap_or_default().to_owned()
}

/// A new entry of the history with this query string.
pub fn push(query: &str) {
    history_throttle::write(true, query);
}

/// The same entry of the history, with this query string.
pub fn replace(query: &str) {
    history_throttle::write(false, query);
}

/// Calls back whenever Back or Forward has changed the address. For as long as the page lives.
pub fn on_return(call: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || {
        history_throttle::forget();
        call();
    });
    let _ = window().add_event_listener_with_callback("popstate", listener.as_ref().unchecked_ref());
    listener.forget();
}
