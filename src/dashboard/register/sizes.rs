//! How large the sites of imported data are: a dot for each of few, and of many those alike together.
//!
//! Law: what the dots come to and what is said beside them add up to what the view comes to. Where a dot is follows from
//! the data alone, so it is found once.

use chargeboard_engine::Numbers;

use crate::chart::Datum;
use crate::chart::size::{self, Dot, MANY};
use crate::dashboard::sizes::{Site, Size, Sizes, kilowatts, subtitle};
use crate::dashboard::{amount_plain, amount_text, unit};
use crate::dataset::{Dimension, Scheme};
use crate::format::{count, cut, plain, share, whole};
use crate::register::Register;
use crate::view::{Change, Measure, View};

/// What numbers of rows mean that are at no dot: without a site, at a site without any charge point.
const NOWHERE: u32 = 0;
const UNCOUNTED: u32 = 1;
/// The number of the first dot.
const FIRST: u32 = 2;

/// Sites alike are together in so many steps for each ten times as much power, and as many charge points.
const POWERS: f64 = 20.0;
const POINTS: f64 = 8.0;

/// How large the sites of a register are.
pub struct SiteSizes {
    /// For each row the number of its dot.
    of: Numbers,
    spots: Vec<Spot>,
    gathered: bool,
    /// How many sites have no charge point.
    uncounted: u64,
    /// What all rows come to in a measure, for each number.
    total: Option<(Measure, Vec<u64>)>,
}

/// A site, or those that are alike.
#[derive(Clone, Default)]
struct Spot {
    /// How many they are.
    sites: u64,
    /// One of them.
    site: u32,
    /// Its operator's code.
    operator: u32,
    /// How large the site is; of several as most of them are.
    size: Size,
    /// From the least to the greatest, in watts and in charge points.
    watts: [u32; 2],
    points: [u64; 2],
}

impl SiteSizes {
    /// How large the sites of this register are.
    pub fn new(data: &Register) -> SiteSizes {
        let mut sizes = vec![(Size::default(), 0, false); data.site_numbers()];
        for row in data.at_sites().filter(|row| row.site > 0) {
            let (size, operator, met) = &mut sizes[row.site as usize];
            if !*met {
                (*operator, *met) = (row.operator, true);
            }
            size.add(row.points.into(), row.watts);
        }
        let there = |site: &usize| sizes[*site].2;
        let counted: Vec<usize> = (1..sizes.len()).filter(there).filter(|site| sizes[*site].0.points > 0).collect();
        let uncounted = (1..sizes.len()).filter(there).count() - counted.len();
        let gathered = counted.len() > MANY;
        let spot = |site: usize| {
            let (size, operator, _) = sizes[site];
            let (watts, points) = ([size.watts[1]; 2], [size.points; 2]);
            Spot { sites: 1, site: site as u32, operator, size, watts, points }
        };
        let mut number = vec![UNCOUNTED; sizes.len()];
        number[0] = NOWHERE;
        let mut spots: Vec<Spot> = Vec::new();
        if gathered {
            // Those alike stand together, and among them those of one size.
            let cell = |site: &usize| {
                let Size { points, watts: [_, watts], .. } = sizes[*site].0;
                (step(watts.into(), 1000.0, POWERS), step(points, 1.0, POINTS))
            };
            let key = |site: &usize| (cell(site), sizes[*site].0.watts[1], sizes[*site].0.points, *site);
            let mut order = counted;
            order.sort_unstable_by_key(key);
            for alike in order.chunk_by(|a, b| cell(a) == cell(b)) {
                let mut all = Spot { sites: alike.len() as u64, ..spot(alike[0]) };
                let mut most = 0;
                for same in alike.chunk_by(|a, b| key(a).1 == key(b).1 && key(a).2 == key(b).2) {
                    let one = spot(same[0]);
                    all.watts[1] = all.watts[1].max(one.watts[1]);
                    all.points = [all.points[0].min(one.points[0]), all.points[1].max(one.points[1])];
                    if same.len() > most {
                        (most, all.size) = (same.len(), one.size);
                    }
                }
                alike.iter().for_each(|site| number[*site] = FIRST + spots.len() as u32);
                spots.push(all);
            }
        } else {
            for site in counted {
                number[site] = FIRST + spots.len() as u32;
                spots.push(spot(site));
            }
        }
        let of = Numbers::below(FIRST as usize + spots.len(), data.at_sites().map(|row| number[row.site as usize]));
        SiteSizes { of, spots, gathered, uncounted: uncounted as u64, total: None }
    }

    /// The picture of a view; none where no row names its site.
    pub fn sizes(&mut self, data: &mut Register, view: View) -> Option<Sizes> {
        if !data.has_sites() {
            return None;
        }
        let view = data.settled(view);
        let now = self.of_view(data, &view);
        Some(match view.pinned() {
            Some(other) => {
                let then = self.of_view(data, &other);
                now.compared(&then, view.measure)
            }
            None => now,
        })
    }

