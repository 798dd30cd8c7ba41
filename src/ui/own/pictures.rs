//! The pictures of own data that are no part of its page: each is asked for by itself, where it is shown.
//!
//! Law: the worker has no more than one of them to draw, so that a click waits for no others.

use leptos::prelude::*;

use crate::browser;
use crate::chart::matrix::Matrix;
use crate::dashboard::{Places, Sizes};
use crate::protocol::{Reply, Request};
use crate::view::{Picture, View};

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
    /// What is to be asked for, the last one first.
    waiting: StoredValue<Vec<Request>>,
    /// Whether the worker has one to draw.
    is_drawn: StoredValue<bool>,
}

impl Pictures {
    /// None yet.
    pub fn new() -> Pictures {
        Pictures {
            places: RwSignal::new(None),
            matrix: RwSignal::new(None),
            sizes: RwSignal::new(None),
            waiting: StoredValue::new(Vec::new()),
            is_drawn: StoredValue::new(false),
        }
    }

    /// None any more.
    pub fn clear(self) {
        self.is_drawn.set_value(false);
        self.places.set(None);
        self.matrix.set(None);
        self.sizes.set(None);
    }

    /// Wants those of a view, and no others any more; none without a view. Those in sight come first; whether there are
    /// any.
    pub fn want(self, query: Option<String>) -> bool {
        let all = query.map(|query| {
            let width = browser::window_width().min(WIDEST);
            [
                (Picture::Size, Request::Sizes { query: query.clone() }),
                (Picture::Matrix, Request::Matrix { query: query.clone() }),
                (Picture::Map, Request::Map { query: query.clone(), width }),
            ]
            .into_iter()
            .filter(move |(picture, _)| View::parse(&query).shows(*picture))
        });
        let mut all: Vec<_> = all.into_iter().flatten().collect();
        all.sort_by_key(|(picture, _)| browser::is_in_sight(picture.code()));
        let in_sight = all.last().is_some_and(|(picture, _)| browser::is_in_sight(picture.code()));
        self.waiting.set_value(all.into_iter().map(|(_, request)| request).collect());
        in_sight
    }

    /// What is to be asked for next, unless one is being drawn.
    pub fn next(self) -> Option<Request> {
        if self.is_drawn.get_value() {
            return None;
        }
        let next = self.waiting.try_update_value(Vec::pop).flatten();
        self.is_drawn.set_value(next.is_some());
        next
    }

    /// Passes over a picture that nobody wants any more.
    pub fn pass(self) {
        self.is_drawn.set_value(false);
    }

    /// Shows a picture; returns any other reply unhandled.
    pub fn hear(self, reply: Reply) -> Option<Reply> {
        match reply {
            Reply::Map(places) => self.places.set(places.map(|places| *places)),
            Reply::Matrix(cells) => self.matrix.set(cells.map(|cells| *cells)),
            Reply::Sizes(sizes) => self.sizes.set(sizes.map(|sizes| *sizes)),
            other => return Some(other),
        }
        self.is_drawn.set_value(false);
        None
    }
}
