//! Focus, keys, history and numbers, in a real browser.

#![cfg(target_arch = "wasm32")]

use chargeboard::browser::{self, Painter, RateLimit};
use chargeboard::chart::bars::{Bar, bars};
use chargeboard::chart::{Datum, Ink, Scene};
use chargeboard::dataset::bundled;
use chargeboard::i18n::{self, prepared};
use chargeboard::ui::App;
use chargeboard::ui::pick::Pick;
use chargeboard::ui::scene::SceneView;
use chargeboard::ui::store::Store;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

wasm_bindgen_test_configure!(run_in_browser);

fn scene(rows: &[(&str, u64)]) -> Scene {
    let bar = |(name, value): &(&str, u64)| Bar {
        datum: Datum {
            key: (*name).to_owned(),
            spoken: format!("{name}: {value}"),
            value: value.to_string(),
            total: value.to_string(),
            missing: false,
            all_missing: false,
            chosen: false,
            beside: None,
        },
        name: (*name).to_owned(),
        detail: String::new(),
        value: *value,
        total: *value,
        figure: value.to_string(),
        stated: true,
        of: String::new(),
        ink: Ink::Bar,
        open: false,
        quiet: false,
    };
    bars(&rows.iter().map(bar).collect::<Vec<_>>(), 320)
}

/// An empty element in the page, which is taken away when the test ends.
struct Room(Element);

impl Room {
    fn new(name: &str) -> Room {
        let element = document().create_element_ns(Some("http://www.w3.org/1999/xhtml"), name).expect("an element");
        document().body().expect("a body").append_child(&element).expect("it can be appended");
        Room(element)
    }

    fn find(&self, selector: &str) -> Element {
        self.0.query_selector(selector).expect("a selector").unwrap_or_else(|| panic!("{selector} is not in the page"))
    }

    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.0.query_selector_all(selector).expect("a selector");
        (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
    }

    fn keys(&self) -> Vec<String> {
        self.all("[data-key]").iter().filter_map(|mark| mark.get_attribute("data-key")).collect()
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.0.remove();
    }
}

fn focused_key() -> Option<String> {
    document().active_element()?.get_attribute("data-key")
}

/// Presses a key where the focus is.
fn press(key: &str, ctrl: bool) {
    let options = KeyboardEventInit::new();
    options.set_key(key);
    options.set_ctrl_key(ctrl);
    options.set_bubbles(true);
    options.set_cancelable(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &options).expect("an event");
    document().active_element().expect("something has the focus").dispatch_event(&event).expect("it is heard");
}

/// A painter for a new picture in the room.
fn painter(room: &Room) -> Painter {
    let append = |parent: &Element, name: &str| {
        let node = document().create_element_ns(Some("http://www.w3.org/2000/svg"), name).expect("an SVG element");
        parent.append_child(&node).expect("it can be appended");
        node
    };
    Painter::new(&append(&append(&room.0, "svg"), "g"))
}

/// Else the page would move when the app takes the place of what was prepared.
#[wasm_bindgen_test]
fn numbers_are_the_same_with_and_without_a_browser() {
    // All that are small, then ever greater ones, and what lies beside the powers of ten.
    let growing = (0..400).map(|step| (1.1_f64.powi(step) % 9.0e15) as u64 + step as u64);
    let bounds = (0..16).map(|zeros| 10_u64.pow(zeros)).flat_map(|bound| [bound - 1, bound, bound + 1]);
    for number in (0..2_500).chain(growing).chain(bounds) {
        assert_eq!(i18n::whole(number), prepared::whole(number), "{number}");
        assert_eq!(i18n::kilowatts(number), prepared::thousandths(number), "{number} thousandths");
        assert_eq!(i18n::plural(number), prepared::plural(number), "{number}");
    }
}

#[wasm_bindgen_test]
fn a_mark_keeps_its_nodes_and_its_focus() {
    let room = Room::new("div");
    let mut painter = painter(&room);
    painter.draw(&scene(&[("a", 3), ("b", 2), ("c", 1)]), 0);
    let (mark, bar) = (room.find("[data-key=b]"), room.find("[data-key=b] .ink-bar"));
    painter.focus(1);
    assert_eq!(focused_key().as_deref(), Some("b"));
    let width = bar.get_attribute("width");

    painter.draw(&scene(&[("d", 9), ("b", 8), ("a", 3)]), 1);
    assert_eq!(room.keys(), ["d", "b", "a"]);
    assert_eq!(room.find("[data-key=b]"), mark, "the same node");
    assert_eq!(room.find("[data-key=b] .ink-bar"), bar, "the same bar");
    assert_ne!(bar.get_attribute("width"), width, "brought up to date");
    assert_eq!(focused_key().as_deref(), Some("b"), "still focused");
    assert_eq!(mark.get_attribute("data-value").as_deref(), Some("8"));
    assert_eq!(mark.get_attribute("tabindex").as_deref(), Some("0"));

    painter.draw(&scene(&[]), 0);
    assert!(room.keys().is_empty());
}

