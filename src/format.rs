//! Comparing, ordering and shortening texts in any language, and numbers for programs.

mod fold;
mod markup;
mod order;

pub use self::fold::fold;
pub use self::markup::escape;
pub use self::order::{Index, sorted};

/// A power in watts as a number of kW for programs, exactly: `22`, `7.4`, `0.125`.
pub fn kilowatts(watts: u64) -> String {
    let (kilo, rest) = (watts / 1000, watts % 1000);
    if rest == 0 {
        return kilo.to_string();
    }
    format!("{kilo}.{rest:03}").trim_end_matches('0').to_owned()
}

/// Removes invisible characters that would reorder or break the sentence around a text of the reader or a link.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && !is_format(*letter)).collect()
}

/// Zero-width and bidirectional format characters, and the byte order mark.
fn is_format(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text, shortened to `most` characters with an ellipsis.
pub fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers() {
        for (watts, text) in [(0, "0"), (7_400, "7.4"), (125, "0.125"), (1_200_000, "1200")] {
            assert_eq!(kilowatts(watts), text);
        }
    }

    #[test]
    fn characters_that_reorder_a_sentence_are_removed() {
        assert_eq!(plain("a\u{202e}b\u{2066}c\u{200b}\u{7}"), "abc");
        assert_eq!(plain("شركة Über"), "شركة Über");
    }

    #[test]
    fn cuts() {
        assert_eq!(cut("Fastned", 7), "Fastned");
        assert_eq!(cut("Kärsämäki", 5), "Kärs…");
    }
}
