//! The notes on the data: what is counted, what is missing, where it comes from.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::dataset::edition::{Basis, Section};
use crate::dataset::{Announced, Dataset, Report};
use crate::i18n::Messages;

/// A note at the foot of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Where figures link to.
    pub id: Cow<'static, str>,
    /// Its heading.
    pub title: Cow<'static, str>,
    /// Its sentences.
    pub text: String,
}

/// The notes on a dataset.
pub fn notes(dataset: &Dataset) -> Vec<Note> {
    match (&dataset.edition, &dataset.report) {
        (Some(edition), _) => of_edition(dataset, edition),
        (_, Some(report)) => of_import(dataset, report),
        _ => Vec::new(),
    }
}

fn note(id: &'static str, title: &'static str, text: String) -> Note {
    Note { id: id.into(), title: title.into(), text }
}

fn of_edition(dataset: &Dataset, edition: &Announced) -> Vec<Note> {
    let all = dataset.unfiltered_total();
    let shared = edition.announcements.iter().filter(|row| row.places.len() > 1);
    let shared: Vec<_> = shared.filter_map(|row| row.charge_points.value).map(u64::from).collect();
    let section = |section: &Section| {
        let note = section.note.as_deref()?;
        Some(Messages::note_section(&section.name, section.basis != Basis::Stated, note))
    };
    let sections: Vec<String> = edition.sections.iter().filter_map(section).collect();
    let (shared, totals) = (shared.iter().sum(), shared.len() as u64);
    let points = Messages::note_points(all.uncounted_rows, all.rows, shared, totals);
    vec![
        note("note-points", Messages::CHARGE_POINTS, points),
        note("note-power", Messages::POWER, Messages::note_power(all.powered_points, all.points)),
        note("note-operators", Messages::OPERATORS, Messages::NOTE_OPERATORS.to_owned()),
        note("note-countries", Messages::REGIONS_AND_COUNTRIES, Messages::note_countries(&sections.join(" "))),
        note("note-sites", Messages::SITES, Messages::NOTE_SITES.to_owned()),
        note("note-basis", Messages::WHAT_A_FIGURE_RESTS_ON, Messages::NOTE_BASIS.to_owned()),
    ]
}

fn of_import(data: &Dataset, report: &Report) -> Vec<Note> {
    let all = data.unfiltered_total();
    let mut formats: Vec<&str> = Vec::new();
    for file in &report.files {
        if !formats.contains(&file.format.name()) {
            formats.push(file.format.name());
        }
    }
    let points = Messages::own_note_points(&formats, report.records_in, report.kept);
    let countries = Messages::own_note_countries(data.has_own_regions(), data.outside());
    vec![
        note("note-points", Messages::CHARGE_POINTS, points),
        note("note-power", Messages::POWER, Messages::own_note_power(all.powered_points, all.points)),
        note("note-operators", Messages::OPERATORS, Messages::own_note_operators(data.spellings())),
        note("note-countries", Messages::REGIONS_AND_COUNTRIES, countries),
        note("note-sites", Messages::SITES, Messages::OWN_NOTE_SITES.to_owned()),
    ]
}
