//! The announcements behind a figure of an edition.

use super::words::{Sum, adds, sentence};
use super::{Asked, Behind, Counted, Provenance, basis_name};
use crate::dashboard::figures::figures;
use crate::dashboard::lead::lead;
use crate::dashboard::map::{self, Spotted};
use crate::dashboard::rows::announcements::record;
use crate::dashboard::{Answer, pair_of, sizes, source};
use crate::dataset::edition::{Announcement, Basis};
use crate::dataset::{Announced, Dataset, Dimension, PowerClass, Scheme, UNKNOWN};
use crate::format::{cut, plain, sorted};
use crate::i18n::{Messages, whole};
use crate::view::{Measure, Picture, View};

/// The announcements behind a figure of a view, which has been settled.
pub fn provenance(data: &mut Dataset, view: &View, asked: &Asked) -> Provenance {
    let answer = Answer::new(data, view);
    let dataset = answer.dataset;
    let (counted, narrowed) = (asked.counted(view), asked.narrowed(view));
    let Some(edition) = &dataset.edition else { panic!("announcements are of an edition") };
    let spotted = match asked {
        Asked::Mark(Picture::Map, key) => map::behind(dataset, edition, &narrowed, view.measure, key),
        Asked::Mark(Picture::Size, key) => sizes::behind(dataset, edition, view, &narrowed, key),
        _ => None,
    };
    let passing = || dataset.passing_rows(&narrowed).collect();
    let rows: Vec<usize> = spotted.as_ref().map_or_else(passing, |spotted| spotted.rows.clone());
    let place = spotted.as_ref().and_then(|spotted| spotted.place.as_ref());
    let mut parts = Parts { dataset, edition, counted, place, met: Vec::new() };
    let amounts: Vec<Option<u64>> = rows.iter().map(|row| parts.amount(*row)).collect();
    let mut sum = Sum::default();
    let mut bases = [0; 3];
    let mut behind = Vec::new();
    for at in sorted(rows.len(), &|a, b| (amounts[a].is_none(), amounts[b]).cmp(&(amounts[b].is_none(), amounts[a]))) {
        let (row, amount) = (rows[at], amounts[at]);
        let from = &edition.announcements[row];
        let stands_on = stands_on(edition, from, counted, amount.is_some(), &narrowed);
        sum.amount += amount.unwrap_or(0);
        *if amount.is_some() { &mut sum.stated } else { &mut sum.silent } += 1;
        let weakest = stands_on.iter().map(|(_, basis)| *basis).max().unwrap_or(Basis::Stated);
        if let Some(total) = bases.get_mut(weakest as usize) {
            *total += amount.unwrap_or(0);
        }
        behind.push(Behind {
            record: record(dataset, edition, row),
            adds: adds(counted, amount),
            amount: amount.unwrap_or(0),
            bases: grouped(&stands_on),
            place: section_of(edition, from),
        });
    }
    Provenance {
        title: title(&answer, asked, spotted),
        sentence: sentence(counted, sum),
        bases: shares(counted, bases, sum.amount),
        behind,
        more: 0,
        source: source(dataset),
        address: edition.source.address.clone(),
    }
}

/// What rows add, one after the other.
struct Parts<'a> {
    dataset: &'a Dataset,
    edition: &'a Announced,
    counted: Counted,
    /// Only sites at this place are counted, where one is given.
    place: Option<&'a (String, Option<String>)>,
    /// What was counted already.
    met: Vec<u32>,
}

impl Parts<'_> {
    /// What a row adds; none where it does not say.
    fn amount(&mut self, row: usize) -> Option<u64> {
        let Parts { dataset, edition, .. } = *self;
        let countries = dataset.column(Dimension::Country, Scheme::default());
        match self.counted {
            Counted::Of(Measure::Points) => edition.points[row].map(u64::from),
            Counted::Of(Measure::Power) => edition.watts[row],
            Counted::Of(Measure::Sites) => {
                let here = |site: &&u32| {
                    let site = &edition.sites[**site as usize];
                    self.place.is_none_or(|(name, country)| {
                        let key = countries.key(site.country);
                        site.name == *name && country.as_deref().unwrap_or(UNKNOWN) == key
                    })
                };
                let sites: Vec<u32> = edition.row_sites[row].iter().filter(here).copied().collect();
                self.new_ones(&sites)
            }
            Counted::Operators => {
                let operators = dataset.column(Dimension::Operator, Scheme::default());
                self.new_ones(&[operators.of(row)])
            }
            Counted::Countries => {
                let known = |code: &&u32| countries.key(**code) != UNKNOWN;
                let codes: Vec<u32> = edition.row_countries[row].iter().filter(known).copied().collect();
                self.new_ones(&codes)
            }
        }
    }

    fn new_ones(&mut self, codes: &[u32]) -> Option<u64> {
        let before = self.met.len();
        for code in codes {
            if !self.met.contains(code) {
                self.met.push(*code);
            }
        }
        (!codes.is_empty()).then_some((self.met.len() - before) as u64)
    }
}

