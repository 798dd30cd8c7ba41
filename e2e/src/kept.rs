//! What the built page's `sw.js` says that it keeps on a device.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{fs, io, path::Path};

/// The files that `sw.js` lists, each with its SHA-256 in base64.
pub fn listed(worker: &str) -> Vec<(String, String)> {
    let pair = |line: &str| {
        let (name, hash) = line.trim().strip_prefix('"')?.strip_suffix("\",")?.split_once("\": \"")?;
        Some((name.to_owned(), hash.to_owned()))
    };
    worker.lines().filter_map(pair).collect()
}

/// A file's SHA-256 in base64.
pub fn hash(file: &Path) -> io::Result<String> {
    Ok(STANDARD.encode(Sha256::digest(fs::read(file)?)))
}

/// Makes a folder whose files have been changed a version of its own, as the build would.
pub fn reissue(folder: &Path) -> io::Result<()> {
    let file = folder.join("sw.js");
    let mut worker = fs::read_to_string(&file)?;
    for (name, former) in listed(&worker) {
        worker = worker.replacen(&former, &hash(&folder.join(name))?, 1);
    }
    let (before, after) = worker.split_once("${OURS}").ok_or_else(|| io::Error::other("sw.js has no version"))?;
    let version: String = Sha256::digest(&worker).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    fs::write(&file, format!("{before}${{OURS}}{version}{}", &after[16..]))
}
