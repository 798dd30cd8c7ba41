//! A selection that is pinned, so that others are compared with it.
//!
//! It is what the link says of a view that has nothing but these filters and this search, in the link's own order; and
//! `all` where nothing is filtered. A measure, a scheme or an order is none of it: both sides always have the same.

//!
//! The first load only keeps it for the whole page, which tells what can be applied.

use super::View;

/// What the link says where nothing is filtered.
const ALL: &str = "all";

impl View {
    /// What the view selects, as a link pins it.
    pub fn selection(&self) -> String {
        let alone = View { filters: self.filters.clone(), search: self.search.clone(), ..View::default() };
        let query = alone.to_query();
        if query.is_empty() { ALL.to_owned() } else { query }
    }

    /// The same view of the selection that is pinned.
    pub fn pinned(&self) -> Option<View> {
        self.compare.as_deref().map(|selection| self.selecting(selection))
    }

    /// The view with another selection, and none pinned.
    pub(super) fn selecting(&self, selection: &str) -> View {
        let View { filters, search, .. } = pinned(selection);
        View { filters, search, compare: None, ..self.clone() }
    }
}

fn pinned(selection: &str) -> View {
    if selection == ALL { View::default() } else { View::parse(selection) }
}

/// A selection as the link writes it; none where it says anything else, or nothing.
pub(super) fn canonical(selection: &str) -> Option<String> {
    let view = pinned(selection);
    let alone = View { filters: view.filters.clone(), search: view.search.clone(), ..View::default() };
    (view == alone && (selection == ALL || view != View::default())).then(|| view.selection())
}
