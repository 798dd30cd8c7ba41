//! The values that the reader chose in each dimension.

use crate::dataset::Dimension;

/// A set of keys for each dimension; an empty set means all.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filters {
    /// By dimension, in the order of [`Dimension::ALL`]; sorted, each key once.
    keys: [Vec<String>; Dimension::ALL.len()],
}

impl Filters {
    /// The chosen keys of a dimension, sorted.
    pub fn of(&self, dimension: Dimension) -> &[String] {
        &self.keys[dimension as usize]
    }

    /// Every chosen key, in the order of the URL.
    pub fn pairs(&self) -> impl Iterator<Item = (Dimension, &str)> {
        Dimension::ALL
            .into_iter()
            .flat_map(|dimension| self.of(dimension).iter().map(move |key| (dimension, key.as_str())))
    }

    /// Returns true if no key is chosen.
    pub fn is_empty(&self) -> bool {
        self.keys.iter().all(Vec::is_empty)
    }

    /// Adds a key.
    pub fn add(&mut self, dimension: Dimension, key: &str) {
        let keys = &mut self.keys[dimension as usize];
        if let Err(at) = keys.binary_search_by(|chosen| chosen.as_str().cmp(key)) {
            keys.insert(at, key.to_owned());
        }
    }

    /// Adds a key, or removes it.
    pub fn toggle(&mut self, dimension: Dimension, key: &str) {
        let keys = &mut self.keys[dimension as usize];
        match keys.binary_search_by(|chosen| chosen.as_str().cmp(key)) {
            Ok(at) => drop(keys.remove(at)),
            Err(at) => keys.insert(at, key.to_owned()),
        }
    }

    /// Keeps only the keys that are `known`; returns the others, in the order of the URL.
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

    /// Removes all keys of a dimension.
    pub fn clear(&mut self, dimension: Dimension) {
        self.keys[dimension as usize].clear();
    }

    /// Removes all keys.
    pub fn clear_all(&mut self) {
        self.keys.iter_mut().for_each(Vec::clear);
    }
}
