//! The reader's system: its window, and what it asks of every page.

use crate::{
    browser::Browser,
    driver::{self, Taste},
    engine::{Ability, Engine},
};
use anyhow::Result;
use serde_json::json;

/// What the reader's system asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct System {
    /// Width of the window in pixels at a zoom of 1.
    pub width: u32,
    /// Height of the window.
    pub height: u32,
    /// How much larger the page is: 4 for 400 %.
    pub zoom: u32,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// `forced-colors: active`.
    pub forced_colors: bool,
    /// On paper.
    pub print: bool,
}

impl Default for System {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            zoom: 1,
            dark: false,
            reduced_motion: false,
            forced_colors: false,
            print: false,
        }
    }
}

/// Firefox has no command for these, but lets scripts of its own window set them for a tab.
const FIREFOX: &str = "
    const [width, height, zoom, dark, reduced, forced, print] = arguments;
    const browser = gBrowser.selectedBrowser, context = browser.browsingContext;
    for (const [side, pixels] of [['width', width], ['height', height]])
        for (const limit of ['', 'min-', 'max-'])
            browser.style.setProperty(limit + side, `${pixels}px`);
    context.prefersColorSchemeOverride = dark ? 'dark' : 'light';
    context.forcedColorsOverride = forced ? 'active' : 'none';
    context.mediumOverride = print ? 'print' : '';
    Services.prefs.setIntPref('ui.prefersReducedMotion', reduced ? 1 : 0);
    ZoomManager.setZoomForBrowser(browser, zoom);";

impl System {
    /// What a driver needs for such a system.
    pub fn needs(self) -> impl Iterator<Item = Ability> {
        let wanted = [
            (self.forced_colors, Ability::ForcedColors),
            (self.zoom > 1, Ability::Zoom),
            (self.width < 334, Ability::Narrow),
            (self.print, Ability::Print),
        ];
        wanted.into_iter().filter_map(|(wanted, ability)| wanted.then_some(ability))
    }

    fn taste(self) -> Taste {
        Taste { dark: self.dark, reduced_motion: self.reduced_motion }
    }

    /// Makes the tab look like one on such a system; where a session has to be started for it, the tab is a new one.
    pub fn begins(self, browser: &Browser) -> Result<()> {
        if browser.engine() == Engine::Webkit && browser.taste() != self.taste() {
            browser.restart(self.taste())?;
        }
        self.becomes(browser)
    }

    /// Makes an open page's system change.
    pub fn becomes(self, browser: &Browser) -> Result<()> {
        let Self { width, height, zoom, dark, reduced_motion, forced_colors, print } = self;
        match browser.engine() {
            Engine::Chromium => {
                let feature = |name: &str, value: &str| json!({"name": name, "value": value});
                let features = [
                    feature("prefers-color-scheme", if dark { "dark" } else { "light" }),
                    feature("prefers-reduced-motion", if reduced_motion { "reduce" } else { "no-preference" }),
                    feature("forced-colors", if forced_colors { "active" } else { "none" }),
                ];
                let medium = if print { "print" } else { "" };
                browser.cdp("Emulation.setEmulatedMedia", json!({"media": medium, "features": features}))?;
                let (width, height) = (width / zoom, height / zoom);
                let metrics = json!({"width": width, "height": height, "deviceScaleFactor": zoom, "mobile": false});
                browser.cdp("Emulation.setDeviceMetricsOverride", metrics)?;
            }
            Engine::Firefox => {
                let all = json!([width, height, zoom, dark, reduced_motion, forced_colors, print]);
                browser.privileged(FIREFOX, all.as_array().cloned().unwrap_or_default())?;
            }
            Engine::Webkit => {
                // Without a window manager the focus is where the mouse is: in the middle of the screen.
                let from = |size: u32| i64::from(driver::SCREEN / 2) - i64::from(size / 2);
                browser.wait(browser.driver().set_window_rect(from(width), from(height), width, height))?;
            }
        }
        Ok(())
    }
}
