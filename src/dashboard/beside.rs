//! An edition beside own data: the same operators and countries, side by side and never added up.

use crate::crossfilter::Selection;
use crate::dataset::{Dataset, Dimension, Scheme, UNKNOWN};
use crate::i18n::{Messages, whole};

/// One operator or country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Its key in the edition.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// Charge points announced, for people.
    pub announced: String,
}

/// The edition's operators or countries, those with the most announced charge points first; what is not stated is none.
pub fn beside(dataset: &Dataset, dimension: Dimension) -> Vec<Beside> {
    let column = dataset.column(dimension, Scheme::default());
    let tallies = Selection::default().tallies(dataset, dimension);
    let mut codes: Vec<usize> = (0..column.entries.len()).filter(|code| column.entries[*code].key != UNKNOWN).collect();
    codes.sort_by_key(|code| std::cmp::Reverse(tallies[*code].points));
    let one = |code: usize| Beside {
        key: column.entries[code].key.clone(),
        name: column.entries[code].name.clone(),
        announced: if tallies[code].points == 0 {
            Messages::IS_NOT_STATED.to_owned()
        } else {
            whole(tallies[code].points)
        },
    };
    codes.into_iter().filter(|code| tallies[*code].rows > 0).map(one).collect()
}
