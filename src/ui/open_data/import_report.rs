//! The report on the import: the outcome of every record, and the actions on the data.

use leptos::prelude::*;

use crate::dashboard::Account;
use crate::dataset::Disposition;
use crate::i18n::{Messages, whole};
use crate::protocol::Saved;
use crate::ui::click::asked;
use crate::ui::dynamic::{button, condition, dynamic_view, small_button, text_signal, view_each, view_if};
use crate::ui::store::{Store, store};
use crate::view::Change;

/// The number of entries that are listed.
const LISTED: usize = 100;

/// The card.
#[component]
pub fn ImportReport() -> impl IntoView {
    let store = store();
    let card = move || store.session.account.get().map_or_else(|| ().into_any(), |account| card(store, account));
    dynamic_view(card)
}

fn card(store: Store, account: Account) -> AnyView {
    let figure = |(code, label, number): (&'static str, &'static str, u64)| {
        view! {
            <div data-report=code data-value=number.to_string()>
                <dt>{label}</dt>
                <dd>{whole(number)}</dd>
            </div>
        }
        .into_any()
    };
    let figures = [
        ("records", Messages::RECORDS, account.records),
        ("kept", Messages::COUNTED, account.kept),
        ("repaired", Messages::REPAIRED, account.count(Disposition::Warned)),
        ("rejected", Messages::REJECTED, account.count(Disposition::Rejected)),
        ("excluded", Messages::EXCLUDED, account.count(Disposition::Excluded)),
    ];
    let files = view_each(account.files.clone(), |file| view! { <li>{file}</li> }.into_any());
    let query = move || store.view.with_untracked(|view| view.to_query());
    let save = move |what: Saved| store.session.save(what, query());
    view! {
        <section class="card account" aria-labelledby="account-title">
            <div class="heading">
                <h2 id="account-title">{Messages::YOUR_DATA}</h2>
                <ul class="subtitle">{files}</ul>
            </div>
            <dl>{view_each(figures, figure)}</dl>
            <div class="means">{view_if(!store.is_one_file, || keeping(store))}{spellings(store)}</div>
            {view_if(!account.reasons.is_empty(), || reasons(&account))}
            {view_if(!account.guesses.is_empty(), || mapping(store, &account))}
            {super::edition_comparison::edition_comparison(store)}
            <span class="take">
                {small_button("download-account", Messages::DOWNLOAD_ACCOUNT, Messages::IMPORT_REPORT_CSV, move || save(Saved::Account))}
                {small_button("download-edition", Messages::DOWNLOAD_AS_EDITION, Messages::EDITION_FILE, move || save(Saved::Edition))}
            </span>
        </section>
    }
    .into_any()
}

/// Keeping the data on this device.
fn keeping(store: Store) -> AnyView {
    let session = store.session;
    let is_kept = condition(move || session.is_kept());
    view! {
        <button data-action="keep" aria-pressed=text_signal(move || is_kept.get().to_string()) on:click=move |_| session.keep(!is_kept.get_untracked())>
            {text_signal(move || if is_kept.get() { Messages::REMOVE_FROM_DEVICE } else { Messages::KEEP }.to_owned())}
        </button>
    }
    .into_any()
}

/// Operators that are written in several ways.
fn spellings(store: Store) -> AnyView {
    let several = move || store.dashboard.with(|page| page.spellings);
    let merged = condition(move || store.view.with(|view| view.merge));
    let choice = move |several: u64| {
        view! {
            <label>
                <input
                    type="checkbox"
                    data-action="merge"
                    prop:checked=merged
                    on:change=move |_| asked(store, move || store.dispatch(Change::Merge(!merged.get_untracked())))
                />
                {Messages::count_as_one(several)}
            </label>
        }
        .into_any()
    };
    dynamic_view(move || if several() > 0 { choice(several()) } else { ().into_any() })
}

/// The reasons with how often each came up, and the entries of the one that is chosen.
fn reasons(account: &Account) -> AnyView {
    let Account { reasons, lines, .. } = account.clone();
    let chosen = RwSignal::new(None::<u32>);
    let options = view_each(reasons.iter().enumerate(), |(at, reason)| {
        let fate = match reason.outcome {
            Disposition::Warned => Messages::COUNTED,
            Disposition::Rejected => Messages::REJECTED,
            Disposition::Excluded => Messages::EXCLUDED,
        };
        let label = Messages::reason(fate, &reason.sentence, reason.count);
        view! { <option value=at.to_string()>{label}</option> }.into_any()
    });
    let listed = move || {
        let passes = |reason: u32| chosen.get().is_none_or(|chosen| chosen == reason);
        let lines = lines.iter().filter(|line| passes(line.reason)).take(LISTED);
        view_each(lines, |line| {
            let sentence = reasons.get(line.reason as usize).map_or(String::new(), |reason| reason.sentence.clone());
            view! {
                <li data-entry="">
                    <b>{line.place.clone()}</b>
                    <span>{sentence}</span>
                    <bdi>{line.raw.clone()}</bdi>
                </li>
            }
            .into_any()
        })
    };
    view! {
        <details>
            <summary>{Messages::WHAT_BECAME}</summary>
            <label>
                {Messages::SHOW}
                <select data-action="reason" on:change:target=move |event| chosen.set(event.target().value().parse().ok())>
                    <option value="">{Messages::ALL_REASONS}</option>
                    {options}
                </select>
            </label>
            <ul class="entries">{dynamic_view(listed)}</ul>
        </details>
    }
    .into_any()
}

/// Which column was taken for what, to be put right.
fn mapping(store: Store, account: &Account) -> AnyView {
    let fields: Vec<(String, Option<String>)> =
        account.guesses.iter().map(|guess| (guess.field.clone(), guess.column.clone())).collect();
    let chosen = RwSignal::new(fields);
    let columns = account.columns.clone();
    let select = |(at, name): (usize, String)| {
        let taken = chosen.with_untracked(|fields| fields[at].1.clone());
        let option = |column: String| {
            let selected = taken.as_ref() == Some(&column);
            let name = column.clone();
            view! { <option value=column selected=selected>{name}</option> }.into_any()
        };
        let choose = move |column: String| {
            chosen.update(|fields| fields[at].1 = (!column.is_empty()).then_some(column));
        };
        let field = chosen.with_untracked(|fields| fields[at].0.clone());
        view! {
            <label>
                <span>{name}</span>
                <select data-field=field on:change:target=move |event| choose(event.target().value())>
                    <option value="">{Messages::NO_COLUMN}</option>
                    {view_each(columns.clone(), option)}
                </select>
            </label>
        }
        .into_any()
    };
    let names: Vec<(usize, String)> = account.guesses.iter().map(|guess| guess.name.clone()).enumerate().collect();
    view! {
        <details>
            <summary>{Messages::COLUMN_MAPPING}</summary>
            <div class="fields">{view_each(names, select)}</div>
            {button("", "map-columns", Messages::IMPORT_AGAIN, move || store.open_again(chosen.get_untracked()))}
        </details>
    }
    .into_any()
}
