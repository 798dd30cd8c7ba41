//! How large the sites are: their charge points by the power of each, and what of the view is at no site or has no count.

mod named;
mod rows;
mod spots;

use serde::{Deserialize, Serialize};

use super::{amount_of, amount_plain, amount_text, unit};
use crate::chart::Datum;
use crate::chart::size::{self, Dot};
use crate::dataset::Dataset;
use crate::i18n::{Messages, share};
use crate::view::{Change, Measure, View};

pub use self::named::behind;
pub use self::rows::SiteSizes;

/// The picture, and what stands beside it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sizes {
    /// What is shown, in words.
    pub subtitle: String,
    /// What it shows.
    pub sizes: size::Sizes,
    /// For each dot what a click on it does; none where it is asked where it comes from.
    pub picks: Vec<Option<Change>>,
    /// What of the view has no dot: why, and each thing.
    pub beside: Vec<(String, Vec<String>)>,
}

/// The sites of a view by size; none where no row names a site.
///
/// `spots` keeps the sites of a register from one view to the next.
pub fn sizes(data: &mut Dataset, spots: &mut Option<SiteSizes>, view: View) -> Option<Sizes> {
    if !data.has_sites() {
        return None;
    }
    let view = data.settled(view);
    let mut of_view = |view: &View| match &data.edition {
        Some(edition) => named::sizes(data, edition, view),
        None => spots.get_or_insert_with(|| SiteSizes::new(data)).of_view(data, view),
    };
    let now = of_view(&view);
    Some(match view.pinned() {
        Some(other) => now.compared(&of_view(&other), view.measure),
        None => now,
    })
}

impl Sizes {
    /// What a click on the mark with this key does.
    pub fn pick(&self, key: &str) -> Option<Change> {
        let at = self.sizes.dots.iter().position(|dot| dot.datum.key == key)?;
        self.picks.get(at).cloned().flatten()
    }

    /// The same, with what its dots come to in another view beside it, and what of that has no dot.
    pub(super) fn compared(mut self, other: &Sizes, measure: Measure) -> Sizes {
        for (dot, other) in self.sizes.dots.iter_mut().zip(&other.sizes.dots) {
            dot.beside = Some(other.value);
            let number = &other.datum.value;
            let words = match (number.parse(), measure) {
                _ if other.datum.missing => Messages::IS_NOT_STATED.to_owned(),
                (Ok(number), Measure::Points | Measure::Sites) => amount_of(number, measure),
                _ => Messages::kw_as_text(number),
            };
            dot.datum.spoken += &Messages::and_pinned(&words);
            dot.datum.beside = Some(if other.datum.missing { String::new() } else { other.datum.value.clone() });
        }
        let beside = other.beside.iter().map(|(why, items)| (Messages::of_what_is_pinned(why), items.clone()));
        self.beside.extend(beside);
        self
    }
}

/// What is said below the heading: what a dot is, and what the lines are.
pub fn subtitle(gathered: bool, measure: Measure) -> String {
    match (gathered, measure) {
        (false, _) => Messages::A_DOT_A_SITE,
        (true, Measure::Points) => Messages::ALIKE_BY_POINTS,
        (true, Measure::Power) => Messages::ALIKE_BY_POWER,
        (true, Measure::Sites) => Messages::ALIKE,
    }
    .to_owned()
}

/// A site, as some rows have it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Size {
    /// Charge points.
    pub points: u64,
    /// Those of them whose power is known.
    pub powered: u64,
    /// The least and the greatest power of one of them, in watts; 0 where none is known.
    pub watts: [u32; 2],
}

impl Size {
    /// With some more charge points, each of so many watts; 0 where that is not known.
    pub fn add(&mut self, points: u64, watts: u32) {
        self.points += points;
        if watts == 0 || points == 0 {
            return;
        }
        self.powered += points;
        let [least, most] = &mut self.watts;
        *least = if *least == 0 { watts } else { watts.min(*least) };
        *most = watts.max(*most);
    }

    /// The power of each, in words.
    fn each(&self) -> String {
        if self.powered == 0 {
            return Messages::KW_NOT_STATED.to_owned();
        }
        let [least, most] = self.watts;
        let known = Messages::each(&Messages::kw_from_to(least, most));
        match self.powered < self.points {
            true => Messages::each_of_some(&known, self.powered, self.points),
            false => known,
        }
    }
}

/// What the dot of one site is made from.
pub(super) struct Site {
    pub key: String,
    pub name: String,
    /// The name with where it is and whose it is.
    pub title: String,
    pub size: Size,
    /// Charge points that are chosen of it.
    pub chosen: u64,
    /// The measure's number of what is chosen, and of all of it.
    pub amounts: [u64; 2],
    /// What the view comes to.
    pub of_all: u64,
    /// Whether any row of it passes every filter.
    pub kept: bool,
    /// Whether the reader chose it.
    pub picked: bool,
}

impl Site {
    pub fn dot(self, measure: Measure) -> Dot {
        let Site { key, name, title, size, chosen, amounts: [value, total], of_all, kept, picked } = self;
        let amount = |number: u64| amount_text(number, measure);
        let words = match (value, kept) {
            (0, true) if measure == Measure::Power => Messages::POWER_NOT_STATED.to_owned(),
            (0, true) => Messages::IS_NOT_STATED.to_owned(),
            (0, false) => Messages::NOTHING_SHOWN.to_owned(),
            _ if value < total => Messages::part_of(&amount(value), &amount(total), unit(measure, total)),
            _ => amount_of(value, measure),
        };
        let mut said = vec![title, words];
        said.push(match measure {
            Measure::Points if value == total => size.each(),
            _ => Messages::points_of_power(size.points, &size.each()),
        });
        if value > 0 {
            said.push(Messages::of_what_is_shown(&share(value, of_all)));
        }
        Dot {
            datum: Datum {
                key,
                spoken: said.join(Messages::SAID_NEXT),
                value: amount_plain(value, measure),
                total: amount_plain(total, measure),
                missing: value == 0 && kept,
                all_missing: total == 0,
                chosen: picked,
                beside: None,
            },
            name,
            watts: size.watts[1],
            points: size.points,
            value: chosen,
            total: size.points,
            beside: None,
            kept,
        }
    }
}
