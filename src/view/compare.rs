//! The pinned selection, with which others are compared.
//!
//! It is the query string of a view with only these filters and this search, or `all` without a filter. Measure, scheme
//! and order do not belong to it: both sides of a comparison share them.

use super::View;

/// The value in the link without a filter.
const ALL: &str = "all";

impl View {
    /// The view's selection, as a link pins it.
    pub fn selection(&self) -> String {
        let alone = View { filters: self.filters.clone(), search: self.search.clone(), ..View::default() };
        let query = alone.to_query();
        if query.is_empty() { ALL.to_owned() } else { query }
    }

    /// The same view with the pinned selection.
    pub fn pinned(&self) -> Option<View> {
        self.compare.as_deref().map(|selection| self.selecting(selection))
    }

    /// The view with another selection, without a pinned one.
    pub(super) fn selecting(&self, selection: &str) -> View {
        let View { filters, search, .. } = pinned(selection);
        View { filters, search, compare: None, ..self.clone() }
    }
}

fn pinned(selection: &str) -> View {
    if selection == ALL { View::default() } else { View::parse(selection) }
}

/// A selection in its canonical form; `None` if it contains anything else, or nothing.
pub(super) fn canonical(selection: &str) -> Option<String> {
    let view = pinned(selection);
    let alone = View { filters: view.filters.clone(), search: view.search.clone(), ..View::default() };
    (view == alone && (selection == ALL || view != View::default())).then(|| view.selection())
}
