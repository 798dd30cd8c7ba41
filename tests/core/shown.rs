//! Datasets and everything that the page shows of a view, for tests.

use std::ops::Deref;

use chargeboard::dashboard::{Dashboard, Pictures, dashboard, pictures};
use chargeboard::dataset::Dataset;
use chargeboard::import::Imported;
use chargeboard::view::View;

/// The page with its pictures.
pub struct Shown {
    pub page: Dashboard,
    pub pictures: Pictures,
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
    let pictures = pictures(data, view, 640);
    let Pictures { map, matrix, sizes } = &pictures;
    assert_eq!(
        (page.has_map, page.has_matrix, page.has_sizes),
        (map.is_some(), matrix.is_some(), sizes.is_some()),
        "the page says which pictures there are"
    );
    Shown { page, pictures }
}

/// A dataset of what was imported from files of this title.
pub fn dataset_of(imported: Imported, title: String) -> Result<Dataset, String> {
    Dataset::from_table(imported.table, imported.report, title)
}
