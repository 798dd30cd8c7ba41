//! Pictures in pixels: the charts as PNG, and the card that others show of a link.
//!
//! The fonts are those of DejaVu, which every Debian has or installs; another machine's would draw other bytes.

use chargeboard::{
    chart::{bars::bars, text},
    dashboard::Dashboard,
    dataset::Dimension,
    format::escape,
    i18n::Messages,
};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use std::{path::Path, sync::Arc};

const FAMILY: &str = "DejaVu Sans";

/// Draws SVG.
pub struct Painter(Options<'static>);

impl Painter {
    /// A painter with the fonts of this machine; a sentence where the right ones are missing.
    pub fn new() -> Result<Painter, String> {
        let mut fonts = Database::new();
        fonts.load_system_fonts();
        if !fonts.faces().any(|face| face.families.iter().any(|(name, _)| name == FAMILY)) {
            return Err(format!("The font {FAMILY} is missing: install it (Debian: fonts-dejavu-core)."));
        }
        fonts.set_sans_serif_family(FAMILY);
        Ok(Painter(Options { fontdb: Arc::new(fonts), font_family: FAMILY.into(), ..Options::default() }))
    }

    /// A painter of pictures without texts, which needs no font.
    pub fn without_fonts() -> Painter {
        Painter(Options::default())
    }

    /// The picture, so many times as large, written as PNG.
    pub fn write(&self, svg: &str, scale: f32, file: &Path) -> Result<(), String> {
        let failed = |why: String| format!("{} cannot be drawn: {why}", file.display());
        let tree = Tree::from_str(svg, &self.0).map_err(|error| failed(error.to_string()))?;
        let size = tree.size();
        let pixels = |length: f32| (length * scale).round() as u32;
        let mut picture =
            Pixmap::new(pixels(size.width()), pixels(size.height())).ok_or_else(|| failed("it is empty".into()))?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
        picture.save_png(file).map_err(|error| failed(error.to_string()))
    }
}

/// The card: the answer, and the first operators.
pub fn card(page: &Dashboard) -> String {
    const SIZE: u32 = 46;
    let mut lines = String::new();
    let mut y = 96;
    // The width table is of a narrower font.
    for line in text::wrap(&page.lead.text(), SIZE, 900) {
        lines += &format!(
            r##"<text x="64" y="{y}" font-size="{SIZE}" font-weight="700" fill="#16202a">{}</text>"##,
            escape(&line)
        );
        y += 60;
    }
    let rows = page.chart(Dimension::Operator).map(|chart| chart.bars.as_slice()).unwrap_or_default();
    let scale = 2;
    let room = 630 - 64 - y as u32;
    let fitting = (room / scale / 34).max(1) as usize;
    let chart = bars(&rows[..rows.len().min(fitting)], 1072 / scale).to_svg(&Default::default());
    let chart = chart.replacen("<svg ", &format!("<svg x=\"{}\" y=\"{}\" ", 64 - 16 * scale as i32, y - 24), 1);
    // Twice as large, within the same box.
    let grown = |name: &str, svg: String| {
        let from = svg
            .split(&format!(" {name}=\""))
            .nth(1)
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default()
            .to_owned();
        let to = from.parse::<u32>().unwrap_or_default() * scale;
        svg.replacen(&format!(" {name}=\"{from}\""), &format!(" {name}=\"{to}\""), 1)
    };
    let chart = grown("height", grown("width", chart)).replacen("#fbfaf6", "#ffffff", 1);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="{FAMILY}"><rect width="1200" height="630" fill="#ffffff"/><rect width="1200" height="12" fill="#0a7265"/>{lines}{chart}<text x="64" y="602" font-size="20" fill="#55616c">{}</text></svg>"##,
        escape(&Messages::card(&page.heading))
    )
}
