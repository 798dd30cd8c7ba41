//! Pan and zoom of the map by pointer, wheel and keyboard.
//!
//! It is moved by dragging and zoomed by two fingers, by buttons, and by keys: `+`, `-`, `0`, and with Shift the arrows,
//! which without it walk the marks. A wheel scrolls the page unless the map has the focus or Ctrl or Cmd is held.

use std::time::Duration;

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};

use super::store::{Store, store};
use crate::browser;
use crate::chart::map::{Camera, Map, Viewport};
use crate::chart::{Form, Mark, Scene};
use crate::view::{Change, MapView};

/// The distance of one step by a key, in CSS pixels.
const STEP: f64 = 60.0;
/// The zoom factor of one step.
pub const TIMES: f64 = 1.6;
/// The pause after which a wheel's movement becomes an entry of the history.
const REST: Duration = Duration::from_millis(250);
/// A press that moves less than this is a click, in CSS pixels.
pub const STILL: f64 = 4.0;

/// The gestures on one map.
#[derive(Clone, Copy)]
pub struct MapGestures {
    store: Store,
    width: RwSignal<u32>,
    /// The camera during a movement.
    live: RwSignal<Option<Camera>>,
    /// The pointers that are down: id and position.
    pointers: RwSignal<Vec<(i32, f64, f64)>>,
    /// The distance that they have moved, in CSS pixels.
    pub moved: RwSignal<f64>,
    /// The number of steps so far, by which a timer knows the last one.
    steps: RwSignal<u32>,
}

impl MapGestures {
    /// No movement yet, on a map of this width in CSS pixels.
    pub fn new(width: RwSignal<u32>) -> MapGestures {
        MapGestures {
            store: store(),
            width,
            live: RwSignal::new(None),
            pointers: RwSignal::new(Vec::new()),
            moved: RwSignal::new(0.0),
            steps: RwSignal::new(0),
        }
    }

    /// The present camera; `None` shows all of the data.
    pub fn camera(self) -> Option<Camera> {
        self.live.get().or_else(|| self.store.view.with(|view| view.map).map(camera))
    }

    fn with<T>(self, use_frame: impl FnOnce(&Viewport) -> T) -> Option<T> {
        let camera = untrack(|| self.camera());
        let frame = |map: &Map| Viewport::new(map, camera, self.width.get_untracked());
        untrack(|| self.store.with_places(|places| Some(use_frame(&frame(&places?.map)))))
    }

    /// Looks closer or from farther away, around a place in CSS pixels or the middle.
    pub fn zoom(self, times: f64, at: Option<(f64, f64)>) {
        let middle = |frame: &Viewport| (f64::from(frame.width) / 2.0, f64::from(frame.height) / 2.0);
        self.go(self.with(|frame| frame.zoomed(times, at.unwrap_or_else(|| middle(frame)))));
    }

    fn shift(self, right: f64, down: f64) {
        self.go(self.with(|frame| frame.moved(right, down)));
    }

    fn go(self, camera: Option<Camera>) {
        self.live.set(camera);
        self.steps.update(|steps| *steps += 1);
    }

    /// Ends a movement: writes its view of the map into the URL.
    pub fn rest(self) {
        let Some(Camera { east, north, zoom }) = self.live.get_untracked() else { return };
        let map_view = MapView::new(east, north, zoom);
        self.store.dispatch(Change::MapView(map_view));
        self.live.set(None);
    }

    fn rest_soon(self) {
        let steps = self.steps.get_untracked();
        let later = move || {
            if self.steps.try_get_untracked() == Some(steps) {
                self.rest();
            }
        };
        set_timeout(later, REST);
    }

