//! Texts of a file -> values: names, numbers, dates, yes and no.
//!
//! Law: any text becomes a value or `None`; nothing here panics.

use std::borrow::Cow;

use crate::dataset::Day;

/// White space, including the separators of old terminals.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{1c}'..='\u{1f}')
}

/// The text without white space around it.
pub fn trimmed(text: &str) -> &str {
    // Nearly every cell begins and ends with a visible ASCII character.
    match text.as_bytes() {
        [] | [b'!'..=b'~'] | [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim_matches(is_space),
    }
}

/// The text without white space around it, and with one blank for each run of white space inside.
pub fn tidy(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let plain = |pair: &[u8]| pair[0] > b' ' || (pair[0] == b' ' && pair[1] > b' ');
    let is_tidy = text.is_ascii()
        && bytes.first().is_none_or(|first| *first > b' ')
        && bytes.last().is_none_or(|last| *last > b' ')
        && bytes.windows(2).all(plain);
    if is_tidy {
        return Cow::Borrowed(text);
    }
    let trimmed = text.trim_matches(is_space);
    let mut spaces = 0;
    if trimmed.chars().all(|letter| {
        spaces = if is_space(letter) { spaces + 1 } else { 0 };
        spaces == 0 || (spaces == 1 && letter == ' ')
    }) {
        return Cow::Borrowed(trimmed);
    }
    Cow::Owned(trimmed.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// The number of a text such as `22`, `22,5` or `1 234.5`: point or comma, blanks between thousands.
pub fn number(text: &str) -> Option<f64> {
    let text = trimmed(text);
    decimal(text.as_bytes()).or_else(|| {
        let spaced = text.bytes().any(|byte| byte == b' ' || byte == 0xc2);
        let joined = || text.chars().filter(|letter| !matches!(letter, ' ' | '\u{a0}')).collect::<String>();
        if spaced { decimal(joined().as_bytes()) } else { None }
    })
}

/// Powers of ten that a double holds exactly.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// `[+-]?\d+([.,]\d+)?([eE][+-]?\d+)?`, and nothing else.
fn decimal(text: &[u8]) -> Option<f64> {
    let (negative, digits) = match text.first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let run = |from: usize| digits[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut mantissa = 0u64;
    let mut read = |from: usize| {
        let mut at = from;
        while let Some(digit @ b'0'..=b'9') = digits.get(at) {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
            at += 1;
        }
        at - from
    };
    let whole = read(0);
    if whole == 0 {
        return None;
    }
    let mut at = whole;
    let mut fraction = 0;
    if matches!(digits.get(at), Some(b'.' | b',')) {
        fraction = read(at + 1);
        if fraction == 0 {
            return None;
        }
        at += 1 + fraction;
    }
    // Fifteen digits and a small power of ten are exact, and nearly every number is so short.
    if at == digits.len() && whole + fraction <= 15 {
        let value = mantissa as f64 / TENS[fraction];
        return Some(if negative { -value } else { value });
    }
    if matches!(digits.get(at), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(digits.get(at + 1), Some(b'+' | b'-')));
        let exponent = run((at + 1 + signed).min(digits.len()));
        if exponent == 0 {
            return None;
        }
        at += 1 + signed + exponent;
    }
    if at != digits.len() {
        return None;
    }
    let text = std::str::from_utf8(digits).ok()?.replace(',', ".");
    let value: f64 = text.parse().ok()?;
    value.is_finite().then_some(if negative { -value } else { value })
}

/// The day of `2024-03-31…`, `31.03.2024`, `31.3.24` or the American `3/31/2024`.
pub fn day(text: &str) -> Option<Day> {
    let text = trimmed(text);
    let bytes = text.as_bytes();
    let digits = |from: usize, to: usize| -> Option<u32> {
        let part = bytes.get(from..to)?;
        part.iter().try_fold(0, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
    };
    if bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-') {
        return Day::of(digits(0, 4)?, digits(5, 7)?, digits(8, 10)?);
    }
    let separator = bytes.iter().copied().find(|byte| !byte.is_ascii_digit()).filter(|byte| b"./".contains(byte))?;
    let first = bytes.iter().position(|byte| *byte == separator)?;
    let second = first + 1 + bytes[first + 1..].iter().position(|byte| *byte == separator)?;
    let lengths = [first, second - first - 1, bytes.len() - second - 1];
    if !matches!(lengths, [1 | 2, 1 | 2, 2 | 4]) {
        return None;
    }
    let (a, b, year) = (digits(0, first)?, digits(first + 1, second)?, digits(second + 1, bytes.len())?);
    if separator == b'.' { Day::of(year, b, a) } else { Day::of(year, a, b) }
}

/// The first day of a month such as `2024-03`.
pub fn month(text: &str) -> Option<Day> {
    let (year, month) = trimmed(text).split_once('-')?;
    let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if year.len() != 4 || !digits(year, 4) || !digits(month, 2) {
        return None;
    }
    Day::of(year.parse().ok()?, month.parse().ok()?, 1)
}

/// Returns true if a text means yes, in English, French or a spreadsheet.
pub fn yes(text: &str) -> bool {
    let text = trimmed(text);
    ["true", "1", "vrai", "oui", "yes"].iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// An EVSE id in upper case without separators: `FR*55C*E1` and `fr55ce1` are the same.
pub fn evse_id(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b'A'..=b'Z' | b'0'..=b'9')) {
        return Cow::Borrowed(text);
    }
    let kept = |letter: &char| !matches!(letter, '*' | '-' | ' ');
    Cow::Owned(tidy(text).chars().filter(kept).flat_map(char::to_uppercase).collect())
}

/// Reads `[a, b]`, `(a, b)` or `a, b`: two numbers with decimal points.
pub fn pair(text: &str, open: char, close: char, bare: bool) -> Option<(f64, f64)> {
    let text = trimmed(text);
    let inner = match text.strip_prefix(open) {
        Some(rest) if bare => rest.strip_suffix(close).unwrap_or(rest),
        Some(rest) => rest.strip_suffix(close)?,
        None if bare => text.strip_suffix(close).unwrap_or(text),
        None => return None,
    };
    let (a, b) = inner.split_once(',')?;
    let plain = |part: &str| {
        let part = trimmed(part);
        let simple = part.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
        if simple { decimal(part.as_bytes()) } else { None }
    };
    Some((plain(a)?, plain(b)?))
}

#[cfg(test)]
mod tests;
