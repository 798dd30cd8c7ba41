//! `cargo xtask picture`: the README's picture of the built page.

use std::path::Path;

use e2e::{
    browser::Browser,
    engine::Engine,
    journey::BASE,
    page::{Page, System},
    server::Server,
};

fn main() -> anyhow::Result<()> {
    let dist = e2e::dist().map_err(anyhow::Error::msg)?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/page.png");
    let server = Server::start(&dist, BASE)?;
    let browser = Browser::start(Engine::Chromium)?;
    browser.fresh_tab()?;
    let page = Page { browser: &browser, server: &server };
    page.system(System { width: 1280, height: 1200, reduced_motion: true, ..System::default() });
    page.open("?region=north");
    page.screenshot(&file, false);
    println!("docs/page.png");
    Ok(())
}
