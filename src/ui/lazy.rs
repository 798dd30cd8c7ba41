//! Seams of the split program: functions in a chunk, which is loaded when one of them is first called.
//!
//! `cargo xtask dist` splits the program (see `xtask/src/split.rs`). Every other build calls the same functions directly.
//! A chunk gets the code that only its functions lead to; so the rest of the page calls it in no other way.
//!
//! | chunk | contents |
//! | --- | --- |
//! | `data` | the reader's own data: files, the worker's answers, the report, the rows |
//! | `export` | charts, rows and the page as files; the chart as a table |
//! | `sources` | the provenance dialog |

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;

use super::dynamic::part;

/// The chunk could not be loaded; the next call tries again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotLoaded;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// An async function that loads a chunk and calls a function there. The split marks it for the linker, which is unsafe.
macro_rules! chunk {
    ($chunk:ident: $name:ident($($arg:ident: $type:ty),*) -> $out:ty = $call:path) => {
        #[cfg_attr(split, allow(unsafe_code))]
        async fn $name($($arg: $type),*) -> Result<$out, $crate::ui::lazy::NotLoaded> {
            #[cfg_attr(split, leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible))]
            fn $name($($arg: $type),*) -> Result<$out, $crate::ui::lazy::NotLoaded> {
                Ok($call($($arg),*))
            }
            #[cfg(split)]
            let result = $name($($arg),*).await;
            #[cfg(not(split))]
            let result = $name($($arg),*);
            result
        }
    };
}
pub(crate) use chunk;

/// A function that acts in a chunk; the reader is told if the chunk could not be loaded.
macro_rules! action {
    ($chunk:ident: $(#[$doc:meta])* $name:ident(store: Store $(, $arg:ident: $type:ty)*) = $call:path) => {
        $(#[$doc])*
        pub fn $name(store: Store $(, $arg: $type)*) {
            $crate::ui::lazy::chunk!($chunk: $name(store: Store $(, $arg: $type)*) -> () = $call);
            let fail = move || store.say($crate::i18n::Messages::DID_NOT_LOAD);
            $crate::ui::lazy::then(Box::pin($name(store $(, $arg)*)), Box::new(|()| {}), Box::new(fail));
        }
    };
}
pub(crate) use action;

/// A function that makes a view in a chunk.
macro_rules! lazy_view {
    ($chunk:ident: $(#[$doc:meta])* $name:ident(store: Store $(, $arg:ident: $type:ty)*) = $call:path) => {
        $(#[$doc])*
        pub fn $name(store: Store $(, $arg: $type)*) -> AnyView {
            $crate::ui::lazy::chunk!($chunk: $name(store: Store $(, $arg: $type)*) -> AnyView = $call);
            let fail = move || store.say($crate::i18n::Messages::DID_NOT_LOAD);
            $crate::ui::lazy::made(Box::pin($name(store $(, $arg)*)), Box::new(fail))
        }
    };
}
pub(crate) use lazy_view;

/// A chunk's result that may still have to come.
type Coming<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// Hands on the result: at once if the code is there already.
pub fn then<T: 'static>(coming: Coming<T>, done: Box<dyn FnOnce(T)>, fail: Box<dyn FnOnce()>) {
    let mut coming = Box::pin(ScopedFuture::new_untracked(coming));
    let done = move |result: Result<T, NotLoaded>| match result {
        Ok(value) => done(value),
        Err(NotLoaded) => fail(),
    };
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => done(result),
        Poll::Pending => leptos::task::spawn_local(async move { done(coming.await) }),
    }
}

/// The view that a chunk makes; nothing until it is there.
pub fn made(coming: Coming<AnyView>, fail: Box<dyn FnOnce()>) -> AnyView {
    let came = RwSignal::new_local(None);
    then(coming, Box::new(move |view| drop(came.try_set(Some(view)))), fail);
    part(move || {
        came.track();
        came.try_update_untracked(Option::take).flatten().unwrap_or_else(|| ().into_any())
    })
}
