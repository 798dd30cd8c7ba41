//! How the reader's own data is read: which column is what, many files, and large ones.

use crate::own::{choose, file, report, shown};
use e2e::page::{Page, eventually};
use std::{fs, path::Path, thread::sleep, time::Duration};

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

/// Opens a table of which the wrong column is taken for the operator: one of them instead of two.
pub fn open_mixed(page: &Page) {
    page.open("");
    choose(page, &[&file("mixed.csv", "owner,brand,charge_points\nStadt A,EnBW,3\nStadt B,EnBW,4\n")]);
    eventually(|| shown(page), "own");
    eventually(|| page.figure("operators"), 1.0);
}

/// Puts that right.
pub fn put_right(page: &Page) {
    page.click("details:has([data-field]) summary");
    page.choose("[data-field=operator]", "owner");
    page.click("[data-action=map-columns]");
    eventually(|| page.figure("operators"), 2.0);
}

pub fn a_guessed_column_is_put_right(page: &Page) {
    open_mixed(page);
    put_right(page);
    assert_eq!(page.mark("operator", "Stadt B").value, 4.0);
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
