//! How large the sites of imported data are: a dot for each of few, and of many those alike together.
//!
//! Law: what the dots come to and what is said beside them add up to what the view comes to. Where a dot is follows from
//! the data alone, so it is found once.

use super::spots::{FIRST, NOWHERE, Spot, Spots, spots};
use super::{Site, Sizes, subtitle};
use crate::chart::Datum;
use crate::chart::size::{self, Dot};
use crate::dashboard::{amount_of, amount_plain, amount_text, unit};
use crate::dataset::{Dataset, Dimension, Scheme};
use crate::format::{cut, plain};
use crate::i18n::{Messages, share};
use crate::view::{Change, Measure, View};

/// How large the sites of a register are.
pub struct SiteSizes {
    spots: Spots,
    /// What all rows come to in a measure, for each number.
    total: Option<(Measure, Vec<u64>)>,
}

impl SiteSizes {
    /// How large the sites of this register are.
    pub fn new(data: &Dataset) -> SiteSizes {
        SiteSizes { spots: spots(data), total: None }
    }

    /// For the mark with this key: which rows are at it, what it is called, and what those of a view come to; none where
    /// there is no such mark.
    pub fn at<'a>(
        &'a self,
        data: &mut Dataset,
        view: &View,
        key: &str,
    ) -> Option<(impl Fn(usize) -> bool + use<'a>, String, u64)> {
        let found = self.spots.all.iter().position(|spot| self.key(data, spot) == key)?;
        let number = FIRST + found as u32;
        let amount = data.amounts(view, &self.spots.of, self.count())[number as usize];
        let title = self.title(data, &self.spots.all[found]);
        Some((move |row| self.spots.of.get(row) == number, title, amount))
    }

    fn count(&self) -> usize {
        FIRST as usize + self.spots.all.len()
    }

    fn key(&self, data: &Dataset, spot: &Spot) -> String {
        if self.spots.gathered {
            let kw = if spot.watts[1] == 0 { "unknown".to_owned() } else { range(spot.watts.map(plain_kilowatts)) };
            return format!("kw={kw}&points={}", range(spot.points.map(|points| points.to_string())));
        }
        let operator = data.column(Dimension::Operator, Scheme::default()).key(spot.operator);
        format!("operator={operator}&site={}", data.site_id(spot.site))
    }

    fn title(&self, data: &Dataset, spot: &Spot) -> String {
        let short = |text: &str| plain(&cut(text, 60));
        if !self.spots.gathered {
            let operator = data.column(Dimension::Operator, Scheme::default()).name(spot.operator);
            return Messages::site_of(&short(data.site_id(spot.site)), &short(operator));
        }
        let kw = match spot.watts {
            [_, 0] => Messages::KW_NOT_STATED.to_owned(),
            [least, most] => Messages::kw_from_to(least, most),
        };
        let [least, most] = spot.points;
        Messages::sites_of(&Messages::points_from_to(least, most), &kw)
    }

    /// The picture of a view.
    pub fn of_view(&mut self, data: &mut Dataset, view: &View) -> Sizes {
        let measure = view.measure;
        let value = data.amounts(view, &self.spots.of, self.count());
        self.add_up(data, view);
        let points = match measure {
            Measure::Points => value.clone(),
            // It would say nothing of those alike.
            Measure::Sites if self.spots.gathered => vec![0; value.len()],
            _ => data.amounts(&View { measure: Measure::Points, ..view.clone() }, &self.spots.of, self.count()),
        };
        let total = self.total.as_ref().map_or(&[][..], |(_, total)| total);
        let of_all = value.iter().sum();
        let (mut dots, mut picks) = (Vec::new(), Vec::new());
        let mut powerless = 0;
        for (at, spot) in self.spots.all.iter().enumerate() {
            let at = FIRST as usize + at;
            if self.spots.gathered {
                if total[at] == 0 {
                    powerless += points[at];
                    continue;
                }
                dots.push(self.cell(data, spot, measure, [value[at], total[at], of_all]));
                picks.push(None);
                continue;
            }
            let operator = data.column(Dimension::Operator, Scheme::default()).key(spot.operator).to_owned();
            let site = Site {
                key: self.key(data, spot),
                name: plain(&cut(data.site_id(spot.site), 60)),
                title: self.title(data, spot),
                size: spot.size,
                chosen: points[at],
                amounts: [value[at], total[at]],
                of_all,
                kept: points[at] > 0,
                picked: view.has(Dimension::Operator, &operator),
            };
            dots.push(site.dot(measure));
            picks.push(Some(Change::Only(Dimension::Operator, operator)));
        }
        let amount = |number: u64, why: &str| match number {
            0 => None,
            _ => Some(Messages::amount_aside(&amount_text(number, measure), unit(measure, number), why)),
        };
        let beside: Vec<String> = [
            amount(value[NOWHERE as usize], Messages::IN_ROWS_WITHOUT_SITE),
            (powerless > 0).then(|| Messages::at_sites_without_kw(powerless)),
            (self.spots.uncounted > 0).then(|| Messages::without_any_point(self.spots.uncounted)),
        ]
        .into_iter()
        .flatten()
        .collect();
        Sizes {
            subtitle: subtitle(self.spots.gathered, measure),
            sizes: size::Sizes { dots, gathered: self.spots.gathered, watts: measure == Measure::Power },
            picks,
            beside: if beside.is_empty() {
                Vec::new()
            } else {
                vec![(Messages::NOT_IN_THE_PICTURE.to_owned(), beside)]
            },
        }
    }

    fn cell(&self, data: &Dataset, spot: &Spot, measure: Measure, [value, total, of_all]: [u64; 3]) -> Dot {
        let amount = |number: u64| amount_text(number, measure);
        let words = match value {
            0 => Messages::NOTHING_SHOWN.to_owned(),
            _ if value < total => Messages::part_of(&amount(value), &amount(total), unit(measure, total)),
            _ => amount_of(value, measure),
        };
        let mut said = vec![self.title(data, spot), words];
        if measure != Measure::Sites {
            said.push(Messages::in_all(spot.sites));
        }
        if value > 0 {
            said.push(Messages::of_what_is_shown(&share(value, of_all)));
        }
        Dot {
            datum: Datum {
                key: self.key(data, spot),
                spoken: said.join(Messages::SAID_NEXT),
                value: amount_plain(value, measure),
                total: amount_plain(total, measure),
                missing: false,
                all_missing: false,
                chosen: false,
                beside: None,
            },
            name: String::new(),
            watts: spot.size.watts[1],
            points: spot.size.points,
            value,
            total,
            beside: None,
            kept: value > 0,
        }
    }

    /// Has what all rows come to at hand. Merging spellings leaves a whole what it is.
    fn add_up(&mut self, data: &mut Dataset, view: &View) {
        if self.total.as_ref().is_none_or(|(measure, _)| *measure != view.measure) {
            let all = View { measure: view.measure, merge: view.merge, ..View::default() };
            self.total = Some((view.measure, data.amounts(&all, &self.spots.of, self.count())));
        }
    }
}

fn plain_kilowatts(watts: u32) -> String {
    crate::format::kilowatts(watts.into())
}

fn range([least, most]: [String; 2]) -> String {
    if least == most { least } else { format!("{least}..{most}") }
}
