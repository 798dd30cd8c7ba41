//! The reader's actions as values: each change gives the next view, and its entry in the browser's history.

use super::{MapView, Measure, Picture, Sort, SortColumn, Theme, View};
use crate::dataset::{Dimension, Scheme};
use serde::{Deserialize, Serialize};

/// One action of the reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Change {
    /// Chooses only this value; if it already is the only one, all values.
    Only(Dimension, String),
    /// Adds this value, or removes it.
    Toggle(Dimension, String),
    /// Chooses exactly this value, which may be a range such as `2019-03..2021-07`.
    Range {
        /// The dimension of the value.
        dimension: Dimension,
        /// The value.
        key: String,
        /// True for the first step of a drag, so that Back undoes all of it.
        first: bool,
    },
    /// Chooses only these two values of two dimensions; if they already are the only ones, all of both.
    Both([(Dimension, String); 2]),
    /// Chooses only this place, or this site of an operator; also by its country, if its name is ambiguous. If it is
    /// already the only one, chooses all.
    Site {
        /// The operator's key, of a site.
        operator: Option<String>,
        /// The text to search.
        name: String,
        /// The country's key.
        country: Option<String>,
    },
    /// Chooses all values of a dimension.
    All(Dimension),
    /// Removes every filter, and the pairs that could not be applied.
    Clear,
    /// Changes the measure.
    Measure(Measure),
    /// Changes the scheme of regions. Removes regions of the other scheme, which this one does not know.
    Scheme(Scheme),
    /// Counts an operator with several spellings as one, or no longer.
    Merge(bool),
    /// Shows own data of this name, or the edition again; without the filters of the other.
    Own(Option<String>),
    /// Changes the search while the reader types.
    Search(String),
    /// Searches for this text in one step; clears the search if it already is the text.
    Find(String),
    /// Clears the search in one step.
    ClearSearch,
    /// Pins the current selection for comparison.
    Pin,
    /// Swaps the pinned selection and the current one.
    Swap,
    /// Ends the comparison.
    Unpin,
    /// Shows another edition; `None` for the newest.
    Edition(Option<String>),
    /// Shows only one chart, or all.
    Chart(Option<Picture>),
    /// Moves the map to this viewport; `None` for all of the data.
    MapView(Option<MapView>),
    /// Gives the matrix a row for each region if true, else for each operator.
    ByRegion(bool),
    /// Changes the theme; `None` for the system's.
    Theme(Option<Theme>),
    /// Sorts by this column; if it already is this one, reverses the order.
    Sort(SortColumn),
    /// Removes the pairs that could not be applied from the link.
    DropUnapplied,
}

/// The effect of a change on the browser's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// A new entry, so Back undoes the change.
    Push,
    /// The same entry: one of many small steps.
    Replace,
}

impl Change {
    /// Typing and dragging replace the entry; every other change pushes one.
    pub fn history(&self) -> History {
        match self {
            Change::Search(_) | Change::Range { first: false, .. } => History::Replace,
            _ => History::Push,
        }
    }

    /// The key in the URL that the change sets, if that key allows one value.
    fn key(&self) -> Option<&'static str> {
        match self {
            Change::Measure(_) => Some("measure"),
            Change::Scheme(_) => Some("regions"),
            Change::Search(_) | Change::Find(_) | Change::ClearSearch => Some("q"),
            Change::Site { .. } => Some("q"),
            Change::Edition(_) => Some("edition"),
            Change::Chart(_) => Some("chart"),
            Change::MapView(_) => Some("map"),
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
        // Otherwise a second value for this key in the link would now become the first one.
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
            // The filters of other data mean nothing here.
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
            Change::MapView(map_view) => view.map = map_view,
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
    /// Numbers start with the greatest, words with the first letter.
    fn starts_descending(self) -> bool {
        matches!(self, SortColumn::Points | SortColumn::Kw)
    }
}

#[cfg(test)]
mod tests;
