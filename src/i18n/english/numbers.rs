//! Numbers and plurals in English, for code that runs outside a browser.

use crate::i18n::Plural;

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

/// A number of thousandths, such as `7.4`, `1,200.125`.
pub fn thousandths(number: u64) -> String {
    let (units, rest) = (number / 1000, number % 1000);
    match rest {
        0 => whole(units),
        _ => format!("{}.{rest:03}", whole(units)).trim_end_matches('0').to_owned(),
    }
}

/// `One` for 1, `Other` for all other numbers.
pub fn plural(number: u64) -> Plural {
    if number == 1 { Plural::One } else { Plural::Other }
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
    fn parts_of_a_number() {
        for (number, text) in [(0, "0"), (125, "0.125"), (7_400, "7.4"), (22_000, "22"), (1_200_020, "1,200.02")] {
            assert_eq!(thousandths(number), text);
        }
    }
}
