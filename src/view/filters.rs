//! The values that the reader chose of each dimension.

use crate::dataset::Dimension;

/// A set of keys for each dimension; none chosen means all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// By dimension, in the order of [`Dimension::ALL`]; sorted, each key once.
    keys: [Vec<String>; Dimension::ALL.len()],
}

impl Filters {
    /// The keys chosen of a dimension, sorted.
    pub fn of(&self, dimension: Dimension) -> &[String] {
        &self.keys[dimension as usize]
    }

    /// Every key that is chosen, in the order of the address.
    pub fn pairs(&self) -> impl Iterator<Item = (Dimension, &str)> {
        Dimension::ALL
            .into_iter()
            .flat_map(|dimension| self.of(dimension).iter().map(move |key| (dimension, key.as_str())))
    }

    /// Whether no key is chosen of any dimension.
    pub fn is_empty(&self) -> bool {
        self.keys.iter().all(Vec::is_empty)
    }

    /// Chooses a key too.
    pub fn add(&mut self, dimension: Dimension, key: &str) {
        let keys = &mut self.keys[dimension as usize];
        if let Err(at) = keys.binary_search_by(|chosen| chosen.as_str().cmp(key)) {
            keys.insert(at, key.to_owned());
        }
    }

    /// Chooses a key too, or no longer.
    pub fn toggle(&mut self, dimension: Dimension, key: &str) {
        let keys = &mut self.keys[dimension as usize];
        match keys.binary_search_by(|chosen| chosen.as_str().cmp(key)) {
            Ok(at) => drop(keys.remove(at)),
            Err(at) => keys.insert(at, key.to_owned()),
        }
    }

    /// Keeps only the keys that are `known`; those that are not, in the order of the address.
    pub fn keep(&mut self, known: impl Fn(Dimension, &str) -> bool) -> Vec<(Dimension, String)> {
        let mut gone = Vec::new();
        for dimension in Dimension::ALL {
            let keys = std::mem::take(&mut self.keys[dimension as usize]);
            let (kept, others): (Vec<String>, Vec<String>) = keys.into_iter().partition(|key| known(dimension, key));
            self.keys[dimension as usize] = kept;
            gone.extend(others.into_iter().map(|key| (dimension, key)));
        }
        gone
    }

    /// Chooses all of a dimension.
    pub fn clear(&mut self, dimension: Dimension) {
        self.keys[dimension as usize].clear();
    }

    /// Chooses all of every dimension.
    pub fn clear_all(&mut self) {
        self.keys.iter_mut().for_each(Vec::clear);
    }
}
