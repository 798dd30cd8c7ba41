//! The pictures of a page, and what they say of themselves where they stand alone.

use crate::chart::Caption;
use crate::chart::{Scene, bars::bars, columns::columns, legend::with_legend, paired_bars::paired_bars};
use crate::dashboard::sizes::subtitle;
use crate::dashboard::timeline::{timeline, timeline_of_both};
use crate::dashboard::{Dashboard, Pinned, matrix_title};
use crate::dataset::Dimension;
use crate::i18n::Messages;
use crate::view::Measure;
use crate::view::Picture;

impl Dashboard {
    /// The picture of a dimension at a width in CSS pixels, with all bars that are at hand or those to begin with: side by
    /// side with what is pinned, where anything is.
    pub fn drawn(&self, dimension: Dimension, all: bool, measure: Measure, width: u32) -> Scene {
        let Some(chart) = self.chart(dimension) else { return Scene::default() };
        let pairs =
            |pinned: &'_ Pinned| pinned.all(dimension).filter(|_| all).or(pinned.of(dimension)).map(<[_]>::to_vec);
        let compared = self.pinned.as_ref().and_then(|pinned| Some((pairs(pinned)?, &pinned.names)));
        match (dimension, compared) {
            (Dimension::Month, None) => columns(&timeline(chart, measure), width),
            (Dimension::Month, Some((twins, names))) => {
                with_legend(timeline_of_both(chart, &twins, measure, width), names)
            }
            (_, None) => bars(&chart.with_others(all, measure), width),
            (_, Some((pairs, names))) => with_legend(paired_bars(&pairs, width), names),
        }
    }

    /// What a chart says of itself where it stands alone.
    pub fn caption(&self, picture: Picture) -> Caption {
        let words = Messages::heading;
        let title = match picture {
            Picture::Of(dimension) => self.chart(dimension).map(|chart| words(&chart.title, &chart.subtitle)),
            Picture::Matrix => {
                let subtitle = self.charts.first().map(|chart| chart.subtitle.as_str());
                subtitle.map(|subtitle| words(matrix_title(self.rows), subtitle))
            }
            // The map of own data is asked for by itself; what it counts is what the countries count.
            Picture::Map => {
                let countries = self.chart(Dimension::Country).or(self.charts.first());
                countries.map(|chart| words(Messages::PLACES, &chart.subtitle))
            }
            Picture::Size if self.own => Some(Messages::SITE_SIZE_BY_POWER.to_owned()),
            Picture::Size => Some(words(Messages::SITE_SIZE_BY_POWER, &subtitle(false, Measure::Points))),
        };
        let compared = self.pinned.as_ref().map(|pinned| format!(" {}", pinned.words)).unwrap_or_default();
        let words = format!("{}{compared}", self.lead.text());
        Caption { title: title.unwrap_or_default(), words, source: self.source.clone() }
    }
}
