//! Charts as values: from rows of names and numbers to a [`Scene`]. This module knows nothing about operators or
//! charging.
//!
//! Plotters does the layout. Its backend, `backend::SceneBackend`, records shapes instead of pixels.

mod backend;
mod bands;
pub mod bars;
pub mod columns;
mod declutter;
mod element;
mod ink;
mod labels;
pub mod legend;
pub mod map;
pub mod matrix;
mod nodes;
pub mod paired_bars;
pub mod responsive;
mod scene;
pub mod size;
mod split_circle;
mod svg;
pub mod text;

pub use self::ink::Ink;
pub use self::nodes::{Attribute, Node, Paint};
pub use self::scene::Column;
pub use self::scene::{Anchor, Datum, Form, Mark, Scene, Shape};
pub use self::svg::Caption;
