//! A reader who does anything at all for a long time: nothing may go wrong, nothing may pile up, and what is shown must
//! be what a fresh page shows that is opened with the same link.

use crate::{
    engine::Engine,
    memory,
    page::{Page, System},
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    thread::sleep,
    time::{Duration, Instant},
};
use thirtyfour::prelude::*;

/// How often the page is compared with a fresh one.
pub const EVERY: u32 = 100;

/// The widths of windows that it is tried in.
const WIDTHS: [u32; 4] = [1280, 1024, 768, 390];

/// The reader's own data, small but of two countries and with odd names.
const OWN: &str = "operator,country,region,latitude,longitude,charge_points,power_kw,current,opened
IONITY,DE,Bayern,48.1,11.5,4,350,DC,2019-03-01
Ionity,DE,Bayern,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,Hessen,50.1,8.6,3,150,DC,2021-07-09
EnBW,AT,Tirol,0,0,1,22,AC,2020-01-05
<b>Straße & Söhne</b>,AT,Tirol,47.2,11.4,5,22,AC,2020-01-05
";

/// Picks something that can be clicked by two dice, brings it into view, and says what it is and where.
const PICK: &str = "
const [kind, which] = arguments;
const seen = (part) => part.checkVisibility({visibilityProperty: true}) && !part.disabled && !part.closest('[inert]');
const within = document.querySelector('dialog[open]') ?? document;
// What leaves the page, writes files, or asks the system.
const not = ['print', 'share', 'save-file', 'open-file', 'keep', 'copy-picture', 'chart-csv', 'chart-json', 'offline', 'load-version'];
const left = (part) => not.includes(part.dataset.action) || part.dataset.action.startsWith('download');
const kinds = [
    ['mark', 40, '[data-key]', () => true],
    ['chip', 6, '[data-chip] button', () => true],
    ['action', 26, 'button[data-action]', (part) => !left(part)],
    ['sort', 5, '[data-sort]', () => true],
    ['radio', 8, 'label:has(input[type=radio])', () => true],
    ['why', 6, '[data-why]', () => true],
];
const sum = kinds.reduce((sum, [, weight]) => sum + weight, 0);
let at = kind * sum;
const [name, , selector, wanted] = kinds.find(([, weight]) => (at -= weight) < 0) ?? kinds[0];
const parts = [...within.querySelectorAll(selector)].filter((part) => seen(part) && wanted(part));
if (!parts.length) return null;
const part = parts[Math.floor(which * parts.length)];
part.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
const box = part.getBoundingClientRect();
const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
if (!(x >= 0 && y >= 0 && x < innerWidth && y < innerHeight)) return null;
const said = part.dataset.key ?? part.dataset.action ?? part.dataset.sort ?? part.dataset.why ?? part.innerText.trim();
return [`${name} ${part.closest('[data-chart]')?.dataset.chart ?? ''} ${said}`, x, y];";

/// Puts away what is no part of a view: open dialogs, tables in place of pictures, and where lists are scrolled to.
const TIDY: &str = "
document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
document.activeElement?.blur();
document.querySelectorAll('figure[data-chart]').forEach((chart) => {
    if (chart.querySelector('.twin')) chart.querySelector('[data-action=chart-table]').click();
});
document.querySelector('[data-action=show-map]')?.click();
document.querySelectorAll('.scroller').forEach((list) => { list.scrollTop = 0; });";

/// Every figure of the view, line by line.
const STATE: &str = "
const of = (selector, pick) => [...document.querySelectorAll(selector)].map(pick);
return [
    location.search,
    document.title,
    ...of('h1', (part) => part.innerText),
    ...of('[data-figure]', (part) => `${part.dataset.figure} ${part.dataset.value}`),
    ...of('[data-chart] [data-key]', (part) => `${part.closest('[data-chart]').dataset.chart} ${part.dataset.key} ${part.dataset.value} of ${part.dataset.total} ${part.getAttribute('aria-selected')}`),
    ...of('[data-chip]', (part) => `chip ${part.dataset.chip}`),
    ...of('[data-compared]', (part) => part.innerText),
    ...of('[data-record]', (part) => `row ${part.dataset.record}`),
    ...of('input[type=radio]:checked, [data-action=search], [data-action=theme], [data-action=merge]', (part) => `${part.name || part.dataset.action} ${part.value} ${part.checked}`),
];";

