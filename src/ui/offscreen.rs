//! Visible charts are updated first. With open data, charts outside of the viewport are updated after the paint.
//!
//! A register's charts have hundreds of marks, and a browser lays out all changes of a frame together.

use leptos::prelude::*;

use super::store::Store;
use crate::browser;
use crate::view::Picture;

/// Subscribes the caller to changes of the dashboard, delayed while the card of `picture` is outside of the viewport.
pub fn follow(store: Store, picture: Picture) -> impl Fn() + Copy + Send + Sync + 'static {
    let turn = RwSignal::new(());
    let is_behind = StoredValue::new(false);
    Effect::new(move |former: Option<()>| {
        store.dashboard.track();
        let code = picture.code();
        if former.is_none() {
            return browser::watch_visibility(code);
        }
        if !store.is_open_data.get_untracked() || browser::is_visible(code) {
            return turn.set(());
        }
        if !is_behind.get_value() {
            is_behind.set_value(true);
            browser::after_paint(move || {
                // Meanwhile the chart may be gone.
                if is_behind.try_set_value(false).is_none() {
                    turn.set(());
                }
            });
        }
    });
    move || turn.track()
}
