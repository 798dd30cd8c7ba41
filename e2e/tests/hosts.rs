//! The built page on the real nginx and Caddy, by the files in `docs/hosting`.
//!
//! `cargo xtask test e2e` says where both are, in `HOST_NGINX` and `HOST_CADDY`.

use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

/// Ended with the test.
struct Host(Child);

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn program(variable: &str) -> String {
    std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set: run `cargo xtask test e2e`"))
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// The file of `docs/hosting` with what is the publisher's put in.
fn configured(name: &str, ours: &[(&str, &str)]) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/hosting").join(name);
    let text = fs::read_to_string(file).expect("the file of the docs");
    ours.iter().fold(text, |text, (theirs, ours)| {
        assert!(text.contains(theirs), "{name} has no {theirs}");
        text.replace(theirs, ours)
    })
}

/// The head of the answer, in lower case.
fn ask(port: u16, path: &str, encoding: &str) -> String {
    for _ in 0..100 {
        let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else {
            sleep(Duration::from_millis(50));
            continue;
        };
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {encoding}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let text = String::from_utf8_lossy(&answer);
        return text.split("\r\n\r\n").next().unwrap_or_default().to_lowercase();
    }
    panic!("nobody answers on port {port}");
}

#[track_caller]
fn check(answer: &str, says: &[&str]) {
    for line in says {
        assert!(answer.contains(line), "{line} is missing in {answer}");
    }
}

fn serves_well(port: u16, encoding: &str) {
    let dist = e2e::dist().expect("the built page");
    let names =
        fs::read_dir(&dist).expect("the built page").flatten().filter_map(|file| file.file_name().into_string().ok());
    let wasm = names.into_iter().find(|name| name.starts_with("chargeboard-") && name.ends_with("_bg.wasm"));
    let wasm = format!("/{}", wasm.expect("the program"));
    let safe = ["x-content-type-options: nosniff", "referrer-policy: strict-origin-when-cross-origin"];
    let encoded = format!("content-encoding: {encoding}");
    let page = ask(port, "/", encoding);
    check(&page, &["200 ok", "content-type: text/html", "cache-control: no-cache", &encoded]);
    check(&page, &safe);
    let program = ask(port, &wasm, encoding);
    check(&program, &["200 ok", "content-type: application/wasm", "max-age=31536000, immutable", &encoded]);
    check(&program, &safe);
    assert!(!program.contains("no-cache"), "{program}");
    check(&ask(port, "/editions/2024-03.json", "identity"), &["200 ok", "content-type: application/json", "no-cache"]);
    check(&ask(port, "/sw.js", "identity"), &["200 ok", "javascript", "cache-control: no-cache"]);
    check(&ask(port, "/none", "identity"), &["404 not found"]);
}

#[test]
fn nginx_serves_the_folder() {
    let dist = e2e::dist().expect("the built page");
    let folder = tempfile::tempdir().expect("a folder");
    let port = free_port();
    let dist = dist.canonicalize().expect("the built page");
    let ours = configured(
        "nginx.conf",
        &[("<80>", &format!("127.0.0.1:{port}")), ("<the folder dist>", &dist.to_string_lossy())],
    );
    let temporary = folder.path().display();
    let kinds: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map(|kind| format!("{kind}_temp_path {temporary}/{kind};"))
        .concat();
    let whole = format!(
        "user root; pid {temporary}/pid; error_log stderr; events {{}} http {{ include /etc/nginx/mime.types; access_log off; {kinds}\n{ours} }}"
    );
    let file = folder.path().join("nginx.conf");
    fs::write(&file, whole).expect("a file");
    let mut nginx = Command::new(program("HOST_NGINX"));
    let nginx = nginx.args(["-g", "daemon off; master_process off;", "-c"]).arg(&file).spawn().expect("nginx starts");
    let _nginx = Host(nginx);
    serves_well(port, "gzip");
}

#[test]
fn caddy_serves_the_folder() {
    let dist = e2e::dist().expect("the built page");
    let folder = tempfile::tempdir().expect("a folder");
    let port = free_port();
    let dist = dist.canonicalize().expect("the built page");
    let ours = configured(
        "Caddyfile",
        &[("<example.org>", &format!("http://localhost:{port}")), ("<the folder dist>", &dist.to_string_lossy())],
    );
    let file = folder.path().join("Caddyfile");
    fs::write(&file, format!("{{\n\tadmin off\n}}\n{ours}")).expect("a file");
    let mut caddy = Command::new(program("HOST_CADDY"));
    caddy
        .args(["run", "--adapter", "caddyfile", "--config"])
        .arg(&file)
        .env("HOME", folder.path())
        .stderr(Stdio::null());
    let _caddy = Host(caddy.spawn().expect("Caddy starts"));
    serves_well(port, "br");
    serves_well(port, "gzip");
}
