//! Writes the parts of the release that depend on the data. `cargo xtask dist` calls it.
//!
//! `publish page <index.html> [address]` prerenders the default view into the page.
//! `publish files <folder> [address]` adds pictures, a feed, and files for hosts.
//! `publish offline <folder>` writes the service worker again, `publish compress <folder>` the compressed files.
//! `publish single <folder> <file>` writes everything into one file.

mod files;
mod folder;
mod head;
mod html;
mod offline;
mod page;
mod picture;
mod single;

use std::{path::Path, process::ExitCode};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let base = words.get(2).copied().filter(|base| !base.is_empty());
    let outcome = match words.as_slice() {
        ["page", file, ..] => page::write(Path::new(file), base),
        ["single", folder, out] => single::write(Path::new(folder), Path::new(out)),
        ["offline", folder, ..] => offline::write(Path::new(folder)),
        ["compress", folder, ..] => files::compress(Path::new(folder)),
        ["files", folder, ..] => files::write(Path::new(folder), base),
        _ => Err("Usage: `publish page|files|offline|compress|single <path> …`.".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
