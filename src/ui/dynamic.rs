//! Views that follow the state, with erased types. The compiler then generates each kind once instead of once for each
//! closure, which keeps the program small.

use leptos::prelude::*;

/// A text that follows the state.
pub fn text_signal(make: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    fn erased(make: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
        Signal::derive(make)
    }
    erased(Box::new(make))
}

/// A condition that follows the state.
pub fn condition(holds: impl Fn() -> bool + Send + Sync + 'static) -> Memo<bool> {
    fn erased(holds: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
        Memo::new(move |_| holds())
    }
    erased(Box::new(holds))
}

/// A view that is made again whenever a signal that it reads changes.
pub fn dynamic_view(make: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    fn erased(make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        (move || make()).into_any()
    }
    erased(Box::new(make))
}

/// A view that exists while the condition holds.
pub fn view_while(
    holds: impl Fn() -> bool + Send + Sync + 'static,
    make: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    fn erased(holds: Memo<bool>, make: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
        dynamic_view(move || if holds.get() { make() } else { ().into_any() })
    }
    erased(condition(holds), Box::new(make))
}

/// A view for each thing. It does not follow the state.
pub fn view_each<T>(things: impl IntoIterator<Item = T>, view: impl Fn(T) -> AnyView) -> AnyView {
    things.into_iter().map(view).collect::<Vec<AnyView>>().into_any()
}

/// A button with its class and its `data-action`; an empty string leaves the attribute out.
pub fn button(
    class: &'static str,
    action: &'static str,
    label: impl IntoAny,
    on_click: impl Fn() + 'static,
) -> AnyView {
    named_button([class, action, ""], label.into_any(), Box::new(on_click))
}

/// A button with a short label, and a title that explains it.
pub fn small_button(
    action: &'static str,
    title: &'static str,
    label: impl IntoAny,
    on_click: impl Fn() + 'static,
) -> AnyView {
    named_button(["", action, title], label.into_any(), Box::new(on_click))
}

fn named_button(names: [&'static str; 3], label: AnyView, on_click: Box<dyn Fn()>) -> AnyView {
    let [class, action, title] = names.map(|name| (!name.is_empty()).then_some(name));
    view! {
        <button class=class data-action=action title=title on:click=move |_| on_click()>
            {label}
        </button>
    }
    .into_any()
}

/// An option of a choice.
pub fn option((value, label): (&'static str, &'static str)) -> AnyView {
    view! { <option value=value>{label}</option> }.into_any()
}

/// A view if `there`. It does not follow the state.
pub fn view_if(there: bool, make: impl FnOnce() -> AnyView) -> AnyView {
    if there { make() } else { ().into_any() }
}
