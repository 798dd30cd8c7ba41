//! The default view within `index.html`, so that the figures come with the first bytes.
//!
//! Law: what is added needs nothing from anybody: the style sheet and two short scripts are in the page, and its policy
//! lets in just these.

use crate::{head, html::Html, offline};
use base64::{Engine, engine::general_purpose::STANDARD};
use chargeboard::{dashboard::dashboard, dataset::bundled, format::escape, i18n::Messages, ui::prerender, view::View};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// Before the page's own script, so that it hears of all that goes wrong.
const SCRIPT: &str = include_str!("page.js");

/// What the page's policy says of them; `page.js` makes both.
const TRUSTED: &str = "require-trusted-types-for 'script'; trusted-types chargeboard default;";

/// Says what does not work, where it never will.
fn notices() -> String {
    let class = "notice still-notice";
    let mut html = Html::default();
    html.element("noscript", &[], |html| {
        html.element("section", &[("class", class), ("data-notice", "script")], |html| {
            html.of_text("p", &[], Messages::ALLOW_SCRIPTS);
        });
    });
    html.0.push('\n');
    html.element("section", &[("class", class), ("data-notice", "broken"), ("role", "status")], |html| {
        html.of_text("p", &[("class", "of-load")], Messages::APP_DID_NOT_LOAD);
        html.of_text("p", &[("class", "of-wasm")], Messages::NO_WEBASSEMBLY);
        html.element("p", &[("class", "of-link")], |html| {
            html.text(Messages::LINK_NOT_SHOWN);
            html.text(" ");
            html.of_text("a", &[("href", "?")], Messages::SHOW_THE_OVERVIEW);
        });
    });
    html.0 + "\n"
}

/// Writes the default view of the newest edition into the page.
pub fn write(file: &Path, base: Option<&str>) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", file.display());
    let html = fs::read_to_string(file).map_err(failed)?;
    let mut dataset = bundled::edition(None);
    let page = dashboard(&mut dataset, View::default(), usize::MAX);
    let html = with_style(&html, file.parent().unwrap_or(Path::new(".")))?;
    let waiting = format!("<p id=\"waiting\">{}</p>", escape(Messages::IS_LOADING));
    let html = replaced(&html, "<p id=\"waiting\">", "</p>", &waiting)?;
    let html = replaced(&html, "<title>", "</title>", &head::title(&page))?;
    let html = replaced(&html, "<meta name=\"description\"", ">", &head::description(&page))?;
    let html = html.replacen("<head>", &format!("<head>\n<script>{SCRIPT}</script>"), 1);
    let care = offline::care(file.parent().unwrap_or(Path::new(".")))?;
    let html = html.replacen("</head>", &format!("{care}{}</head>", head::more(&dataset, &page, base)), 1);
    // In a browser that knows Trusted Types no text becomes markup or the address of a script but by the page's own.
    let html = html.replacen("base-uri 'none'", &format!("{TRUSTED} base-uri 'none'"), 1);
    // What the policy says comes first.
    let html = policy_first(&html)?;
    let body = format!(
        "<div id=\"before\">{}<div id=\"still\">{}</div></div>",
        notices(),
        prerender::html(bundled::edition(None))
    );
    let html = replaced(&html, "<noscript>", "</noscript>", &body)?;
    fs::write(file, html).map_err(failed)
}

/// The page with what lies between two marks, and the marks themselves, replaced.
fn replaced(html: &str, from: &str, to: &str, by: &str) -> Result<String, String> {
    let part = html.split_once(from).and_then(|(before, rest)| Some((before, rest.split_once(to)?.1)));
    let (before, after) = part.ok_or_else(|| format!("index.html has no {from}…{to}: put it back."))?;
    Ok(format!("{before}{by}{after}"))
}

/// The page with its style sheet in it: a request less before anything is seen.
fn with_style(html: &str, folder: &Path) -> Result<String, String> {
    let link = html
        .split_inclusive('>')
        .find(|tag| tag.contains("rel=\"stylesheet\""))
        .and_then(|tag| tag.rfind("<link").map(|at| &tag[at..]));
    let link = link.ok_or("index.html has no style sheet: put it back.")?;
    let name = link.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    let file = folder.join(name.trim_start_matches("./"));
    let style = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let style = squeezed(&style);
    fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    let hash = STANDARD.encode(Sha256::digest(&style));
    let html = html.replacen(link, &format!("<style>{style}</style>"), 1);
    Ok(html.replacen("style-src 'self'", &format!("style-src 'self' 'sha256-{hash}'"), 1))
}

/// The style sheet without comments, indents and empty lines.
fn squeezed(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let plain = parts.fold(first, |all, part| all + part.split_once("*/").map_or("", |(_, rest)| rest));
    plain.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The page with its policy, and before it its encoding, at the very beginning.
fn policy_first(html: &str) -> Result<String, String> {
    let tag = |begins: &str| {
        let at = html.find(begins).ok_or_else(|| format!("index.html has no {begins}: put it back."))?;
        let end = html[at..].find('>').ok_or("index.html has a tag without an end.")?;
        Ok::<_, String>(html[at..=at + end].to_owned())
    };
    let (charset, policy) = (tag("<meta charset")?, tag("<meta http-equiv=\"Content-Security-Policy\"")?);
    let html = html.replacen(&charset, "", 1).replacen(&policy, "", 1);
    Ok(html.replacen("<head>", &format!("<head>\n{charset}\n{policy}"), 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_style_sheet_is_squeezed() {
        assert_eq!(squeezed("/* a */\r\na { b: c; }\n\n  d { /* e */ f: g }\n"), "a { b: c; }\nd {  f: g }");
        assert_eq!(squeezed("a /* never ends"), "a");
    }

    #[test]
    fn the_page_says_everything_and_its_policy_lets_in_the_style() {
        let folder = std::env::temp_dir().join(format!("press-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let source = "<html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"style-src 'self'\"><title>a</title><meta name=\"description\" content=\"b\"><link rel=\"stylesheet\" href=\"./a.css\"/></head><body><p id=\"waiting\">d</p><noscript>c</noscript></body></html>";
        let file = folder.join("index.html");
        fs::write(&file, source).expect("a page");
        fs::write(folder.join("a.css"), "p { margin: 0 }").expect("a style sheet");
        write(&file, Some("https://example.org/")).expect("it is written");
        let html = fs::read_to_string(&file).expect("a page");
        fs::remove_dir_all(&folder).expect("the folder goes");
        let policy = format!("style-src 'self' 'sha256-{}'", STANDARD.encode(Sha256::digest("p { margin: 0 }")));
        for part in [
            "<style>p { margin: 0 }</style>",
            &policy,
            "878",
            "IONITY",
            "data-record=\"a01\"",
            "rel=\"canonical\" href=\"https://example.org/\"",
        ] {
            assert!(html.contains(part), "{part} is missing");
        }
        assert!(html.find("Content-Security-Policy") < html.find("<script"), "the policy is for all that follows");
    }
}
