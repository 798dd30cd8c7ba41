//! The browser engines, and what can be done with each through its driver.
//!
//! Law: what an engine or its driver is not able to do stands in one table, and a journey fails as soon as it is.

use anyhow::{Result, bail};
use std::env;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with WebKitWebDriver.
    Webkit,
}

impl Engine {
    /// The one that `ENGINE` names; Chromium if it names none.
    pub fn asked() -> Result<Self> {
        match env::var("ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::Webkit),
            Ok(other) => bail!("ENGINE is chromium, firefox or webkit, not {other}"),
        }
    }

    /// Its name, as in `ENGINE`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Whether it is able to.
    pub fn able(self, ability: Ability) -> bool {
        let column = match self {
            Self::Chromium => 0,
            Self::Firefox => 1,
            Self::Webkit => 2,
        };
        ABLE.iter().find(|(of, _)| *of == ability).is_some_and(|(_, able)| able[column])
    }
}

/// What some journeys need beyond plain WebDriver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ability {
    /// Commands of the Chrome DevTools Protocol.
    DevTools,
    /// What the browser itself warns of is told.
    Log,
    /// The system's colours and motion change while a page is open.
    SystemChanges,
    /// The system forces its colours.
    ForcedColors,
    /// A window of 320 CSS pixels, as one of 1280 at 400 %.
    Narrow,
    /// The page is enlarged, with pixels as much finer.
    Zoom,
    /// A finger, not a mouse.
    Touch,
    /// The wheel is turned while a key is held.
    HeldWheel,
    /// An element of a document that runs no script is asked.
    Scriptless,
    /// The page as on paper.
    Print,
    /// Permissions are given and refused.
    Permissions,
    /// What a page keeps on the device outlives the page; a session for tests of WebKit forgets it with a tab.
    Keeping,
    /// A picture is read from the clipboard.
    CopiedPicture,
    /// The engine tells of parts that move by themselves.
    LayoutShifts,
    /// The engine refuses text that is to become markup, where a page's policy says so.
    TrustedTypes,
}

/// Whether Chromium, Firefox and WebKit are able to.
pub const ABLE: [(Ability, [bool; 3]); 15] = [
    (Ability::DevTools, [true, false, false]),
    (Ability::Log, [true, false, false]),
    (Ability::SystemChanges, [true, true, false]),
    (Ability::ForcedColors, [true, true, false]),
    (Ability::Narrow, [true, true, false]),
    (Ability::Zoom, [true, true, false]),
    (Ability::Touch, [true, true, false]),
    (Ability::HeldWheel, [true, true, false]),
    (Ability::Scriptless, [true, true, false]),
    (Ability::Print, [true, true, false]),
    (Ability::Permissions, [true, false, false]),
    (Ability::Keeping, [true, true, false]),
    (Ability::CopiedPicture, [true, false, true]),
    (Ability::LayoutShifts, [true, false, false]),
    (Ability::TrustedTypes, [true, true, true]),
];

/// What a journey is broken off with where its engine is not able to do what it needs.
#[derive(Debug)]
pub struct Lacks(pub Ability);
