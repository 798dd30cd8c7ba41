//! The faults that cargo-mutants thinks of. It only lists them here; what becomes of them is this program's.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::{fs, path::Path};

/// One fault, as `cargo mutants --list --json` says it.
#[derive(Clone, Debug, Deserialize)]
pub struct Fault {
    /// The file, from the project's folder.
    pub file: String,
    /// What is done: `src/view/link.rs:32:9: replace + with - in …`.
    pub name: String,
    /// The kind.
    pub genre: Genre,
    /// What is put in the place of what `span` has; nothing where something is deleted.
    pub replacement: String,
    /// Where.
    pub span: Span,
}

/// What kind of code is changed.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
pub enum Genre {
    /// A function gives this at once.
    FnValue,
    /// Another operator stands between the two sides.
    BinaryOperator,
    /// The operator is left out.
    UnaryOperator,
    /// The arm is left out; another one takes all.
    MatchArm,
    /// The guard is always, or never, met.
    MatchArmGuard,
    /// The field is left out; it has what the rest comes from.
    StructField,
}

/// A part of a file.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Span {
    /// Its first letter.
    pub start: Place,
}

/// A place in a file: both count from 1, columns in letters.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Reads the list.
pub fn read(file: &Path) -> Result<Vec<Fault>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    serde_json::from_str(&text).with_context(|| format!("{} is no list of faults", file.display()))
}
