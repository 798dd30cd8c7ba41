//! The table behind a chart: the same marks in the same order, as rows.

use leptos::prelude::*;

use super::dynamic::{each, part};
use super::store::store;
use crate::chart::{Mark, Scene};
use crate::dashboard::column_names;

/// The table of what a scene shows.
pub fn twin(draw: Callback<u32, Scene>) -> AnyView {
    let store = store();
    let row = |mark: Mark| {
        let datum = mark.datum;
        let number = |number: String| if datum.missing { "not stated".to_owned() } else { number };
        view! {
            <tr>
                <th scope="row">
                    <bdi>{datum.name().to_owned()}</bdi>
                </th>
                <td class="number">{number(datum.value.clone())}</td>
                <td class="number">{datum.total.clone()}</td>
            </tr>
        }
        .into_any()
    };
    let rows = move || {
        store.dashboard.track();
        each(draw.run(640).marks, row)
    };
    let head = move || {
        let name = |name: &str| view! { <th scope="col" class="number">{name.to_owned()}</th> }.into_any();
        each(column_names(store.view.with(|view| view.measure)).map(|name| name.replace('_', " ")), |text| name(&text))
    };
    view! {
        <table class="twin" tabindex="-1">
            <thead>
                <tr>
                    <th scope="col">"name"</th>
                    {part(head)}
                </tr>
            </thead>
            <tbody>{part(rows)}</tbody>
        </table>
    }
    .into_any()
}
