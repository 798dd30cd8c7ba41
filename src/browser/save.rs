//! Handing a file to the reader: it is made here, and goes nowhere else.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::document;

/// Offers a text as a file.
pub fn save(name: &str, kind: &str, text: &str) {
    if let Some(blob) = blob(kind, text) {
        offer(name, &blob);
    }
}

/// Offers an SVG document as a PNG, with `scale` pixels for each of its own.
pub fn save_png(name: String, svg: &str, scale: u32) {
    png(svg, scale, move |blob| {
        let _ = offer(&name, &blob);
    });
}

/// Calls back with an SVG document as a PNG, if it can be painted.
pub(super) fn png(svg: &str, scale: u32, then: impl FnOnce(Blob) + 'static) {
    let Some(blob) = blob("image/svg+xml", svg) else { return };
    let (Ok(address), Ok(image)) = (Url::create_object_url_with_blob(&blob), HtmlImageElement::new()) else { return };
    let (drawn, source) = (image.clone(), address.clone());
    let draw = Closure::once_into_js(move |_: JsValue| {
        let _ = Url::revoke_object_url(&source);
        paint(&drawn, (drawn.natural_width() * scale, drawn.natural_height() * scale), then);
    });
    image.set_onload(Some(draw.unchecked_ref()));
    image.set_src(&address);
}

fn paint(image: &HtmlImageElement, (width, height): (u32, u32), then: impl FnOnce(Blob) + 'static) -> Option<()> {
    let canvas: HtmlCanvasElement = document().create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let pen: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.unchecked_into();
    pen.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width.into(), height.into()).ok()?;
    let done = Closure::once_into_js(move |blob: JsValue| {
        if let Ok(blob) = blob.dyn_into::<Blob>() {
            then(blob);
        }
    });
    canvas.to_blob(done.unchecked_ref()).ok()
}

fn blob(kind: &str, text: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

fn offer(name: &str, blob: &Blob) -> Option<()> {
    let address = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document().create_element("a").ok()?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The browser has taken hold of the file by then.
    super::on_next_frame(move || {
        let _ = Url::revoke_object_url(&address);
    });
    Some(())
}
