//! Why some faults need not be noticed, as `mutants/explained.txt` says it.
//!
//! A reason is in the lines that begin with `#`; below it stand the faults that it explains, as they are listed, but without
//! line and column, which move. `…` stands for anything.

use anyhow::{Context, Result};
use std::{fs, path::Path};

/// The file, from the project's folder.
pub const FILE: &str = "mutants/explained.txt";

/// The reasons, with the faults that each explains.
pub struct Explained(Vec<Reason>);

/// A reason.
pub struct Reason {
    /// In words, in one line.
    pub words: String,
    /// The faults.
    pub patterns: Vec<String>,
}

impl Explained {
    /// Reads the file.
    pub fn read(project: &Path) -> Result<Self> {
        let text = fs::read_to_string(project.join(FILE)).context(FILE)?;
        Ok(Self::of(&text))
    }

    fn of(text: &str) -> Self {
        let mut reasons: Vec<Reason> = vec![];
        for line in text.lines().filter(|line| !line.is_empty()) {
            let began = reasons.last().filter(|reason| reason.patterns.is_empty()).is_some();
            match (line.strip_prefix("# "), reasons.last_mut()) {
                (Some(words), Some(reason)) if began => reason.words += &format!(" {words}"),
                (Some(words), _) => reasons.push(Reason { words: words.to_owned(), patterns: vec![] }),
                (None, Some(reason)) => reason.patterns.push(line.to_owned()),
                (None, None) => {}
            }
        }
        Self(reasons)
    }

    /// The reasons.
    pub fn reasons(&self) -> &[Reason] {
        &self.0
    }

    /// Whether a fault, named without its place, is explained.
    pub fn explains(&self, fault: &str) -> bool {
        self.0.iter().any(|reason| reason.explains(fault))
    }

    /// What explains none of these faults, and so is of code that is no more, or is noticed by now.
    pub fn idle<'a>(&'a self, faults: &'a [String]) -> impl Iterator<Item = &'a str> {
        let patterns = self.0.iter().flat_map(|reason| &reason.patterns).map(String::as_str);
        patterns.filter(|pattern| !faults.iter().any(|fault| matches(pattern, fault)))
    }
}

impl Reason {
    /// Whether it explains a fault.
    pub fn explains(&self, fault: &str) -> bool {
        self.patterns.iter().any(|pattern| matches(pattern, fault))
    }
}

/// Whether a text is as a pattern says.
fn matches(pattern: &str, text: &str) -> bool {
    let mut pieces = pattern.split('…');
    let Some(mut rest) = pieces.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let pieces: Vec<&str> = pieces.collect();
    let Some((last, between)) = pieces.split_last() else { return rest.is_empty() };
    for piece in between {
        let Some(at) = rest.find(piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_explained_by_its_name_or_a_part_of_it() {
        let text = "# Only looks,\n# by a pixel.\na.rs: replace * with + in f\na.rs: … in g\n\n# Speed.\nb.rs: …\n";
        let explained = Explained::of(text);
        let words: Vec<&str> = explained.reasons().iter().map(|reason| reason.words.as_str()).collect();
        assert_eq!(words, ["Only looks, by a pixel.", "Speed."]);
        for (fault, known) in [
            ("a.rs: replace * with + in f", true),
            ("a.rs: replace * with + in fg", false),
            ("a.rs: replace / with + in f", false),
            ("a.rs: delete ! in g", true),
            ("a.rs: delete ! in g::h", false),
            ("b.rs: anything", true),
            ("ab.rs: anything", false),
        ] {
            assert_eq!(explained.explains(fault), known, "{fault}");
        }
        let faults = ["a.rs: delete ! in g".to_owned(), "b.rs: x".to_owned()];
        assert_eq!(explained.idle(&faults).collect::<Vec<_>>(), ["a.rs: replace * with + in f"]);
    }
}
