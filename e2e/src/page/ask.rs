//! What the page is asked.

use super::{Mark, Page};
use crate::engine::Engine;
use serde_json::json;
use std::path::Path;
use thirtyfour::prelude::*;

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
}
