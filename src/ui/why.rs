//! Where a figure comes from: a dialog with the announcements behind it, or the records of own data.

use leptos::prelude::*;
use leptos::{ev, html};
use web_sys::{Element, KeyboardEvent, MouseEvent};

use super::dynamic::{button, each, maybe, part, shown};
use super::lazy::{action, lazy_view};
use super::pick::Pick;
use super::store::{Store, store};
use crate::browser;
use crate::dashboard::{Asked, Behind, Cell, Provenance, Record, basis_name, dimension_of, pair_of, pick_of};
use crate::dataset::edition::Basis;
use crate::i18n::Messages;
use crate::view::{Change, Picture, View};

const DIALOG: &str = "dialog.origin";

/// Shows where a figure comes from; the code is that of [`Asked`].
pub fn why(store: Store, code: &str) {
    ask_in_chunk(store, code.to_owned());
}

action!(sources:
    /// The same, in its chunk.
    ask_in_chunk(store: Store, code: String) = ask
);
lazy_view!(sources:
    /// The dialog's content, while there is one to show.
    provenance_content(store: Store) = shown_content
);

/// The same, within its chunk.
fn ask(store: Store, code: String) {
    let Some(asked) = Asked::from_code(&code) else { return };
    store.own.asked_of.set(Some(asked.clone()));
    store.own.ask_behind(store.view.with_untracked(|view| view.to_query()), asked);
}

/// The key `i` asks for the mark whose words are shown at the pointer, too; `at` is its key.
pub fn key_of_the_tip(at: impl Fn() -> Option<String> + Send + Sync + 'static, on_pick: Callback<Pick>) {
    let hear = move |event: KeyboardEvent| {
        let typing = event_target::<Element>(&event).matches("input, select, textarea").unwrap_or(true);
        let more = event.ctrl_key() || event.meta_key() || event.alt_key() || typing || event.default_prevented();
        if event.key() == "i"
            && !more
            && let Some(key) = at()
        {
            on_pick.run(Pick::Why(key));
        }
    };
    let listener = window_event_listener(ev::keydown, hear);
    on_cleanup(move || listener.remove());
}

/// The dialog; it is empty until something is asked for.
pub fn dialog() -> AnyView {
    let store = store();
    let own = store.own;
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if own.behind.with(Option::is_some) {
            // Once what is in it is drawn.
            browser::on_next_frame(|| browser::open_dialog(DIALOG));
        }
    });
    // What it says is of the view that it was asked in.
    Effect::new(move || {
        store.view.track();
        browser::close_dialog(DIALOG);
    });
    let on_click = move |event: MouseEvent| {
        // What is around it is the dialog itself, what is in it is not.
        if event_target::<Element>(&event).matches(DIALOG).unwrap_or(false) {
            browser::close_dialog(DIALOG);
        }
    };
    view! {
        <dialog
            class="origin"
            aria-labelledby="origin-title"
            node_ref=node
            on:click=on_click
            on:close=move |_| own.behind.set(None)
        >
            {shown(move || own.behind.with(Option::is_some), move || provenance_content(store))}
        </dialog>
    }
    .into_any()
}

/// What the dialog shows, within its chunk.
fn shown_content(store: Store) -> AnyView {
    part(move || store.own.behind.get().map_or_else(|| ().into_any(), |found| content(store, found)))
}

fn content(store: Store, found: Provenance) -> AnyView {
    let Provenance { title, sentence, bases, behind, more, source, address } = found;
    let in_the_table = store.view.with_untracked(|view| view.chart.is_none() && !view.embed);
    let rows = store.dashboard.with_untracked(|page| {
        let ids = page.records.rows.iter().map(|record| record.id.clone());
        if in_the_table { ids.collect::<Vec<String>>() } else { Vec::new() }
    });
    let item = move |one: Behind| {
        let listed = rows.contains(&one.record.id);
        item(one, listed)
    };
    let narrowing = store.own.asked_of.get_untracked().as_ref().and_then(|asked| narrowing(store, asked));
    let narrow = move |change: Change| {
        let show = move || {
            browser::close_dialog(DIALOG);
            store.ask(change.clone());
        };
        button("", "only-these", Messages::SHOW_ONLY_THESE, show)
    };
    let rest = Messages::and_more_rows(more);
    view! {
        <div>
            <header>
                <p>{Messages::WHERE_IT_COMES_FROM}</p>
                <button data-action="close-origin" aria-label=Messages::CLOSE on:click=move |_| browser::close_dialog(DIALOG)>
                    "×"
                </button>
                <h2 id="origin-title">
                    <bdi>{title}</bdi>
                </h2>
                <p class="sum">{sentence}</p>
                {maybe(bases.iter().any(|(.., share)| *share > 0), || shares(bases))}
            </header>
            <ol tabindex="0" aria-label=Messages::WHAT_IS_BEHIND>{each(behind, item)}</ol>
            {maybe(more > 0, || view! { <p class="rest">{rest}</p> }.into_any())}
            <footer>
                {narrowing.map_or_else(|| ().into_any(), narrow)}
                {where_from(source, address)}
            </footer>
        </div>
    }
    .into_any()
}

