//! The reader's own data: opened, shown, shared, kept, and left again.

use e2e::engine::{Ability, Engine};
use e2e::page::{Page, System, eventually};
use e2e::server::Server;
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::Duration,
};

/// A folder of this test's own.
fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own");
    fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A file with this text; its path.
pub fn file(name: &str, text: &str) -> String {
    let path = folder().join(name);
    fs::write(&path, text).expect("a file");
    path.to_str().expect("a path in UTF-8").to_owned()
}

const OWN: &str = "\
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

fn shown(page: &Page) -> String {
    page.attribute("html", "data-dataset")
}

fn report(page: &Page, code: &str) -> String {
    page.attribute(&format!("[data-report={code}]"), "data-value")
}

fn open_own(page: &Page) {
    page.open("");
    choose(page, &[&file("own.csv", OWN)]);
    eventually(|| shown(page), "own");
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
        ("letter.txt", "Dear reader,\nthis is a letter.\n", "This is no layout that is known here."),
        ("cut.json", "[{\"ID\": 1, \"AddressInfo\": {", "The file is cut short"),
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
    let asks = || page.notice().is_some_and(|notice| notice.contains("This link was made on “own.csv”"));
    eventually(asks, true);
    choose(page, &[&file("own.csv", OWN)]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("power"), 450.0);
    assert_eq!((page.chips(), page.notice()), (vec!["operator=EnBW".to_owned()], None));
    assert_eq!(page.query(), "?own=own.csv&operator=EnBW&measure=power");
}

pub fn kept_data_is_there_after_a_reload(page: &Page) {
    page.needs(Ability::Keeping);
    open_own(page);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Forget on this device".to_owned()));
    page.open("?own=own.csv&country=DE");
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 9.0);
    page.open("");
    eventually(|| page.text("[data-action=open-kept]"), Some("own.csv".to_owned()));
    page.click("[data-action=open-kept]");
    eventually(|| shown(page), "own");
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Keep on this device".to_owned()));
    page.open("");
    assert_eq!(page.count("[data-action=open-kept]"), 0);
    let kept = page.script_async("return (await (await caches.open('chargeboard-own-1')).keys()).length");
    assert_eq!(kept, json!(0));
}

pub fn damaged_kept_data_is_said(page: &Page) {
    page.needs(Ability::Keeping);
    open_own(page);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Forget on this device".to_owned()));
    page.script_async(
        "const shelf = await caches.open('chargeboard-own-1');
        for (const {url} of await shelf.keys())
            if (!url.endsWith('/list')) await shelf.put(url, new Response('half'))",
    );
    page.open("?own=own.csv");
    let said = || page.text("[data-notice=file]").is_some_and(|notice| notice.contains("is damaged"));
    eventually(said, true);
    assert_eq!(page.figure("points"), 878.0);
}

pub fn a_full_device_still_has_what_was_kept_before(page: &Page) {
    page.needs(Ability::Keeping);
    open_own(page);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Forget on this device".to_owned()));
    choose(
        page,
        &[
            &file("other.csv", "operator,charge_points\nEnBW,3\n"),
            &file("more.csv", "operator,charge_points\nEnBW,4\n"),
        ],
    );
    eventually(|| page.figure("points"), 7.0);
    // The second file and the list find no room.
    page.script(
        "const put = Cache.prototype.put;
        let room = 1;
        Cache.prototype.put = function (...all) {
            return room-- > 0 ? put.apply(this, all) : Promise.reject(new DOMException('', 'QuotaExceededError'));
        }",
    );
    page.click("[data-action=keep]");
    let said =
        || page.text("[data-notice=file]").is_some_and(|notice| notice.contains("does not let the data be kept"));
    eventually(said, true);
    page.open("");
    eventually(|| page.text("[data-action=open-kept]"), Some("own.csv".to_owned()));
    page.click("[data-action=open-kept]");
    eventually(|| page.figure("points"), 14.0);
    let kept = page.script_async("return (await (await caches.open('chargeboard-own-1')).keys()).length");
    assert_eq!(kept, json!(2), "nothing is left of what found no room");
}

pub fn a_guessed_column_is_put_right(page: &Page) {
    page.open("");
    choose(page, &[&file("mixed.csv", "owner,brand,charge_points\nStadt A,EnBW,3\nStadt B,EnBW,4\n")]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("operators"), 1.0);
    page.click("details:has([data-field]) summary");
    page.choose("[data-field=operator]", "owner");
    page.click("[data-action=map-columns]");
    eventually(|| page.figure("operators"), 2.0);
    assert_eq!(page.mark("operator", "Stadt B").value, 4.0);
}

