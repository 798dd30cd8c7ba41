//! The map in its card: it is drawn at once, and the countries' outlines come after the first view.

use leptos::prelude::*;

use super::card::{ExportButtons, provenance_code};
use super::dynamic::{condition, dynamic_view, small_button, text_signal, view_each, view_while};
use super::export_buttons::{table, table_key};
use super::map_gestures::{MapGestures, STILL, TIMES};
use super::pick::Pick;
use super::provenance_dialog::show_provenance;
use super::scene::SceneView;
use super::store::store;
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
    let gestures = MapGestures::new(width);
    Effect::new(|| browser::watch_visibility(Picture::Map.code()));
    let shapes = RwSignal::new(None::<Shapes>);
    Effect::new(move || browser::with_shapes(move |bytes| drop(shapes.try_set(Shapes::read(bytes)))));
    // The outlines stay where the figures change: most of a map is land.
    let frame_of = move |width| {
        store.with_places(|places| places.map(|places| Viewport::new(&places.map, gestures.camera(), width)))
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
        text_signal(move || store.with_places(|places| places.map(pick).unwrap_or_default()))
    };
    let title = words(|places| places.title.clone());
    let subtitle = words(|places| places.subtitle.clone());
    let label = text_signal(move || format!("{}: {}", title.get(), subtitle.get()));
    let change_of = |key: String, more: bool| match (dimension_of(&key), pick_of(&key)) {
        (Some(dimension), _) if more => Some(Change::Toggle(dimension, key)),
        (Some(dimension), _) => Some(Change::Only(dimension, key)),
        (_, change) => change,
    };
    let on_pick = Callback::new(move |pick| {
        if let Pick::Hover(key, more) = pick {
            return change_of(key, more).into_iter().for_each(|change| store.prefetch(change));
        }
        if gestures.moved.get_untracked() >= STILL && !matches!(pick, Pick::Provenance(_)) {
            // It was the end of a drag.
            return gestures.moved.set(0.0);
        }
        let (key, more) = match pick {
            Pick::Only(key) => (key, false),
            Pick::Toggle(key) | Pick::Hover(key, _) => (key, true),
            Pick::Provenance(key) => return show_provenance(store, &provenance_code(Picture::Map, &key)),
            Pick::All => return store.dispatch(Change::ClearSearch),
        };
        match change_of(key.clone(), more) {
            Some(change) => store.dispatch(change),
            // Of places that are shown as one it is asked where they are.
            None => gestures.nearer(scene, &key),
        }
    });
    let list = |items: &Vec<String>| view_each(items.clone(), |item| view! { <li>{item}</li> }.into_any());
    let beside = move || {
        let groups = store.with_places(|places| places.map(|places| places.beside.clone()).unwrap_or_default());
        let group = |(why, items): (String, Vec<String>)| view! { <h3>{why}</h3> <ul>{list(&items)}</ul> }.into_any();
        view_each(groups, group)
    };
    let as_table = RwSignal::new(false);
    let source = text_signal(move || store.dashboard.with(|page| page.source.clone()));
    let looked = condition(move || gestures.camera().is_some());
    let back = move || small_button("map-whole", Messages::ALL_OF_THE_MAP, Messages::ALL, move || gestures.whole());
    view! {
        <figure data-chart="map" class="card chart map" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{title}</h2>
                <p class="subtitle">{subtitle}</p>
                <span class="take zoom">
                    {view_while(move || looked.get(), back)}
                    <button
                        data-action="map-nearer"
                        aria-label=Messages::ZOOM_IN
                        title=Messages::ZOOM_IN_BY_KEY
                        on:click=move |_| { gestures.zoom(TIMES, None); gestures.rest() }
                    >
                        "+"
                    </button>
                    <button
                        data-action="map-farther"
                        aria-label=Messages::ZOOM_OUT
                        title=Messages::ZOOM_OUT_BY_KEY
                        on:click=move |_| { gestures.zoom(1.0 / TIMES, None); gestures.rest() }
                    >
                        "−"
                    </button>
                </span>
            </figcaption>
            {table(as_table, taken)}
            <div class="sides" class:gone=as_table>
                <div
                    class="room ground"
                    on:wheel=move |event| gestures.wheel(&event)
                    on:pointerdown=move |event| gestures.down(&event)
                    on:pointermove=move |event| gestures.drag(&event)
                    on:pointerup=move |event| gestures.up(&event)
                    on:pointercancel=move |event| gestures.up(&event)
                    on:keydown=move |event| gestures.key(&event)
                >
                    <SceneView scene=scene width=width label=label on_pick=on_pick source=source />
                </div>
                <div class="beside">{dynamic_view(beside)}</div>
            </div>
            <div class="foot">
                <ExportButtons picture=Picture::Map draw=taken as_table=as_table />
            </div>
        </figure>
    }
}
