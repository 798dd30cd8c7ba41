//! What readers read: each sentence with something in it, with one of something and with many. Numbers are as people write
//! them, names as they are, and a word is in the form that its number wants.
//!
//! The sentences stand here as they should be on the page, so that a change of one is seen where it is read.

mod answer;
mod marks;
mod origin;
mod own;

/// Expects each text to read so.
#[track_caller]
fn reads(said: &[(String, &str)]) {
    for (text, expected) in said {
        assert_eq!(text, expected);
    }
}

fn names(names: &[&str]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}
