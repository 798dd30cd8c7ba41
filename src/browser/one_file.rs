//! The page as one file: what of it is in the document, and where the parts of the next one are.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, Element, Url};

use super::{Named, document, window};

/// Says on `html` that the page is one file, and which view it opens with.
const VIEW: &str = "data-view";

/// True if the page is one saved file.
pub fn is_one_file() -> bool {
    document().document_element().is_some_and(|root| root.has_attribute(VIEW))
}

/// Writes the view that the file opens with into the address, where that says none.
pub fn open_view() {
    let view = document().document_element().and_then(|root| root.get_attribute(VIEW)).unwrap_or_default();
    if !view.is_empty() && super::query().is_empty() {
        super::replace(&view);
    }
}

/// A file that the page would fetch, where it is in the document.
pub fn held(address: &str) -> Option<Blob> {
    let name = address.strip_prefix("./").unwrap_or(address);
    let found = elements("data-later").into_iter().find(|found| is(found, "data-later", name))?;
    blob(&found)
}

/// The reader's own files that are in the document.
pub fn own_files() -> Vec<Named> {
    let named = |found: Element| Some(Named { name: found.get_attribute("data-own")?, blob: blob(&found)? });
    elements("data-own").into_iter().filter_map(named).collect()
}

/// The note on them.
pub fn saved_note() -> String {
    let text = elements("data-note").into_iter().next().and_then(|found| bytes(&found));
    text.and_then(|text| String::from_utf8(text).ok()).unwrap_or_default()
}

/// The address of the worker that is in the document.
pub fn worker_address() -> Option<String> {
    let part = |end: &str| {
        let is_part = |name: String| name.starts_with("worker-") && name.ends_with(end);
        elements("data-later").into_iter().find(|found| found.get_attribute("data-later").is_some_and(is_part))
    };
    let script = String::from_utf8(bytes(&part(".js")?)?).ok()?;
    let text = start(&script, &part(".wasm")?.text_content()?);
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let script = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    Url::create_object_url_with_blob(&script).ok()
}

/// An attribute of the first element that a selector finds: the page names its own files there.
pub fn named(selector: &str, attribute: &str) -> Option<String> {
    document().query_selector(selector).ok()??.get_attribute(attribute)
}

fn elements(attribute: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(&format!("script[{attribute}]")) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

fn is(element: &Element, attribute: &str, value: &str) -> bool {
    element.get_attribute(attribute).as_deref() == Some(value)
}

/// The worker's script, which starts it with a program in base64.
fn start(script: &str, program: &str) -> String {
    // What starts it is called like the crate that makes it.
    let starts = concat!("wasm", "_bindgen");
    format!(
        "{script}{starts}({{ module_or_path: Uint8Array.from(atob(\"{program}\"), (letter) => letter.charCodeAt(0)) }});"
    )
}

/// The bytes that an element says in base64.
fn bytes(element: &Element) -> Option<Vec<u8>> {
    let letters = window().atob(&element.text_content()?).ok()?;
    Some(letters.chars().map(|letter| letter as u8).collect())
}

fn blob(element: &Element) -> Option<Blob> {
    let bytes = bytes(element)?;
    Blob::new_with_u8_array_sequence(&Array::of1(&Uint8Array::from(bytes.as_slice()))).ok()
}
