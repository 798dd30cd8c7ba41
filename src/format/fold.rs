//! Folds text for searching: removes case and the diacritics of Latin letters.
//!
//! Why not a library: `any_ascii` and `deunicode` bring tables of 40 to 80 KB, and the page needs only these letters.

/// Lower case, without the diacritics of Latin letters, trimmed, and with one space for each run of white space.
///
/// ```
/// assert_eq!(chargeboard::format::fold("  Kärsämäki "), "karsamaki");
/// assert_eq!(chargeboard::format::fold("Korsør"), "korsor");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in super::plain(&text.replace(char::is_whitespace, " ")).split(' ').filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars().map(lower) {
            match plain(letter) {
                Some(plain) => out.push_str(plain),
                None => out.push(letter),
            }
        }
    }
    out
}

/// The lower-case form of a Latin, Greek or Cyrillic letter; other letters unchanged.
///
/// The standard library's tables of all scripts would weigh more than this page's charts.
fn lower(letter: char) -> char {
    let code = letter as u32;
    let small = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => code + 32,
        'Ѐ'..='Џ' => code + 80,
        'Ά' => code + 38,
        'Έ'..='Ί' => code + 37,
        'Ό' => code + 64,
        'Ύ' | 'Ώ' => code + 63,
        'İ' => 'i' as u32,
        'Ÿ' => 'ÿ' as u32,
        // Pairs of upper and lower case: even and odd, or odd and even.
        'Ā'..='ķ' | 'Ŋ'..='ŷ' | 'Ș'..='ț' | 'Ґ'..='ґ' | 'Ḁ'..='ẕ' | 'Ạ'..='ỿ' => code | 1,
        'Ĺ'..='ň' | 'Ź'..='ž' => ((code - 1) | 1) + 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}

/// The plain letters for one with a diacritic; an empty text for a combining mark.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{300}'..='\u{36f}' => "",
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'þ' => "th",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '’' | '‘' | 'ʼ' | '`' => "'",
        '–' | '—' | '‐' => "-",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds() {
        for (text, folded) in [
            ("", ""),
            ("IONITY", "ionity"),
            ("Saint-Jean-de-Védas", "saint-jean-de-vedas"),
            ("Knokke ’t  Walletje", "knokke 't walletje"),
            ("Ladesäulen GmbH & Co.\u{a0}KG", "ladesaulen gmbh & co. kg"),
            ("Straße", "strasse"),
            ("İstanbul", "istanbul"),
            ("ΕΛΛΆΔΑ", "ελλάδα"),
            ("УКРАЇНА Ґ", "україна ґ"),
            ("ŁÓDŹ ŻYWIEC ŠIAULIAI ŽILINA", "lodz zywiec siauliai zilina"),
            ("Ľubovňa ŇĽŤ", "lubovna nlt"),
            ("ŸĲ", "yĳ"),
            ("東京", "東京"),
            ("\u{200b}", ""),
            ("a\u{202e}b\tc", "ab c"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    /// Readers without a key for the letter still find the name.
    #[test]
    fn a_marked_letter_is_found_by_plain_ones() {
        for (marked, plain) in [
            ("àáâãäåāăą ÀÁÂÃÄÅĀĂĄ", "aaaaaaaaa aaaaaaaaa"),
            ("æ çćĉċč ďđð Æ ÇĆĈĊČ ĎĐÐ", "ae ccccc ddd ae ccccc ddd"),
            ("èéêëēĕėęě ĝğġģ ÈÉÊËĒĔĖĘĚ ĜĞĠĢ", "eeeeeeeee gggg eeeeeeeee gggg"),
            ("ìíîïĩīĭįı ķ ĺļľł ÌÍÎÏĨĪĬĮİ Ķ ĹĻĽŁ", "iiiiiiiii k llll iiiiiiiii k llll"),
            ("ñńņň òóôõöøōŏő œ ÑŃŅŇ ÒÓÔÕÖØŌŎŐ Œ", "nnnn ooooooooo oe nnnn ooooooooo oe"),
            ("ŕŗř śŝşšș ß ţťŧț þ ŔŖŘ ŚŜŞŠȘ ŢŤŦȚ Þ", "rrr sssss ss tttt th rrr sssss tttt th"),
            ("ùúûüũūŭůűų ŵ ýÿŷ źżž ÙÚÛÜŨŪŬŮŰŲ Ŵ ÝŸŶ ŹŻŽ", "uuuuuuuuuu w yyy zzz uuuuuuuuuu w yyy zzz"),
            ("’‘ʼ` –—‐", "'''' ---"),
        ] {
            assert_eq!(fold(marked), plain);
        }
    }

    #[test]
    fn small_letters_are_those_of_the_standard_library() {
        let scripts = ('A'..='ž').chain('Ά'..='ώ').chain('Ѐ'..='џ').chain('Ґ'..='ґ').chain('Ș'..='ț');
        for letter in scripts.filter(|letter| !matches!(letter, 'İ' | 'ϲ'..='Ͽ')) {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(super::lower(letter).to_string(), expected, "{letter}");
        }
    }

    #[test]
    fn composed_and_decomposed_fold_alike() {
        assert_eq!(fold("a\u{308}"), fold("ä"));
    }
}
