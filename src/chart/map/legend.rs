//! The legend below the map: circle sizes and country shades.

use super::{Area, Map, Spot, Viewport, symbol::Circles};
use crate::chart::{Ink, Shape, legend::LegendBuilder, legend::round};
use crate::i18n::{Messages, power, whole};

/// The strip below the map.
pub struct Legend {
    /// Its height in CSS pixels.
    pub height: u32,
    /// Its shapes.
    pub guides: Vec<Shape>,
}

/// The shade of a country: darker is more, and hatched is announced without a figure.
///
/// In a comparison a country has the colour of the selection that has more there.
pub fn shade(map: &Map, area: &Area) -> Ink {
    if map.names.is_some() {
        return match area.sides {
            _ if area.total == 0 => Ink::Hatch,
            None | Some([0, 0]) => Ink::Land,
            Some([now, then]) if now == then => Ink::Rest,
            Some([now, then]) if now >= then.saturating_mul(2) => Ink::Shade2,
            Some([now, then]) if now > then => Ink::Shade1,
            Some([now, then]) if then >= now.saturating_mul(2) => Ink::PinnedShade2,
            Some(_) => Ink::PinnedShade1,
        };
    }
    let [less, more] = steps(map);
    match area.value {
        0 if area.total > 0 => Ink::Land,
        0 => Ink::Hatch,
        value if value >= more => Ink::Shade3,
        value if value >= less => Ink::Shade2,
        _ => Ink::Shade1,
    }
}

/// The round figures at which the second and the third shade start. They do not depend on filters.
fn steps(map: &Map) -> [u64; 2] {
    let most = map.areas.iter().map(|area| area.total).max().unwrap_or(0);
    [round(most / 15).max(2), round(most / 3).max(3)]
}

/// Returns the legend for what is drawn.
pub fn legend(map: &Map, spots: &[Spot], circles: &Circles, viewport: &Viewport) -> Legend {
    let figure = |number: u64| if map.watts { power(number) } else { whole(number) };
    let mut line = LegendBuilder::new(viewport.height + 8, viewport.width);
    for (ink, name) in [Ink::Bar, Ink::Pinned].into_iter().zip(map.names.iter().flatten()) {
        line.square(ink, name);
    }
    if spots.iter().any(|spot| spot.total > 0) {
        let ink = if map.names.is_some() { Ink::Rest } else { Ink::Bar };
        line.areas(ink, circles.greatest, &|size| circles.radius(size), &figure);
    }
    if spots.iter().any(|spot| spot.places.len() > 1) {
        line.circle(Ink::Shared, 7.0, Messages::ONE_FIGURE_FOR_SEVERAL);
    }
    if spots.iter().any(|spot| spot.total == 0) {
        line.circle(Ink::Empty, 3.5, Messages::NO_FIGURE);
    }
    if map.names.is_some() {
        for (ink, words) in [
            (Ink::Shade2, Messages::COUNTRY_WITH_TWICE),
            (Ink::Shade1, Messages::COUNTRY_WITH_MORE),
            (Ink::Rest, Messages::COUNTRY_WITH_AS_MUCH),
            (Ink::PinnedShade1, Messages::COUNTRY_WITH_LESS),
            (Ink::PinnedShade2, Messages::COUNTRY_WITH_HALF),
        ] {
            // Only shades that are drawn.
            if map.areas.iter().any(|area| shade(map, area) == ink) {
                line.square(ink, words);
            }
        }
    } else if map.areas.iter().any(|area| area.total > 0) {
        let [less, more] = steps(map);
        for (ink, words) in [
            (Ink::Shade1, Messages::country_under(&figure(less))),
            (Ink::Shade2, Messages::from(&figure(less))),
            (Ink::Shade3, Messages::from(&figure(more))),
        ] {
            line.square(ink, &words);
        }
    }
    if map.areas.iter().any(|area| area.total == 0) {
        line.square(Ink::Hatch, Messages::NAMED_WITHOUT_FIGURE);
    }
    let (below, guides) = line.end();
    Legend { height: (below - viewport.height).max(0) as u32, guides }
}
