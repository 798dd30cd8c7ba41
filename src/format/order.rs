//! Sorting by index, in one shared routine: otherwise each sorted type would add its own copy of the standard library's
//! sort to the page.

use std::cmp::Ordering;

/// The indexes from 0 to `count`, sorted by `compare`. The sort is stable.
pub fn sorted(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut indexes: Vec<usize> = (0..count).collect();
    indexes.sort_by(|a, b| compare(*a, *b));
    indexes
}

/// An index of items that are stored elsewhere, in the order of their keys, for binary search.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    order: Vec<u32>,
}

impl Index {
    /// The number of the item that `compare` finds equal to the key.
    pub fn find(&self, compare: &dyn Fn(u32) -> Ordering) -> Option<u32> {
        self.order.binary_search_by(|number| compare(*number)).ok().map(|at| self.order[at])
    }

    /// The number that `find` returns and false; or the next free number, for a new item, and true.
    pub fn find_or_add(&mut self, compare: &dyn Fn(u32) -> Ordering) -> (u32, bool) {
        match self.order.binary_search_by(|number| compare(*number)) {
            Ok(at) => (self.order[at], false),
            Err(at) => {
                let next = self.order.len() as u32;
                self.order.insert(at, next);
                (next, true)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_things_stay_in_place() {
        let things = [3, 1, 2, 1, 3];
        assert_eq!(sorted(5, &|a, b| things[a].cmp(&things[b])), [1, 3, 2, 0, 4]);
    }

    #[test]
    fn an_index_numbers_things_as_they_come() {
        let mut index = Index::default();
        let mut names: Vec<&str> = Vec::new();
        let numbers: Vec<u32> = ["b", "a", "b", "c", "a"]
            .into_iter()
            .map(|name| {
                let (number, new) = index.find_or_add(&|number| names[number as usize].cmp(name));
                if new {
                    names.push(name);
                }
                number
            })
            .collect();
        assert_eq!((numbers, names.clone()), (vec![0, 1, 0, 2, 1], vec!["b", "a", "c"]));
        assert_eq!(index.find(&|number| names[number as usize].cmp("c")), Some(2));
        assert_eq!(index.find(&|number| names[number as usize].cmp("d")), None);
    }
}
