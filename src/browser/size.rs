//! How wide an element is, now and later.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::on_next_frame;

/// Watches an element's width until it is dropped.
pub struct Watch {
    observer: ResizeObserver,
    _listener: Closure<dyn Fn(Array)>,
}

impl Watch {
    /// Calls back with the width of the element's content in CSS pixels, whenever it has changed.
    ///
    /// In the next frame: what the call lays out anew may change the width once more, which a browser reports as an
    /// error where it happens within the observation.
    pub fn width(element: &Element, call: impl Fn(u32) + Clone + 'static) -> Option<Watch> {
        let listener = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            if let Some(entry) = entries.iter().last() {
                let width = entry.unchecked_into::<ResizeObserverEntry>().content_rect().width() as u32;
                let call = call.clone();
                on_next_frame(move || call(width));
            }
        });
        let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Watch { observer, _listener: listener })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The width of an element without its border, in CSS pixels.
pub fn width_of(element: &Element) -> u32 {
    element.client_width().max(0) as u32
}
