//! The map in its card: it is drawn at once, and the countries' outlines come after the first view.

use leptos::prelude::*;

use super::card::{TakeAlong, why_code};
use super::dynamic::{each, flag, part, shown, small_button, text};
use super::moving::{Moving, STILL, TIMES};
use super::pick::Pick;
use super::scene::SceneView;
use super::store::store;
use super::twin::{table, table_key};
use super::why::why;
use crate::browser;
use crate::chart::Scene;
use crate::chart::map::{Land, Shapes, Viewport, lands, map_on};
use crate::dashboard::{Places, dimension_of, pick_of};
use crate::i18n::Messages;
use crate::view::{Change, Picture};

/// The card of the map.
#[component]
pub fn MapCard() -> impl IntoView {
    let store = store();
    let width = RwSignal::new(0);
    let moving = Moving::new(width);
    Effect::new(|| browser::watch_for(Picture::Map.code()));
    let shapes = RwSignal::new(None::<Shapes>);
    Effect::new(move || browser::with_shapes(move |bytes| drop(shapes.try_set(Shapes::read(bytes)))));
    // The outlines stay where the figures change: most of a map is land.
    let frame_of = move |width| {
        store.with_places(|places| places.map(|places| Viewport::new(&places.map, moving.camera(), width)))
    };
    let frame = Memo::new(move |_| frame_of(width.get()));
    let lands_in = move |frame: &Viewport| {
        shapes.with(|shapes| shapes.as_ref().map_or_else(Vec::new, |shapes| lands(shapes, frame)))
    };
    let lands = Memo::new(move |_| frame.get().map_or_else(Vec::new, |frame| lands_in(&frame)));
    let drawn = move |lands: &[Land], frame: Option<Viewport>| {
        store.with_places(|places| {
            places.zip(frame).map_or_else(Scene::default, |(places, frame)| map_on(&places.map, lands, &frame))
        })
    };
    let scene = Memo::new(move |_| lands.with(|lands| drawn(lands, frame.get())));
    let taken = Callback::new(move |width| {
        untrack(|| frame_of(width).map_or_else(Scene::default, |frame| drawn(&lands_in(&frame), Some(frame))))
    });
    let words = move |pick: fn(&Places) -> String| {
        text(move || store.with_places(|places| places.map(pick).unwrap_or_default()))
    };
    let title = words(|places| places.title.clone());
    let subtitle = words(|places| places.subtitle.clone());
    let label = text(move || format!("{}: {}", title.get(), subtitle.get()));
    let change_of = |key: String, more: bool| match (dimension_of(&key), pick_of(&key)) {
        (Some(dimension), _) if more => Some(Change::Toggle(dimension, key)),
        (Some(dimension), _) => Some(Change::Only(dimension, key)),
        (_, change) => change,
    };
    let on_pick = Callback::new(move |pick| {
        if let Pick::Aim(key, more) = pick {
            return change_of(key, more).into_iter().for_each(|change| store.foresee(change));
        }
        if moving.moved.get_untracked() >= STILL && !matches!(pick, Pick::Why(_)) {
            // It was the end of a drag.
            return moving.moved.set(0.0);
        }
        let (key, more) = match pick {
            Pick::Only(key) => (key, false),
            Pick::Toggle(key) | Pick::Aim(key, _) => (key, true),
            Pick::Why(key) => return why(store, &why_code(Picture::Map, &key)),
            Pick::All => return store.dispatch(Change::ClearSearch),
        };
        match change_of(key.clone(), more) {
            Some(change) => store.dispatch(change),
            // Of places that are shown as one it is asked where they are.
            None => moving.nearer(scene, &key),
        }
    });
    let list = |items: &Vec<String>| each(items.clone(), |item| view! { <li>{item}</li> }.into_any());
    let beside = move || {
        let groups = store.with_places(|places| places.map(|places| places.beside.clone()).unwrap_or_default());
        let group = |(why, items): (String, Vec<String>)| view! { <h3>{why}</h3> <ul>{list(&items)}</ul> }.into_any();
        each(groups, group)
    };
    let as_table = RwSignal::new(false);
    let source = text(move || store.dashboard.with(|page| page.source.clone()));
    let looked = flag(move || moving.camera().is_some());
    let back = move || small_button("map-whole", Messages::ALL_OF_THE_MAP, Messages::ALL, move || moving.whole());
    view! {
        <figure data-chart="map" class="card chart map" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
                <span class="take zoom">
                    {shown(move || looked.get(), back)}
                    <button
                        data-action="map-nearer"
                        aria-label=Messages::NEARER
                        title=Messages::NEARER_BY_KEY
                        on:click=move |_| { moving.zoom(TIMES, None); moving.rest() }
                    >
                        "+"
                    </button>
                    <button
                        data-action="map-farther"
                        aria-label=Messages::FARTHER
                        title=Messages::FARTHER_BY_KEY
                        on:click=move |_| { moving.zoom(1.0 / TIMES, None); moving.rest() }
                    >
                        "−"
                    </button>
                </span>
            </figcaption>
            {table(as_table, taken)}
            <div class="sides" class:gone=as_table>
                <div
                    class="room ground"
                    on:wheel=move |event| moving.wheel(&event)
                    on:pointerdown=move |event| moving.down(&event)
                    on:pointermove=move |event| moving.drag(&event)
                    on:pointerup=move |event| moving.up(&event)
                    on:pointercancel=move |event| moving.up(&event)
                    on:keydown=move |event| moving.key(&event)
                >
                    <SceneView scene=scene width=width label=label on_pick=on_pick source=source />
                </div>
                <div class="beside">{part(beside)}</div>
            </div>
            <div class="foot">
                <TakeAlong picture=Picture::Map draw=taken as_table=as_table />
            </div>
        </figure>
    }
}
