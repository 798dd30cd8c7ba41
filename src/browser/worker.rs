//! The worker: started when it is first needed, ended when it is dropped.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, MessageEvent, Worker};

use super::document;

/// A worker of the page's own; whatever it was doing ends when this is dropped.
pub struct Helper {
    worker: Worker,
    /// What is to be sent once it hears; none from then on.
    waiting: Rc<RefCell<Option<Vec<Array>>>>,
    _listeners: [Closure<dyn FnMut(JsValue)>; 2],
}

impl Helper {
    /// Starts one. `on_reply` hears its messages, `on_failure` that it cannot go on.
    pub fn start(on_reply: impl Fn(&[u8]) + 'static, on_failure: impl Fn() + 'static) -> Option<Helper> {
        let name = document().query_selector("meta[name=worker]").ok()??.get_attribute("content")?;
        let worker = Worker::new(&format!("./{name}_loader.js")).ok()?;
        let waiting = Rc::new(RefCell::new(Some(Vec::<Array>::new())));
        let (target, queue) = (worker.clone(), waiting.clone());
        let hear = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            // Its first message says that it hears.
            if let Some(queued) = queue.borrow_mut().take() {
                queued.iter().for_each(|message| drop(target.post_message(message)));
            }
            let bytes = event.unchecked_into::<MessageEvent>().data().unchecked_into::<Uint8Array>().to_vec();
            on_reply(&bytes);
        });
        let fail = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| on_failure());
        worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Some(Helper { worker, waiting, _listeners: [hear, fail] })
    }

    /// Sends a message, and files with it.
    pub fn send(&self, bytes: &[u8], files: &[Blob]) {
        let message = Array::of1(&Uint8Array::from(bytes));
        for file in files {
            message.push(file);
        }
        match self.waiting.borrow_mut().as_mut() {
            Some(waiting) => waiting.push(message),
            None => drop(self.worker.post_message(&message)),
        }
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
