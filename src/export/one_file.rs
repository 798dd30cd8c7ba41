//! The whole dashboard as one HTML file, which works when it is opened from a disk: a page that was built, with its
//! programs, the files that it would fetch, and the reader's own data in it.
//!
//! Law: the file asks nobody for anything, and its policy lets in what is in it and nothing else. It holds what it was made
//! of, so that it can be saved again with another view.

use crate::dataset::bundled;
use crate::format::escape;

/// What a file calls the page that it was made of.
pub const PAGE: &str = "index.html";
/// What the map fetches.
const SHAPES: &str = "map/countries-1.bin";

/// A file by its name.
pub type File<'a> = (&'a str, &'a [u8]);

/// What the file is made of.
pub struct OneFile<'a> {
    /// The page, as it was built.
    pub page: &'a str,
    /// The query of the view that it opens with.
    pub query: &'a str,
    /// What the page fetches from its folder: what it [needs](needed), and what else it is to find.
    pub parts: &'a [File<'a>],
    /// The reader's own files.
    pub own: &'a [File<'a>],
    /// How these are read; empty where there are none.
    pub note: &'a str,
}

/// The names of the files that a page needs as one file, in its folder; none where it is not a page that was built.
pub fn needed(page: &str) -> Option<Vec<String>> {
    let mut names = vec![SHAPES.to_owned(), after(page, ICON)?.to_owned()];
    names.extend(bundled::ids().map(|id| format!("editions/{id}.json")));
    for name in [program(page)?, after(page, WORKER)?] {
        names.extend([format!("{name}.js"), format!("{name}_bg.wasm")]);
    }
    // Only a release is split.
    names.extend(after(page, CHUNKS).unwrap_or_default().split_whitespace().map(str::to_owned));
    Some(names)
}

const ICON: &str = "<link rel=\"icon\" href=\"./";
const CHUNKS: &str = "<meta name=\"chunks\" content=\"";
const PROGRAM: &str = "<link rel=\"modulepreload\" href=\"./";
const WORKER: &str = "<meta name=\"worker\" content=\"";

/// The beginning of the names of the page's program.
fn program(page: &str) -> Option<&str> {
    after(page, PROGRAM)?.strip_suffix(".js")
}

/// What stands in the page from here to the end of the attribute.
fn after<'a>(page: &'a str, begins: &str) -> Option<&'a str> {
    Some(page.split_once(begins)?.1.split_once('"')?.0)
}

