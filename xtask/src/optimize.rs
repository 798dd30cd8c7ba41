//! Release wasm: optimized, with short names between a program and its script, and content-hashed.
//!
//! So a page never starts a program of another version, and every version can be kept for ever.
//! wasm-opt optimizes and strips names. What it does not do is here: short names on both sides of a program, one hash
//! for a program and its chunks, and three additions to wasm-bindgen's script (chunks, stopping, Trusted Types).
//!
//! The choice of passes, measured on the split program (bytes after brotli, quality 11): `-O2` 234,526; with functions by
//! name 233,713; `-Os` 234,148; `-O2` until nothing changes 233,551; with similar functions merged 234,343; with GUFA
//! 232,750 in twice the time; flattened first 232,439 in four times the time.

use crate::run::{Outcome, run};
use crate::{binary, split, tools};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    process::Command,
};

/// Starts the worker's program; `NAME` is the beginning of the names of its files.
const STARTS_WORKER: &str = "importScripts(\"./NAME.js\");wasm_bindgen({ module_or_path: \"./NAME_bg.wasm\" });";

/// The page with both programs of its folder named by their content; a `release` has them optimized, too.
pub fn programs(html: &str, folder: &Path, release: bool) -> Outcome<String> {
    let mut html = html.to_owned();
    if release {
        let first = first(folder)?;
        lighten(folder, &first, true)?;
        let name = named(folder, &first, "chargeboard")?;
        html = with_integrity(&html.replace(&first, &name), folder, &name)?;
        html = with_chunks(&html, folder)?;
        // The worker is built for speed.
        lighten(folder, "worker", false)?;
    }
    // trunk does not hash a worker's name; a `meta` of the page tells it.
    let name = named(folder, "worker", "worker")?;
    let loader = folder.join(format!("{name}_loader.js"));
    fs::write(loader, STARTS_WORKER.replace("NAME", &name)).map_err(failed("worker"))?;
    Ok(html.replacen("content=\"worker\"", &format!("content=\"{name}\""), 1))
}

/// What trunk has called the program of the first load.
fn first(folder: &Path) -> Outcome<String> {
    let files = fs::read_dir(folder).map_err(failed("the page"))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names = names.filter_map(|name| Some(name.strip_suffix("_bg.wasm")?.to_owned()));
    names.find(|name| name.starts_with("chargeboard-")).ok_or_else(|| "trunk has built no page.".into())
}

/// The page with the names of its chunks, for whoever puts the page into one file.
fn with_chunks(html: &str, folder: &Path) -> Outcome<String> {
    let files = fs::read_dir(folder).map_err(failed("the page"))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let chunks: BTreeSet<String> =
        names.filter(|name| name.ends_with(".wasm") && !name.ends_with("_bg.wasm")).collect();
    if chunks.is_empty() {
        return Ok(html.to_owned());
    }
    let chunks = Vec::from_iter(chunks).join(" ");
    Ok(html.replacen("</head>", &format!("<meta name=\"chunks\" content=\"{chunks}\">\n</head>"), 1))
}

/// Names a program's files by their content; returns the beginning of their names.
fn named(folder: &Path, program: &str, plain: &str) -> Outcome<String> {
    let files = fs::read_dir(folder).map_err(failed(plain))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let ends: BTreeSet<String> = names
        .filter_map(|name| Some(name.strip_prefix(program)?.to_owned()))
        .filter(|end| end == ".js" || end.starts_with('_') && end.ends_with(".wasm"))
        .collect();
    let mut digest = Sha256::new();
    for end in &ends {
        digest.update(fs::read(folder.join(format!("{program}{end}"))).map_err(failed(plain))?);
    }
    let hash: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{plain}-{hash}");
    for end in &ends {
        fs::rename(folder.join(format!("{program}{end}")), folder.join(format!("{name}{end}")))
            .map_err(failed(plain))?;
    }
    Ok(name)
}

