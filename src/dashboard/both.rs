//! The page of an edition, with what is pinned beside it.

use super::pinned::{Rest, pinned};
use super::{Answer, Dashboard, dashboard, pairs, selection};
use crate::dataset::{Dataset, Dimension};
use crate::view::View;

/// So many pairs of an edition's values are shown to begin with.
const PAIRS: usize = 25;

/// The page of the first view beside the other one, which is of what is pinned.
pub fn both(dataset: &Dataset, views: [&View; 2], now: Dashboard) -> Dashboard {
    let [view, other] = views;
    let then = dashboard(dataset, other);
    let pinned = pinned(&now, &then, view, PAIRS, Rest::There);
    let charts = [&now, &then].map(|page| page.chart(view.rows()));
    let matrix = if let [Some(one), Some(other)] = charts {
        let rows = pairs::rows(&[one, other]);
        let [of_now, of_then] = views.map(|view| {
            let selection = selection(dataset, view);
            pairs::pairs(&Answer::new(dataset, view, &selection), &rows)
        });
        Some(pairs::compared(of_now, &of_then, views, pinned.names.clone()))
    } else {
        None
    };
    let countries = [&now, &then].map(|page| page.chart(Dimension::Country).cloned());
    let map = match (now.map, then.map, countries) {
        (Some(map), Some(other), [Some(of_now), Some(of_then)]) => {
            Some(map.compared(other, [&of_now, &of_then], pinned.names.clone(), view.measure))
        }
        _ => None,
    };
    let sizes = now.sizes.zip(then.sizes).map(|(now, then)| now.compared(&then, view.measure));
    let lead = pinned.lead(now.lead, &then.lead);
    Dashboard { pinned: Some(pinned), lead, map, matrix, sizes, ..now }
}