impl OneFile<'_> {
    /// The file; none where the page is not one that was built, or a part is missing.
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
                "meta name=\"care\"",
                "meta name=\"chunks\"",
            ];
            !gone.iter().any(|begins| tag.starts_with(begins))
        };
        let head: Vec<&str> = head.split('<').filter(kept).collect();
        let head = head.join("<");
        let at = head.find("<script type=\"module\"")?;
        let end = at + head[at..].find("</script>")?;
        // It need be no secret: a file has no part that others write.
        let nonce = "one-file";
        let (before, after_it) = (&head[..at], &head[end + "</script>".len()..]);
        let before = before
            .replacen("<html", &format!("<html data-view=\"{}\"", escape(self.query)), 1)
            .replacen("'wasm-unsafe-eval'", &format!("'wasm-unsafe-eval' 'nonce-{nonce}'"), 1)
            .replacen("worker-src 'self'; manifest-src 'self'", "worker-src blob:", 1);
        let mut out = before + after_it + "</head>" + body.split_once("</body>")?.0;
        let mut data = |attributes: &str, content: &[u8]| {
            out += &format!("<script type=\"text/plain\" {attributes}>{}</script>\n", base64(content));
        };
        let page = (PAGE, self.page.as_bytes());
        for (kind, files) in [("later", &[page][..]), ("later", self.parts), ("own", self.own)] {
            for (name, content) in files {
                data(&format!("data-{kind}=\"{}\"", escape(name)), content);
            }
        }
        if !self.note.is_empty() {
            data("data-note", self.note.as_bytes());
        }
        let name = program(self.page)?;
        let script = std::str::from_utf8(self.part(&format!("{name}.js"))?).ok()?;
        let program = format!("{name}_bg.wasm");
        self.part(&program)?;
        let start = format!(
            "const program = atob(document.querySelector('script[data-later=\"{program}\"]').textContent);\n\
            __wbg_init({{ module_or_path: Uint8Array.from(program, (letter) => letter.charCodeAt(0)) }});\n"
        );
        let module = safe(&bare(script))?;
        out += &format!("<script type=\"module\" nonce=\"{nonce}\">{module}{start}</script>\n</body>\n</html>\n");
        self.with_icon(&out)
    }

    fn part(&self, name: &str) -> Option<&[u8]> {
        self.parts.iter().find(|part| part.0 == name).map(|part| part.1)
    }

    fn with_icon(&self, html: &str) -> Option<String> {
        let name = after(self.page, ICON)?;
        let (before, rest) = html.split_once(&format!("./{name}"))?;
        // What is in the page needs no hash.
        let rest = rest.split_once('>')?.1;
        Some(format!("{before}data:image/svg+xml;base64,{}\">{rest}", base64(self.part(name)?)))
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

    const BUILT: &str = "<html lang=\"en\"><head><meta content=\"script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; manifest-src 'self'\">\
        <link rel=\"icon\" href=\"./icon-1.svg\" integrity=\"sha384-a\"/><link rel=\"preload\" href=\"./a.wasm\">\
        <meta name=\"worker\" content=\"worker-2\"><link rel=\"modulepreload\" href=\"./page-1.js\" integrity=\"sha384-a\"><meta name=\"chunks\" content=\"page-1_split_data.wasm\"><script type=\"module\">import './a.js'</script></head><body>878</body></html>";

    fn one_file(page: &str, script: &str) -> Option<String> {
        let parts = [("page-1.js", script.as_bytes()), ("page-1_bg.wasm", b"\0asm"), ("icon-1.svg", b"<svg/>")];
        let own = [("a\"b.csv", &b"operator"[..])];
        OneFile { page, query: "?q=\"", parts: &parts, own: &own, note: "[]" }.html()
    }

    #[test]
    fn everything_is_in_it() {
        let html =
            one_file(BUILT, "export function a() {}\nfunction __wbg_init() {}\nexport { __wbg_init as default };")
                .expect("a file");
        for part in [
            "<html data-view=\"?q=&quot;\" lang=\"en\">",
            "'wasm-unsafe-eval' 'nonce-one-file'; worker-src blob:",
            "href=\"data:image/svg+xml;base64,PHN2Zy8+\">",
            "878<script type=\"text/plain\" data-later=\"index.html\">",
            "<script type=\"text/plain\" data-later=\"page-1_bg.wasm\">AGFzbQ==</script>",
            "<script type=\"text/plain\" data-own=\"a&quot;b.csv\">b3BlcmF0b3I=</script>",
            "<script type=\"text/plain\" data-note>W10=</script>",
            "function a() {}",
        ] {
            assert!(html.contains(part), "{part} is missing in {html}");
        }
        for part in ["export", "import", "a.wasm", "content=\"page-1", "integrity", "./"] {
            assert!(!html.contains(part), "{part} is left in {html}");
        }
    }

    #[test]
    fn what_it_needs_is_named() {
        let expected = [
            "map/countries-1.bin",
            "icon-1.svg",
            "page-1.js",
            "page-1_bg.wasm",
            "worker-2.js",
            "worker-2_bg.wasm",
            "page-1_split_data.wasm",
        ];
        let mut found = needed(BUILT).expect("names");
        found.retain(|name| !name.starts_with("editions/"));
        assert_eq!(found, expected);
        assert_eq!(needed("<p>"), None);
    }

    #[test]
    fn what_would_be_torn_or_is_missing_is_refused() {
        assert_eq!(one_file(BUILT, "alert('</script>')"), None);
        assert_eq!(one_file(&BUILT.replace("page-1", "page-3"), ""), None);
        assert_eq!(one_file("<p>", ""), None);
    }
}