/// What a row's part stands on: the value itself, and what puts the row where it is counted.
fn stands_on(
    edition: &Announced,
    from: &Announcement,
    counted: Counted,
    stated: bool,
    narrowed: &View,
) -> Vec<(&'static str, Basis)> {
    let mut bases = Vec::new();
    let country = from.places.iter().map(|place| place.country.basis).filter(|basis| *basis != Basis::NotStated).max();
    if stated {
        match counted {
            Counted::Of(Measure::Points) => bases.push((Messages::THE_CHARGE_POINTS, from.charge_points.basis)),
            Counted::Of(Measure::Power) => {
                bases.push((Messages::THE_CHARGE_POINTS, from.charge_points.basis));
                bases.push((
                    Messages::THE_KW,
                    if from.kw_together.is_some() { Basis::Stated } else { from.kw_each.basis },
                ));
            }
            Counted::Of(Measure::Sites) => bases.push((Messages::THE_PLACE, Basis::Stated)),
            Counted::Operators => bases.push((Messages::THE_OPERATOR, Basis::Stated)),
            Counted::Countries => bases.extend(country.map(|basis| (Messages::THE_COUNTRY, basis))),
        }
    }
    let narrows = |dimension| !narrowed.filters.of(dimension).is_empty();
    let of_country = narrows(Dimension::Country) || narrows(Dimension::Region) && narrowed.scheme == Scheme::M49;
    if of_country && counted != Counted::Countries {
        bases.extend(country.map(|basis| (Messages::THE_COUNTRY, basis)));
    }
    if narrows(Dimension::Region) && narrowed.scheme == Scheme::Reported {
        let section = edition.sections.iter().find(|section| section.code == from.section);
        bases.extend(section.map(|section| (Messages::THE_SECTION, section.basis)));
    }
    if narrows(Dimension::Class) {
        let class = PowerClass::announced(from.kw_each.value, from.current.value, from.word.value);
        if class.has_power() {
            if counted != Counted::Of(Measure::Power) || !stated {
                bases.push((Messages::THE_KW, from.kw_each.basis));
            }
            bases.push((Messages::THE_CURRENT, from.current.basis));
        } else if class != PowerClass::Unknown {
            bases.push((Messages::THE_WORD, from.word.basis));
        }
    }
    bases
}

/// For each basis what stands on it, such as `inferred: country, AC or DC`.
fn grouped(bases: &[(&'static str, Basis)]) -> Vec<(Basis, String)> {
    let of = |basis: Basis| {
        let names: Vec<&str> = bases.iter().filter(|(_, of)| *of == basis).map(|(name, _)| *name).collect();
        (!names.is_empty()).then(|| (basis, names.join(Messages::AND_ALSO)))
    };
    [Basis::Stated, Basis::Derived, Basis::Inferred].into_iter().filter_map(of).collect()
}

/// How much of a figure rests on each basis: a part rests on the weakest of its own.
fn shares(counted: Counted, bases: [u64; 3], amount: u64) -> Vec<(Basis, String, u32)> {
    let names = [Basis::Stated, Basis::Derived, Basis::Inferred];
    let share = |part: u64| (part as f64 / amount.max(1) as f64 * 1000.0).round() as u32;
    let figure = |part: u64| match counted {
        Counted::Of(measure) => crate::dashboard::amount_text(part, measure),
        _ => whole(part),
    };
    let there = bases.into_iter().zip(names).filter(|(part, _)| *part > 0);
    there.map(|(part, basis)| (basis, Messages::rests_on(&figure(part), basis_name(basis)), share(part))).collect()
}

/// Where in the source an announcement is.
fn section_of(edition: &Announced, from: &Announcement) -> String {
    let section = edition.sections.iter().find(|section| section.code == from.section);
    let name = section.map_or(from.section.as_str(), |section| section.name.as_str());
    let ours = section.is_some_and(|section| section.basis != Basis::Stated);
    Messages::in_section(name, ours, &plain(&cut(&from.operator, 60)))
}

fn title(answer: &Answer, asked: &Asked, spotted: Option<Spotted>) -> String {
    let mark = |narrowed: &View| {
        let pairs = narrowed.filters.pairs().filter(|(dimension, _)| match asked {
            Asked::Mark(Picture::Of(of), _) => of == dimension,
            Asked::Mark(Picture::Map, _) => *dimension == Dimension::Country,
            Asked::Mark(_, key) => pair_of(key).is_some_and(|pair| pair.iter().any(|(of, _)| of == dimension)),
            _ => false,
        });
        pairs.map(|(dimension, key)| answer.name(dimension, key)).collect::<Vec<_>>().join(", ")
    };
    match asked {
        Asked::Lead => lead(answer).text(),
        Asked::Figure(code) => {
            let figures = figures(answer);
            figures
                .into_iter()
                .find(|figure| figure.code == *code)
                .map_or(String::new(), |figure| figure.label.into_owned())
        }
        Asked::Mark(..) => spotted.map_or_else(|| mark(&asked.narrowed(answer.view)), |spotted| spotted.title),
    }
}