/// A soak and how it went.
pub struct Soak<'a> {
    page: Page<'a>,
    dice: u64,
    own: PathBuf,
    system: System,
    /// What was done last, for whoever has to find out.
    past: Vec<String>,
    /// How much was done.
    pub actions: u32,
    /// How often the page was compared with a fresh one.
    pub compared: u32,
    /// The memory of the page's process in MB, after each comparison.
    pub memory: Vec<f64>,
}

impl<'a> Soak<'a> {
    /// Opens the page; what is done follows from the seed.
    pub fn new(page: &Page<'a>, seed: u64, folder: &Path) -> Result<Self> {
        let own = folder.join("soak.csv");
        fs::write(&own, OWN)?;
        let page = Page { browser: page.browser, server: page.server };
        let system = System { reduced_motion: true, ..System::default() };
        page.system(system);
        page.open("");
        let dice = seed.wrapping_mul(2).wrapping_add(1);
        Ok(Self { page, dice, own, system, past: vec![], actions: 0, compared: 0, memory: vec![] })
    }

    /// Does so many things more.
    pub fn run(&mut self, actions: u32) -> Result<()> {
        let last = self.actions + actions;
        while self.actions < last {
            self.actions += 1;
            let done = self.act().with_context(|| format!("after {}", self.last()))?;
            self.past.push(format!("{} {done}", self.actions));
            self.ready()?;
            if self.actions.is_multiple_of(EVERY) || self.actions == last {
                self.compare()?;
                self.memory.push(memory::of_page(self.page.browser)?);
            }
        }
        Ok(())
    }

    /// The memory from the warm-up on, and at the end, in MB: each the median of some comparisons.
    pub fn growth(&self) -> (f64, f64) {
        let some = (self.memory.len() / 10).max(1);
        let median = |part: &[f64]| {
            let mut part = part.to_vec();
            part.sort_by(f64::total_cmp);
            part.get(part.len() / 2).copied().unwrap_or(0.0)
        };
        let (warm, end) = (self.memory.iter().skip(some).take(some), self.memory.iter().rev().take(some));
        (median(&warm.copied().collect::<Vec<_>>()), median(&end.copied().collect::<Vec<_>>()))
    }

