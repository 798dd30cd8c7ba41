//! The page's components. No logic that could be a function elsewhere.

mod card;
#[cfg(feature = "whole")]
mod compare;
mod dynamic;
mod filters;
mod frame;
mod head;
#[cfg(feature = "whole")]
mod map;
#[cfg(feature = "whole")]
mod matrix;
#[cfg(feature = "whole")]
mod months;
#[cfg(feature = "whole")]
mod moving;
#[cfg(feature = "whole")]
mod others;
#[cfg(not(feature = "whole"))]
#[path = "later.rs"]
mod own;
#[cfg(feature = "whole")]
mod own;
#[cfg(feature = "prerender")]
pub mod prerender;
mod records;
pub mod scene;
mod segments;
mod share;
#[cfg(feature = "whole")]
mod size;
mod static_scene;
mod store;
#[cfg(feature = "whole")]
mod twin;
#[cfg(feature = "whole")]
mod why;

use leptos::prelude::*;

use self::dynamic::{each, flag, maybe, shown, text};
use self::store::Store;
use crate::browser;
use crate::dataset::Dimension;
#[cfg(not(feature = "whole"))]
use crate::view::View;
use crate::view::{Picture, Theme};

/// Mounts the page in the place of what stands there; what a link asks for that only the whole page has, is left to that.
#[cfg(not(feature = "whole"))]
pub fn start() {
    match own::is_beyond(&View::parse(&browser::query())) {
        true => browser::want_whole(&[], "link", browser::broken),
        false => browser::after(0, || leptos::mount::mount_to_body(App)),
    }
}

/// The page in a browser, for the view that the address asks for.
#[component]
pub fn App() -> impl IntoView {
    let store = Store::new(own::edition(None), &browser::query(), browser::is_one_file());
    let built = RwSignal::new(if cfg!(feature = "whole") { usize::MAX } else { 0 });
    provide_context(store);
    store.listen();
    build(built);
    page(store, built)
}

/// The page of a store. Views are made without a browser; only effects and event handlers ask one.
fn page(store: Store, built: RwSignal<usize>) -> AnyView {
    provide_context(store);
    Effect::new(move || store.dashboard.with(|page| browser::set_title(page.title.clone())));
    Effect::new(move || browser::show_theme(store.view.with(|view| view.theme.map(Theme::code))));
    let is_own = store.is_own;
    Effect::new(move || {
        let own = is_own.get();
        store.dataset.with(|dataset| browser::show_edition(&dataset.id, if own { "own" } else { &dataset.id }));
    });
    Effect::new(move || {
        if store.view.with_untracked(|view| view.embed) {
            browser::tell_height();
        }
    });
    shown(move || built.get() > 0, move || body(store, built))
}

/// All that is seen, part by part.
fn body(store: Store, built: RwSignal<usize>) -> AnyView {
    let is_own = store.is_own;
    let embedded = flag(move || store.view.with(|view| view.embed));
    let from = move |part: usize| move || built.get() > part && !embedded.get();
    let alone = move || store.view.with(|view| view.chart);
    let whole = move || !embedded.get() && alone().is_none();
    view! {
        <svg class="hidden" aria-hidden="true">
            {maybe(!cfg!(light), hatch)}
        </svg>
        {shown(from(1), || view! { <frame::Header /> }.into_any())}
        <main class:embedded=embedded>
            <frame::Notice />
            {own::reading()}
            <head::Lead />
            {shown(from(2), || view! { <head::Figures /> <filters::FilterBar /> }.into_any())}
            {own::compared()}
            {shown(move || !embedded.get() && is_own.get(), own::account)}
            {charts(text(move || alone().map_or(String::new(), |picture| picture.code().to_owned())), built)}
            {shown(move || built.get() >= PARTS && whole() && !is_own.get(), || view! { <records::Table /> }.into_any())}
            {shown(move || whole() && is_own.get(), own::rows)}
            {shown(from(0), || view! { <frame::Notes /> }.into_any())}
        </main>
        <frame::Footer />
        {own::dialog()}
        <p class="spoken" role="status" aria-live="polite">
            {store.said}
        </p>
    }
    .into_any()
}

/// What an unknown figure is drawn with.
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
const PARTS: usize = 9;

/// Has each part built in a task of its own, so that the page that is seen until then answers in between; then the app
/// takes its place.
fn build(built: RwSignal<usize>) {
    if built.get_untracked() >= PARTS {
        return browser::take_place(own::KEPT, browser::ready);
    }
    browser::after(0, move || {
        built.update(|built| *built += 1);
        build(built);
    });
}

/// The charts that there may be, in their order.
const PICTURES: &[Picture] = &[
    Picture::Of(Dimension::Operator),
    Picture::Of(Dimension::Region),
    Picture::Of(Dimension::Country),
    Picture::Of(Dimension::Class),
    #[cfg(feature = "whole")]
    Picture::Of(Dimension::Month),
    Picture::Map,
    #[cfg(feature = "whole")]
    Picture::Matrix,
    #[cfg(feature = "whole")]
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
            Picture::Map => own::has_map(page),
            Picture::Matrix => own::has_matrix(page),
            Picture::Size => own::has_sizes(page),
        })
    };
    let cards = each(PICTURES.iter().enumerate(), |(at, &picture)| {
        shown(move || built.get() > at + 3 && is_there(picture), move || card(picture))
    });
    view! {
        <div class="charts" class:alone=flag(move || !alone.with(String::is_empty))>
            {cards}
            // Before the charts are painted.
            {maybe(cfg!(feature = "prerender"), || view! { <script>"fit()"</script> }.into_any())}
        </div>
    }
}

fn card(picture: Picture) -> AnyView {
    match picture {
        Picture::Of(Dimension::Month) => own::months_card(),
        Picture::Of(dimension) => view! { <card::ChartCard dimension=dimension /> }.into_any(),
        Picture::Map => own::map_card(),
        Picture::Matrix => own::matrix_card(),
        Picture::Size => own::size_card(),
    }
}
