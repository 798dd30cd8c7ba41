//! The outlines of the map's countries, which are fetched once.

use std::cell::OnceCell;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

use super::fetch_file;

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
