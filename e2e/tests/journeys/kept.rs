//! The reader's own data, kept on the device until it is forgotten.

use crate::own::{choose, file, open_own, shown};
use crate::reading::{open_mixed, put_right};
use e2e::engine::Ability;
use e2e::page::{Page, eventually};
use serde_json::json;

pub fn kept_data_is_there_after_a_reload(page: &Page) {
    page.needs(Ability::Keeping);
    open_own(page);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Remove from this device".to_owned()));
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
    eventually(|| page.text("[data-action=keep]"), Some("Remove from this device".to_owned()));
    page.script_async(
        "const shelf = await caches.open('chargeboard-own-1');
        for (const {url} of await shelf.keys())
            if (!url.endsWith('/list')) await shelf.put(url, new Response('half'))",
    );
    page.open("?own=own.csv");
    let said = || page.text("[data-notice=file]").is_some_and(|notice| notice.contains("was damaged"));
    eventually(said, true);
    assert_eq!(page.figure("points"), 878.0);
}

pub fn a_full_device_still_has_what_was_kept_before(page: &Page) {
    page.needs(Ability::Keeping);
    open_own(page);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Remove from this device".to_owned()));
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
    let said = || page.text("[data-notice=file]").is_some_and(|notice| notice.contains("couldn’t be saved"));
    eventually(said, true);
    page.open("");
    eventually(|| page.text("[data-action=open-kept]"), Some("own.csv".to_owned()));
    page.click("[data-action=open-kept]");
    eventually(|| page.figure("points"), 14.0);
    let kept = page.script_async("return (await (await caches.open('chargeboard-own-1')).keys()).length");
    assert_eq!(kept, json!(3), "nothing is left of what found no room");
    // Whoever opens a file of this name after this has it to themselves.
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Keep on this device".to_owned()));
}

pub fn what_was_put_right_is_kept_with_the_data(page: &Page) {
    page.needs(Ability::Keeping);
    open_mixed(page);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Remove from this device".to_owned()));
    // Also afterwards: the data is the same, and still kept.
    put_right(page);
    assert_eq!(page.text("[data-action=keep]"), Some("Remove from this device".to_owned()));
    let note = "for (const {url} of await (await caches.open('chargeboard-own-1')).keys())
        if (url.endsWith('-note')) return (await (await caches.match(url)).text()).includes('owner')";
    eventually(|| page.script_async(note), json!(true));
    // The note that is written as it opens takes so long that it is forgotten before.
    page.first(
        "const put = Cache.prototype.put;
        const told = new Promise((go) => { window.go = go; });
        window.written = 0;
        Cache.prototype.put = function (...all) {
            return told.then(() => put.apply(this, all)).finally(() => { written += 1; });
        };",
    );
    page.open("?own=mixed.csv");
    eventually(|| shown(page), "own");
    eventually(|| page.figure("operators"), 2.0);
    page.click("[data-action=keep]");
    eventually(|| page.text("[data-action=keep]"), Some("Keep on this device".to_owned()));
    page.script("go()");
    eventually(|| page.script("return written"), json!(1));
    let kept = || page.script_async("return (await (await caches.open('chargeboard-own-1')).keys()).length");
    eventually(kept, json!(0));
}
