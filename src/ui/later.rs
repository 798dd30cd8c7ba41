//! Own data in the first load: it brings the whole page as soon as own data is asked for, and hands the files over.
//!
//! The whole page is the same page with what only own data needs. It takes the place of this one where it stands: the
//! address says everything else.

use leptos::prelude::*;

use super::dynamic::text;
use super::store::{Store, store};
use crate::browser::{self, Named};
use crate::view::View;

/// On a fast line the whole page is fetched so many milliseconds after the start, when nobody waits for anything.
const LATER: i32 = 1500;

/// What is at hand of the reader's own data: nothing, in the first load.
#[derive(Clone, Copy)]
pub struct Own {
    /// What the button says.
    label: RwSignal<&'static str>,
}

impl Own {
    /// Nothing.
    pub fn new() -> Own {
        Own { label: RwSignal::new("Open your data") }
    }

    /// Whether the view is of the data at hand.
    pub fn is_of(self, _: &View) -> bool {
        false
    }

    /// Shows a view of the data at hand.
    pub fn show(self, _: &View) {}

    fn bring(self, files: Vec<Named>) {
        self.label.set("Loading…");
        browser::want_whole(&files, move || self.label.set("It did not load: try again"));
    }
}

/// Brings the whole page for a link that asks for own data, and for files that are dropped or pasted.
pub fn start(store: Store) {
    browser::on_files(move |files| store.own.bring(files), browser::show_drop);
    let asked = View::parse(&browser::query());
    if asked.own.is_some() || asked.data.is_some() {
        store.own.bring(Vec::new());
    } else if !asked.embed {
        browser::after(LATER, || {
            if browser::is_line_fast() {
                browser::fetch_whole(|| ());
            }
        });
    }
}

/// The button.
#[component]
pub fn Open() -> impl IntoView {
    let own = store().own;
    let kept = browser::kept_name().map(|name| {
        view! {
            <button data-action="open-kept" on:click=move |_| own.bring(Vec::new())>
                {name}
            </button>
        }
    });
    view! {
        {kept}
        <label class="open">
            <input
                type="file"
                multiple
                data-action="open-file"
                on:change:target=move |event| own.bring(browser::chosen_files(&event.target()))
            />
            <span>{text(move || own.label.get().to_owned())}</span>
        </label>
    }
}

/// What is being read: nothing.
pub fn reading() -> AnyView {
    ().into_any()
}

/// What became of every record.
pub fn account() -> AnyView {
    ().into_any()
}

/// The rows.
pub fn rows() -> AnyView {
    ().into_any()
}
