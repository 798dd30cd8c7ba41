//! A scene as a standalone SVG document with light colours.

use std::fmt::{self, Write as _};

use super::{
    Anchor, Form, Ink, Mark, Scene, Shape,
    nodes::{Node, Paint, color},
    text,
};
use crate::format::escape;

/// The margin around the picture.
const MARGIN: i32 = 16;
const TITLE_SIZE: u32 = 16;
const WORDS_SIZE: u32 = 13;
const SOURCE_SIZE: u32 = 11;

/// The texts around the scene of an SVG file; each may be empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Caption {
    /// The title.
    pub title: String,
    /// The selection in words, above the scene.
    pub words: String,
    /// The source, below the scene.
    pub source: String,
}

impl Scene {
    /// Writes the scene as an SVG document with its caption.
    pub fn to_svg(&self, caption: &Caption) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut out, caption);
        out
    }

    fn write(&self, out: &mut String, caption: &Caption) -> fmt::Result {
        let room = self.width as i32;
        let (mut lines, mut y) = (Vec::new(), MARGIN);
        let mut add = |y: &mut i32, text: &str, size: u32, ink: Ink| {
            // Bold text is wider.
            let room = if ink == Ink::Figure { room * 10 / 11 } else { room };
            for content in text::wrap(text, size, room) {
                *y += size as i32 * 4 / 3;
                let form = Form::Text { x: 0, y: *y - size as i32 / 3, anchor: Anchor::Start, size, content };
                lines.push(Shape { part: "caption", ink, form });
            }
        };
        add(&mut y, &caption.title, TITLE_SIZE, Ink::Figure);
        add(&mut y, &caption.words, WORDS_SIZE, Ink::Note);
        let top = if y > MARGIN { y + 8 } else { y };
        y = top + self.height as i32;
        if !caption.source.is_empty() {
            y += 8;
            add(&mut y, &caption.source, SOURCE_SIZE, Ink::Note);
        }
        let (width, height) = (room + 2 * MARGIN, y + MARGIN);
        writeln!(
            out,
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{MARGIN} 0 {width} {height}" width="{width}" height="{height}" role="img" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif">"#
        )?;
        writeln!(out, "<title>{}</title>", escape(&caption.title))?;
        writeln!(out, "{}", hatch())?;
        writeln!(out, r#"<rect x="-{MARGIN}" width="{width}" height="{height}" fill="{}"/>"#, color(Ink::Paper))?;
        for line in &lines {
            write_shape(out, line)?;
        }
        writeln!(out, r#"<g transform="translate(0 {top})">"#)?;
        for guide in &self.guides {
            write_shape(out, guide)?;
        }
        for Mark { datum, top, shapes } in &self.marks {
            writeln!(out, r#"<g transform="translate(0 {top})" data-key="{}">"#, escape(&datum.key))?;
            writeln!(out, "<title>{}</title>", escape(&datum.spoken))?;
            for shape in shapes.iter().filter(|shape| shape.ink != Ink::Hit || datum.chosen) {
                write_shape(out, shape)?;
            }
            writeln!(out, "</g>")?;
        }
        writeln!(out, "</g>\n</svg>")
    }
}

fn write_shape(out: &mut String, shape: &Shape) -> fmt::Result {
    let Some(Node { tag, attributes, text }) = shape.node(Paint::Colors) else { return Ok(()) };
    write!(out, "<{tag}")?;
    for (name, value) in attributes {
        write!(out, r#" {name}="{}""#, escape(&value))?;
    }
    match text {
        Some(text) => writeln!(out, ">{}</{tag}>", escape(text)),
        None => writeln!(out, "/>"),
    }
}

fn hatch() -> String {
    format!(
        r#"<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="{}"/><rect width="2" height="5" fill="{}"/></pattern></defs>"#,
        color(Ink::Rest),
        color(Ink::Hatch)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bold_title_keeps_within_the_picture() {
        let title = "Site size by power: one dot per site; dashed lines: AFIR class limits".to_owned();
        let caption = Caption { title, ..Caption::default() };
        for width in 120..900 {
            let svg = Scene { width, ..Scene::default() }.to_svg(&caption);
            let lines = svg.lines().filter(|line| line.contains("font-weight"));
            let said = lines.map(|line| line.split(['<', '>']).nth(2).expect("a text"));
            for line in said {
                // Bold letters are about a tenth wider.
                assert!(text::width(line, TITLE_SIZE) * 11 / 10 <= width as i32, "{line} on {width}");
            }
        }
    }
}
