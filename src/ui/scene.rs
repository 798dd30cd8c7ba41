//! A scene as live SVG: marks that can be clicked, focused, themed and animated by the style sheet.
//!
//! One tab stop a scene. Arrows, Home and End walk the marks; Enter and Space choose; with Ctrl, Cmd or Shift, or by
//! touch, they add or remove; Escape chooses all.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, PointerEvent};

use crate::browser;
use crate::chart::{Form, Ink, Mark, Scene, Shape};

/// What the reader did to a mark.
#[derive(Clone, Debug)]
pub enum Pick {
    /// Only this one.
    Only(String),
    /// This one too, or no longer.
    Toggle(String),
    /// All of them.
    All,
}

/// Draws the scene; `on_pick` hears what the reader does to its marks.
#[component]
pub fn SceneView(
    /// The scene.
    scene: Memo<Scene>,
    /// What it shows, in words.
    #[prop(into)]
    label: Signal<String>,
    /// Hears what is chosen.
    on_pick: Callback<Pick>,
) -> impl IntoView {
    let walked = RwSignal::new(None::<String>);
    // The mark that has the tab stop: the one walked to, as long as it is there, else the first.
    let current = Memo::new(move |_| {
        scene.with(|scene| {
            let walked = walked.get();
            let there = scene.marks.iter().position(|mark| Some(&mark.datum.key) == walked.as_ref());
            there.unwrap_or(0)
        })
    });
    let marks = NodeRef::<leptos::svg::G>::new();
    let walk = move |index: usize| {
        walked.set(scene.with_untracked(|scene| scene.marks.get(index).map(|mark| mark.datum.key.clone())));
        if let Some(group) = marks.get_untracked() {
            browser::focus_child(&group, index);
        }
    };
    let on_keydown = move |event: KeyboardEvent| {
        let last = scene.with_untracked(|scene| scene.marks.len().saturating_sub(1));
        let at = current.get_untracked();
        match event.key().as_str() {
            "ArrowDown" | "ArrowRight" => walk((at + 1).min(last)),
            "ArrowUp" | "ArrowLeft" => walk(at.saturating_sub(1)),
            "Home" => walk(0),
            "End" => walk(last),
            "Escape" => on_pick.run(Pick::All),
            "Enter" | " " => {
                let key = scene.with_untracked(|scene| scene.marks.get(at).map(|mark| mark.datum.key.clone()));
                let Some(key) = key else { return };
                let more = event.ctrl_key() || event.meta_key() || event.shift_key();
                on_pick.run(if more { Pick::Toggle(key) } else { Pick::Only(key) });
            }
            _ => return,
        }
        event.prevent_default();
    };
    let on_click = move |event: MouseEvent| {
        let Some(key) = key_at(&event) else { return };
        walked.set(Some(key.clone()));
        let touched = event.dyn_ref::<PointerEvent>().is_some_and(|event| event.pointer_type() == "touch");
        let more = touched || event.ctrl_key() || event.meta_key() || event.shift_key();
        on_pick.run(if more { Pick::Toggle(key) } else { Pick::Only(key) });
    };
    let size = move |axis: fn(&Scene) -> u32| move || scene.with(axis);
    view! {
        <svg
            class="scene"
            role="listbox"
            aria-multiselectable="true"
            aria-label=label
            width=size(|scene| scene.width)
            height=size(|scene| scene.height)
            on:keydown=on_keydown
            on:click=on_click
        >
            <g aria-hidden="true">
                {move || scene.with(|scene| scene.guides.iter().map(|guide| still(guide)).collect_view())}
            </g>
            <g node_ref=marks>
                <For
                    each=move || scene.with(|scene| scene.marks.iter().map(|mark| mark.datum.key.clone()).collect::<Vec<_>>())
                    key=|key| key.clone()
                    children=move |key| mark_view(scene, current, key)
                />
            </g>
        </svg>
    }
}

/// The key of the mark that was clicked.
fn key_at(event: &MouseEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-key]").ok()??.get_attribute("data-key")
}