#[wasm_bindgen_test]
fn markup_in_a_name_is_text() {
    let room = Room::new("div");
    let name = "<img src=x onerror=alert(1)> & <b>";
    painter(&room).draw(&scene(&[(name, 3)]), 0);
    assert_eq!(room.keys(), [name]);
    assert!(room.all("img, b").is_empty());
}

#[wasm_bindgen_test]
async fn keys_walk_and_choose() {
    let room = Room::new("div");
    let heard = RwSignal::new(Vec::<String>::new());
    let handle = leptos::mount::mount_to(room.0.clone().unchecked_into(), move || {
        // A scene asks the page's state whether a click is answered at once.
        provide_context(Store::new(bundled::edition(None), "", false));
        let scene = Memo::new(|_| scene(&[("a", 3), ("b", 2), ("c", 1)]));
        let on_pick = Callback::new(move |pick| {
            heard.update(|heard| {
                heard.push(match pick {
                    Pick::Only(key) => format!("only {key}"),
                    Pick::Toggle(key) => format!("toggle {key}"),
                    Pick::All => "all".to_owned(),
                    Pick::Provenance(key) => format!("why {key}"),
                    Pick::Hover(..) => return,
                });
            });
        });
        view! { <SceneView scene=scene width=RwSignal::new(320) label=Signal::derive(|| "Bars".to_owned()) on_pick=on_pick /> }
    });
    tick().await;
    assert_eq!(room.all("[tabindex='0']").len(), 1, "one tab stop");
    room.find("[data-key=a]").unchecked_into::<HtmlElement>().focus().expect("it takes the focus");
    for (key, focused) in
        [("ArrowDown", "b"), ("ArrowRight", "c"), ("ArrowDown", "c"), ("ArrowUp", "b"), ("Home", "a"), ("End", "c")]
    {
        press(key, false);
        tick().await;
        assert_eq!(focused_key().as_deref(), Some(focused), "{key}");
        assert_eq!(room.find("[tabindex='0']").get_attribute("data-key").as_deref(), Some(focused), "{key}");
    }
    for (key, ctrl) in [("Enter", false), (" ", false), ("Enter", true), ("Escape", false), ("x", false)] {
        press(key, ctrl);
    }
    assert_eq!(heard.get_untracked(), ["only c", "only c", "toggle c", "all"]);
    drop(handle);
}

#[wasm_bindgen_test]
async fn clicks_push_and_typing_replaces() {
    let room = Room::new("div");
    let window = web_sys::window().expect("a window");
    let (location, history) = (window.location(), window.history().expect("a history"));
    let start = location.href().expect("an address");
    let handle = leptos::mount::mount_to(room.0.clone().unchecked_into(), App);
    // The page is built part by part, the table last.
    while room.all("[data-record]").is_empty() {
        let passed = Promise::new(&mut |resolve, _| browser::after(5, move || drop(resolve.call0(&JsValue::NULL))));
        JsFuture::from(passed).await.expect("time passes");
    }

    let before = history.length().expect("a length");
    room.find("input[name=measure][value=power]").unchecked_into::<HtmlElement>().click();
    tick().await;
    assert_eq!(location.search().as_deref(), Ok("?measure=power"));
    assert_eq!(history.length(), Ok(before + 1), "a choice is an entry of its own");

    let search: web_sys::HtmlInputElement = room.find("input[type=search]").unchecked_into();
    for text in ["s", "sw", "swio"] {
        search.set_value(text);
        let options = web_sys::EventInit::new();
        options.set_bubbles(true);
        let event = web_sys::Event::new_with_event_init_dict("input", &options).expect("an event");
        search.dispatch_event(&event).expect("it is heard");
        tick().await;
    }
    assert_eq!(location.search().as_deref(), Ok("?measure=power&q=swio"));
    assert_eq!(history.length(), Ok(before + 1), "typing is none");
    assert_eq!(room.find("[data-figure=power]").get_attribute("data-value").as_deref(), Some("800"));

    drop(handle);
    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&start)).expect("the address as it was");
}

#[wasm_bindgen_test]
fn no_drag_writes_more_addresses_than_safari_takes() {
    // Two minutes of a drag that asks for one in every frame.
    let mut limit = RateLimit::default();
    let frames = (0..7200).map(|frame| f64::from(frame) * 1000.0 / 60.0);
    let written: Vec<f64> = frames.filter(|now| limit.wait(*now) == 0.0).collect();
    let most =
        written.iter().map(|from| written.iter().filter(|at| **at >= *from && **at < from + 30_000.0).count()).max();
    assert!(most.is_some_and(|most| (60..=95).contains(&most)), "{most:?}");
    assert!(written.windows(2).all(|two| two[1] - two[0] < 700.0), "it never lags by more");
}
