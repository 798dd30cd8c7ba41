//! A static file server on 127.0.0.1 that serves one folder under one sub-path and remembers every request.
//!
//! Law: whatever is asked for outside the sub-path is remembered and not found.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// A running server; it ends with the process.
pub struct Server {
    address: SocketAddr,
    site: Arc<Site>,
}

struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
    requests: Mutex<Vec<String>>,
    /// What the hook runs beyond its own.
    first: Mutex<String>,
    /// Whether nobody gets an answer.
    cut: AtomicBool,
    /// Files that begin and end so are not what they should be.
    spoiled: Mutex<Option<(String, String, Spoiled)>>,
    manner: Manner,
}

/// How the files are served.
struct Manner {
    /// Whether they go out as they lie there, compressed, and without the hook.
    hosted: bool,
    /// What WebAssembly is said to be.
    program: &'static str,
    /// A header line that everything is served with, or none.
    policy: &'static str,
}

impl Default for Manner {
    fn default() -> Self {
        Self { hosted: false, program: PROGRAM, policy: "" }
    }
}

/// What a file that is not what it should be is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spoiled {
    /// Not there.
    Missing,
    /// Of the right size, but not the right bytes.
    Damaged,
    /// Half of it.
    Short,
    /// Said to be text.
    Mistyped,
}

/// Collects errors in the page. A file of its own, because the page's policy forbids unknown inline scripts.
const HOOK: &str = include_str!("hook.js");
const HOOK_NAME: &str = "e2e-hook.js";
/// What asks for it, right at the beginning of the page.
pub const HOOK_TAG: &str = "<script src=\"e2e-hook.js\"></script>";

impl Server {
    /// Serves `folder` under `base`, such as `/a/deep/sub-path/`, on a free port.
    pub fn start(folder: &Path, base: &str) -> std::io::Result<Self> {
        Self::serve(folder, base, Manner::default())
    }

    /// Serves it as a host that knows no WebAssembly does.
    pub fn mistyped(folder: &Path) -> std::io::Result<Self> {
        Self::serve(folder, "/", Manner { program: "text/plain; charset=utf-8", ..Manner::default() })
    }

    /// Serves it so that no browser runs a script of it, as one whose reader has turned them off.
    pub fn scriptless(folder: &Path) -> std::io::Result<Self> {
        let policy = "Content-Security-Policy: sandbox allow-same-origin\r\n";
        Self::serve(folder, "/", Manner { policy, ..Manner::default() })
    }

    /// Serves it as a host does: the `.br` beside a file where there is one, and nothing added to the page.
    pub fn hosted(folder: &Path, base: &str) -> std::io::Result<Self> {
        Self::serve(folder, base, Manner { hosted: true, ..Manner::default() })
    }

    fn serve(folder: &Path, base: &str, manner: Manner) -> std::io::Result<Self> {
        assert!(base.starts_with('/') && base.ends_with('/'), "a base begins and ends with a slash: {base}");
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let site = Arc::new(Site {
            folder: folder.into(),
            base: base.into(),
            requests: Mutex::default(),
            first: Mutex::default(),
            cut: AtomicBool::new(false),
            spoiled: Mutex::default(),
            manner,
        });
        let shared = site.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = shared.clone();
                // A reader that goes away before the answer is no error of ours.
                thread::spawn(move || drop(answer(stream, &site)));
            }
        });
        Ok(Self { address, site })
    }

    /// Has every page run this script before anything of its own, from now on.
    pub fn first(&self, script: &str) {
        *self.site.first.lock().expect("no handler panics") = script.into();
    }

    /// The page's address without a query.
    pub fn url(&self) -> String {
        format!("{}{}", self.origin(), self.site.base)
    }

    /// The path that the folder lies under.
    pub fn base(&self) -> &str {
        &self.site.base
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Cuts the network off, or brings it back.
    pub fn cut(&self, cut: bool) {
        self.site.cut.store(cut, Ordering::SeqCst);
    }

    /// Spoils the files whose names begin and end so; none of them where there is nothing to spoil.
    pub fn spoil(&self, spoiled: Option<(&str, &str, Spoiled)>) {
        let spoiled = spoiled.map(|(begins, ends, how)| (begins.to_owned(), ends.to_owned(), how));
        *self.site.spoiled.lock().expect("no handler panics") = spoiled;
    }

    /// Every path that was asked for so far, without its query, but not the hook's.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests.lock().expect("no handler panics").clone()
    }
}

fn answer(mut stream: TcpStream, site: &Site) -> std::io::Result<()> {
    // Browsers open spare connections and say nothing on them.
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let Some(first) = lines.next().transpose()? else {
        return Ok(());
    };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    if site.cut.load(Ordering::SeqCst) {
        return Ok(());
    }
    let target = first.split(' ').nth(1).unwrap_or("/");
    let path = target.split(['?', '#']).next().unwrap_or("/");
    let found = content(path, site);
    let compressed = site.manner.hosted.then(|| compressed(path, site)).flatten();
    let kind = |kind| if kind == PROGRAM { site.manner.program } else { kind };
    let encoding = if compressed.is_some() { "Content-Encoding: br\r\n" } else { "" };
    let policy = site.manner.policy;
    let name = within(path.strip_prefix(&site.base).unwrap_or(path));
    let spoiled = site.spoiled.lock().expect("no handler panics").clone();
    let spoiled = spoiled.filter(|(begins, ends, _)| name.starts_with(begins) && name.ends_with(ends));
    let spoiled = spoiled.map(|(.., how)| how);
    let (status, typed, body) = match found.filter(|_| spoiled != Some(Spoiled::Missing)) {
        Some((found, body)) => {
            let typed = if spoiled == Some(Spoiled::Mistyped) { "text/plain" } else { kind(found) };
            let mut body = compressed.unwrap_or(body);
            let half = body.len() / 2;
            match spoiled {
                Some(Spoiled::Damaged) => body[half..].fill(0xff),
                Some(Spoiled::Short) => body.truncate(half),
                _ => {}
            }
            ("200 OK", typed, body)
        }
        None => ("404 Not Found", "text/plain; charset=utf-8", b"not found".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\n{encoding}{policy}Content-Type: {typed}\r\nContent-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

fn content(path: &str, site: &Site) -> Option<(&'static str, Vec<u8>)> {
    let inside = path.strip_prefix(&site.base);
    if inside == Some(HOOK_NAME) {
        let first = site.first.lock().expect("no handler panics");
        return Some((kind("hook.js"), format!("{HOOK}{first}").into_bytes()));
    }
    site.requests.lock().expect("no handler panics").push(path.into());
    let name = &within(inside?);
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    let body = plain.then(|| fs::read(site.folder.join(name)).ok())??;
    if name != "index.html" || site.manner.hosted {
        return Some((kind(name), body));
    }
    let html = String::from_utf8_lossy(&body);
    Some((kind(name), html.replacen("<head>", &format!("<head>{HOOK_TAG}"), 1).into_bytes()))
}

/// The file that is meant: of a folder its page.
fn within(name: &str) -> String {
    if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() }
}

/// What lies compressed beside a file.
fn compressed(path: &str, site: &Site) -> Option<Vec<u8>> {
    let name = &within(path.strip_prefix(&site.base)?);
    let plain = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| fs::read(site.folder.join(format!("{name}.br"))).ok())?
}

/// The media type that a well-kept static host sends.
const PROGRAM: &str = "application/wasm";

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => PROGRAM,
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
