//! The pictures of own data that are no part of its page: each is asked for by itself, where it is shown.

use leptos::prelude::*;

use crate::browser;
use crate::chart::matrix::Matrix;
use crate::dashboard::{Places, Sizes};
use crate::view::{Picture, View};
use crate::wire::{Reply, Request};

/// The map is no wider, in CSS pixels.
const WIDEST: u32 = 1240;

/// Those of the data at hand, where it has them.
#[derive(Clone, Copy)]
pub struct Pictures {
    /// The map.
    pub places: RwSignal<Option<Places>>,
    /// The matrix.
    pub matrix: RwSignal<Option<Matrix>>,
    /// The sites by their size.
    pub sizes: RwSignal<Option<Sizes>>,
}

impl Pictures {
    /// None yet.
    pub fn new() -> Pictures {
        Pictures { places: RwSignal::new(None), matrix: RwSignal::new(None), sizes: RwSignal::new(None) }
    }

    /// None any more.
    pub fn clear(self) {
        self.places.set(None);
        self.matrix.set(None);
        self.sizes.set(None);
    }

    /// What a view asks the worker for.
    pub fn requests(query: &str) -> impl Iterator<Item = Request> {
        let (view, query) = (View::parse(query), query.to_owned());
        let width = browser::window_width().min(WIDEST);
        let all = [
            (Picture::Map, Request::Map { query: query.clone(), width }),
            (Picture::Matrix, Request::Matrix { query: query.clone() }),
            (Picture::Size, Request::Sizes { query }),
        ];
        all.into_iter().filter(move |(picture, _)| view.shows(*picture)).map(|(_, request)| request)
    }

    /// Shows what has come; gives back what is none of it.
    pub fn hear(self, reply: Reply) -> Option<Reply> {
        match reply {
            Reply::Map(places) => self.places.set(places.map(|places| *places)),
            Reply::Matrix(cells) => self.matrix.set(cells.map(|cells| *cells)),
            Reply::Sizes(sizes) => self.sizes.set(sizes.map(|sizes| *sizes)),
            other => return Some(other),
        }
        None
    }
}
