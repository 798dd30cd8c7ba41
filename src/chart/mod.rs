//! Pictures as values: from rows of names and numbers to a [`Scene`]. It has never heard of an operator.
//!
//! Plotters lays out and draws; its backend is `backend::SceneBackend`, which records shapes instead of pixels.

#[cfg(feature = "map")]
mod apart;
mod backend;
mod bands;
pub mod bars;
#[cfg(feature = "map")]
pub mod columns;
mod element;
#[cfg(feature = "map")]
mod halves;
mod ink;
#[cfg(feature = "map")]
mod keys;
#[cfg(feature = "map")]
mod labels;
#[cfg(feature = "map")]
pub mod map;
#[cfg(feature = "map")]
pub mod matrix;
mod scene;
#[cfg(feature = "map")]
pub mod size;
#[cfg(feature = "map")]
mod svg;
pub mod text;
#[cfg(feature = "map")]
pub mod twins;

pub use self::ink::Ink;
#[cfg(feature = "map")]
pub use self::scene::Column;
pub use self::scene::{Anchor, Datum, Form, Mark, Scene, Shape, path_data, tenths};
#[cfg(feature = "map")]
pub use self::svg::Caption;
