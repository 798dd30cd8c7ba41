//! The edition beside own data, operator by operator and country by country.

use leptos::prelude::*;

use crate::dashboard::Beside;
use crate::dataset::Dimension;
use crate::i18n::{Messages, whole};
use crate::protocol::Points;
use crate::ui::dynamic::{each, part};
use crate::ui::store::Store;

/// Both, side by side; asked for when it is opened.
pub fn side_by_side(store: Store) -> AnyView {
    let title = store.edition.with_untracked(|edition| edition.title.clone());
    let of = move |dimension| store.own.announced(dimension);
    let ask = move |_| {
        let keys = |dimension| of(dimension).into_iter().map(|one: Beside| one.key).collect::<Vec<String>>();
        store.own.ask_named(keys(Dimension::Operator), keys(Dimension::Country));
    };
    let table = move |dimension: Dimension, heading: &'static str, points: Vec<Option<u64>>| {
        let row = |(one, points): (Beside, Option<u64>)| {
            view! {
                <tr data-beside=one.key>
                    <th scope="row"><bdi>{one.name}</bdi></th>
                    <td>{points.map_or_else(|| Messages::NOT_IN_IT.to_owned(), whole)}</td>
                    <td>{one.announced}</td>
                </tr>
            }
            .into_any()
        };
        let caption = store.edition.with_untracked(|edition| edition.title.clone());
        view! {
            <table class="beside">
                <thead>
                    <tr>
                        <th scope="col">{heading}</th>
                        <th scope="col">{Messages::IN_YOUR_DATA}</th>
                        <th scope="col">{Messages::announced_in(&caption)}</th>
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
                {table(Dimension::Operator, Messages::OPERATOR, operators)}
                {table(Dimension::Country, Messages::COUNTRY, countries)}
            </div>
        }
        .into_any(),
    };
    view! {
        <details>
            <summary data-action="beside" on:click=ask>{Messages::beside(&title)}</summary>
            <p class="subtitle">{Messages::BESIDE_WHAT}</p>
            {part(tables)}
        </details>
    }
    .into_any()
}
