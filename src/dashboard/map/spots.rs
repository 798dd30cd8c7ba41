//! The map of an edition: a spot for each place, or for places that share a figure.

use super::{Places, areas, is_far};
use crate::chart::Datum;
use crate::chart::map::{Area, Map, Spot};
use crate::dashboard::{Chart, amount_of, amount_plain, amount_text, unit};
use crate::dataset::edition::{Announcement, Place};
use crate::dataset::{Announced, Dataset, Dimension, UNKNOWN, country};
use crate::format::fold;
use crate::i18n::{Messages, list};
use crate::view::{Change, Measure, View};

/// A place, or several that share a figure.
#[derive(Default)]
struct Group<'a> {
    places: Vec<&'a Place>,
    at: Vec<(f64, f64)>,
    operators: Vec<&'a str>,
    kept_operators: Vec<&'a str>,
    kept_rows: Vec<usize>,
    value: u64,
    total: u64,
    /// Announcements that every filter leaves.
    rows: u64,
    /// Those of them that do not state the measure.
    silent: u64,
}

/// The map of an edition's view; countries are those of their own chart.
pub fn spots(dataset: &Dataset, edition: &Announced, view: &View, countries: &Chart) -> Places {
    let measure = view.measure;
    let (groups, nowhere) = groups(dataset, edition, view, measure);
    let mut spots = Vec::new();
    let mut silent: Vec<String> = Vec::new();
    for (group, known) in groups.iter().zip(known(&groups)) {
        let names = group.names();
        let Some(known) = known else { continue };
        if group.rows > 0 && group.silent > 0 {
            let words = if group.value > 0 { Messages::MORE_NOT_STATED } else { Messages::IS_NOT_STATED };
            silent.push(Messages::place_of(&list(&names, 9), &list(&group.kept_operators, 9), words));
        }
        spots.push(spot(group, &known, &names, view));
    }
    let areas = areas(countries);
    let watts = measure == Measure::Power;
    let map = Map { wide: is_wide(&spots, &areas), watts, areas, spots, ..Map::default() };
    let beside = [(Messages::NOT_ON_THE_MAP, nowhere), (Messages::WITHOUT_FIGURE, silent)];
    let beside = beside.into_iter().filter(|(_, items)| !items.is_empty());
    Places {
        title: Messages::PLACES.to_owned(),
        subtitle: countries.subtitle.clone(),
        map,
        beside: beside.map(|(why, items)| (why.to_owned(), items)).collect(),
    }
}

/// The places that announcements name, and what of those that every filter leaves is at none.
fn groups<'a>(
    dataset: &Dataset,
    edition: &'a Announced,
    view: &View,
    measure: Measure,
) -> (Vec<Group<'a>>, Vec<String>) {
    let mut kept = vec![false; dataset.len()];
    dataset.passing_rows(view).for_each(|row| kept[row] = true);
    let mut groups: Vec<Group> = Vec::new();
    let mut nowhere: Vec<String> = Vec::new();
    for (row, from) in edition.announcements.iter().enumerate() {
        let there: Vec<&Place> = from.places.iter().filter(|place| place.position.is_some()).collect();
        let stated = match measure {
            Measure::Points => edition.points[row].map(u64::from),
            Measure::Power => edition.watts[row],
            Measure::Sites => Some(1),
        };
        if there.is_empty() {
            let named = from.places.iter().any(|place| place.name.is_some());
            if kept[row] && (measure != Measure::Sites || named) {
                nowhere.push(beside(from, &figure(stated, measure)));
            }
            continue;
        }
        // A figure of several places is theirs together; a site is each for itself.
        let sets = if measure == Measure::Sites { there.chunks(1).collect() } else { vec![&there[..]] };
        for places in sets {
            let same = |group: &&mut Group| {
                group.places.len() == places.len() && group.places.iter().zip(places).all(|(a, b)| is_same(a, b))
            };
            let at = match groups.iter_mut().position(|group| same(&group)) {
                Some(at) => at,
                None => {
                    let position = |place: &&Place| place.position.as_ref().map(|at| (at.longitude, at.latitude));
                    let at = places.iter().filter_map(position).collect();
                    groups.push(Group { places: places.to_vec(), at, ..Group::default() });
                    groups.len() - 1
                }
            };
            groups[at].add(row, &from.operator, stated, kept[row], measure);
        }
    }
    (groups, nowhere)
}

