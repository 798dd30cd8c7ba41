//! The page as its reader, or a script, meets it: verbs that act, and questions that it answers.
//!
//! Law: every verb waits until the page has drawn what follows from it; nothing sleeps for a fixed time.

pub use crate::system::System;
use crate::{
    browser::Browser,
    engine::{Ability, Engine, Lacks},
    patience::wait,
    server::Server,
};
use serde_json::{Value, json};
use std::{fmt::Debug, panic::resume_unwind, path::Path};
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

/// Opening and acting.
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
        if !wait(|| self.script("return document.documentElement.dataset.ready === '1'") == json!(true)) {
            return Err("html[data-ready=\"1\"] did not come".into());
        }
        self.settle();
        Ok(())
    }

    /// Clicks the first element that the selector finds; what is drawn, where its middle is.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        if self.script_with("return document.querySelector(arguments[0]) instanceof SVGElement", vec![json!(selector)])
            == json!(true)
        {
            // Not every driver scrolls to a group of shapes, or takes it for something to be clicked.
            return self.click_at(self.middle(selector));
        }
        let element = self.element(selector);
        self.done(self.browser.wait(async {
            element.scroll_into_view().await?;
            element.click().await
        }));
        self.settle();
    }

    /// Clicks a mark of a chart.
    #[track_caller]
    pub fn click_mark(&self, chart: &str, key: &str) {
        self.click(&mark_selector(chart, key));
    }

    /// Clicks a mark while Ctrl is held: adds it to the selection or takes it out.
    #[track_caller]
    pub fn ctrl_click_mark(&self, chart: &str, key: &str) {
        self.ctrl_click_at(self.middle(&mark_selector(chart, key)));
    }

    /// Presses keys one after the other, such as `"Tab ArrowDown Ctrl+Enter"`.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        for stroke in keys.split(' ') {
            let mut chain = self.browser.driver().action_chain();
            let parts: Vec<_> = stroke.split('+').map(key).collect();
            for part in &parts {
                chain = chain.key_down(*part);
            }
            for part in parts.iter().rev() {
                chain = chain.key_up(*part);
            }
            self.done(self.browser.wait(chain.perform()));
            if stroke.ends_with("Tab") {
                // In Firefox Tab goes on through the browser's own bar, where the keys of a page do nothing.
                self.script("if (!document.hasFocus()) window.focus()");
            }
            self.settle();
        }
    }

    /// Types into a field, key by key.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.done(self.browser.wait(element.send_keys(text)));
        self.settle();
    }

    /// Chooses an option of a `<select>` by its value, as a reader's choice would.
    #[track_caller]
    pub fn choose(&self, selector: &str, value: &str) {
        self.click(&format!("{selector} option[value=\"{value}\"]"));
    }

    /// Chooses a radio button, by its label where it has one.
    #[track_caller]
    pub fn choose_radio(&self, name: &str, value: &str) {
        let script = "const radio = document.querySelector(`input[name='${arguments[0]}'][value='${arguments[1]}']`);
            return radio?.labels[0] ?? radio";
        let arguments = vec![json!(name), json!(value)];
        let driver = self.browser.driver();
        let clicked = self.browser.wait(async {
            let label = driver.execute(script, arguments).await?.element()?;
            label.scroll_into_view().await?;
            label.click().await
        });
        self.done(clicked);
        self.settle();
    }

    /// The browser's Back.
    #[track_caller]
    pub fn back(&self) {
        self.done(self.browser.wait(self.browser.driver().back()));
        self.wait_ready();
    }

    /// The browser's Forward.
    #[track_caller]
    pub fn forward(&self) {
        self.done(self.browser.wait(self.browser.driver().forward()));
        self.wait_ready();
    }

    /// Waits until the page has drawn what was asked of it last.
    pub fn settle(&self) {
        let frames = "for (let i = 0; i < 3; i++) await new Promise((next) => requestAnimationFrame(next))";
        self.done(self.browser.script_async(frames));
    }
}

