//! The values of a chart as a table: in the chunk of exports.

use leptos::prelude::*;

use super::dynamic::{dynamic_view, view_each};
use super::export::WIDTH;
use super::store::Store;
use crate::chart::{Mark, Scene};
use crate::dashboard::column_titles;
use crate::i18n::Messages;

/// The table of the values that a scene shows.
pub fn chart_table(store: Store, draw: Callback<u32, Scene>) -> AnyView {
    let known = |number: &String| if number.is_empty() { Messages::IS_NOT_STATED.to_owned() } else { number.clone() };
    let row = move |(mark, more): (Mark, Vec<String>)| {
        let datum = mark.datum;
        let number =
            |number: &String, missing| if missing { Messages::IS_NOT_STATED.to_owned() } else { number.clone() };
        let cell = |number: String| view! { <td class="number">{number}</td> }.into_any();
        view! {
            <tr>
                <th scope="row">
                    <bdi>{datum.name().to_owned()}</bdi>
                </th>
                <td class="number">{number(&datum.value, datum.missing)}</td>
                <td class="number">{number(&datum.total, datum.all_missing)}</td>
                {view_each(datum.beside.as_ref().map(known).into_iter().chain(more), cell)}
            </tr>
        }
        .into_any()
    };
    let rows = move || {
        store.dashboard.track();
        let Scene { marks, more, .. } = draw.run(WIDTH);
        let more = |at: usize| more.iter().map(|column| known(&column.cells[at])).collect::<Vec<_>>();
        view_each(marks.into_iter().enumerate().map(|(at, mark)| (mark, more(at))), row)
    };
    let head = move || {
        let name = |name: &str| view! { <th scope="col" class="number">{name.to_owned()}</th> }.into_any();
        let names = column_titles(store.view.with(|view| view.measure));
        store.dashboard.track();
        let Scene { marks, more, .. } = draw.run(WIDTH);
        let compared = marks.iter().any(|mark| mark.datum.beside.is_some());
        let pinned = compared.then(|| Messages::column_pinned(names[0]));
        let more = more.into_iter().map(|column| column.title.to_owned());
        view_each(names.map(str::to_owned).into_iter().chain(pinned).chain(more), |text| name(&text))
    };
    view! {
        <table class="twin" tabindex="-1">
            <thead>
                <tr>
                    <th scope="col">{Messages::COLUMN_NAME}</th>
                    {dynamic_view(head)}
                </tr>
            </thead>
            <tbody>{dynamic_view(rows)}</tbody>
        </table>
    }
    .into_any()
}
