//! A mark that is clicked: shown as pressed until its answer is there.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event};

use super::document;

/// The class of a mark that is pressed.
const PRESSED: &str = "pressed";

/// A mark takes the focus by a click, not when the button goes down: nothing is painted for that alone.
pub fn focus_by_click() {
    let call = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let on: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        if on.is_some_and(|on| on.closest(".mark").is_ok_and(|mark| mark.is_some())) {
            event.prevent_default();
        }
    });
    let _ = document().add_event_listener_with_callback("mousedown", call.into_js_value().unchecked_ref());
}

/// Shows this mark as pressed, and no other one.
pub fn press(mark: &Element) {
    release();
    let _ = mark.class_list().add_1(PRESSED);
}

/// Shows none as pressed.
pub fn release() {
    let pressed = document().get_elements_by_class_name(PRESSED);
    while let Some(mark) = pressed.item(0) {
        let _ = mark.class_list().remove_1(PRESSED);
    }
}
