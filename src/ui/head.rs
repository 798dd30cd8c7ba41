//! The answer: the lead sentence and the headline figures.

use leptos::prelude::*;

use super::dynamic::{part, text};
use super::store::store;
use crate::dashboard::Figure;

/// The lead sentence, and what stands below it.
#[component]
pub fn Lead() -> impl IntoView {
    let store = store();
    let sentence = move || {
        let spans = store.dashboard.with(|page| page.lead.sentence.clone());
        let span = |span: crate::dashboard::Span| {
            if span.strong { view! { <em>{span.text}</em> }.into_any() } else { span.text.into_any() }
        };
        spans.into_iter().map(span).collect_view().into_any()
    };
    view! {
        <h1 class="lead">{part(sentence)}</h1>
        <p class="below">{text(move || store.dashboard.with(|page| page.lead.below.clone()))}</p>
    }
}

/// The headline figures.
#[component]
pub fn Figures() -> impl IntoView {
    let store = store();
    let codes =
        store.dashboard.with_untracked(|page| page.figures.iter().map(|figure| figure.code).collect::<Vec<_>>());
    view! { <dl class="figures">{codes.into_iter().map(|code| view! { <HeadlineFigure code=code /> }).collect_view()}</dl> }
}

/// One headline figure, linked to the note that explains it.
#[component]
fn HeadlineFigure(
    /// Which figure.
    code: &'static str,
) -> impl IntoView {
    let store = store();
    let figure = Memo::new(move |_| {
        store.dashboard.with(|page| page.figures.iter().find(|figure| figure.code == code).cloned())
    });
    let of =
        move |part: fn(&Figure) -> String| move || figure.with(|figure| figure.as_ref().map(part).unwrap_or_default());
    view! {
        <div data-figure=code data-value=of(|figure| figure.plain.clone())>
            <dt>
                <a href=of(|figure| format!("#{}", figure.note))>{of(|figure| figure.label.to_owned())}</a>
            </dt>
            <dd>
                <strong>{of(|figure| figure.text.clone())}</strong>
                <small>{of(|figure| figure.aside.clone())}</small>
            </dd>
        </div>
    }
}
