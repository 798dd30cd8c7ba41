//! Operators that are written in several ways: alike but for case, marks, spaces and punctuation.
//!
//! Law: an operator's leader is its own leader; the leader of some spellings is the one with the most charge points,
//! of equal ones the first.

use std::collections::BTreeMap;

use super::{Dataset, Dictionary, Dimension, Scheme, UNKNOWN};
use crate::format::fold;

/// For each operator the one that it counts as, and how many operators are written in several ways.
pub fn leaders<'a>(names: impl Iterator<Item = &'a str>, size: impl Fn(u32) -> u64) -> (Vec<u32>, u64) {
    let mut alike = Dictionary::default();
    let mut members: Vec<Vec<u32>> = Vec::new();
    let mut count = 0;
    for (code, name) in names.enumerate() {
        let (group, new) = alike.code(&plain(name));
        if new {
            members.push(Vec::new());
        }
        members[group as usize].push(code as u32);
        count += 1;
    }
    let mut leaders = vec![0; count];
    for group in &members {
        let leader = group.iter().copied().max_by_key(|code| (size(*code), u32::MAX - *code)).unwrap_or(0);
        group.iter().for_each(|code| leaders[*code as usize] = leader);
    }
    (leaders, members.iter().filter(|group| group.len() > 1).count() as u64)
}

impl Dataset {
    /// Charge points of each of these operators, however they are spelled, or countries, by key; none where the data has
    /// none such.
    pub fn named(&self, dimension: Dimension, names: &[String]) -> Vec<Option<u64>> {
        let (column, whole) =
            (self.column(dimension, Scheme::default()), self.unfiltered(dimension, Scheme::default()));
        let of = |text: &str| if dimension == Dimension::Operator { plain(text) } else { text.to_owned() };
        let mut points: BTreeMap<String, u64> = BTreeMap::new();
        for code in 0..column.len() as u32 {
            let tally = &whole[code as usize];
            if tally.rows > 0 && column.key(code) != UNKNOWN {
                *points.entry(of(column.key(code))).or_default() += tally.points;
            }
        }
        names.iter().map(|name| points.get(&of(name)).copied()).collect()
    }
}

/// Letters and digits alone; a name without any stays what it is.
fn plain(name: &str) -> String {
    let letters: String = fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect();
    if letters.is_empty() { name.to_owned() } else { letters }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_spelling_with_most_charge_points_leads() {
        let names = ["Not stated", "IONITY", "Ionity ", "E.ON", "Eon", "e-on", "Fastned", "--", "!"];
        let sizes = [9, 5, 7, 1, 1, 0, 2, 1, 1];
        let (leaders, several) = leaders(names.into_iter(), |code| sizes[code as usize]);
        assert_eq!(leaders, [0, 2, 2, 3, 3, 3, 6, 7, 8]);
        assert_eq!(several, 2);
    }
}
