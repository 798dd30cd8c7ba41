//! The reader's connection.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::window;

/// The connection is fast if the page's own program took at most this many milliseconds: some four megabits a second.
const FAST: f64 = 300.0;

/// Returns true if the connection is fast and the reader does not save data.
pub fn is_connection_fast() -> bool {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let saves = of(&of(&window().navigator(), "connection"), "saveData").is_truthy();
    let files = window().performance().map(|clock| clock.get_entries_by_type("resource")).unwrap_or_default();
    let program = files.iter().find(|file| of(file, "name").as_string().is_some_and(|name| name.ends_with(".wasm")));
    !saves && program.and_then(|program| of(&program, "duration").as_f64()).is_some_and(|taken| taken <= FAST)
}
