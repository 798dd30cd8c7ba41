//! Sizes and places in the window, in CSS pixels.

use web_sys::{Element, MouseEvent};

use super::window;

/// The width of the window in CSS pixels.
pub fn window_width() -> u32 {
    window().inner_width().ok().and_then(|width| width.as_f64()).map_or(0, |width| width as u32)
}

/// The position for an element's tooltip: near its left end, at its lower edge, in CSS pixels of the window. `None` if the
/// focus did not come by the keyboard.
pub fn corner(element: &Element) -> Option<(i32, i32)> {
    element.matches(":focus-visible").ok()?.then(|| {
        let bounds = element.get_bounding_client_rect();
        (bounds.left().max(8.0) as i32 + 24, bounds.bottom() as i32)
    })
}

/// Returns two flags: the point is in the right half of the window, and in its lower half.
pub fn far_side(x: i32, y: i32) -> (bool, bool) {
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    (f64::from(x) > size(window().inner_width()) / 2.0, f64::from(y) > size(window().inner_height()) / 2.0)
}

/// The position of an event in the closest ancestor of its target that a selector finds: CSS pixels from left and top.
pub fn place_in(target: &Element, selector: &str, event: &MouseEvent) -> Option<(f64, f64)> {
    let bounds = target.closest(selector).ok()??.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top()))
}
