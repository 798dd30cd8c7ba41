//! What of the link could not be applied, in words.

use crate::dataset::{Dimension, Scheme};
use crate::format::{cut, plain};
use crate::i18n::Messages;
use crate::view::View;

/// How many parts are named before the rest is counted.
const NAMED: usize = 6;

/// A sentence for each part of the link that could not be applied to what has this title; `own` says whether that is
/// no edition.
pub fn notice(title: &str, own: bool, view: &View) -> Vec<String> {
    let mut sentences: Vec<String> =
        view.unapplied.iter().take(NAMED).map(|(key, value)| sentence(title, own, view, key, value)).collect();
    if let more @ 1.. = view.unapplied.len().saturating_sub(NAMED) {
        sentences.push(Messages::and_more_parts(more as u64));
    }
    sentences
}

fn sentence(title: &str, own: bool, view: &View, key: &str, value: &str) -> String {
    let (shown_key, shown) = (plain(&cut(key, 40)), plain(&cut(value, 60)));
    if let Some(dimension) = Dimension::from_code(key) {
        if value.is_empty() {
            return Messages::nothing_after(key);
        }
        return match dimension {
            Dimension::Operator => Messages::no_such_operator(&shown, title),
            Dimension::Region => match view.scheme {
                _ if own => Messages::no_such_region(&shown, title),
                Scheme::Reported => Messages::no_such_section(&shown),
                Scheme::M49 => Messages::no_such_m49(&shown),
            },
            Dimension::Country => Messages::no_such_country(&shown),
            Dimension::Class => Messages::no_such_class(&shown),
            Dimension::Month if own => Messages::no_such_month(&shown, title),
            Dimension::Month => Messages::no_months(&shown, title),
        };
    }
    match key {
        "edition" if own => Messages::no_edition_here(&shown, title),
        "edition" => Messages::no_such_edition(&shown, title),
        "own" if !value.is_empty() => Messages::made_on(&shown),
        "data" if View::understands(key, value) => Messages::not_the_data_set(&shown, title),
        "merge" if value == "1" => Messages::nothing_to_merge(title),
        "chart" if value == Dimension::Month.code() => Messages::no_chart_of_months(title),
        "chart" if own && value == "map" => Messages::has_no_map(title),
        "chart" if own && value == "matrix" => Messages::has_no_matrix(title),
        "chart" if value == "size" => Messages::names_no_sites(title),
        "compare" if !value.is_empty() && View::understands(key, value) => Messages::cannot_compare(&shown, title),
        "own" | "data" | "merge" | "measure" | "regions" | "chart" | "map" | "matrix" | "embed" | "theme" | "sort"
        | "q" | "compare" => {
            if View::understands(key, value) {
                Messages::more_than_once(key, &shown)
            } else {
                Messages::no_value_of(key, &shown)
            }
        }
        _ if shown.is_empty() => Messages::means_nothing(&shown_key),
        _ => Messages::means_nothing(&format!("{shown_key}={shown}")),
    }
}
