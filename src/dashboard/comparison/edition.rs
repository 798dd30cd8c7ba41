//! An edition beside own data: the same operators and countries, side by side and never added up.

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
    let tallies = dataset.unfiltered(dimension, Scheme::default());
    let mut codes: Vec<u32> = (0..column.len() as u32).filter(|code| column.key(*code) != UNKNOWN).collect();
    codes.sort_by_key(|code| std::cmp::Reverse(tallies[*code as usize].points));
    let one = |code: u32| Beside {
        key: column.key(code).to_owned(),
        name: column.name(code).to_owned(),
        announced: if tallies[code as usize].points == 0 {
            Messages::IS_NOT_STATED.to_owned()
        } else {
            whole(tallies[code as usize].points)
        },
    };
    codes.into_iter().filter(|code| tallies[*code as usize].rows > 0).map(one).collect()
}
