//! The announcements of an edition, a row each.

use std::cmp::Ordering;

use super::{Cell, Record};
use crate::dashboard::joined;
use crate::dataset::edition::{Announcement, Basis, Current, Place, Word};
use crate::dataset::{Announced, Dataset, Dimension, PowerClass, Scheme};
use crate::format::{fold, sorted};
use crate::i18n::{Messages, kilowatts, whole};
use crate::view::{Sort, SortColumn, View};

/// The announcements of a view, in its order.
pub fn records(dataset: &Dataset, edition: &Announced, view: &View) -> Vec<Record> {
    let rows: Vec<usize> = dataset.passing_rows(view).collect();
    let order = sorted(rows.len(), &|a, b| order(dataset, edition, view.sort, rows[a], rows[b]));
    order.into_iter().map(|at| record(dataset, edition, rows[at])).collect()
}

/// What is not stated comes last, whichever way round; what is equal stays in the overview's order.
fn order(dataset: &Dataset, edition: &Announced, Sort { by, descending }: Sort, a: usize, b: usize) -> Ordering {
    let turned = |order: Ordering| if descending { order.reverse() } else { order };
    let row = |row: usize| &edition.announcements[row];
    match by {
        SortColumn::Operator => turned(fold(&row(a).operator).cmp(&fold(&row(b).operator))),
        SortColumn::Place => missing_last(place_key(row(a)), place_key(row(b)), turned),
        SortColumn::Country => missing_last(country_key(dataset, row(a)), country_key(dataset, row(b)), turned),
        SortColumn::Points => missing_last(edition.points[a], edition.points[b], turned),
        SortColumn::Kw => missing_last(watts_each(row(a)), watts_each(row(b)), turned),
        SortColumn::Class => missing_last(class_key(row(a)), class_key(row(b)), turned),
    }
}

fn missing_last<T: Ord>(a: Option<T>, b: Option<T>, turned: impl Fn(Ordering) -> Ordering) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => turned(a.cmp(&b)),
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

fn place_key(row: &Announcement) -> Option<String> {
    row.places.iter().find_map(|place| place.name.as_deref()).map(fold)
}

fn country_key(dataset: &Dataset, row: &Announcement) -> Option<String> {
    let place = row.places.iter().find(|place| place.country.value.is_some())?;
    Some(fold(&country_name(dataset, place)))
}

fn class_key(row: &Announcement) -> Option<PowerClass> {
    Some(class_of(row)).filter(|class| *class != PowerClass::Unknown)
}

fn watts_each(row: &Announcement) -> Option<u64> {
    row.kw_each.value.map(|kw| (kw * 1000.0).round() as u64)
}

fn class_of(row: &Announcement) -> PowerClass {
    PowerClass::announced(row.kw_each.value, row.current.value, row.word.value)
}

/// The row of an announcement.
pub fn record(dataset: &Dataset, edition: &Announced, row: usize) -> Record {
    let from = &edition.announcements[row];
    let section = edition.sections.iter().find(|section| section.code == from.section);
    Record {
        id: from.id.clone(),
        operator: from.operator.clone(),
        section: section.map_or_else(|| from.section.clone(), |section| section.name.clone()),
        places: places_cell(&from.places),
        countries: countries_cell(dataset, &from.places),
        points: points_cell(from),
        kw: kw_cell(from),
        class: class_cell(from),
        note: from.note.clone().unwrap_or_default(),
    }
}

fn country_name(dataset: &Dataset, place: &Place) -> String {
    let column = dataset.column(Dimension::Country, Scheme::default());
    let code = place.country.value.as_deref().and_then(|code| column.code(code));
    code.map_or_else(|| Messages::IS_NOT_STATED.to_owned(), |code| column.name(code).to_owned())
}

fn places_cell(places: &[Place]) -> Cell {
    let names: Vec<String> = places.iter().filter_map(|place| place.name.clone()).collect();
    let mut asides = Vec::new();
    for place in places {
        // That a place is a town goes without saying.
        let kind = place.kind.clone().filter(|kind| !matches!(kind.as_str(), "city" | "town" | "village"));
        add_once(&mut asides, kind);
        add_once(&mut asides, place.spelling.as_deref().map(Messages::printed));
    }
    let each = places.len() > 1 && asides.len() == 1;
    let asides = asides.join(Messages::SAID_NEXT);
    Cell {
        text: if names.is_empty() { Messages::NO_PLACE_NAMED.to_owned() } else { Messages::all_named(&names) },
        basis: "".into(),
        aside: if each { Messages::each_a(&asides) } else { asides },
        known: !names.is_empty(),
    }
}

/// The countries, each once; the basis is that of the first one that is not stated as it stands.
fn countries_cell(dataset: &Dataset, places: &[Place]) -> Cell {
    let (mut names, mut asides) = (Vec::new(), Vec::new());
    for place in places {
        add_once(&mut names, Some(country_name(dataset, place)));
        add_once(&mut asides, place.country_spelling.as_deref().map(Messages::printed));
    }
    let basis = places.iter().map(|place| flag(place.country.basis)).find(|flag| !flag.is_empty()).unwrap_or_default();
    let known = places.iter().any(|place| place.country.value.is_some());
    Cell { text: Messages::all_named(&names), basis: basis.into(), aside: asides.join(Messages::SAID_NEXT), known }
}

fn add_once(texts: &mut Vec<String>, text: Option<String>) {
    if let Some(text) = text.filter(|text| !texts.contains(text)) {
        texts.push(text);
    }
}

fn points_cell(from: &Announcement) -> Cell {
    let aside = if from.places.len() > 1 && from.charge_points.value.is_some() {
        Messages::one_figure_over(from.places.len() as u64)
    } else {
        String::new()
    };
    cell(from.charge_points.value.map(|points| whole(u64::from(points))), from.charge_points.basis, aside)
}

fn kw_cell(from: &Announcement) -> Cell {
    let together = |kw: f64| Messages::from_together((kw * 1000.0).round() as u64);
    let aside = from.kw_together.map_or(String::new(), together);
    cell(watts_each(from).map(kilowatts), from.kw_each.basis, aside)
}

fn class_cell(from: &Announcement) -> Cell {
    let class = class_of(from);
    let current = match (from.current.value, from.current.basis) {
        (Some(Current::Ac), Basis::Inferred) => Messages::AC_INFERRED,
        (Some(Current::Dc), Basis::Inferred) => Messages::DC_INFERRED,
        _ => "",
    };
    let word = match (from.word.value, from.word.basis) {
        (Some(Word::HighSpeed), _) => Messages::CALLED_HIGH_SPEED,
        (Some(_), Basis::Derived) => Messages::SAID_OF_PARAGRAPH,
        (Some(_), Basis::Inferred) => Messages::SAID_BEFORE,
        _ => "",
    };
    let known = class != PowerClass::Unknown;
    let aside = if known { joined(&[class.bounds(), current, word], Messages::SAID_NEXT) } else { String::new() };
    Cell {
        text: if known { class.name().to_owned() } else { Messages::IS_NOT_STATED.to_owned() },
        basis: "".into(),
        aside,
        known,
    }
}

fn cell(text: Option<String>, basis: Basis, aside: String) -> Cell {
    let known = text.is_some();
    Cell { text: text.unwrap_or_else(|| Messages::IS_NOT_STATED.to_owned()), basis: flag(basis).into(), aside, known }
}

/// The word on a basis: none where the source says it, or where there is no value.
fn flag(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated | Basis::NotStated => "",
        Basis::Derived => Messages::DERIVED,
        Basis::Inferred => Messages::INFERRED,
    }
}
