//! Comments, test names and documents use plain English.
//!
//! Each rule counts a construction that reads like a riddle. Its ceiling only falls: lower it to the current count.

use std::{
    fs,
    io::{Write as _, stderr},
    path::{Path, PathBuf},
};

/// Folders that are not ours to write.
const SKIPPED: [&str; 7] = ["target", "node_modules", "dist", "corpus", "artifacts", ".git", "text_snapshots"];

/// A line of prose.
struct Line {
    /// The file and the line's number.
    place: String,
    /// The text without comment marks; empty for code.
    prose: String,
    /// True for the first line of a doc comment.
    opens: bool,
    code: String,
}

struct Rule {
    found: &'static str,
    plain: &'static str,
    /// The count that the project had when this was last lowered.
    ceiling: usize,
    matches: fn(&Line) -> bool,
}

const RULES: [Rule; 10] = [
    Rule {
        found: "“is none”",
        plain: "“isn't a …”, “there is no …”",
        ceiling: 0,
        matches: |line| has(line, "is none"),
    },
    Rule {
        found: "“none of it”", plain: "“nothing”, “no …”", ceiling: 0, matches: |line| has(line, "none of it")
    },
    Rule { found: "“nought”", plain: "“zero”", ceiling: 0, matches: |line| has(line, "nought") },
    Rule {
        found: "“so many”", plain: "“N …”, “the number of …”", ceiling: 0, matches: |line| has(line, "so many")
    },
    Rule {
        found: "“leaves it not”", plain: "“never leaves”", ceiling: 0, matches: |line| has(line, "leaves it not")
    },
    Rule {
        found: "a doc comment that begins with “What”",
        plain: "name the thing: “The bars of a chart.”",
        ceiling: 0,
        matches: |line| begins(line, "What "),
    },
    Rule {
        found: "a doc comment that begins with “Whether”",
        plain: "“Returns true if …”, “True if …”",
        ceiling: 0,
        matches: |line| begins(line, "Whether "),
    },
    Rule {
        found: "a doc comment that begins with “How”",
        plain: "name the value: “The number of …”, “The width in px.”",
        ceiling: 0,
        matches: |line| begins(line, "How "),
    },
    Rule {
        found: "a doc comment that begins with “Where”",
        plain: "name the place: “The folder of …”, “The position of …”",
        ceiling: 0,
        matches: |line| begins(line, "Where "),
    },
    Rule {
        found: "a test named `what_…`",
        plain: "say the behaviour: `unknown_files_are_refused`",
        ceiling: 0,
        matches: |line| line.code.contains("fn what_"),
    },
];

fn has(line: &Line, words: &str) -> bool {
    let prose = line.prose.to_lowercase();
    let ends = |at: usize| !prose[at + words.len()..].starts_with(char::is_alphanumeric);
    let starts = |at: usize| !prose[..at].ends_with(char::is_alphanumeric);
    prose.match_indices(words).any(|(at, _)| starts(at) && ends(at))
}

fn begins(line: &Line, word: &str) -> bool {
    line.opens && line.prose.starts_with(word)
}

/// The Rust sources and documents of a folder, in order.
fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder of the project").map(|entry| entry.expect("an entry").path()).collect();
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !SKIPPED.contains(&&*name) {
                files(&path, found);
            }
        } else if name.ends_with(".rs") || name.ends_with(".md") {
            found.push(path);
        }
    }
}

/// The lines of a file. A document is all prose; in code, only comments are.
fn lines(place: &str, text: &str) -> Vec<Line> {
    let mut before = "";
    let mut line = |(at, text): (usize, &str)| {
        let mark =
            ["///", "//!", "//"].into_iter().find(|mark| text.trim_start().starts_with(mark)).unwrap_or_default();
        let opens = matches!(mark, "///" | "//!") && before != mark;
        before = mark;
        let prose = match text.split_once("// ") {
            _ if place.ends_with(".md") => text,
            _ if !mark.is_empty() => &text.trim_start()[mark.len()..],
            Some((_, comment)) => comment,
            None => "",
        };
        let code = if mark.is_empty() { text.to_owned() } else { String::new() };
        Line { place: format!("{place}:{}", at + 1), prose: prose.trim().to_owned(), opens, code }
    };
    text.lines().enumerate().map(&mut line).collect()
}

#[test]
fn prose_is_plain() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    files(root, &mut paths);
    let read = |path: &PathBuf| {
        let place = path.strip_prefix(root).expect("a file of the project").to_string_lossy().replace('\\', "/");
        lines(&place, &fs::read_to_string(path).expect("a text in UTF-8"))
    };
    let all: Vec<Line> = paths.iter().flat_map(read).collect();
    let mut faults = String::new();
    for Rule { found, plain, ceiling, matches } in RULES {
        let places: Vec<&str> = all.iter().filter(|line| matches(line)).map(|line| line.place.as_str()).collect();
        let number = places.len();
        if number > ceiling {
            faults += &format!("\n{number} × {found}, at most {ceiling}. Write {plain}:\n{}\n", places.join("\n"));
        } else if number < ceiling {
            // Not a test's output, which is hidden if the test passes.
            let _ = writeln!(stderr(), "tests/rules/prose.rs: lower the ceiling of {found} from {ceiling} to {number}");
        }
    }
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn the_rules_find_riddles() {
    let count = |text: &str| {
        let lines = lines("a.rs", text);
        RULES.iter().map(|rule| lines.iter().filter(|line| (rule.matches)(line)).count()).sum::<usize>()
    };
    for (text, expected) in [
        ("/// What a bar says.\n/// What it means.\nfn bar() {}", 1),
        ("//! How to mend it.", 1),
        ("// What a plain comment says.", 0),
        ("let x = 1; // a row that is none", 1),
        ("let x = \"so many rows\";", 0),
        ("/// The site that is nonexistent.", 0),
        ("#[test]\nfn what_is_said() {}", 1),
    ] {
        assert_eq!(count(text), expected, "{text}");
    }
}