    /// Handles a key.
    pub fn key(self, event: &KeyboardEvent) {
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        match (event.key().as_str(), event.shift_key()) {
            ("+" | "=", _) => self.zoom(TIMES, None),
            ("-" | "_", _) => self.zoom(1.0 / TIMES, None),
            ("0", _) => return self.whole(),
            ("ArrowLeft", true) => self.shift(STEP, 0.0),
            ("ArrowRight", true) => self.shift(-STEP, 0.0),
            ("ArrowUp", true) => self.shift(0.0, STEP),
            ("ArrowDown", true) => self.shift(0.0, -STEP),
            _ => return,
        }
        event.prevent_default();
        self.rest_soon();
    }

    /// Shows all of the data.
    pub fn whole(self) {
        self.live.set(None);
        self.store.dispatch(Change::MapView(None));
    }

    /// Handles a wheel.
    pub fn wheel(self, event: &WheelEvent) {
        let target = event_target::<Element>(event);
        let focused = target.closest(".ground:focus-within").is_ok_and(|found| found.is_some());
        if !(event.ctrl_key() || event.meta_key() || focused) {
            return;
        }
        event.prevent_default();
        let times = (-event.delta_y().clamp(-120.0, 120.0) / 240.0).exp2();
        self.zoom(times, browser::place_in(&target, ".ground", event));
        self.rest_soon();
    }

    /// Handles a pressed pointer.
    pub fn down(self, event: &PointerEvent) {
        let place = (event.pointer_id(), f64::from(event.client_x()), f64::from(event.client_y()));
        if event.button() == 0 {
            self.pointers.update(|pointers| pointers.push(place));
            self.moved.set(0.0);
        }
    }

    /// Handles a moved pointer.
    pub fn drag(self, event: &PointerEvent) {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        let before = self.pointers.get_untracked();
        let Some(at) = before.iter().position(|(pointer, ..)| *pointer == event.pointer_id()) else { return };
        let mut after = before.clone();
        after[at] = (event.pointer_id(), x, y);
        let middle = |places: &[(i32, f64, f64)]| {
            let count = places.len() as f64;
            (
                places.iter().map(|place| place.1).sum::<f64>() / count,
                places.iter().map(|place| place.2).sum::<f64>() / count,
            )
        };
        let (from, to) = (middle(&before), middle(&after));
        let moved = self.moved.get_untracked() + (x - before[at].1).hypot(y - before[at].2);
        self.moved.set(moved);
        if moved < STILL {
            return;
        }
        // From now on the map hears of the pointer wherever it goes.
        let target = event_target::<Element>(event);
        if let Ok(Some(ground)) = target.closest(".ground") {
            let _ = ground.set_pointer_capture(event.pointer_id());
        }
        self.pointers.set(after.clone());
        self.shift(to.0 - from.0, to.1 - from.1);
        if let ([a, b, ..], [c, d, ..]) = (&before[..], &after[..]) {
            let apart = |a: &(i32, f64, f64), b: &(i32, f64, f64)| (a.1 - b.1).hypot(a.2 - b.2).max(1.0);
            self.zoom(apart(c, d) / apart(a, b), browser::place_in(&target, ".ground", event));
        }
    }

    /// Handles a released pointer.
    pub fn up(self, event: &PointerEvent) {
        self.pointers.update(|pointers| pointers.retain(|(pointer, ..)| *pointer != event.pointer_id()));
        if self.pointers.with_untracked(Vec::is_empty) && self.moved.get_untracked() >= STILL {
            self.rest();
        }
    }

    /// Looks closer at what a mark gathers.
    pub fn nearer(self, scene: Memo<Scene>, key: &str) {
        let place = |mark: &Mark| {
            let circle = mark.shapes.iter().find(|shape| matches!(shape.form, Form::Circle { .. }))?;
            let Form::Circle { x, y, .. } = circle.form else { return None };
            Some((f64::from(x) / 10.0, f64::from(y) / 10.0))
        };
        let at = scene.with_untracked(|scene| scene.marks.iter().find(|mark| mark.datum.key == key).and_then(place));
        self.zoom(TIMES * TIMES, at);
        self.rest();
    }
}

fn camera(map_view: MapView) -> Camera {
    let (east, north, zoom) = map_view.numbers();
    Camera { east, north, zoom }
}
