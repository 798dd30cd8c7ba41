//! What is in sight comes first: of own data a chart out of sight follows once the answer to a click is painted.
//!
//! A register's charts have hundreds of marks, and a browser lays out and paints in one go whatever has changed by then.

use leptos::prelude::*;

use super::store::Store;
use crate::browser;
use crate::view::Picture;

/// Has whatever calls this follow the page, as the card of this picture does.
pub fn follow(store: Store, picture: Picture) -> impl Fn() + Copy + Send + Sync + 'static {
    let turn = RwSignal::new(());
    let is_behind = StoredValue::new(false);
    Effect::new(move |former: Option<()>| {
        store.dashboard.track();
        let code = picture.code();
        if former.is_none() {
            return browser::watch_for(code);
        }
        if !store.is_own.get_untracked() || browser::is_in_sight(code) {
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
