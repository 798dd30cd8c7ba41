//! The worker: started before it is needed, ended when it is dropped.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, MessageEvent, Worker};

/// A worker that nobody has asked anything yet.
struct Spare {
    worker: Worker,
    /// True after its first message: from then on it receives messages.
    listens: Rc<Cell<bool>>,
    _listener: Closure<dyn FnMut(JsValue)>,
}

thread_local! {
    static SPARE: RefCell<Option<Spare>> = const { RefCell::new(None) };
}

/// Starts a worker for whoever needs one next.
pub fn prepare() {
    SPARE.with_borrow_mut(|spare| {
        if spare.is_none() {
            *spare = start();
        }
    });
}

fn start() -> Option<Spare> {
    let held = super::worker_address();
    let address = held.or_else(|| Some(format!("./{}_loader.js", super::named("meta[name=worker]", "content")?)))?;
    let worker = Worker::new(&address).ok()?;
    let listens = Rc::new(Cell::new(false));
    let is_listening = listens.clone();
    let listener = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| is_listening.set(true));
    worker.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    Some(Spare { worker, listens, _listener: listener })
}

/// A running worker. Dropping this terminates it.
pub struct WorkerHandle {
    worker: Worker,
    /// Messages to send once it listens; `None` from then on.
    waiting: Rc<RefCell<Option<Vec<Array>>>>,
    failed: Rc<dyn Fn()>,
    _listeners: [Closure<dyn FnMut(JsValue)>; 2],
}

impl WorkerHandle {
    /// Starts one. `on_reply` listens its messages, `on_failure` that it cannot go on.
    pub fn start(on_reply: impl Fn(&[u8]) + 'static, on_failure: impl Fn() + 'static) -> Option<WorkerHandle> {
        let Spare { worker, listens, .. } = SPARE.take().or_else(start)?;
        let waiting = Rc::new(RefCell::new((!listens.get()).then(Vec::<Array>::new)));
        let (target, queue) = (worker.clone(), waiting.clone());
        let on_message = Closure::<dyn FnMut(JsValue)>::new(move |event: JsValue| {
            if let Some(queued) = queue.borrow_mut().take() {
                queued.iter().for_each(|message| drop(target.post_message(message)));
            }
            let bytes = event.unchecked_into::<MessageEvent>().data().unchecked_into::<Uint8Array>().to_vec();
            on_reply(&bytes);
        });
        let failed: Rc<dyn Fn()> = Rc::new(on_failure);
        let failing = failed.clone();
        let fail = Closure::<dyn FnMut(JsValue)>::new(move |_: JsValue| failing());
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
        Some(WorkerHandle { worker, waiting, failed, _listeners: [on_message, fail] })
    }

    /// Sends a message, and files with it.
    pub fn send(&self, bytes: &[u8], files: &[Blob]) {
        let message = Array::of1(&Uint8Array::from(bytes));
        for file in files {
            message.push(file);
        }
        match self.waiting.borrow_mut().as_mut() {
            Some(waiting) => waiting.push(message),
            None if self.worker.post_message(&message).is_err() => {
                // Whoever sends still holds what will be replaced.
                let failed = self.failed.clone();
                super::after(0, move || failed());
            }
            None => {}
        }
    }

    /// Sends a message, and with it what is in files, which is held in memory until the worker has read it; which of the
    /// files cannot be read, where one cannot.
    pub fn hand(&self, bytes: Vec<u8>, files: Vec<Blob>) -> impl Future<Output = Result<(), usize>> + use<> {
        let worker = self.worker.clone();
        async move {
            let (message, handed) = (Array::of1(&Uint8Array::from(bytes.as_slice())), Array::new());
            for (at, file) in files.iter().enumerate() {
                let content = JsFuture::from(file.array_buffer()).await.map_err(|_| at)?;
                message.push(&content);
                handed.push(&content);
            }
            worker.post_message_with_transfer(&message, &handed).map_err(|_| 0)
        }
    }
}

impl Drop for WorkerHandle {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
