//! The page as its reader, or a script, meets it: verbs that act, and questions that it answers.
//!
//! Law: every verb waits until the page has drawn what follows from it; nothing sleeps for a fixed time.

mod act;
mod ask;

pub use crate::system::System;
use crate::{
    browser::Browser,
    engine::{Ability, Lacks},
    patience::wait,
    server::Server,
};
use serde_json::{Value, json};
use std::{fmt::Debug, panic::resume_unwind};
use thirtyfour::prelude::*;

/// One tab with the page in it. All methods panic with a sentence where the page is not as promised.
pub struct Page<'a> {
    /// The browser that the tab is in.
    pub browser: &'a Browser,
    /// The host of the page.
    pub server: &'a Server,
}

/// What a mark says of itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The value that the address uses.
    pub key: String,
    /// The current measure under the current filters.
    pub value: f64,
    /// The same without any filter.
    pub total: f64,
    /// Whether the address selects it.
    pub selected: bool,
}

/// Opening.
impl Page<'_> {
    /// Breaks the journey off where the engine is not able to do this; the runner says so.
    pub fn needs(&self, ability: Ability) {
        if !self.browser.engine().able(ability) {
            resume_unwind(Box::new(Lacks(ability)));
        }
    }

    /// Whether the engine is able to.
    pub fn can(&self, ability: Ability) -> bool {
        self.browser.engine().able(ability)
    }

    /// Makes the tab look like one on such a system, for what is opened next: the tab may be a new one.
    pub fn system(&self, system: System) {
        system.needs().for_each(|ability| self.needs(ability));
        self.done(system.begins(self.browser));
    }

    /// Makes the system of what is open change.
    pub fn system_becomes(&self, system: System) {
        self.needs(Ability::SystemChanges);
        system.needs().for_each(|ability| self.needs(ability));
        self.done(system.becomes(self.browser));
    }

    /// Those of the systems that the engine's driver can make.
    pub fn systems<const N: usize>(&self, wanted: [System; N]) -> impl Iterator<Item = System> {
        wanted.into_iter().filter(|system| system.needs().all(|ability| self.can(ability)))
    }

    /// Lets the page read and write the clipboard, where that is asked for at all.
    pub fn permit_clipboard(&self) {
        if self.can(Ability::Permissions) {
            // It is a page's, and an empty tab is none.
            if self.script("return location.protocol") == json!("about:") {
                self.go("");
            }
            for name in ["clipboard-read", "clipboard-write"] {
                let permission = json!({"descriptor": {"name": name}, "state": "granted"});
                self.done(self.browser.post("/permissions", permission));
            }
        }
    }

    /// Refuses the open page the clipboard.
    pub fn refuse_clipboard(&self) {
        if self.can(Ability::Permissions) {
            let permission = json!({"descriptor": {"name": "clipboard-write"}, "state": "denied"});
            self.done(self.browser.post("/permissions", permission));
        } else {
            self.script(
                "Clipboard.prototype.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))",
            );
        }
    }

    /// Brings the tab to the front, where another one is.
    pub fn to_front(&self) {
        let driver = self.browser.driver();
        self.done(self.browser.wait(async { driver.switch_to_window(driver.window().await?).await }));
    }

    /// Has every page that is opened from now on run this before anything of its own.
    pub fn first(&self, script: &str) {
        self.server.first(script);
    }

    /// Opens the page with a query such as `?operator=IONITY`, or none, and waits until it answers.
    #[track_caller]
    pub fn open(&self, query: &str) {
        self.go(query);
        self.wait_ready();
    }

    /// Opens the page and waits for no more than its document.
    #[track_caller]
    pub fn go(&self, query: &str) {
        let address = format!("{}{query}", self.server.url());
        self.done(self.browser.wait(self.browser.driver().goto(address)));
    }

    /// Waits until the app says that it has drawn its first view and answers.
    #[track_caller]
    pub fn wait_ready(&self) {
        if let Err(why) = self.try_ready() {
            panic!("{why}; errors: {:#?}", self.errors());
        }
    }

    /// The same, but the caller decides what becomes of a page that is not.
    pub fn try_ready(&self) -> Result<(), String> {
        if !wait(|| self.script("return document.documentElement?.dataset.ready === '1'") == json!(true)) {
            return Err("html[data-ready=\"1\"] did not come".into());
        }
        self.settle();
        Ok(())
    }

    /// Waits until the page has drawn what was asked of it last. One that is left meanwhile draws nothing more, but the
    /// next one does.
    #[track_caller]
    pub fn settle(&self) {
        let frames = "for (let i = 0; i < 3; i++) await new Promise((next) => requestAnimationFrame(next))";
        let mut drawn = Ok(Value::Null);
        wait(|| {
            drawn = self.browser.script_async(frames);
            !drawn.as_ref().is_err_and(|error| format!("{error:#}").contains("unloaded"))
        });
        self.done(drawn);
    }
}

/// What verbs and questions are made of.
impl Page<'_> {
    /// What a script's body returns.
    #[track_caller]
    pub fn script(&self, body: &str) -> Value {
        self.done(self.browser.script(body))
    }

    /// What the body of an async function resolves to.
    #[track_caller]
    pub fn script_async(&self, body: &str) -> Value {
        self.done(self.browser.script_async(body))
    }

    #[track_caller]
    fn script_with(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.done(self.browser.script_with(body, arguments))
    }

    #[track_caller]
    fn string(&self, body: &str) -> String {
        self.script(body).as_str().expect("a string").into()
    }

    #[track_caller]
    fn strings(&self, body: &str) -> Vec<String> {
        serde_json::from_value(self.script(body)).expect("strings")
    }

    #[track_caller]
    fn element(&self, selector: &str) -> WebElement {
        match self.browser.wait(self.browser.driver().find(By::Css(selector))) {
            Ok(element) => element,
            Err(_) => panic!("there is no {selector}"),
        }
    }

    /// One command of the Chrome DevTools Protocol.
    #[track_caller]
    pub fn cdp(&self, method: &str, parameters: Value) -> Value {
        self.needs(Ability::DevTools);
        self.done(self.browser.cdp(method, parameters))
    }

    #[track_caller]
    fn done<T>(&self, result: anyhow::Result<T>) -> T {
        result.unwrap_or_else(|error| panic!("{error:#}"))
    }
}

/// Asks until the answer is the wanted one, and says what it was if it never is.
#[track_caller]
pub fn eventually<T: PartialEq<W> + Debug, W: Debug>(ask: impl Fn() -> T, wanted: W) {
    let mut answer = None;
    let came = wait(|| *answer.insert(ask()) == wanted);
    assert!(came, "wanted {wanted:?}, but it stays {answer:?}");
}
