//! The edition beside own data, operator by operator and country by country.

use leptos::prelude::*;

use crate::dashboard::{Beside, beside};
use crate::dataset::Dimension;
use crate::format::whole;
use crate::ui::dynamic::{each, part};
use crate::ui::store::Store;
use crate::wire::Points;

/// Both, side by side; asked for when it is opened.
pub fn side_by_side(store: Store) -> AnyView {
    let title = store.dataset.with_untracked(|dataset| dataset.title.clone());
    let of = move |dimension| store.dataset.with_untracked(|dataset| beside(dataset, dimension));
    let ask = move |_| {
        let keys = |dimension| of(dimension).into_iter().map(|one: Beside| one.key).collect::<Vec<String>>();
        store.own.ask_named(keys(Dimension::Operator), keys(Dimension::Country));
    };
    let table = move |dimension: Dimension, heading: &'static str, points: Vec<Option<u64>>| {
        let row = |(one, points): (Beside, Option<u64>)| {
            view! {
                <tr data-beside=one.key>
                    <th scope="row"><bdi>{one.name}</bdi></th>
                    <td>{points.map_or_else(|| "not in it".to_owned(), whole)}</td>
                    <td>{one.announced}</td>
                </tr>
            }
            .into_any()
        };
        let caption = store.dataset.with_untracked(|dataset| dataset.title.clone());
        view! {
            <table class="beside">
                <thead>
                    <tr>
                        <th scope="col">{heading}</th>
                        <th scope="col">"In your data"</th>
                        <th scope="col">{format!("Announced in {caption}")}</th>
                    </tr>
                </thead>
                <tbody>{each(of(dimension).into_iter().zip(points), row)}</tbody>
            </table>
        }
        .into_any()
    };
    let tables = move || match store.own.named.get() {
        None => ().into_any(),
        Some(Points { operators, countries }) => view! {
            <div class="columns">
                {table(Dimension::Operator, "Operator", operators)}
                {table(Dimension::Country, "Country", countries)}
            </div>
        }
        .into_any(),
    };
    view! {
        <details>
            <summary data-action="beside" on:click=ask>{format!("Beside {title}")}</summary>
            <p class="subtitle">
                "Charge points of all your data, and those that the edition announces: one may hold the other, so they are never added up."
            </p>
            {part(tables)}
        </details>
    }
    .into_any()
}