/// A table of so many rows, one charge point each.
pub fn many(rows: usize) -> String {
    let mut text = String::from("operator,country,latitude,longitude,charge_points,power_kw,current,opened\n");
    for row in 0..rows {
        let (operator, country) = (row * row % 997, ["DE", "FR", "NL", "IT"][row % 4]);
        let (kw, current) = [(22, "AC"), (150, "DC"), (11, "AC")][row % 3];
        let (month, north) = (row % 12 + 1, row % 1000);
        text += &format!(
            "Operator {operator},{country},5{}.{north:03},7.{north:03},1,{kw},{current},2020-{month:02}-01\n",
            row % 3
        );
    }
    text
}

pub fn a_large_file_is_read_while_the_page_answers(page: &Page) {
    page.open("");
    let path = file("large.csv", &many(2_200_000));
    let size = fs::metadata(&path).expect("the file").len();
    assert!(size > 100_000_000, "{size} bytes");
    choose(page, &[&path]);
    eventually(|| page.text("[data-progress] p").is_some_and(|words| words.contains("record")), true);
    // The former data is there and answers.
    page.click_mark("operator", "IONITY");
    eventually(|| page.figure("points"), 125.0);
    page.click("[data-action=cancel]");
    eventually(|| page.count("[data-progress]"), 0);
    assert_eq!(shown(page), "2024-03");
    page.script(
        "window.told = [];
        new MutationObserver(() => told.push(performance.now()))
            .observe(document.querySelector('main'), {subtree: true, childList: true, characterData: true});",
    );
    choose(page, &[&path]);
    for _ in 0..12 {
        if shown(page) == "own" {
            break;
        }
        sleep(Duration::from_secs(5));
    }
    eventually(|| page.figure("points"), 2_200_000.0);
    let told = page.script("return told.length").as_u64().expect("a number");
    assert!(told > 5, "it says how far it is: {told}");
    page.click_mark("country", "NL");
    eventually(|| page.figure("points"), 550_000.0);
    // Only what is seen of the rows is on the page; the last one can be reached.
    eventually(|| page.records().len() > 10, true);
    assert!(page.records().len() < 100);
    page.script("const room = document.querySelector('.scroller'); room.scrollTop = room.scrollHeight");
    eventually(|| page.attribute("[data-record]:last-child", "aria-rowindex"), "550001");
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
    assert!(asked.iter().all(|path| path.contains("worker-")), "{asked:?}");
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

pub fn several_files_are_one_dataset(page: &Page) {
    page.open("");
    let tables = [("a.csv", "operator,charge_points\nA,3\n"), ("b.csv", "operator;country;charge_points\nB;FR;4\n")];
    let paths = tables.map(|(name, text)| file(name, text));
    choose(page, &[&paths[0], &paths[1]]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("points"), 7.0);
    assert_eq!(page.query(), "?own=a.csv%2C+b.csv");
    assert_eq!(page.text(".account .subtitle").unwrap_or_default().lines().count(), 2);
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

/// Charge points, and records that came in and that are counted, of a file as it is read natively.
fn natively(path: &Path) -> Option<(u64, u64, u64)> {
    use chargeboard::import::{Importer, Options};
    let mut importer = Importer::new(Options::default());
    importer.feed(&fs::read(path).expect("a file"));
    let read = importer.finish().ok().filter(|read| read.report.kept > 0)?;
    Some((read.table.charge_points(), read.report.records_in, read.report.kept))
}

pub fn the_browser_reads_what_is_read_natively(page: &Page) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/import");
    let files = fs::read_dir(folder).expect("files of every layout").flatten().map(|entry| entry.path());
    let mut read = 0;
    for path in files.filter(|path| path.extension().is_some_and(|end| end != "txt")) {
        let Some((points, records, kept)) = natively(&path) else { continue };
        page.open("");
        choose(page, &[path.canonicalize().expect("a path").to_str().expect("a path in UTF-8")]);
        eventually(|| shown(page), "own");
        let name = path.display();
        assert_eq!(page.figure("points"), points as f64, "{name}");
        assert_eq!((report(page, "records"), report(page, "kept")), (records.to_string(), kept.to_string()), "{name}");
        read += 1;
    }
    assert!(read > 10, "only {read} files");
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
