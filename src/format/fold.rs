//! Text folded for searching: without case and without the marks of Latin letters.

/// Lower case, without the marks on Latin letters, white space trimmed and runs of it made one space.
///
/// ```
/// assert_eq!(chargeboard::format::fold("  Kärsämäki "), "karsamaki");
/// assert_eq!(chargeboard::format::fold("Korsør"), "korsor");
/// ```
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for letter in word.chars().flat_map(char::to_lowercase) {
            match plain(letter) {
                Some(plain) => out.push_str(plain),
                None => out.push(letter),
            }
        }
    }
    out
}

/// The plain letters that a marked one stands for; an empty text for a combining mark.
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
            ("Ελλάδα", "ελλάδα"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn composed_and_decomposed_fold_alike() {
        assert_eq!(fold("a\u{308}"), fold("ä"));
    }
}
