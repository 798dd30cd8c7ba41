//! The matrix in its card: a click on a cell chooses its row and its column.

use leptos::prelude::*;

use super::card::{TakeAlong, why_code};
use super::dynamic::text;
use super::pick::Pick;
use super::scene::SceneView;
use super::segments::segments;
use super::store::store;
use super::twin::{table, table_key};
use super::why::why;
use crate::browser;
use crate::chart::matrix::matrix;
use crate::dashboard::{matrix_title, pair_of};
use crate::dataset::Dimension;
use crate::i18n::Messages;
use crate::view::{Change, Picture, View};

/// The card.
#[component]
pub fn MatrixCard() -> impl IntoView {
    let store = store();
    let width = RwSignal::new(0);
    Effect::new(|| browser::watch_for(Picture::Matrix.code()));
    let draw = move |width| store.with_matrix(|cells| cells.map(|cells| matrix(cells, width)));
    let scene = Memo::new(move |_| draw(width.get()).unwrap_or_default());
    let taken = Callback::new(move |width| untrack(|| draw(width).unwrap_or_default()));
    let title = text(move || store.dashboard.with(|page| page.caption(Picture::Matrix).title));
    let subtitle = text(move || {
        store.dashboard.with(|page| page.charts.first().map(|chart| chart.subtitle.clone()).unwrap_or_default())
    });
    let source = text(move || store.dashboard.with(|page| page.source.clone()));
    let as_table = RwSignal::new(false);
    let on_pick = Callback::new(move |pick| match pick {
        Pick::Only(key) | Pick::Toggle(key) => {
            if let Some(pair) = pair_of(&key) {
                store.dispatch(Change::Both(pair));
            }
        }
        Pick::Aim(key, _) => {
            if let Some(pair) = pair_of(&key) {
                store.foresee(Change::Both(pair));
            }
        }
        Pick::Why(key) => why(store, &why_code(Picture::Matrix, &key)),
        Pick::All => {
            store.dispatch(Change::All(store.view.with_untracked(View::rows)));
            store.dispatch(Change::All(Dimension::Class));
        }
    });
    view! {
        <figure data-chart="matrix" class="card chart" on:keydown=move |event| table_key(&event, as_table)>
            <figcaption>
                <h2>{text(move || matrix_title(store.view.with(View::rows)).to_owned())}</h2>
                <p class="subtitle">{subtitle}</p>
                {rows()}
            </figcaption>
            {table(as_table, taken)}
            <div class="room wide" class:gone=as_table>
                <SceneView scene=scene width=width label=title on_pick=on_pick source=source />
            </div>
            <div class="foot">
                <TakeAlong picture=Picture::Matrix draw=taken as_table=as_table />
            </div>
        </figure>
    }
}

/// What has a row.
fn rows() -> AnyView {
    let options = [
        ("operator", Messages::OPERATORS, Change::ByRegion(false)),
        ("region", Messages::REGIONS, Change::ByRegion(true)),
    ];
    segments("matrix", Messages::WHAT_HAS_A_ROW, options, |view| view.rows().code())
}
