//! The buttons that export a chart, and the key and the button for its table. What they do is in chunks.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::dynamic::{dynamic_view, small_button, text_signal, view_if, view_while};
use super::export::{Chart, Kind};
use super::lazy;
use super::store::store;
use crate::browser;
use crate::chart::Scene;
use crate::i18n::Messages;
use crate::view::Picture;

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
    view_while(move || as_table.get(), move || lazy::table(store, draw))
}

/// The buttons for pictures; `file` returns the beginning of the files' names.
pub fn picture_buttons(picture: Picture, draw: Callback<u32, Scene>, file: Callback<(), String>) -> AnyView {
    let store = store();
    let chart = Chart { picture, draw, file };
    let save = move |kind: Kind| move || lazy::save_chart(store, chart, kind);
    view! {
        {small_button("download-svg", Messages::DOWNLOAD_SVG, Messages::SVG, save(Kind::Svg))}
        {small_button("download-png", Messages::DOWNLOAD_PNG, Messages::PNG, save(Kind::Png))}
    }
    .into_any()
}

/// The other buttons, and what they show; `file` returns the beginning of the files' names.
pub fn export_buttons(
    picture: Picture,
    draw: Callback<u32, Scene>,
    file: Callback<(), String>,
    as_table: RwSignal<bool>,
) -> AnyView {
    let store = store();
    let chart = Chart { picture, draw, file };
    let save = move |kind: Kind| move || lazy::save_chart(store, chart, kind);
    let embed = RwSignal::new(None::<String>);
    let show_embed = move || lazy::embed(store, chart, embed);
    // Whether the last copy was made; what is said of it goes with the view.
    let copied = RwSignal::new(None::<bool>);
    Effect::new(move || {
        store.view.track();
        copied.set(None);
    });
    let copy_picture = move || lazy::copy_picture(store, chart, copied);
    let copy =
        text_signal(move || if copied.get() == Some(true) { Messages::COPIED } else { Messages::COPY }.to_owned());
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
                aria-pressed=text_signal(move || as_table.get().to_string())
                on:click=move |_| as_table.update(|table| *table = !*table)
            >
                {Messages::TABLE}
            </button>
            {small_button("copy-picture", Messages::COPY_PICTURE, copy, copy_picture)}
            {small_button("chart-csv", Messages::CHART_CSV, Messages::CSV, save(Kind::Csv))}
            {small_button("chart-json", Messages::CHART_JSON, Messages::JSON, save(Kind::Json))}
            {view_if(!store.is_one_file, || small_button("embed", Messages::EMBED_WHAT, Messages::EMBED, show_embed))}
            {view_while(move || copied.get() == Some(false), refused)}
            {dynamic_view(move || embed.get().map_or_else(|| ().into_any(), field))}
    }
    .into_any()
}
