//! One headless Chromium, steered over WebDriver; it ends when dropped.

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::{
    env,
    future::Future,
    net::TcpListener,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};
use thirtyfour::prelude::*;
use tokio::runtime::{Builder, Runtime};

/// A browser session. Its methods wait, so that journeys read as plain steps.
pub struct Browser {
    driver: WebDriver,
    runtime: Runtime,
    _process: Driver,
    // The browser's profile and other scraps; removed last.
    _scraps: tempfile::TempDir,
}

impl Browser {
    /// Starts chromedriver on a free port and Chromium with it.
    pub fn start() -> Result<Self> {
        // A second try covers a port that was taken between finding it and using it.
        Self::try_start().or_else(|_| Self::try_start())
    }

    fn try_start() -> Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let scraps = tempfile::Builder::new().prefix("chargeboard-e2e-").tempdir()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let program = program("CHROMEDRIVER", &["chromedriver"])?;
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .env("TMPDIR", scraps.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{} does not start", program.display()))?;
        let process = Driver(process);
        let address = format!("http://127.0.0.1:{port}");
        let Value::Object(capabilities) = capabilities()? else { bail!("capabilities are an object") };
        let driver = runtime.block_on(async {
            listening(port).await?;
            // Starts of 18 s were seen on a busy machine.
            let session = WebDriver::new(address, Capabilities::from(capabilities));
            tokio::time::timeout(Duration::from_secs(60), session)
                .await
                .context("Chromium did not start in 60 s")?
                .context("Chromium did not start")
        })?;
        Ok(Self { driver, runtime, _process: process, _scraps: scraps })
    }

    /// Closes all tabs but a new, empty one, and takes back every permission.
    ///
    /// Each start is a new profile, and the page stores nothing that another tab of it reads before it is opened.
    pub fn fresh_tab(&self) -> Result<()> {
        self.wait(async {
            let old = self.driver.windows().await?;
            let new = self.driver.new_tab().await?;
            for tab in old {
                self.driver.switch_to_window(tab).await?;
                self.driver.close_window().await?;
            }
            self.driver.switch_to_window(new).await
        })?;
        self.cdp("Browser.resetPermissions", json!({}))?;
        self.cdp("Network.clearBrowserCache", json!({}))?;
        self.log()?;
        Ok(())
    }

    /// The client underneath.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Waits for one command.
    pub fn wait<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> Result<T> {
        Ok(self.runtime.block_on(command)?)
    }

    /// Runs a script's body in the page and gives what it returns.
    pub fn script(&self, body: &str) -> Result<Value> {
        self.script_with(body, vec![])
    }

    /// The same with `arguments`.
    pub fn script_with(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let result = self.wait(self.driver.execute(body, arguments)).with_context(|| format!("script: {body:.300}"))?;
        Ok(result.json().clone())
    }

    /// Runs the body of an async function in the page and gives what it resolves to.
    pub fn script_async(&self, body: &str) -> Result<Value> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {body} }})().then((value) => done({{value}}), (error) => done({{error: String(error)}}))"
        );
        let result = self.wait(self.driver.execute_async(wrapped, vec![]))?.json().clone();
        match result.get("error") {
            Some(error) => bail!("script {body:.300}: {error}"),
            None => Ok(result["value"].clone()),
        }
    }

    /// One command of the Chrome DevTools Protocol.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.runtime
            .block_on(self.driver.cdp().send_raw(method, parameters))
            .with_context(|| format!("{method} failed"))
    }

    /// The browser's own complaints since the last call: what was not found, refused or warned of.
    pub fn log(&self) -> Result<Vec<String>> {
        let entries = self.wait(self.driver.get_log("browser"))?;
        Ok(entries
            .into_iter()
            .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"))
            .map(|entry| entry.message)
            .collect())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Nothing is left to do about a browser that does not want to close: its driver is ended next.
        let quit = self.driver.clone().quit();
        let _ = self.runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), quit).await });
    }
}

/// The running chromedriver; ended when dropped.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn listening(port: u16) -> Result<()> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bail!("chromedriver does not listen on port {port}")
}

fn capabilities() -> Result<Value> {
    let browser = program("CHROMIUM", &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"])?;
    Ok(json!({
        "browserName": "chrome",
        "unhandledPromptBehavior": "ignore",
        "goog:loggingPrefs": {"browser": "ALL"},
        "goog:chromeOptions": {
            "binary": browser,
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
    }))
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
        .with_context(|| {
            format!("{} is not on the search path: `cargo xtask test e2e` installs it or says how", names[0])
        })
}
