//! What the reader does, as values: each change says what the next view is, and whether Back undoes it.

use super::{Look, Measure, Picture, Sort, SortColumn, Theme, View};
use crate::dataset::{Dimension, Scheme};
use serde::{Deserialize, Serialize};

/// One thing that the reader does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Only this value; when it already is the only one, all.
    Only(Dimension, String),
    /// This value too, or no longer.
    Toggle(Dimension, String),
    /// Exactly this value, which may be a range such as `2019-03..2021-07`.
    Range {
        /// What it is of.
        dimension: Dimension,
        /// The value.
        key: String,
        /// Whether it is the first step of a drag, so that Back undoes all of it.
        first: bool,
    },
    /// Only these two values of two dimensions; when they already are the only ones, all of both.
    Both([(Dimension, String); 2]),
    /// Only this place, or this site of an operator; by its country too, where its name is not enough. When it already is
    /// the only one, all again.
    Site {
        /// The operator's key, of a site.
        operator: Option<String>,
        /// What is searched for.
        name: String,
        /// The country's key.
        country: Option<String>,
    },
    /// All values of a dimension.
    All(Dimension),
    /// Every filter away, and what could not be applied.
    Clear,
    /// What is counted.
    Measure(Measure),
    /// Which regions. Regions chosen in the other scheme go: they mean nothing in this one.
    Scheme(Scheme),
    /// Whether an operator that is written in several ways counts as one.
    Merge(bool),
    /// Own data of this name in place of what is shown, or no longer; all of it, whatever was chosen of the other.
    Own(Option<String>),
    /// The text searched for, as it is typed.
    Search(String),
    /// This searched for, at once; when it already is, all.
    Find(String),
    /// The search away, at once.
    ClearSearch,
    /// The present selection as the one that others are compared with.
    Pin,
    /// The pinned selection and the present one in each other's place.
    Swap,
    /// Nothing compared any more.
    Unpin,
    /// Another edition.
    Edition(Option<String>),
    /// One chart alone, or all.
    Chart(Option<Picture>),
    /// Another look at the map; none for all of the data.
    Look(Option<Look>),
    /// Whether the matrix has a row for each region, and not for each operator.
    ByRegion(bool),
    /// Light, dark, or the system's.
    Theme(Option<Theme>),
    /// By this column; when it already is by this one, the other way round.
    Sort(SortColumn),
    /// What could not be applied away from the link.
    DropUnapplied,
}

/// What a change does to the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A new entry: Back undoes the change.
    Push,
    /// The same entry: one of many small steps.
    Replace,
}

impl Change {
    /// Typing and dragging replace; whatever else the reader does, Back undoes.
    pub fn history(&self) -> History {
        match self {
            Change::Search(_) | Change::Range { first: false, .. } => History::Replace,
            _ => History::Push,
        }
    }

    /// The key of the address that the change gives a new value to, where that key has one value only.
    fn key(&self) -> Option<&'static str> {
        match self {
            Change::Measure(_) => Some("measure"),
            Change::Scheme(_) => Some("regions"),
            Change::Search(_) | Change::Find(_) | Change::ClearSearch => Some("q"),
            Change::Site { .. } => Some("q"),
            Change::Edition(_) => Some("edition"),
            Change::Chart(_) => Some("chart"),
            Change::Look(_) => Some("map"),
            Change::ByRegion(_) => Some("matrix"),
            Change::Theme(_) => Some("theme"),
            Change::Sort(_) => Some("sort"),
            Change::Merge(_) => Some("merge"),
            Change::Pin => Some("compare"),
            Change::Swap | Change::Unpin => Some("compare"),
            Change::Own(_) => Some("own"),
            Change::Only(..)
            | Change::Toggle(..)
            | Change::Range { .. }
            | Change::Both(_)
            | Change::All(_)
            | Change::Clear
            | Change::DropUnapplied => None,
        }
    }

    /// The view after the change.
    pub fn apply(self, mut view: View) -> View {
        // What the link said a second time of this key would else come into force now.
        if let Some(key) = self.key() {
            view.unapplied.retain(|(other, _)| other != key);
        }
        match self {
            Change::Only(dimension, key) => {
                let alone = view.filters.of(dimension) == [key.as_str()];
                view.filters.clear(dimension);
                if !alone {
                    view.filters.add(dimension, &key);
                }
            }
            Change::Toggle(dimension, key) => view.filters.toggle(dimension, &key),
            Change::Range { dimension, key, .. } => {
                view.filters.clear(dimension);
                view.filters.add(dimension, &key);
            }
            Change::Both(pair) => {
                let alone = pair.iter().all(|(dimension, key)| view.filters.of(*dimension) == [key.as_str()]);
                for (dimension, key) in pair {
                    view.filters.clear(dimension);
                    if !alone {
                        view.filters.add(dimension, &key);
                    }
                }
            }
            Change::Site { operator, name, country } => {
                let pairs = [(Dimension::Operator, operator), (Dimension::Country, country)];
                let pairs = pairs.into_iter().filter_map(|(dimension, key)| Some((dimension, key?)));
                let is = |(dimension, key): &(Dimension, String)| view.filters.of(*dimension) == [key.as_str()];
                let pairs: Vec<(Dimension, String)> = pairs.collect();
                let alone = view.search == name && pairs.iter().all(is);
                for (dimension, key) in pairs {
                    view.filters.clear(dimension);
                    if !alone {
                        view.filters.add(dimension, &key);
                    }
                }
                view.search = if alone { String::new() } else { name };
            }
            Change::All(dimension) => view.filters.clear(dimension),
            Change::Clear => {
                view.filters.clear_all();
                view.search.clear();
                view.unapplied.clear();
            }
            Change::Measure(measure) => view.measure = measure,
            Change::Scheme(scheme) if scheme != view.scheme => {
                view.scheme = scheme;
                view.filters.clear(Dimension::Region);
                if let Some(mut pinned) = view.pinned() {
                    pinned.filters.clear(Dimension::Region);
                    view.compare = Some(pinned.selection());
                }
            }
            Change::Scheme(_) => {}
            Change::Merge(merge) => view.merge = merge,
            // What is asked of other data means nothing of this.
            Change::Own(own) => {
                let View { measure, embed, theme, .. } = view;
                view = View { own, measure, embed, theme, ..View::default() };
            }
            Change::Search(text) => view.search = text,
            Change::Find(text) if text == view.search => view.search.clear(),
            Change::Find(text) => view.search = text,
            Change::ClearSearch => view.search.clear(),
            Change::Pin => view.compare = Some(view.selection()),
            Change::Swap => {
                if let Some(pinned) = view.compare.clone() {
                    view = View { compare: Some(view.selection()), ..view.selecting(&pinned) };
                }
            }
            Change::Unpin => view.compare = None,
            Change::Edition(edition) => view.edition = edition,
            Change::Chart(chart) => view.chart = chart,
            Change::Look(look) => view.map = look,
            Change::ByRegion(by_region) => view.by_region = by_region,
            Change::Theme(theme) => view.theme = theme,
            Change::Sort(by) => {
                let descending = if view.sort.by == by { !view.sort.descending } else { by.starts_descending() };
                view.sort = Sort { by, descending };
            }
            Change::DropUnapplied => view.unapplied.clear(),
        }
        view
    }
}

impl SortColumn {
    /// Figures are first read from the greatest, words from the first letter.
    fn starts_descending(self) -> bool {
        matches!(self, SortColumn::Points | SortColumn::Kw)
    }
}

#[cfg(test)]
mod tests;
