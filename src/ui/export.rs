//! Charts and rows as files, pictures and HTML to embed: a chunk of its own.

use leptos::prelude::*;

use super::store::Store;
use crate::browser;
use crate::chart::Scene;
use crate::dashboard::{chart_csv, chart_json, snippet};
use crate::i18n::Messages;
use crate::protocol::Saved;
use crate::view::Picture;

/// The width of an exported picture, in CSS pixels.
pub const WIDTH: u32 = 640;
/// Pixels of a PNG for each CSS pixel.
const SCALE: u32 = 3;

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

/// Offers a chart as a file, within its chunk.
pub fn save_chart(store: Store, chart: Chart, kind: Kind) {
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
pub fn copy_picture(store: Store, chart: Chart, copied: RwSignal<Option<bool>>) {
    let svg = svg(store, chart.picture, chart.draw);
    leptos::task::spawn_local(async move {
        let done = browser::copy_picture(svg, SCALE).await;
        store.say(if done { Messages::PICTURE_COPIED } else { Messages::PICTURE_NOT_COPIED });
        let _ = copied.try_set(Some(done));
    });
}

/// Shows and copies the HTML that embeds a chart, or hides it, within its chunk.
pub fn show_embed(store: Store, chart: Chart, embed: RwSignal<Option<String>>) {
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
pub fn save_view_rows(store: Store) {
    store.session.save(Saved::Rows, store.view.with_untracked(|view| view.to_query()));
}
