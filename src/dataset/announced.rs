//! An edition's announcements as rows, with their columns.

use chargeboard_engine::Numbers;

use super::columns::{COLUMNS, classes, country_name, m49, not_stated};
use super::edition::{Announcement, Edition, Section, Source};
use super::{Column, Dictionary, PowerClass, UNKNOWN};
use crate::format::{Index, fold, sorted};
use crate::i18n::Messages;

/// A place with charge points of one operator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// The place's usual name.
    pub name: String,
    /// Code in the operator column.
    pub operator: u32,
    /// Code in the country column.
    pub country: u32,
}

/// An edition's announcements, one a row.
#[derive(Clone, Debug, PartialEq)]
pub struct Announced {
    /// The edition's id.
    pub id: String,
    /// Where it was published.
    pub source: Source,
    /// The overview's own sections.
    pub sections: Vec<Section>,
    /// The announcement of each row, in the overview's order.
    pub announcements: Vec<Announcement>,
    /// Charge points of each row; none where no count is stated.
    pub points: Vec<Option<u32>>,
    /// Rated power of each row's charge points together, in watts; none where it is not known.
    pub watts: Vec<Option<u64>>,
    /// Every site, each once.
    pub sites: Vec<Site>,
    /// Indexes into `sites`, for each row.
    pub row_sites: Vec<Vec<u32>>,
    /// Countries that each row names, as codes of the country column.
    pub row_countries: Vec<Vec<u32>>,
    /// The folded texts that a search looks into: operator, places and their spellings.
    haystacks: Vec<String>,
}

impl Announced {
    /// The rows of an edition, and their columns.
    pub(super) fn new(edition: Edition) -> (Announced, [Column; COLUMNS]) {
        let Edition { id, title: _, source, sections, announcements } = edition;
        let operators = by_name(announcements.iter().map(|row| row.operator.as_str()), str::to_owned);
        let places = || announcements.iter().flat_map(|row| &row.places);
        let named = places().map(|place| place.country.value.as_deref().unwrap_or(UNKNOWN));
        let countries = by_name(named, country_name);
        let code = |of: &Dictionary, key: Option<&str>| of.find(key.unwrap_or(UNKNOWN)).unwrap_or(0);

        let mut sites: Vec<Site> = Vec::new();
        let mut site_index = Index::default();
        let (mut row_sites, mut row_countries) = (Vec::new(), Vec::new());
        for row in &announcements {
            let operator = code(&operators, Some(&row.operator));
            let (mut of_row, mut in_countries) = (Vec::new(), Vec::new());
            for place in &row.places {
                let country = code(&countries, place.country.value.as_deref());
                if !in_countries.contains(&country) {
                    in_countries.push(country);
                }
                if let Some(name) = &place.name {
                    let found = Site { name: name.clone(), operator, country };
                    let (site, new) = site_index.find_or_add(&|site| sites[site as usize].cmp(&found));
                    if new {
                        sites.push(found);
                    }
                    if !of_row.contains(&site) {
                        of_row.push(site);
                    }
                }
            }
            row_sites.push(of_row);
            row_countries.push(in_countries);
        }
        let column = |keys: &Dictionary, names, codes: Vec<u32>| {
            Column::new(Numbers::below(keys.len().max(1), codes), keys.clone(), names)
        };
        let of_rows = |code: &dyn Fn(&Announcement) -> u32| announcements.iter().map(code).collect::<Vec<u32>>();
        let operator = column(&operators, None, of_rows(&|row| code(&operators, Some(&row.operator))));
        let section_keys: Dictionary = sections.iter().map(|section| section.code.as_str()).collect();
        let section_names = sections.iter().map(|section| section.name.clone()).collect();
        let section = of_rows(&|row| code(&section_keys, Some(&row.section)));
        let reported = column(&section_keys, Some(section_names), section);
        // A row without one country has none, which may be a value that no place has.
        let mut country_keys = countries;
        let unknown = country_keys.code(UNKNOWN).0;
        let country_names = country_keys.iter().map(|key| match key {
            UNKNOWN => Messages::NOT_STATED.to_owned(),
            key => country_name(key),
        });
        let country_names = country_names.collect();
        let one_country = of_rows(&|row| match row.places.as_slice() {
            [first, rest @ ..] if rest.iter().all(|place| place.country.value == first.country.value) => {
                code(&country_keys, first.country.value.as_deref())
            }
            _ => unknown,
        });
        let country = column(&country_keys, Some(country_names), one_country);
        let class = classes(&announcements.iter().map(power_class).collect::<Vec<_>>());
        let columns = [operator, reported, m49(&country), country, class, not_stated(announcements.len())];
        let announced = Announced {
            id,
            source,
            sections,
            points: announcements.iter().map(|row| row.charge_points.value).collect(),
            watts: announcements.iter().map(row_watts).collect(),
            sites,
            row_sites,
            row_countries,
            haystacks: announcements.iter().map(haystack).collect(),
            announcements,
        };
        (announced, columns)
    }

    /// Returns true if a row's operator or one of its places contains the text, which is already folded.
    pub fn row_matches(&self, row: usize, folded: &str) -> bool {
        self.haystacks[row].contains(folded)
    }
}

/// Keys, each once, in the order of their folded names; what is not stated comes last.
fn by_name<'a>(keys: impl Iterator<Item = &'a str>, name: fn(&str) -> String) -> Dictionary {
    let met: Dictionary = keys.collect();
    let rank = |at: usize| {
        let key = met.text(at as u32);
        (key == UNKNOWN, fold(&name(key)))
    };
    sorted(met.len(), &|a, b| rank(a).cmp(&rank(b))).into_iter().map(|at| met.text(at as u32)).collect()
}

fn power_class(row: &Announcement) -> PowerClass {
    PowerClass::announced(row.kw_each.value, row.current.value, row.word.value)
}

/// The power of all of a row's charge points: as stated for them together, else count by power of each.
fn row_watts(row: &Announcement) -> Option<u64> {
    let count = row.charge_points.value?;
    let watts = |kw: f64| (kw * 1000.0).round();
    let together = row.kw_together.map(|kw| watts(kw) as u64);
    together.or_else(|| Some(u64::from(watts(row.kw_each.value?) as u32) * u64::from(count)))
}

/// The parts are separated by line ends, so that a text never matches across two of them.
fn haystack(row: &Announcement) -> String {
    let names = row.places.iter().flat_map(|place| [&place.name, &place.spelling]).flatten();
    [&row.operator].into_iter().chain(names).map(|text| fold(text)).collect::<Vec<_>>().join("\n")
}