/// A mark keeps its nodes, and so the focus and its movement, for as long as its key is in the scene.
fn mark_view(scene: Memo<Scene>, current: Memo<usize>, key: String) -> AnyView {
    let found = {
        let key = key.clone();
        Memo::new(move |_| {
            scene.with(|scene| {
                scene
                    .marks
                    .iter()
                    .enumerate()
                    .find(|(_, mark)| mark.datum.key == key)
                    .map(|(i, mark)| (i, mark.clone()))
            })
        })
    };
    let datum = move |part: fn(&Mark) -> String| move || found.with(|found| found.as_ref().map(|(_, mark)| part(mark)));
    let tab_stop = move || found.with(|found| found.as_ref().is_some_and(|(i, _)| *i == current.get()));
    let parts = move || {
        found.with(|found| {
            let shapes = found.as_ref().map_or(&[][..], |(_, mark)| &mark.shapes);
            shapes.iter().map(|shape| (shape.part, is_text(shape))).collect::<Vec<_>>()
        })
    };
    view! {
        <g
            class="mark"
            role="option"
            data-key=key
            data-value=datum(|mark| mark.datum.value.clone())
            data-total=datum(|mark| mark.datum.total.clone())
            aria-label=datum(|mark| mark.datum.spoken.clone())
            aria-selected=datum(|mark| mark.datum.chosen.to_string())
            tabindex=move || if tab_stop() { "0" } else { "-1" }
            transform=datum(|mark| format!("translate(0 {})", mark.top))
        >
            <title>{datum(|mark| mark.datum.spoken.clone())}</title>
            <For
                each=parts
                key=|part| *part
                children=move |(part, _)| {
                    let shape = Memo::new(move |_| {
                        found.with(|found| {
                            let (_, mark) = found.as_ref()?;
                            mark.shapes.iter().find(|shape| shape.part == part).cloned()
                        })
                    });
                    live(shape)
                }
            />
        </g>
    }
    .into_any()
}

fn is_text(shape: &Shape) -> bool {
    matches!(shape.form, Form::Text { .. })
}

/// A shape that moves with its mark.
fn live(shape: Memo<Option<Shape>>) -> AnyView {
    let class = move || shape.with(|shape| shape.as_ref().map(|shape| shape.ink.class()));
    if shape.with_untracked(|shape| shape.as_ref().is_some_and(is_text)) {
        let number =
            move |part: fn(&Form) -> i32| move || shape.with(|shape| shape.as_ref().map(|shape| part(&shape.form)));
        let content = move || shape.with(|shape| shape.as_ref().map(|shape| text_of(&shape.form)));
        let anchor = move || shape.with(|shape| shape.as_ref().map(|shape| anchor_of(&shape.form)));
        view! {
            <text class=class x=number(|form| corner(form).0) y=number(|form| corner(form).1) text-anchor=anchor font-size=number(font_size)>
                {content}
            </text>
        }
        .into_any()
    } else {
        let number =
            move |part: fn(&Form) -> i32| move || shape.with(|shape| shape.as_ref().map(|shape| part(&shape.form)));
        let fill = move || shape.with(|shape| shape.as_ref().and_then(|shape| pattern(shape.ink)));
        view! {
            <rect
                class=class
                fill=fill
                x=number(|form| corner(form).0)
                y=number(|form| corner(form).1)
                width=number(|form| extent(form).0)
                height=number(|form| extent(form).1)
                rx="2"
            />
        }
        .into_any()
    }
}

/// A shape that is drawn anew whenever it changes.
fn still(shape: &Shape) -> AnyView {
    let class = shape.ink.class();
    match &shape.form {
        Form::Rect { x, y, width, height } => {
            view! { <rect class=class x=*x y=*y width=*width height=*height /> }.into_any()
        }
        Form::Line { points } => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            view! { <polyline class=class points=points.join(" ") /> }.into_any()
        }
        Form::Text { x, y, anchor, size, content } => {
            view! { <text class=class x=*x y=*y text-anchor=anchor.code() font-size=*size>{content.clone()}</text> }
                .into_any()
        }
    }
}

/// What is not known is hatched; other colours are the style sheet's.
fn pattern(ink: Ink) -> Option<&'static str> {
    (ink == Ink::Hatch).then_some("url(#hatch)")
}

fn corner(form: &Form) -> (i32, i32) {
    match form {
        Form::Rect { x, y, .. } | Form::Text { x, y, .. } => (*x, *y),
        Form::Line { points } => points.first().copied().unwrap_or_default(),
    }
}

fn extent(form: &Form) -> (i32, i32) {
    match form {
        Form::Rect { width, height, .. } => (*width, *height),
        Form::Line { .. } | Form::Text { .. } => (0, 0),
    }
}

fn font_size(form: &Form) -> i32 {
    match form {
        Form::Text { size, .. } => *size as i32,
        Form::Rect { .. } | Form::Line { .. } => 0,
    }
}

fn text_of(form: &Form) -> String {
    match form {
        Form::Text { content, .. } => content.clone(),
        Form::Rect { .. } | Form::Line { .. } => String::new(),
    }
}

fn anchor_of(form: &Form) -> &'static str {
    match form {
        Form::Text { anchor, .. } => anchor.code(),
        Form::Rect { .. } | Form::Line { .. } => "start",
    }
}
