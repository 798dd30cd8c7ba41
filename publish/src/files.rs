//! The files beside the page: pictures of every edition, its rows, a feed, and what hosts need.

use crate::{
    offline,
    picture::{self, Painter},
};
use chargeboard::{
    chart::{
        Scene,
        bars::bars,
        map::{Shapes, map},
        matrix::matrix,
        size::size,
    },
    dashboard::{Dashboard, Pictures, csv, dashboard, pictures},
    dataset::bundled,
    format::escape,
    i18n::Messages,
    view::{Picture, View},
};
use serde_json::json;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Adds everything to the built folder; compresses last.
pub fn write(folder: &Path, base: Option<&str>) -> Result<(), String> {
    // Without the font the page is complete except for its PNG pictures.
    let painter = Painter::new().inspect_err(|missing| eprintln!("{missing} Until then no PNG is made.")).ok();
    for id in bundled::ids() {
        edition(folder, id, painter.as_ref())?;
    }
    let newest = dashboard(&mut bundled::edition(None), View::default(), usize::MAX);
    if let Some(painter) = &painter {
        painter.write(&picture::card(&newest), 1.0, &folder.join("card.png"))?;
    }
    icons(folder)?;
    save(&folder.join("robots.txt"), "User-agent: *\nAllow: /\n")?;
    save(&folder.join("_headers"), &headers(folder)?)?;
    if let Some(base) = base {
        save(&folder.join("feed.xml"), &feed(base))?;
    }
    offline::write(folder)?;
    compress(folder)
}

/// The icon in pixels, for where no SVG is taken, and what the page is called where it is kept as an app.
fn icons(folder: &Path) -> Result<(), String> {
    let is_icon = |file: &&PathBuf| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with("icon-") && name.ends_with(".svg")
    };
    let found = files(folder)?;
    let svg = found.iter().find(is_icon).ok_or("The page has no icon: put it back.")?;
    let name = svg.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let svg = fs::read_to_string(svg).map_err(failed(svg))?;
    let mut icons = vec![json!({"src": format!("./{name}"), "type": "image/svg+xml", "sizes": "any"})];
    for size in ICONS {
        let name = format!("icon-{size}.png");
        Painter::without_fonts().write(&svg, size as f32 / DRAWN, &folder.join(&name))?;
        icons.push(json!({"src": format!("./{name}"), "type": "image/png", "sizes": format!("{size}x{size}")}));
    }
    let manifest = json!({
        "name": Messages::NAME,
        "short_name": Messages::NAME,
        "description": Messages::DESCRIPTION,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#fbfaf6",
        "theme_color": "#0a7265",
        "icons": icons,
    });
    save(&folder.join("site.webmanifest"), &manifest.to_string())
}

/// The icon's sizes in pixels; the first one is Apple's.
const ICONS: [u32; 3] = [180, 192, 512];
/// How large it is drawn in its file.
const DRAWN: f32 = 64.0;

/// An edition's charts and rows.
fn edition(folder: &Path, id: &str, painter: Option<&Painter>) -> Result<(), String> {
    let (mut dataset, view) = (bundled::edition(Some(id)), View::default());
    let page = dashboard(&mut dataset, view.clone(), usize::MAX);
    let pictures = pictures(&mut dataset, &view, ALONE);
    let shapes = fs::read(folder.join("map/countries-1.bin")).ok().and_then(|bytes| Shapes::read(&bytes));
    for (of, scene) in scenes(&page, &pictures, shapes.as_ref()) {
        let file = folder.join(format!("charts/{id}-{}.svg", of.code()));
        let picture = scene.to_svg(&page.caption(of));
        save(&file, &picture)?;
        if let Some(painter) = painter {
            painter.write(&picture, 2.0, &file.with_extension("png"))?;
        }
    }
    save(&folder.join(format!("editions/{id}.csv")), &csv(&mut dataset, view))
}

/// How wide a chart is that stands alone, in CSS pixels.
const ALONE: u32 = 640;

/// Every picture of a page, as it stands alone.
fn scenes(page: &Dashboard, pictures: &Pictures, shapes: Option<&Shapes>) -> Vec<(Picture, Scene)> {
    let charts = page.charts.iter().map(|chart| (Picture::Of(chart.dimension), bars(&chart.bars, ALONE)));
    let places = pictures.map.iter().map(|places| (Picture::Map, map(&places.map, shapes, None, ALONE)));
    let pairs = pictures.matrix.iter().map(|pairs| (Picture::Matrix, matrix(pairs, ALONE)));
    let sites = pictures.sizes.iter().map(|sites| (Picture::Size, size(&sites.sizes, ALONE)));
    charts.chain(places).chain(pairs).chain(sites).collect()
}

