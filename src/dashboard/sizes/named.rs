//! The sites of an edition, each by its name.

use super::{Site, Size, Sizes, subtitle};
use crate::chart::size;
use crate::dashboard::answer;
use crate::dashboard::map::Spotted;
use crate::dataset::country::country;
use crate::dataset::{Announced, Dataset, Dimension, Scheme, UNKNOWN};
use crate::format::fold;
use crate::i18n::{Messages, list};
use crate::view::{Change, Measure, View};

/// The sites of the view.
pub fn sizes(dataset: &Dataset, edition: &Announced, view: &View) -> Sizes {
    let measure = view.measure;
    let mut kept = vec![false; dataset.len()];
    dataset.passing_rows(view).for_each(|row| kept[row] = true);
    let of_all = of_kept(edition, &kept, measure);
    let (mut dots, mut picks) = (Vec::new(), Vec::new());
    let mut silent = Vec::new();
    for (at, rows) in rows_of_sites(edition).into_iter().enumerate() {
        let named = Named::new(dataset, edition, at);
        let mut size = Size::default();
        rows.iter().for_each(|row| size.add(edition.points[*row].unwrap_or(0).into(), watts_each(edition, *row)));
        let left: Vec<usize> = rows.iter().copied().filter(|row| kept[*row]).collect();
        if size.points == 0 {
            if !left.is_empty() {
                silent.push(Messages::whose(named.name, named.operator));
            }
            continue;
        }
        let sum = |rows: &[usize]| match measure {
            Measure::Points => rows.iter().filter_map(|row| edition.points[*row]).map(u64::from).sum(),
            Measure::Power => rows.iter().filter_map(|row| edition.watts[*row]).sum(),
            Measure::Sites => u64::from(!rows.is_empty()),
        };
        let site = Site {
            key: named.key(),
            name: named.name.to_owned(),
            title: named.title(dataset, view),
            size,
            chosen: left.iter().filter_map(|row| edition.points[*row]).map(u64::from).sum(),
            amounts: [sum(&left), sum(&rows)],
            of_all,
            kept: !left.is_empty(),
            picked: named.is_picked(view),
        };
        dots.push(site.dot(measure));
        picks.push(Some(named.pick()));
    }
    let (shared, nowhere) = beside(edition, &kept);
    let beside = [
        (Messages::ONE_FIGURE_FOR_SITES, shared),
        (Messages::SITES_WITHOUT_COUNT, silent),
        (Messages::NO_SITE_NAMED, nowhere),
    ];
    Sizes {
        subtitle: subtitle(false, measure),
        sizes: size::Sizes { dots, gathered: false, watts: measure == Measure::Power },
        picks,
        beside: beside
            .into_iter()
            .filter(|(_, items)| !items.is_empty())
            .map(|(why, items)| (why.to_owned(), items))
            .collect(),
    }
}

/// What is behind the mark of a site with this key: the rows that every filter leaves and that name it alone.
pub fn behind(dataset: &Dataset, edition: &Announced, view: &View, narrowed: &View, key: &str) -> Option<Spotted> {
    let all = rows_of_sites(edition);
    let (at, mut rows) = all.into_iter().enumerate().find(|(at, _)| Named::new(dataset, edition, *at).key() == key)?;
    let kept: Vec<usize> = dataset.passing_rows(narrowed).collect();
    rows.retain(|row| kept.binary_search(row).is_ok());
    Some(Spotted { title: Named::new(dataset, edition, at).title(dataset, view), place: None, rows })
}

/// The amount of the rows that pass.
fn of_kept(edition: &Announced, kept: &[bool], measure: Measure) -> u64 {
    let rows = || (0..kept.len()).filter(|row| kept[*row]);
    match measure {
        Measure::Points => rows().filter_map(|row| edition.points[row]).map(u64::from).sum(),
        Measure::Power => rows().filter_map(|row| edition.watts[row]).sum(),
        Measure::Sites => {
            let mut sites: Vec<u32> = rows().flat_map(|row| edition.row_sites[row].iter().copied()).collect();
            sites.sort_unstable();
            sites.dedup();
            sites.len() as u64
        }
    }
}

