//! The notes on the data: what is counted, what is missing, where it comes from.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::crossfilter::Selection;
use crate::dataset::Dataset;
use crate::dataset::edition::Basis;
use crate::format::{count, whole};

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
    let all = Selection::default().total(dataset);
    let shared = dataset.announcements.iter().filter(|row| row.places.len() > 1);
    let shared: Vec<_> = shared.filter_map(|row| row.charge_points.value).map(u64::from).collect();
    let sections: Vec<String> = dataset
        .sections
        .iter()
        .filter_map(|section| {
            let note = section.note.as_deref()?;
            let basis = if section.basis == Basis::Stated { "" } else { " (a heading of ours)" };
            Some(format!("“{}”{basis}: {note}", section.name))
        })
        .map(|text| if text.ends_with('.') { text } else { text + "." })
        .collect();
    let note = |id: &'static str, title: &'static str, text| Note { id: id.into(), title: title.into(), text };
    vec![
        note(
            "note-points",
            "Charge points",
            format!(
                "A charge point serves one vehicle at a time. The figures are announcements of new charge points, not an \
                 inventory. {} of the {} give no count; they are shown as “not stated”, never as zero, and a hatched \
                 stub on a bar stands for them. {} of the charge points are in totals that several places share ({}): \
                 each is one figure over its places and is never split.",
                whole(all.uncounted_rows),
                count(all.rows, "announcement", "announcements"),
                whole(shared.iter().sum()),
                count(shared.len() as u64, "total", "totals"),
            ),
        ),
        note(
            "note-power",
            "Power",
            format!(
                "Power classes are those of the EU’s AFIR (Regulation (EU) 2023/1804, Annex III) for the rated power of \
                 one charge point. Power is known for {} of the {} charge points. Where the source gives a word and no \
                 kW, the word stays a word: “fast” means over 22 kW to some and 8 to 49 kW to others. AC or DC is \
                 mostly inferred from the kW. A total in MW counts the known part only.",
                whole(all.powered_points),
                whole(all.points),
            ),
        ),
        note(
            "note-operators",
            "Operators",
            "An operator (charge point operator, CPO) counts as soon as it is named, with a figure or without."
                .to_owned(),
        ),
        note(
            "note-countries",
            "Regions and countries",
            format!(
                "A country counts as soon as it is named. Regions as reported are the overview’s own sections; the UN’s \
                 (M49) follow from the country. The two are never mixed. {}",
                sections.join(" ")
            ),
        ),
        note(
            "note-sites",
            "Sites",
            "A site is a named place of one operator; a place that only a country stands for is none. Positions are \
             mostly those of the town."
                .to_owned(),
        ),
        note(
            "note-basis",
            "What a figure rests on",
            "Derived: it follows from what the source says, by arithmetic or by the order of a list. Inferred: our \
             reading. Everything else in the table is stated."
                .to_owned(),
        ),
    ]
}
