//! What more can be had of a chart: the table behind it, its rows as files, and a piece of HTML that embeds it.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::dynamic::{each, maybe, part, shown, small_button, text};
use super::lazy::{action, chunk, lazy_view};
use super::store::{Store, store};
use crate::browser;
use crate::chart::{Mark, Scene};
use crate::dashboard::{chart_csv, chart_json, column_titles, snippet};
use crate::i18n::Messages;
use crate::protocol::Saved;
use crate::view::Picture;

/// How wide a scene is drawn that is taken along, in CSS pixels, and how many of a PNG's there are for each.
const WIDTH: u32 = 640;
const SCALE: u32 = 3;

action!(export:
    /// Offers a chart as a file.
    save(store: Store, chart: Chart, kind: Kind) = save_chart
);
action!(export:
    /// Copies a chart as a picture, and says whether it worked.
    copy(store: Store, chart: Chart, copied: RwSignal<Option<bool>>) = copy_picture
);
action!(export:
    /// Shows and copies the HTML that embeds a chart, or hides it.
    embed_code(store: Store, chart: Chart, shown: RwSignal<Option<String>>) = show_embed
);
lazy_view!(export:
    /// The table of a chart's values.
    chart_table(store: Store, draw: Callback<u32, Scene>) = twin
);
action!(export:
    /// Offers the announcements of the view as a file.
    save_rows(store: Store) = make_rows
);

/// Loads the chunk of exports, so that the next click finds it: WebKit lets a page copy only within the click.
pub fn prepare_export() {
    chunk!(export: nothing() -> () = drop);
    fn drop() {}
    leptos::task::spawn_local(async {
        let _ = nothing().await;
    });
}

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
    let store = store();
    shown(move || as_table.get(), move || chart_table(store, draw))
}

/// A chart that is exported.
#[derive(Clone, Copy)]
pub struct Chart {
    /// The chart.
    pub picture: Picture,
    /// Draws all of it at a width.
    pub draw: Callback<u32, Scene>,
    /// The beginning of the names of its files.
    pub file: Callback<(), String>,
}

/// A kind of file.
#[derive(Clone, Copy)]
pub enum Kind {
    /// A picture of lines and shapes.
    Svg,
    /// A picture of pixels.
    Png,
    /// The values, for spreadsheets.
    Csv,
    /// The values, for programs.
    Json,
}

/// The chart as files; `file` is what the files' names begin with.
pub fn files(picture: Picture, draw: Callback<u32, Scene>, file: Callback<(), String>) -> AnyView {
    let store = store();
    let chart = Chart { picture, draw, file };
    let saving = move |kind: Kind| move || save(store, chart, kind);
    view! {
        {small_button("download-svg", Messages::DOWNLOAD_SVG, Messages::SVG, saving(Kind::Svg))}
        {small_button("download-png", Messages::DOWNLOAD_PNG, Messages::PNG, saving(Kind::Png))}
    }
    .into_any()
}

/// Offers a chart as a file, within its chunk.
fn save_chart(store: Store, chart: Chart, kind: Kind) {
    let Chart { picture, draw, file } = chart;
    let file = file.run(());
    match kind {
        Kind::Svg => browser::save(&format!("{file}.svg"), "image/svg+xml", &svg(store, picture, draw)),
        Kind::Png => browser::save_png(format!("{file}.png"), &svg(store, picture, draw), SCALE),
        Kind::Csv => {
            let text = store
                .dashboard
                .with_untracked(|page| store.view.with_untracked(|view| chart_csv(page, view, &draw.run(WIDTH))));
            browser::save(&format!("{file}.csv"), "text/csv", &text);
        }
        Kind::Json => {
            let text = store.dashboard.with_untracked(|page| {
                store.view.with_untracked(|view| chart_json(page, view, picture, &draw.run(WIDTH), &browser::href()))
            });
            browser::save(&format!("{file}.json"), "application/json", &text);
        }
    }
}

/// Copies a chart as a picture and says whether it worked, within its chunk.
fn copy_picture(store: Store, chart: Chart, copied: RwSignal<Option<bool>>) {
    let svg = svg(store, chart.picture, chart.draw);
    leptos::task::spawn_local(async move {
        let done = browser::copy_picture(svg, SCALE).await;
        store.say(if done { Messages::PICTURE_COPIED } else { Messages::PICTURE_NOT_COPIED });
        let _ = copied.try_set(Some(done));
    });
}

/// Shows and copies the HTML that embeds a chart, or hides it, within its chunk.
fn show_embed(store: Store, chart: Chart, embed: RwSignal<Option<String>>) {
    let text = store.dashboard.with_untracked(|page| {
        let address = browser::href();
        let address = address.split(['?', '#']).next().unwrap_or_default().to_owned();
        store.view.with_untracked(|view| {
            store.edition.with_untracked(|edition| snippet(page, view, &edition.id, chart.picture, &address))
        })
    });
    browser::copy(&text);
    embed.update(|shown| *shown = if shown.is_none() { Some(text) } else { None });
    browser::on_next_frame(|| browser::select_first("[data-embed-snippet]"));
}

/// The chart as a picture that stands alone.
fn svg(store: Store, picture: Picture, draw: Callback<u32, Scene>) -> String {
    store.dashboard.with_untracked(|page| draw.run(WIDTH).to_svg(&page.caption(picture)))
}

/// Offers the rows of the view as a file, within its chunk.
fn make_rows(store: Store) {
    store.own.save(Saved::Rows, store.view.with_untracked(|view| view.to_query()));
}

/// The buttons, and what they show; `file` is what the files' names begin with.
pub fn taking(
    picture: Picture,
    draw: Callback<u32, Scene>,
    file: Callback<(), String>,
    as_table: RwSignal<bool>,
) -> AnyView {
    let store = store();
    let chart = Chart { picture, draw, file };
    let saving = move |kind: Kind| move || save(store, chart, kind);
    let embed = RwSignal::new(None::<String>);
    let show_embed = move || embed_code(store, chart, embed);
    // Whether the last copy was made; what is said of it goes with the view.
    let copied = RwSignal::new(None::<bool>);
    Effect::new(move || {
        store.view.track();
        copied.set(None);
    });
    let copy_picture = move || copy(store, chart, copied);
    let copy_label =
        text(move || if copied.get() == Some(true) { Messages::COPIED } else { Messages::COPY }.to_owned());
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
            {small_button("copy-picture", Messages::COPY_PICTURE, copy_label, copy_picture)}
            {small_button("chart-csv", Messages::CHART_CSV, Messages::CSV, saving(Kind::Csv))}
            {small_button("chart-json", Messages::CHART_JSON, Messages::JSON, saving(Kind::Json))}
            {maybe(!store.is_one_file, || small_button("embed", Messages::EMBED_WHAT, Messages::EMBED, show_embed))}
            {shown(move || copied.get() == Some(false), refused)}
            {part(move || embed.get().map_or_else(|| ().into_any(), field))}
    }
    .into_any()
}

/// The table of what a scene shows.
fn twin(store: Store, draw: Callback<u32, Scene>) -> AnyView {
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
