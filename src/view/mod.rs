//! What the reader chose, as one value, and the link that says so.
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
pub use self::picture::{Look, Picture};
use crate::dataset::{Dimension, Scheme};

/// What every chart counts.
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

/// Light or dark, where the reader does not want the system's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Dark ink on light paper.
    Light,
    /// Light ink on dark paper.
    Dark,
}

/// What the announcements are ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// The column.
    pub by: SortColumn,
    /// Whether the greatest is first.
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

/// What the reader chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// A bundled edition's id; none for the newest.
    pub edition: Option<String>,
    /// The name of the reader's own file, or files, that the view is of.
    pub own: Option<String>,
    /// The name of a data set of the publisher's catalogue.
    pub data: Option<String>,
    /// What is counted.
    pub measure: Measure,
    /// Which regions.
    pub scheme: Scheme,
    /// Whether an operator that is written in several ways counts as one.
    pub merge: bool,
    /// The values chosen of each dimension.
    pub filters: Filters,
    /// The text searched for in operators and places, as typed.
    pub search: String,
    /// The selection that this one is compared with, as [`View::selection`] writes it.
    pub compare: Option<String>,
    /// The one chart that is shown alone.
    pub chart: Option<Picture>,
    /// Where the reader looks on the map; none for all of the data.
    pub map: Option<Look>,
    /// Whether the matrix has a row for each region, and not for each operator.
    pub by_region: bool,
    /// Without the page's frame.
    pub embed: bool,
    /// Light or dark.
    pub theme: Option<Theme>,
    /// The order of the announcements.
    pub sort: Sort,
    /// The parts of the link that could not be applied, decoded: what means nothing anywhere in the link's order, then
    /// what means nothing in the dataset.
    pub unapplied: Vec<(String, String)>,
}

impl View {
    /// Puts a pair before all others that are not applied.
    pub fn defer(&mut self, key: &str, value: String) {
        self.unapplied.insert(0, (key.to_owned(), value));
    }

    /// The view with these parts not applied, as whoever has the data says.
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

    /// Whether anything is filtered.
    pub fn is_filtered(&self) -> bool {
        !self.filters.is_empty() || !crate::format::fold(&self.search).is_empty()
    }

    /// Whether a picture is shown: all are, or this one alone.
    pub fn shows(&self, picture: Picture) -> bool {
        self.chart.is_none_or(|alone| alone == picture)
    }

    /// What the rows of the matrix are.
    pub fn rows(&self) -> Dimension {
        if self.by_region { Dimension::Region } else { Dimension::Operator }
    }

    /// Whether a value is chosen.
    pub fn has(&self, dimension: Dimension, key: &str) -> bool {
        self.filters.of(dimension).iter().any(|chosen| chosen == key)
    }
}
