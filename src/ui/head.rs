//! The answer: the lead sentence and the headline figures.

use leptos::prelude::*;

use super::dynamic::{each, part, text};
use super::store::{Store, store};
use super::why::why;
use crate::dashboard::Figure;
use crate::i18n::Messages;

/// The lead sentence, and what stands below it.
#[component]
pub fn Lead() -> impl IntoView {
    let store = store();
    let sentence = move || {
        let spans = store.dashboard.with(|page| page.lead.sentence.clone());
        let spans = spans.into_iter().chain(store.dashboard.with(|page| page.lead.beside.clone()));
        let span = |span: crate::dashboard::Span| {
            if span.strong { view! { <em>{span.text}</em> }.into_any() } else { span.text.into_any() }
        };
        each(spans, span)
    };
    view! {
        <h1 class="lead" tabindex="-1">{part(sentence)}</h1>
        <p class="below">
            {text(move || store.dashboard.with(|page| page.lead.below.clone()))} " "
            {why_button(store, "lead".to_owned(), text(|| Messages::where_from(Messages::THE_ANSWER)))}
        </p>
    }
}

/// What says where a figure comes from.
fn why_button(store: Store, code: String, label: Signal<String>) -> AnyView {
    let asked = code.clone();
    view! { <button class="why" data-why=code aria-label=label on:click=move |_| why(store, &asked)></button> }
        .into_any()
}

/// The headline figures.
#[component]
pub fn Figures() -> impl IntoView {
    let store = store();
    let figures = store.dashboard.with_untracked(|page| page.figures.len());
    let figures = each(0..figures, |at| view! { <HeadlineFigure at=at /> }.into_any());
    view! { <dl class="figures">{figures}</dl> }
}

/// One headline figure, linked to the note that explains it.
#[component]
fn HeadlineFigure(
    /// Which figure.
    at: usize,
) -> impl IntoView {
    let store = store();
    // Every dataset has the same figures.
    let code = store.dashboard.with_untracked(|page| page.figures[at].code.to_string());
    let of = move |part: fn(&Figure) -> String| text(move || store.dashboard.with(|page| part(&page.figures[at])));
    view! {
        <div data-figure=code.clone() data-value=of(|figure| figure.plain.clone())>
            <dt>
                <a href=of(|figure| format!("#{}", figure.note))>{of(|figure| figure.label.to_string())}</a>
                {why_button(store, code.clone(), of(|figure| Messages::where_from(&figure.label)))}
            </dt>
            <dd>
                <strong data-stated=of(|figure| figure.stated.to_string())>{of(|figure| figure.text.clone())}</strong>
                <small>{of(|figure| figure.aside.clone())}</small>
            </dd>
        </div>
    }
}
