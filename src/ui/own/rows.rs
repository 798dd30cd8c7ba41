//! The rows of own data, however many: only those that are seen are on the page.

use leptos::html;
use leptos::prelude::*;

use crate::browser;
use crate::dashboard::{Record, sort_name};
use crate::i18n::Messages;
use crate::protocol::Saved;
use crate::ui::click::leave;
use crate::ui::dynamic::{button, each, part, shown, small_button, text};
use crate::ui::records::{cell_view, order, sort_button};
use crate::ui::store::store;
use crate::view::{Change, SortColumn};

/// The height of a row, in CSS pixels; the style sheet has it too.
const ROW: f64 = 52.0;
/// No browser lays out more.
const TALLEST: f64 = 8_000_000.0;
/// So many rows are asked for around those that are seen.
const AROUND: u64 = 15;
/// Milliseconds that the reader's choice must have stood before rows are looked for.
const PAUSE: i32 = 90;

/// The table.
#[component]
pub fn Rows() -> impl IntoView {
    let store = store();
    let own = store.own;
    let room = NodeRef::<html::Div>::new();
    let count = Memo::new(move |_| store.dashboard.with(|page| page.records.count));
    let caption = text(move || store.dashboard.with(|page| page.records.caption.clone()));
    let height = move || (count.get() as f64 * ROW).min(TALLEST);
    let top = RwSignal::new(0.0);
    let turn = StoredValue::new(0u32);
    // Asks for what is seen, unless the reader goes on.
    let look = move |pause: i32| {
        let this = turn.with_value(|turn| turn.wrapping_add(1));
        turn.set_value(this);
        browser::after(pause, move || {
            // Meanwhile the reader may have left the data, and the table is gone.
            if turn.try_get_value() != Some(this) {
                return;
            }
            let Some(room) = room.get_untracked() else { return };
            let (scrolled, seen) = browser::scrolled(&room);
            let count = count.get_untracked();
            let shown = (f64::from(seen) / ROW).ceil() as u64 + 1;
            let height = (count as f64 * ROW).min(TALLEST);
            let most = (height - f64::from(seen)).max(1.0);
            let share = (f64::from(scrolled) / most).clamp(0.0, 1.0);
            let first = (share * (count.saturating_sub(shown - 1)) as f64).floor() as u64;
            let from = first.saturating_sub(AROUND);
            // Where there are more rows than pixels, they stand where the reader is.
            let at = if count as f64 * ROW > TALLEST {
                f64::from(scrolled) - (first - from) as f64 * ROW
            } else {
                from as f64 * ROW
            };
            top.set(at.max(0.0));
            let query = store.view.with_untracked(|view| view.to_query());
            own.ask_rows(query, from, (shown + 2 * AROUND) as u32);
        });
    };
    Effect::new(move || {
        store.dashboard.track();
        look(PAUSE);
    });
    let rows = move || {
        own.window
            .with(|window| each(window.rows.iter().zip(window.from..).map(|(record, at)| (record.clone(), at)), row))
    };
    let nothing = move || {
        let clear = button("clear", "", Messages::CLEAR_ALL_FILTERS, move || leave(store, Change::Clear));
        view! { <p class="nothing">{Messages::NO_ROW} {clear}</p> }.into_any()
    };
    let save = move || own.save(Saved::Rows, store.view.with_untracked(|view| view.to_query()));
    view! {
        <section class="card records own" aria-labelledby="records-title">
            <div class="heading">
                <h2 id="records-title">{Messages::ROWS}</h2>
                <p class="subtitle">{caption} {Messages::EVERY_FIGURE} {Messages::FULL_STOP}</p>
                <span class="take">
                    {small_button("download-csv", Messages::DOWNLOAD_ROWS, Messages::CSV, save)}
                </span>
            </div>
            <div
                class="scroller"
                node_ref=room
                tabindex="0"
                role="table"
                aria-labelledby="records-title"
                aria-rowcount=text(move || (count.get() + 1).to_string())
                on:scroll=move |_| look(20)
            >
                <div class="line sorts" role="row" aria-rowindex="1">
                    {each(SortColumn::ALL, heading)}
                </div>
                <div class="tall" role="rowgroup" style:height=text(move || format!("{}px", height()))>
                    <div class="seen" role="none" style:top=text(move || format!("{}px", top.get()))>
                        {part(rows)}
                    </div>
                </div>
            </div>
            {shown(move || count.get() == 0, nothing)}
        </section>
    }
}

fn heading(by: SortColumn) -> AnyView {
    view! { <div role="columnheader" aria-sort=text(move || order(by))>{sort_button(by)}</div> }.into_any()
}

fn row((record, at): (Record, u64)) -> AnyView {
    let Record { id, operator, section, places, countries, points, kw, class, note } = record;
    let cell = |cell, name: SortColumn| {
        view! { <div role="cell" data-label=sort_name(name)>{cell_view(cell)}</div> }.into_any()
    };
    view! {
        <div class="line" role="row" data-record=id aria-rowindex=(at + 2).to_string()>
            <div role="rowheader">
                <bdi>{operator}</bdi>
                <small>{[section, note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")}</small>
            </div>
            {cell(places, SortColumn::Place)}
            {cell(countries, SortColumn::Country)}
            {cell(points, SortColumn::Points)}
            {cell(kw, SortColumn::Kw)}
            {cell(class, SortColumn::Class)}
        </div>
    }
    .into_any()
}
