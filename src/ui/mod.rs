//! The page's components. No logic that could be a function elsewhere.

mod card;
mod chart_table;
mod chrome;
mod click;
mod comparison;
mod dynamic;
mod export;
mod export_buttons;
mod filters;
mod headline;
mod lazy;
mod map;
mod map_gestures;
mod matrix;
mod months;
mod offscreen;
mod open_data;
pub mod pick;
#[cfg(feature = "prerender")]
pub mod prerender;
mod provenance;
mod provenance_dialog;
mod records;
mod remainder;
pub mod scene;
mod segments;
mod share;
mod size;
mod static_scene;
pub mod store;

use leptos::prelude::*;

use self::dynamic::{condition, text_signal, view_each, view_if, view_while};
use self::store::Store;
use crate::browser;
use crate::dataset::{Dimension, bundled};
use crate::view::{Picture, Theme};

/// Mounts the page, in the place of a former one that stopped.
#[cfg(feature = "page")]
pub fn start() {
    browser::clear_former_page();
    browser::prepare_shapes();
    if browser::is_one_file() {
        browser::open_view();
    }
    browser::after(0, || leptos::mount::mount_to_body(App));
}

/// The page in a browser, for the view that the address asks for.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new(bundled::edition(None), &browser::query(), browser::is_one_file());
    provide_context(store);
    open_data::start(store);
    let built = RwSignal::new(0);
    build(store, built);
    page(store, built)
}

/// The page of a store. Views are made without a browser; only effects and event handlers ask one.
fn page(store: Store, built: RwSignal<usize>) -> AnyView {
    provide_context(store);
    Effect::new(move || store.dashboard.with(|page| browser::set_title(page.title.clone())));
    Effect::new(move || browser::show_theme(store.view.with(|view| view.theme.map(Theme::code))));
    let is_open_data = store.is_open_data;
    Effect::new(move || {
        let own = is_open_data.get();
        store.edition.with(|edition| browser::show_edition(&edition.id, if own { "own" } else { &edition.id }));
    });
    Effect::new(move || {
        if store.view.with_untracked(|view| view.embed) {
            browser::report_height();
        }
    });
    view_while(move || built.get() > 0, move || body(store, built))
}

/// All that is seen, part by part.
fn body(store: Store, built: RwSignal<usize>) -> AnyView {
    let is_open_data = store.is_open_data;
    let embedded = condition(move || store.view.with(|view| view.embed));
    let from = move |part: usize| move || built.get() > part && !embedded.get();
    let alone = move || store.view.with(|view| view.chart);
    let whole = move || !embedded.get() && alone().is_none();
    view! {
        <svg class="hidden" aria-hidden="true">
            {hatch()}
        </svg>
        {view_while(from(1), || view! { <chrome::Header /> }.into_any())}
        <main class:embedded=embedded>
            <chrome::Notice />
            <open_data::Reading />
            <headline::Lead />
            {view_while(from(2), || view! { <headline::Figures /> <filters::FilterBar /> }.into_any())}
            {comparison::comparison()}
            {view_while(move || !embedded.get() && is_open_data.get(), move || open_data::report(store))}
            {charts(text_signal(move || alone().map_or(String::new(), |picture| picture.code().to_owned())), built)}
            {view_while(move || built.get() >= PARTS && whole() && !is_open_data.get(), || view! { <records::Table /> }.into_any())}
            {view_while(move || whole() && is_open_data.get(), move || open_data::rows(store))}
            {view_while(from(0), || view! { <chrome::Notes /> }.into_any())}
        </main>
        <chrome::Footer />
        {provenance_dialog::dialog()}
        <p class="spoken" role="status" aria-live="polite">
            {store.said}
        </p>
    }
    .into_any()
}

/// The hatch pattern for unknown figures.
fn hatch() -> AnyView {
    view! {
        <pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect class="hatch-paper" width="5" height="5" />
            <rect class="hatch-line" width="2" height="5" />
        </pattern>
    }
    .into_any()
}

/// The frame, the header, the figures, each card, and the table.
const PARTS: usize = PICTURES.len() + 4;

/// Builds each part in a task of its own, so that the page that is seen until then answers in between; then the app takes
/// its place.
fn build(store: Store, built: RwSignal<usize>) {
    if built.get_untracked() >= PARTS {
        return browser::take_place(browser::ready);
    }
    browser::after(0, move || {
        // Before the first card that needs them.
        if built.get_untracked() == FIRST_CARD {
            store.draw_pictures();
        }
        built.update(|built| *built += 1);
        build(store, built);
    });
}

/// The number of parts before the first card: the frame, the header, and the figures.
const FIRST_CARD: usize = 3;

/// The charts that there may be, in their order.
const PICTURES: &[Picture] = &[
    Picture::Of(Dimension::Operator),
    Picture::Of(Dimension::Region),
    Picture::Of(Dimension::Country),
    Picture::Of(Dimension::Class),
    Picture::Of(Dimension::Month),
    Picture::Map,
    Picture::Matrix,
    Picture::Size,
];

/// The charts: all of them, or the one that is asked for.
///
/// Each comes and goes by itself, so that what the reader does in one outlasts the coming of another.
fn charts(alone: Signal<String>, built: RwSignal<usize>) -> impl IntoView {
    let store = store::store();
    let is_there = move |picture: Picture| {
        if alone.with(|alone| !alone.is_empty()) {
            return alone.with(|alone| alone == picture.code());
        }
        store.dashboard.with(|page| match picture {
            Picture::Of(dimension) => page.chart(dimension).is_some(),
            Picture::Map => page.has_map,
            Picture::Matrix => page.has_matrix,
            Picture::Size => page.has_sizes,
        })
    };
    let cards = view_each(PICTURES.iter().enumerate(), |(at, &picture)| {
        let card = view_while(move || built.get() > at + FIRST_CARD && is_there(picture), move || card(picture));
        view! { {card} {fit()} }.into_any()
    });
    view! {
        <div class="charts" class:alone=condition(move || !alone.with(String::is_empty))>
            {cards}
        </div>
    }
}

/// In the prerendered page: a script that fits a chart to the width before it is painted.
fn fit() -> AnyView {
    view_if(cfg!(feature = "prerender"), || view! { <script>"fit()"</script> }.into_any())
}

fn card(picture: Picture) -> AnyView {
    match picture {
        Picture::Of(Dimension::Month) => view! { <months::MonthsCard /> }.into_any(),
        Picture::Of(dimension) => view! { <card::ChartCard dimension=dimension /> }.into_any(),
        Picture::Map => view! { <map::MapCard /> }.into_any(),
        Picture::Matrix => view! { <matrix::MatrixCard /> }.into_any(),
        Picture::Size => view! { <size::SizeCard /> }.into_any(),
    }
}
