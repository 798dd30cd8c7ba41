//! How much memory the process of the browser's page takes.

use crate::{browser::Browser, engine::Engine};
use anyhow::{Context, Result};
use serde_json::json;
use std::{collections::HashMap, fs};

/// What the browsers call the process of a page.
const PAGES: [&str; 3] = ["--type=renderer", "WebKitWebProcess", "-contentproc"];

/// MB of the largest process of a page below the browser's driver, after whatever is not used is let go.
pub fn of_page(browser: &Browser) -> Result<f64> {
    if browser.engine() == Engine::Chromium {
        browser.cdp("HeapProfiler.collectGarbage", json!({}))?;
    }
    let processes: HashMap<u32, (u32, u64)> =
        fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(process).collect();
    let below = |mut id: u32| {
        while let Some((parent, _)) = processes.get(&id) {
            if *parent == browser.process() {
                return true;
            }
            id = *parent;
        }
        false
    };
    let pages = processes.iter().filter(|(id, _)| below(**id)).map(|(_, (_, kilobytes))| *kilobytes);
    let largest = pages.max().filter(|most| *most > 0).context("the browser has no process for a page")?;
    Ok(largest as f64 / 1024.0)
}

/// Its id, its parent, and its resident memory in KB if it is a page's.
fn process(entry: fs::DirEntry) -> Option<(u32, (u32, u64))> {
    let id = entry.file_name().to_str()?.parse().ok()?;
    let status = fs::read_to_string(entry.path().join("status")).ok()?;
    let field = |name: &str| status.lines().find_map(|line| line.strip_prefix(name))?.split_whitespace().next();
    let parent = field("PPid:")?.parse().ok()?;
    let command = fs::read(entry.path().join("cmdline")).unwrap_or_default();
    let command = String::from_utf8_lossy(&command);
    let is_page = PAGES.iter().any(|kind| command.contains(kind));
    let kilobytes = if is_page { field("VmRSS:").and_then(|kilobytes| kilobytes.parse().ok()).unwrap_or(0) } else { 0 };
    Some((id, (parent, kilobytes)))
}
