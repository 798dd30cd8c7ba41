//! What was chosen: at most one clause for each dimension.
//!
//! Law: a code that is in no dictionary matches no row.

/// A condition on one dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Clause {
    /// Every row passes.
    #[default]
    Any,
    /// Rows with one of these codes pass; an empty list lets none pass.
    Of(Vec<u32>),
    /// Rows with a code from the first to the last, both included, pass.
    Range(u32, u32),
}

impl Clause {
    /// Whether a row with this code passes.
    pub fn passes(&self, code: u32) -> bool {
        match self {
            Self::Any => true,
            Self::Of(codes) => codes.contains(&code),
            Self::Range(first, last) => (*first..=*last).contains(&code),
        }
    }

    /// For each value of a dimension whether it passes; none if all do.
    pub(crate) fn table(&self, values: usize) -> Option<Vec<bool>> {
        let mut table = vec![false; values];
        match self {
            Self::Any => return None,
            Self::Of(codes) => {
                for code in codes {
                    if let Some(passes) = table.get_mut(*code as usize) {
                        *passes = true;
                    }
                }
            }
            Self::Range(first, last) => {
                let end = (*last as usize).saturating_add(1).min(values);
                if (*first as usize) < end {
                    table[*first as usize..end].fill(true);
                }
            }
        }
        Some(table)
    }
}

/// The clauses, by dimension; those that are missing at the end are [`Clause::Any`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// In the table's order of dimensions.
    pub clauses: Vec<Clause>,
}

impl Selection {
    /// The clause about a dimension.
    pub fn clause(&self, dimension: usize) -> &Clause {
        self.clauses.get(dimension).unwrap_or(&Clause::Any)
    }
}
