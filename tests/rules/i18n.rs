//! Every text for readers is a message in `src/i18n`, and every message there is used.

use chargeboard::i18n::Messages;
use std::{fs, path::Path, path::PathBuf};

/// Files whose texts are not messages, each with the reason.
const NOT_OURS: &[(&str, &str)] = &[
    (
        "src/dataset/check",
        "faults of an edition: what `build.rs` says to whoever makes one, in the words of its fields",
    ),
    ("src/dashboard/taken.rs", "markup for other pages"),
    ("src/chart/svg.rs", "markup of pictures"),
    ("src/export/one_file.rs", "markup of the page as one file"),
    ("src/import/afdc.rs", "columns and values as the register spells them"),
    ("src/import/bnetza.rs", "columns and values as the register spells them"),
    ("src/import/countries.rs", "codes"),
    ("src/import/irve.rs", "columns and values as the register spells them"),
    ("src/import/json_record.rs", "keys as the formats spell them"),
    ("src/import/json_value.rs", "values as the formats spell them"),
    ("src/import/ncr.rs", "columns and values as the register spells them"),
    ("src/import/nobil.rs", "keys and values as the register spells them"),
    ("src/import/ocm.rs", "keys as the project spells them"),
    ("src/import/ocm_names.rs", "names of countries’ codes and of operators, as the project has them"),
    ("src/import/recognise.rs", "columns that only one register has"),
];

/// Literals that look like messages: names that browsers and formats define.
const NAMES: &[&str] = &["Files", "Enter", "Home", "End", "Escape", "scene gone", "fit()", "as stated"];

/// Attributes whose value people read or hear.
const READ: [&str; 4] = ["aria-label", "title", "placeholder", "alt"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn sources(folder: &str) -> Vec<(String, String)> {
    fn files(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).expect("a folder of the project") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                files(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    files(&root().join(folder), &mut found);
    found.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).expect("a file of the project").to_string_lossy().replace('\\', "/");
        (name, fs::read_to_string(&path).expect("a source in UTF-8"))
    };
    found.into_iter().map(read).collect()
}

/// A string literal.
struct Literal<'a> {
    line: usize,
    /// The code before the literal.
    before: &'a str,
    text: &'a str,
}

