//! The filter bar: what is counted, the search, and a chip for each filter.

use leptos::prelude::*;

use super::click::leave;
use super::compare::pin;
use super::dynamic::{button, each, part, shown, text};
use super::segments::segments;
use super::store::store;
use crate::dashboard::Chip;
use crate::i18n::Messages;
use crate::view::{Change, Measure};

/// The bar.
#[component]
pub fn FilterBar() -> impl IntoView {
    let store = store();
    let filtered = move || store.view.with(|view| view.is_filtered());
    let chip = |chip: &Chip| view! { <ChipView chip=chip.clone() /> }.into_any();
    let clear = move || {
        let clear = button("clear", "clear", Messages::CLEAR_ALL, move || leave(store, Change::Clear));
        view! { <li>{clear}</li> }.into_any()
    };
    view! {
        <section class="filters" aria-label=Messages::FILTERS>
            {measure_choice()}
            <Search />
            <ul class="chips">
                {part(move || store.dashboard.with(|page| each(&page.chips, chip)))}
                {shown(filtered, clear)}
            </ul>
            {pin()}
        </section>
    }
}

#[component]
fn ChipView(
    /// What it stands for.
    chip: Chip,
) -> impl IntoView {
    let store = store();
    let Chip { pair, kind, name, remove } = chip;
    let label = Messages::remove(&kind, &name);
    view! {
        <li class="chip" data-chip=pair>
            <span class="kind">{kind}</span>
            <bdi>{name}</bdi>
            <button aria-label=label on:click=move |_| leave(store, remove.clone())>
                <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
                    <path d="M1 1 9 9M9 1 1 9" />
                </svg>
            </button>
        </li>
    }
}

/// What is counted.
fn measure_choice() -> AnyView {
    let segment = |measure: Measure| {
        let label = match measure {
            Measure::Points => Messages::CHARGE_POINTS,
            Measure::Power => Messages::POWER,
            Measure::Sites => Messages::SITES,
        };
        (measure.code(), label, Change::Measure(measure))
    };
    segments("measure", Messages::WHAT_IS_COUNTED, Measure::ALL.map(segment), |view| view.measure.code())
}

/// The search, with the names that there are to find.
#[component]
fn Search() -> impl IntoView {
    let store = store();
    // Five hundred options are made anew only for other data.
    let names = Memo::new(move |_| store.dashboard.with(|page| page.names.clone()));
    let names = part(move || each(names.get(), |name| view! { <option value=name></option> }.into_any()));
    let sought = move || {
        let own = store.dashboard.with(|page| page.own);
        if own { Messages::SEARCH_OPERATORS } else { Messages::SEARCH_OPERATORS_AND_PLACES }.to_owned()
    };
    view! {
        <input
            type="search"
            class="search"
            data-action="search"
            placeholder=text(sought)
            aria-label=text(sought)
            list="names"
            autocomplete="off"
            spellcheck="false"
            maxlength="500"
            prop:value=text(move || store.view.with(|view| view.search.clone()))
            on:input:target=move |event| store.dispatch(Change::Search(event.target().value()))
        />
        <datalist id="names">{names}</datalist>
    }
}
