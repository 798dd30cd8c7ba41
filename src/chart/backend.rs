//! A plotters backend whose output is a [`Scene`].
//!
//! Stock backends draw pixels or finished SVG and forget what a rectangle stands for.
//! This one takes complete marks, with their datum, from our own plotters elements by [`SceneBackend::mark`].
//! Everything that plotters draws itself becomes a guide.

use std::convert::Infallible;

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, text_anchor::HPos,
};

use super::{Anchor, Form, Ink, Mark, Scene, Shape, text};

/// Records what is drawn.
pub struct SceneBackend<'a> {
    scene: &'a mut Scene,
    /// Backend pixels per CSS pixel.
    pixels: u32,
}

/// The result of drawing, which cannot fail.
pub type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl<'a> SceneBackend<'a> {
    /// Returns a backend that draws into the scene. The scene must have its size already.
    pub fn new(scene: &'a mut Scene) -> Self {
        Self { scene, pixels: 1 }
    }

    /// Returns a backend with ten pixels per CSS pixel, for circles and paths.
    pub fn fine(scene: &'a mut Scene) -> Self {
        Self { scene, pixels: 10 }
    }

    /// Adds a guide.
    pub fn guide_of(&mut self, ink: Ink, form: Form) {
        self.scene.guides.push(Shape { part: "guide", ink, form });
    }

    /// Adds a mark.
    pub fn mark(&mut self, mark: Mark) {
        self.scene.marks.push(mark);
    }

    fn guide(&mut self, color: BackendColor, form: Form) -> Drawn {
        if color.alpha > 0.0 {
            let ink = Ink::from_rgb(color.rgb).unwrap_or(Ink::Axis);
            self.guide_of(ink, form);
        }
        Ok(())
    }
}

impl DrawingBackend for SceneBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.scene.width * self.pixels, self.scene.height * self.pixels)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.guide(color, Form::Rect { x, y, width: 1, height: 1 })
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.guide(style.color(), Form::Line { points: vec![from, to] })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.guide(style.color(), Form::Line { points: path.into_iter().collect() })
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.guide(style.color(), Form::Rect { x: left, y: top, width: right - left, height: bottom - top })
    }

    fn draw_text<S: BackendTextStyle>(&mut self, content: &str, style: &S, (x, y): BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let size = style.size().round() as u32;
        self.guide(style.color(), Form::Text { x, y, anchor, size, content: content.to_owned() })
    }

    // Without this, plotters measures text with elements that it adds to the page.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        content: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size().round() as u32;
        Ok((text::width(content, size).unsigned_abs(), size))
    }
}
