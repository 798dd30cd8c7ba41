//! A copy of the project with all faults in it, built once.

use crate::{
    fault::Fault,
    weave::{Wanted, Woven, weave},
};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// What each crate of the core gets, so that a fault can ask whether it is in force.
const ASKED: &str = include_str!("asked.rs");

/// The crates that the changed files are part of: what is bundled is checked by the same code when it is built.
const CRATES: [&str; 2] = ["src/lib.rs", "build.rs"];

/// What is built and run: the core's own tests, and those from its outside.
const TESTS: [&str; 3] = ["--lib", "--test", "core"];

/// The copy.
pub struct Tree {
    project: PathBuf,
    folder: PathBuf,
    target: PathBuf,
    /// The names of faults that do not compile, from the last time.
    none: PathBuf,
}

impl Tree {
    /// Copies what git knows of the project, or would know, but for the files that faults are woven into.
    pub fn copy(project: &Path, to: &Path, faults: &[Fault]) -> Result<Self> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(project)
            .output()
            .context("git does not start")?;
        let tree = Self {
            project: project.into(),
            folder: to.join("tree"),
            target: to.join("target"),
            none: to.join("none.txt"),
        };
        let woven: BTreeSet<&str> = faults.iter().map(|fault| fault.file.as_str()).chain(CRATES).collect();
        let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
        let listed: BTreeSet<&str> =
            listed.split_terminator('\0').filter(|name| project.join(name).is_file()).collect();
        remove_others(&tree.folder, Path::new(""), &listed);
        for name in listed.difference(&woven) {
            tree.write(name, &fs::read(project.join(name)).with_context(|| (*name).to_owned())?)?;
        }
        Ok(tree)
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes a file, if it is not there as it is: what is as it was is not built again.
    fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        let file = self.folder.join(name);
        if fs::read(&file).is_ok_and(|there| there == content) {
            return Ok(());
        }
        fs::create_dir_all(file.parent().context("a folder")?)?;
        fs::write(&file, content).with_context(|| name.to_owned())
    }

    /// The faults that did not compile the last time, in files that are as they were.
    fn known(&self, faults: &[Fault]) -> BTreeSet<usize> {
        let changed = |file: &Path| file.metadata().and_then(|file| file.modified()).ok();
        let text = fs::read_to_string(&self.none).unwrap_or_default();
        let names: BTreeSet<&str> = text.lines().collect();
        let numbered = faults.iter().enumerate().filter(|(_, fault)| names.contains(fault.name.as_str()));
        numbered
            .filter(|(_, fault)| changed(&self.project.join(&fault.file)) < changed(&self.none))
            .map(|(number, _)| number)
            .collect()
    }

    /// Weaves all of the faults in that compile, and says which ones they are.
    pub fn weave(&self, faults: &[Fault]) -> Result<BTreeSet<usize>> {
        let known = self.known(faults);
        let mut files: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (number, fault) in faults.iter().enumerate() {
            let numbers = files.entry(&fault.file).or_default();
            if !known.contains(&number) {
                numbers.insert(number);
            }
        }
        let read = |name: &str| fs::read_to_string(self.project.join(name)).with_context(|| name.to_owned());
        let originals: BTreeMap<&str, String> =
            files.keys().map(|file| Ok((*file, read(file)?))).collect::<Result<_>>()?;
        let asked = ASKED.replace("COUNT", &faults.len().to_string());
        for root in CRATES {
            self.write(root, (read(root)? + &asked).as_bytes())?;
        }
        // The compiler names a few more each time: what is wrong with a type hides what is wrong with a borrow.
        for _ in 0..30 {
            let mut woven: BTreeMap<&str, Woven> = BTreeMap::new();
            for (file, numbers) in &files {
                let mut wanted = Wanted::new();
                for number in numbers {
                    let Fault { genre, span, replacement, .. } = &faults[*number];
                    wanted.entry((*genre, span.start)).or_default().push((*number, replacement.clone()));
                }
                let file_woven = weave(&originals[file], &wanted).with_context(|| (*file).to_owned())?;
                self.write(file, file_woven.text.as_bytes())?;
                woven.insert(file, file_woven);
            }
            let complaints = self.complaints()?;
            if complaints.is_empty() {
                let all: BTreeSet<usize> = files.values().flatten().copied().collect();
                let none = faults.iter().enumerate().filter(|(number, _)| !all.contains(number));
                fs::write(&self.none, none.map(|(_, fault)| fault.name.clone() + "\n").collect::<String>())?;
                return Ok(woven.values().flat_map(|file| file.on.iter().flatten().copied()).collect());
            }
            let mut out = 0;
            for Complaint { file, lines, said } in &complaints {
                let Some((name, woven)) = woven.iter().find(|(name, _)| file.ends_with(**name)) else {
                    bail!("not of a fault:\n{said}");
                };
                let of = |lines_of: &[Vec<usize>]| -> BTreeSet<usize> {
                    lines.iter().filter_map(|line| lines_of.get(line - 1)).flatten().copied().collect()
                };
                let suspects = [&woven.on, &woven.around, &woven.matches].map(|lines_of| of(lines_of));
                let guilty = suspects.into_iter().find(|suspects| !suspects.is_empty()).unwrap_or_default();
                let numbers = files.get_mut(name).context("a file")?;
                let before = numbers.len();
                numbers.retain(|number| !guilty.contains(number));
                out += before - numbers.len();
            }
            if out == 0 {
                bail!("it does not compile, and no fault is to blame:\n{}", complaints[0].said);
            }
            eprintln!("{out} faults do not compile");
        }
        bail!("there is always one more fault that does not compile")
    }

    fn cargo(&self, command: &str) -> Command {
        let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.arg(command).args(["--message-format", "json", "--no-default-features", "--features", "import"]);
        // Built once and run thousands of times.
        for setting in ["opt-level = 1", "debug = false", "incremental = true", "package.\"*\".opt-level = 2"] {
            cargo.args(["--config", &format!("profile.dev.{setting}")]);
        }
        cargo.args(TESTS).current_dir(&self.folder).stderr(Stdio::null());
        cargo.env("CARGO_TARGET_DIR", &self.target).env("RUSTFLAGS", "--cap-lints=allow");
        cargo
    }

    /// What the compiler says is wrong.
    fn complaints(&self) -> Result<Vec<Complaint>> {
        let output = self.cargo("check").output().context("cargo does not start")?;
        let mut complaints: Vec<Complaint> = messages(&output.stdout).iter().filter_map(Complaint::of).collect();
        if complaints.is_empty() && !output.status.success() {
            let said = messages(&output.stdout).iter().filter_map(rendered).collect::<Vec<_>>().join("\n");
            complaints.push(Complaint { file: String::new(), lines: vec![], said });
        }
        Ok(complaints)
    }

    /// The programs with the tests.
    pub fn build(&self) -> Result<Vec<PathBuf>> {
        let output = self.cargo("test").arg("--no-run").output().context("cargo does not start")?;
        let messages = messages(&output.stdout);
        if !output.status.success() {
            bail!("it does not build:\n{}", messages.iter().filter_map(rendered).collect::<Vec<_>>().join("\n"));
        }
        let programs = messages.iter().filter(|message| message["profile"]["test"] == true);
        Ok(programs.filter_map(|message| Some(message["executable"].as_str()?.into())).collect())
    }
}

