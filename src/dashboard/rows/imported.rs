//! Imported rows, as the table shows them.

use super::{Cell, Record};
use crate::crossfilter::ListedRow;
use crate::dataset::{Day, PowerClass};
use crate::format::{cut, plain};
use crate::i18n::{self, Messages, whole};

/// A row as the table shows it; of several files, it says which one it is from.
pub fn record(row: &ListedRow, several: bool) -> Record {
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

/// A day as `YYYY-MM-DD`.
pub fn date(Day(day): Day) -> String {
    format!("{:04}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100)
}
