//! Which charts are in sight.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::document;

struct Sight {
    observer: IntersectionObserver,
    seen: Rc<RefCell<BTreeSet<String>>>,
    _listener: Closure<dyn Fn(Array)>,
}

thread_local! {
    static SIGHT: Option<Sight> = sight();
}

fn sight() -> Option<Sight> {
    let seen = Rc::new(RefCell::new(BTreeSet::new()));
    let told = seen.clone();
    let listener = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
            let chart = entry.target().get_attribute("data-chart").unwrap_or_default();
            match entry.is_intersecting() {
                true => told.borrow_mut().insert(chart),
                false => told.borrow_mut().remove(&chart),
            };
        }
    });
    let observer = IntersectionObserver::new(listener.as_ref().unchecked_ref()).ok()?;
    Some(Sight { observer, seen, _listener: listener })
}

/// From now on it is known of this chart, which is in the document, whether it is in sight.
pub fn watch_for(chart: &str) {
    let figure = document().query_selector(&format!("figure[data-chart={chart}]")).ok().flatten();
    SIGHT.with(|sight| {
        if let Some((sight, figure)) = sight.as_ref().zip(figure) {
            sight.observer.observe(&figure);
        }
    });
}

/// Whether a chart is in sight, as far as that is known.
pub fn is_in_sight(chart: &str) -> bool {
    SIGHT.with(|sight| sight.as_ref().is_none_or(|sight| sight.seen.borrow().contains(chart)))
}
