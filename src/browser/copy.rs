//! Copying to the clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{save::png, window};

/// Copies a text, where that is allowed.
pub fn copy(text: &str) {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|clipboard| !clipboard.is_undefined()) {
        let _ = window().navigator().clipboard().write_text(text);
    }
}

/// Copies an SVG document as a PNG, with `scale` pixels for each of its own. Whether the browser did it.
///
/// The copy begins at once, with a promise of the picture: some browsers allow it in the reader's click alone.
pub async fn copy_picture(svg: String, scale: u32) -> bool {
    let copied = async {
        let kind: Function = Reflect::get(&window(), &"ClipboardItem".into())?.dyn_into()?;
        let clipboard = Reflect::get(&window().navigator(), &"clipboard".into())?;
        let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
        let painted = Promise::new(&mut |resolve, _| {
            png(&svg, scale, move |blob| drop(resolve.call1(&JsValue::UNDEFINED, &blob)));
        });
        let forms = Object::new();
        Reflect::set(&forms, &"image/png".into(), &painted)?;
        let item = Reflect::construct(&kind, &Array::of1(&forms))?;
        let done = write.call1(&clipboard, &Array::of1(&item))?;
        JsFuture::from(done.dyn_into::<Promise>()?).await
    };
    let copied: Result<JsValue, JsValue> = copied.await;
    copied.is_ok()
}
