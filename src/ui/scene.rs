//! A scene as live SVG: marks that can be clicked, focused, themed and animated by the style sheet.
//!
//! One tab stop a scene. Arrows, Home and End walk the marks; Enter and Space choose; with Ctrl, Cmd or Shift, or by
//! touch, they add or remove; Escape chooses all; `i` asks where a mark comes from.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};

use super::click::chosen;
use super::dynamic::{each, part, text};
use super::pick::Pick;
use super::static_scene::static_scene;
use crate::browser::{self, Painter, Watch};
use crate::chart::Scene;
use crate::i18n::Messages;

/// Draws the scene; `on_pick` hears what the reader does to its marks.
#[component]
pub fn SceneView(
    /// The scene.
    scene: Memo<Scene>,
    /// Is told how wide the picture may be, in CSS pixels.
    width: RwSignal<u32>,
    /// What it shows, in words.
    label: Signal<String>,
    /// Hears what is chosen.
    on_pick: Callback<Pick>,
    /// Where the figures are from.
    #[prop(optional)]
    source: Option<Signal<String>>,
) -> AnyView {
    if cfg!(feature = "prerender") {
        let draw = move |now| {
            width.set(now);
            scene.get_untracked()
        };
        return static_scene(draw, &label.get_untracked());
    }
    let walked = RwSignal::new(String::new());
    // The mark that has the tab stop: the one walked to, as long as it is there, else the first.
    let current = move || scene.with(|scene| walked.with(|key| position(scene, key).unwrap_or(0)));
    let canvas = NodeRef::<leptos::svg::G>::new();
    let painter = StoredValue::new_local(None::<Painter>);
    // Held for as long as the picture lives.
    let watch = StoredValue::new_local(None::<Watch>);
    let measure = move |now| {
        // A picture that is not shown for a moment has no width, and stays as it is.
        if now > 0 && width.try_get_untracked().is_some_and(|before| before != now) {
            width.set(now);
        }
    };
    Effect::new(move || {
        let Some(canvas) = canvas.get() else { return };
        // First it learns how wide it may be: the scene follows from that.
        if painter.with_value(Option::is_none) {
            painter.set_value(Some(Painter::new(&canvas)));
            watch.set_value(Watch::room(&canvas, measure));
        }
        let at = current();
        scene.with(|scene| {
            painter.update_value(|painter| painter.iter_mut().for_each(|painter| painter.draw(scene, at)))
        });
    });
    let key_of = move |index: usize| scene.with_untracked(|scene| Some(scene.marks.get(index)?.datum.key.clone()));
    let walk = move |index: usize| {
        let Some(key) = key_of(index) else { return };
        walked.set(key);
        painter.with_value(|painter| painter.iter().for_each(|painter| painter.focus(index)));
    };
    let choose = move |event: &Event, more: bool| {
        let Some(mark) = mark_at(event) else { return };
        let Some(key) = mark.get_attribute("data-key") else { return };
        let clicked = mark.clone();
        chosen(&mark, move || {
            browser::focus_still(&clicked);
            // Meanwhile the chart may be gone.
            on_pick.try_run(if more { Pick::Toggle(key) } else { Pick::Only(key) });
        });
    };
    let on_keydown = move |event: KeyboardEvent| {
        let last = scene.with_untracked(|scene| scene.marks.len().saturating_sub(1));
        let at = untrack(current);
        let across = scene.with_untracked(|scene| scene.across.max(1));
        let key = event.key();
        let chooses = key == "Enter" || key == " ";
        let more = event.ctrl_key() || event.meta_key() || event.shift_key();
        // With a modifier the other keys are the browser's: Alt and an arrow go back.
        if event.alt_key() || !chooses && more {
            return;
        }
        match key.as_str() {
            "ArrowRight" => walk((at + 1).min(last)),
            "ArrowLeft" => walk(at.saturating_sub(1)),
            "ArrowDown" => walk(if at + across > last { at } else { at + across }),
            "ArrowUp" => walk(at.checked_sub(across).unwrap_or(at)),
            "Home" => walk(0),
            "End" => walk(last),
            "Escape" => on_pick.run(Pick::All),
            "i" => on_pick.run(Pick::Why(key_of(at).unwrap_or_default())),
            // A key that is held down chooses once.
            _ if chooses && event.repeat() => {}
            _ if chooses => choose(&event, more),
            _ => return,
        }
        event.prevent_default();
    };
    let on_click = move |event: MouseEvent| {
        let touched = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        choose(&event, touched || is_more(&event));
    };
    // What a mark says, where the pointer is on it or the focus: its key, and the place in the window.
    let (said, left, top) = (RwSignal::new(String::new()), RwSignal::new(0), RwSignal::new(0));
    // It says what is so now: a click on it changes that.
    let tip = text(move || {
        let key = said.get();
        if key.is_empty() {
            return key;
        }
        let spoken = scene.with(|scene| Some(scene.marks.get(position(scene, &key)?)?.datum.spoken.clone()));
        let Some(spoken) = spoken else { return String::new() };
        let lines = spoken.split(Messages::SAID_NEXT).map(str::to_owned);
        let lines = lines.chain([Messages::WHERE_FROM_KEY.to_owned()]);
        lines.chain(source.map(|source| source.get_untracked())).collect::<Vec<_>>().join("\n")
    });
    super::why::key_of_the_tip(move || Some(said.get_untracked()).filter(|key| !key.is_empty()), on_pick);
    let say = move |key: Option<String>, x: i32, y: i32| {
        left.set(x.max(0) as u32);
        top.set(y.max(0) as u32);
        said.set(key.unwrap_or_default());
    };
    let aim = move |event: &MouseEvent, touched: bool| {
        // While a button is held down, something is dragged.
        if let Some(key) = key_at(event).filter(|_| event.buttons() == 0) {
            on_pick.run(Pick::Aim(key, touched || is_more(event)));
        }
    };
    let on_over = move |event: PointerEvent| {
        aim(&event, event.pointer_type() == "touch");
        if event.pointer_type() != "touch" {
            say(key_at(&event), event.client_x(), event.client_y());
        }
    };
    let on_focus = move |event: FocusEvent| {
        // However the focus came to a mark, keys are for that one.
        if let Some(key) = key_at(&event) {
            walked.set(key);
        }
        let Some((left, below)) = event.target().and_then(|target| browser::corner(target.unchecked_ref())) else {
            return;
        };
        key_at(&event).into_iter().for_each(|key| on_pick.run(Pick::Aim(key, false)));
        say(key_at(&event), left, below);
    };
    let on_blur = move |event: FocusEvent| {
        let [left, next] = [event.current_target(), event.related_target()].map(|at| at?.dyn_into::<Element>().ok());
        // Where the focus goes on to another mark of this scene, that one says what it is, or the pointer is on it.
        if !left.is_some_and(|scene| next.is_some_and(|next| scene.contains(Some(&next)))) {
            say(None, 0, 0);
        }
    };
    let words = move |lines: String| {
        let (x, y) = (left.get(), top.get());
        let (right, low) = browser::far_side(x as i32, y as i32);
        let lines = lines.split('\n').map(str::to_owned);
        view! {
            <div class="tip" aria-hidden="true" class:left=right class:up=low style:left=format!("{x}px") style:top=format!("{y}px")>
                <div>{each(lines, |line| view! { <p>{line}</p> }.into_any())}</div>
            </div>
        }
        .into_any()
    };
    let size = move |axis: fn(&Scene) -> u32| text(move || scene.with(axis).to_string());
    view! {
        <svg
            class="scene"
            role="listbox"
            aria-multiselectable="true"
            aria-label=label
            width=size(|scene| scene.width)
            height=size(|scene| scene.height)
            viewBox=text(move || scene.with(|scene| format!("0 0 {} {}", scene.width, scene.height)))
            on:keydown=on_keydown
            on:click=on_click
            on:pointerover=on_over
            on:pointerleave=move |_| say(None, 0, 0)
            on:focusin=on_focus
            on:focusout=on_blur
        >
            <g role="none" node_ref=canvas></g>
        </svg>
        {part(move || Some(tip.get()).filter(|tip| !tip.is_empty()).map_or_else(|| ().into_any(), words))}
    }
    .into_any()
}

/// Whether one mark is chosen beside others.
fn is_more(event: &MouseEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key()
}

fn position(scene: &Scene, key: &str) -> Option<usize> {
    scene.marks.iter().position(|mark| mark.datum.key == key)
}

/// The key of the mark that an event is on.
pub fn key_at(event: &Event) -> Option<String> {
    mark_at(event)?.get_attribute("data-key")
}

fn mark_at(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-key]").ok()?
}
