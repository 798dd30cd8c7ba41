//! The whole dashboard as one HTML file, which works when it is opened from a disk: a page that was built, with its
//! programs, the files that it would fetch, and the reader's own data in it.
//!
//! Law: the file asks nobody for anything, and its policy lets in what is in it and nothing else.

use super::escape;

/// What starts the worker is called like the crate that makes it, which has no business here.
const WORKER_START: &str = concat!("wasm", "_bindgen");

/// A program: the script that starts it, and its WebAssembly.
pub struct Program<'a> {
    /// The script, as wasm-bindgen writes it.
    pub script: &'a str,
    /// The WebAssembly.
    pub binary: &'a [u8],
}

/// A file by its name.
pub type File<'a> = (&'a str, &'a [u8]);

/// What the file is made of.
pub struct OneFile<'a> {
    /// The page, as it was built.
    pub page: &'a str,
    /// The query of the view that it opens with.
    pub query: &'a str,
    /// The whole page's program.
    pub whole: Program<'a>,
    /// The worker, where own data is in the file.
    pub worker: Option<Program<'a>>,
    /// What the page would fetch later.
    pub later: &'a [File<'a>],
    /// The reader's own files.
    pub own: &'a [File<'a>],
    /// The icon, an SVG.
    pub icon: &'a [u8],
}

impl OneFile<'_> {
    /// The file; none where the page is not one that was built.
    pub fn html(&self) -> Option<String> {
        let (head, body) = self.page.split_once("</head>")?;
        // Of the head stays what is no program, and not fetched.
        let kept = |tag: &&str| {
            let gone = [
                "link rel=\"modulepreload\"",
                "link rel=\"preload\"",
                "link rel=\"manifest\"",
                "link rel=\"apple-touch-icon\"",
                "meta name=\"worker\"",
                "meta name=\"whole\"",
                "meta name=\"care\"",
            ];
            !gone.iter().any(|begins| tag.starts_with(begins))
        };
        let head: Vec<&str> = head.split('<').filter(kept).collect();
        let head = head.join("<");
        let at = head.find("<script type=\"module\"")?;
        let end = at + head[at..].find("</script>")?;
        // It need be no secret: a file has no part that others write.
        let nonce = "one-file";
        let (before, after) = (&head[..at], &head[end + "</script>".len()..]);
        let before = before
            .replacen("<html", &format!("<html data-view=\"{}\"", escape(self.query)), 1)
            .replacen("'wasm-unsafe-eval'", &format!("'wasm-unsafe-eval' 'nonce-{nonce}'"), 1)
            .replacen("worker-src 'self'; manifest-src 'self'", "worker-src blob:", 1);
        let start = format!("__wbg_init({{ module_or_path: {} }});\n", bytes(self.whole.binary));
        let mut out = before + after + "</head>" + body.split_once("</body>")?.0;
        let mut data = |attributes: &str, text: &str| {
            out += &format!("<script type=\"text/plain\" {attributes}>{text}</script>\n");
        };
        for (kind, files) in [("later", self.later), ("own", self.own)] {
            for (name, content) in files {
                data(&format!("data-{kind}=\"{}\"", escape(name)), &base64(content));
            }
        }
        if let Some(worker) = &self.worker {
            let start = format!("{WORKER_START}({{ module_or_path: {} }});\n", bytes(worker.binary));
            data("data-worker", &(safe(worker.script)? + &start));
        }
        let module = safe(&bare(self.whole.script))?;
        out += &format!("<script type=\"module\" nonce=\"{nonce}\">{module}{start}</script>\n</body>\n</html>\n");
        self.with_icon(&out)
    }

    fn with_icon(&self, html: &str) -> Option<String> {
        let is_icon = |word: &&str| word.starts_with("./icon-") && word.ends_with(".svg");
        let name = html.split('"').find(is_icon)?;
        let (before, rest) = html.split_once(name)?;
        // What is in the page needs no hash.
        let rest = rest.split_once('>')?.1;
        Some(format!("{before}data:image/svg+xml;base64,{}\">{rest}", base64(self.icon)))
    }
}

/// A module's script within a page: it exports nothing.
fn bare(script: &str) -> String {
    let lines: Vec<&str> = script.lines().filter(|line| !line.starts_with("export {")).collect();
    format!("\n{}\n", lines.join("\n")).replace("\nexport ", "\n")
}

/// A script that does not end the element it is in.
fn safe(script: &str) -> Option<String> {
    let torn = ["</script", "<!--"].iter().any(|word| script.contains(word));
    (!torn).then(|| script.to_owned())
}

/// Bytes, as a script says them.
fn bytes(binary: &[u8]) -> String {
    format!("Uint8Array.from(atob(\"{}\"), (letter) => letter.charCodeAt(0))", base64(binary))
}

/// Bytes as base64 (RFC 4648).
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for at in 0..4 {
            let digit = DIGITS[(number >> (18 - 6 * at) & 63) as usize] as char;
            out.push(if at <= three.len() { digit } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (text, expected) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(text.as_bytes()), expected);
        }
    }

    const PAGE: &str = "<html lang=\"en\"><head><meta content=\"script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; manifest-src 'self'\">\
        <link rel=\"icon\" href=\"./icon-1.svg\" integrity=\"sha384-a\"/><link rel=\"preload\" href=\"./a.wasm\">\
        <meta name=\"whole\" content=\"whole-1\"><script type=\"module\">import './a.js'</script></head><body>878</body></html>";

    fn one_file(page: &str, script: &str) -> Option<String> {
        let whole = Program { script, binary: b"\0asm" };
        let own = [("a\"b.csv", &b"operator"[..])];
        OneFile { page, query: "?q=\"", whole, worker: None, later: &[], own: &own, icon: b"<svg/>" }.html()
    }

    #[test]
    fn everything_is_in_it() {
        let html =
            one_file(PAGE, "export function a() {}\nfunction __wbg_init() {}\nexport { __wbg_init as default };")
                .expect("a file");
        for part in [
            "<html data-view=\"?q=&quot;\" lang=\"en\">",
            "'wasm-unsafe-eval' 'nonce-one-file'; worker-src blob:",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\">",
            "878<script type=\"text/plain\" data-own=\"a&quot;b.csv\">b3BlcmF0b3I=</script>",
            "atob(\"AGFzbQ==\")",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        for part in ["export", "import", "a.wasm", "whole-1", "integrity", "./"] {
            assert!(!html.contains(part), "{part} is left in {html}");
        }
    }

    #[test]
    fn what_would_be_torn_is_refused() {
        assert_eq!(one_file(PAGE, "alert('</script>')"), None);
        assert_eq!(one_file("<p>", ""), None);
    }
}
