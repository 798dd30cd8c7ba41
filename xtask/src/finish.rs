//! The programs as they are published: light, and named by what is in them.
//!
//! So a page never starts a program of another version, and all of them can be kept for ever.

use crate::run::{Outcome, run};
use crate::{tools, wasm};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256, Sha384};
use std::{collections::BTreeMap, fs, path::Path, process::Command};

/// The programs that come when they are first needed, each with how it is started.
///
/// trunk names the files of all others by what is in them; a `meta` of the page says what these are called.
const LATER: [(&str, &str); 2] = [
    ("worker", "importScripts(\"./NAME.js\");wasm_bindgen({ module_or_path: \"./NAME_bg.wasm\" });"),
    // Where it does not come, whatever has brought it hears so.
    (
        "whole",
        "import start from \"./NAME.js\";start({ module_or_path: \"./NAME_bg.wasm\" }).catch((why) => { document.querySelector(\"script[data-brings]\")?.dispatchEvent(new Event(\"error\")); throw why; });",
    ),
];

/// The page with every program of its folder finished; `release` says whether they are made light, which takes its time.
pub fn programs(html: &str, folder: &Path, release: bool) -> Outcome<String> {
    let mut html = html.to_owned();
    if release {
        let first = first(folder)?;
        lighten(folder, &first, true)?;
        let name = named(folder, &first, "chargeboard")?;
        html = with_integrity(&html.replace(&first, &name), folder, &name)?;
    }
    for (program, starts) in LATER {
        if release {
            // The worker is made for speed already.
            lighten(folder, program, program != "worker")?;
        }
        let name = named(folder, program, program)?;
        let loader = folder.join(format!("{name}_loader.js"));
        fs::write(loader, starts.replace("NAME", &name)).map_err(failed(program))?;
        html = html.replacen(&format!("content=\"{program}\""), &format!("content=\"{name}\""), 1);
    }
    Ok(html)
}

/// What trunk has called the program of the first load.
fn first(folder: &Path) -> Outcome<String> {
    let files = fs::read_dir(folder).map_err(failed("the page"))?;
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut names = names.filter_map(|name| Some(name.strip_suffix("_bg.wasm")?.to_owned()));
    names.find(|name| name.starts_with("chargeboard-")).ok_or_else(|| "trunk has built no page.".into())
}

