//! Taking along what is seen: as a picture, as rows, on paper.

use e2e::engine::Ability;
use e2e::page::{Page, System, eventually};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// An empty folder that downloads go to.
pub fn downloads(page: &Page) -> PathBuf {
    let folder = page.browser.downloads();
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder for downloads");
    folder
}

/// What is in a file, once the browser has written it whole.
pub fn written(file: &Path) -> Vec<u8> {
    // Some browsers make room for a file before they write it.
    eventually(|| fs::metadata(file).is_ok_and(|file| file.len() > 0), true);
    let unfinished = |name: &str| [".part", ".crdownload", ".wkdownload"].iter().any(|end| name.ends_with(end));
    let entries = || fs::read_dir(file.parent().expect("a folder")).expect("the folder of downloads").flatten();
    eventually(|| entries().any(|entry| entry.file_name().to_str().is_some_and(unfinished)), false);
    fs::read(file).expect("a file that was downloaded")
}

pub fn a_chart_as_svg(page: &Page) {
    let folder = downloads(page);
    page.open("?region=north");
    page.click("figure[data-chart=operator] [data-action=download-svg]");
    let svg = String::from_utf8(written(&folder.join("chargeboard-2024-03-operator.svg"))).expect("UTF-8");
    for part in
        ["<title>Operators: charge points</title>", ">IONITY<", ">107<", "187 charge points", "www.flexecharge.com"]
    {
        assert!(svg.contains(part), "{part:?} is not in the picture");
    }
    assert!(!svg.contains("var(") && !svg.contains("class="), "it needs no style sheet");
    let script = format!(
        "const read = new DOMParser().parseFromString(e2eMarkup.createHTML({}), 'image/svg+xml');
         return [read.querySelectorAll('parsererror').length, read.documentElement.tagName]",
        json!(svg)
    );
    assert_eq!(page.script(&script), json!([0, "svg"]), "it is well-formed");
}

pub fn a_chart_as_png(page: &Page) {
    let folder = downloads(page);
    page.open("");
    page.click("figure[data-chart=class] [data-action=download-png]");
    let png = written(&folder.join("chargeboard-2024-03-class.png"));
    assert_eq!(&png[1..4], b"PNG");
    let width = u32::from_be_bytes(png[16..20].try_into().expect("four bytes"));
    assert_eq!(width, 3 * (640 + 32), "three pixels for each of the picture's own");
}

pub fn the_announcements_as_csv(page: &Page) {
    let folder = downloads(page);
    page.open("?operator=IONITY");
    page.click("[data-action=download-csv]");
    let csv = String::from_utf8(written(&folder.join("chargeboard-2024-03.csv"))).expect("UTF-8");
    assert_eq!(csv.lines().count(), 1 + page.records().len());
    assert!(csv.contains("2024-03,a22,IONITY,north,Belfast,GB,stated,11,stated,"), "{csv}");
}

pub fn one_chart_alone_and_back(page: &Page) {
    page.open("?operator=IONITY");
    page.click("figure[data-chart=class] [data-action=chart-alone]");
    eventually(|| page.query(), "?operator=IONITY&chart=class");
    assert_eq!(page.count("figure[data-chart]"), 1);
    page.click("[data-action=chart-alone]");
    eventually(|| page.count("figure[data-chart]"), 7);
    assert_eq!(page.query(), "?operator=IONITY");
}

/// On paper nothing is cut, whatever the window was.
pub fn nothing_is_cut_on_paper(page: &Page) {
    page.open("?region=north&theme=dark");
    page.system_becomes(System { width: 720, height: 1000, print: true, ..System::default() });
    let script = "const cut = [...document.querySelectorAll('figure:has(.scene)')].filter(figure => {
            const card = figure.getBoundingClientRect(), svg = figure.querySelector('.scene').getBoundingClientRect();
            return svg.right > card.right + 1 || svg.width < 100;
        }).length;
        return [cut, getComputedStyle(document.documentElement).colorScheme]";
    eventually(|| page.script(script), json!([0, "light"]));
    page.system(System::default());
}

pub fn a_picture_is_copied(page: &Page) {
    super::map::open(page, "?region=north");
    page.permit_clipboard();
    page.click("figure[data-chart=operator] [data-action=copy-picture]");
    let label = || page.text("figure[data-chart=operator] [data-action=copy-picture]");
    eventually(label, Some("Copied ✓".to_owned()));
    if page.can(Ability::CopiedPicture) {
        let size = page.script_async(
            "const [item] = await navigator.clipboard.read();
            const picture = await createImageBitmap(await item.getType('image/png'));
            return [item.types.join(), picture.width]",
        );
        assert_eq!(size, json!(["image/png", 3 * (640 + 32)]));
    }
    // Of another view it is no copy any more.
    page.click_mark("operator", "IONITY");
    eventually(label, Some("Copy".to_owned()));
}

pub fn a_refused_copy_is_said(page: &Page) {
    super::map::open(page, "");
    page.script("delete window.ClipboardItem");
    page.click("figure[data-chart=class] [data-action=copy-picture]");
    eventually(
        || page.text("[data-notice=copy]").is_some_and(|notice| notice.contains("Download the PNG instead")),
        true,
    );
}
