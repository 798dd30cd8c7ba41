//! Messages with values in them, for one and for many: formatted numbers, unchanged names, correct plurals.
//!
//! The expected sentences are written out in full, so that a change of wording shows here.

mod answer;
mod marks;
mod open_data;
mod provenance;

/// Compares each text with the expected one.
#[track_caller]
fn reads(said: &[(String, &str)]) {
    for (text, expected) in said {
        assert_eq!(text, expected);
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}
