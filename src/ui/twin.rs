//! What more can be had of a chart: the table behind it, its rows as files, and a piece of HTML that embeds it.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::dynamic::{each, maybe, part, shown, small_button, text};
use super::store::{Store, store};
use crate::browser;
use crate::chart::{Mark, Scene};
use crate::dashboard::{Dashboard, chart_csv, chart_json, column_titles, csv, snippet};
use crate::i18n::Messages;
use crate::view::Picture;

/// How wide a scene is drawn that is taken along, in CSS pixels, and how many of a PNG's there are for each.
const WIDTH: u32 = 640;
const SCALE: u32 = 3;

/// The key `t` shows the table behind a chart, or the chart again; the focus goes to what says so.
pub fn table_key(event: &KeyboardEvent, as_table: RwSignal<bool>) {
    let more = event.ctrl_key() || event.meta_key() || event.alt_key();
    if event.key() != "t" || more || event_target::<Element>(event).tag_name() == "TEXTAREA" {
        return;
    }
    as_table.update(|table| *table = !*table);
    browser::focus_near(&event_target(event), "figure", "[data-action=chart-table]");
}

/// The table in the chart's place, where it is shown.
pub fn table(as_table: RwSignal<bool>, draw: Callback<u32, Scene>) -> AnyView {
    shown(move || as_table.get(), move || twin(draw))
}

/// The chart as files; `file` is what the files' names begin with.
pub fn files(picture: Picture, draw: Callback<u32, Scene>, file: Callback<(), String>) -> AnyView {
    let store = store();
    let svg = move || svg(store, picture, draw);
    let save_svg = move || browser::save(&format!("{}.svg", file.run(())), "image/svg+xml", &svg());
    let save_png = move || browser::save_png(format!("{}.png", file.run(())), &svg(), SCALE);
    view! {
        {small_button("download-svg", Messages::DOWNLOAD_SVG, Messages::SVG, save_svg)}
        {small_button("download-png", Messages::DOWNLOAD_PNG, Messages::PNG, save_png)}
    }
    .into_any()
}

/// The chart as a picture that stands alone.
fn svg(store: Store, picture: Picture, draw: Callback<u32, Scene>) -> String {
    with_page(store, |page| draw.run(WIDTH).to_svg(&page.caption(picture)))
}

/// Uses the page with all its pictures; those of own data come by themselves.
fn with_page<T>(store: Store, call: impl FnOnce(&Dashboard) -> T) -> T {
    store.dashboard.with_untracked(|page| {
        if !page.own {
            return call(page);
        }
        let pictures = store.own.pictures;
        call(&Dashboard {
            map: pictures.places.get_untracked(),
            matrix: pictures.matrix.get_untracked(),
            sizes: pictures.sizes.get_untracked(),
            ..page.clone()
        })
    })
}

/// Offers the announcements of the view as a file.
pub fn save_rows(store: Store) {
    let (name, text) = store.dataset.with_untracked(|dataset| {
        let text = store.view.with_untracked(|view| csv(dataset, view));
        (format!("chargeboard-{}.csv", dataset.id), text)
    });
    browser::save(&name, "text/csv", &text);
}