/// Names a program's files by what is in them; returns what their names begin with.
fn named(folder: &Path, program: &str, plain: &str) -> Outcome<String> {
    let mut digest = Sha256::new();
    for end in ["_bg.wasm", ".js"] {
        digest.update(fs::read(folder.join(format!("{program}{end}"))).map_err(failed(plain))?);
    }
    let hash: String = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{plain}-{hash}");
    for end in ["_bg.wasm", ".js"] {
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

/// Makes a program light: the same program without what no browser reads, with short names between its two files.
fn lighten(folder: &Path, program: &str, optimize: bool) -> Outcome {
    let [binary, script] = ["_bg.wasm", ".js"].map(|end| folder.join(format!("{program}{end}")));
    if optimize && let Some(optimizer) = tools::wasm_opt() {
        let mut optimize = Command::new(optimizer);
        optimize.arg(&binary).arg("-o").arg(&binary).args(OPTIMIZE);
        run(&mut optimize, "The program could not be optimized; why is above.")?;
    }
    let wasm = fs::read(&binary).map_err(failed(program))?;
    let glue = fs::read_to_string(&script).map_err(failed(program))?;
    let (wasm, glue) = lightened(&wasm, &glue)?;
    // A worker that fails is ended.
    let glue = if program == "worker" { glue } else { trusted(&stoppable(&glue)?, wasm::end_of_constants(&wasm)?)? };
    fs::write(&binary, wasm).map_err(failed(program))?;
    fs::write(&script, glue).map_err(failed(program))
}

/// For what is sent, not for what lies there: compressed, `-O2` is lighter than `-Oz`. The features are those that the
/// program says it uses. Functions of similar names are similar, and compress better side by side.
const OPTIMIZE: [&str; 3] = ["-O2", "--reorder-functions-by-name", "--strip-debug"];

/// A program and the script that it calls.
fn lightened(binary: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut short = BTreeMap::new();
    let mut sections = Vec::new();
    for (id, body) in wasm::sections(binary)? {
        match id {
            wasm::CUSTOM => {}
            wasm::IMPORTS => {
                let body = wasm::renamed(body, &mut |module, name| {
                    let next = letters(short.len());
                    let name = short.entry(name.to_owned()).or_insert(next);
                    let module = if module.starts_with("./") { "./x" } else { module };
                    (module.to_owned(), name.clone())
                })?;
                sections.push((id, body));
            }
            _ => sections.push((id, body.to_vec())),
        }
    }
    Ok((wasm::program(&sections), with_short_names(glue, &short)?))
}

/// The script with the short names, without indents and comments.
fn with_short_names(glue: &str, short: &BTreeMap<String, String>) -> Outcome<String> {
    let mut out = String::new();
    let mut found = 0;
    for line in glue.lines().map(str::trim) {
        if line.is_empty() || line.starts_with("//") || line.starts_with("/*") || line.starts_with('*') {
            continue;
        }
        // What the program calls stands as `name: function…`, and as `"./…_bg.js": …` all of it.
        let (key, rest) = line.split_once(':').unwrap_or((line, ""));
        if let Some(name) = short.get(key) {
            found += 1;
            out += &format!("{name}:{rest}\n");
        } else if key.starts_with("\"./") && key.ends_with("_bg.js\"") {
            out += &format!("\"./x\":{rest}\n");
        } else {
            out += line;
            out.push('\n');
        }
    }
    if found == short.len() {
        Ok(out)
    } else {
        Err("The script of a program does not have all that the program calls: is there another wasm-bindgen?".into())
    }
}

/// Where the script has its program at hand.
const STARTED: &str = "wasm = instance.exports;\n";
/// Adds to it what leaves whatever is still to be called unanswered: `publish/src/recovery.js` calls it after a fault.
const STOPS: &str =
    "(globalThis.chargeboardPrograms ??= []).push(() => { wasm = new Proxy({}, { get: () => () => 0 }); });\n";

/// The script of a program that can be stopped for good, from within the same page.
fn stoppable(glue: &str) -> Outcome<String> {
    match glue.split_once(STARTED) {
        Some((before, after)) => Ok(format!("{before}{STARTED}{STOPS}{after}")),
        None => Err("The script of a program does not start it where it did: is there another wasm-bindgen?".into()),
    }
}

/// Where the script sets markup: the one place in which a program can.
const MARKUP: &str = "arg0.innerHTML = getStringFromWasm0(arg1, arg2);\n";

/// The script with its markup under the page's policy, which is told where the program's constants end: what Leptos sets
/// is one of them. See `publish/src/page.js`.
fn trusted(glue: &str, end: usize) -> Outcome<String> {
    let checked = format!(
        "const markup = getStringFromWasm0(arg1, arg2);\narg0.innerHTML = globalThis.chargeboardMarkup ? chargeboardMarkup.createHTML(markup, arg1, {end}) : markup;\n"
    );
    match glue.matches(MARKUP).count() {
        1 if glue.matches("innerHTML").count() == 1 => Ok(glue.replacen(MARKUP, &checked, 1)),
        _ => Err("The script of a program does not set markup where it did: is there another wasm-bindgen?".into()),
    }
}

/// The number in letters: `a`, `b`, …, `z`, `aa`, `ba`, …
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    loop {
        out.push((b'a' + (number % 26) as u8) as char);
        match number / 26 {
            0 => return out,
            rest => number = rest - 1,
        }
    }
}

fn failed(program: &str) -> impl Fn(std::io::Error) -> String {
    move |error| format!("The files of {program} cannot be finished ({error}): build once more.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_become_letters() {
        let found: Vec<String> = [0, 1, 25, 26, 27, 52, 701, 702].into_iter().map(letters).collect();
        assert_eq!(found, ["a", "b", "z", "aa", "ba", "ab", "zz", "aaa"]);
        let all: std::collections::BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(all.len(), 2000);
    }

    #[test]
    fn both_files_of_a_program_have_the_same_short_names() {
        let imports = b"\x02\x0b./page_bg.js\x05__wbg\x00\x05".to_vec();
        assert!(wasm::renamed(&imports, &mut |_, _| unreachable!()).is_err());
        let mut imports = vec![1];
        for text in ["./page_bg.js", "__wbg_alert_1"] {
            imports.push(text.len() as u8);
            imports.extend(text.as_bytes());
        }
        imports.extend([0, 0]);
        let wasm = wasm::program(&[(wasm::CUSTOM, b"\x04note".to_vec()), (wasm::IMPORTS, imports)]);
        let glue = "const import0 = {\n    __wbg_alert_1: function(arg0) {\n        // Says it.\n        alert(arg0);\n    },\n};\nreturn {\n    \"./page_bg.js\": import0,\n};\n";
        let (wasm, glue) = lightened(&wasm, glue).expect("a program");
        assert_eq!(wasm, wasm::program(&[(wasm::IMPORTS, b"\x01\x03./x\x01a\0\0".to_vec())]));
        assert_eq!(
            glue,
            "const import0 = {\na: function(arg0) {\nalert(arg0);\n},\n};\nreturn {\n\"./x\": import0,\n};\n"
        );
    }

    #[test]
    fn a_program_can_be_stopped() {
        let glue = stoppable("wasmInstance = instance;\nwasm = instance.exports;\nreturn wasm;\n").expect("a script");
        assert_eq!(glue, format!("wasmInstance = instance;\n{STARTED}{STOPS}return wasm;\n"));
        assert!(stoppable("return 1;").is_err());
    }

    #[test]
    fn markup_is_set_under_the_policy() {
        let glue = trusted(&format!("a: function(arg0, arg1, arg2) {{\n{MARKUP}}},\n"), 77).expect("a script");
        assert!(glue.contains("createHTML(markup, arg1, 77)") && !glue.contains(MARKUP), "{glue}");
        assert!(trusted("a.innerHTML = b;", 77).is_err());
        assert!(trusted(&MARKUP.repeat(2), 77).is_err());
    }

    #[test]
    fn a_script_of_another_program_fails() {
        let short = BTreeMap::from([("__wbg_alert_1".to_owned(), "a".to_owned())]);
        assert!(with_short_names("const import0 = {};", &short).is_err());
    }

    #[test]
    fn the_hash_of_the_script_is_renewed() {
        let folder = std::env::temp_dir().join(format!("finish-{}", std::process::id()));
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