/// The headers, in the form that Netlify and Cloudflare Pages read. What has a hash in its name is kept for ever; of all
/// else both say by themselves that it is to be asked for again.
fn headers(folder: &Path) -> Result<String, String> {
    let mut out = String::from(
        "/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: strict-origin-when-cross-origin\n  Permissions-Policy: camera=(), geolocation=(), microphone=()\n",
    );
    // It says itself what it is a version of.
    out += "/sw.js\n  Cache-Control: no-cache\n";
    for file in files(folder)? {
        let name = file.strip_prefix(folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        if is_hashed(&name) {
            out += &format!("/{name}\n  Cache-Control: public, max-age=31536000, immutable\n");
        }
    }
    Ok(out)
}

/// Whether a name has the hash in it that the build gives: a hyphen, sixteen digits, and no more of them.
fn is_hashed(name: &str) -> bool {
    name.split('-').skip(1).any(|part| {
        let digits = part.chars().take_while(char::is_ascii_hexdigit).count();
        digits == 16 && part[digits..].starts_with(['_', '.'])
    })
}

/// The editions, newest first. An edition is a month, so it is dated to that month's first day.
fn feed(base: &str) -> String {
    let text = escape;
    let date = |id: &str| format!("{id}-01T00:00:00Z");
    let entries: String = bundled::ids()
        .map(|id| {
            let mut dataset = bundled::edition(Some(id));
            let page = dashboard(&mut dataset, View::default(), usize::MAX);
            let (title, lead) = (text(&dataset.title), text(&page.lead.text()));
            let link = text(&format!("{base}?edition={id}"));
            let date = date(id);
            format!("<entry><title>{title}</title><id>{link}</id><link href=\"{link}\"/><updated>{date}</updated><summary>{lead}</summary></entry>\n")
        })
        .collect();
    let (base, updated, name) = (text(base), date(bundled::newest()), text(Messages::NAME));
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>{name}</title><id>{base}</id><link href=\"{base}\"/><link rel=\"self\" href=\"{base}feed.xml\"/><author><name>{name}</name></author><updated>{updated}</updated>\n{entries}</feed>\n"
    )
}

/// Puts a `.br` and a `.gz` beside every file that becomes smaller by it.
pub fn compress(folder: &Path) -> Result<(), String> {
    for file in files(folder)? {
        let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
        if !["html", "js", "css", "wasm", "json", "svg", "csv", "xml", "txt", "webmanifest", "bin"].contains(&end) {
            continue;
        }
        let plain = fs::read(&file).map_err(failed(&file))?;
        let mut brotli = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
        brotli.write_all(&plain).map_err(failed(&file))?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&plain).map_err(failed(&file))?;
        let gzip = gzip.finish().map_err(failed(&file))?;
        for (end, bytes) in [("br", brotli.into_inner()), ("gz", gzip)] {
            if bytes.len() < plain.len() {
                let mut name = file.clone().into_os_string();
                name.push(format!(".{end}"));
                fs::write(&name, bytes).map_err(failed(&file))?;
            }
        }
    }
    Ok(())
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed(folder))? {
        let path = entry.map_err(failed(folder))?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

fn save(file: &Path, text: &str) -> Result<(), String> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(failed(folder))?;
    }
    fs::write(file, text).map_err(failed(file))
}

fn failed(file: &Path) -> impl Fn(std::io::Error) -> String {
    let file = file.display().to_string();
    move |error| format!("{file}: {error}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_sixteen_digits() {
        for (name, hashed) in [
            ("chargeboard-1234567890abcdef.js", true),
            ("chargeboard-1234567890abcdef_bg.wasm", true),
            ("charts/2024-03-operator.svg", false),
            ("index.html", false),
            ("a-1234567890abcdef0.js", false),
        ] {
            assert_eq!(is_hashed(name), hashed, "{name}");
        }
    }

    #[test]
    fn every_picture_of_an_edition_stands_alone() {
        let page = dashboard(&mut bundled::edition(None), View::default(), usize::MAX);
        let pictures = pictures(&mut bundled::edition(None), &View::default(), ALONE);
        let codes: Vec<_> = scenes(&page, &pictures, None).iter().map(|(of, _)| of.code()).collect();
        assert_eq!(codes, ["operator", "region", "country", "class", "map", "matrix", "size"]);
    }

    #[test]
    fn the_feed_names_every_edition() {
        let feed = feed("https://example.org/");
        for id in bundled::ids() {
            assert!(feed.contains(&format!("<id>https://example.org/?edition={id}</id>")), "{feed}");
        }
        assert!(feed.contains("878 charge points"), "{feed}");
    }
}