/// Removes what the project has no more.
fn remove_others(folder: &Path, within: &Path, listed: &BTreeSet<&str>) {
    for entry in fs::read_dir(folder.join(within)).into_iter().flatten().flatten() {
        let name = within.join(entry.file_name());
        if entry.path().is_dir() {
            remove_others(folder, &name, listed);
        } else if name.to_str().is_none_or(|name| !listed.contains(name.replace('\\', "/").as_str())) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// An error of the compiler.
struct Complaint {
    file: String,
    lines: Vec<usize>,
    said: String,
}

impl Complaint {
    fn of(message: &Value) -> Option<Self> {
        let said = rendered(message)?;
        if message["message"]["level"] != "error" {
            return None;
        }
        let spans = message["message"]["spans"].as_array()?;
        let first = spans.iter().find(|span| span["is_primary"] == true)?;
        let file = first["file_name"].as_str()?.to_owned();
        let lines = spans.iter().filter(|span| span["is_primary"] == true && span["file_name"] == *file);
        let line = |span: &Value, name: &str| span[name].as_u64().unwrap_or(1) as usize;
        let lines = lines.flat_map(|span| line(span, "line_start")..=line(span, "line_end")).collect();
        Some(Self { file, lines, said })
    }
}

fn messages(output: &[u8]) -> Vec<Value> {
    String::from_utf8_lossy(output).lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

fn rendered(message: &Value) -> Option<String> {
    message["message"]["rendered"].as_str().map(Into::into)
}
