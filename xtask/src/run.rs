//! Running other programs.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// A result whose failure is a sentence for the developer.
pub type Outcome<T = ()> = Result<T, String>;

/// The repository's folder.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Cargo, in the repository's folder.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    command
}

/// A program, in the repository's folder.
pub fn command(program: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Runs a command to its end; `sentence` says what its failure means.
pub fn run(command: &mut Command, sentence: &str) -> Outcome {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(sentence.into()),
        Err(error) => Err(format!("{} does not start ({error}).", Path::new(command.get_program()).display())),
    }
}

/// What a program prints; none if it is missing or fails.
pub fn output(program: &Path, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Every place where a program of this name lies on the search path, or where cargo installs programs.
pub fn places(name: &str) -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let folders = env::split_paths(&path).chain(cargo_home().map(|cargo| cargo.join("bin")));
    folders.map(|folder| folder.join(&file)).filter(|place| place.is_file()).collect()
}

/// Where this developer's tools are kept.
pub fn cache() -> Outcome<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME").filter(|base| !base.is_empty()).map(PathBuf::from);
    let base = base.or_else(|| Some(home()?.join(".cache")));
    base.map(|base| base.join("chargeboard"))
        .ok_or_else(|| "There is no place for tools: set HOME or XDG_CACHE_HOME to a folder.".into())
}

/// Where cargo keeps what it downloads and installs.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(home()?.join(".cargo")))
}

fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| !home.as_os_str().is_empty())
}
