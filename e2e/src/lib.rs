//! The built page, looked at from outside: served under a deep sub-path, opened in three engines, and weighed.
//!
//! Law: nothing here knows how the page is made, only what `docs` promise of it: addresses, `data-` attributes, roles.

pub mod browser;
pub mod driver;
pub mod engine;
pub mod faults;
pub mod hostile;
pub mod journey;
pub mod kept;
pub mod memory;

pub mod page;
pub mod pointer;
pub mod server;
pub mod soak;
pub mod system;
pub mod weight;

use std::path::PathBuf;

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
