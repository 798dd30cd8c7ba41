//! A choice of one of a few, side by side.

use leptos::prelude::*;

use super::dynamic::{each, flag};
use super::store::store;
use crate::view::{Change, View};

/// One option: its code in the address, what people read, and what choosing it does.
pub type Segment = (&'static str, &'static str, Change);

/// The choice; `chosen` is the code of the option that a view has.
pub fn segments(
    name: &'static str,
    legend: &'static str,
    options: impl IntoIterator<Item = Segment>,
    chosen: fn(&View) -> &'static str,
) -> AnyView {
    let store = store();
    let option = move |(code, label, change): Segment| {
        view! {
            <label>
                <input
                    type="radio"
                    name=(!cfg!(feature = "prerender")).then_some(name)
                    checked=cfg!(feature = "prerender") && store.view.with_untracked(chosen) == code
                    value=code
                    prop:checked=flag(move || store.view.with(chosen) == code)
                    on:change=move |_| store.ask(change.clone())
                />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="segments">
            <legend class="hidden">{legend}</legend>
            {each(options, option)}
        </fieldset>
    }
    .into_any()
}
