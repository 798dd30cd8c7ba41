//! `cargo xtask first-paint`: how soon a reader sees and uses the page on a slow phone, beside the same charts by others.
//!
//! Each page is served as a good host does, compressed, and loaded five times with an empty cache under 1.6 Mbit/s,
//! 150 ms and a processor four times slower; the medians are printed. The contenders are built into `PEERS`.

use e2e::{browser::Browser, engine::Engine, page::Page, server::Server};
use serde_json::json;
use std::{fs, path::Path};

const TIMES: usize = 5;
const MEASURES: [&str; 5] = ["first contentful paint", "largest", "app ready", "blocking", "shift"];

fn main() -> anyhow::Result<()> {
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    let browser = Browser::start(Engine::Chromium)?;
    let mut rows = vec![("chargeboard".to_owned(), measured(&browser, &dist)?)];
    if let Some(peers) = std::env::var_os("PEERS") {
        let mut folders: Vec<_> =
            fs::read_dir(peers)?.flatten().map(|entry| entry.path()).filter(|at| at.is_dir()).collect();
        folders.sort();
        for folder in folders {
            let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
            rows.push((name, measured(&browser, &folder)?));
        }
    }
    println!("{:<12} {}", "", MEASURES.map(|name| format!("{name:>24}")).concat());
    let ours = rows[0].1;
    for (name, found) in &rows {
        let cells = (0..MEASURES.len()).map(|at| {
            let unit = if at == 4 { format!("{:.3}", found[at]) } else { format!("{:.0} ms", found[at]) };
            let ratio = if ours[at] > 0.0 && name != "chargeboard" {
                format!(" ({:.1}×)", found[at] / ours[at])
            } else {
                String::new()
            };
            format!("{:>24}", format!("{unit}{ratio}"))
        });
        println!("{name:<12} {}", cells.collect::<String>());
    }
    let most = [1000.0, 1000.0, 2500.0, 150.0, 0.0];
    let over: Vec<_> = (0..5).filter(|at| ours[*at] > most[*at]).map(|at| MEASURES[at]).collect();
    anyhow::ensure!(over.is_empty(), "over the budget of {most:?}: {over:?}");
    Ok(())
}

/// The medians, in the order of `MEASURES`.
fn measured(browser: &Browser, folder: &Path) -> anyhow::Result<[f64; 5]> {
    let server = Server::hosted(folder, "/")?;
    let mut found: [Vec<f64>; 5] = Default::default();
    for _ in 0..TIMES {
        browser.fresh_tab()?;
        let page = Page { browser, server: &server };
        page.cdp("Network.enable", json!({}));
        page.cdp("Network.clearBrowserCache", json!({}));
        page.cdp(
            "Network.emulateNetworkConditions",
            json!({"offline": false, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}),
        );
        page.cdp("Emulation.setCPUThrottlingRate", json!({"rate": 4}));
        page.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": true}),
        );
        let watch = "window.found = { largest: 0, blocking: 0, shift: 0 };
            const watch = (type, add) => new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
            watch('largest-contentful-paint', (entry) => { found.largest = entry.startTime; });
            watch('longtask', (entry) => { found.blocking += entry.duration - 50; });
            watch('layout-shift', (entry) => { if (!entry.hadRecentInput) found.shift += entry.value; });";
        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": watch}));
        page.go("");
        let values = page.script_async(
            "while (!performance.getEntriesByName('app-ready').length) await new Promise((done) => setTimeout(done, 50));
            await new Promise((done) => setTimeout(done, 500));
            const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
            return [first, found.largest, performance.getEntriesByName('app-ready')[0].startTime, found.blocking, found.shift]",
        );
        let values: Vec<f64> = serde_json::from_value(values)?;
        found.iter_mut().zip(values).for_each(|(all, value)| all.push(value));
    }
    Ok(found.map(|mut all| {
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    }))
}
