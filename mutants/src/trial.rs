//! Tries each fault by the tests that come by it, the quickest first, until one notices.

use anyhow::{Context, Result, ensure};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

/// A test that takes the processor for so many seconds, and so many times what it takes without a fault, never ends, and
/// that is noticed. What others do on the machine meanwhile does not count.
const PATIENCE: (u64, u64) = (10, 10);

/// The signal that ends what took the processor for too long.
const SIGXCPU: i32 = 24;

/// Left out, as each takes many seconds: random bytes, of which little more is held than that nothing panics; and files of
/// a hundred megabytes.
const LEFT_OUT: [&str; 3] = ["fuzz::", "import::what_unpacks_to_too_much", "import_laws::a_long_file"];

/// What became of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A test failed.
    Noticed,
    /// A test did not end.
    Endless,
    /// All tests passed.
    Missed,
    /// No test comes by.
    Unreached,
}

impl Outcome {
    /// Whether a test noticed, in whichever way.
    pub fn noticed(self) -> bool {
        matches!(self, Self::Noticed | Self::Endless)
    }
}

/// The tests, and which faults each comes by.
pub struct Trial {
    folder: PathBuf,
    scraps: PathBuf,
    tests: Vec<Test>,
}

struct Test {
    program: PathBuf,
    name: String,
    takes: Duration,
    reaches: BTreeSet<usize>,
}

impl Trial {
    /// Runs each test alone, without a fault in force.
    pub fn prepare(folder: &Path, scraps: &Path, programs: &[PathBuf]) -> Result<Self> {
        fs::create_dir_all(scraps)?;
        let mut trial = Self { folder: folder.into(), scraps: scraps.into(), tests: vec![] };
        let mut names = vec![];
        for program in programs {
            let listed = Command::new(program).args(["--list", "--format", "terse"]).output()?;
            let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
            let tests = listed.lines().filter_map(|line| line.strip_suffix(": test"));
            let tests = tests.filter(|name| !LEFT_OUT.iter().any(|left| name.starts_with(left)));
            names.extend(tests.map(|name| (program.clone(), name.to_owned())));
        }
        let done: Result<Vec<Test>> = together(names.len(), |at| {
            let (program, name) = &names[at];
            let file = trial.scraps.join(format!("asked-{at}"));
            let began = Instant::now();
            let mut command = trial.command(program, &[name], 600);
            let status = command.env("ASKED", &file).status().with_context(|| program.display().to_string())?;
            ensure!(status.success(), "the test {name} fails without a fault");
            let asked = fs::read_to_string(&file).unwrap_or_default();
            let reaches = asked.lines().filter_map(|line| line.parse().ok()).collect();
            Ok(Test { program: program.clone(), name: name.clone(), takes: began.elapsed(), reaches })
        })
        .into_iter()
        .collect();
        trial.tests = done?;
        trial.tests.sort_by_key(|test| test.takes);
        Ok(trial)
    }

    /// How many tests there are.
    pub fn tests(&self) -> usize {
        self.tests.len()
    }

    /// Tries these faults, or as many as there is time for, and tells of each as soon as it is known.
    pub fn of(&self, faults: &[usize], until: Option<Instant>, tell: impl Fn(usize, Outcome) + Sync) {
        together(faults.len(), |at| {
            if until.is_none_or(|until| Instant::now() < until) {
                tell(faults[at], self.one(faults[at]));
            }
        });
    }

    fn one(&self, fault: usize) -> Outcome {
        let tests: Vec<&Test> = self.tests.iter().filter(|test| test.reaches.contains(&fault)).collect();
        if tests.is_empty() {
            return Outcome::Unreached;
        }
        for (from, to) in [(0, 30), (30, 200), (200, 1000), (1000, u128::MAX)] {
            let mut programs: BTreeMap<&Path, Vec<&Test>> = BTreeMap::new();
            for test in tests.iter().filter(|test| (from..to).contains(&test.takes.as_millis())) {
                programs.entry(&test.program).or_default().push(test);
            }
            for (program, tests) in programs {
                let names: Vec<&str> = tests.iter().map(|test| test.name.as_str()).collect();
                let takes: Duration = tests.iter().map(|test| test.takes).sum();
                let mut command = self.command(program, &names, PATIENCE.0 + takes.as_secs() * PATIENCE.1);
                match command.env("FAULT", fault.to_string()).status() {
                    Ok(status) if status.success() => {}
                    Ok(status) if status.signal() == Some(SIGXCPU) => return Outcome::Endless,
                    _ => return Outcome::Noticed,
                }
            }
        }
        Outcome::Missed
    }

    /// Runs these tests; the first that fails ends it. A fault that fills the memory fails, too.
    fn command(&self, program: &Path, names: &[&str], seconds: u64) -> Command {
        let mut command = Command::new("sh");
        let limits = format!("ulimit -v 6000000; ulimit -t {seconds}; ulimit -c 0; exec \"$@\"");
        command.args(["-c", &limits, "sh"]).arg(program).args(names);
        command.args(["--exact", "--test-threads=1", "-Zunstable-options", "--fail-fast"]);
        // The tests' own program knows `--fail-fast` only so.
        command.env("RUSTC_BOOTSTRAP", "1").env("RUST_BACKTRACE", "0");
        command
            .env("PROPTEST_CASES", "64")
            .env("PROPTEST_MAX_SHRINK_ITERS", "0")
            .env("PROPTEST_DISABLE_FAILURE_PERSISTENCE", "1");
        command.current_dir(&self.folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }
}

/// What comes out of each, worked out by all of the machine's cores.
fn together<T: Send>(count: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(count));
    let cores = thread::available_parallelism().map_or(1, Into::into);
    thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    if at >= count {
                        break;
                    }
                    let result = work(at);
                    if let Ok(mut done) = done.lock() {
                        done.push((at, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
