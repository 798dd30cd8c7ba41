//! `cargo xtask bench --page [rows]`: how the page stands a register of that many rows, by default 5 million.
//!
//! It prints how long opening took, how often progress was told, the memory of the browser's process for the page, and
//! from a click to the figures on the screen, over 100 clicks.

use std::{
    fs,
    io::Write,
    path::Path,
    thread::sleep,
    time::{Duration, Instant},
};

use chargeboard_engine::generate::{SEED, Shape, generate};
use e2e::{
    browser::Browser,
    engine::Engine,
    journey::BASE,
    memory,
    page::{Page, System},
    server::Server,
};
use serde_json::json;

/// Country codes, as many as the generator has countries.
const COUNTRIES: &str = "DE FR NL IT GB NO SE ES BE AT CH DK PL PT FI CZ HU IE GR RO SK BG HR SI LT LV EE LU MT CY IS LI AL \
                         RS ME MK BA UA MD TR US CA MX BR CL AU NZ JP KR CN";

fn main() -> anyhow::Result<()> {
    let rows: usize = std::env::args().nth(1).map_or(Ok(5_000_000), |rows| rows.parse())?;
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("register.csv");
    write(&file, rows)?;
    let megabytes = fs::metadata(&file)?.len() as f64 / 1e6;
    let server = Server::start(&dist, BASE)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.fresh_tab()?;
    let page = Page { browser: &browser, server: &server };
    floor(&page)?;
    // What is measured is the work, not how long marks take to move.
    page.system(System { reduced_motion: true, ..System::default() });
    page.open("");
    page.script(
        "window.told = 0; window.slow = 0;
        new MutationObserver(() => told++).observe(document.documentElement, {subtree: true, characterData: true, childList: true});
        new PerformanceObserver((list) => list.getEntries().forEach((task) => slow = Math.max(slow, task.duration)))
            .observe({type: 'longtask'});",
    );
    let began = Instant::now();
    page.type_into("input[type=file][data-action=open-file]", file.to_str().unwrap_or_default());
    while page.attribute("html", "data-dataset") != "own" {
        if let Some(why) = page.text("[data-notice=file]") {
            anyhow::bail!("refused: {why}");
        }
        anyhow::ensure!(began.elapsed() < Duration::from_secs(600), "not read in ten minutes");
        sleep(Duration::from_millis(20));
    }
    let opened = began.elapsed().as_secs_f64();
    println!("{rows} rows, {megabytes:.0} MB of CSV: opened in {opened:.1} s ({:.0} MB/s)", megabytes / opened);
    println!(
        "progress told {} times; longest task of the page meanwhile {} ms",
        page.script("return told"),
        page.script("return Math.round(slow)")
    );
    println!("memory: {:.0} MB resident, the page's process and its worker", memory::of_page(&browser)?);
    sleep(Duration::from_secs(3));
    println!("the pointer rests on a mark for {} ms before it clicks:", REST.as_millis());
    clicks(&page, REST)?;
    println!("it clicks as soon as it is there:");
    clicks(&page, Duration::ZERO)?;
    println!("it rests again, and what becomes of the page is watched, which takes time itself:");
    watch(&page);
    clicks(&page, REST)?;
    for (until, which) in [("the page says it", "said"), ("it is painted", "painted"), ("the map is painted", "map")] {
        print(
            &format!("from a click until {until}"),
            page.script(&format!("return times.map((time) => time.{which})")),
        )?;
    }
    println!("memory: {:.0} MB after them", memory::of_page(&browser)?);
    Ok(())
}

/// What the browser itself takes here for a click that changes a single word: no page is sooner.
fn floor(page: &Page) -> anyhow::Result<()> {
    page.go("robots.txt");
    page.script(
        "const button = document.body.appendChild(document.createElement('button'));
        button.textContent = 0;
        button.style = 'position: fixed; inset: 0';
        button.onclick = () => button.textContent++;",
    );
    page.script(EVENTS);
    for _ in 0..CLICKS {
        sleep(Duration::from_millis(200));
        click(page, [100.0, 100.0], 0, REST);
    }
    sleep(Duration::from_millis(300));
    told(page, "a page with one word", CLICKS)
}

/// Collects how long interactions take by the browser's event timing, to 8 ms; it tells only of those from 16 ms on.
const EVENTS: &str = "window.events = {};
    new PerformanceObserver((list) => list.getEntries().filter((event) => event.interactionId).forEach((event) =>
        events[event.interactionId] = Math.max(events[event.interactionId] ?? 0, event.duration)))
        .observe({type: 'event', durationThreshold: 16});";

/// Prints the event timing of so many clicks since [`EVENTS`]; those that were not told of count as 8 ms.
fn told(page: &Page, of: &str, clicks: u64) -> anyhow::Result<()> {
    let times = page.script(&format!(
        "const times = Object.values(events);
        return times.concat(Array(Math.max(0, {clicks} - times.length)).fill(8));"
    ));
    let within: Vec<f64> = serde_json::from_value(times.clone())?;
    let within = within.iter().filter(|time| **time <= FRAME).count();
    print(&format!("by the browser’s event timing, {of}, {within} within {FRAME}"), times)
}

