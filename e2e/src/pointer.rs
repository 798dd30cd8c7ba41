//! Mouse, wheel and finger, by the actions of WebDriver; places are in CSS pixels of the window.

use crate::{engine::Ability, page::Page, patience::wait};
use serde_json::{Value, json};

/// A place in the window.
pub type Place = (f64, f64);

impl Page<'_> {
    /// The middle of what the selector finds first, brought into view.
    #[track_caller]
    pub fn middle(&self, selector: &str) -> Place {
        // What is scrolled to may be laid out only then, and move what is below it; and a chart that comes into sight
        // follows what was asked for last only then.
        let mut place = self.scrolled_to(selector);
        let stays = wait(|| {
            self.settle();
            std::mem::replace(&mut place, self.scrolled_to(selector)) == place
        });
        assert!(stays, "{selector} does not stay where it is");
        place
    }

    #[track_caller]
    fn scrolled_to(&self, selector: &str) -> Place {
        let place = self.script(&format!(
            "const part = document.querySelector({});
            part.scrollIntoView({{block: 'center', behavior: 'instant'}});
            // Firefox scrolls to some shapes as if they were where their picture is.
            const {{y, height}} = part.getBoundingClientRect();
            if (y < 0 || y + height > innerHeight) scrollBy({{top: y + (height - innerHeight) / 2, behavior: 'instant'}});
            const box = part.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2]",
            json!(selector)
        ));
        serde_json::from_value(place).expect("a place")
    }

    /// Moves the mouse there.
    #[track_caller]
    pub fn hover(&self, at: Place) {
        self.act(pointer("mouse", vec![goes(at, 0)]));
    }

    /// Clicks there.
    #[track_caller]
    pub fn click_at(&self, at: Place) {
        self.act(pointer("mouse", click(at)));
    }

    /// Clicks there while Ctrl is held.
    #[track_caller]
    pub fn ctrl_click_at(&self, at: Place) {
        let strokes = [vec![pause()], click(at), vec![pause()]].concat();
        let mut sources = held(CONTROL, strokes.len());
        sources.extend(pointer("mouse", strokes));
        self.act(sources);
    }

    /// Presses the mouse's button in one place and lets it go in another.
    #[track_caller]
    pub fn drag(&self, from: Place, to: Place) {
        let mut strokes = vec![goes(from, 0), json!({"type": "pointerDown", "button": 0})];
        const STEPS: u32 = 12;
        for step in 1..=STEPS {
            let part = f64::from(step) / f64::from(STEPS);
            strokes.push(goes((from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part), 20));
        }
        strokes.push(json!({"type": "pointerUp", "button": 0}));
        self.act(pointer("mouse", strokes));
    }

    /// Presses the mouse's button there and keeps it down.
    #[track_caller]
    pub fn hold(&self, at: Place) {
        self.act(pointer("mouse", vec![goes(at, 0), json!({"type": "pointerDown", "button": 0})]));
    }

    /// Moves the mouse from one place to the next, some fifty of them a second.
    #[track_caller]
    pub fn pass(&self, places: &[Place]) {
        self.act(pointer("mouse", places.iter().map(|place| goes(*place, 20)).collect()));
    }

    /// Lets go of the mouse's button.
    #[track_caller]
    pub fn let_go(&self) {
        self.act(pointer("mouse", vec![json!({"type": "pointerUp", "button": 0})]));
    }

    /// Turns the wheel while Ctrl is held.
    #[track_caller]
    pub fn ctrl_wheel(&self, at: Place, by: i32) {
        let (x, y) = whole(at);
        let turns = json!({"type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": by, "duration": 0});
        let mut sources = held(CONTROL, 3);
        sources.push(json!({"type": "wheel", "id": "wheel", "actions": [pause(), turns, pause()]}));
        self.act(sources);
    }

    /// Touches what the selector finds with a finger.
    #[track_caller]
    pub fn tap(&self, selector: &str) {
        self.needs(Ability::Touch);
        let at = self.middle(selector);
        self.touch(at);
    }

    /// Touches a place, whether the engine is able to or not.
    pub fn touch(&self, at: Place) {
        self.act(pointer("touch", click(at)));
    }

    #[track_caller]
    fn act(&self, actions: Vec<Value>) {
        let acted = self.browser.post("/actions", json!({"actions": actions}));
        acted.unwrap_or_else(|error| panic!("{error:#}"));
        self.settle();
    }
}

const CONTROL: &str = "\u{e009}";

fn pointer(kind: &str, strokes: Vec<Value>) -> Vec<Value> {
    vec![json!({"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": strokes})]
}

/// A key that is held from the first to the last of so many steps.
fn held(key: &str, steps: usize) -> Vec<Value> {
    let mut strokes = vec![pause(); steps];
    strokes[0] = json!({"type": "keyDown", "value": key});
    strokes[steps - 1] = json!({"type": "keyUp", "value": key});
    vec![json!({"type": "key", "id": "keys", "actions": strokes})]
}

fn click(at: Place) -> Vec<Value> {
    let [down, up] = ["pointerDown", "pointerUp"].map(|kind| json!({"type": kind, "button": 0}));
    vec![goes(at, 0), down, json!({"type": "pause", "duration": 20}), up]
}

fn pause() -> Value {
    json!({"type": "pause"})
}

fn goes(to: Place, milliseconds: u32) -> Value {
    let (x, y) = whole(to);
    json!({"type": "pointerMove", "duration": milliseconds, "x": x, "y": y})
}

/// Drivers take whole pixels only.
fn whole((x, y): Place) -> (i64, i64) {
    (x.round() as i64, y.round() as i64)
}
