//! Which charts are in the viewport, by an `IntersectionObserver`.

use std::{cell::RefCell, collections::BTreeSet, rc::Rc};

use js_sys::Array;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};

use super::document;

struct Visibility {
    observer: IntersectionObserver,
    seen: Rc<RefCell<BTreeSet<String>>>,
    _listener: Closure<dyn Fn(Array)>,
}

thread_local! {
    static VISIBILITY: Option<Visibility> = visibility();
}

fn visibility() -> Option<Visibility> {
    let seen = Rc::new(RefCell::new(BTreeSet::new()));
    let visible = seen.clone();
    let listener = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        for entry in entries.iter().map(JsCast::unchecked_into::<IntersectionObserverEntry>) {
            let chart = entry.target().get_attribute("data-chart").unwrap_or_default();
            match entry.is_intersecting() {
                true => visible.borrow_mut().insert(chart),
                false => visible.borrow_mut().remove(&chart),
            };
        }
    });
    let observer = IntersectionObserver::new(listener.as_ref().unchecked_ref()).ok()?;
    Some(Visibility { observer, seen, _listener: listener })
}

/// Observes a chart of the live page from now on.
pub fn watch_visibility(chart: &str) {
    let figure = document().query_selector(&format!("body > main figure[data-chart={chart}]")).ok().flatten();
    VISIBILITY.with(|visibility| {
        if let Some((visibility, figure)) = visibility.as_ref().zip(figure) {
            visibility.observer.observe(&figure);
        }
    });
}

/// Returns true if a chart is in the viewport, and without an observer.
pub fn is_visible(chart: &str) -> bool {
    VISIBILITY.with(|visibility| visibility.as_ref().is_none_or(|visibility| visibility.seen.borrow().contains(chart)))
}
