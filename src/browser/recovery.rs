//! Files that a page leaves for the one that takes its place after a fault. `publish/src/recovery.js` starts that one.

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::{Named, document, window};

/// The property of the window with the files that a new page finds.
const HANDED: &str = "chargeboardFiles";
/// The property of the window where the page leaves the reader's files in case of a fault.
const HELD: &str = "chargeboardHeld";
/// The property of those files with the note on them.
const NOTE: &str = "note";
/// The attribute of `html` that says that a page has been mounted.
const MOUNTED: &str = "data-mounted";

/// Removes what a page that stopped has left in the document; marks the document as this page's.
pub fn clear_former_page() {
    let Some(root) = document().document_element() else { return };
    if root.has_attribute(MOUNTED)
        && let Some(body) = document().body()
    {
        body.set_text_content(None);
    }
    let _ = root.set_attribute(MOUNTED, "1");
}

/// Leaves files, and a note on them, for the page that takes this one's place after a fault.
pub fn hold(files: &[Named], note: &str) {
    let held = |file: &Named| {
        // A file has its name already, and keeps it.
        let _ = Reflect::set(&file.blob, &"name".into(), &file.name.as_str().into());
        JsValue::from(&file.blob)
    };
    let all: Array = files.iter().map(held).collect();
    let _ = Reflect::set(&all, &NOTE.into(), &note.into());
    let _ = Reflect::set(&window(), &HELD.into(), &all);
}

/// The note on the files that were left for the case of a fault, or that are in the document.
pub fn note() -> String {
    let held = Reflect::get(&window(), &HELD.into()).and_then(|held| Reflect::get(&held, &NOTE.into()));
    held.ok().and_then(|note| note.as_string()).unwrap_or_else(super::saved_note)
}

fn handed() -> Option<Array> {
    Reflect::get(&window(), &HANDED.into()).ok().and_then(|handed| handed.dyn_into::<Array>().ok())
}

/// The files that the former page has left.
pub fn handed_over() -> Vec<Named> {
    let named = |file: JsValue| {
        let name = Reflect::get(&file, &"name".into()).ok().and_then(|name| name.as_string());
        Named { name: name.unwrap_or_else(|| "pasted".to_owned()), blob: file.unchecked_into() }
    };
    handed().map(|handed| handed.iter().map(named).collect()).unwrap_or_default()
}
