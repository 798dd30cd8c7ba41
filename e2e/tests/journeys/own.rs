//! The reader's own data: opened, shown, shared, and left again. What is kept of it is in `kept`, how it is read in `reading`.

use e2e::engine::Engine;
use e2e::page::{Page, System, eventually};
use e2e::server::Server;
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    thread::{self, sleep},
    time::Duration,
};

/// A folder of this test's own, and of this browser's.
fn folder() -> PathBuf {
    let browser = format!("own-{:?}", thread::current().id());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(browser);
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A file with this text; its path.
pub fn file(name: &str, text: &str) -> String {
    let path = folder().join(name);
    fs::write(&path, text).expect("a file");
    path.to_str().expect("a path in UTF-8").to_owned()
}

pub const OWN: &str = "\
operator,country,region,latitude,longitude,charge_points,power_kw,current,opened
IONITY,DE,Bayern,48.1,11.5,4,350,DC,2019-03-01
Ionity,DE,Bayern,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,Hessen,50.1,8.6,3,150,DC,2021-07-09
EnBW,AT,Tirol,0,0,1,22,AC,2020-01-05
<b>Straße & Söhne</b>,AT,Tirol,47.2,11.4,5,22,AC,2020-01-05
";

/// Gives the page a file, as a reader's choice would.
pub fn choose(page: &Page, paths: &[&str]) {
    page.type_into("input[type=file][data-action=open-file]", &paths.join("\n"));
}

pub fn shown(page: &Page) -> String {
    page.attribute("html", "data-dataset")
}

pub fn report(page: &Page, code: &str) -> String {
    page.attribute(&format!("[data-report={code}]"), "data-value")
}

pub fn open_own(page: &Page) {
    page.open("");
    choose(page, &[&file("own.csv", OWN)]);
    eventually(|| shown(page), "own");
}

/// No chart is built again when another file is opened: the reader may be at it.
pub fn charts_that_come_later_disturb_no_other(page: &Page) {
    open_own(page);
    let later = || ["map", "matrix"].map(|chart| page.count(&format!("figure[data-chart={chart}] [data-key]")) > 0);
    eventually(later, [true; 2]);
    page.script(
        "window.gone = [];
        new MutationObserver((changes) => changes.forEach(({removedNodes}) => {
            for (const {dataset} of removedNodes) if (dataset?.chart) gone.push(dataset.chart);
        })).observe(document.querySelector('.charts'), {childList: true});
        document.querySelector('figure[data-chart=operator] [data-action=chart-table]').focus();",
    );
    choose(page, &[&file("other.csv", &OWN.replace("Tirol", "Wien"))]);
    eventually(|| page.query(), "?own=other.csv");
    eventually(later, [true; 2]);
    assert_eq!(page.script("return gone.join()"), "", "every chart stays where it is");
    assert_eq!(page.script("return document.activeElement.dataset.action"), "chart-table");
}

pub fn a_chosen_file_is_shown(page: &Page) {
    open_own(page);
    eventually(|| page.figure("points"), 14.0);
    assert_eq!(page.lead(), "In own.csv, 4 operators have 14 charge points in 2 countries.");
    for (code, value) in [("records", "5"), ("kept", "4"), ("repaired", "0"), ("rejected", "1"), ("excluded", "0")] {
        assert_eq!(report(page, code), value, "{code}");
    }
    assert_eq!(page.query(), "?own=own.csv");
    assert_eq!(page.mark("operator", "<b>Straße & Söhne</b>").value, 5.0, "a name is a text");
    page.click_mark("country", "DE");
    eventually(|| page.figure("points"), 9.0);
    assert_eq!(page.mark("country", "AT").value, 5.0);
    eventually(|| page.records().len(), 3);
    page.click_mark("month", "2021-07");
    eventually(|| page.figure("points"), 5.0);
    assert_eq!(page.query(), "?own=own.csv&country=DE&month=2021-07");
    page.back();
    eventually(|| page.figure("points"), 9.0);
    page.click("[data-action=merge]");
    eventually(|| page.mark("operator", "IONITY").value, 6.0);
    page.click("[data-action=close-own]");
    eventually(|| shown(page), "2024-03");
    assert_eq!((page.figure("points"), page.query().as_str()), (878.0, ""));
    page.back();
    eventually(|| page.figure("points"), 9.0);
}

pub fn data_can_be_left_as_soon_as_it_is_shown(page: &Page) {
    page.open("");
    page.script(
        "new MutationObserver((_, watch) => {
            if (document.documentElement.dataset.dataset !== 'own') return;
            watch.disconnect();
            window.left = true;
            history.back();
        }).observe(document.documentElement, {attributes: true});",
    );
    choose(page, &[&file("own.csv", OWN)]);
    eventually(|| page.script("return window.left === true"), json!(true));
    eventually(|| (shown(page), page.query()), ("2024-03".to_owned(), String::new()));
    // What was to follow on the data has no place any more, and nothing goes wrong.
    sleep(Duration::from_millis(300));
    assert_eq!(page.figure("points"), 878.0);
    assert_eq!(page.count("[data-notice]"), 0);
}

