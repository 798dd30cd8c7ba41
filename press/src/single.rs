//! The whole dashboard as one HTML file, which works when it is opened from a disk.
//!
//! Own data and the map are not in it: their programs would make it three times as heavy.

use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::{fs, path::Path};

/// Writes the built folder's page into one file.
pub fn write(dist: &Path, out: &Path) -> Result<(), String> {
    let read = |name: &str| {
        let file = dist.join(name.trim_start_matches("./"));
        fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))
    };
    let text = |name: &str| String::from_utf8(read(name)?).map_err(|_| format!("{name} is no text."));
    let mut html = text("index.html")?;
    let starts = "<script type=\"module\"";
    let at = html.find(starts).ok_or("index.html starts no program.")?;
    let body = at + html[at..].find('>').ok_or("index.html has a tag without an end.")? + 1;
    let end = body + html[body..].find("</script").ok_or("index.html has a script without an end.")?;
    let former = html[body..end].to_owned();
    let named = |ends: &str| {
        let name = former.split(['\'', '"', '`']).find(|word| word.ends_with(ends));
        name.map(str::to_owned).ok_or_else(|| format!("index.html does not name its {ends}."))
    };
    let glue = text(&named(".js")?)?;
    let glue: Vec<&str> = glue.lines().filter(|line| !line.starts_with("export {")).collect();
    let glue = glue.join("\n").replace("\nexport ", "\n");
    let wasm = STANDARD.encode(read(&named(".wasm")?)?);
    let script = format!(
        "{glue}\n__wbg_init({{ module_or_path: Uint8Array.from(atob(\"{wasm}\"), (letter) => letter.charCodeAt(0)) }});\n"
    );
    let hash = |script: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)));
    html.replace_range(body..end, &script);
    let html = html.replacen(&hash(&former), &hash(&script), 1);
    // What was fetched beforehand is in the file, and what comes later is not there.
    let gone = |tag: &&str| {
        let name = tag.trim_start().trim_start_matches("link ");
        let link =
            tag.contains("link ") && (name.contains("rel=\"modulepreload\"") || name.contains("rel=\"preload\""));
        link || tag.starts_with("meta name=\"worker\"") || tag.starts_with("meta name=\"whole\"")
    };
    let (head, rest) = html.split_once("</head>").ok_or("index.html has no head.")?;
    let kept: Vec<String> = head
        .split('<')
        .enumerate()
        .filter(|(_, tag)| !gone(tag))
        .map(|(at, tag)| if at > 0 { format!("<{tag}") } else { tag.to_owned() })
        .collect();
    let mut html = format!("{}</head>{rest}", kept.concat());
    let icon =
        html.split(['"', '\'']).find(|word| word.trim_start_matches("./").starts_with("icon-")).map(str::to_owned);
    if let Some(icon) = icon {
        html = html.replace(&icon, &format!("data:image/svg+xml;base64,{}", STANDARD.encode(read(&icon)?)));
    }
    fs::write(out, html).map_err(|error| format!("{}: {error}", out.display()))
}
