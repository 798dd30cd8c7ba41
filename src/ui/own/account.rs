//! What became of every record of the reader's files, and what can be done with the data.

use leptos::prelude::*;

use crate::dashboard::Account;
use crate::dataset::Outcome;
use crate::i18n::{Messages, whole};
use crate::protocol::Saved;
use crate::ui::click::asked;
use crate::ui::dynamic::{button, each, flag, maybe, part, small_button, text};
use crate::ui::store::{Store, store};
use crate::view::Change;

/// So many entries are listed.
const LISTED: usize = 100;

/// The card.
#[component]
pub fn AccountCard() -> impl IntoView {
    let store = store();
    let card = move || store.own.account.get().map_or_else(|| ().into_any(), |account| card(store, account));
    part(card)
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
        ("repaired", Messages::REPAIRED, account.count(Outcome::Warned)),
        ("rejected", Messages::REJECTED, account.count(Outcome::Rejected)),
        ("excluded", Messages::EXCLUDED, account.count(Outcome::Excluded)),
    ];
    let files = each(account.files.clone(), |file| view! { <li>{file}</li> }.into_any());
    let query = move || store.view.with_untracked(|view| view.to_query());
    let save = move |what: Saved| store.own.save(what, query());
    view! {
        <section class="card account" aria-labelledby="account-title">
            <div class="heading">
                <h2 id="account-title">{Messages::YOUR_DATA}</h2>
                <ul class="subtitle">{files}</ul>
            </div>
            <dl>{each(figures, figure)}</dl>
            <div class="means">{maybe(!store.is_one_file, || keeping(store))}{spellings(store)}</div>
            {maybe(!account.reasons.is_empty(), || reasons(&account))}
            {maybe(!account.guesses.is_empty(), || mapping(store, &account))}
            {super::beside::side_by_side(store)}
            <span class="take">
                {small_button("download-account", Messages::DOWNLOAD_ACCOUNT, Messages::ACCOUNT_CSV, move || save(Saved::Account))}
                {small_button("download-edition", Messages::DOWNLOAD_AS_EDITION, Messages::EDITION_FILE, move || save(Saved::Edition))}
            </span>
        </section>
    }
    .into_any()
}

/// Keeping the data on this device.
fn keeping(store: Store) -> AnyView {
    let own = store.own;
    let is_kept = flag(move || own.is_kept());
    view! {
        <button data-action="keep" aria-pressed=text(move || is_kept.get().to_string()) on:click=move |_| own.keep(!is_kept.get_untracked())>
            {text(move || if is_kept.get() { Messages::FORGET } else { Messages::KEEP }.to_owned())}
        </button>
    }
    .into_any()
}

/// Operators that are written in several ways.
fn spellings(store: Store) -> AnyView {
    let several = move || store.dashboard.with(|page| page.spellings);
    let merged = flag(move || store.view.with(|view| view.merge));
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
    part(move || if several() > 0 { choice(several()) } else { ().into_any() })
}

/// The reasons with how often each came up, and the entries of the one that is chosen.
fn reasons(account: &Account) -> AnyView {
    let Account { reasons, lines, .. } = account.clone();
    let chosen = RwSignal::new(None::<u32>);
    let options = each(reasons.iter().enumerate(), |(at, reason)| {
        let fate = match reason.outcome {
            Outcome::Warned => Messages::COUNTED,
            Outcome::Rejected => Messages::REJECTED,
            Outcome::Excluded => Messages::EXCLUDED,
        };
        let label = Messages::reason(fate, &reason.sentence, reason.count);
        view! { <option value=at.to_string()>{label}</option> }.into_any()
    });
    let listed = move || {
        let passes = |reason: u32| chosen.get().is_none_or(|chosen| chosen == reason);
        let lines = lines.iter().filter(|line| passes(line.reason)).take(LISTED);
        each(lines, |line| {
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
            <ul class="entries">{part(listed)}</ul>
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
                    {each(columns.clone(), option)}
                </select>
            </label>
        }
        .into_any()
    };
    let names: Vec<(usize, String)> = account.guesses.iter().map(|guess| guess.name.clone()).enumerate().collect();
    view! {
        <details>
            <summary>{Messages::WHICH_COLUMN}</summary>
            <div class="fields">{each(names, select)}</div>
            {button("", "map-columns", Messages::READ_AGAIN, move || store.open_again(chosen.get_untracked()))}
        </details>
    }
    .into_any()
}
