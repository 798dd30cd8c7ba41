//! What the reader does: clicks, keys, typing, Back and Forward, reloads, other windows, and own data.

use super::Soak;
use anyhow::Result;
use serde_json::json;
use thirtyfour::prelude::*;

/// The widths of windows that it is tried in.
const WIDTHS: [u32; 4] = [1280, 1024, 768, 390];

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

impl Soak<'_> {
    /// Does something, and says what.
    pub(super) fn act(&mut self) -> Result<String> {
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
                let driver = self.page.browser.driver();
                let typed = self
                    .page
                    .browser
                    .wait(async { driver.find(By::Css("[data-action=search]")).await?.send_keys(word).await });
                // What was asked for before may have opened a dialog meanwhile, which keeps the keys.
                if typed.is_err() && self.page.count("dialog[open]") > 0 {
                    return Ok("no search any more".into());
                }
                typed?;
                self.page.settle();
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

    /// Gives the page the reader's file.
    pub(super) fn choose(&self) {
        self.page.type_into("input[type=file][data-action=open-file]", &self.own.display().to_string());
    }
}
