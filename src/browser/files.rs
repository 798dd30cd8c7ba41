//! Files that the reader hands to the page, or that lie beside it; they go nowhere else.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, Cache, ClipboardEvent, DataTransfer, DragEvent, Event, File, FileList, HtmlElement, HtmlInputElement,
    Response, Storage,
};

use super::named_file::Named;
use super::one_file::held;
use super::window;
use crate::i18n::Messages;

/// The files that an input was given; it can be given the same ones again.
pub fn chosen_files(input: &HtmlInputElement) -> Vec<Named> {
    let files = input.files().map(list).unwrap_or_default();
    input.set_value("");
    files
}

/// Calls back with files that are dropped or pasted anywhere on the page, and with whether some are held over it.
/// For as long as the page lives.
pub fn on_files(call: impl Fn(Vec<Named>) + Clone + 'static, over: impl Fn(bool) + Clone + 'static) {
    let listen = |kind: &str, listener: Box<dyn FnMut(Event)>| {
        let listener = Closure::<dyn FnMut(Event)>::new(listener);
        let _ = window().add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
        listener.forget();
    };
    let held = |event: &Event| {
        let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
        data.types().includes(&"Files".into(), 0).then_some(data)
    };
    let shown = over.clone();
    listen(
        "dragover",
        Box::new(move |event: Event| {
            if held(&event).is_some() {
                event.prevent_default();
                shown(true);
            }
        }),
    );
    let shown = over.clone();
    // Leaving the window has no element that is entered.
    listen(
        "dragleave",
        Box::new(move |event: Event| {
            if event.unchecked_ref::<DragEvent>().related_target().is_none() {
                shown(false);
            }
        }),
    );
    let open = call.clone();
    listen(
        "drop",
        Box::new(move |event: Event| {
            if let Some(data) = held(&event) {
                event.prevent_default();
                over(false);
                open(files_of(&data));
            }
        }),
    );
    listen(
        "paste",
        Box::new(move |event: Event| {
            let typed = event.target().is_some_and(|target| target.has_type::<HtmlInputElement>());
            let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data().filter(|_| !typed) else {
                return;
            };
            let mut files = files_of(&data);
            let text = data.get_data("text/plain").unwrap_or_default();
            // A name or a word on the clipboard is no table.
            if files.is_empty() && text.contains(['\n', '{']) {
                let blob = Blob::new_with_str_sequence(&Array::of1(&text.into()));
                files.extend(blob.ok().map(|blob| Named { name: Messages::PASTED.to_owned(), blob }));
            }
            if !files.is_empty() {
                call(files);
            }
        }),
    );
}

fn files_of(data: &DataTransfer) -> Vec<Named> {
    data.files().map(list).unwrap_or_default()
}

fn list(files: FileList) -> Vec<Named> {
    let named = |file: File| Named { name: file.name(), blob: file.into() };
    (0..files.length()).filter_map(|at| files.get(at)).map(named).collect()
}

/// Fetches a file of the page's folder by its relative address; `None` if there is no such file.
pub async fn fetch_file(address: &str) -> Option<Blob> {
    if let Some(held) = held(address) {
        return Some(held);
    }
    let response: Response = JsFuture::from(window().fetch_with_str(address)).await.ok()?.unchecked_into();
    if !response.ok() {
        return None;
    }
    Some(JsFuture::from(response.blob().ok()?).await.ok()?.unchecked_into())
}

/// The bytes of a file.
pub async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The text of a file.
pub async fn text_of(blob: &Blob) -> Option<String> {
    String::from_utf8(bytes_of(blob).await?).ok()
}

/// The cache for files that are kept on this device. The number is the version of its layout.
const SHELF: &str = "chargeboard-own-1";
/// The list of what is kept: for each file its place, its bytes and its name.
const LIST: &str = "list";

async fn shelf() -> Option<Cache> {
    Some(JsFuture::from(caches()?.open(SHELF)).await.ok()?.unchecked_into())
}

/// The device's caches; none on an insecure origin, or where the page may store nothing.
fn caches() -> Option<web_sys::CacheStorage> {
    let caches = Reflect::get(&window(), &"caches".into()).ok().filter(JsValue::is_object)?;
    Some(caches.unchecked_into())
}

/// Returns true if anything was ever kept. Opening the cache would create it.
async fn has_shelf() -> bool {
    let Some(caches) = caches() else { return false };
    JsFuture::from(caches.has(SHELF)).await.is_ok_and(|has| has.is_truthy())
}

/// The address of an entry in the cache. It contains the page's folder, so two pages of one host do not share entries.
fn place(name: &str) -> String {
    format!("./kept/{name}")
}

