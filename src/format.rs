//! Numbers, units and words for people, in English, the same in every place.

mod fold;
mod order;

pub use self::fold::fold;
pub use self::order::{Index, sorted};

/// A whole number with thousands separated, such as `21,478`.
pub fn whole(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A power in watts, for people: `22 kW`, `7.4 kW`, `21.5 MW`, `1.2 GW`.
///
/// From 1 MW on it is rounded to one decimal; below, it is exact.
pub fn power(watts: u64) -> String {
    match watts {
        0..1_000_000 => format!("{} kW", kilowatts(watts)),
        1_000_000..1_000_000_000 => format!("{} MW", tenths(watts, 1_000_000)),
        _ => format!("{} GW", tenths(watts, 1_000_000_000)),
    }
}

/// A power in watts as a plain number of kW, exactly: `22`, `7.4`, `0.125`.
pub fn kilowatts(watts: u64) -> String {
    let (kilo, rest) = (watts / 1000, watts % 1000);
    if rest == 0 {
        return kilo.to_string();
    }
    format!("{kilo}.{rest:03}").trim_end_matches('0').to_owned()
}

fn tenths(number: u64, unit: u64) -> String {
    let tenths = number / (unit / 10) + u64::from(number % (unit / 10) >= unit / 20);
    let (whole_part, rest) = (tenths / 10, tenths % 10);
    if rest == 0 { whole(whole_part) } else { format!("{}.{rest}", whole(whole_part)) }
}

/// The part that `part` is of `all`, as a percentage: `12 %`, `under 1 %`, `100 %` only for all of it.
pub fn share(part: u64, all: u64) -> String {
    if all == 0 || part == 0 {
        return "0 %".to_owned();
    }
    if part >= all {
        return "100 %".to_owned();
    }
    match (part as f64 / all as f64 * 100.0).round() as u64 {
        0 => "under 1 %".to_owned(),
        100 => "over 99 %".to_owned(),
        rounded => format!("{rounded} %"),
    }
}

/// `1 country`, `2 countries`.
pub fn count(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", whole(number), if number == 1 { one } else { many })
}

/// `a`, `a and b`, `a, b and c`; at most `most` are named, the others counted: `a, b and 3 more`.
pub fn list<S: AsRef<str>>(items: &[S], most: usize) -> String {
    let named = if items.len() > most { most.saturating_sub(1).max(1) } else { items.len() };
    let mut parts: Vec<String> = items[..named.min(items.len())].iter().map(|item| item.as_ref().to_owned()).collect();
    if named < items.len() {
        parts.push(format!("{} more", whole((items.len() - named) as u64)));
    }
    match parts.pop() {
        None => String::new(),
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
    }
}

/// A text of the reader's or of a link's as it may stand in a sentence: without the characters that are not seen
/// themselves but reorder or break what stands around them.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control() && !is_format(*letter)).collect()
}

/// Zero-width and bidirectional format characters, and the byte order mark.
fn is_format(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text cut to `most` characters, with an ellipsis where something was cut.
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
    fn whole_numbers() {
        for (number, text) in [(0, "0"), (878, "878"), (21_478, "21,478"), (5_000_000, "5,000,000")] {
            assert_eq!(whole(number), text);
        }
    }

    #[test]
    fn powers() {
        for (watts, text) in [
            (0, "0 kW"),
            (7_400, "7.4 kW"),
            (22_000, "22 kW"),
            (125, "0.125 kW"),
            (999_999, "999.999 kW"),
            (1_000_000, "1 MW"),
            (21_478_000, "21.5 MW"),
            (18_400_000, "18.4 MW"),
            (1_250_000_000, "1.3 GW"),
        ] {
            assert_eq!(power(watts), text);
        }
    }

    #[test]
    fn shares() {
        for (part, all, text) in
            [(0, 0, "0 %"), (1, 878, "under 1 %"), (125, 878, "14 %"), (877, 878, "over 99 %"), (878, 878, "100 %")]
        {
            assert_eq!(share(part, all), text);
        }
    }

    #[test]
    fn lists() {
        for (items, text) in [
            (&[][..], ""),
            (&["a"], "a"),
            (&["a", "b"], "a and b"),
            (&["a", "b", "c"], "a, b and c"),
            (&["a", "b", "c", "d"], "a, b and 2 more"),
        ] {
            assert_eq!(list(items, 3), text);
        }
    }

    #[test]
    fn what_reorders_a_sentence_is_left_out() {
        assert_eq!(plain("a\u{202e}b\u{2066}c\u{200b}\u{7}"), "abc");
        assert_eq!(plain("شركة Über"), "شركة Über");
    }

    #[test]
    fn cuts() {
        assert_eq!(cut("Fastned", 7), "Fastned");
        assert_eq!(cut("Kärsämäki", 5), "Kärs…");
    }
}
