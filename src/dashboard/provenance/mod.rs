//! Where a figure comes from: the announcements or the rows behind it, and what each adds.
//!
//! Law: what the parts add comes to the figure that was asked of, for every mark, headline figure and lead of any view.

mod announcements;
mod rows;
mod words;

use serde::{Deserialize, Serialize};

use super::map::Ground;
use super::sizes::SiteSizes;
use super::{Record, dimension_of, pair_of};
use crate::dataset::Dataset;
use crate::dataset::edition::Basis;
use crate::i18n::Messages;
use crate::view::{Measure, Picture, View};

/// The announcements or rows behind a figure of a view.
///
/// `shown` are the positions and sites of a register's rows, once its map and its sites were asked for; `names` are those
/// of its files.
pub fn provenance(
    data: &mut Dataset,
    shown: (Option<&Ground>, Option<&SiteSizes>),
    names: &[String],
    view: View,
    asked: &Asked,
) -> Provenance {
    let view = data.settled(view);
    if data.edition.is_some() {
        announcements::provenance(data, &view, asked)
    } else {
        rows::provenance(data, shown, names, &view, asked)
    }
}

/// What the reader asks the origin of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asked {
    /// The lead sentence.
    Lead,
    /// A headline figure, by its code.
    Figure(String),
    /// A mark of a picture, by its key.
    Mark(Picture, String),
}

impl Asked {
    /// As an attribute or another program says it: the code of a figure, or of a picture and after a space the key.
    pub fn code(&self) -> String {
        match self {
            Asked::Lead => "lead".to_owned(),
            Asked::Figure(code) => code.clone(),
            Asked::Mark(picture, key) => format!("{} {key}", picture.code()),
        }
    }

    /// What such a text asks for.
    pub fn from_code(code: &str) -> Option<Asked> {
        Some(match code.split_once(' ') {
            Some((picture, key)) => Asked::Mark(Picture::from_code(picture)?, key.to_owned()),
            None if code == "lead" => Asked::Lead,
            None => Asked::Figure(code.to_owned()),
        })
    }

    /// The view whose rows are behind the figure. A mark is not narrowed by the filter of its own picture; a place of the
    /// map is told by its rows alone.
    pub fn narrowed(&self, view: &View) -> View {
        let mut view = view.clone();
        let pairs = match self {
            Asked::Mark(Picture::Of(dimension), key) => vec![(*dimension, key.clone())],
            Asked::Mark(Picture::Matrix, key) => pair_of(key).map_or(Vec::new(), Vec::from),
            Asked::Mark(Picture::Map, key) => {
                dimension_of(key).map(|dimension| (dimension, key.clone())).into_iter().collect()
            }
            // A site is told by its rows.
            Asked::Mark(Picture::Size, _) | Asked::Lead | Asked::Figure(_) => Vec::new(),
        };
        for (dimension, key) in pairs {
            view.filters.clear(dimension);
            view.filters.add(dimension, &key);
        }
        view
    }

    /// What is counted.
    pub(super) fn counted(&self, view: &View) -> Counted {
        match self {
            Asked::Figure(code) => match code.as_str() {
                "operators" => Counted::Operators,
                "countries" => Counted::Countries,
                "sites" => Counted::Of(Measure::Sites),
                "power" => Counted::Of(Measure::Power),
                _ => Counted::Of(Measure::Points),
            },
            Asked::Lead | Asked::Mark(..) => Counted::Of(view.measure),
        }
    }
}

/// What the parts of a figure add.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// A measure's amounts.
    Of(Measure),
    /// Operators, each once.
    Operators,
    /// Countries, each once.
    Countries,
}

/// Where a figure comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Provenance {
    /// What was asked of.
    pub title: String,
    /// How the figure is made.
    pub sentence: String,
    /// How much of the figure rests on what, for people and as a part of 1000; empty where it is own data's.
    pub bases: Vec<(Basis, String, u32)>,
    /// What is behind it: what adds something first.
    pub behind: Vec<Behind>,
    /// How many more rows there are than are listed.
    pub more: u64,
    /// Where all of it was published.
    pub source: String,
    /// The address of that.
    pub address: String,
}

/// One announcement or row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Behind {
    /// The announcement.
    pub record: Record,
    /// What it adds, for people.
    pub adds: String,
    /// The same as a number: charge points, watts, or how many are counted here.
    pub amount: u64,
    /// For each basis what stands on it, such as `country, AC or DC`.
    pub bases: Vec<(Basis, String)>,
    /// Where in the source it is.
    pub place: String,
}

/// What people call a basis.
pub fn basis_name(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => Messages::STATED,
        Basis::Derived => Messages::DERIVED,
        Basis::Inferred => Messages::INFERRED,
        Basis::NotStated => Messages::IS_NOT_STATED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dimension;

    #[test]
    fn what_is_asked_is_read_as_it_is_written() {
        for asked in [
            Asked::Lead,
            Asked::Figure("power".to_owned()),
            Asked::Mark(Picture::Of(Dimension::Operator), "Circle K".to_owned()),
            Asked::Mark(Picture::Map, "q=Milton Keynes".to_owned()),
            Asked::Mark(Picture::Size, "operator=Circle K&q=Horsens".to_owned()),
        ] {
            assert_eq!(Asked::from_code(&asked.code()), Some(asked));
        }
        assert_eq!(Asked::from_code("nothing x"), None);
    }
}
