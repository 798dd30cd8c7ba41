//! The pressed state of a clicked element, which lasts until the answer is shown.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event};

use super::document;

/// The class of what is pressed.
const PRESSED: &str = "pressed";

thread_local! {
    /// The button that was clicked last.
    static CLICKED: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// A mark takes the focus by a click, not when the button goes down: nothing is painted for that alone. From now on it is
/// known, too, which button is clicked.
pub fn watch_clicks() {
    let down = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if around(&event, ".mark").is_some() {
            event.prevent_default();
        }
    });
    let click = Closure::<dyn Fn(Event)>::new(|event: Event| {
        CLICKED.replace(around(&event, "button"));
    });
    let [down, click] = [down, click].map(Closure::into_js_value);
    let _ = document().add_event_listener_with_callback("mousedown", down.unchecked_ref());
    // Before whoever does what it asks for.
    let _ = document().add_event_listener_with_callback_and_bool("click", click.unchecked_ref(), true);
}

fn around(event: &Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Shows this as pressed, and nothing else.
pub fn show_pressed(clicked: &Element) {
    clear_pressed();
    let _ = clicked.class_list().add_1(PRESSED);
}

/// Shows the button that was clicked last as pressed; a choice shows by itself that it is made.
pub fn show_clicked_pressed() {
    CLICKED.with_borrow(|clicked| clicked.iter().for_each(show_pressed));
}

/// Shows nothing as pressed.
pub fn clear_pressed() {
    let pressed = document().get_elements_by_class_name(PRESSED);
    while let Some(clicked) = pressed.item(0) {
        let _ = clicked.class_list().remove_1(PRESSED);
    }
}
