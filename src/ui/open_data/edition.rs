//! The session's edition: its requests are answered at once, by the same function that the worker calls.

use leptos::prelude::*;

use super::session::{BARS, Session};
use crate::dashboard::{Beside, Dashboard, beside};
use crate::dataset::{Announced, Dimension, bundled, edition::Source};
use crate::protocol::{Held, Reply, Request};
use crate::view::{Picture, View};

/// The edition that is shown, or that open data is shown instead of.
#[derive(Clone, Debug, PartialEq)]
pub struct Edition {
    /// Its id.
    pub id: String,
    /// Its title, such as `March 2024`.
    pub title: String,
    /// Its source.
    pub source: Source,
}

impl Session {
    /// The view with what its data cannot apply set aside; opened data says that in its answer. Brings the edition that the
    /// view asks for.
    pub fn settled(self, view: View) -> View {
        if self.is_of(&view) {
            return view;
        }
        let known = |id: &&str| bundled::ids().any(|known| known == *id);
        let id = view.edition.as_deref().filter(known).unwrap_or(bundled::newest());
        if self.edition().id != id {
            self.edition.set_value(Held::new(bundled::edition(Some(id)), Vec::new()));
        }
        self.edition.with_value(|held| held.dataset().settled(view))
    }

    /// The edition at hand.
    pub fn edition(self) -> Edition {
        self.edition.with_value(|held| {
            let dataset = held.dataset();
            let Some(Announced { id, source, .. }) = dataset.edition.clone() else { panic!("this data is an edition") };
            Edition { id, title: dataset.title.clone(), source }
        })
    }

    /// The edition's operators or countries, to compare opened data with.
    pub fn announced(self, dimension: Dimension) -> Vec<Beside> {
        self.edition.with_value(|held| beside(held.dataset(), dimension))
    }

    /// The page of a view of the edition.
    pub fn edition_page(self, view: &View) -> Dashboard {
        self.is_opened.set_value(false);
        match self.drawn(Request::Page { query: view.to_query(), bars: BARS }) {
            Some(Reply::Page(page)) => *page,
            _ => panic!("a request for a page is answered by a page"),
        }
    }

    /// Draws the edition's pictures that are not in its page.
    pub fn draw_pictures(self, view: &View) {
        let query = || view.to_query();
        for (picture, request) in [
            (Picture::Map, Request::Map { query: query(), width: 0 }),
            (Picture::Matrix, Request::Matrix { query: query() }),
            (Picture::Size, Request::Sizes { query: query() }),
        ] {
            if view.shows(picture)
                && let Some(reply) = self.drawn(request)
            {
                self.pictures.on_reply(reply);
            }
        }
    }

    /// The edition's answer to a request for a page or a picture.
    fn drawn(self, request: Request) -> Option<Reply> {
        self.edition.try_update_value(|held| held.draw(&request)).flatten()
    }

    /// The edition's answer to a request for details.
    pub(super) fn detail(self, request: Request) -> Option<Reply> {
        self.edition.try_update_value(|held| held.detail(request)).flatten()
    }
}
