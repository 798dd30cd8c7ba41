//! What a first visit downloads, as a good static host sends it: compressed by brotli at its highest quality.

use std::{
    collections::BTreeSet,
    fmt, fs,
    io::{self, Write},
    path::Path,
};

/// The budget of a first visit: all parts, compressed, in bytes. The map is one of them.
///
/// The goal is 220,000. `xtask/src/split.rs` says what the program weighs, and why splitting alone does not get there. The
/// budget only falls.
pub const BUDGET: usize = 340_000;

/// The files that the page's program fetches for its first view; no other file names them.
pub const FETCHED: [&str; 1] = ["map/countries-1.bin"];

/// One file of the first load.
#[derive(Debug, PartialEq, Eq)]
pub struct Part {
    /// Its path below the folder.
    pub name: String,
    /// Its size as it lies there.
    pub raw: usize,
    /// Its size as it is sent.
    pub sent: usize,
}

/// The parts, heaviest first.
#[derive(Debug)]
pub struct Weight(pub Vec<Part>);

impl Weight {
    /// Weighs every file of a first visit.
    pub fn of(dist: &Path) -> io::Result<Self> {
        let mut parts = names(dist)?.into_iter().map(|name| part(dist, name)).collect::<io::Result<Vec<_>>>()?;
        parts.sort_by(|a, b| b.sent.cmp(&a.sent).then_with(|| a.name.cmp(&b.name)));
        Ok(Self(parts))
    }

    /// All parts together, as sent.
    pub fn sent(&self) -> usize {
        self.0.iter().map(|part| part.sent).sum()
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:>10} {:>10}  part", "raw", "brotli")?;
        for part in &self.0 {
            writeln!(f, "{:>10} {:>10}  {}", part.raw, part.sent, part.name)?;
        }
        let raw: usize = self.0.iter().map(|part| part.raw).sum();
        write!(f, "{raw:>10} {:>10}  all, of a budget of {BUDGET}", self.sent())
    }
}

/// The files of a first visit: `index.html`, every file that it or one of those names, and those that the program fetches.
pub fn names(dist: &Path) -> io::Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    named(dist, "index.html", &mut names)?;
    names.extend(FETCHED.map(str::to_owned).into_iter().filter(|name| dist.join(name).is_file()));
    Ok(names)
}

/// Whether a file is a chunk of the program, which the page loads when the reader asks for its contents.
pub fn is_chunk(name: &str) -> bool {
    name.ends_with(".wasm") && !name.ends_with("_bg.wasm")
}

/// Adds `name`, and what it names if it is text: whatever stands in quotes or brackets and is a file of the folder.
fn named(dist: &Path, name: &str, names: &mut BTreeSet<String>) -> io::Result<()> {
    if !names.insert(name.into()) || !name.ends_with(".html") && !name.ends_with(".js") && !name.ends_with(".css") {
        return Ok(());
    }
    let text = fs::read_to_string(dist.join(name))?;
    for word in text.split(['"', '\'', '`', '(', ')']) {
        let word = word.trim_start_matches("./");
        // What can be taken along is named, but comes when it is asked for.
        let taken_along = [".json", ".csv", ".xml", ".png"].iter().any(|end| word.ends_with(end));
        if !word.is_empty() && !taken_along && word.len() < 200 && dist.join(word).is_file() {
            named(dist, word, names)?;
        }
    }
    Ok(())
}

fn part(dist: &Path, name: String) -> io::Result<Part> {
    let raw = fs::read(dist.join(&name))?;
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
    writer.write_all(&raw)?;
    Ok(Part { name, raw: raw.len(), sent: writer.into_inner().len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_the_page_or_its_script_names() {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
        write(
            "index.html",
            "<link href=\"./a.css\"><a href=\"later.json\"></a><script>import init from './a.js'</script><a href=\"https://example.org/\">",
        );
        write("a.css", "p { background: url(dot.svg) }");
        write("a.js", "fetch('a.wasm')");
        write("dot.svg", "<svg/>");
        write("a.wasm", &"a".repeat(1000));
        write("a_split_data.wasm", "chunk");
        write("later.json", "{}");
        let weight = Weight::of(folder.path()).expect("a weight");
        let mut names: Vec<_> = weight.0.iter().map(|part| part.name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["a.css", "a.js", "a.wasm", "dot.svg", "index.html"]);
        let wasm = weight.0.iter().find(|part| part.name == "a.wasm").expect("a part");
        assert!(wasm.raw == 1000 && wasm.sent < 50, "{wasm:?}");
        assert!(is_chunk("a_split_data.wasm") && !is_chunk("a_bg.wasm"));
    }
}
