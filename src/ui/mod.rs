//! The page's components. No logic that could be a function elsewhere.

mod card;
mod filters;
mod frame;
mod head;
mod records;
mod scene;
mod share;
mod store;

use leptos::prelude::*;

use self::store::Store;
use crate::browser;
use crate::dataset::Dimension;

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new();
    provide_context(store);
    Effect::new(move || store.dashboard.with(|page| browser::set_title(&page.title)));
    Effect::new(move || browser::show_theme(store.theme.get().map(|theme| theme.code())));
    Effect::new(move || store.dataset.with(|dataset| browser::show_edition(&dataset.id)));
    // The first frame measures the charts, the second one shows them.
    browser::on_next_frame(|| browser::on_next_frame(browser::ready));
    let embedded = move || store.view.with(|view| view.embed);
    let alone = Memo::new(move |_| store.view.with(|view| view.chart));
    view! {
        <svg class="hidden" aria-hidden="true">
            <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect class="hatch-paper" width="5" height="5" />
                <rect class="hatch-line" width="2" height="5" />
            </pattern>
        </svg>
        <Show when=move || !embedded()>
            <frame::Header />
        </Show>
        <main class:embedded=embedded>
            <frame::Notice />
            <head::Lead />
            <Show when=move || !embedded()>
                <head::Figures />
                <filters::FilterBar />
            </Show>
            <div class="charts" class:alone=move || alone.get().is_some()>
                {move || charts(alone.get())}
            </div>
            <Show when=move || !embedded() && alone.get().is_none()>
                <records::Table />
                <frame::Notes />
            </Show>
        </main>
        <frame::Footer />
        <p class="spoken" role="status" aria-live="polite">
            {move || store.said.get()}
        </p>
    }
}

/// The cards: all of them, or the one chart that is asked for.
fn charts(alone: Option<Dimension>) -> AnyView {
    let card = |dimension: Dimension| view! { <card::ChartCard dimensions=vec![dimension] /> }.into_any();
    match alone {
        Some(dimension) => card(dimension),
        None => view! {
            {card(Dimension::Operator)}
            {card(Dimension::Class)}
            <card::ChartCard dimensions=vec![Dimension::Region, Dimension::Country] />
        }
        .into_any(),
    }
}
