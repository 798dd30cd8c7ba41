//! What a reader does to the page.

use super::Page;
use serde_json::json;
use thirtyfour::prelude::*;

impl Page<'_> {
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
