//! Closes the built page's Content-Security-Policy: inline scripts run by their hashes, and no others.
//!
//! Law: the policy never says `'unsafe-inline'`, and no address in the page begins at the host's root.

use crate::{optimize, run::Outcome};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{env, fs, path::PathBuf};

/// What the source of the page has in place of the hashes.
const PLACEHOLDER: &str = "'inline-hashes'";

/// Seals the `index.html` that trunk has staged.
pub fn staged() -> Outcome {
    let folder =
        env::var_os("TRUNK_STAGING_DIR").ok_or("Only trunk calls `cargo xtask csp`: run `cargo xtask dist`.")?;
    let folder = PathBuf::from(folder);
    let file = folder.join("index.html");
    crate::publish::page(&file)?;
    let html = fs::read_to_string(&file)
        .map_err(|error| format!("{} cannot be read ({error}): run `cargo xtask dist` again.", file.display()))?;
    let html = sealed(&optimize::programs(&html, &folder, crate::publish::is_release())?)?;
    fs::write(&file, html).map_err(|error| format!("{} cannot be written ({error}): make room for it.", file.display()))
}

/// The page with its policy complete.
fn sealed(html: &str) -> Outcome<String> {
    // `trunk serve` fills these in with every answer, after the hash is taken: so they are filled in now.
    let html = html
        .replace("'{{__TRUNK_ADDRESS__}}'", "window.location.host")
        .replace("`{{__TRUNK_ADDRESS__}}`", "window.location.host")
        .replace("{{__TRUNK_WS_BASE__}}", "/");
    for attribute in ["href", "src"] {
        for quote in ["\"", "'", ""] {
            let absolute = format!(" {attribute}={quote}/");
            if let Some(at) = html.find(&absolute) {
                let shown: String = html[at + 1..].chars().take(80).collect();
                return Err(format!(
                    "index.html has an address that begins at the host's root (`{shown}`): make it relative, `./…`, so that the page works under any path."
                ));
            }
        }
    }
    if html.matches(PLACEHOLDER).count() != 1 {
        return Err(format!(
            "index.html must have {PLACEHOLDER} once, in the script-src of its Content-Security-Policy: put it back."
        ));
    }
    let html = telling_failure(&without_idle_integrity(&html));
    let hashes: Vec<_> = inline_scripts(&html).into_iter().map(source).collect();
    Ok(html.replacen(PLACEHOLDER, &hashes.join(" "), 1))
}

/// The text of every script that is not in a file of its own.
fn inline_scripts(html: &str) -> Vec<&str> {
    let mut scripts = vec![];
    let mut rest = html;
    while let Some(at) = rest.find("<script") {
        let tag = &rest[at..];
        let Some((head, body)) = split_tag(tag) else {
            break;
        };
        let end = body.find("</script").unwrap_or(body.len());
        // What is no program needs no leave.
        let idle = ["text/plain", "application/ld+json"].iter().any(|kind| head.contains(kind));
        if !idle && !head.split_whitespace().any(|word| word.starts_with("src=")) {
            scripts.push(&body[..end]);
        }
        rest = &body[end..];
    }
    scripts
}

/// Takes the hash off preloads that are fetched later: browsers ignore it there, with a warning in the reader's console.
fn without_idle_integrity(html: &str) -> String {
    let idle = |tag: &str| tag.starts_with("link ") && tag.contains("rel=\"preload\"") && tag.contains("as=\"fetch\"");
    let tags = html.split_inclusive('<').map(|tag| match tag.split_once(" integrity=\"") {
        Some((before, after)) if idle(tag) => format!("{before}{}", after.split_once('"').map_or("", |(_, rest)| rest)),
        _ => tag.into(),
    });
    tags.collect()
}

/// Has the program's start tell the window when it fails: what a module awaits at its top fails in silence in WebKit,
/// and for some reasons in Firefox, and the page would wait for ever.
fn telling_failure(html: &str) -> String {
    let Some((before, after)) = html.split_once("const wasm = await init(") else { return html.into() };
    let Some((arguments, after)) = after.split_once(");") else { return html.into() };
    format!(
        "{before}const wasm = await init({arguments}).catch((error) => {{ reportError(error); throw error; }});{after}"
    )
}