/// The literals of a file outside comments and tests.
fn literals(code: &str) -> Vec<Literal<'_>> {
    let code = code.split("mod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    let bytes = code.as_bytes();
    while at < bytes.len() {
        match bytes[at] {
            b'\n' => line += 1,
            b'/' if bytes.get(at + 1) == Some(&b'/') => {
                at += code[at..].find('\n').unwrap_or(code.len() - at);
                continue;
            }
            // A character, such as `'"'`; a lifetime has no second quote so near.
            b'\'' if bytes.get(at + 2) == Some(&b'\'') => at += 2,
            b'\'' if bytes.get(at + 1) == Some(&b'\\') => at += 2,
            b'"' => {
                // Raw ones end with as many signs as they begin with.
                let signs = code[..at].bytes().rev().take_while(|byte| *byte == b'#').count();
                let raw = code[..at - signs].ends_with('r');
                let end = match raw {
                    true => code[at + 1..].find(&format!("\"{}", "#".repeat(signs))),
                    false => {
                        let mut escaped = false;
                        code[at + 1..].bytes().position(|byte| {
                            let ends = byte == b'"' && !escaped;
                            escaped = byte == b'\\' && !escaped;
                            ends
                        })
                    }
                };
                let text = &code[at + 1..at + 1 + end.expect("a literal that ends")];
                found.push(Literal { line, before: &code[..at], text });
                line += text.matches('\n').count();
                at += text.len() + 1;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// Returns true if a literal is a text for readers.
fn is_for_readers(literal: &Literal) -> bool {
    let Literal { before, text, .. } = literal;
    let before = before.trim_end_matches(['r', '#']);
    let after = |start: &str| before.ends_with(start);
    // A panic message, a class, a selector, bytes.
    let not_read = ["expect(", "panic!(", "matches(", "closest(", "(\"class\", ", "b"].iter().any(|start| after(start));
    if not_read || text.starts_with('.') || NAMES.contains(text) {
        return false;
    }
    let has_letter = |text: &str| without_values(text).contains(char::is_alphabetic);
    if after("=") {
        let attribute = READ.iter().any(|name| before[..before.len() - 1].ends_with(&format!(" {name}")));
        return attribute && has_letter(text);
    }
    // The content of an element.
    let start = before.trim_end();
    if start.ends_with('>') && !start.ends_with("=>") && !start.ends_with("->") && !start.ends_with("> >") {
        return has_letter(text);
    }
    reads_like_words(text)
}

/// The text without its `{placeholders}`.
fn without_values(text: &str) -> String {
    let mut depth = 0;
    let mut out = String::new();
    for letter in text.chars() {
        depth += i32::from(letter == '{');
        if depth == 0 {
            out.push(letter);
        }
        depth -= i32::from(letter == '}');
    }
    out
}

/// Returns true if the text has two words side by side, or is one capitalized word.
fn reads_like_words(text: &str) -> bool {
    let text = without_values(text);
    let is_word = |word: &&str| {
        let word = word.trim_matches(|letter: char| ",.;:!?…“”()’".contains(letter));
        word.chars().count() > 1 && word.chars().all(|letter| letter.is_alphabetic() || letter == '’' || letter == '-')
    };
    let words: Vec<&str> = text.split(' ').collect();
    let two = words.windows(2).any(|pair| pair.iter().all(is_word));
    let mut letters = text.trim().chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let rest = letters.as_str();
    two || capital && rest.chars().count() > 1 && rest.chars().all(char::is_lowercase)
}

#[test]
fn every_text_for_readers_is_a_message() {
    for (file, code) in sources("src") {
        let elsewhere = NOT_OURS.iter().any(|(place, _)| file.starts_with(place));
        if elsewhere || file.starts_with("src/i18n/") || file.ends_with("/tests.rs") {
            continue;
        }
        if let Some(Literal { line, text, .. }) = literals(&code).into_iter().find(is_for_readers) {
            panic!(
                "{file}:{line}: “{text}” is a text for readers: make it a message in src/i18n/english, so that every language \
                 has it. If nobody reads it, add it to NAMES, or the file with the reason to NOT_OURS"
            );
        }
    }
}

/// The names of a file's messages.
fn entries(code: &str) -> Vec<&str> {
    let code = code.split("mod tests {").next().unwrap_or_default();
    code.lines()
        .filter_map(|line| {
            let rest = line.trim_start();
            let rest = rest.strip_prefix("pub const ").or_else(|| rest.strip_prefix("pub fn "))?;
            rest.split([':', '(', '<']).next()
        })
        .collect()
}

#[test]
fn every_message_is_used() {
    let everything: String =
        ["src", "publish/src"].into_iter().flat_map(sources).map(|(_, code)| code + "\n").collect();
    let is_letter = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
    let uses = |name: &str| {
        let ends = |at: &usize| !is_letter(everything[at + name.len()..].chars().next());
        let begins = |at: &usize| !is_letter(everything[..*at].chars().next_back());
        everything.match_indices(name).filter(|(at, _)| ends(at) && begins(at)).count()
    };
    for (file, code) in sources("src/i18n/english") {
        for name in entries(&code) {
            assert!(uses(name) > 1, "{file}: nothing uses `{name}`: remove it");
        }
    }
}

#[test]
fn the_rule_finds_texts_for_readers() {
    let found = |code: &str| literals(code).iter().filter(|literal| is_for_readers(literal)).count();
    for (code, expected) in [
        ("<h2>\"map\"</h2>", 1),
        ("<p class=\"sub title\">{Messages::MAP}</p>", 0),
        ("<a title=\"map\">", 1),
        ("let said = \"Nothing to show.\";", 1),
        ("format!(\"{} of {all}\", shown)", 0),
        ("format!(\"{} of the current view\", share)", 1),
        ("match x { A => \"light\" }", 0),
        ("match x { A => \"Light\" }", 1),
        ("// \"not a text\"", 0),
        ("x.expect(\"the page has a window\")", 0),
        ("r#\"not stated\"#", 1),
        ("'\"'; \"a b\"", 0),
    ] {
        assert_eq!(found(code), expected, "{code}");
    }
}

#[test]
fn the_page_says_its_language() {
    let page = fs::read_to_string(root().join("index.html")).expect("the page");
    let language = format!("<html lang=\"{}\">", Messages::LANGUAGE);
    assert!(
        page.contains(&language),
        "index.html: the messages are in {}, so the page begins with {language}",
        Messages::LANGUAGE
    );
}
