//! What rows are at, by site.

use super::Dataset;

/// A row, as far as its site is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtSite {
    /// The site's number; 0 where the row names none.
    pub site: u32,
    /// The operator's code, as the data spells it.
    pub operator: u32,
    /// Charge points.
    pub points: u32,
    /// Watts of each; 0 where that is not known.
    pub watts: u32,
}

impl Dataset {
    /// Whether any row names its site.
    pub fn has_sites(&self) -> bool {
        self.unfiltered_total.sites > 0
    }

    /// One more than the greatest number of a site.
    pub fn site_numbers(&self) -> usize {
        self.table.sites.len()
    }

    /// The id of a site.
    pub fn site_id(&self, site: u32) -> &str {
        self.table.sites.text(site)
    }

    /// Every row.
    pub fn at_sites(&self) -> impl Iterator<Item = AtSite> {
        let operators = &self.columns[super::columns::OPERATOR];
        (0..self.rows).map(|row| AtSite {
            site: self.table.site[row],
            operator: operators.of(row),
            points: self.table.points[row],
            watts: self.table.watts[row],
        })
    }
}
