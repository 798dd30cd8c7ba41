//! Something goes wrong in the page, on purpose, one thing at a time: the page must stay usable, or say so and go on.
//!
//! Law: after each fault the page shows what its address says, and answers; or what was there without the app stays, with
//! a sentence, a report to copy and a way on. What a reader brought is still there, and is not in the report.

mod judged;
mod list;

use crate::{
    page::{Page, System},
    patience::{wait, wait_for},
};
use judged::{check, look};
pub use list::{Fault, all};
use list::{SCENES, What};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::Duration,
};

/// What the helpers of the scenes are.
const HELPERS: &str = "
const press = (selector) => document.querySelector(selector)?.click();
const mark = (chart, key) => document.querySelector(`figure[data-chart='${chart}'] [data-key='${key}']`)?.dispatchEvent(new MouseEvent('click', {bubbles: true}));
";

/// A reader's file, with a name in it that no report may say.
const OWN: &str = "operator,country,charge_points\nZzyzx,DE,4\nZzyzx Two,AT,5\n";

/// What became of a fault: none where it did not happen, as what was to fail was not called.
pub fn survives(page: &Page, fault: &Fault) -> Option<Result<(), String>> {
    let (_, query, action) = SCENES.into_iter().find(|(name, ..)| *name == fault.scene)?;
    let at_start = fault.scene == "start";
    let armed = match &fault.what {
        What::Call(owner, name, nth) => format!("fail({}, {}, {nth})", json!(owner), json!(name)),
        What::Refusal(_, script) => (*script).to_owned(),
        What::File(..) => String::new(),
    };
    if let What::File(begins, ends, how) = fault.what {
        page.server.spoil(Some((begins, ends, how)));
    }
    // A refusal holds from the beginning, a call fails at its time.
    let from_start = at_start || matches!(fault.what, What::Refusal(..));
    let source = format!("{} {}", include_str!("faults.js"), if from_start { &armed } else { "" });
    page.first(&source);
    let outcome = attempt(page, fault, (query, action), &armed, at_start);
    page.first("");
    page.server.spoil(None);
    outcome
}

fn attempt(
    page: &Page,
    fault: &Fault,
    (query, action): (&str, &str),
    armed: &str,
    at_start: bool,
) -> Option<Result<(), String>> {
    page.system(System::default());
    page.go(query);
    let own = ["own", "own filter", "keep"].contains(&fault.scene);
    if !at_start {
        if page.try_ready().is_err() {
            // It did not even come to that.
            return Some(check(page, false));
        }
        let opened = own && fault.scene != "own";
        if opened {
            choose(page);
            wait(|| look(page)["dataset"] == "own" && look(page)["points"] == 9.0);
        }
        if matches!(fault.what, What::Call(..)) {
            page.script(armed);
        }
        if fault.scene == "own" {
            choose(page);
        } else if fault.scene == "own filter" && matches!(fault.what, What::Refusal(..)) {
            page.script("workers.forEach((worker) => worker.onerror?.(new ErrorEvent('error')))");
        }
        page.script(&format!("{HELPERS} {action}"));
    }
    if matches!(fault.what, What::Call(..)) && !wait_for(1500, || look(page)["failed"] == true) {
        return None;
    }
    sleep(Duration::from_millis(150));
    Some(check(page, own))
}

/// Gives the page the reader's file.
fn choose(page: &Page) {
    let path = own_file();
    page.type_into("input[type=file][data-action=open-file]", path.to_str().expect("a path in UTF-8"));
}

fn own_file() -> PathBuf {
    let file = std::env::temp_dir().join(format!("faults-{}", std::process::id())).join("zzyzx.csv");
    fs::create_dir_all(file.parent().unwrap_or(Path::new("."))).expect("a folder");
    fs::write(&file, OWN).expect("a file");
    file
}
