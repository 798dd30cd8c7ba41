//! The built page, looked at from outside: served under a deep sub-path, opened in three engines, and weighed.
//!
//! Law: nothing here knows how the page is made, only what `docs` promise of it: addresses, `data-` attributes, roles.

pub mod browser;
pub mod driver;
pub mod engine;
pub mod faults;
pub mod hostile;
pub mod hostile_files;
pub mod journey;
pub mod kept;
pub mod memory;
pub mod page;
pub mod patience;
pub mod pointer;
pub mod server;
pub mod soak;
pub mod system;
pub mod taken;
pub mod weight;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The folder with the release build; it comes from `cargo xtask`.
pub fn dist() -> Result<PathBuf, String> {
    let folder = std::env::var_os("CHARGEBOARD_DIST").map(PathBuf::from);
    match folder {
        Some(folder) if folder.join("index.html").is_file() => Ok(folder),
        Some(folder) => {
            Err(format!("{} holds no index.html: run `cargo xtask test e2e`, which builds it first", folder.display()))
        }
        None => Err(
            "CHARGEBOARD_DIST does not say where the built page is: run `cargo xtask test e2e`, which builds it first"
                .into(),
        ),
    }
}

/// The file of the first load's program that ends so.
pub fn first(dist: &Path, end: &str) -> String {
    let files = fs::read_dir(dist).expect("the built page").flatten();
    let mut names = files.filter_map(|file| file.file_name().into_string().ok());
    names.find(|name| name.starts_with("chargeboard-") && name.ends_with(end)).expect("the program's file")
}

/// Copies a folder.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).expect("a copy");
        }
    }
}
