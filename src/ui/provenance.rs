//! The provenance of a figure: the content of the dialog with the records behind it. A chunk of its own.

use leptos::prelude::*;

use super::dynamic::{button, dynamic_view, view_each, view_if};
use super::store::Store;
use crate::browser;
use crate::dashboard::{Asked, Behind, Cell, Provenance, Record, basis_name, dimension_of, pair_of, pick_of};
use crate::dataset::edition::Basis;
use crate::i18n::Messages;
use crate::view::{Change, Picture, View};

/// The selector of the dialog.
pub const DIALOG: &str = "dialog.origin";

/// Requests the provenance of a figure; the code is that of [`Asked`].
pub fn ask(store: Store, code: String) {
    let Some(asked) = Asked::from_code(&code) else { return };
    store.session.asked_of.set(Some(asked.clone()));
    store.session.ask_behind(store.view.with_untracked(|view| view.to_query()), asked);
}

/// The content of the dialog.
pub fn content_of(store: Store) -> AnyView {
    dynamic_view(move || store.session.behind.get().map_or_else(|| ().into_any(), |found| content(store, found)))
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
    let narrowing = store.session.asked_of.get_untracked().as_ref().and_then(|asked| narrowing(store, asked));
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
                <p>{Messages::SOURCES}</p>
                <button data-action="close-origin" aria-label=Messages::CLOSE on:click=move |_| browser::close_dialog(DIALOG)>
                    "×"
                </button>
                <h2 id="origin-title">
                    <bdi>{title}</bdi>
                </h2>
                <p class="sum">{sentence}</p>
                {view_if(bases.iter().any(|(.., share)| *share > 0), || shares(bases))}
            </header>
            <ol tabindex="0" aria-label=Messages::WHAT_IS_BEHIND>{view_each(behind, item)}</ol>
            {view_if(more > 0, || view! { <p class="rest">{rest}</p> }.into_any())}
            <footer>
                {narrowing.map_or_else(|| ().into_any(), narrow)}
                {where_from(source, address)}
            </footer>
        </div>
    }
    .into_any()
}

/// The share of each basis, as a bar and in words.
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
        <div class="shares" aria-hidden="true">{view_each(bases.clone(), piece)}</div>
        <ul class="shares-key">{view_each(bases, label)}</ul>
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
            <p>{view_each(bases, basis)}</p>
            {view_if(!note.is_empty(), || view! { <p class="remark">{note}</p> }.into_any())}
            <p>
                <bdi>{place}</bdi>
                {view_if(listed, link)}
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

/// The change that shows only the rows behind a mark; none if nothing else is shown.
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