/// The page with the hash of its script as that is now.
fn with_integrity(html: &str, folder: &Path, name: &str) -> Outcome<String> {
    let script = fs::read(folder.join(format!("{name}.js"))).map_err(failed(name))?;
    let hash = STANDARD.encode(Sha384::digest(script));
    let tags = html.split_inclusive('<').map(|tag| {
        let mut parts = tag.splitn(2, "integrity=\"");
        match (parts.next(), parts.next().and_then(|rest| rest.split_once('"'))) {
            (Some(before), Some((_, after))) if before.contains(&format!("{name}.js")) => {
                format!("{before}integrity=\"sha384-{hash}\"{after}")
            }
            _ => tag.into(),
        }
    });
    Ok(tags.collect())
}

/// Makes a program small: optimized, without what no browser reads, with short names between its files.
fn lighten(folder: &Path, program: &str, optimize: bool) -> Outcome {
    let [wasm, script] = ["_bg.wasm", ".js"].map(|end| folder.join(format!("{program}{end}")));
    let mut glue = fs::read_to_string(&script).map_err(failed(program))?;
    let mut parts = vec![wasm];
    if split::is_split(&glue) {
        let (chunks, seams) = split::seams()?;
        glue = split::with_loader(&glue, &seams);
        for chunk in seams.values().flatten().collect::<BTreeSet<_>>() {
            let file = folder.join(format!("{program}_{chunk}.wasm"));
            fs::copy(chunks.join(format!("{chunk}.wasm")), &file).map_err(failed(program))?;
            parts.push(file);
        }
    }
    let (mut short, mut end) = (BTreeMap::new(), 0);
    for (at, file) in parts.iter().enumerate() {
        if optimize && let Some(optimizer) = tools::wasm_opt() {
            let mut optimize = Command::new(optimizer);
            optimize.arg(file).arg("-o").arg(file).args(OPTIMIZE);
            run(&mut optimize, "The program could not be optimized; why is above.")?;
        }
        let whole = fs::read(file).map_err(failed(program))?;
        end = end.max(binary::end_of_constants(&whole)?);
        // A chunk is called through the table, which has no names.
        let (small, names) = binary::shortened(&whole)?;
        if at == 0 {
            short = names;
        }
        fs::write(file, small).map_err(failed(program))?;
    }
    glue = with_short_names(&glue, &short)?;
    // A worker that fails is ended.
    if program != "worker" {
        glue = trusted(&stoppable(&glue)?, end)?;
    }
    fs::write(&script, glue).map_err(failed(program))
}

/// Optimizes for the compressed size: `-O2` compresses smaller than `-Oz`, and functions of similar names compress better
/// side by side.
const OPTIMIZE: [&str; 3] = ["-O2", "--reorder-functions-by-name", "--strip-debug"];

/// The script with the short names, without indents and comments.
fn with_short_names(glue: &str, short: &BTreeMap<String, String>) -> Outcome<String> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let comment = |line: &&str| ["//", "/*", "*"].iter().any(|begins| line.starts_with(begins));
    let lines: Vec<&str> = glue.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line)).collect();
    let (mut out, mut found) = (String::new(), BTreeSet::new());
    let lines = lines.join("\n") + "\n";
    let mut rest = lines.as_str();
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_part(letter)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end.max(rest.chars().next().map_or(0, char::len_utf8)));
        match short.get_key_value(word) {
            Some((long, short)) => {
                found.insert(long);
                out += short;
            }
            None => out += word,
        }
        rest = after;
    }
    // An export may be for chunks alone.
    if let Some((long, _)) = short.iter().find(|(long, short)| !short.starts_with('$') && !found.contains(long)) {
        return Err(format!(
            "The script of a program lacks {long}, which the program calls: is there another wasm-bindgen?"
        ));
    }
    let module = out.split('"').find(|text| text.starts_with("./") && text.ends_with("_bg.js")).map(str::to_owned);
    Ok(module.map_or(out.clone(), |module| out.replace(&module, "./x")))
}

