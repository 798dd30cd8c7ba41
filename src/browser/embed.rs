//! The page in a frame on another page.

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::ResizeObserver;

use super::{document, window};

/// Tells the page around an embed how high it is, now and whenever that changes; nothing else is reported.
pub fn report_height() {
    let (Some(body), Ok(Some(around))) = (document().body(), window().parent()) else { return };
    let reported = body.clone();
    let report = Closure::<dyn Fn()>::new(move || {
        let message = Object::new();
        let height = reported.get_bounding_client_rect().height().ceil();
        let _ = Reflect::set(&message, &"chargeboardHeight".into(), &height.into());
        let _ = around.post_message(&message, "*");
    });
    if let Ok(observer) = ResizeObserver::new(report.as_ref().unchecked_ref()) {
        observer.observe(&body);
    }
    report.forget();
}