/// How much rests on what, as one bar and in words.
fn shares(bases: Vec<(Basis, String, u32)>) -> AnyView {
    let piece = |(basis, _, share): (Basis, String, u32)| {
        view! { <i class=basis.code() style:flex-grow=share.to_string()></i> }.into_any()
    };
    let label = |(basis, words, _): (Basis, String, u32)| {
        view! {
            <li>
                <i class=basis.code()></i>
                {words}
            </li>
        }
        .into_any()
    };
    view! {
        <div class="shares" aria-hidden="true">{each(bases.clone(), piece)}</div>
        <ul class="shares-key">{each(bases, label)}</ul>
    }
    .into_any()
}

fn item(one: Behind, listed: bool) -> AnyView {
    let Behind { record, adds, bases, place, amount, .. } = one;
    let Record { id, operator, places, countries, note, .. } = record;
    let where_it_is = |cell: Cell| cell.known.then_some(cell.text);
    let named = [places, countries].into_iter().filter_map(where_it_is).collect::<Vec<_>>().join(", ");
    let named = if named.is_empty() { Messages::NO_PLACE_NAMED.to_owned() } else { named };
    let basis = |(basis, what): (Basis, String)| {
        let class = format!("basis {}", basis.code());
        view! {
            <span>
                <span class=class>{basis_name(basis)}</span>
                {format!(" {what} ")}
            </span>
        }
        .into_any()
    };
    let row = id.clone();
    let go = move || {
        browser::close_dialog(DIALOG);
        let row = row.clone();
        // The dialog gives the focus back first.
        browser::on_next_frame(move || browser::go_to("[data-record]", "data-record", &row));
    };
    let link = || button("clear", "to-row", Messages::IN_THE_TABLE, go);
    view! {
        <li data-behind=id data-adds=amount.to_string()>
            <div class="what">
                <b><bdi>{operator}</bdi></b>
                <small><bdi>{named}</bdi></small>
            </div>
            <strong class:missing=amount == 0>{adds}</strong>
            <p>{each(bases, basis)}</p>
            {maybe(!note.is_empty(), || view! { <p class="remark">{note}</p> }.into_any())}
            <p>
                <bdi>{place}</bdi>
                {maybe(listed, link)}
            </p>
        </li>
    }
    .into_any()
}

fn where_from(source: String, address: String) -> AnyView {
    if address.is_empty() {
        return view! { <p>{source} {Messages::READ_HERE}</p> }.into_any();
    }
    let words = source.strip_suffix(&address).unwrap_or(&source).trim_end_matches([',', ' ']).to_owned();
    view! {
        <p>
            <a href=address rel="noopener" target="_blank">{words}</a>
        </p>
        <p>{Messages::KINDS_OF_BASES}</p>
    }
    .into_any()
}

/// What shows only the rows behind a mark; none where they are all that is shown.
fn narrowing(store: Store, asked: &Asked) -> Option<Change> {
    let change = match asked {
        Asked::Mark(Picture::Of(dimension), key) => Change::Only(*dimension, key.clone()),
        Asked::Mark(Picture::Matrix, key) => Change::Both(pair_of(key)?),
        Asked::Mark(Picture::Map, key) => match dimension_of(key) {
            Some(dimension) => Change::Only(dimension, key.clone()),
            None => pick_of(key)?,
        },
        Asked::Mark(Picture::Size, key) => untrack(|| store.with_sizes(|sizes| sizes?.pick(key)))?,
        Asked::Lead | Asked::Figure(_) => return None,
    };
    let view: View = store.view.get_untracked();
    (asked.narrowed(&view) != view).then_some(change)
}