/// For each site the rows that are of it alone. A figure of several sites is of none.
fn rows_of_sites(edition: &Announced) -> Vec<Vec<usize>> {
    let mut rows = vec![Vec::new(); edition.sites.len()];
    for (row, sites) in edition.row_sites.iter().enumerate() {
        if let ([site], [_]) = (sites.as_slice(), edition.announcements[row].places.as_slice()) {
            rows[*site as usize].push(row);
        }
    }
    rows
}

/// The power of each charge point of a row, in watts; 0 where it is not known.
fn watts_each(edition: &Announced, row: usize) -> u32 {
    let stated = edition.announcements[row].kw_each.value.map(|kw| (kw * 1000.0).round() as u32);
    let together = || Some((edition.watts[row]? / u64::from(edition.points[row]?).max(1)) as u32);
    stated.or_else(together).unwrap_or(0)
}

/// What of the rows that pass is of no site alone: figures of several, and what names none.
fn beside(edition: &Announced, kept: &[bool]) -> (Vec<String>, Vec<String>) {
    let (mut shared, mut nowhere) = (Vec::new(), Vec::new());
    for (row, from) in edition.announcements.iter().enumerate().filter(|(row, _)| kept[*row]) {
        let figure = edition.points[row]
            .map_or_else(|| Messages::IS_NOT_STATED.to_owned(), |number| Messages::charge_points(number.into()));
        let names: Vec<&str> = from.places.iter().filter_map(|place| place.name.as_deref()).collect();
        match names.len() {
            0 => {
                let code = from.places.first().and_then(|place| place.country.value.as_deref());
                let place = code.and_then(country).map_or(Messages::NO_PLACE_AT_ALL, |country| country.name);
                nowhere.push(Messages::place_of(place, &from.operator, &figure));
            }
            1 if from.places.len() == 1 => {}
            _ => shared.push(Messages::place_of(&list(&names, 9), &from.operator, &figure)),
        }
    }
    (shared, nowhere)
}

/// A site by name.
struct Named<'a> {
    name: &'a str,
    operator: &'a str,
    country: &'a str,
    /// Whether the operator has another site of this name, in another country.
    again: bool,
}

impl Named<'_> {
    fn new<'a>(dataset: &'a Dataset, edition: &'a Announced, at: usize) -> Named<'a> {
        let site = &edition.sites[at];
        let key = |dimension, code: u32| dataset.column(dimension, Scheme::default()).key(code);
        let same = |other: &&crate::dataset::Site| other.name == site.name && other.operator == site.operator;
        Named {
            name: &site.name,
            operator: key(Dimension::Operator, site.operator),
            country: key(Dimension::Country, site.country),
            again: edition.sites.iter().filter(same).nth(1).is_some(),
        }
    }

    /// What its mark is known by: what the address says of it.
    fn key(&self) -> String {
        let key = format!("operator={}&q={}", self.operator, self.name);
        if self.again { format!("{key}&country={}", self.country) } else { key }
    }

    fn title(&self, dataset: &Dataset, view: &View) -> String {
        let country = answer::name(dataset, view, Dimension::Country, self.country);
        let place =
            if self.country == UNKNOWN { self.name.to_owned() } else { Messages::place_in(self.name, &country) };
        Messages::whose(&place, self.operator)
    }

    fn pick(&self) -> Change {
        let country = self.again.then(|| self.country.to_owned());
        Change::Site { operator: Some(self.operator.to_owned()), name: self.name.to_owned(), country }
    }

    fn is_picked(&self, view: &View) -> bool {
        let country = !self.again || view.has(Dimension::Country, self.country);
        country && view.has(Dimension::Operator, self.operator) && fold(&view.search) == fold(self.name)
    }
}
