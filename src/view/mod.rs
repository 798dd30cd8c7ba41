//! The reader's choices as one value, and the link that encodes it.
//!
//! [`View::parse`] and [`View::to_query`] are mirror images; [`Change`] is the only way from one view to the next.

mod change;
mod compare;
mod filters;
mod link;
mod picture;

use serde::{Deserialize, Serialize};

pub use self::change::{Change, History};
pub use self::filters::Filters;
pub use self::picture::{MapView, Picture};
use crate::dataset::{Dimension, Scheme};

/// The measure of every chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// Charge points.
    #[default]
    Points,
    /// Rated power, in kW.
    Power,
    /// Sites.
    Sites,
}

/// Light or dark, if the reader overrides the system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// The order of the announcements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// The column.
    pub by: SortColumn,
    /// True if the greatest is first.
    pub descending: bool,
}

impl Default for Sort {
    fn default() -> Sort {
        Sort { by: SortColumn::Points, descending: true }
    }
}

/// A column of the announcements' table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortColumn {
    /// The operator's name.
    Operator,
    /// The first place's name.
    Place,
    /// The country's name.
    Country,
    /// Charge points.
    Points,
    /// Power of each charge point.
    Kw,
    /// Power class, in the order of AFIR.
    Class,
}

/// The reader's choices.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The id of a bundled edition; `None` for the newest.
    pub edition: Option<String>,
    /// The name of the reader's own file, or files, that the view shows.
    pub own: Option<String>,
    /// The name of a data set of the publisher's catalogue.
    pub data: Option<String>,
    /// The measure of every chart.
    pub measure: Measure,
    /// The scheme of regions.
    pub scheme: Scheme,
    /// True if an operator with several spellings counts as one.
    pub merge: bool,
    /// The values chosen of each dimension.
    pub filters: Filters,
    /// The text searched for in operators and places, as typed.
    pub search: String,
    /// The selection that this one is compared with, as [`View::selection`] writes it.
    pub compare: Option<String>,
    /// The only chart on the page; `None` for all charts.
    pub chart: Option<Picture>,
    /// The viewport of the map; `None` for all of the data.
    pub map: Option<MapView>,
    /// True if the matrix has a row for each region instead of each operator.
    pub by_region: bool,
    /// True without the page's header and footer.
    pub embed: bool,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The order of the announcements.
    pub sort: Sort,
    /// The pairs of the link that could not be applied, decoded: first those that are never valid, in the link's order,
    /// then those that the dataset does not know.
    pub unapplied: Vec<(String, String)>,
}

impl View {
    /// Inserts a pair before all others that are not applied.
    pub fn defer(&mut self, key: &str, value: String) {
        self.unapplied.insert(0, (key.to_owned(), value));
    }

    /// The view without these pairs, which the dataset does not know.
    pub fn without(mut self, unapplied: Vec<(String, String)>) -> View {
        let gone = |dimension: Dimension, key: &str| {
            unapplied.iter().any(|(code, value)| code == dimension.code() && value == key)
        };
        self.filters.keep(|dimension, key| !gone(dimension, key));
        let said = |key: &str| unapplied.iter().any(|(code, _)| code == key);
        if said("chart") {
            self.chart = self.chart.filter(|chart| !unapplied.contains(&("chart".to_owned(), chart.code().to_owned())));
        }
        self.merge &= !said("merge");
        self.compare = self.compare.filter(|compare| !unapplied.contains(&("compare".to_owned(), compare.clone())));
        if said("edition") {
            self.edition = None;
        }
        self.unapplied = unapplied;
        self
    }

    /// Returns true if anything is filtered.
    pub fn is_filtered(&self) -> bool {
        !self.filters.is_empty() || !crate::format::fold(&self.search).is_empty()
    }

    /// Returns true if a picture is shown: all of them, or only this one.
    pub fn shows(&self, picture: Picture) -> bool {
        self.chart.is_none_or(|alone| alone == picture)
    }

    /// The dimension of the matrix's rows.
    pub fn rows(&self) -> Dimension {
        if self.by_region { Dimension::Region } else { Dimension::Operator }
    }

    /// Returns true if a value is chosen.
    pub fn has(&self, dimension: Dimension, key: &str) -> bool {
        self.filters.of(dimension).iter().any(|chosen| chosen == key)
    }
}