    /// For the mark with this key: which rows are at it, what it is called, and what those of a view come to; none where
    /// there is no such mark.
    pub fn at<'a>(
        &'a self,
        data: &mut Register,
        view: &View,
        key: &str,
    ) -> Option<(impl Fn(usize) -> bool + use<'a>, String, u64)> {
        let found = self.spots.iter().position(|spot| self.key(data, spot) == key)?;
        let number = FIRST + found as u32;
        let amount = data.amounts(view, &self.of, self.count())[number as usize];
        let title = self.title(data, &self.spots[found]);
        Some((move |row| self.of.get(row) == number, title, amount))
    }

    fn count(&self) -> usize {
        FIRST as usize + self.spots.len()
    }

    fn key(&self, data: &Register, spot: &Spot) -> String {
        if self.gathered {
            let kw = if spot.watts[1] == 0 { "unknown".to_owned() } else { range(spot.watts.map(plain_kilowatts)) };
            return format!("kw={kw}&points={}", range(spot.points.map(|points| points.to_string())));
        }
        let operator = data.column(Dimension::Operator, Scheme::default()).key(spot.operator);
        format!("operator={operator}&site={}", data.site_id(spot.site))
    }

    fn title(&self, data: &Register, spot: &Spot) -> String {
        let short = |text: &str| plain(&cut(text, 60));
        if !self.gathered {
            let operator = data.column(Dimension::Operator, Scheme::default()).name(spot.operator);
            return format!("Site {} ({})", short(data.site_id(spot.site)), short(operator));
        }
        let kw = match spot.watts {
            [_, 0] => "kW not stated".to_owned(),
            [least, most] if least == most => kilowatts(most),
            [least, most] => format!("{} to {}", plain_kilowatts(least), kilowatts(most)),
        };
        let points = match spot.points {
            [least, most] if least == most => count(most, "charge point", "charge points"),
            [least, most] => format!("{} to {} charge points", whole(least), whole(most)),
        };
        format!("Sites of {points}, {kw}")
    }

    fn of_view(&mut self, data: &mut Register, view: &View) -> Sizes {
        let measure = view.measure;
        let value = data.amounts(view, &self.of, self.count());
        self.add_up(data, view);
        let points = match measure {
            Measure::Points => value.clone(),
            _ => data.amounts(&View { measure: Measure::Points, ..view.clone() }, &self.of, self.count()),
        };
        let total = self.total.as_ref().map_or(&[][..], |(_, total)| total);
        let of_all = value.iter().sum();
        let (mut dots, mut picks) = (Vec::new(), Vec::new());
        let mut powerless = 0;
        for (at, spot) in self.spots.iter().enumerate() {
            let at = FIRST as usize + at;
            if self.gathered {
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
            _ => Some(format!("{} {} {why}", amount_text(number, measure), unit(measure, number))),
        };
        let sites = count(self.uncounted, "site", "sites");
        let beside: Vec<String> = [
            amount(value[NOWHERE as usize], "in rows that name no site"),
            (powerless > 0).then(|| {
                format!("{} at sites whose kW is not stated", count(powerless, "charge point", "charge points"))
            }),
            (self.uncounted > 0).then(|| format!("{sites} without any charge point")),
        ]
        .into_iter()
        .flatten()
        .collect();
        Sizes {
            subtitle: subtitle(self.gathered, measure),
            sizes: size::Sizes { dots, gathered: self.gathered, watts: measure == Measure::Power },
            picks,
            beside: if beside.is_empty() { Vec::new() } else { vec![("Not in the picture".to_owned(), beside)] },
        }
    }

    fn cell(&self, data: &Register, spot: &Spot, measure: Measure, [value, total, of_all]: [u64; 3]) -> Dot {
        let amount = |number: u64| amount_text(number, measure);
        let words = match value {
            0 => "nothing of what is shown".to_owned(),
            _ if value < total => format!("{} of {} {}", amount(value), amount(total), unit(measure, total)),
            _ => format!("{} {}", amount(value), unit(measure, value)),
        };
        let mut said = vec![self.title(data, spot), words];
        if measure != Measure::Sites {
            said.push(format!("{} in all", count(spot.sites, "site", "sites")));
        }
        if value > 0 {
            said.push(format!("{} of what is shown", share(value, of_all)));
        }
        Dot {
            datum: Datum {
                key: self.key(data, spot),
                spoken: said.join("; "),
                value: amount_plain(value, measure),
                total: amount_plain(total, measure),
                missing: false,
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
    fn add_up(&mut self, data: &mut Register, view: &View) {
        if self.total.as_ref().is_none_or(|(measure, _)| *measure != view.measure) {
            let all = View { measure: view.measure, merge: view.merge, ..View::default() };
            self.total = Some((view.measure, data.amounts(&all, &self.of, self.count())));
        }
    }
}

/// Which step of a logarithmic scale a number is in; 0 is none of them. A number that a step begins with is in it.
fn step(number: u64, unit: f64, steps: f64) -> i32 {
    if number == 0 { i32::MIN } else { ((number as f64 / unit).log10() * steps + 1e-9).floor() as i32 }
}

fn plain_kilowatts(watts: u32) -> String {
    crate::format::kilowatts(watts.into())
}

fn range([least, most]: [String; 2]) -> String {
    if least == most { least } else { format!("{least}..{most}") }
}