/// Splits after the `>` that ends the first tag; one within quotes does not.
fn split_tag(html: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    let end = html.char_indices().find_map(|(at, c)| match (quote, c) {
        (None, '>') => Some(at),
        (None, '"' | '\'') => {
            quote = Some(c);
            None
        }
        (Some(open), c) if open == c => {
            quote = None;
            None
        }
        _ => None,
    })?;
    Some((&html[..end], &html[end + 1..]))
}

/// A script as a source of the policy. The browser hashes what it parsed, which has no carriage returns.
fn source(script: &str) -> String {
    let text = script.replace("\r\n", "\n").replace('\r', "\n");
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "<meta content=\"script-src 'self' 'inline-hashes'\">";

    /// `sealed`, without the part of the page that is not looked at.
    fn check(body: &str, policy: &str) {
        assert_eq!(
            sealed(&format!("{POLICY}{body}")),
            Ok(format!("<meta content=\"script-src 'self' {policy}\">{body}"))
        );
    }

    fn fails(html: &str, with: &str) {
        let sentence = sealed(html).expect_err("it should fail");
        assert!(sentence.contains(with), "{sentence}");
    }

    #[test]
    fn a_hash_is_the_one_that_browsers_compute() {
        // From the Content Security Policy specification, section 8.2.
        assert_eq!(source("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
        assert_eq!(source("a\r\nb"), source("a\nb"));
    }

    #[test]
    fn every_inline_script_is_let_in_and_no_other() {
        let hello = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        check("<script>alert('Hello, world.');</script>", hello);
        check("<script type=\"module\" title='a>b'>alert('Hello, world.');</script>", hello);
        check("<script src=\"./a.js\"></script><script>alert('Hello, world.');</script>", hello);
        check(
            "<script>alert('Hello, world.');</script><p><script>alert('Hello, world.');</script>",
            &format!("{hello} {hello}"),
        );
        check("<script type=\"text/plain\">alert('Hello, world.');</script>", "");
        check("<p>none</p>", "");
    }

    #[test]
    fn the_reload_script_is_filled_in_before_it_is_hashed() {
        let page = |script: &str| sealed(&format!("{POLICY}<script>{script}</script>"));
        assert_eq!(
            page("const a = '{{__TRUNK_ADDRESS__}}', b = '{{__TRUNK_WS_BASE__}}';"),
            page("const a = window.location.host, b = '/';")
        );
    }

    #[test]
    fn an_integrity_that_browsers_ignore_goes() {
        let kept = "<link rel=\"modulepreload\" href=\"./a.js\" integrity=\"sha384-a\">";
        let page = |attribute: &str| {
            format!("{POLICY}{kept}<link rel=\"preload\" href=\"./a.wasm\"{attribute} as=\"fetch\"><p>")
        };
        assert_eq!(without_idle_integrity(&page(" integrity=\"sha384-b\"")), page(""));
    }

    #[test]
    fn a_start_that_fails_is_told() {
        let page =
            |after: &str| format!("<script>const wasm = await init({{ a: './b' }}){after};\nuse(wasm);</script>");
        let told = ".catch((error) => { reportError(error); throw error; })";
        assert_eq!(telling_failure(&page("")), page(told));
        assert_eq!(telling_failure("<p>"), "<p>");
    }

    #[test]
    fn a_page_without_a_place_for_the_hashes_fails() {
        fails("<script>1</script>", "must have 'inline-hashes' once");
    }

    #[test]
    fn an_address_from_the_root_fails() {
        fails(&format!("{POLICY}<link href=\"/a.css\">"), "`href=\"/a.css\">`");
        fails(&format!("{POLICY}<img src='/a.png'>"), "host's root");
        check("<a href=\"https://example.org/\"></a>", "");
    }
}
