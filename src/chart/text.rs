//! Text widths from a table, so that they are the same natively, in a worker and in the page.
//!
//! The widths are those of a wide system font (DejaVu Sans). In other fonts a text needs less than is reserved.

/// The text's width in CSS pixels at a font size.
pub fn width(text: &str, size: u32) -> i32 {
    let thousandths: u32 = text.chars().map(thousandths).sum();
    (thousandths * size).div_ceil(1000) as i32
}

/// Cuts the text with an ellipsis to at most `most` CSS pixels. The result always has room for the ellipsis.
pub fn fit(text: &str, size: u32, most: i32) -> String {
    if width(text, size) <= most {
        return text.to_owned();
    }
    let room = (most - width("…", size)).max(0) as u32 * 1000;
    let (mut used, mut end) = (0, 0);
    for (at, letter) in text.char_indices() {
        if used > room {
            break;
        }
        // A combining mark belongs to the letter before it: both stay, or both go.
        if thousandths(letter) > 0 {
            end = at;
        }
        used += thousandths(letter) * size;
    }
    format!("{}…", text[..end].trim_end())
}

/// Breaks the text at spaces into lines of at most `most` CSS pixels. Words that are too long are cut.
pub fn wrap(text: &str, size: u32, most: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line, size) + width(" ", size) + width(word, size) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(fit(word, size, most)),
        }
    }
    lines
}

/// The width of a letter, in thousandths of the font size.
fn thousandths(letter: char) -> u32 {
    match letter {
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => 0,
        '\u{fe00}'..='\u{fe0f}' => 0,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 340,
        'i' | 'j' | 'l' | 'I' => 300,
        'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' | '/' => 410,
        '0'..='9' => 640,
        'm' => 980,
        'w' | '%' => 830,
        'M' | 'W' | '@' => 960,
        'a'..='z' => 610,
        'A'..='Z' => 720,
        '–' | '·' | '“' | '”' | '"' => 520,
        '\u{80}'..='\u{24f}' => 660,
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' => 1000,
        '\u{1f000}'.. => 1300,
        _ => 700,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_fits_is_whole() {
        assert_eq!(fit("Fastned", 13, 200), "Fastned");
    }

    #[test]
    fn a_long_text_is_cut_and_fits() {
        let long = "Stadtwerke ".repeat(20);
        let cut = fit(&long, 13, 120);
        assert!(cut.ends_with("…") && width(&cut, 13) <= 120, "{cut}");
        assert_eq!(fit("Fastned", 13, 0), "…");
    }

    #[test]
    fn lines_break_at_spaces() {
        assert_eq!(wrap("", 13, 100), [""; 0]);
        assert_eq!(wrap("one two  three", 13, 1000), ["one two three"]);
        assert_eq!(wrap("one two three", 13, 60), ["one two", "three"]);
        let cut = wrap("one Elektromobilitätsgesellschaft", 13, 60);
        assert!(cut.len() == 2 && cut[1].ends_with('…'), "{cut:?}");
    }

    /// Names in any script must not overlap what is beside them.
    #[test]
    fn letters_of_other_scripts_have_room() {
        for (text, least, most) in [
            ("東京", 200, 200),
            ("서울", 200, 200),
            ("\u{fe0f}\u{200b}\u{301}", 0, 0),
            ("🔌", 100, 150),
            ("é", 61, 72),
            ("Ж", 61, 90),
        ] {
            let width = width(text, 100);
            assert!((least..=most).contains(&width), "{text:?} is {width} wide");
        }
    }

    #[test]
    fn a_mark_stays_with_its_letter() {
        for most in 0..80 {
            let cut = fit("a\u{308}o\u{308}u\u{308}a\u{308}o\u{308}u\u{308}", 13, most);
            let kept = cut.trim_end_matches('…');
            assert!(kept.is_empty() || kept.ends_with('\u{308}'), "{kept:?} at {most}");
        }
    }
}
