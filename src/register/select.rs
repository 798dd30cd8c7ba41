//! What a view asks of imported data.

use chargeboard_engine::{Clause, Selection};

use super::{COLUMNS, OPERATOR, Register};
use crate::dataset::{Dimension, UNKNOWN, country::country, power::PowerClass};
use crate::format::fold;
use crate::view::{Picture, View};

impl Register {
    /// The view with everything that the data cannot apply moved to `unapplied`, as [`View::settled`] does.
    pub fn settled(&self, mut view: View) -> View {
        let missing = match view.chart {
            Some(Picture::Of(Dimension::Month)) => !self.has_months(),
            Some(Picture::Map) => !self.has_positions(),
            Some(Picture::Matrix) => !self.has_matrix(),
            Some(Picture::Size) => !self.has_sites(),
            _ => false,
        };
        if let Some(chart) = view.chart.take_if(|_| missing) {
            view.defer("chart", chart.code().to_owned());
        }
        if self.spellings == 0 && std::mem::take(&mut view.merge) {
            view.defer("merge", "1".to_owned());
        }
        if let Some(edition) = view.edition.take() {
            view.defer("edition", edition);
        }
        let scheme = view.scheme;
        let known = |dimension: Dimension, key: &str| match dimension {
            Dimension::Country => key == UNKNOWN || country(key).is_some() || self.has(dimension, &view, key),
            Dimension::Class => PowerClass::from_code(key).is_some(),
            Dimension::Region => key == UNKNOWN || self.column(dimension, scheme).code(key).is_some(),
            Dimension::Operator | Dimension::Month => self.has(dimension, &view, key),
        };
        let gone = view.filters.clone().keep(known);
        let pinned = view.pinned().is_some_and(|pinned| !pinned.filters.clone().keep(known).is_empty());
        if pinned && let Some(compare) = view.compare.take() {
            view.defer("compare", compare);
        }
        for (dimension, key) in gone {
            view.filters.toggle(dimension, &key);
            view.unapplied.push((dimension.code().to_owned(), key));
        }
        view
    }

    fn has(&self, dimension: Dimension, view: &View, key: &str) -> bool {
        !self.codes(dimension, view, key).is_empty()
    }

    /// The codes that a key of the address stands for: one, none, or the months of a range.
    pub fn codes(&self, dimension: Dimension, view: &View, key: &str) -> Vec<u32> {
        let column = self.column(dimension, view.scheme);
        match (dimension, key.split_once("..")) {
            (Dimension::Month, Some((first, last))) => {
                let within = |code: &u32| (first..=last).contains(&column.key(*code)) && column.key(*code) != UNKNOWN;
                (0..column.len() as u32).filter(within).collect()
            }
            (Dimension::Operator, _) if view.merge => {
                column.code(key).map(|code| self.leaders[code as usize]).into_iter().collect()
            }
            _ => column.code(key).into_iter().collect(),
        }
    }

    /// The codes that are chosen of a dimension; none where nothing is.
    pub fn chosen(&self, dimension: Dimension, view: &View) -> Option<Vec<u32>> {
        let keys = view.filters.of(dimension);
        if keys.is_empty() {
            return None;
        }
        let mut codes: Vec<u32> = keys.iter().flat_map(|key| self.codes(dimension, view, key)).collect();
        codes.sort_unstable();
        codes.dedup();
        Some(codes)
    }

    /// The operators whose names contain the view's search, sorted; none where nothing is searched for.
    pub fn found(&self, view: &View) -> Option<Vec<u32>> {
        let text = fold(&view.search);
        if text.is_empty() {
            return None;
        }
        let names = self.columns[OPERATOR].names().enumerate();
        let codes = names.filter(|(_, name)| fold(name).contains(&text)).map(|(code, _)| code as u32);
        let leader = |code: u32| if view.merge { self.leaders[code as usize] } else { code };
        let mut found: Vec<u32> = codes.map(leader).collect();
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    /// The view's filters and search as clauses.
    pub(super) fn selection(&self, view: &View) -> Selection {
        let mut clauses = vec![Clause::Any; COLUMNS];
        for dimension in Dimension::ALL {
            if let Some(codes) = self.chosen(dimension, view) {
                clauses[self.place(dimension, view.scheme)] = Clause::Of(codes);
            }
        }
        if let Some(mut found) = self.found(view) {
            if let Clause::Of(chosen) = &clauses[OPERATOR] {
                found.retain(|code| chosen.binary_search(code).is_ok());
            }
            clauses[OPERATOR] = Clause::Of(found);
        }
        Selection { clauses }
    }
}
