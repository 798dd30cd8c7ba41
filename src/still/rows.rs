//! What stands below the charts: the announcements, the notes and the source.

use super::{Html, take};
use crate::dashboard::{Cell, Dashboard, Record, sort_name};
use crate::dataset::Dataset;
use crate::i18n::Messages;
use crate::view::{SortColumn, View};

/// The announcements.
pub fn table(html: &mut Html, page: &Dashboard) {
    html.element("section", &[("class", "card records"), ("aria-labelledby", "records-title")], |html| {
        html.element("div", &[("class", "heading")], |html| {
            html.of_text("h2", &[("id", "records-title")], Messages::ANNOUNCEMENTS);
            html.element("p", &[("class", "subtitle")], |html| {
                html.text(&[&*page.records.caption, Messages::EVERY_FIGURE, Messages::END].concat());
                html.of_text("a", &[("href", "#note-basis")], Messages::DERIVED_INFERRED);
            });
            html.element("span", &[("class", "take")], |html| {
                take(html, "download-csv", Messages::DOWNLOAD_ANNOUNCEMENTS, Messages::CSV);
            });
        });
        html.element("table", &[], |html| {
            html.element("thead", &[], |html| {
                html.element("tr", &[], |html| SortColumn::ALL.into_iter().for_each(|by| heading(html, by)));
            });
            html.element("tbody", &[], |html| page.records.rows.iter().take(SHORT).for_each(|each| row(html, each)));
        });
        if page.records.rows.len() > SHORT {
            html.of_text("button", &[("class", "more"), ("data-action", "more"), ("disabled", "")], Messages::SHOW_ALL);
        }
    });
}

/// So many rows are shown before the reader asks for all.
const SHORT: usize = 200;

fn heading(html: &mut Html, by: SortColumn) {
    let sort = View::default().sort;
    let order = match (sort.by == by, sort.descending) {
        (false, _) => "none",
        (true, false) => "ascending",
        (true, true) => "descending",
    };
    let mut attributes = vec![("scope", "col"), ("aria-sort", order)];
    if matches!(by, SortColumn::Points | SortColumn::Kw) {
        attributes.push(("class", "number"));
    }
    html.element("th", &attributes, |html| {
        html.element("button", &[("data-sort", by.code()), ("disabled", "")], |html| {
            html.text(sort_name(by));
            let arrows = [("up", "M4 0 7.5 4h-7z"), ("down", "M4 10 .5 6h7z")];
            html.element(
                "svg",
                &[
                    ("class", "order"),
                    ("viewBox", "0 0 8 10"),
                    ("width", "8"),
                    ("height", "10"),
                    ("aria-hidden", "true"),
                ],
                |html| {
                    for (class, path) in arrows {
                        html.element("path", &[("class", class), ("d", path)], |_| {});
                    }
                },
            );
        });
    });
}

fn row(html: &mut Html, record: &Record) {
    html.element("tr", &[("data-record", &*record.id)], |html| {
        html.element("th", &[("scope", "row")], |html| {
            html.of_text("bdi", &[], &record.operator);
            html.of_text("small", &[], &record.section);
        });
        html.element("td", &[("data-label", sort_name(SortColumn::Place))], |html| {
            cell(html, &record.places);
            if !record.note.is_empty() {
                html.of_text("small", &[("class", "note")], &record.note);
            }
        });
        html.element("td", &[("data-label", sort_name(SortColumn::Country))], |html| cell(html, &record.countries));
        for (by, value) in [(SortColumn::Points, &record.points), (SortColumn::Kw, &record.kw)] {
            html.element("td", &[("class", "number"), ("data-label", sort_name(by))], |html| cell(html, value));
        }
        html.element("td", &[("data-label", sort_name(SortColumn::Class))], |html| cell(html, &record.class));
    });
}

fn cell(html: &mut Html, cell: &Cell) {
    let class: &[_] = if cell.known { &[] } else { &[("class", "missing")] };
    html.of_text("bdi", class, &cell.text);
    if !cell.basis.is_empty() {
        html.text(" ");
        html.of_text("span", &[("class", "basis")], &cell.basis);
    }
    if !cell.aside.is_empty() {
        html.of_text("small", &[], &cell.aside);
    }
}

/// The notes on the data.
pub fn notes(html: &mut Html, page: &Dashboard) {
    html.element("section", &[("class", "notes"), ("id", "notes"), ("aria-labelledby", "notes-title")], |html| {
        html.of_text("h2", &[("id", "notes-title")], Messages::NOTES);
        html.element("div", &[("class", "columns")], |html| {
            for note in &page.notes {
                html.element("section", &[("id", &*note.id)], |html| {
                    html.of_text("h3", &[], &note.title);
                    html.of_text("p", &[], &note.text);
                });
            }
        });
    });
}

/// Where the figures are from.
pub fn footer(html: &mut Html, dataset: &Dataset) {
    let Some(edition) = &dataset.edition else { return };
    let source = &edition.source;
    html.element("footer", &[("class", "bottom")], |html| {
        html.element("p", &[], |html| {
            html.text(&[Messages::SOURCE[0], &source.publisher, Messages::SOURCE[1]].concat());
            html.element(
                "a",
                &[("href", source.address.as_str()), ("rel", "noopener"), ("target", "_blank")],
                |html| {
                    html.of_text("cite", &[], &source.title);
                },
            );
            let date = &source.date;
            html.text(&Messages::published(&date.stated, date.inferred.as_deref(), date.note.as_deref()));
        });
        html.element("p", &[], |html| {
            let file = format!("editions/{}.json", edition.id);
            html.of_text("a", &[("href", &file), ("download", "")], Messages::DOWNLOAD_EDITION);
            html.text(Messages::NOTHING_LEAVES);
        });
        html.element("p", &[("class", "save-file")], |html| {
            let button = [("class", "clear"), ("data-action", "save-file"), ("disabled", "")];
            html.of_text("button", &button, Messages::SAVE_AS_ONE_FILE);
            html.text(Messages::ONE_FILE_OPENS);
        });
    });
}
