//! What stands around the answer: header, banner, notes and source.

use leptos::prelude::*;

use super::click::leave;
use super::dynamic::{button, each, flag, option, part, shown, text};
use super::own::save_file;
use super::own::{Open, edition_link};
use super::share::Share;
use super::store::store;
use crate::dashboard::Note;
use crate::dataset::bundled;
use crate::i18n::Messages;
use crate::view::{Change, Theme};

/// Name, edition, theme, share.
#[component]
pub fn Header() -> impl IntoView {
    let store = store();
    let themes = [("", Messages::SYSTEM_THEME), ("light", Messages::LIGHT), ("dark", Messages::DARK)];
    view! {
        <header class="top">
            <a class="name" href="?" aria-label=Messages::HOME>
                {name()}
            </a>
            <Edition />
            <span class="space"></span>
            <Open />
            <label class="theme">
                <span class="hidden">{Messages::THEME}</span>
                <select
                    data-action="theme"
                    prop:value=text(move || store.view.with(|view| view.theme.map_or("", Theme::code)).to_owned())
                    on:change:target=move |event| store.dispatch(Change::Theme(Theme::from_code(&event.target().value())))
                >
                    {each(themes, option)}
                </select>
            </label>
            <Share />
        </header>
    }
}

/// The name and its sign.
fn name() -> AnyView {
    view! {
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
            <path d="M13 2 4.5 13.5H11L9.5 22 19.5 9.5H13z" />
        </svg>
        {Messages::NAME}
    }
    .into_any()
}

/// Which edition: a choice where there is more than one.
#[component]
fn Edition() -> impl IntoView {
    let store = store();
    let title = text(move || store.dashboard.with(|page| page.heading.clone()));
    if bundled::ids().count() == 1 {
        return view! { <span class="edition">{title}</span> }.into_any();
    }
    let choose = move |id: String| Change::Edition((id != bundled::newest()).then_some(id));
    view! {
        <label class="edition">
            <span class="hidden">{Messages::EDITION}</span>
            <select
                data-action="edition"
                prop:value=text(move || store.edition.with(|edition| edition.id.clone()))
                on:change:target=move |event| store.dispatch(choose(event.target().value()))
            >
                {each(bundled::titles(), option)}
            </select>
        </label>
    }
    .into_any()
}

/// What of the link could not be applied.
#[component]
pub fn Notice() -> impl IntoView {
    let store = store();
    let notice = move || store.dashboard.with(|page| page.notice.clone());
    let items = move || each(notice(), |text| view! { <li>{text}</li> }.into_any());
    let banner = move || {
        view! {
            <section class="notice" data-notice="link" aria-label=Messages::NOT_APPLIED>
                <div>
                    <h2>{Messages::PART_NOT_APPLIED}</h2>
                    <ul>{part(items)}</ul>
                </div>
                {button("", "drop-notice", Messages::REMOVE_FROM_LINK, move || leave(store, Change::DropUnapplied))}
            </section>
        }
        .into_any()
    };
    shown(move || !notice().is_empty(), banner)
}

/// The notes on the data.
#[component]
pub fn Notes() -> impl IntoView {
    let store = store();
    let note = |note: Note| {
        view! {
            <section id=note.id>
                <h3>{note.title}</h3>
                <p>{note.text}</p>
            </section>
        }
        .into_any()
    };
    let notes = move || {
        let notes = Memo::new(move |_| store.dashboard.with(|page| page.notes.clone()));
        view! {
            <h2 id="notes-title">{Messages::NOTES}</h2>
            <div class="columns">{part(move || each(notes.get(), note))}</div>
        }
        .into_any()
    };
    view! {
        <section class="notes" id="notes" aria-labelledby="notes-title">{notes()}</section>
    }
}

/// The source; and in a frame on another page, the way to the whole.
#[component]
pub fn Footer() -> impl IntoView {
    let store = store();
    let source = move || {
        if store.dashboard.with(|page| page.own) {
            return store.dashboard.with(|page| page.source.clone()).into_any();
        }
        store.edition.with(|edition| {
            let source = edition.source.clone();
            let date = &source.date;
            let published = Messages::published(&date.stated, date.inferred.as_deref(), date.note.as_deref());
            view! {
                {Messages::SOURCE[0]}
                {source.publisher}
                {Messages::SOURCE[1]}
                <a href=source.address rel="noopener" target="_blank">
                    <cite>{source.title}</cite>
                </a>
                {published}
            }
            .into_any()
        })
    };
    let source = part(source);
    let file = text(move || store.edition.with(|edition| format!("editions/{}.json", edition.id)));
    let full = text(move || {
        let mut view = store.view.get();
        view.embed = false;
        view.chart = None;
        format!("?{}", view.to_query())
    });
    let target = text(move || if store.view.with(|view| view.embed) { "_blank" } else { "_self" }.to_owned());
    let framed = flag(move || store.view.with(|view| view.embed || view.chart.is_some()));
    let way = move || {
        if !framed.get() && store.dashboard.with(|page| page.own) {
            Messages::OWN_STAYS.into_any()
        } else if framed.get() {
            view! { <a href=full target=target rel="noopener">{Messages::OPEN_FULL_VIEW}</a> }.into_any()
        } else {
            view! {
                {edition_link(file)}
                {Messages::NOTHING_LEAVES}
            }
            .into_any()
        }
    };
    let save = move || {
        view! {
            <p class="save-file">
                {button("clear", "save-file", Messages::SAVE_AS_ONE_FILE, move || save_file(store))}
                {Messages::ONE_FILE_OPENS}
            </p>
        }
        .into_any()
    };
    view! {
        <footer class="bottom">
            <p>{source}</p>
            <p>{part(way)}</p>
            {shown(move || !framed.get(), save)}
        </footer>
    }
}
