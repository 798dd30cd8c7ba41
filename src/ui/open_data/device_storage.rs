//! Files that the reader keeps on this device.

use leptos::prelude::*;

use super::files::{Files, joined};
use super::session::{Phase, Session};
use crate::browser;
use crate::i18n::Messages;

impl Session {
    /// Looks which files are kept on this device; `then` is handed them.
    pub fn find_kept(self, then: impl FnOnce(Files) + 'static) {
        leptos::task::spawn_local(async move {
            match browser::kept().await {
                Ok((files, _)) if files.is_empty() => {}
                Ok((files, note)) => {
                    let set = Files::own(files).noted(&note);
                    self.kept.set(Some(named(&set)));
                    then(set);
                }
                Err(()) => {
                    browser::forget().await;
                    self.phase.set(Phase::Refused(Messages::KEPT_IS_DAMAGED.to_owned()));
                }
            }
        });
    }

    /// Returns true if the open data is kept on this device.
    pub fn is_kept(self) -> bool {
        self.kept.with(|kept| kept.is_some() && *kept == self.at_hand().map(|set| named(&set)))
    }

    /// Keeps the data at hand on this device, or no longer.
    pub fn keep(self, keep: bool) {
        let Some(set) = self.at_hand() else { return };
        // What is kept is the reader's, wherever it came from.
        let set = Files { columns: set.columns, ..Files::own(set.files) };
        leptos::task::spawn_local(async move {
            if !keep {
                browser::forget().await;
                self.kept.set(None);
            } else if browser::keep(&set.files, &set.note()).await {
                self.kept.set(Some(named(&set)));
            } else {
                self.phase.set(Phase::Refused(Messages::CANNOT_BE_KEPT.to_owned()));
            }
        });
    }

    /// Notes how a set is read now, if it is what is kept on this device.
    pub fn renew_kept(self, set: &Files) {
        if self.kept.with_untracked(|kept| *kept == Some(named(set))) {
            let note = Files { columns: set.columns.clone(), ..Files::own(set.files.clone()) }.note();
            leptos::task::spawn_local(async move { browser::keep_note(&note).await });
        }
    }
}

/// The names of files, and their bytes in all.
fn named(set: &Files) -> (String, f64) {
    (joined(&set.files), set.size())
}
