//! Sites by their size, in their card: a click on a dot chooses its site, or says which sites it stands for.

use leptos::prelude::*;

use super::card::{TakeAlong, why_code};
use super::dynamic::{each, part, shown, text};
use super::offscreen::follow;
use super::pick::Pick;
use super::scene::SceneView;
use super::store::store;
use super::twin::{table, table_key};
use super::why::why;
use crate::chart::{Scene, legend::with_legend, size::size};
use crate::dataset::Dimension;
use crate::i18n::Messages;
use crate::view::{Change, Picture};

/// The card.
#[component]
pub fn SizeCard() -> impl IntoView {
    let store = store();
    let width = RwSignal::new(0);
    let draw = move |width| {
        let scene = store.with_sizes(|sizes| sizes.map_or_else(Scene::default, |sizes| size(&sizes.sizes, width)));
        store.dashboard.with_untracked(|page| match &page.pinned {
            Some(pinned) => with_legend(scene, &pinned.names),
            None => scene,
        })
    };
    let follow = follow(store, Picture::Size);
    let scene = Memo::new(move |_| {
        follow();
        draw(width.get())
    });
    let taken = Callback::new(move |width| untrack(|| draw(width)));
    let subtitle =
        text(move || store.with_sizes(|sizes| sizes.map(|sizes| sizes.subtitle.clone()).unwrap_or_default()));
    let label = text(move || Messages::heading(Messages::SITE_SIZE_BY_POWER, &subtitle.get()));
    let source = text(move || store.dashboard.with(|page| page.source.clone()));
    let as_table = RwSignal::new(false);
    let on_pick = Callback::new(move |pick| {
        let key = match pick {
            Pick::Only(key) | Pick::Toggle(key) => key,
            Pick::Aim(..) => return,
            Pick::Why(key) => return why(store, &why_code(Picture::Size, &key)),
            Pick::All => {
                store.dispatch(Change::All(Dimension::Operator));
                return store.dispatch(Change::ClearSearch);
            }
        };
        match untrack(|| store.with_sizes(|sizes| sizes.and_then(|sizes| sizes.pick(&key)))) {
            Some(change) => store.dispatch(change),
            None => why(store, &why_code(Picture::Size, &key)),
        }
    });
    let list = |items: &Vec<String>| each(items.clone(), |item| view! { <li>{item}</li> }.into_any());
    let beside = move || {
        let groups = store.with_sizes(|sizes| sizes.map(|sizes| sizes.beside.clone()).unwrap_or_default());
        let group = |(why, items): (String, Vec<String>)| view! { <h3>{why}</h3> <ul>{list(&items)}</ul> }.into_any();
        each(groups, group)
    };
    let is_empty = move || store.with_sizes(|sizes| sizes.is_some_and(|sizes| sizes.sizes.dots.is_empty()));
    let nothing = || view! { <p class="nothing">{Messages::NO_SITE_HAS_A_COUNT}</p> }.into_any();
    view! {
        <figure data-chart="size" class="card chart" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{Messages::SITE_SIZE_BY_POWER}</h2>
                <p class="subtitle">{subtitle}</p>
            </figcaption>
            {shown(is_empty, nothing)}
            {table(as_table, taken)}
            <div class="sides" class:gone=as_table>
                <div class="room">
                    <SceneView scene=scene width=width label=label on_pick=on_pick source=source />
                </div>
                <div class="beside">{part(beside)}</div>
            </div>
            <div class="foot">
                <TakeAlong picture=Picture::Size draw=taken as_table=as_table />
            </div>
        </figure>
    }
}
