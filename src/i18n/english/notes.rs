//! Messages for the notes on the data.

use super::Messages;
use super::amounts::{count, form, list};
use crate::i18n::whole;

impl Messages {
    pub const REGIONS_AND_COUNTRIES: &str = "Regions and countries";
    pub const WHAT_A_FIGURE_RESTS_ON: &str = "Sources and certainty";

    /// For an edition: announcements without a count, all announcements, charge points in totals that several places share,
    /// and the number of such totals.
    pub fn note_points(uncounted: u64, announcements: u64, shared: u64, totals: u64) -> String {
        format!(
            "A charge point serves one vehicle at a time. The figures are announcements of new charge points, not an \
             inventory. {} of the {} give no count; they are shown as “not stated”, never as zero, and a hatched stub on a \
             bar stands for them. {} of the charge points are in totals that several places share ({}): each covers \
             several places and is never split.",
            whole(uncounted),
            Messages::announcements(announcements),
            whole(shared),
            count(totals, "total", "totals"),
        )
    }

    pub fn note_power(known: u64, points: u64) -> String {
        format!(
            "Power classes are those of the EU’s AFIR (Regulation (EU) 2023/1804, Annex III) for the rated power of one \
             charge point. Power is known for {} of the {}. Where the source gives a word and no kW, we keep the word: \
             “fast” means over 22 kW to some and 8 to 49 kW to others. AC or DC is mostly inferred from the kW. A total in \
             MW counts only the known part.",
            whole(known),
            Messages::charge_points(points),
        )
    }

    pub const NOTE_OPERATORS: &str =
        "An operator (charge point operator, CPO) counts as soon as it is named, with a figure or without.";

    /// For an edition: `sections` holds the sentences about its sections.
    pub fn note_countries(sections: &str) -> String {
        format!(
            "A country counts as soon as it is named. Regions as reported are the overview’s own sections; the UN’s (M49) \
             follow from the country. The two are never mixed. {sections}"
        )
    }

    /// The note on a section; `ours` is true if the heading is not in the source.
    pub fn note_section(name: &str, ours: bool, note: &str) -> String {
        let basis = if ours { Messages::A_HEADING_OF_OURS } else { "" };
        let end = if note.ends_with('.') { "" } else { "." };
        format!("“{name}”{basis}: {note}{end}")
    }

    pub const A_HEADING_OF_OURS: &str = " (our heading)";

    pub const NOTE_SITES: &str = "A site is a named place of one operator; an entry that names only a country is not a \
                                  site. Most positions are those of the town.";

    pub const NOTE_BASIS: &str = "Derived: it follows from what the source says, by arithmetic or by the order of a list. \
                                  Inferred: our reading. Everything else in the table is stated.";

    /// For imported data: its formats, the number of records and the number counted.
    pub fn own_note_points(formats: &[&str], records: u64, kept: u64) -> String {
        format!(
            "A charge point serves one vehicle at a time. The figures are what the data says, read in this browser as {}: {}, \
             {} of them counted; see the import report above. Nothing was uploaded.",
            list(formats, 3),
            Messages::records(records),
            whole(kept),
        )
    }

    pub fn own_note_power(known: u64, points: u64) -> String {
        format!(
            "Power classes are those of the EU’s AFIR (Regulation (EU) 2023/1804, Annex III) for the rated power of one \
             charge point. Power is known for {} of the {}; a total counts only the known part. AC power within 1 % of a \
             standard rating is rounded to it.",
            whole(known),
            Messages::charge_points(points),
        )
    }

    /// `several` is the number of operators with several spellings.
    pub fn own_note_operators(several: u64) -> String {
        let spelt = "Operators are spelled as in the data.";
        match several {
            0 => spelt.to_owned(),
            _ => {
                let number = if several == 1 { "One".to_owned() } else { whole(several) };
                let are = form(several, "is", "are");
                format!(
                    "{spelt} {number} {are} spelled in several ways that differ only in case, spaces or punctuation."
                )
            }
        }
    }

    /// `own` is true if the data has regions; `outside` counts positions outside their country.
    pub fn own_note_countries(own: bool, outside: u64) -> String {
        let regions = if own { "Regions are taken from the data." } else { "The data has no regions of its own." };
        let far = match outside {
            0 => String::new(),
            _ => format!(
                " {} far outside the country that the row names.",
                count(outside, "position lies", "positions lie")
            ),
        };
        format!("{regions} UN M49 regions follow from the country.{far}")
    }

    pub const OWN_NOTE_SITES: &str = "A site is a station or location ID in the data; rows without an ID have no site.";
}
