//! A reader who does anything at all for a long time: nothing may go wrong, nothing may pile up, and what is shown must
//! be what a fresh page shows that is opened with the same link.

mod actions;
mod compared;

use crate::{
    engine::Engine,
    memory,
    page::{Page, System},
    patience::wait,
};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// How often the page is compared with a fresh one.
pub const EVERY: u32 = 100;

/// The reader's own data, small but of two countries and with odd names.
const OWN: &str = "operator,country,region,latitude,longitude,charge_points,power_kw,current,opened
IONITY,DE,Bayern,48.1,11.5,4,350,DC,2019-03-01
Ionity,DE,Bayern,48.1,11.5,2,350,DC,2021-07-02
EnBW,DE,Hessen,50.1,8.6,3,150,DC,2021-07-09
EnBW,AT,Tirol,0,0,1,22,AC,2020-01-05
<b>Straße & Söhne</b>,AT,Tirol,47.2,11.4,5,22,AC,2020-01-05
";

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

    /// Waits until the page is there, as it was never away; the first thing that goes wrong ends the soak.
    fn ready(&self) -> Result<()> {
        let there = format!(
            "return [location.href.startsWith({}) && document.documentElement?.dataset.ready === '1', sessionStorage.getItem('e2e-errors')]",
            json!(self.page.server.url())
        );
        let mut now = json!([]);
        let came = wait(|| {
            now = self.page.script(&there);
            !now[1].is_null() || now[0] == json!(true)
        });
        ensure!(now[1].is_null(), "errors: {}\nafter {}", now[1], self.last());
        ensure!(came, "the page is not there any more: {}", self.last());
        Ok(())
    }

    /// What was done last.
    pub fn last(&self) -> String {
        let from = self.past.len().saturating_sub(30);
        self.past[from..].join("; ")
    }
}

/// Whether memory is worth looking at: only Chromium lets go of what is not used when it is told to.
pub fn weighs(engine: Engine) -> bool {
    engine == Engine::Chromium
}