/// The place that a mark of the map with this key stands for, and the rows behind it that every filter leaves; and of
/// one place alone its name and country.
pub fn behind(dataset: &Dataset, edition: &Announced, view: &View, measure: Measure, key: &str) -> Option<Spotted> {
    let (groups, _) = groups(dataset, edition, view, measure);
    let at = known(&groups).into_iter().position(|known| known.is_some_and(|known| known.key == key))?;
    let found = groups.into_iter().nth(at)?;
    let title = list(&found.names(), found.places.len());
    let place = found.places.first().map(|place| (place.name.clone().unwrap_or_default(), place.country.value.clone()));
    Some(Spotted { title, place: place.filter(|_| found.places.len() == 1), rows: found.kept_rows })
}

/// A place of the map, and what is behind it.
pub struct Spotted {
    /// The place, or those that share a figure.
    pub title: String,
    /// The name and the country of one place alone.
    pub place: Option<(String, Option<String>)>,
    /// The rows.
    pub rows: Vec<usize>,
}

impl<'a> Group<'a> {
    fn names(&self) -> Vec<&'a str> {
        self.places.iter().filter_map(|place| place.name.as_deref()).collect()
    }

    fn add(&mut self, row: usize, operator: &'a str, stated: Option<u64>, kept: bool, measure: Measure) {
        // Two announcements of one operator at one place are of one site.
        let new = |operators: &mut Vec<&'a str>| {
            let new = !operators.contains(&operator);
            if new {
                operators.push(operator);
            }
            new || measure != Measure::Sites
        };
        self.total += if new(&mut self.operators) { stated.unwrap_or(0) } else { 0 };
        if kept {
            self.value += if new(&mut self.kept_operators) { stated.unwrap_or(0) } else { 0 };
            self.rows += 1;
            self.kept_rows.push(row);
            self.silent += u64::from(stated.is_none());
        }
    }
}

fn is_same(a: &Place, b: &Place) -> bool {
    a.name == b.name && a.country.value == b.country.value && a.position == b.position
}

fn figure(stated: Option<u64>, measure: Measure) -> String {
    stated.map_or_else(|| Messages::IS_NOT_STATED.to_owned(), |number| amount_text(number, measure))
}

/// An announcement that has no place on the map.
fn beside(from: &Announcement, figure: &str) -> String {
    let names: Vec<&str> = from.places.iter().filter_map(|place| place.name.as_deref()).collect();
    let code = from.places.first().and_then(|place| place.country.value.as_deref());
    let country = code.and_then(country::country).map(|country| country.name);
    let place = match (names.is_empty(), country) {
        (false, Some(country)) => Messages::place_in(&list(&names, 9), country),
        (false, None) => list(&names, 9),
        (true, Some(country)) => country.to_owned(),
        (true, None) => Messages::NO_PLACE.to_owned(),
    };
    Messages::place_of(&place, &from.operator, figure)
}

/// What a mark is known by.
struct Known<'a> {
    /// What the address says of it: `q=` and its name, and where another place has that name, its country.
    key: String,
    name: &'a str,
    country: Option<&'a str>,
}

