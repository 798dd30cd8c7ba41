//! The fuzz targets' bodies on their seeds and on seeded changes of them: the bounded part of the fuzzing, for any
//! compiler. `cargo xtask fuzz` is the long part.
//!
//! Law: the same inputs on every machine and every run.

#![cfg(feature = "import")]

use std::{
    fs,
    panic::catch_unwind,
    path::{Path, PathBuf},
};

#[path = "../../fuzz/bodies.rs"]
mod bodies;

/// How often each seed of a target is changed.
const ROUNDS: usize = 1000;

/// Longer seeds are the importer's other tests' business: here they would only be slow.
const LONGEST: usize = 4000;

/// The same numbers for the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % end.max(1) as u64) as usize
    }
}

/// What means something to one parser or another.
const WORDS: [&[u8]; 30] = [
    b"\"",
    b"\"\"",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r\n",
    b"\r",
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b"\\",
    b"\0",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"-1",
    b"1e999",
    b"100000001",
    b"null",
    b"NaN",
    b"\xc2\xa0",
    b"\x1f\x8b",
    b"&",
    b"=",
    b"%",
    b"%00",
    b"+",
    b"..",
];

/// The bytes after one to eight changes.
fn changed(bytes: &[u8], others: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(8) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(20)).min(bytes.len());
        match random.below(6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let again = bytes[at..end].to_vec();
                bytes.splice(at..at, again);
            }
            3 => {
                let other = &others[random.below(others.len())];
                let from = random.below(other.len());
                let piece = other[from..(from + random.below(40)).min(other.len())].to_vec();
                bytes.splice(at..end, piece);
            }
            4 => bytes.truncate(at.max(1)),
            _ => drop(bytes.splice(at..at, WORDS[random.below(WORDS.len())].iter().copied())),
        }
    }
    bytes
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_none_or(|extension| extension != "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("a file")).filter(|bytes| bytes.len() <= LONGEST).collect()
}

fn check(target: &str, body: fn(&[u8]), more: Option<&str>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut seeds = files(&root.join("fuzz/seeds").join(target));
    seeds.extend(more.into_iter().flat_map(|folder| files(&root.join(folder))));
    let hold = |bytes: &[u8]| {
        assert!(catch_unwind(|| body(bytes)).is_ok(), "{target} breaks on b\"{}\"", bytes.escape_ascii());
    };
    seeds.iter().for_each(|seed| hold(seed));
    let mut random = Random(1);
    for _ in 0..ROUNDS {
        for seed in &seeds {
            hold(&changed(seed, &seeds, &mut random));
        }
    }
}

#[test]
fn any_file() {
    check("file", bodies::file, Some("tests/import"));
}

#[test]
fn any_table() {
    check("table", bodies::table, None);
}

#[test]
fn any_json() {
    check("json", bodies::json, None);
}

#[test]
fn any_packed_file() {
    check("packed", bodies::packed, None);
}

#[test]
fn any_edition() {
    // What is refused tries nothing: the seeds are sound.
    for seed in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/edition")) {
        let text = String::from_utf8(seed).expect("UTF-8");
        assert!(chargeboard::dataset::check::check("2024-03", &text).is_ok(), "{text}");
    }
    check("edition", bodies::edition, None);
}

#[test]
fn any_link() {
    check("link", bodies::link, None);
}
