//! What is shown, beside what a fresh page shows that is opened with the same link.

use super::Soak;
use crate::{engine::Engine, patience::wait};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// Puts away what is no part of a view: open dialogs, tables in place of pictures, and where lists are scrolled to.
const TIDY: &str = "
document.querySelectorAll('dialog[open]').forEach((dialog) => dialog.close());
document.activeElement?.blur();
document.querySelectorAll('figure[data-chart]').forEach((chart) => {
    if (chart.querySelector('.twin')) chart.querySelector('[data-action=chart-table]').click();
});
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

impl Soak<'_> {
    /// A fresh page with the same link shows the same, figure by figure.
    pub(super) fn compare(&mut self) -> Result<()> {
        let errors = self.page.errors();
        ensure!(errors.is_empty(), "errors: {errors:#?}\nafter {}", self.last());
        self.page.script(TIDY);
        self.page.settle();
        let link = self.page.query();
        let own = self.page.attribute("html", "data-dataset") == "own";
        let driver = self.page.browser.driver();
        let webkit = self.page.browser.engine() == Engine::Webkit;
        let (soaked, fresh) = self.page.browser.wait(async {
            let soaked = driver.window().await?;
            // In WebKit a tab that is not in front draws nothing, and stays behind.
            let fresh = if webkit { driver.new_window().await? } else { driver.new_tab().await? };
            driver.switch_to_window(fresh.clone()).await?;
            Ok((soaked, fresh))
        })?;
        self.system.becomes(self.page.browser)?;
        self.page.open(&link);
        if own {
            self.choose();
            self.opens(&link)?;
        }
        let switch = |to: &WindowHandle| self.page.browser.wait(driver.switch_to_window(to.clone()));
        let (mut shown, mut wanted) = (json!([]), json!([]));
        let mut failed: Option<anyhow::Error> = None;
        let same = wait(|| {
            let looked = (|| -> Result<()> {
                switch(&fresh)?;
                self.page.script(TIDY);
                self.page.settle();
                wanted = self.page.script(STATE);
                switch(&soaked)?;
                shown = self.page.script(STATE);
                Ok(())
            })();
            failed = looked.err();
            failed.is_some() || shown == wanted
        });
        failed.map_or(Ok(()), Err)?;
        ensure!(same, "not as a fresh page with {link}: {}\nafter {}", difference(&shown, &wanted), self.last());
        switch(&fresh)?;
        let errors = self.page.errors();
        ensure!(errors.is_empty(), "errors in a fresh page with {link}: {errors:#?}");
        self.page.browser.wait(driver.close_window())?;
        switch(&soaked)?;
        self.compared += 1;
        Ok(())
    }

    /// Waits until own data is shown.
    fn opens(&self, link: &str) -> Result<()> {
        ensure!(
            wait(|| self.page.attribute("html", "data-dataset") == "own"),
            "own data does not open in a fresh page with {link}: {:?}, errors: {:?}\nafter {}",
            self.page.notice(),
            self.page.errors(),
            self.last()
        );
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
