//! A chart as rows that are taken along, and as a piece of another page.
//!
//! Law: what is not stated is an empty cell, or null: never nought.

use super::{defused, quoted};
use crate::chart::{Datum, Scene};
use crate::dashboard::Dashboard;
use crate::i18n::Messages;
use crate::view::{Measure, Picture, View};

/// What programs call the columns of a measure: the chosen part, and the whole.
pub fn column_names(measure: Measure) -> [&'static str; 2] {
    match measure {
        Measure::Points => ["charge_points", "charge_points_in_all"],
        Measure::Power => ["kw", "kw_in_all"],
        Measure::Sites => ["sites", "sites_in_all"],
    }
}

/// What people call them.
pub fn column_titles(measure: Measure) -> [&'static str; 2] {
    match measure {
        Measure::Points => Messages::COLUMNS_OF_POINTS,
        Measure::Power => Messages::COLUMNS_OF_POWER,
        Measure::Sites => Messages::COLUMNS_OF_SITES,
    }
}

fn numbers(datum: &Datum) -> [&str; 2] {
    [if datum.missing { "" } else { &datum.value }, if datum.all_missing { "" } else { &datum.total }]
}

/// The marks of a scene as CSV (RFC 4180): their numbers, what was filtered, and where they are from.
pub fn chart_csv(page: &Dashboard, view: &View, scene: &Scene) -> String {
    let [value, total] = column_names(view.measure);
    let compared = scene.marks.iter().any(|mark| mark.datum.beside.is_some());
    let pinned = if compared { format!(",{value}_pinned,pinned") } else { String::new() };
    let more: String = scene.more.iter().map(|column| format!(",{}", column.name)).collect();
    let mut out = format!("key,name,{value},{total},filters,source{pinned}{more}\r\n");
    let filters = filters(page);
    for (at, datum) in scene.marks.iter().map(|mark| &mark.datum).enumerate() {
        let [value, total] = numbers(datum);
        let texts =
            [&defused(&datum.key), &defused(datum.name()), value, total, &defused(&filters), &defused(&page.source)];
        let mut cells: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
        if compared {
            let of = [datum.beside.as_deref(), view.compare.as_deref()];
            cells.extend(of.map(|text| quoted(&defused(text.unwrap_or_default()))));
        }
        cells.extend(scene.more.iter().map(|column| column.cells[at].clone()));
        out += &cells.join(",");
        out += "\r\n";
    }
    out
}

/// The same as JSON, with the title and the address of the view.
pub fn chart_json(page: &Dashboard, view: &View, picture: Picture, scene: &Scene, address: &str) -> String {
    let [value, total] = column_names(view.measure);
    let number = |number: &str| if number.is_empty() { "null".to_owned() } else { number.to_owned() };
    let row = |(at, datum): (usize, &Datum)| {
        let [shown, all] = numbers(datum);
        let (key, name) = (text(&datum.key), text(datum.name()));
        let beside = datum.beside.as_ref().map(|beside| format!(",\"{value}_pinned\":{}", number(beside)));
        let beside = beside.unwrap_or_default();
        let more = scene.more.iter().map(|column| format!(",\"{}\":{}", column.name, number(&column.cells[at])));
        let more: String = more.collect();
        format!(r#"{{"key":{key},"name":{name},"{value}":{},"{total}":{}{beside}{more}}}"#, number(shown), number(all))
    };
    let rows: Vec<String> = scene.marks.iter().map(|mark| &mark.datum).enumerate().map(row).collect();
    let pinned = view.compare.as_deref().map(|selection| format!(",\"pinned\":{}", text(selection)));
    let pinned = pinned.unwrap_or_default();
    format!(
        "{{\"title\":{},\"words\":{},\"filters\":{}{pinned},\"source\":{},\"address\":{},\"rows\":[\n{}\n]}}\n",
        text(&page.caption(picture).title),
        text(&page.caption(picture).words),
        text(&filters(page)),
        text(&page.source),
        text(address),
        rows.join(",\n")
    )
}

/// The filters, as the address says them.
fn filters(page: &Dashboard) -> String {
    page.chips.iter().map(|chip| chip.pair.as_str()).collect::<Vec<_>>().join("; ")
}

/// A text as JSON writes it.
fn text(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\0'..='\x1f' => out += &format!("\\u{:04x}", letter as u32),
            letter => out.push(letter),
        }
    }
    out + "\""
}

/// A piece of HTML that shows the chart on another page, as it is now whatever the defaults become: `address` is that of
/// the page without its query, `edition` the id of what is shown. The frame is as high as the chart.
pub fn snippet(page: &Dashboard, view: &View, edition: &str, picture: Picture, address: &str) -> String {
    let edition = if page.own { view.edition.clone() } else { Some(edition.to_owned()) };
    let view = View { edition, chart: Some(picture), embed: true, ..view.clone() };
    let attribute = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let (address, title) = (format!("{address}?{}", view.to_full_query()), page.caption(picture).title);
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" style=\"border:0\" loading=\"lazy\"></iframe>\n\
         <script>addEventListener(\"message\",({{data,source}})=>{{for(const frame of document.querySelectorAll(\"iframe\"))\
         if(frame.contentWindow===source&&data?.chargeboardHeight)frame.height=data.chargeboardHeight}})</script>\n",
        attribute(&address),
        attribute(&title)
    )
}
