//! The seams of the split program: each function here is in a chunk, which is loaded when it is first called.
//!
//! `cargo xtask dist` splits the program (see `xtask/src/split.rs`). Every other build calls the same functions directly.
//! A chunk gets the code that only its functions lead to; the rest of the page must not call that code in another way.
//!
//! | chunk | contents |
//! | --- | --- |
//! | `data` | the reader's own data: files, the worker's answers, the report, the rows |
//! | `export` | charts, rows and the page as files; the chart as a table |
//! | `sources` | the provenance dialog |

// The split marks its functions so that the linker keeps them.
#![cfg_attr(split, allow(unsafe_code))]

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;

use super::dynamic::part;
use super::own::{self, Files};
use super::store::Store;
use super::twin::{self, Chart, Kind};
use super::why;
use crate::chart::Scene;
use crate::i18n::Messages;

/// The chunk could not be loaded; the next call tries again.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NotLoaded;

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for NotLoaded {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Calls a function that is in a chunk.
macro_rules! chunk {
    ($chunk:ident: $name:ident($($arg:ident: $type:ty),*) -> $out:ty = $call:path) => {
        async fn $name($($arg: $type),*) -> Result<$out, NotLoaded> {
            #[cfg_attr(split, leptos::wasm_split::wasm_split($chunk, wasm_split_path = leptos::wasm_split, fallible))]
            fn $name($($arg: $type),*) -> Result<$out, NotLoaded> {
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

/// A function of this module that runs in a chunk; the reader is told if the chunk could not be loaded.
macro_rules! action {
    ($chunk:ident: $(#[$doc:meta])* $name:ident(store: Store $(, $arg:ident: $type:ty)*) = $call:path) => {
        $(#[$doc])*
        pub fn $name(store: Store $(, $arg: $type)*) {
            chunk!($chunk: $name(store: Store $(, $arg: $type)*) -> () = $call);
            then(store, Box::pin($name(store $(, $arg)*)), Box::new(|()| {}));
        }
    };
}

/// A function of this module that makes a view in a chunk.
macro_rules! view {
    ($chunk:ident: $(#[$doc:meta])* $name:ident(store: Store $(, $arg:ident: $type:ty)*) = $call:path) => {
        $(#[$doc])*
        pub fn $name(store: Store $(, $arg: $type)*) -> AnyView {
            chunk!($chunk: $name(store: Store $(, $arg: $type)*) -> AnyView = $call);
            made(store, Box::pin($name(store $(, $arg)*)))
        }
    };
}

action!(sources:
    /// Shows where a figure comes from; the code is that of [`crate::dashboard::Asked`].
    why(store: Store, code: String) = why::ask
);
view!(sources:
    /// The provenance dialog's content, while there is one to show.
    provenance(store: Store) = why::shown_content
);
action!(data:
    /// Reads a set of files, which replaces the page's data once all of it is read.
    open_set(store: Store, set: Files) = Store::read_set
);
action!(data:
    /// Opens a data set of the publisher's catalogue, with a note on its columns.
    open_listed(store: Store, name: String, note: String) = own::open_listed
);
view!(data:
    /// The progress of reading, or the reason for which a file was refused.
    reading(store: Store) = own::progress
);
view!(data:
    /// The report on every record.
    account(store: Store) = own::account_card
);
view!(data:
    /// The rows.
    rows(store: Store) = own::rows_table
);
action!(export:
    /// Offers a chart as a file.
    save_chart(store: Store, chart: Chart, kind: Kind) = twin::save_chart
);
action!(export:
    /// Copies a chart as a picture, and says whether it worked.
    copy_picture(store: Store, chart: Chart, copied: RwSignal<Option<bool>>) = twin::copy_picture
);
action!(export:
    /// Shows and copies the HTML that embeds a chart, or hides it.
    embed(store: Store, chart: Chart, shown: RwSignal<Option<String>>) = twin::show_embed
);
view!(export:
    /// The table of a chart's values.
    table(store: Store, draw: Callback<u32, Scene>) = twin::twin
);
action!(export:
    /// Offers the announcements of the view as a file.
    save_rows(store: Store) = twin::save_rows
);
action!(export:
    /// Offers the page as one file.
    save_file(store: Store) = own::make_file
);

/// Loads the chunk of exports, so that the next click finds it: WebKit lets a page copy only within the click.
pub fn prepare_export() {
    chunk!(export: nothing() -> () = drop);
    fn drop() {}
    leptos::task::spawn_local(async {
        let _ = nothing().await;
    });
}

/// A chunk's result that may still have to come.
type Coming<T> = Pin<Box<dyn Future<Output = Result<T, NotLoaded>>>>;

/// Hands on the result: at once if the code is there already.
fn then<T: 'static>(store: Store, coming: Coming<T>, done: Box<dyn FnOnce(T)>) {
    let mut coming = Box::pin(ScopedFuture::new_untracked(coming));
    let done = move |result: Result<T, NotLoaded>| match result {
        Ok(value) => done(value),
        Err(NotLoaded) => store.say(Messages::DID_NOT_LOAD),
    };
    match coming.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => done(result),
        Poll::Pending => leptos::task::spawn_local(async move { done(coming.await) }),
    }
}

/// The view that a chunk makes; nothing until it is there.
fn made(store: Store, coming: Coming<AnyView>) -> AnyView {
    let came = RwSignal::new_local(None);
    then(store, coming, Box::new(move |view| drop(came.try_set(Some(view)))));
    part(move || {
        came.track();
        came.try_update_untracked(Option::take).flatten().unwrap_or_else(|| ().into_any())
    })
}
