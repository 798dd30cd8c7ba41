//! The announcements as a table: any figure can be traced to the rows that it is made of.

use leptos::prelude::*;

use super::click::leave;
use super::dynamic::{button, each, maybe, part, shown, small_button, text};
use super::store::store;
use super::twin::save_rows;
use crate::dashboard::{Cell, Record, Records, sort_name};
use crate::i18n::Messages;
use crate::view::{Change, SortColumn};

/// So many rows are shown before the reader asks for all.
const SHORT: usize = 200;

/// The table.
#[component]
pub fn Table() -> impl IntoView {
    let store = store();
    let of = move |records: &Records| records.caption.clone() + Messages::EVERY_FIGURE;
    let caption = text(move || store.dashboard.with(|page| of(&page.records)));
    let whole = RwSignal::new(false);
    let most = move || if whole.get() { usize::MAX } else { SHORT };
    let rows = move || store.dashboard.with(|page| each(page.records.rows.iter().take(most()).cloned(), row));
    let more = move || button("more", "more", Messages::SHOW_ALL, move || whole.set(true));
    let nothing = move || {
        let clear = button("clear", "", Messages::CLEAR_ALL_FILTERS, move || leave(store, Change::Clear));
        view! { <p class="nothing">{Messages::NO_ANNOUNCEMENT} {clear}</p> }.into_any()
    };
    let save = move || save_rows(store);
    view! {
        <section class="card records" aria-labelledby="records-title">
            <div class="heading">
                <h2 id="records-title">{Messages::ANNOUNCEMENTS}</h2>
                <p class="subtitle">{caption} {Messages::END} <a href="#note-basis">{Messages::DERIVED_INFERRED}</a></p>
                <span class="take">
                    {small_button("download-csv", Messages::DOWNLOAD_ANNOUNCEMENTS, Messages::CSV, save)}
                </span>
            </div>
            <table>
                <thead>
                    <tr>{each(SortColumn::ALL, |by| view! { <Heading by=by /> }.into_any())}</tr>
                </thead>
                <tbody>{part(rows)}</tbody>
            </table>
            {shown(move || store.dashboard.with(|page| page.records.rows.is_empty()), nothing)}
            {shown(move || store.dashboard.with(|page| page.records.rows.len() > most()), more)}
        </section>
    }
}

#[component]
fn Heading(
    /// The column.
    by: SortColumn,
) -> impl IntoView {
    view! { <th scope="col" class=column_class(by) aria-sort=text(move || order(by))>{sort_button(by)}</th> }
}

/// How the rows are ordered by a column, for whoever does not see it.
pub fn order(by: SortColumn) -> String {
    let sort = store().view.with(|view| view.sort);
    match (sort.by == by, sort.descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    }
    .to_owned()
}

/// Orders the rows by a column.
pub fn sort_button(by: SortColumn) -> AnyView {
    let store = store();
    view! {
        <button data-sort=by.code() on:click=move |_| store.ask(Change::Sort(by))>
            {sort_name(by)}
            <svg class="order" viewBox="0 0 8 10" width="8" height="10" aria-hidden="true">
                <path class="up" d="M4 0 7.5 4h-7z" />
                <path class="down" d="M4 10 .5 6h7z" />
            </svg>
        </button>
    }
    .into_any()
}

/// Figures are aligned at their last digit.
fn column_class(by: SortColumn) -> Option<&'static str> {
    matches!(by, SortColumn::Points | SortColumn::Kw).then_some("number")
}

fn row(record: Record) -> AnyView {
    let Record { id, operator, section, places, countries, points, kw, class, note } = record;
    view! {
        <tr data-record=id>
            <th scope="row">
                <bdi>{operator}</bdi>
                <small>{section}</small>
            </th>
            <td data-label=sort_name(SortColumn::Place)>
                {cell_view(places)}
                {maybe(!note.is_empty(), || view! { <small class="note">{note}</small> }.into_any())}
            </td>
            <td data-label=sort_name(SortColumn::Country)>{cell_view(countries)}</td>
            <td class="number" data-label=sort_name(SortColumn::Points)>{cell_view(points)}</td>
            <td class="number" data-label=sort_name(SortColumn::Kw)>{cell_view(kw)}</td>
            <td data-label=sort_name(SortColumn::Class)>{cell_view(class)}</td>
        </tr>
    }
    .into_any()
}

/// A value with what has to be said of it.
pub fn cell_view(cell: Cell) -> AnyView {
    let Cell { text, basis, aside, known } = cell;
    view! {
        <bdi class=if known { "" } else { "missing" }>{text}</bdi>
        {maybe(!basis.is_empty(), || view! { " " <span class="basis">{basis}</span> }.into_any())}
        {maybe(!aside.is_empty(), || view! { <small>{aside}</small> }.into_any())}
    }
    .into_any()
}