/// Asking.
impl Page<'_> {
    /// A headline figure.
    #[track_caller]
    pub fn figure(&self, name: &str) -> f64 {
        let text = self.attribute(&format!("[data-figure=\"{name}\"]"), "data-value");
        text.parse().unwrap_or_else(|_| panic!("figure {name} is not a number: {text:?}"))
    }

    /// A chart's marks, in the order of the document.
    #[track_caller]
    pub fn marks(&self, chart: &str) -> Vec<Mark> {
        let script = "return [...document.querySelectorAll(`figure[data-chart='${arguments[0]}'] [data-key]`)]
            .map((mark) => [mark.dataset.key, mark.dataset.value, mark.dataset.total, mark.getAttribute('aria-selected')])";
        let found = self.script_with(script, vec![json!(chart)]);
        let rows: Vec<[Option<String>; 4]> = serde_json::from_value(found).expect("rows of four");
        let number = |key: &str, text: &Option<String>| {
            text.as_deref()
                .and_then(|text| text.parse().ok())
                .unwrap_or_else(|| panic!("mark {key} of chart {chart}: not a number: {text:?}"))
        };
        rows.into_iter()
            .map(|[key, value, total, selected]| {
                let key = key.unwrap_or_default();
                Mark {
                    value: number(&key, &value),
                    total: number(&key, &total),
                    selected: selected.as_deref() == Some("true"),
                    key,
                }
            })
            .collect()
    }

    /// One mark of a chart.
    #[track_caller]
    pub fn mark(&self, chart: &str, key: &str) -> Mark {
        let marks = self.marks(chart);
        match marks.iter().find(|mark| mark.key == key) {
            Some(mark) => mark.clone(),
            None => panic!(
                "chart {chart} has no mark {key}, only {:?}",
                marks.iter().map(|mark| &mark.key).collect::<Vec<_>>()
            ),
        }
    }

    /// The keys that a chart shows as selected.
    #[track_caller]
    pub fn selected(&self, chart: &str) -> Vec<String> {
        self.marks(chart).into_iter().filter(|mark| mark.selected).map(|mark| mark.key).collect()
    }

    /// The filters in force, as `key=value`.
    pub fn chips(&self) -> Vec<String> {
        self.strings("return [...document.querySelectorAll('[data-chip]')].map((chip) => chip.dataset.chip)")
    }

    /// The announcements in the table, by id, in its order.
    pub fn records(&self) -> Vec<String> {
        self.strings("return [...document.querySelectorAll('[data-record]')].map((row) => row.dataset.record)")
    }

    /// The address's query, as the page wrote it.
    pub fn query(&self) -> String {
        self.string("return location.search")
    }

    /// The document's title.
    pub fn title(&self) -> String {
        self.string("return document.title")
    }

    /// The lead sentence.
    pub fn lead(&self) -> String {
        self.text("h1").unwrap_or_default()
    }

    /// The banner that says what could not be applied.
    pub fn notice(&self) -> Option<String> {
        self.text("[data-notice]")
    }

    /// The visible text of an element, if it is there.
    pub fn text(&self, selector: &str) -> Option<String> {
        let text = self.script_with(
            "return document.querySelector(arguments[0])?.innerText?.trim() ?? null",
            vec![json!(selector)],
        );
        text.as_str().map(Into::into)
    }

    /// The text of an element as WebDriver reads it, for which no script of the page has to run.
    #[track_caller]
    pub fn text_of_element(&self, selector: &str) -> String {
        let element = self.element(selector);
        self.done(self.browser.wait(element.text()))
    }

    /// What a screen reader calls the elements that the selector finds; they must have this role.
    #[track_caller]
    pub fn names_of(&self, selector: &str, role: &str) -> Vec<String> {
        let driver = self.browser.driver();
        let elements = self.done(self.browser.wait(driver.find_all(By::Css(selector))));
        let ask = |what: &str, element: &WebElement| {
            let answer = self.done(self.browser.get(&format!("/element/{}/{what}", element.element_id())));
            answer.as_str().map(str::to_owned).unwrap_or_default()
        };
        for element in &elements {
            assert_eq!(ask("computedrole", element), role, "{selector}");
        }
        elements.iter().map(|element| ask("computedlabel", element)).collect()
    }

    /// How many elements the selector finds.
    pub fn count(&self, selector: &str) -> usize {
        let count = self.script_with("return document.querySelectorAll(arguments[0]).length", vec![json!(selector)]);
        count.as_u64().and_then(|count| count.try_into().ok()).expect("a count")
    }

    /// An attribute of an element.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let value = self.script_with(
            "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null",
            vec![json!(selector), json!(name)],
        );
        value.as_str().unwrap_or_else(|| panic!("there is no {selector} with {name}")).into()
    }

    /// What the reader sees of the view: figures, marks, rows, chips, controls and words; two equal views answer alike.
    pub fn view(&self) -> String {
        self.string(
            "const of = (selector, pick) => [...document.querySelectorAll(selector)].map(pick).join(' | ');
            return [
                document.title,
                of('h1, [data-notice]', (e) => e.innerText),
                of('[data-figure]', (e) => `${e.dataset.figure} ${e.dataset.value}`),
                of('[data-chart] [data-key]', (e) => `${e.closest('[data-chart]').dataset.chart} ${e.dataset.key} ${e.dataset.value} of ${e.dataset.total} ${e.getAttribute('aria-selected')}`),
                of('[data-chip]', (e) => e.dataset.chip),
                of('[data-record]', (e) => e.dataset.record),
                of('input, select', (e) => `${e.name || e.dataset.action}: ${e.type === 'radio' ? `${e.value} ${e.checked}` : e.value}`),
            ].join('\\n')",
        )
    }

    /// Everything that went wrong in this tab so far: errors, warnings, breaches of the policy, missing files.
    pub fn errors(&self) -> Vec<String> {
        let mut errors = self.strings("return JSON.parse(sessionStorage.getItem('e2e-errors') ?? '[]')");
        errors.extend(self.done(self.browser.log()));
        errors
    }

    /// What axe-core finds wrong: each rule, how often it is broken, and the first elements that break it.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        let file = std::env::var_os("AXE").expect("AXE says where axe.min.js is: run `cargo xtask test e2e`");
        let source = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        self.script(&source);
        let found = self.done(self.browser.script_async(
            "const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
            const { violations } = await axe.run(document, { runOnly: tags });
            return violations.map(({ id, help, nodes }) =>
                [`${id}, ${nodes.length} times: ${help}`, ...nodes.slice(0, 3).map((node) => `  ${node.html.slice(0, 300)}\n  ${node.failureSummary}`)].join('\\n'))",
        ));
        serde_json::from_value(found).expect("lines")
    }

    /// Writes a picture of the window, or of the whole page.
    pub fn screenshot(&self, file: &Path, whole: bool) {
        use base64::Engine as _;
        self.settle();
        let picture = match self.browser.engine() {
            Engine::Chromium => self
                .cdp("Page.captureScreenshot", json!({"format": "png", "captureBeyondViewport": whole}))["data"]
                .take(),
            Engine::Firefox if whole => self.done(self.browser.get("/moz/screenshot/full")),
            Engine::Firefox | Engine::Webkit => self.done(self.browser.get("/screenshot")),
        };
        let encoded = picture.as_str().expect("a picture");
        let bytes = base64::engine::general_purpose::STANDARD.decode(encoded).expect("base64");
        std::fs::write(file, bytes).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    }

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

fn mark_selector(chart: &str, key: &str) -> String {
    format!("figure[data-chart=\"{chart}\"] [data-key=\"{key}\"]")
}

fn key(name: &str) -> char {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => return ' ',
        "Home" => Key::Home,
        "End" => Key::End,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        _ => {
            return name
                .chars()
                .next()
                .filter(|_| name.chars().count() == 1)
                .unwrap_or_else(|| panic!("no key is called {name}"));
        }
    };
    key.into()
}
