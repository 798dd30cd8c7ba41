//! Every chart in its states, as SVG files that open in a browser: the pictures are the tests, the tests the gallery.
//!
//! A changed picture is written beside the old one as `*.changed.svg`. `UPDATE=1 cargo test --no-default-features
//! --features import --test core gallery` takes the changes over.

use std::{env, fmt::Write as _, fs, path::Path};

use crate::pictures::pictures;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/gallery");

#[test]
fn every_picture_is_as_it_was() {
    let pictures = pictures();
    let mut index = String::from("# Gallery\n\nEvery chart in its states, drawn by `tests/core/gallery.rs`.\n");
    let mut changed = Vec::new();
    for (name, words, svg) in &pictures {
        write!(index, "\n## {words}\n\n![{words}]({name}.svg)\n").expect("a text can be written");
        changed.extend(compare(&format!("{name}.svg"), svg));
    }
    changed.extend(compare("README.md", &index));
    for file in fs::read_dir(FOLDER).expect(FOLDER) {
        let file = file.expect(FOLDER).file_name().into_string().expect("a name in UTF-8");
        let known = file == "README.md" || pictures.iter().any(|(name, ..)| file == format!("{name}.svg"));
        if !known && !file.contains(".changed.") {
            changed.push(format!("{file} is no picture any more: remove it"));
        }
    }
    assert!(
        changed.is_empty(),
        "Look at these, then take them over by `UPDATE=1 cargo test --no-default-features --features import --test core \
         gallery`:\n{}",
        changed.join("\n")
    );
}

/// What has to be said where a file is not as it was.
fn compare(file: &str, now: &str) -> Option<String> {
    let path = Path::new(FOLDER).join(file);
    let beside = Path::new(FOLDER).join(file.replace('.', ".changed."));
    let _ = fs::remove_file(&beside);
    if fs::read_to_string(&path).is_ok_and(|before| before == now) {
        return None;
    }
    let target = if env::var_os("UPDATE").is_some() { &path } else { &beside };
    fs::write(target, now).expect(FOLDER);
    (target == &beside).then(|| format!("{} (was {file})", beside.display()))
}
