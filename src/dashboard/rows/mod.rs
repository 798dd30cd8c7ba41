//! The rows behind the figures, so that any figure can be traced: announcements, or imported rows.

pub mod announcements;
pub mod imported;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::Answer;
use crate::crossfilter::Listing;
use crate::dataset::Dataset;
use crate::i18n::Messages;
use crate::view::{SortColumn, View};

/// The rows that pass every filter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Records {
    /// How many there are, of how many.
    pub caption: String,
    /// How many there are.
    pub count: u64,
    /// The rows, all of them or the first ones.
    pub rows: Vec<Record>,
}

/// One announcement or row.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Record {
    /// Its id.
    pub id: String,
    /// The operator.
    pub operator: String,
    /// The section of the overview.
    pub section: String,
    /// The places, one or more.
    pub places: Cell,
    /// The countries of the places.
    pub countries: Cell,
    /// Charge points.
    pub points: Cell,
    /// Power of each charge point.
    pub kw: Cell,
    /// Power class, and the word used.
    pub class: Cell,
    /// What is odd about it; may be empty.
    pub note: String,
}

/// A value with what has to be said of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cell {
    /// The value, for people.
    pub text: String,
    /// A short word on its basis where it is not stated as it stands; may be empty.
    pub basis: Cow<'static, str>,
    /// What explains it; may be empty.
    pub aside: String,
    /// Whether there is a value at all.
    pub known: bool,
}

/// What people call a column.
pub fn sort_name(by: SortColumn) -> &'static str {
    match by {
        SortColumn::Operator => Messages::OPERATOR,
        SortColumn::Place => Messages::PLACE,
        SortColumn::Country => Messages::COUNTRY,
        SortColumn::Points => Messages::CHARGE_POINTS,
        SortColumn::Kw => Messages::KW_EACH,
        SortColumn::Class => Messages::POWER_CLASS,
    }
}

/// The rows of a view: an edition's all, a register's by [`listed`].
pub fn records(answer: &Answer) -> Records {
    let (count, all) = (answer.total.rows, answer.unfiltered.rows);
    let (caption, rows) = match &answer.dataset.edition {
        Some(edition) => {
            let caption =
                if count == all { Messages::all_announcements(all) } else { Messages::some_announcements(count, all) };
            (caption, announcements::records(answer.dataset, edition, answer.view))
        }
        None if count == all => (Messages::all_rows(all), Vec::new()),
        None => (Messages::some_rows(count, all), Vec::new()),
    };
    Records { caption, count, rows }
}

/// A register's rows in the view's order: `count` of them, from number `from` on.
pub fn listed(data: &mut Dataset, listing: &mut Listing, view: View, from: u64, count: u32) -> Vec<Record> {
    let view = data.settled(view);
    let several = data.report.as_ref().is_some_and(|report| report.files.len() > 1);
    let rows = listing.rows(data, &view, from as usize, count as usize);
    rows.into_iter().map(|row| imported::record(&row, several)).collect()
}