    /// A number from 0 to below 1: the upper bits of a 64-bit xorshift.
    fn dice(&mut self) -> f64 {
        self.dice ^= self.dice << 13;
        self.dice ^= self.dice >> 7;
        self.dice ^= self.dice << 17;
        (self.dice >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[(self.dice() * all.len() as f64) as usize]
    }

    fn act(&mut self) -> Result<String> {
        let what = (self.dice() * 100.0) as u32;
        Ok(match what {
            0..65 => self.click()?,
            65..77 => {
                let keys = [
                    "ArrowDown",
                    "ArrowRight",
                    "Enter",
                    "Escape",
                    "i",
                    "t",
                    "0",
                    "=",
                    "Tab",
                    "Space",
                    "Ctrl+Enter",
                    "Home",
                ];
                let key = self.one_of(&keys);
                self.page.press(key);
                format!("key {key}")
            }
            77..84 => {
                let words =
                    ["e", "ionity", "rome", "berlin", "\u{e003}", "\u{e003}\u{e003}\u{e003}\u{e003}\u{e003}\u{e003}"];
                let word = self.one_of(&words);
                if self.page.count("dialog[open]") > 0 || self.page.count("[data-action=search]") == 0 {
                    return Ok("no search".into());
                }
                self.page.type_into("[data-action=search]", word);
                format!("type {word:?}")
            }
            84..90 => self.travels(true)?,
            90..93 => self.travels(false)?,
            93..96 => {
                self.system.width = self.one_of(&WIDTHS);
                self.system.becomes(self.page.browser)?;
                self.page.settle();
                format!("width {}", self.system.width)
            }
            96..98 => {
                if self.page.count("[data-action=open-file]") == 0 || self.page.count("dialog[open]") > 0 {
                    return Ok("no file".into());
                }
                self.choose();
                "own data".into()
            }
            98 => {
                self.page.script("location.reload()");
                self.page.wait_ready();
                "reload".into()
            }
            _ => {
                self.page.open("");
                "home".into()
            }
        })
    }

    fn click(&mut self) -> Result<String> {
        let arguments = vec![json!(self.dice()), json!(self.dice())];
        let picked = self.page.browser.script_with(PICK, arguments)?;
        let with_ctrl = self.dice() < 0.25;
        let Ok((what, x, y)) = serde_json::from_value::<(String, f64, f64)>(picked) else {
            return Ok("nothing".into());
        };
        if with_ctrl && what.starts_with("mark") {
            self.page.ctrl_click_at((x, y));
            return Ok(format!("ctrl {what}"));
        }
        self.page.click_at((x, y));
        Ok(what)
    }

    /// Back or Forward, but not out of the page.
    fn travels(&self, back: bool) -> Result<String> {
        let driver = self.page.browser.driver();
        let there = format!("return location.href.startsWith({})", json!(self.page.server.url()));
        self.page.browser.wait(async { if back { driver.back().await } else { driver.forward().await } })?;
        if self.page.browser.script(&there)? != json!(true) {
            self.page.browser.wait(driver.forward())?;
        }
        self.page.wait_ready();
        Ok(if back { "back" } else { "forward" }.into())
    }

    fn choose(&self) {
        self.page.type_into("input[type=file][data-action=open-file]", &self.own.display().to_string());
    }

    /// Waits until the page is there, as it was never away; the first thing that goes wrong ends the soak.
    fn ready(&self) -> Result<()> {
        let there = format!(
            "return [location.href.startsWith({}) && document.documentElement.dataset.ready === '1', sessionStorage.getItem('e2e-errors')]",
            json!(self.page.server.url())
        );
        let start = Instant::now();
        loop {
            let now = self.page.browser.script(&there)?;
            ensure!(now[1].is_null(), "errors: {}\nafter {}", now[1], self.last());
            if now[0] == json!(true) {
                return Ok(());
            }
            ensure!(start.elapsed() < Duration::from_secs(20), "the page is not there any more: {}", self.last());
            sleep(Duration::from_millis(20));
        }
    }

    /// What was done last.
    pub fn last(&self) -> String {
        let from = self.past.len().saturating_sub(30);
        self.past[from..].join("; ")
    }

    /// A fresh page with the same link shows the same, figure by figure.
    fn compare(&mut self) -> Result<()> {
        let errors = self.page.errors();
        ensure!(errors.is_empty(), "errors: {errors:#?}\nafter {}", self.last());
        self.page.script(TIDY);
        self.page.settle();
        let link = self.page.query();
        let own = self.page.attribute("html", "data-dataset") == "own";
        let driver = self.page.browser.driver();
        let (soaked, fresh) = self.page.browser.wait(async {
            let soaked = driver.window().await?;
            let fresh = driver.new_tab().await?;
            driver.switch_to_window(fresh.clone()).await?;
            Ok((soaked, fresh))
        })?;
        self.system.becomes(self.page.browser)?;
        self.page.open(&link);
        if own {
            self.choose();
        }
        let start = Instant::now();
        let switch = |to: &WindowHandle| self.page.browser.wait(driver.switch_to_window(to.clone()));
        loop {
            self.page.script(TIDY);
            self.page.settle();
            let wanted = self.page.script(STATE);
            switch(&soaked)?;
            let shown = self.page.script(STATE);
            if shown == wanted {
                break;
            }
            ensure!(
                start.elapsed() < Duration::from_secs(20),
                "not as a fresh page with {link}: {}\nafter {}",
                difference(&shown, &wanted),
                self.last()
            );
            sleep(Duration::from_millis(100));
            switch(&fresh)?;
        }
        switch(&fresh)?;
        let errors = self.page.errors();
        ensure!(errors.is_empty(), "errors in a fresh page with {link}: {errors:#?}");
        self.page.browser.wait(driver.close_window())?;
        switch(&soaked)?;
        self.compared += 1;
        Ok(())
    }
}

/// The first line that is not the same.
fn difference(shown: &Value, wanted: &Value) -> String {
    let lines = |state: &Value| state.as_array().cloned().unwrap_or_default();
    let (shown, wanted) = (lines(shown), lines(wanted));
    let at = shown.iter().zip(&wanted).position(|(a, b)| a != b).unwrap_or(shown.len().min(wanted.len()));
    let line = |state: &[Value]| state.get(at).map_or("nothing".to_owned(), Value::to_string);
    format!("{} instead of {} ({} and {} lines)", line(&shown), line(&wanted), shown.len(), wanted.len())
}

/// Whether memory is worth looking at: only Chromium lets go of what is not used when it is told to.
pub fn weighs(engine: Engine) -> bool {
    engine == Engine::Chromium
}
