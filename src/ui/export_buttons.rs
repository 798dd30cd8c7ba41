//! The buttons that export a chart, and the key and the button for its table. What they do is in chunks.

use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

use super::chart_table::chart_table;
use super::dynamic::{dynamic_view, small_button, text_signal, view_if, view_while};
use super::export::{Chart, Kind, copy_picture, save_chart, save_view_rows, show_embed};
use super::lazy::{action, chunk, lazy_view};
use super::store::{Store, store};
use crate::browser;
use crate::chart::Scene;
use crate::i18n::Messages;
use crate::view::Picture;

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
    values(store: Store, draw: Callback<u32, Scene>) = chart_table
);
action!(export:
    /// Offers the rows of the view as a file.
    save_rows(store: Store) = save_view_rows
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
    view_while(move || as_table.get(), move || values(store, draw))
}

/// The buttons for pictures; `file` returns the beginning of the files' names.
pub fn picture_buttons(picture: Picture, draw: Callback<u32, Scene>, file: Callback<(), String>) -> AnyView {
    let store = store();
    let chart = Chart { picture, draw, file };
    let saving = move |kind: Kind| move || save(store, chart, kind);
    view! {
        {small_button("download-svg", Messages::DOWNLOAD_SVG, Messages::SVG, saving(Kind::Svg))}
        {small_button("download-png", Messages::DOWNLOAD_PNG, Messages::PNG, saving(Kind::Png))}
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
            {small_button("copy-picture", Messages::COPY_PICTURE, copy_label, copy_picture)}
            {small_button("chart-csv", Messages::CHART_CSV, Messages::CSV, saving(Kind::Csv))}
            {small_button("chart-json", Messages::CHART_JSON, Messages::JSON, saving(Kind::Json))}
            {view_if(!store.is_one_file, || small_button("embed", Messages::EMBED_WHAT, Messages::EMBED, show_embed))}
            {view_while(move || copied.get() == Some(false), refused)}
            {dynamic_view(move || embed.get().map_or_else(|| ().into_any(), field))}
    }
    .into_any()
}
