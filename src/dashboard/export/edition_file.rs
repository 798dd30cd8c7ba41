//! A register's rows as an edition, which the page opens again.

use serde_json::{Value, json};

use super::csv::current;
use crate::crossfilter::ListedRow;
use crate::dataset::{Dataset, UNKNOWN, country::country};
use crate::format::plain;
use crate::i18n::Messages;
use crate::view::View;

/// The rows that every filter leaves as an edition of the month in which the last of them opened, which the page opens
/// again. An edition has no sites and no opening months; its sections are the data's regions.
pub fn edition_file(data: &mut Dataset, view: View) -> String {
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

fn announcement(row: &ListedRow, section: usize, at: usize) -> Value {
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
