//! One browser without a screen, steered over WebDriver; it ends when dropped.

use crate::{
    driver::{self, Driver, Taste},
    engine::Engine,
    patience::wait,
};
use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use std::{cell::RefCell, future::Future, path::PathBuf, sync::Arc, time::Duration};
use thirtyfour::{
    common::command::{Command, ExtensionCommand},
    prelude::*,
};
use tokio::runtime::{Builder, Runtime};

/// How long the driver waits for a page or a script of a journey before it gives up: the machine may be busy with other
/// things for a while, or sleep.
const PATIENCE: Duration = Duration::from_secs(1200);

/// A browser. Its methods wait, so that journeys read as plain steps.
pub struct Browser {
    engine: Engine,
    session: RefCell<Session>,
    runtime: Runtime,
}

/// A driver, and the session that it was asked for.
struct Session {
    client: WebDriver,
    taste: Taste,
    driver: Driver,
    // The browser's profile, downloads and other scraps; removed last.
    scraps: tempfile::TempDir,
}

impl Browser {
    /// Starts the engine's driver on a free port and the browser with it.
    pub fn start(engine: Engine) -> Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let session = RefCell::new(Session::start(engine, Taste::default(), &runtime)?);
        Ok(Self { engine, session, runtime })
    }

    /// The engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// What the session was started with.
    pub fn taste(&self) -> Taste {
        self.session.borrow().taste
    }

    /// Ends the session and starts one on a system that asks for this.
    pub fn restart(&self, taste: Taste) -> Result<()> {
        let new = Session::start(self.engine, taste, &self.runtime)?;
        self.session.replace(new).end(&self.runtime);
        Ok(())
    }

    /// Where downloads go.
    pub fn downloads(&self) -> PathBuf {
        driver::downloads(self.session.borrow().scraps.path())
    }

    /// The driver's process; the browser's are below it.
    pub fn process(&self) -> u32 {
        self.session.borrow().driver.process()
    }

    /// Lets go of every key and button, closes all tabs but a new, empty one, and takes back every permission.
    ///
    /// Each start is a new profile, and the page stores nothing that another tab of it reads before it is opened.
    pub fn fresh_tab(&self) -> Result<()> {
        let driver = self.driver();
        self.wait(async {
            driver.action_chain().reset_actions().await?;
            let old = driver.windows().await?;
            let new = driver.new_tab().await?;
            for tab in old {
                driver.switch_to_window(tab).await?;
                driver.close_window().await?;
            }
            driver.switch_to_window(new).await
        })?;
        if self.engine == Engine::Chromium {
            self.cdp("Browser.resetPermissions", json!({}))?;
            self.cdp("Network.clearBrowserCache", json!({}))?;
        }
        // A tab that is not in front has hardly any frames; on a busy machine it comes there later than it is switched to.
        let seen = || self.script("return document.visibilityState").is_ok_and(|state| state == "visible");
        ensure!(wait(seen), "the new tab does not come to the front");
        self.log()?;
        Ok(())
    }

    /// The client underneath.
    pub fn driver(&self) -> WebDriver {
        self.session.borrow().client.clone()
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
        let result =
            self.wait(self.driver().execute(body, arguments)).with_context(|| format!("script: {body:.300}"))?;
        Ok(result.json().clone())
    }

    /// Runs the body of an async function in the page and gives what it resolves to.
    pub fn script_async(&self, body: &str) -> Result<Value> {
        let wrapped = format!(
            "const done = arguments[arguments.length - 1]; (async () => {{ {body} }})().then((value) => done({{value}}), (error) => done({{error: String(error)}}))"
        );
        let result = self.wait(self.driver().execute_async(wrapped, vec![]))?.json().clone();
        match result.get("error") {
            Some(error) => bail!("script {body:.300}: {error}"),
            None => Ok(result["value"].clone()),
        }
    }

    /// Runs a script in Firefox's own window instead of the page's.
    pub fn privileged(&self, body: &str, arguments: Vec<Value>) -> Result<()> {
        self.post("/moz/context", json!({"context": "chrome"}))?;
        let result = self.script_with(body, arguments);
        self.post("/moz/context", json!({"context": "content"}))?;
        result.map(drop)
    }

    /// A command of the session that the client has no words for.
    pub fn post(&self, endpoint: &str, body: Value) -> Result<Value> {
        self.plain(Plain { method: http::Method::POST, endpoint: endpoint.into(), body: Some(body) })
    }

    /// A question to the session that the client has no words for.
    pub fn get(&self, endpoint: &str) -> Result<Value> {
        self.plain(Plain { method: http::Method::GET, endpoint: endpoint.into(), body: None })
    }

    fn plain(&self, plain: Plain) -> Result<Value> {
        let endpoint = plain.endpoint.clone();
        let driver = self.driver();
        let command = async { driver.handle().cmd(Command::ExtensionCommand(Box::new(plain))).await?.value() };
        self.wait(command).with_context(|| format!("{endpoint} failed"))
    }

    /// One command of the Chrome DevTools Protocol.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.runtime
            .block_on(self.driver().cdp().send_raw(method, parameters))
            .with_context(|| format!("{method} failed"))
    }

    /// The browser's own complaints since the last call: what was not found, refused or warned of; nothing of an engine
    /// that does not tell.
    pub fn log(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(vec![]);
        }
        let entries = self.wait(self.driver().get_log("browser"))?;
        Ok(entries
            .into_iter()
            .filter(|entry| matches!(entry.level.as_str(), "SEVERE" | "WARNING"))
            .map(|entry| entry.message)
            .collect())
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.session.get_mut().end(&self.runtime);
    }
}

