//! Files that stay on this device until they are forgotten.

use leptos::prelude::*;

use super::reader::{Own, Phase};
use crate::browser::{self, Named};
use crate::words::Words;

impl Own {
    /// Looks which files are kept on this device; `then` is handed them.
    pub fn find_kept(self, then: impl FnOnce(Vec<Named>) + 'static) {
        leptos::task::spawn_local(async move {
            match browser::kept().await {
                Ok(files) if files.is_empty() => {}
                Ok(files) => {
                    self.kept.set(Some(named(&files)));
                    then(files);
                }
                Err(()) => {
                    browser::forget().await;
                    self.phase.set(Phase::Refused(Words::KEPT_IS_DAMAGED.to_owned()));
                }
            }
        });
    }

    /// Whether the data at hand is what is kept on this device.
    pub fn is_kept(self) -> bool {
        self.kept.with(|kept| kept.is_some() && *kept == self.files().map(|(_, files)| named(&files)))
    }

    /// Keeps the data at hand on this device, or no longer.
    pub fn keep(self, keep: bool) {
        let files = self.files().map_or(Vec::new(), |(_, files)| files);
        leptos::task::spawn_local(async move {
            if !keep {
                browser::forget().await;
                self.kept.set(None);
            } else if browser::keep(&files).await {
                self.kept.set(Some(named(&files)));
            } else {
                self.phase.set(Phase::Refused(Words::CANNOT_BE_KEPT.to_owned()));
            }
        });
    }
}

/// The names of files, and their bytes in all.
fn named(files: &[Named]) -> (String, f64) {
    (joined(files), files.iter().map(|file| file.blob.size()).sum())
}

/// The names of files, as a link has them.
pub fn joined(files: &[Named]) -> String {
    files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
}
