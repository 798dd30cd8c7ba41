//! A selection: at most one clause for each dimension.
//!
//! Law: a code outside the dictionary matches no row.

/// A condition on one dimension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Clause {
    /// Every row passes.
    #[default]
    Any,
    /// Rows with one of these codes pass; with an empty list, no row passes.
    Of(Vec<u32>),
    /// Rows with a code from the first to the last, both included, pass.
    Range(u32, u32),
}

impl Clause {
    /// Returns true if a row with this code passes.
    pub fn passes(&self, code: u32) -> bool {
        match self {
            Self::Any => true,
            Self::Of(codes) => codes.contains(&code),
            Self::Range(first, last) => (*first..=*last).contains(&code),
        }
    }

    /// A flag for each value of a dimension that passes; `None` if all pass.
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

/// The clauses, by dimension. A missing clause at the end is [`Clause::Any`].
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