/// What the mark of each group is known by, each by another key; none where it has no name.
fn known<'a>(groups: &[Group<'a>]) -> Vec<Option<Known<'a>>> {
    // The first of its names that no other one has, else the first.
    let mut taken: Vec<&str> = Vec::new();
    let name = |group: &Group<'a>| {
        let names = group.names();
        let name = names.iter().copied().find(|name| !taken.contains(name)).or(names.first().copied());
        taken.extend(name);
        name
    };
    let names: Vec<Option<&str>> = groups.iter().map(name).collect();
    let mut keys: Vec<String> = Vec::new();
    let of = |(group, name): (&Group<'a>, &Option<&'a str>)| {
        let name = (*name)?;
        let again = names.iter().flatten().filter(|other| **other == name).nth(1).is_some();
        let country = group.places.first().map(|place| place.country.value.as_deref().unwrap_or(UNKNOWN));
        let country = country.filter(|_| again);
        let key = country.map_or_else(|| format!("q={name}"), |country| format!("q={name}&country={country}"));
        let number = keys.iter().filter(|other| **other == key).count() + 1;
        keys.push(key.clone());
        Some(Known { key: if number > 1 { format!("{key}&n={number}") } else { key }, name, country })
    };
    groups.iter().zip(&names).map(of).collect()
}

/// What a click on a place of the map with this key does; none where it is many places.
pub fn pick_of(key: &str) -> Option<Change> {
    let place = key.strip_prefix("q=")?;
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let place = place.rsplit_once("&n=").filter(|(_, number)| is_number(number)).map_or(place, |(place, _)| place);
    let is_country = |code: &str| code == UNKNOWN || country::country(code).is_some();
    Some(match place.rsplit_once("&country=").filter(|(_, code)| is_country(code)) {
        Some((name, code)) => Change::Site { operator: None, name: name.to_owned(), country: Some(code.to_owned()) },
        None => Change::Find(place.to_owned()),
    })
}

fn spot(group: &Group, known: &Known, names: &[&str], view: &View) -> Spot {
    let Group { value, total, rows, .. } = *group;
    let (measure, Known { key, name, country }) = (view.measure, known);
    let chosen =
        fold(&view.search) == fold(name) && country.is_none_or(|country| view.has(Dimension::Country, country));
    let amount = match (value, rows) {
        (0, 1..) => Messages::IS_NOT_STATED.to_owned(),
        (0, 0) if view.compare.is_some() => Messages::NOTHING.to_owned(),
        (0, 0) => Messages::NOTHING_SHOWN.to_owned(),
        _ if value < total => {
            Messages::part_of(&amount_text(value, measure), &amount_text(total, measure), unit(measure, total))
        }
        _ => amount_of(value, measure),
    };
    let amount = if view.compare.is_some() { Messages::shown_now(&amount) } else { amount };
    let together = if names.len() > 1 { Messages::ONE_FIGURE_TOGETHER } else { "" };
    let mut spoken = Messages::spoken_place(&list(names, names.len()), together, &list(&group.operators, 9), &amount);
    if value > 0 && group.silent > 0 {
        spoken += Messages::SAID_NEXT;
        spoken += &Messages::without_a_figure(group.silent);
    }
    Spot {
        datum: Datum {
            key: key.clone(),
            spoken,
            value: amount_plain(value, measure),
            total: amount_plain(total, measure),
            missing: value == 0 && rows > 0,
            all_missing: total == 0,
            chosen,
            beside: None,
        },
        name: match names.len() {
            ..2 => (*name).to_owned(),
            several => Messages::at_places(&amount_text(value, measure), several as u64),
        },
        places: group.at.clone(),
        value,
        total,
        figure: amount_text(value, measure),
        kept: rows > 0,
        beside: None,
    }
}

/// Whether anything lies beyond Europe.
fn is_wide(spots: &[Spot], areas: &[Area]) -> bool {
    let european = |area: &Area| {
        let region = country::country(&area.datum.key).and_then(|country| country.region);
        // Europe's regions come first.
        region.is_some_and(|region| country::M49::ALL[..4].contains(&region)) || area.datum.key == "CY"
    };
    spots.iter().flat_map(|spot| &spot.places).any(is_far) || areas.iter().any(|area| area.total > 0 && !european(area))
}
