//! A view's filters and search as the engine's clauses.

use chargeboard_engine::{Answer, Clause, Selection};

use crate::dataset::{Dataset, Dimension, ROW, Scheme, UNKNOWN};
use crate::format::fold;
use crate::view::View;

/// What a search finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// There is no search.
    Everything,
    /// Codes of operators, sorted: a register is searched by the names of its operators.
    Operators(Vec<u32>),
    /// Rows, sorted: an edition is searched row by row, by operator and places.
    Rows(Vec<u32>),
}

impl Found {
    /// The operators that were found, where operators are searched.
    pub fn operators(&self) -> Option<&[u32]> {
        if let Found::Operators(codes) = self { Some(codes) } else { None }
    }
}

impl Dataset {
    /// The codes that a key of the address stands for: one, none, or the months of a range.
    pub fn codes(&self, dimension: Dimension, view: &View, key: &str) -> Vec<u32> {
        let column = self.column(dimension, view.scheme);
        match (dimension, key.split_once("..")) {
            (Dimension::Month, Some((first, last))) => {
                let within = |code: &u32| (first..=last).contains(&column.key(*code)) && column.key(*code) != UNKNOWN;
                (0..column.len() as u32).filter(within).collect()
            }
            (Dimension::Operator, _) if view.merge => {
                column.code(key).map(|code| self.leader(code)).into_iter().collect()
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

    /// What the view's search finds.
    pub fn found(&self, view: &View) -> Found {
        let text = fold(&view.search);
        if text.is_empty() {
            return Found::Everything;
        }
        if let Some(edition) = &self.edition {
            let rows = (0..self.len()).filter(|row| edition.row_matches(*row, &text));
            return Found::Rows(rows.map(|row| row as u32).collect());
        }
        let names = self.column(Dimension::Operator, Scheme::default()).names().enumerate();
        let codes = names.filter(|(_, name)| fold(name).contains(&text)).map(|(code, _)| code as u32);
        let mut found: Vec<u32> = codes.map(|code| if view.merge { self.leader(code) } else { code }).collect();
        found.sort_unstable();
        found.dedup();
        Found::Operators(found)
    }

    /// The view's filters and search as clauses.
    pub fn selection(&self, view: &View) -> Selection {
        let mut clauses = vec![Clause::Any; ROW + 1];
        for dimension in Dimension::ALL {
            if let Some(codes) = self.chosen(dimension, view) {
                clauses[self.place(dimension, view.scheme)] = Clause::Of(codes);
            }
        }
        match self.found(view) {
            Found::Everything => {}
            Found::Rows(rows) => clauses[ROW] = Clause::Of(rows),
            Found::Operators(mut found) => {
                let operators = &mut clauses[self.place(Dimension::Operator, view.scheme)];
                if let Clause::Of(chosen) = operators {
                    found.retain(|code| chosen.binary_search(code).is_ok());
                }
                *operators = Clause::Of(found);
            }
        }
        Selection { clauses }
    }

    /// The engine's answer to a view, which has been [settled](Dataset::settled). Charts are read from it by
    /// [`Dataset::place`].
    pub fn count(&mut self, view: &View) -> Answer<'_> {
        self.merge(view.merge);
        let selection = self.selection(view);
        self.answer(&selection)
    }

    /// For each column with a clause, by code, whether a row with that code passes; and the rows that a search found.
    pub(super) fn passing(&self, view: &View) -> Passing {
        let selection = self.selection(view);
        let of = |clause: &Clause, len: usize| {
            let mut passes = vec![false; len];
            if let Clause::Of(codes) = clause {
                codes.iter().filter(|code| (**code as usize) < len).for_each(|code| passes[*code as usize] = true);
            }
            passes
        };
        let clauses = selection.clauses.iter().enumerate().filter(|(_, clause)| **clause != Clause::Any);
        let mut passing = Passing::default();
        for (at, clause) in clauses {
            match self.columns().get(at) {
                Some(column) => passing.columns.push((at, of(clause, column.len()))),
                None => passing.rows = Some(of(clause, self.len())),
            }
        }
        passing
    }

    /// The rows that pass every clause, in order.
    pub fn passing_rows(&self, view: &View) -> impl Iterator<Item = usize> {
        let passing = self.passing(view);
        (0..self.len()).filter(move |row| passing.passes(self, *row))
    }
}

/// Which rows pass every clause.
#[derive(Default)]
pub(super) struct Passing {
    /// For each column with a clause, by code.
    pub columns: Vec<(usize, Vec<bool>)>,
    /// By row, where rows are searched.
    pub rows: Option<Vec<bool>>,
}

impl Passing {
    pub fn passes(&self, dataset: &Dataset, row: usize) -> bool {
        let found = self.rows.as_ref().is_none_or(|rows| rows[row]);
        found && self.columns.iter().all(|(column, passes)| passes[dataset.code(*column, row) as usize])
    }
}
