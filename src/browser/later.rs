//! What comes after the first view, and where in the page an event is.

use std::cell::OnceCell;

use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{Element, MouseEvent, ResizeObserver};

use super::{document, fetch_file, window};

/// How wide the window is, in CSS pixels.
pub fn window_width() -> u32 {
    window().inner_width().ok().and_then(|width| width.as_f64()).map_or(0, |width| width as u32)
}

thread_local! {
    static SHAPES: OnceCell<Promise> = const { OnceCell::new() };
}

/// The outlines of the map's countries, which are fetched once.
fn shapes() -> Promise {
    let fetch = || {
        future_to_promise(async {
            let file = fetch_file("map/countries-1.bin").await.ok_or(JsValue::UNDEFINED)?;
            JsFuture::from(file.array_buffer()).await
        })
    };
    SHAPES.with(|shapes| shapes.get_or_init(fetch).clone())
}

/// Fetches the outlines of the map's countries before they are asked for.
pub fn prepare_shapes() {
    let _ = shapes();
}

/// Calls back with the outlines of the map's countries, if they come.
pub fn with_shapes(call: impl FnOnce(&[u8]) + 'static) {
    spawn_local(async move {
        if let Ok(buffer) = JsFuture::from(shapes()).await {
            call(&Uint8Array::new(&buffer).to_vec());
        }
    });
}

/// Where what is said of an element may stand: the left end and the lower edge of it, in CSS pixels of the window. None
/// where the focus did not come by keys.
pub fn corner(element: &Element) -> Option<(i32, i32)> {
    element.matches(":focus-visible").ok()?.then(|| {
        let bounds = element.get_bounding_client_rect();
        (bounds.left().max(8.0) as i32 + 24, bounds.bottom() as i32)
    })
}

/// Whether a point of the window is in its right half, and in its lower half.
pub fn far_side(x: i32, y: i32) -> (bool, bool) {
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    (f64::from(x) > size(window().inner_width()) / 2.0, f64::from(y) > size(window().inner_height()) / 2.0)
}

/// Tells the page around an embed how high it is, now and whenever that changes; nothing else is told.
pub fn tell_height() {
    let (Some(body), Ok(Some(around))) = (document().body(), window().parent()) else { return };
    let told = body.clone();
    let tell = Closure::<dyn Fn()>::new(move || {
        let message = Object::new();
        let height = told.get_bounding_client_rect().height().ceil();
        let _ = Reflect::set(&message, &"chargeboardHeight".into(), &height.into());
        let _ = around.post_message(&message, "*");
    });
    if let Ok(observer) = ResizeObserver::new(tell.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    tell.forget();
}

/// Where an event is in the element around its target that a selector finds: CSS pixels from the left and the top.
pub fn place_in(target: &Element, selector: &str, event: &MouseEvent) -> Option<(f64, f64)> {
    let bounds = target.closest(selector).ok()??.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - bounds.left(), f64::from(event.client_y()) - bounds.top()))
}
