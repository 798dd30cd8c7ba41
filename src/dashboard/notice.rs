//! What of the link could not be applied, in words.

use crate::dataset::{Dimension, Scheme};
use crate::format::{count, cut, plain};
use crate::view::View;

/// How many parts are named before the rest is counted.
const NAMED: usize = 6;

/// A sentence for each part of the link that could not be applied to what has this title; `own` says whether that is
/// no edition.
pub fn notice(title: &str, own: bool, view: &View) -> Vec<String> {
    let mut sentences: Vec<String> =
        view.unapplied.iter().take(NAMED).map(|(key, value)| sentence(title, own, view, key, value)).collect();
    if let more @ 1.. = view.unapplied.len().saturating_sub(NAMED) {
        sentences.push(format!("And {}.", count(more as u64, "more part", "more parts")));
    }
    sentences
}

fn sentence(title: &str, own: bool, view: &View, key: &str, value: &str) -> String {
    let (shown_key, shown) = (plain(&cut(key, 40)), plain(&cut(value, 60)));
    if let Some(dimension) = Dimension::from_code(key) {
        if value.is_empty() {
            return format!("Nothing stands after “{key}=”.");
        }
        return match dimension {
            Dimension::Operator => format!("No operator is called “{shown}” in {title}."),
            Dimension::Region => match view.scheme {
                _ if own => format!("“{shown}” is no region of {title}."),
                Scheme::Reported => format!("“{shown}” is no section of the overview."),
                Scheme::M49 => format!("“{shown}” is no UN M49 sub-region."),
            },
            Dimension::Country => format!("“{shown}” is no country’s code (ISO 3166-1, such as NL)."),
            Dimension::Class => format!("“{shown}” is no power class."),
            Dimension::Month if own => format!("“{shown}” is no month in which anything of {title} opened."),
            Dimension::Month => format!("{title} has no opening months, so not “{shown}” either."),
        };
    }
    match key {
        "edition" if own => format!("This is {title}, not the edition “{shown}”."),
        "edition" => format!("There is no edition “{shown}”; this is {title}."),
        "own" if !value.is_empty() => {
            format!("This link was made on “{shown}”, which is not in it. Open that file to see the view.")
        }
        "data" if View::understands(key, value) => format!("This is {title}, not the data set “{shown}”."),
        "merge" if value == "1" => format!("No operator of {title} is written in several ways."),
        "chart" if value == Dimension::Month.code() => format!("{title} has no chart of opening months."),
        "chart" if own && matches!(value, "map" | "matrix") => format!("{title} has no {value}."),
        "chart" if own && value == "size" => format!("{title} names no sites, so their size is not known."),
        "compare" if !value.is_empty() && View::understands(key, value) => {
            format!("What is compared with, “{shown}”, cannot be applied to {title}.")
        }
        "own" | "data" | "merge" | "measure" | "regions" | "chart" | "map" | "matrix" | "embed" | "theme" | "sort"
        | "q" | "compare" => {
            if View::understands(key, value) {
                format!("“{key}” is there more than once; the first one counts, not “{shown}”.")
            } else {
                format!("“{shown}” is no value of “{key}”.")
            }
        }
        _ if shown.is_empty() => format!("“{shown_key}” means nothing here."),
        _ => format!("“{shown_key}={shown}” means nothing here."),
    }
}
