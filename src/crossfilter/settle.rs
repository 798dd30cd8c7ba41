//! The part of a view that a dataset can apply.

use crate::dataset::{Dataset, Dimension, PowerClass, UNKNOWN, bundled, country::country};
use crate::view::{Picture, View};

impl Dataset {
    /// Moves everything that the data cannot apply to [`View::unapplied`].
    ///
    /// A country or power class that exists but has no row here is applied: the answer is nothing, which is right. An
    /// operator is known by the dataset alone. A link need not name the newest edition.
    pub fn settled(&self, view: View) -> View {
        self.settled_beside(view, bundled::newest())
    }

    /// The same, where the newest edition has this id.
    pub fn settled_beside(&self, mut view: View, newest: &str) -> View {
        let missing = match view.chart {
            Some(Picture::Of(Dimension::Month)) => !self.has_months(),
            Some(Picture::Map) => !self.has_positions(),
            Some(Picture::Matrix) => !self.has_matrix(),
            Some(Picture::Size) => !self.has_sites(),
            _ => false,
        };
        // The last one deferred comes first, so that the link asks for it first again.
        if let Some(chart) = view.chart.take_if(|_| missing) {
            view.defer("chart", chart.code().to_owned());
        }
        if self.spellings() == 0 && std::mem::take(&mut view.merge) {
            view.defer("merge", "1".to_owned());
        }
        match &self.edition {
            Some(edition) => {
                for (key, value) in [("data", view.data.take()), ("own", view.own.take())] {
                    if let Some(value) = value {
                        view.defer(key, value);
                    }
                }
                match view.edition.take() {
                    Some(other) if other != edition.id => view.defer("edition", other),
                    // The newest one goes without saying, unless the link names another one after it.
                    asked => {
                        let contested = view.unapplied.iter().any(|(key, _)| key == "edition");
                        view.edition = asked.filter(|id| contested || id != newest);
                    }
                }
            }
            None => {
                if let Some(edition) = view.edition.take() {
                    view.defer("edition", edition);
                }
            }
        }
        // All of the comparison or nothing: a part would be another selection.
        let pinned = view.pinned();
        let gone = pinned.is_some_and(|pinned| {
            !pinned.filters.clone().keep(|dimension, key| self.knows(&view, dimension, key)).is_empty()
        });
        if gone && let Some(compare) = view.compare.take() {
            view.defer("compare", compare);
        }
        for (dimension, key) in view.filters.clone().keep(|dimension, key| self.knows(&view, dimension, key)) {
            view.filters.toggle(dimension, &key);
            view.unapplied.push((dimension.code().to_owned(), key));
        }
        view
    }

    /// Returns true if a value of a dimension can be applied.
    fn knows(&self, view: &View, dimension: Dimension, key: &str) -> bool {
        match dimension {
            Dimension::Country => key == UNKNOWN || country(key).is_some() || self.has(dimension, view, key),
            Dimension::Class => PowerClass::from_code(key).is_some(),
            Dimension::Region => key == UNKNOWN || self.column(dimension, view.scheme).code(key).is_some(),
            Dimension::Month => self.has_months() && self.has(dimension, view, key),
            Dimension::Operator => self.has(dimension, view, key),
        }
    }

    fn has(&self, dimension: Dimension, view: &View, key: &str) -> bool {
        !self.codes(dimension, view, key).is_empty()
    }
}
