//! The page as one file: made by the publisher or by the page itself, opened from a disk, and saved again from there.

use super::own::{OWN, choose, file as own_file, shown};
use super::reading::{open_mixed, put_right};
use super::taking::{downloads, written};
use e2e::copy;
use e2e::engine::Ability;
use e2e::page::{Page, System, eventually};
use e2e::server::{HOOK_TAG, Server};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The file that `cargo xtask dist --single-file` writes.
fn published() -> String {
    std::env::var("SINGLE").expect("SINGLE says where it is: run `cargo xtask test e2e`")
}

/// Opens a file from the disk.
fn open(page: &Page, file: &str, query: &str) {
    let there = page.browser.wait(page.browser.driver().goto(format!("file://{file}{query}")));
    there.expect("it opens");
    page.wait_ready();
}

/// A file asks nobody for anything.
fn asks_for_nothing(page: &Page) {
    let asked = page.script("return performance.getEntriesByType('resource').map((entry) => entry.name)");
    let asked: Vec<String> = serde_json::from_value(asked).expect("addresses");
    // What is in the file itself has an address too.
    let outside: Vec<_> = asked.iter().filter(|address| !address.starts_with("blob:")).collect();
    assert_eq!(outside, Vec::<&String>::new());
}

/// Has the page save itself, and returns what it wrote.
fn save(page: &Page, folder: &Path) -> PathBuf {
    let file = folder.join("chargeboard.html");
    let _ = fs::remove_file(&file);
    page.click("[data-action=save-file]");
    written(&file);
    // Some browsers write it piece by piece under its own name.
    eventually(|| fs::read(&file).is_ok_and(|file| file.ends_with(b"</html>\n")), true);
    file
}

/// The page on a host that adds nothing to it, as it would be in the saved file too.
fn host(page: &Page, test: impl FnOnce(&Page)) {
    let server = Server::hosted(&e2e::dist().expect("the built page"), "/some/where/").expect("a server");
    test(&Page { server: &server, ..*page });
}

pub fn it_works_from_a_disk(page: &Page) {
    let file = published();
    open(page, &file, "?operator=IONITY");
    assert_eq!(page.figure("points"), 125.0);
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 878.0);
    eventually(|| page.count("figure[data-chart=map] .ink-land") > 0, true);
    asks_for_nothing(page);
    for (query, chart, points) in [
        ("?chart=matrix", "matrix", 878.0),
        ("?chart=size&region=north", "size", 187.0),
        ("?chart=map&map=5.2,52,6", "map", 878.0),
        ("?country=IT&compare=country%3DNL", "operator", 601.0),
        ("?theme=dark&measure=power&regions=m49", "region", 878.0),
    ] {
        open(page, &file, query);
        eventually(|| page.marks(chart).is_empty(), false);
        assert_eq!((page.figure("points"), page.notice()), (points, None), "{query}");
        asks_for_nothing(page);
    }
}

pub fn all_is_read_without_script(page: &Page) {
    page.needs(Ability::Scriptless);
    let folder = tempfile::tempdir().expect("a folder");
    fs::copy(published(), folder.path().join("index.html")).expect("a copy");
    let server = Server::scriptless(folder.path()).expect("a server");
    let page = &Page { server: &server, ..*page };
    page.go("");
    let seen = page.text_of_element("body");
    for part in ["14 operators announced 878 charge points", "IONITY", "Netherlands", "Announcements"] {
        assert!(seen.contains(part), "{part:?} is not in {seen}");
    }
    assert!(!seen.contains("AGFzbQ"), "no program is read as a text");
    // The browser says that it was told to run none.
    page.errors();
}

/// The file reads what its reader opens in it.
pub fn own_data_is_opened_in_it(page: &Page) {
    open(page, &published(), "");
    choose(page, &[&own_file("own.csv", OWN)]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 14.0);
    // What is out of sight follows later.
    eventually(|| page.mark("country", "DE").value, 9.0);
    page.click_mark("country", "DE");
    eventually(|| page.figure("points"), 9.0);
    assert_eq!(page.count("[data-action=keep]"), 0, "a file keeps nothing on a device");
    asks_for_nothing(page);
}