pub fn dropped_and_pasted_files_are_shown(page: &Page) {
    page.open("");
    let drop = |text: &str| {
        format!(
            "const data = new DataTransfer();
            data.items.add(new File([{}], 'dropped.csv'));
            for (const kind of ['dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(kind, {{bubbles: true, cancelable: true, dataTransfer: data}}));",
            json!(text)
        )
    };
    page.script(&drop(OWN));
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 14.0);
    assert_eq!(page.query(), "?own=dropped.csv");
    let paste = format!(
        "const data = new DataTransfer();
        data.setData('text/plain', {});
        const paste = new ClipboardEvent('paste', {{bubbles: true, cancelable: true}});
        // What is pasted is no part of a made event everywhere.
        Object.defineProperty(paste, 'clipboardData', {{value: data}});
        document.body.dispatchEvent(paste);",
        json!("operator\tcharge_points\nA\t3\nB\t4\n")
    );
    page.script(&paste);
    eventually(|| page.figure("points"), 7.0);
    assert_eq!(page.query(), "?own=pasted");
}

pub fn what_is_no_data_is_refused(page: &Page) {
    open_own(page);
    for (name, text, sentence) in [
        ("empty.csv", "", "The file is empty."),
        ("letter.txt", "Dear reader,\nthis is a letter.\n", "Unknown file format."),
        ("cut.json", "[{\"ID\": 1, \"AddressInfo\": {", "The file ends too early"),
    ] {
        choose(page, &[&file(name, text)]);
        eventually(|| page.text("[data-notice=file]").is_some_and(|notice| notice.contains(sentence)), true);
        assert_eq!((shown(page).as_str(), page.figure("points")), ("own", 14.0), "{name}: what was shown stays");
    }
    page.click("[data-action=drop-file-notice]");
    eventually(|| page.count("[data-notice=file]"), 0);
    assert_eq!(page.query(), "?own=own.csv");
}

pub fn a_link_on_own_data_asks_for_it(page: &Page) {
    page.open("?own=own.csv&operator=EnBW&measure=power");
    assert_eq!(shown(page), "2024-03");
    let asks = || page.notice().is_some_and(|notice| notice.contains("This link needs the file “own.csv”"));
    eventually(asks, true);
    choose(page, &[&file("own.csv", OWN)]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("power"), 450.0);
    assert_eq!((page.chips(), page.notice()), (vec!["operator=EnBW".to_owned()], None));
    assert_eq!(page.query(), "?own=own.csv&operator=EnBW&measure=power");
}

pub fn nothing_leaves_the_machine(page: &Page) {
    let start = page.server.requests().len();
    page.open("");
    // The programs that read and show it come beforehand, when nobody waits for anything.
    let worker = |path: &String| path.contains("worker-") && path.ends_with(".wasm");
    eventually(|| page.server.requests()[start..].iter().any(worker), true);
    let before = page.server.requests().len();
    choose(page, &[&file("own.csv", OWN)]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 14.0);
    let asked = page.server.requests().split_off(before);
    // By the time that a slower driver has looked, the next worker may be on its way.
    let worker = |path: &String| page.browser.engine() != Engine::Chromium && path.contains("worker-");
    assert!(asked.iter().all(worker), "nothing from choosing to the chart: {asked:?}");
    eventually(|| page.server.requests().len() > before, true);
    let before = page.server.requests().len();
    choose(page, &[&file("second.csv", OWN)]);
    eventually(|| page.query(), "?own=second.csv");
    page.click_mark("country", "DE");
    eventually(|| page.figure("points"), 9.0);
    page.click("[data-action=download-csv]");
    let asked = page.server.requests().split_off(before);
    let program = |path: &String| path.contains("worker-") || path.ends_with("_split_export.wasm");
    assert!(asked.iter().all(program), "the next worker and the downloads' chunk at most: {asked:?}");
}

pub fn own_data_beside_the_edition(page: &Page) {
    open_own(page);
    page.click("[data-action=beside]");
    eventually(|| page.count("[data-beside]") > 10, true);
    let row = |key: &str| page.text(&format!("[data-beside={key}]")).unwrap_or_default();
    assert_eq!(row("IONITY").split_whitespace().collect::<Vec<_>>(), ["IONITY", "6", "125"]);
    assert!(row("Allego").contains("not in it"), "{}", row("Allego"));
    assert_eq!(page.figure("points"), 14.0, "never added up");
}

pub fn a_publishers_data_is_opened_by_name(page: &Page) {
    let dist = e2e::dist().expect("the built page");
    let copy = folder().join("published");
    fs::create_dir_all(copy.join("data")).expect("a folder");
    fs::create_dir_all(copy.join("map")).expect("a folder");
    for part in ["", "map"] {
        let files = fs::read_dir(dist.join(part)).expect("the page's files").flatten();
        for entry in files.filter(|entry| entry.path().is_file()) {
            fs::copy(entry.path(), copy.join(part).join(entry.file_name())).expect("a copy");
        }
    }
    let catalogue = r#"{"nl": {"title": "Netherlands", "files": ["nl.csv"]}, "gone": {"files": ["gone.csv"]}}"#;
    for (name, text) in [("catalogue.json", catalogue), ("nl.csv", OWN)] {
        fs::write(copy.join("data").join(name), text).expect("a file");
    }
    let server = Server::start(&copy, "/else/").expect("a server");
    let published = Page { browser: page.browser, server: &server };
    published.open("?data=nl&country=AT");
    eventually(|| shown(&published), "own");
    eventually(|| published.figure("points"), 5.0);
    assert_eq!(published.query(), "?data=nl&country=AT");
    page.open("?data=none");
    let missing = || page.text("[data-notice=file]").is_some_and(|notice| notice.contains("no data set “none”"));
    eventually(missing, true);
    assert_eq!(page.figure("points"), 878.0);
}

pub fn own_data_for_everyone(page: &Page) {
    open_own(page);
    eventually(|| page.records().len(), 4);
    for (width, dark) in [(1280, false), (360, true)] {
        page.system_becomes(System { width, dark, ..System::default() });
        page.click("details:has([data-action=reason]) summary");
        assert_eq!(page.axe(), Vec::<String>::new(), "{width} px");
        let wide = page.script("return document.documentElement.scrollWidth");
        assert!(wide.as_u64().expect("pixels") <= width.into(), "nothing sticks out: {wide}");
    }
}
