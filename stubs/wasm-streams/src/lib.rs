//! Stands in for the crate of this name, which Leptos brings along for server functions.
//!
//! The page has no server. The real crate exports three classes to JavaScript whether they are used or not, and with
//! them 20 KB of WebAssembly and of glue. This one has the few functions that `server_fn` compiles against; none of
//! them is ever called, and the linker leaves them out.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream of the browser.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// The stream as `server_fn` has it.
    pub fn from_raw(raw: web_sys::ReadableStream) -> ReadableStream {
        ReadableStream(raw)
    }

    /// The stream as the browser has it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// What would come out of it.
    pub fn into_stream(self) -> Nothing {
        Nothing
    }

    /// # Panics
    ///
    /// Always: there is no server to send to.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> ReadableStream {
        panic!("the page sends no streams")
    }
}

/// A stream that is at its end.
pub struct Nothing;

impl Stream for Nothing {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
