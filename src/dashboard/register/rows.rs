//! The rows of imported data: for the table, as CSV, and as an edition that the page opens again.

use serde_json::{Value, json};

use crate::dashboard::csv::{defused, quoted};
use crate::dashboard::{Cell, Record};
use crate::dataset::{UNKNOWN, country::country, power::PowerClass};
use crate::format::{cut, kilowatts, plain};
use crate::i18n::{self, Messages, whole};
use crate::import::Day;
use crate::register::{Register, Row};
use crate::view::View;

/// Some of the rows that pass, in the view's order: `count` from the one with this number, which is from 0.
pub fn register_rows(data: &mut Register, view: View, from: u64, count: u32) -> Vec<Record> {
    let view = data.settled(view);
    let several = data.report.files.len() > 1;
    data.rows(&view, from as usize, count as usize).into_iter().map(|row| record(&row, several)).collect()
}

/// A row as the table shows it; of several files, it says which one it is from.
pub(super) fn record(row: &Row, several: bool) -> Record {
    let (file, line) = row.from;
    let text = |text: &str, aside: String| Cell {
        text: if text.is_empty() { Messages::IS_NOT_STATED.to_owned() } else { plain(&cut(text, 200)) },
        basis: "".into(),
        aside,
        known: !text.is_empty() && text != Messages::NOT_STATED,
    };
    let outside = if row.outside { Messages::OUTSIDE_OF_COUNTRY } else { "" };
    let position = row.position.map_or(String::new(), |(north, east)| format!("{north:.4}, {east:.4}{outside}"));
    let known = row.class != PowerClass::Unknown;
    Record {
        id: format!("{}-{line}", file + 1),
        operator: plain(&cut(row.operator, 200)),
        section: Messages::line(several.then_some(u64::from(file) + 1), line.into()),
        places: text(if row.region.is_empty() { row.site } else { row.region }, position),
        countries: text(row.country, String::new()),
        points: text(&whole(row.points.into()), String::new()),
        kw: text(&row.watts.map_or(String::new(), |watts| i18n::kilowatts(watts.into())), String::new()),
        class: text(
            if known { row.class.name() } else { "" },
            if known { row.class.bounds().to_owned() } else { String::new() },
        ),
        note: row.opened.map_or(String::new(), |day| Messages::opened(&date(day))),
    }
}

fn date(Day(day): Day) -> String {
    format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100)
}

fn current(class: PowerClass) -> &'static str {
    match class {
        PowerClass::AcSlow | PowerClass::AcMedium | PowerClass::AcFast | PowerClass::AcUnknown => "AC",
        PowerClass::DcSlow
        | PowerClass::DcFast
        | PowerClass::DcUltra1
        | PowerClass::DcUltra2
        | PowerClass::DcUnknown => "DC",
        PowerClass::SaidUltraFast | PowerClass::SaidFast | PowerClass::Unknown => "",
    }
}

/// The rows that every filter leaves as CSV, in the order of the files; lines end in CR LF.
///
/// The page reads it again. Where some rows have no position, the columns of positions have names that it does not take
/// for any: it would reject the others.
pub fn register_csv(data: &mut Register, view: View) -> String {
    let view = data.settled(view);
    let mut everywhere = true;
    data.for_each_row(&view, |row| everywhere &= row.position.is_some());
    let degrees = if everywhere { ["latitude", "longitude"] } else { ["degrees_north", "degrees_east"] };
    let header = [
        "operator",
        "country",
        "region",
        "site_id",
        degrees[0],
        degrees[1],
        "charge_points",
        "power_kw",
        "current",
        "power_class",
        "opened",
        "file",
        "line",
    ];
    let mut out = header.join(",") + "\r\n";
    data.for_each_row(&view, |row| {
        let degrees = |pick: fn((f64, f64)) -> f64| row.position.map_or(String::new(), |place| pick(place).to_string());
        let stated = |text: &str| if text == Messages::NOT_STATED { String::new() } else { defused(text) };
        let cells = [
            stated(row.operator),
            if row.country_key == UNKNOWN { String::new() } else { defused(row.country_key) },
            defused(row.region),
            defused(row.site),
            degrees(|(north, _)| north),
            degrees(|(_, east)| east),
            row.points.to_string(),
            row.watts.map_or(String::new(), |watts| kilowatts(watts.into())),
            current(row.class).to_owned(),
            if row.class == PowerClass::Unknown { String::new() } else { row.class.code().to_owned() },
            row.opened.map_or(String::new(), date),
            (row.from.0 + 1).to_string(),
            row.from.1.to_string(),
        ];
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            out += &quoted(cell);
        }
        out += "\r\n";
    });
    out
}

/// The rows that every filter leaves as an edition of the month in which the last of them opened, which the page opens
/// again. An edition has no sites and no opening months; its sections are the data's regions.
pub fn register_edition(data: &mut Register, view: View) -> String {
    let view = data.settled(view);
    let title = data.title.clone();
    let mut sections: Vec<String> = Vec::new();
    let mut announcements: Vec<Value> = Vec::new();
    let mut last = 0;
    data.for_each_row(&view, |row| {
        let region = if row.region.is_empty() { Messages::NO_REGION_STATED } else { row.region };
        let section = sections.iter().position(|name| name == region).unwrap_or_else(|| {
            sections.push(region.to_owned());
            sections.len() - 1
        });
        last = last.max(row.opened.map_or(0, |day| day.0 / 100));
        announcements.push(announcement(&row, section, announcements.len()));
    });
    let month = if last == 0 { 200_001 } else { last };
    let named =
        |(at, name): (usize, &String)| json!({"code": format!("r{at}"), "name": one_line(name), "basis": "stated"});
    let edition = json!({
        "id": format!("{:04}-{:02}", month / 100, month % 100),
        "title": one_line(&title),
        "source": {
            "publisher": Messages::OWN_DATA,
            "title": one_line(&title),
            "address": "https://example.org/",
            "date": {"stated": format!("{:04}-{:02}", month / 100, month % 100)},
        },
        "sections": sections.iter().enumerate().map(named).collect::<Vec<Value>>(),
        "announcements": announcements,
    });
    edition.to_string()
}

fn announcement(row: &Row, section: usize, at: usize) -> Value {
    let reported = |value: Option<Value>| match value {
        Some(value) => json!({"value": value, "basis": "stated"}),
        None => json!({"basis": "not-stated"}),
    };
    let known_country = country(row.country_key).is_some();
    let mut place = json!({
        "country": reported(known_country.then(|| row.country_key.into())),
        "in_opening_list": false,
    });
    if let Some((latitude, longitude)) = row.position {
        place["name"] = format!("{latitude:.5}, {longitude:.5}").into();
        place["position"] = json!({"latitude": latitude, "longitude": longitude, "quality": "as stated"});
    }
    let kw = row.watts.map(|watts| Value::from(f64::from(watts) / 1000.0)).filter(|_| row.points > 0);
    json!({
        "id": format!("a{}", at + 1),
        "operator": if row.operator == Messages::NOT_STATED { UNKNOWN.to_owned() } else { one_line(row.operator) },
        "section": format!("r{section}"),
        "places": [place],
        "charge_points": reported(Some(row.points).filter(|points| *points > 0).map(Value::from)),
        "kw_each": reported(kw),
        "current": reported(Some(current(row.class)).filter(|current| !current.is_empty()).map(Value::from)),
        "word": {"basis": "not-stated"},
    })
}

/// An edition's texts have no white space at their ends, and nothing that is not seen.
fn one_line(text: &str) -> String {
    plain(text).trim().to_owned()
}
