//! Views that follow the state, with their types erased: each kind is compiled once instead of once a closure,
//! which is what keeps the page small.

use leptos::prelude::*;

/// A text that follows the state.
pub fn text(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    fn erased(make: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
        Signal::derive(make)
    }
    erased(Box::new(make))
}

/// A condition that follows the state.
pub fn flag(holds: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    fn erased(holds: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
        Memo::new(move |_| holds())
    }
    erased(Box::new(holds))
}

/// A view that is made anew whenever what it reads has changed.
pub fn part(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn erased(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || make()).into_any()
    }
    erased(Box::new(make))
}

/// A view that is there as long as the condition holds.
pub fn shown(holds: impl Fn() -> bool + Send + Sync + 'static, make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn erased(holds: Memo<bool>, make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        part(move || if holds.get() { make() } else { ().into_any() })
    }
    erased(flag(holds), Box::new(make))
}

/// A view for each of some things.
pub fn each<T>(things: impl IntoIterator<Item = T>, view: impl Fn(T) -> AnyView) -> AnyView {
    things.into_iter().map(view).collect::<Vec<AnyView>>().into_any()
}

/// A button: its class and what it does, as scripts know it; where it has none, that is empty.
pub fn button(class: &'static str, action: &'static str, label: impl IntoAny, press: impl Fn() + 'static) -> AnyView {
    named_button([class, action, ""], label.into_any(), Box::new(press))
}

/// A button that says by a title what its short name means.
pub fn small_button(
    action: &'static str,
    title: &'static str,
    label: impl IntoAny,
    press: impl Fn() + 'static,
) -> AnyView {
    named_button(["", action, title], label.into_any(), Box::new(press))
}

fn named_button(names: [&'static str; 3], label: AnyView, press: Box<dyn Fn()>) -> AnyView {
    let [class, action, title] = names.map(|name| (!name.is_empty()).then_some(name));
    view! {
        <button class=class data-action=action title=title on:click=move |_| press()>
            {label}
        </button>
    }
    .into_any()
}

/// An option of a choice.
pub fn option((value, label): (&'static str, &'static str)) -> AnyView {
    view! { <option value=value>{label}</option> }.into_any()
}

/// A view, or none. It does not follow the state.
pub fn maybe(there: bool, make: impl FnOnce() -> AnyView) -> AnyView {
    if there { make() } else { ().into_any() }
}
