//! The available width of a picture, by a `ResizeObserver`.

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::on_next_frame;

/// Watches the room that a picture stands in, until it is dropped.
pub struct Watch {
    observer: ResizeObserver,
    _listener: Closure<dyn Fn(Array)>,
}

impl Watch {
    /// Calls back with the width in CSS pixels of what holds the `svg` around this element: now, and whenever it has
    /// changed.
    ///
    /// Later calls come in the next frame: what they lay out anew may change the width once more, which a browser
    /// reports as an error where it happens within the observation.
    pub fn room(within: &Element, call: impl Fn(u32) + Copy + 'static) -> Option<Watch> {
        let room = within.closest("svg").ok()??.parent_element()?;
        call(room.client_width().max(0) as u32);
        let listener = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            if let Some(entry) = entries.iter().last() {
                let width = entry.unchecked_into::<ResizeObserverEntry>().content_rect().width() as u32;
                on_next_frame(move || call(width));
            }
        });
        let observer = ResizeObserver::new(listener.as_ref().unchecked_ref()).ok()?;
        observer.observe(&room);
        Some(Watch { observer, _listener: listener })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
