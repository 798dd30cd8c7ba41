//! What comes after the first view, and where in the page an event is.

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, MouseEvent};

use super::{fetch_file, on_next_frame};

/// Calls back when the first view has been painted.
pub fn after_first_view(call: impl FnOnce() + 'static) {
    on_next_frame(|| on_next_frame(|| on_next_frame(call)));
}

/// Calls back with what lies beside the page under this relative address, if it comes.
pub fn fetch_bytes(address: &'static str, call: impl FnOnce(Vec<u8>) + 'static) {
    spawn_local(async move {
        let Some(file) = fetch_file(address).await else { return };
        if let Ok(buffer) = JsFuture::from(file.array_buffer()).await {
            call(Uint8Array::new(&buffer).to_vec());
        }
    });
}

/// Where an event is in the element around its target that a selector finds: CSS pixels from the left and the top.
pub fn place_in(target: &Element, selector: &str, event: &MouseEvent) -> Option<(f64, f64)> {
    let bounds = target.closest(selector).ok()??.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top()))
}