/// Sets `wasm` to something that answers nothing: `publish/src/mend.js` calls this after a fault.
const STOPS: &str =
    "(globalThis.chargeboardPrograms ??= []).push(() => { wasm = new Proxy({}, { get: () => () => 0 }); });\n";

/// The script of a program that can be stopped for good, from within the same page.
fn stoppable(glue: &str) -> Outcome<String> {
    match glue.contains("let wasm") {
        true => Ok(format!("{glue}{STOPS}")),
        false => Err("The script of a program has no variable `wasm`: is there another wasm-bindgen?".into()),
    }
}

/// The script with its markup under the page's policy, which is told where the program's constants end: the markup that
/// Leptos sets is one of them. See `publish/src/page.js`.
fn trusted(glue: &str, end: usize) -> Outcome<String> {
    let other = || "The script of a program does not set markup once: is there another wasm-bindgen?".to_owned();
    let (before, after) = glue.split_once(".innerHTML = ").ok_or_else(other)?;
    let (value, after) = after.split_once(';').ok_or_else(other)?;
    // Such as `getStringFromWasm0(arg1, arg2)`.
    let at = value.split(['(', ',']).nth(1).filter(|at| at.starts_with("arg")).ok_or_else(other)?;
    if after.contains("innerHTML") {
        return Err(other());
    }
    let policy = "globalThis.chargeboardMarkup";
    Ok(format!("{before}.innerHTML = {policy} ? {policy}.createHTML({value}, {at}, {end}) : {value};{after}"))
}

fn failed(program: &str) -> impl Fn(std::io::Error) -> String {
    move |error| format!("The files of {program} cannot be finished ({error}): build once more.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_of_a_program_have_the_same_short_names() {
        let short =
            BTreeMap::from([("__wbg_alert_1".to_owned(), "a".to_owned()), ("run__".to_owned(), "$b".to_owned())]);
        let glue = "const import0 = {\n    __wbg_alert_1: function(arg0) {\n        // Says it.\n        wasm.run__(arg0);\n    },\n};\nreturn {\n    \"./page_bg.js\": import0,\n};\n";
        assert_eq!(
            with_short_names(glue, &short).expect("a script"),
            "const import0 = {\na: function(arg0) {\nwasm.$b(arg0);\n},\n};\nreturn {\n\"./x\": import0,\n};\n"
        );
        assert!(with_short_names("const import0 = {};", &short).is_err(), "the script of another program");
    }

    #[test]
    fn a_program_can_be_stopped() {
        let glue = stoppable("let wasmModule, wasm;\nlet wasm;\n").expect("a script");
        assert!(glue.ends_with(STOPS));
        assert!(stoppable("return 1;").is_err());
    }

    #[test]
    fn markup_is_set_under_the_policy() {
        let glue = trusted("a.innerHTML = getStringFromWasm0(arg1, arg2);\nb", 77).expect("a script");
        let policy = "globalThis.chargeboardMarkup";
        let call = "getStringFromWasm0(arg1, arg2)";
        assert_eq!(glue, format!("a.innerHTML = {policy} ? {policy}.createHTML({call}, arg1, 77) : {call};\nb"));
        assert!(trusted("a.innerHTML = b;", 77).is_err());
        assert!(trusted(&"a.innerHTML = get(arg1, arg2);".repeat(2), 77).is_err());
    }

    #[test]
    fn the_hash_of_the_script_is_renewed() {
        let folder = std::env::temp_dir().join(format!("optimize-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("a.js"), "").expect("a script");
        let html = "<link href=\"./a.js\" integrity=\"sha384-old\"><link href=\"b.svg\" integrity=\"sha384-kept\">";
        let html = with_integrity(html, &folder, "a").expect("a page");
        fs::remove_dir_all(&folder).expect("the folder goes");
        let empty = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        let kept = "<link href=\"b.svg\" integrity=\"sha384-kept\">";
        assert_eq!(html, format!("<link href=\"./a.js\" integrity=\"sha384-{empty}\">{kept}"));
    }
}