/// Keeps files on this device with a note on them, in place of those kept before; false where the device does not let it,
/// and then those kept before still are.
pub async fn keep(files: &[Named], note: &str) -> bool {
    let Some(shelf) = shelf().await else { return false };
    let mark = js_sys::Date::now();
    let mut list = String::new();
    let mut whole = true;
    for (at, Named { name, blob }) in files.iter().enumerate() {
        let place = format!("{mark}-{at}");
        list += &format!("{place}\t{}\t{name}\n", blob.size());
        whole = whole && put(&shelf, &place, blob).await;
    }
    whole = whole && put_text(&shelf, &note_place(&list), note).await;
    // Only what is on the list is kept, and it is put in the former one's place in one step.
    whole = whole && put_text(&shelf, LIST, &list).await;
    // Either the former files are of no use any more, or those that had room.
    clear(&shelf, |place| place != LIST && place.starts_with(&mark.to_string()) != whole).await;
    if let (true, Some(notes)) = (whole, notes()) {
        let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
        let _ = notes.set_item(&names_place(), &names.join(", "));
    }
    whole
}

/// Writes another note on what is kept.
pub async fn keep_note(note: &str) {
    if let Some(shelf) = shelf().await
        && let Some(list) = take_text(&shelf, LIST).await
    {
        let place = note_place(&list);
        put_text(&shelf, &place, note).await;
        // Meanwhile all of it may have been forgotten.
        if take_text(&shelf, LIST).await != Some(list) {
            remove(&shelf, &place).await;
        }
    }
}

/// The entry with the note on a list's files. It is removed together with the list.
fn note_place(list: &str) -> String {
    format!("{}-note", list.split('-').next().unwrap_or_default())
}

async fn put_text(shelf: &Cache, name: &str, text: &str) -> bool {
    match Blob::new_with_str_sequence(&Array::of1(&text.into())) {
        Ok(text) => put(shelf, name, &text).await,
        Err(_) => false,
    }
}

async fn take_text(shelf: &Cache, name: &str) -> Option<String> {
    text_of(&take(shelf, name).await?).await
}

/// The names of the files that are kept on this device.
pub fn kept_name() -> Option<String> {
    notes()?.get_item(&names_place()).ok()?
}

fn notes() -> Option<Storage> {
    window().local_storage().ok()?
}

/// The key of the file names in the local storage. Each page of a host has its own.
fn names_place() -> String {
    format!("{SHELF}{}", window().location().pathname().unwrap_or_default())
}

async fn put(shelf: &Cache, name: &str, blob: &Blob) -> bool {
    let Ok(response) = Response::new_with_opt_blob(Some(blob)) else { return false };
    JsFuture::from(shelf.put_with_str(&place(name), &response)).await.is_ok()
}

async fn take(shelf: &Cache, name: &str) -> Option<Blob> {
    let found = JsFuture::from(shelf.match_with_str(&place(name))).await.ok()?;
    let response: Response = found.dyn_into().ok()?;
    Some(JsFuture::from(response.blob().ok()?).await.ok()?.unchecked_into())
}

async fn remove(shelf: &Cache, name: &str) {
    let _ = JsFuture::from(shelf.delete_with_str(&place(name))).await;
}

/// The files that are kept on this device, and the note on them; none where none are, an error where they are damaged.
pub async fn kept() -> Result<(Vec<Named>, String), ()> {
    if !has_shelf().await {
        return Ok(Default::default());
    }
    let Some(shelf) = shelf().await else { return Ok(Default::default()) };
    let Some(list) = take(&shelf, LIST).await else { return Ok(Default::default()) };
    let list = text_of(&list).await.ok_or(())?;
    let mut files = Vec::new();
    for line in list.lines() {
        let mut parts = line.splitn(3, '\t');
        let (Some(place), Some(size), Some(name)) = (parts.next(), parts.next(), parts.next()) else { return Err(()) };
        let blob = take(&shelf, place).await.ok_or(())?;
        if size.parse() != Ok(blob.size()) {
            return Err(());
        }
        files.push(Named { name: name.to_owned(), blob });
    }
    // What was kept by an older page has none.
    let note = take_text(&shelf, &note_place(&list)).await.unwrap_or_default();
    Ok((files, note))
}

/// Keeps nothing any more.
pub async fn forget() {
    if let Some(notes) = notes() {
        let _ = notes.remove_item(&names_place());
    }
    if let Some(shelf) = shelf().await {
        // First the list: by it a note that is being written is known to be of nothing any more.
        remove(&shelf, LIST).await;
        clear(&shelf, |_| true).await;
    }
}

/// Takes from the shelf what this page has in such places.
async fn clear(shelf: &Cache, which: impl Fn(&str) -> bool) {
    let Ok(keys) = JsFuture::from(shelf.keys()).await else { return };
    let own = window().location().pathname().unwrap_or_default();
    let folder = format!("{}kept/", &own[..own.rfind('/').map_or(0, |at| at + 1)]);
    for request in keys.unchecked_into::<Array>().iter() {
        let address = Reflect::get(&request, &"url".into()).ok().and_then(|address| address.as_string());
        let place = address.as_deref().and_then(|address| Some(address.split_once(&folder)?.1));
        if place.is_some_and(&which) {
            let _ = JsFuture::from(shelf.delete_with_request(request.unchecked_ref())).await;
        }
    }
}

/// The scroll offset of an element and the height of its visible part, in CSS pixels.
pub fn scrolled(element: &HtmlElement) -> (i32, i32) {
    (element.scroll_top(), element.client_height())
}