/// A saved file opens with the view that it was saved with, and is as able as the page.
pub fn the_page_saves_itself_as_one_file(page: &Page) {
    let folder = downloads(page);
    page.open("?operator=IONITY&theme=dark");
    let file = save(page, &folder);
    // The server of these tests has added a script of its own, which is not there on a disk.
    let text = fs::read_to_string(&file).expect("UTF-8").replace(HOOK_TAG, "");
    fs::write(&file, text).expect("the file");
    open(page, file.to_str().expect("a path"), "");
    assert_eq!((page.figure("points"), page.attribute("html", "data-theme")), (125.0, "dark".to_owned()));
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 878.0);
    eventually(|| page.count("figure[data-chart=map] .ink-land") > 0, true);
    asks_for_nothing(page);
    page.click("[data-action=download-csv]");
    let csv = String::from_utf8(written(&folder.join("chargeboard-2024-03.csv"))).expect("UTF-8");
    assert_eq!(csv.lines().count(), 45);
    if page.can(Ability::Print) {
        page.system_becomes(System { width: 720, height: 1000, print: true, ..System::default() });
        eventually(|| page.script("return getComputedStyle(document.documentElement).colorScheme"), json!("light"));
        page.system(System::default());
    }
}

/// From a file, with the same view: the same file, to the byte; with another one, that.
pub fn a_saved_file_saves_itself(page: &Page) {
    let folder = downloads(page);
    host(page, |page| {
        page.open("?operator=IONITY");
        let first = fs::read(save(page, &folder)).expect("a file");
        let copy = folder.join("copy.html");
        fs::write(&copy, &first).expect("a copy");
        open(page, copy.to_str().expect("a path"), "");
        let again = fs::read(save(page, &folder)).expect("a file");
        assert!(first == again, "saved again, it differs");
        page.click_mark("country", "GB");
        eventually(|| page.figure("points") < 125.0, true);
        let points = page.figure("points");
        let other = save(page, &folder);
        open(page, other.to_str().expect("a path"), "");
        assert_eq!((page.figure("points"), page.chips().len()), (points, 2));
    });
}

/// Own data is in the file, and is read from it as its reader put it right.
pub fn own_data_is_saved_with_the_page(page: &Page) {
    let folder = downloads(page);
    host(page, |page| {
        open_mixed(page);
        put_right(page);
        page.click_mark("operator", "Stadt B");
        eventually(|| page.figure("points"), 4.0);
        let first = fs::read(save(page, &folder)).expect("a file");
        let copy = folder.join("copy.html");
        fs::write(&copy, &first).expect("a copy");
        open(page, copy.to_str().expect("a path"), "");
        let opened = || {
            eventually(|| shown(page), "own");
            eventually(|| page.figure("points"), 4.0);
            assert_eq!(page.chips(), ["operator=Stadt B"]);
            assert_eq!(page.mark("operator", "Stadt A").value, 3.0);
        };
        opened();
        asks_for_nothing(page);
        let again = save(page, &folder);
        assert!(first == fs::read(&again).expect("a file"), "saved again, it differs");
        open(page, again.to_str().expect("a path"), "");
        opened();
        page.click_mark("operator", "Stadt B");
        eventually(|| page.figure("points"), 7.0);
    });
}

pub fn a_publishers_data_is_saved_with_the_page(page: &Page) {
    let folder = downloads(page);
    let published = tempfile::tempdir().expect("a folder");
    copy(&e2e::dist().expect("the built page"), published.path());
    let catalogue = r#"{"nl": {"title": "Netherlands", "files": ["nl.csv"]}, "gone": {"files": ["gone.csv"]}}"#;
    for (name, text) in [("catalogue.json", catalogue), ("nl.csv", OWN)] {
        fs::write(published.path().join("data").join(name), text).expect("a file");
    }
    let server = Server::hosted(published.path(), "/").expect("a server");
    let page = &Page { server: &server, ..*page };
    page.open("?data=nl&country=AT");
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 5.0);
    let file = save(page, &folder);
    open(page, file.to_str().expect("a path"), "");
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 5.0);
    asks_for_nothing(page);
}
