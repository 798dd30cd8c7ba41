//! The worker: reads the reader's files, and answers the page from what it has read.
//!
//! One worker serves one set of files: whatever it was doing ends with it. A message is an array: the bytes of a
//! [`Request`], then the files or what is in them; each answer is the bytes of a [`Reply`].

use std::cell::RefCell;

use js_sys::{Array, ArrayBuffer, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use crate::dashboard::account;
use crate::dataset::Dataset;
use crate::dataset::Mapping;
use crate::i18n::Messages;
use crate::import::{ImportError, Importer, Options, Progress};
use crate::protocol::{Held, Reply, Request, from_bytes, to_bytes};

/// Files are read so many bytes at a time.
const PIECE: f64 = 524_288.0;
/// Progress is told so many times a second, at least; in milliseconds between two.
const PAUSE: f64 = 60.0;

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// Hears the page from now on, and says so.
pub fn start() {
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let message: Array = event.data().unchecked_into();
        let request = from_bytes(&message.get(0).unchecked_into::<Uint8Array>().to_vec());
        let files: Vec<Content> = message.iter().skip(1).map(Content::from).collect();
        match request {
            Some(Request::Open { names, mapping }) => spawn_local(open(names, mapping, files)),
            Some(request) => HELD.with_borrow_mut(|held| {
                if let Some(reply) = held.as_mut().and_then(|held| held.answer(request)) {
                    send(&reply);
                }
            }),
            None => {}
        }
    });
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    send(&Reply::Ready);
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

fn send(reply: &Reply) {
    // What cannot be sent, nobody waits for.
    let _ = scope().post_message(&Uint8Array::from(to_bytes(reply).as_slice()));
}

async fn open(names: Vec<String>, fields: Vec<(String, Option<String>)>, files: Vec<Content>) {
    let reply = match read(&names, fields, &files).await {
        Ok(data) => {
            let account = data.report.as_ref().map(|report| account(report, &names)).unwrap_or_default();
            HELD.with_borrow_mut(|held| *held = Some(Held::new(data, names)));
            Reply::Opened(account)
        }
        Err(Trouble::Unreadable) => Reply::Unreadable,
        Err(Trouble::Refused(sentence)) => Reply::Refused(sentence),
    };
    send(&reply);
}

/// Reads files into one register.
async fn read(names: &[String], fields: Vec<(String, Option<String>)>, files: &[Content]) -> Result<Dataset, Trouble> {
    let said = |at: usize, trouble: &str| match names {
        [_] => trouble.to_owned(),
        _ => Messages::in_file(names.get(at).map_or("", String::as_str), trouble),
    };
    let refused = |error: ImportError| Trouble::Refused(said(error.file, &error.to_string()));
    let mut mapping = Mapping::default();
    let mapped = fields.into_iter().map(|(field, column)| mapping.set(&field, column)).filter(|known| *known).count();
    let options = Options { mapping: (mapped > 0).then_some(mapping), ..Options::default() };
    let mut importer = Importer::new(options);
    let mut told = now();
    let tell = |progress: &Progress| send(&Reply::Progress { bytes: progress.bytes, records: progress.records });
    let mut progress = Progress::default();
    for (at, file) in files.iter().enumerate() {
        if at > 0 {
            importer.next_file().map_err(refused)?;
        }
        let (mut from, size) = (0.0, file.size());
        let mut next = file.piece(from);
        while from < size {
            let bytes = bytes(next).await.ok_or(Trouble::Unreadable)?;
            from += PIECE;
            // The browser fetches the next piece while this one is read.
            next = file.piece(from);
            progress = importer.feed(&bytes);
            if progress.refused {
                break;
            }
            if now() - told >= PAUSE {
                told = now();
                tell(&progress);
            }
        }
    }
    // All is read; what follows is counted.
    tell(&progress);
    let imported = importer.finish().map_err(refused)?;
    if imported.report.kept == 0 {
        return Err(Trouble::Refused(Messages::none_counted(imported.report.records_in)));
    }
    Dataset::from_table(imported.table, imported.report, names.join(", ")).map_err(Trouble::Refused)
}

/// A file, or what is in it.
enum Content {
    File(Blob),
    Bytes(ArrayBuffer),
}

impl Content {
    fn from(sent: JsValue) -> Content {
        match sent.dyn_into::<Blob>() {
            Ok(file) => Content::File(file),
            Err(bytes) => Content::Bytes(bytes.unchecked_into()),
        }
    }

    fn size(&self) -> f64 {
        match self {
            Content::File(file) => file.size(),
            Content::Bytes(bytes) => bytes.byte_length().into(),
        }
    }

    /// Asks for the piece that begins here; it is empty where the content ends.
    fn piece(&self, from: f64) -> Option<Promise> {
        match self {
            Content::File(file) => {
                Some(file.slice_with_f64_and_f64(from, from + PIECE).ok()?.array_buffer().unchecked_into())
            }
            Content::Bytes(bytes) => {
                let piece = bytes.slice_with_end(from as u32, (from + PIECE) as u32);
                Some(Promise::resolve(&JsValue::from(piece)))
            }
        }
    }
}

/// Why nothing was read.
enum Trouble {
    Unreadable,
    Refused(String),
}

async fn bytes(piece: Option<Promise>) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(piece?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// Milliseconds, from the worker's beginning.
fn now() -> f64 {
    let performance = Reflect::get(&js_sys::global(), &JsValue::from("performance"));
    performance.ok().and_then(|found| found.dyn_into::<web_sys::Performance>().ok()).map_or(0.0, |clock| clock.now())
}
