//! Saving the page as one file, with the view and the reader's own data in it.

use leptos::prelude::*;

use super::{
    catalogue,
    files::{Files, Name},
};
use crate::browser;
use crate::export::{File, OneFile, PAGE, needed};
use crate::i18n::Messages;
use crate::ui::dynamic::button;
use crate::ui::store::{Store, store};

/// More bytes than this of own data are not put into a file, which would take too long to open.
const MOST: f64 = 30e6;

/// Opens own data that was saved with the page, as it was read then; whether there is any.
pub fn open(store: Store) -> bool {
    let files = browser::own_files();
    let any = !files.is_empty();
    if any {
        store.open_set(Files::own(files).noted(&browser::note()));
    }
    any
}

/// What downloads the edition's own file: beside the page it lies, in one file it is.
pub fn edition_link(file: Signal<String>) -> AnyView {
    if !store().is_one_file {
        return view! { <a href=file download="">{Messages::DOWNLOAD_EDITION}</a> }.into_any();
    }
    let save = move || {
        let file = file.get_untracked();
        leptos::task::spawn_local(async move {
            if let Some(text) = bytes(&file).await.and_then(|text| String::from_utf8(text).ok()) {
                browser::save(file.rsplit('/').next().unwrap_or(&file), "application/json", &text);
            }
        });
    };
    button("clear", "download-edition-file", Messages::DOWNLOAD_EDITION, save)
}

/// Offers the page as one file.
pub fn make_file(store: Store) {
    leptos::task::spawn_local(async move {
        match made(store).await {
            Ok(html) => {
                browser::save("chargeboard.html", "text/html", &html);
                store.say(Messages::FILE_IS_SAVED);
            }
            Err(why) => store.say(why),
        }
    });
}

/// The file, or why there is none.
async fn made(store: Store) -> Result<String, &'static str> {
    const MISSING: &str = Messages::FILE_NOT_MADE;
    let (query, own) = store.view.with_untracked(|view| (view.to_query(), store.own.is_of(view)));
    let set = store.own.at_hand().filter(|_| own);
    if set.as_ref().is_some_and(|set| set.size() > MOST) {
        return Err(Messages::TOO_LARGE_FOR_A_FILE);
    }
    // Where this is one file itself, what it was made of is in it.
    let page = match browser::held(PAGE) {
        Some(page) => browser::bytes_of(&page).await,
        None => bytes(browser::href().split(['?', '#']).next().unwrap_or_default()).await,
    };
    let page = page.and_then(|page| String::from_utf8(page).ok()).ok_or(MISSING)?;
    let mut parts = Vec::new();
    for name in needed(&page).ok_or(MISSING)? {
        let bytes = bytes(&name).await.ok_or(MISSING)?;
        parts.push((name, bytes));
    }
    let (mut own, mut note) = (Vec::new(), String::new());
    if let Some(set) = &set {
        note = set.note();
        for file in &set.files {
            own.push((file.name.clone(), browser::bytes_of(&file.blob).await.ok_or(MISSING)?));
        }
        if let Name::Listed(name) = &set.name {
            // It is found again where it is looked for.
            let names = set.files.iter().map(|file| file.name.as_str());
            let mut listed = vec![("catalogue.json".to_owned(), catalogue::with(name, names).into_bytes())];
            listed.append(&mut own);
            parts.extend(listed.into_iter().map(|(name, bytes)| (format!("data/{name}"), bytes)));
        }
    }
    OneFile { page: &page, query: &query, parts: &list(&parts), own: &list(&own), note: &note }.html().ok_or(MISSING)
}

async fn bytes(address: &str) -> Option<Vec<u8>> {
    browser::bytes_of(&browser::fetch_file(address).await?).await
}

/// Files by their names.
fn list(files: &[(String, Vec<u8>)]) -> Vec<File<'_>> {
    files.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect()
}
