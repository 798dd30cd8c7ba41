//! A browser's driver as a process of its own, and what a session of it starts with.

use crate::engine::Engine;
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{
    env, fs,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// What the reader's system asks for from a session's start on; only WebKit cannot change it later.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taste {
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
}

/// A running driver, listening; it ends when dropped, with all that it started.
pub struct Driver {
    process: Process,
    port: u16,
    // The screen outlives what is on it.
    _screen: Option<Process>,
}

impl Driver {
    /// Starts the engine's driver on a free port, with scraps and downloads in this folder.
    pub fn start(engine: Engine, folder: &Path, taste: Taste) -> Result<Self> {
        let port = free_port()?;
        fs::create_dir_all(downloads(folder))?;
        let (mut command, screen) = match engine {
            Engine::Chromium => (program("CHROMEDRIVER", &["chromedriver"]).map(Command::new)?, None),
            Engine::Firefox => (geckodriver(folder)?, None),
            Engine::Webkit => {
                let (screen, display) = screen()?;
                (webkit_driver(folder, &display, taste)?, Some(screen))
            }
        };
        command.arg(format!("--port={port}")).env("TMPDIR", folder);
        let driver = Self { process: Process::spawn(command.stdout(Stdio::null()))?, port, _screen: screen };
        driver.listens()?;
        Ok(driver)
    }

    /// Where sessions are asked for.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The driver's process; the browser's are below it.
    pub fn process(&self) -> u32 {
        self.process.0.id()
    }

    fn listens(&self) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            if std::net::TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(20));
        }
        bail!("the driver does not listen on port {}", self.port)
    }
}

/// Where downloads of a session with this folder go.
pub fn downloads(folder: &Path) -> PathBuf {
    folder.join("downloads")
}

/// What the engine is asked for.
pub fn capabilities(engine: Engine, folder: &Path, taste: Taste) -> Result<Value> {
    let downloads = downloads(folder);
    let mut capabilities = match engine {
        Engine::Chromium => json!({
            "browserName": "chrome",
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {
                "binary": program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])?,
                "prefs": {
                    "download.default_directory": downloads,
                    "download.prompt_for_download": false,
                    "profile.default_content_setting_values.automatic_downloads": 1,
                },
                "args": [
                    "--headless=new",
                    // Containers and root allow no sandbox; only the page under test is opened.
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--window-size=1280,900",
                    "--hide-scrollbars",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // Journeys go through addresses faster than any reader.
                    "--disable-ipc-flooding-protection",
                ],
            },
        }),
        Engine::Firefox => json!({
            "browserName": "firefox",
            "moz:firefoxOptions": {
                "binary": program("FIREFOX", &["firefox-esr", "firefox"])?,
                "args": ["-headless", "--width=1280", "--height=1000"],
                "prefs": {
                    "browser.download.folderList": 2,
                    "browser.download.dir": downloads,
                    "browser.download.useDownloadDir": true,
                    "browser.download.always_ask_before_handling_new_types": false,
                    "browser.download.alwaysOpenPanel": false,
                    "dom.events.testing.asyncClipboard": true,
                    // Each journey begins at 100 %.
                    "browser.zoom.siteSpecific": false,
                    // As the other engines here do it, and macOS: no room is taken by bars.
                    "layout.testing.overlay-scrollbars.always-visible": false,
                    "widget.gtk.overlay-scrollbars.enabled": true,
                    "ui.useOverlayScrollbars": 1,
                },
            },
        }),
        // No "webSocketUrl": Debian's build has no BiDi and refuses such a session. In full screen the window has no
        // bars, and is as narrow as it is asked to be, down to 334 pixels.
        Engine::Webkit => {
            let mut arguments = vec!["--automation", "--full-screen", "--javascript-can-access-clipboard=true"];
            arguments.extend(taste.dark.then_some("--dark-mode"));
            let options = json!({"binary": program("MINIBROWSER", &[])?, "args": arguments});
            json!({"browserName": "MiniBrowser", "webkitgtk:browserOptions": options})
        }
    };
    capabilities["unhandledPromptBehavior"] = json!("ignore");
    Ok(capabilities)
}

fn geckodriver(folder: &Path) -> Result<Command> {
    let mut command = Command::new(program("GECKODRIVER", &["geckodriver"])?);
    // The default port for BiDi is shared by all, and the system's colours are changed by scripts of the browser's own.
    command.arg(format!("--websocket-port={}", free_port()?)).arg("--allow-system-access");
    command.arg(format!("--profile-root={}", folder.display()));
    command.env("HOME", folder).env("MOZ_CRASHREPORTER_DISABLE", "1");
    Ok(command)
}

fn webkit_driver(folder: &Path, display: &str, taste: Taste) -> Result<Command> {
    let config = folder.join("config");
    fs::create_dir_all(config.join("gtk-3.0"))?;
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", downloads(folder).display());
    fs::write(config.join("user-dirs.dirs"), downloads)?;
    let (dark, moving) = (u8::from(taste.dark), u8::from(!taste.reduced_motion));
    let settings = format!("[Settings]\ngtk-application-prefer-dark-theme={dark}\ngtk-enable-animations={moving}\n");
    fs::write(config.join("gtk-3.0/settings.ini"), settings)?;
    let mut command = Command::new(program("WEBKITDRIVER", &["WebKitWebDriver"])?);
    command.env_remove("WAYLAND_DISPLAY").env("XDG_CONFIG_HOME", config).env("XDG_RUNTIME_DIR", folder);
    command.env("HOME", folder).env("XDG_CACHE_HOME", folder.join("cache")).env("XDG_DATA_HOME", folder.join("data"));
    for (name, value) in [
        ("DISPLAY", display),
        ("GDK_BACKEND", "x11"),
        ("GSETTINGS_BACKEND", "memory"),
        ("GIO_USE_VFS", "local"),
        ("NO_AT_BRIDGE", "1"),
        ("LIBGL_ALWAYS_SOFTWARE", "1"),
    ] {
        command.env(name, value);
    }
    Ok(command)
}

/// The side of the square screen that WebKit is shown on, in pixels.
pub const SCREEN: u32 = 1400;

/// A screen that nobody looks at, and its name; the server chooses a free one.
fn screen() -> Result<(Process, String)> {
    let mut command = Command::new(program("XVFB", &["Xvfb"])?);
    command.args(["-displayfd", "1", "-screen", "0", &format!("{SCREEN}x{SCREEN}x24"), "-nolisten", "tcp"]);
    let mut process = Process::spawn(command.stdout(Stdio::piped()))?;
    let mut number = String::new();
    let output = process.0.stdout.take().context("Xvfb has an output")?;
    BufReader::new(output).read_line(&mut number)?;
    Ok((process, format!(":{}", number.trim())))
}

/// A process with all that it starts; ended when dropped.
struct Process(Child);

impl Process {
    fn spawn(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let started = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        Ok(Self(started.with_context(|| format!("{} does not start", command.get_program().display()))?))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Whole, because a driver that is ended leaves its browser behind.
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// The program that the variable names, or the first of `names` on the search path.
fn program(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(path.into());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|candidate| candidate.is_file())
        .with_context(|| format!("{variable} does not say where it is: `cargo xtask test e2e` installs it or says how"))
}
