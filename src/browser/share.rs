//! Handing a link on.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

use super::window;

/// The outcome of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// By the system's share sheet.
    BySheet,
    /// Copied to the clipboard.
    Copied,
    /// The reader closed the share sheet.
    Cancelled,
    /// Neither is allowed here.
    Refused,
}

/// Shares a link by the system's share sheet where there is one, else by the clipboard.
pub async fn share(title: &str, link: &str) -> Shared {
    let navigator = window().navigator();
    if has(&navigator, "share") {
        let data = ShareData::new();
        data.set_title(title);
        data.set_url(link);
        // Asked for by name: some browsers throw where others refuse.
        let sheet = Reflect::get(&navigator, &"share".into()).and_then(|share| share.dyn_into::<Function>());
        let asked =
            sheet.and_then(|sheet| sheet.call1(&navigator, &data)).and_then(|promise| promise.dyn_into::<Promise>());
        if let Ok(promise) = asked {
            match JsFuture::from(promise).await {
                Ok(_) => return Shared::BySheet,
                Err(error) if is_named(&error, "AbortError") => return Shared::Cancelled,
                Err(_) => {}
            }
        }
    }
    if has(&navigator, "clipboard") && JsFuture::from(navigator.clipboard().write_text(link)).await.is_ok() {
        return Shared::Copied;
    }
    Shared::Refused
}

/// Not every browser has it, nor every context: the clipboard is there on secure origins only.
fn has(object: &JsValue, name: &str) -> bool {
    Reflect::get(object, &name.into()).is_ok_and(|member| !member.is_undefined() && !member.is_null())
}

fn is_named(error: &JsValue, name: &str) -> bool {
    Reflect::get(error, &"name".into()).is_ok_and(|found| found.as_string().as_deref() == Some(name))
}
