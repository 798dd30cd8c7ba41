//! What the release prints from the data, with the same code as the page: `cargo xtask dist` calls it.
//!
//! `press page <index.html> [address]` writes the page's default view into it;
//! `press files <folder> [address]` adds pictures, a feed, and what hosts need;
//! `press offline <folder>` writes anew what keeps the page on a device, `press compress <folder>` what is compressed; `press single <folder> <file>` writes all of it into one file.

mod files;
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
        _ => Err("It is `press page <index.html> [address]` or `press files <folder> [address]`.".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
