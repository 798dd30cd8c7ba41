//! Views that follow the state, with their types erased: each kind is compiled once instead of once a closure,
//! which is what keeps the page small.

use leptos::prelude::*;

/// A text that follows the state.
pub fn text(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(make)
}

/// A view that is made anew whenever what it reads has changed.
pub fn part(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn erased(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || make()).into_any()
    }
    erased(Box::new(make))
}

/// A view that is there as long as the condition holds.
pub fn shown(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    make: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let condition = Memo::new(move |_| condition());
    part(move || if condition.get() { make() } else { ().into_any() })
}
