//! What became of every record of the reader's own files.

use serde::{Deserialize, Serialize};

/// The account of an import.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Account {
    /// Records that came in.
    pub records: u64,
    /// Records that are counted.
    pub kept: u64,
    /// For each reason how often it came up: repaired first, then rejected, then excluded.
    pub reasons: Vec<Reason>,
    /// The first entries of each reason.
    pub lines: Vec<Line>,
    /// What each file was taken for, in words.
    pub files: Vec<String>,
    /// Where a table is of no register: the names of its columns.
    pub columns: Vec<String>,
    /// And for each thing that a column can be, which one was taken for it.
    pub guesses: Vec<Guess>,
}

/// Which column of a table was taken for what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guess {
    /// What programs call it, such as `operator`.
    pub field: String,
    /// What people call it.
    pub name: String,
    /// The column's name; none where no column is.
    pub column: Option<String>,
}

/// What became of some records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// Kept, and something about it was repaired, guessed or odd.
    Repaired,
    /// Not counted, because it cannot be right.
    Rejected,
    /// Not counted, because it is no charge point in service.
    Excluded,
}

impl Fate {
    /// Every one, in the order of the page.
    pub const ALL: [Fate; 3] = [Fate::Repaired, Fate::Rejected, Fate::Excluded];

    /// What the page contract calls it.
    pub fn code(self) -> &'static str {
        match self {
            Fate::Repaired => "repaired",
            Fate::Rejected => "rejected",
            Fate::Excluded => "excluded",
        }
    }
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// What became of the records.
    pub fate: Fate,
    /// Its code, such as `bad_coords`.
    pub code: String,
    /// Its sentence.
    pub sentence: String,
    /// How often.
    pub count: u64,
}

/// One record, or one thing about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The reason, by its place in [`Account::reasons`].
    pub reason: u32,
    /// File, line and column, for people.
    pub place: String,
    /// The text as it stands in the file, cut.
    pub raw: String,
}

impl Account {
    /// How often records met a fate.
    pub fn count(&self, fate: Fate) -> u64 {
        self.reasons.iter().filter(|reason| reason.fate == fate).map(|reason| reason.count).sum()
    }
}