/// A click: the pointer comes, rests for a while, goes down and up.
fn click(page: &Page, [x, y]: [f64; 2], modifiers: u32, rest: Duration) {
    for (kind, button, count) in [("mouseMoved", "none", 0), ("mousePressed", "left", 1), ("mouseReleased", "left", 1)]
    {
        page.cdp(
            "Input.dispatchMouseEvent",
            json!({"type": kind, "x": x, "y": y, "button": button, "clickCount": count, "modifiers": modifiers}),
        );
        if count == 0 {
            sleep(rest);
        }
    }
}

/// So many clicks are measured.
const CLICKS: u64 = 100;

/// A frame, as event timing tells of it: in steps of 8 ms.
const FRAME: f64 = 16.0;

/// So long a hand is on what it clicks, at least.
const REST: Duration = Duration::from_millis(100);

/// From now on the page notes when a click's answer is said and painted, and the map of it.
fn watch(page: &Page) {
    page.script(
        "window.times = [];
        const figures = () => [...document.querySelectorAll('[data-figure], [data-key][aria-selected=true]')]
            .map((shown) => shown.dataset.value + shown.dataset.key).join();
        const cells = () => [...document.querySelectorAll('figure[data-chart=map] [data-key]')]
            .map((shown) => shown.dataset.value).join();
        const painted = () => new Promise((next) => requestAnimationFrame(() => setTimeout(() => next(performance.now()))));
        addEventListener('pointerup', (event) => {
            const began = event.timeStamp, before = [figures(), cells()], time = {};
            const watch = new MutationObserver(async () => {
                if (!time.said && figures() !== before[0]) {
                    time.said = performance.now() - began;
                    time.painted = await painted() - began;
                }
                if (!time.map && cells() !== before[1]) {
                    time.map = performance.now() - began;
                    time.map = await painted() - began;
                }
            });
            watch.observe(document.body, {subtree: true, attributes: true, childList: true});
            setTimeout(() => { watch.disconnect(); times.push(time); }, 600);
        }, true);",
    );
}

/// Clicks on marks that filter and now and then on what clears all filters, as a reader would, and prints how soon each
/// click was seen.
fn clicks(page: &Page, rest: Duration) -> anyhow::Result<()> {
    page.script(EVENTS);
    let (mut seed, mut clicks) = (7_u64, CLICKS);
    for number in 0..CLICKS {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        let mark = format!(
            "const marks = [...document.querySelectorAll('figure:not([data-chart=map], [data-chart=size]) [data-key]')];
            const part = marks[{seed} % marks.length].querySelector('.ink-hit');"
        );
        click_on(page, &mark, if number % 3 == 1 { 2 } else { 0 }, rest)?;
        if number % 8 == 7 && page.count("[data-action=clear]") > 0 {
            click_on(page, "const part = document.querySelector('[data-action=clear]');", 0, rest)?;
            clicks += 1;
        }
    }
    // A page that is started again is quick to show what it has not got.
    anyhow::ensure!(page.script("return (window.chargeboardFaults ?? []).length") == 0, "the page had a fault");
    told(page, "this page", clicks)
}

/// A click on the `part` that a script finds, once it is seen, and what comes of it.
fn click_on(page: &Page, find: &str, modifiers: u32, rest: Duration) -> anyhow::Result<()> {
    let at = page.script(&format!(
        "{find}
        part.scrollIntoView({{block: 'center'}});
        const {{x, y, width, height}} = part.getBoundingClientRect();
        return [x + width / 2, y + height / 2];"
    ));
    let at: [f64; 2] = serde_json::from_value(at)?;
    sleep(Duration::from_millis(100));
    click(page, at, modifiers, rest);
    sleep(Duration::from_millis(700));
    Ok(())
}

/// Prints a line about times in milliseconds; some may be missing.
fn print(what: &str, times: serde_json::Value) -> anyhow::Result<()> {
    let times: Vec<Option<f64>> = serde_json::from_value(times)?;
    let mut times: Vec<f64> = times.into_iter().flatten().collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times.get(((times.len().max(1) - 1) as f64 * share).round() as usize).copied().unwrap_or(0.0);
    let (median, most, worst) = (at(0.5), at(0.95), at(1.0));
    println!("{what}, ms: median {median:.1}, 95th percentile {most:.1}, worst {worst:.1}; {} times", times.len());
    Ok(())
}

/// A register as a table: a row a record.
fn write(file: &Path, rows: usize) -> anyhow::Result<()> {
    let records = generate(Shape::Correlated, rows, SEED);
    let countries: Vec<&str> = COUNTRIES.split_whitespace().collect();
    let mut out = std::io::BufWriter::new(fs::File::create(file)?);
    writeln!(out, "operator,country,latitude,longitude,charge_points,power_kw,current,opened,station_id,address")?;
    for row in 0..rows {
        let code = |dimension: usize| records.dimensions[dimension].codes.get(row);
        let (operator, country, class, month) = (code(0), countries[code(1) as usize], code(3), code(4));
        let points = records.points.get(row).unwrap_or(1);
        let kw = records.power.get(row).unwrap_or(0) / 1000 / points;
        let current = if class < 4 { "AC" } else { "DC" };
        let (north, east) = (35.0 + (row % 30_011) as f64 / 1000.0, -9.0 + (row % 39_979) as f64 / 1000.0);
        writeln!(
            out,
            "Operator {operator},{country},{north:.5},{east:.5},{points},{kw},{current},{}-{:02}-01,ST{row:07},{row} Main Street",
            2014 + month / 12,
            month % 12 + 1
        )?;
    }
    Ok(out.flush()?)
}
