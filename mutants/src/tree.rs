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
    folder: PathBuf,
    target: PathBuf,
}

impl Tree {
    /// Copies what git knows of the project, or would know.
    pub fn copy(project: &Path, to: &Path) -> Result<Self> {
        let folder = to.join("tree");
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(project)
            .output()
            .context("git does not start")?;
        let _ = fs::remove_dir_all(&folder);
        for name in String::from_utf8_lossy(&listed.stdout).split_terminator('\0') {
            let (from, to) = (project.join(name), folder.join(name));
            if from.is_file() {
                fs::create_dir_all(to.parent().context("a folder")?)?;
                fs::copy(&from, &to).with_context(|| name.to_owned())?;
            }
        }
        Ok(Self { folder, target: to.join("target") })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Weaves all of the faults in that compile, and says which ones they are.
    pub fn weave(&self, faults: &[Fault]) -> Result<BTreeSet<usize>> {
        let mut files: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (number, fault) in faults.iter().enumerate() {
            files.entry(&fault.file).or_default().insert(number);
        }
        let originals: BTreeMap<&str, String> = files
            .keys()
            .map(|file| Ok((*file, fs::read_to_string(self.folder.join(file)).with_context(|| (*file).to_owned())?)))
            .collect::<Result<_>>()?;
        let asked = ASKED.replace("COUNT", &faults.len().to_string());
        for root in CRATES {
            let file = self.folder.join(root);
            let text = fs::read_to_string(&file)?;
            fs::write(&file, text + &asked)?;
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
                fs::write(self.folder.join(file), &file_woven.text)?;
                woven.insert(file, file_woven);
            }
            let complaints = self.complaints()?;
            if complaints.is_empty() {
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
