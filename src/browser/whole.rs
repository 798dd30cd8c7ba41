//! The whole page, which takes the place of the first load: how it is brought, and what it is handed.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event};

use super::{Named, document, window};

/// Where the first load leaves files for the whole page; not there before the whole page is wanted.
const HANDED: &str = "chargeboardFiles";
/// Where the whole page leaves the reader's files for the case of a fault.
const HELD: &str = "chargeboardHeld";
/// What is noted on them.
const NOTE: &str = "note";
/// What tells a whole page that waits that it is wanted.
const WANTED: &str = "chargeboard-wanted";
/// Says on `html` what the whole page is wanted for.
const WANTED_FOR: &str = "data-wanted";
/// Says on `html` that the whole page has come.
const WHOLE: &str = "data-whole";
/// Where the page's own program took no longer than so many milliseconds, the line is fast: some four megabits a second.
const FAST: f64 = 300.0;

/// Whether the line is fast, and the reader does not save data.
pub fn is_line_fast() -> bool {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let saves = of(&of(&window().navigator(), "connection"), "saveData").is_truthy();
    let files = window().performance().map(|clock| clock.get_entries_by_type("resource")).unwrap_or_default();
    let program = files.iter().find(|file| of(file, "name").as_string().is_some_and(|name| name.ends_with(".wasm")));
    !saves && program.and_then(|program| of(&program, "duration").as_f64()).is_some_and(|taken| taken <= FAST)
}

/// Brings the whole page, so that it is there when it is wanted; `fail` hears that it does not come.
pub fn fetch_whole(fail: impl FnOnce() + 'static) {
    if document().query_selector("script[data-brings]").is_ok_and(|script| script.is_some()) {
        return;
    }
    let name =
        document().query_selector("meta[name=whole]").ok().flatten().and_then(|meta| meta.get_attribute("content"));
    let (Some(name), Ok(script)) = (name, document().create_element("script")) else { return fail() };
    // A module is run once; under another address it is tried again.
    let source = format!("./{name}_loader.js#{}", super::now() as u32);
    for (attribute, value) in [("type", "module"), ("data-brings", "whole"), ("src", &source)] {
        let _ = script.set_attribute(attribute, value);
    }
    let failed: Element = script.clone();
    let fail = Closure::once_into_js(move |_: JsValue| {
        failed.remove();
        fail();
    });
    let _ = script.add_event_listener_with_callback("error", fail.unchecked_ref());
    if let Some(head) = document().head() {
        let _ = head.append_child(&script);
    }
}

/// Has the whole page take the place of this one as soon as it is there, and hands it these files; `what` says what it
/// is wanted for.
pub fn want_whole(files: &[Named], what: &str, fail: impl FnOnce() + 'static) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(WANTED_FOR, what);
    }
    let handed: Array = files.iter().map(|file| JsValue::from(&file.blob)).collect();
    let _ = Reflect::set(&window(), &HANDED.into(), &handed);
    fetch_whole(fail);
    if let Ok(event) = Event::new(WANTED) {
        let _ = window().dispatch_event(&event);
    }
}

/// Takes the place of the page that is there as soon as that wants it, and starts; stays out where another one has taken
/// it meanwhile, as after a fault.
pub fn take_over(start: impl FnOnce() + 'static) {
    let begin = move || {
        if let Some(root) = document().document_element() {
            if root.has_attribute(WHOLE) {
                return;
            }
            let _ = root.set_attribute(WHOLE, "1");
        }
        if let Some(body) = document().body() {
            body.set_text_content(None);
        }
        start();
    };
    if handed().is_some() {
        return begin();
    }
    let wanted = Closure::once_into_js(move |_: JsValue| begin());
    let _ = window().add_event_listener_with_callback(WANTED, wanted.unchecked_ref());
}

/// Adds rules to the page's style sheet. Its policy allows no other way for those that come with a program.
pub fn adopt_style(rules: &str) {
    let adopt = || {
        let make: Function = Reflect::get(&window(), &"CSSStyleSheet".into())?.dyn_into()?;
        let sheet = Reflect::construct(&make, &Array::new())?;
        let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
        replace.call1(&sheet, &rules.into())?;
        Reflect::set(&document(), &"adoptedStyleSheets".into(), &Array::of1(&sheet))
    };
    // A browser from before these is without what only the whole page has: no more than looks.
    let _: Result<bool, JsValue> = adopt();
}

/// Whether the whole page has taken the place of this one, which then hears nothing any more.
pub fn is_over() -> bool {
    cfg!(not(feature = "whole")) && document().document_element().is_some_and(|root| root.has_attribute(WHOLE))
}

/// Leaves files where the page that takes this one's place after a fault finds them, and a note on them.
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

/// What the whole page is wanted for, in the first load's words.
pub fn wanted_for() -> String {
    document().document_element().and_then(|root| root.get_attribute(WANTED_FOR)).unwrap_or_default()
}

/// The files that the first load has handed over.
pub fn handed_over() -> Vec<Named> {
    let named = |file: JsValue| {
        let name = Reflect::get(&file, &"name".into()).ok().and_then(|name| name.as_string());
        Named { name: name.unwrap_or_else(|| "pasted".to_owned()), blob: file.unchecked_into() }
    };
    handed().map(|handed| handed.iter().map(named).collect()).unwrap_or_default()
}