/// The buttons, and what they show; `file` is what the files' names begin with.
pub fn taking(
    picture: Picture,
    draw: Callback<u32, Scene>,
    file: Callback<(), String>,
    as_table: RwSignal<bool>,
) -> AnyView {
    let store = store();
    let save_csv = move || {
        let text = store
            .dashboard
            .with_untracked(|page| store.view.with_untracked(|view| chart_csv(page, view, &draw.run(WIDTH))));
        browser::save(&format!("{}.csv", file.run(())), "text/csv", &text);
    };
    let save_json = move || {
        let text = with_page(store, |page| {
            store.view.with_untracked(|view| chart_json(page, view, picture, &draw.run(WIDTH), &browser::href()))
        });
        browser::save(&format!("{}.json", file.run(())), "application/json", &text);
    };
    let embed = RwSignal::new(None::<String>);
    let show_embed = move || {
        let text = store.dashboard.with_untracked(|page| {
            let address = browser::href();
            let address = address.split(['?', '#']).next().unwrap_or_default().to_owned();
            store.view.with_untracked(|view| {
                store.dataset.with_untracked(|dataset| snippet(page, view, &dataset.id, picture, &address))
            })
        });
        browser::copy(&text);
        embed.update(|shown| *shown = if shown.is_none() { Some(text) } else { None });
        browser::on_next_frame(|| browser::select_first("[data-embed-snippet]"));
    };
    // Whether the last copy was made; what is said of it goes with the view.
    let copied = RwSignal::new(None::<bool>);
    Effect::new(move || {
        store.view.track();
        copied.set(None);
    });
    let copy_picture = move || {
        let svg = svg(store, picture, draw);
        leptos::task::spawn_local(async move {
            let done = browser::copy_picture(svg, SCALE).await;
            store.say(if done { Messages::PICTURE_COPIED } else { Messages::PICTURE_NOT_COPIED });
            let _ = copied.try_set(Some(done));
        });
    };
    let copy = text(move || if copied.get() == Some(true) { Messages::COPIED } else { Messages::COPY }.to_owned());
    let refused = || view! { <p class="hint" data-notice="copy">{Messages::PICTURE_NOT_COPIED}</p> }.into_any();
    let field = move |text: String| {
        view! {
            <textarea class="snippet" readonly rows="5" data-embed-snippet="" aria-label=Messages::SNIPPET prop:value=text.clone()></textarea>
        }
        .into_any()
    };
    view! {
            <button
                data-action="chart-table"
                title=Messages::AS_A_TABLE
                aria-pressed=text(move || as_table.get().to_string())
                on:click=move |_| as_table.update(|table| *table = !*table)
            >
                {Messages::TABLE}
            </button>
            {small_button("copy-picture", Messages::COPY_PICTURE, copy, copy_picture)}
            {small_button("chart-csv", Messages::CHART_CSV, Messages::CSV, save_csv)}
            {small_button("chart-json", Messages::CHART_JSON, Messages::JSON, save_json)}
            {maybe(!store.is_one_file, || small_button("embed", Messages::EMBED_WHAT, Messages::EMBED, show_embed))}
            {shown(move || copied.get() == Some(false), refused)}
            {part(move || embed.get().map_or_else(|| ().into_any(), field))}
    }
    .into_any()
}

/// The table of what a scene shows.
fn twin(draw: Callback<u32, Scene>) -> AnyView {
    let store = store();
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
                {each(datum.beside.as_ref().map(known).into_iter().chain(more), cell)}
            </tr>
        }
        .into_any()
    };
    let rows = move || {
        store.dashboard.track();
        let Scene { marks, more, .. } = draw.run(WIDTH);
        let more = |at: usize| more.iter().map(|column| known(&column.cells[at])).collect::<Vec<_>>();
        each(marks.into_iter().enumerate().map(|(at, mark)| (mark, more(at))), row)
    };
    let head = move || {
        let name = |name: &str| view! { <th scope="col" class="number">{name.to_owned()}</th> }.into_any();
        let names = column_titles(store.view.with(|view| view.measure));
        store.dashboard.track();
        let Scene { marks, more, .. } = draw.run(WIDTH);
        let compared = marks.iter().any(|mark| mark.datum.beside.is_some());
        let pinned = compared.then(|| Messages::column_pinned(names[0]));
        let more = more.into_iter().map(|column| column.title.to_owned());
        each(names.map(str::to_owned).into_iter().chain(pinned).chain(more), |text| name(&text))
    };
    view! {
        <table class="twin" tabindex="-1">
            <thead>
                <tr>
                    <th scope="col">{Messages::COLUMN_NAME}</th>
                    {part(head)}
                </tr>
            </thead>
            <tbody>{part(rows)}</tbody>
        </table>
    }
    .into_any()
}
