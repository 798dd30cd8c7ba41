//! Pictures as values: from rows of names and numbers to a [`Scene`]. It has never heard of an operator.
//!
//! Plotters lays out and draws; its backend is `backend::SceneBackend`, which records shapes instead of pixels.

mod apart;
mod backend;
mod bands;
pub mod bars;
pub mod columns;
mod element;
mod halves;
mod ink;
mod keys;
mod labels;
pub mod map;
pub mod matrix;
mod nodes;
mod scene;
pub mod size;
mod svg;
pub mod text;
pub mod twins;

pub use self::ink::Ink;
pub use self::nodes::{Attribute, Node, Paint};
pub use self::scene::Column;
pub use self::scene::{Anchor, Datum, Form, Mark, Scene, Shape};
pub use self::svg::Caption;
