//! Whatever browser hands them out: every file that the page offers has the same bytes.

use super::own::{OWN, choose, file as own_file, shown};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use e2e::page::{Page, eventually};
use e2e::taken::{File, Files, of_edition, of_own};
use std::fs;

/// Presses every button that hands out a file, and catches what would be written.
fn taken(page: &Page) -> Files {
    let found = page.script_async(
        "const made = new Map();
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { const address = make.call(URL, blob); made.set(address, blob); return address; };
        const caught = [];
        HTMLAnchorElement.prototype.click = function () { caught.push([this.download, made.get(this.href)]); };
        const actions = ['download-svg', 'download-png', 'chart-csv', 'chart-json', 'download-csv', 'download-edition', 'download-account'];
        const buttons = [...document.querySelectorAll(actions.map((action) => `main [data-action=${action}]`).join())];
        for (const [at, button] of buttons.entries()) {
            button.click();
            for (let waited = 0; caught.length <= at && waited < 10000; waited += 10) await new Promise((next) => setTimeout(next, 10));
        }
        const text = async (blob) => {
            let letters = '';
            for (const byte of new Uint8Array(await blob.arrayBuffer())) letters += String.fromCharCode(byte);
            return btoa(letters);
        };
        return Promise.all(caught.map(async ([name, blob]) => [name, await text(blob)]));",
    );
    let found: Vec<(String, String)> = serde_json::from_value(found).expect("names and bytes");
    let files = found.into_iter().map(|(name, content)| {
        let bytes = STANDARD.decode(content).expect("base64");
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        let file = match name.ends_with(".png") {
            true => File::Picture(side(16), side(20)),
            false => File::Text(String::from_utf8(bytes).expect("UTF-8")),
        };
        (name, file)
    });
    files.collect()
}

/// Says of the first file that differs where it does.
fn compare(query: &str, found: &Files, expected: &Files) {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(found), names(expected), "{query}");
    for ((name, found), expected) in found.iter().zip(expected.values()) {
        if let (File::Text(found), File::Text(expected)) = (found, expected)
            && found != expected
        {
            let at = found.bytes().zip(expected.bytes()).take_while(|(one, other)| one == other).count();
            let from = (0..=at.saturating_sub(40)).rev().find(|at| found.is_char_boundary(*at)).unwrap_or(0);
            let part = |text: &str| text.get(from..).unwrap_or_default().chars().take(160).collect::<String>();
            panic!(
                "{query}: {name} is {} bytes, not {}:\n{}\nnot\n{}",
                found.len(),
                expected.len(),
                part(found),
                part(expected)
            );
        }
        assert_eq!(found, expected, "{query}: {name}");
    }
}

pub fn every_download_is_the_same_everywhere(page: &Page) {
    let shapes = fs::read(e2e::dist().expect("the built page").join("map/countries-1.bin")).expect("outlines");
    let mut count = 0;
    for query in [
        "",
        "measure=power&operator=IONITY&operator=Fastned",
        "measure=sites&regions=m49&region=northern",
        "country=DE&q=a&compare=country%3DNL",
        "operator=none-such",
        "chart=map&map=5.2,52,6",
        "chart=matrix&matrix=region",
    ] {
        super::map::open_any(page, query);
        let address = page.script("return location.href");
        let mut expected = of_edition(query, address.as_str().expect("an address"), &shapes);
        if query.starts_with("chart=") {
            expected.remove("chargeboard-2024-03.csv");
        }
        compare(query, &taken(page), &expected);
        count += expected.len();
    }
    for query in ["own=own.csv", "own=own.csv&country=DE&measure=power", "own=own.csv&month=2021-07&compare=all"] {
        page.open(&format!("?{query}"));
        choose(page, &[&own_file("own.csv", OWN)]);
        eventually(|| shown(page), "own");
        let address = page.script("return location.href");
        let expected = of_own("own.csv", OWN.as_bytes(), query, address.as_str().expect("an address"), &shapes);
        let pictures = expected.keys().filter(|name| name.ends_with(".png")).count();
        eventually(|| page.count("figure[data-chart] [data-action=chart-csv]"), pictures);
        eventually(|| page.count("figure[data-chart=map] .scene path") > 0, true);
        compare(query, &taken(page), &expected);
        count += expected.len();
    }
    println!("{count} files, the same as the core makes natively");
}
