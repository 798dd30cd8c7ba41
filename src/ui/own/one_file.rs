//! Saving the page as one file, with the view and the reader's own data in it.

use leptos::prelude::*;

use super::reader::Name;
use crate::browser;
use crate::still::{File, OneFile, Program};
use crate::ui::store::Store;
use crate::words::Words;

/// More bytes than this of own data are not put into a file, which would take too long to open.
const MOST: f64 = 30e6;
/// What the map fetches.
const SHAPES: &str = "map/countries-1.bin";

/// Opens the view that a file was saved with, and hands over what was saved of own data.
pub fn open(store: Store) {
    if browser::is_one_file() {
        store.open(browser::own_files());
    }
}

/// Offers the page as one file.
pub fn save_file(store: Store) {
    leptos::task::spawn_local(async move {
        match made(store).await {
            Ok(html) => {
                browser::save("chargeboard.html", "text/html", &html);
                store.say(Words::FILE_IS_SAVED);
            }
            Err(why) => store.say(why),
        }
    });
}

/// The file, or why there is none.
async fn made(store: Store) -> Result<String, &'static str> {
    const MISSING: &str = Words::FILE_NOT_MADE;
    let (view, own) = store.view.with_untracked(|view| (view.to_query(), store.own.is_of(view)));
    let files = store.own.files().filter(|_| own);
    let listed = matches!(&files, Some((Name::Listed(_), _)));
    let files = files.map(|(_, files)| files).unwrap_or_default();
    if listed || files.iter().map(|file| file.blob.size()).sum::<f64>() > MOST {
        return Err(Words::TOO_LARGE_FOR_A_FILE);
    }
    let page = bytes(browser::href().split(['?', '#']).next().unwrap_or_default()).await.ok_or(MISSING)?;
    let icon = browser::named("link[rel=icon]", "href").ok_or(MISSING)?;
    let whole = program("whole").await.ok_or(MISSING)?;
    let worker = if files.is_empty() { None } else { Some(program("worker").await.ok_or(MISSING)?) };
    let (icon, shapes) = (bytes(&icon).await.ok_or(MISSING)?, bytes(SHAPES).await.ok_or(MISSING)?);
    let mut contents = Vec::new();
    for file in &files {
        contents.push(browser::bytes_of(&file.blob).await.ok_or(MISSING)?);
    }
    let own: Vec<File> = files.iter().zip(&contents).map(|(file, bytes)| (file.name.as_str(), &bytes[..])).collect();
    let of = |(script, binary)| Program { script, binary };
    OneFile {
        page: std::str::from_utf8(&page).map_err(|_| MISSING)?,
        query: &view,
        whole: of((&whole.0, &whole.1)),
        worker: worker.as_ref().map(|worker| of((&worker.0, &worker.1))),
        later: &[(SHAPES, &shapes)],
        own: &own,
        icon: &icon,
    }
    .html()
    .ok_or(MISSING)
}

/// The script and the WebAssembly of a program that the page names.
async fn program(kind: &str) -> Option<(String, Vec<u8>)> {
    let name = browser::named(&format!("meta[name={kind}]"), "content")?;
    let script = String::from_utf8(bytes(&format!("./{name}.js")).await?).ok()?;
    Some((script, bytes(&format!("./{name}_bg.wasm")).await?))
}

async fn bytes(address: &str) -> Option<Vec<u8>> {
    browser::bytes_of(&browser::fetch_file(address).await?).await
}