impl Session {
    fn start(engine: Engine, taste: Taste, runtime: &Runtime) -> Result<Self> {
        // A second try covers a port that was taken between finding it and using it.
        Self::try_start(engine, taste, runtime).or_else(|_| Self::try_start(engine, taste, runtime))
    }

    fn try_start(engine: Engine, taste: Taste, runtime: &Runtime) -> Result<Self> {
        let scraps = tempfile::Builder::new().prefix("chargeboard-e2e-").tempdir()?;
        let Value::Object(capabilities) = driver::capabilities(engine, scraps.path(), taste)? else {
            bail!("capabilities are an object")
        };
        let driver = Driver::start(engine, scraps.path(), taste)?;
        let client = runtime.block_on(async {
            // Starts of 18 s were seen on a busy machine. What takes too long later, the driver says itself.
            let session = WebDriver::builder(driver.address(), Capabilities::from(capabilities));
            let session = session.request_timeout(Duration::from_secs(3600)).connect();
            tokio::time::timeout(Duration::from_secs(60), session)
                .await
                .with_context(|| format!("{} did not start in 60 s", engine.name()))?
                .with_context(|| format!("{} did not start", engine.name()))
        })?;
        let waits = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), None);
        runtime.block_on(client.update_timeouts(waits))?;
        Ok(Self { client, taste, driver, scraps })
    }

    /// Closes the browser.
    fn end(&self, runtime: &Runtime) {
        // Nothing is left to do about a browser that does not want to close: its driver is ended next.
        let quit = self.client.clone().quit();
        let _ = runtime.block_on(async { tokio::time::timeout(Duration::from_secs(20), quit).await });
    }
}

/// A command below the session's address.
#[derive(Debug)]
struct Plain {
    method: http::Method,
    endpoint: Arc<str>,
    body: Option<Value>,
}

impl ExtensionCommand for Plain {
    fn parameters_json(&self) -> Option<Value> {
        self.body.clone()
    }

    fn method(&self) -> http::Method {
        self.method.clone()
    }

    fn endpoint(&self) -> Arc<str> {
        self.endpoint.clone()
    }
}
