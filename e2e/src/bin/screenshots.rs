//! `cargo run -p e2e --bin screenshots -- <folder> [query…]`: pictures of the whole built page for people to look at.
//!
//! Each query, or the default view, at three widths, in light and dark: `<width>-<light|dark>[-<query>].png`.

use e2e::{
    browser::Browser,
    engine::Engine,
    page::{Page, System},
    server::Server,
};
use std::path::PathBuf;

fn main() -> anyhow::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let Some(folder) = arguments.next().map(PathBuf::from) else {
        anyhow::bail!(
            "say where the pictures go: cargo run -p e2e --bin screenshots -- <folder> ['?operator=IONITY' …]"
        );
    };
    let mut queries: Vec<_> = arguments.collect();
    if queries.is_empty() {
        queries.push(String::new());
    }
    std::fs::create_dir_all(&folder)?;
    // By hand, `dist/` of the current folder will do.
    let dist = e2e::dist().or_else(|why| {
        let here = PathBuf::from("dist");
        if here.join("index.html").is_file() { Ok(here) } else { Err(anyhow::anyhow!(why)) }
    })?;
    let server = Server::start(&dist, e2e::journey::BASE)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.fresh_tab()?;
    let page = Page { browser: &browser, server: &server };
    for query in &queries {
        for width in [1280, 768, 360] {
            for dark in [false, true] {
                page.system(System { width, dark, reduced_motion: true, ..System::default() });
                page.go(query);
                if let Err(why) = page.try_ready() {
                    eprintln!("{query:?} at {width}: {why}");
                }
                let file = folder.join(name(width, dark, query));
                page.screenshot(&file, true);
                println!("{}", file.display());
            }
        }
    }
    for error in page.errors() {
        eprintln!("{error}");
    }
    Ok(())
}

fn name(width: u32, dark: bool, query: &str) -> String {
    let theme = if dark { "dark" } else { "light" };
    let words: String = query.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    format!("{width}-{theme}{words}.png")
}
