//! Datasets and everything that the page shows of a view, for tests.

use std::ops::Deref;

use chargeboard::chart::matrix::Matrix;
use chargeboard::dashboard::{Dashboard, Places, Sizes, dashboard, map, matrix, sizes};
use chargeboard::dataset::Dataset;
use chargeboard::import::Imported;
use chargeboard::view::View;

/// The page with its map, matrix and sites.
pub struct Shown {
    pub page: Dashboard,
    pub map: Option<Places>,
    pub matrix: Option<Matrix>,
    pub sizes: Option<Sizes>,
}

impl Deref for Shown {
    type Target = Dashboard;

    fn deref(&self) -> &Dashboard {
        &self.page
    }
}

/// Everything that a view shows, on a map of 640 CSS pixels and with all bars.
pub fn shown(data: &mut Dataset, view: &View) -> Shown {
    let page = dashboard(data, view.clone(), usize::MAX);
    let map = map(data, &mut None, view.clone(), 640);
    let matrix = matrix(data, view.clone());
    let sizes = sizes(data, &mut None, view.clone());
    assert_eq!(
        (page.has_map, page.has_matrix, page.has_sizes),
        (map.is_some(), matrix.is_some(), sizes.is_some()),
        "the page says which pictures there are"
    );
    Shown { page, map, matrix, sizes }
}

/// A dataset of what was imported from files of this title.
pub fn dataset_of(imported: Imported, title: String) -> Result<Dataset, String> {
    Dataset::from_table(imported.table, imported.report, title)
}
