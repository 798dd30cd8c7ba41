//! Answers the page's requests from a dataset, in the page or in the worker.

use super::{Points, Reply, Request, Saved};
use crate::crossfilter::Listing;
use crate::dashboard::{
    Ground, SiteSizes, account_csv, csv, dashboard, edition_file, listed, map, matrix, provenance, sizes,
};
use crate::dataset::{Dataset, Dimension};
use crate::view::View;

/// A dataset, and what its answers leave for the next ones.
pub struct Held {
    /// The names of its files.
    names: Vec<String>,
    data: Dataset,
    /// Where the rows are, once the map was asked for.
    ground: Option<Ground>,
    /// The sites, once they were asked for.
    sites: Option<SiteSizes>,
    listing: Listing,
}

impl Held {
    /// A dataset from files with these names.
    pub fn new(data: Dataset, names: Vec<String>) -> Held {
        Held { names, data, ground: None, sites: None, listing: Listing::default() }
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.data
    }

    /// The answer to a request; none to [`Request::Open`], which the worker answers itself.
    pub fn answer(&mut self, request: Request) -> Option<Reply> {
        let Held { names, data, ground, sites, listing } = self;
        let file = |end: &str, kind: &str, text| Reply::File { end: end.to_owned(), kind: kind.to_owned(), text };
        Some(match request {
            Request::Open { .. } => return None,
            Request::Page { query, bars } => Reply::Page(Box::new(dashboard(data, View::parse(&query), bars as usize))),
            Request::Map { query, width } => Reply::Map(map(data, ground, View::parse(&query), width).map(Box::new)),
            Request::Matrix { query } => Reply::Matrix(matrix(data, View::parse(&query)).map(Box::new)),
            Request::Sizes { query } => Reply::Sizes(self::sizes(data, sites, View::parse(&query)).map(Box::new)),
            Request::Rows { number, query, from, count } => {
                Reply::Rows(number, from, listed(data, listing, View::parse(&query), from, count))
            }
            Request::Behind { query, asked } => {
                let shown = (ground.as_ref(), sites.as_ref());
                Reply::Behind(Box::new(provenance(data, shown, names, View::parse(&query), &asked)))
            }
            Request::Named { operators, countries } => Reply::Named(Points {
                operators: data.named(Dimension::Operator, &operators),
                countries: data.named(Dimension::Country, &countries),
            }),
            Request::Save { what: Saved::Rows, query } => file(".csv", "text/csv", csv(data, View::parse(&query))),
            Request::Save { what: Saved::Edition, query } => {
                file(".json", "application/json", edition_file(data, View::parse(&query)))
            }
            Request::Save { what: Saved::Account, .. } => {
                let text = data.report.as_ref().map(|report| account_csv(report, names)).unwrap_or_default();
                file("-account.csv", "text/csv", text)
            }
        })
    }
}
