//! Amounts with units, shares and lists.

use crate::i18n::number::thousandths;
use crate::i18n::{Plural, plural, whole};

/// A power in watts: `22 kW`, `7.4 kW`, `21.5 MW`, `1.2 GW`.
///
/// From 1 MW on it is rounded to one decimal; below, it is exact.
pub fn power(watts: u64) -> String {
    let (number, unit) = match watts {
        0..1_000_000 => (watts, "kW"),
        1_000_000..1_000_000_000 => (tenths(watts, 1_000_000), "MW"),
        _ => (tenths(watts, 1_000_000_000), "GW"),
    };
    format!("{} {unit}", thousandths(number))
}

/// The number in thousandths of a unit, rounded to tenths.
fn tenths(number: u64, unit: u64) -> u64 {
    (number / (unit / 10) + u64::from(number % (unit / 10) >= unit / 20)) * 100
}

/// A power in watts as a number of kW, exactly: `22`, `7.4`, `0.125`.
pub fn kilowatts(watts: u64) -> String {
    thousandths(watts)
}

/// `part` as a percentage of `all`: `12 %`, `under 1 %`; `100 %` only if both are equal.
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
        rounded => format!("{} %", whole(rounded)),
    }
}

/// `a`, `a and b`, `a, b and c`. Names at most `most` items and counts the rest: `a, b and 3 more`.
pub fn list<S: AsRef<str>>(items: &[S], most: usize) -> String {
    listed(items.iter().map(|item| item.as_ref().to_owned()).collect(), most)
}

fn listed(mut parts: Vec<String>, most: usize) -> String {
    if parts.len() > most {
        let named = most.saturating_sub(1).max(1);
        let more = format!("{} more", whole((parts.len() - named) as u64));
        parts.truncate(named);
        parts.push(more);
    }
    match parts.pop() {
        None => String::new(),
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
    }
}

/// `1 country`, `2 countries`.
pub(super) fn count(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", whole(number), form(number, one, many))
}

/// The form of a word beside a number.
pub(super) fn form<'a>(number: u64, one: &'a str, many: &'a str) -> &'a str {
    if plural(number) == Plural::One { one } else { many }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (1_234_560_000_000, "1,234.6 GW"),
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
}
