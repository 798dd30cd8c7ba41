//! What a dataset is: dictionary-coded columns over rows, and the announcements that the rows come from.
//!
//! A row is one announcement.
//! A total that several places share is one row over all of them; where they lie in several countries, how
//! much of it is in each is not stated, so its country is not stated either.
//!
//! Laws: every column has one code per row; every code is in its column's dictionary; no two entries of a
//! dictionary have the same key.

pub mod bundled;
pub mod check;
mod columns;
pub mod country;
pub mod edition;
pub mod packed;
pub mod power;

use serde::{Deserialize, Serialize};

use crate::format::{Index, fold};

pub use self::columns::{Column, Entry};
use self::edition::{Announcement, Edition, Section, Source};

/// The key of whatever the source does not state.
pub const UNKNOWN: &str = "unknown";

/// What rows are grouped and filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Dimension {
    /// The charge point operator.
    Operator,
    /// The region, in one of two [`Scheme`]s.
    Region,
    /// The country, ISO 3166-1 alpha-2.
    Country,
    /// The power class, AFIR Annex III.
    Class,
    /// The month of opening, `YYYY-MM`; editions have none.
    Month,
}

impl Dimension {
    /// Every dimension, in the order of the address.
    pub const ALL: [Dimension; 5] =
        [Dimension::Operator, Dimension::Region, Dimension::Country, Dimension::Class, Dimension::Month];

    /// What the address and the charts call it.
    pub fn code(self) -> &'static str {
        match self {
            Dimension::Operator => "operator",
            Dimension::Region => "region",
            Dimension::Country => "country",
            Dimension::Class => "class",
            Dimension::Month => "month",
        }
    }

    /// The dimension that the address calls so.
    pub fn from_code(code: &str) -> Option<Dimension> {
        Dimension::ALL.into_iter().find(|dimension| dimension.code() == code)
    }
}

/// Which regions: the overview's own sections, or the UN M49 sub-regions. Never mixed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scheme {
    /// The sections of the overview.
    #[default]
    Reported,
    /// UN M49 sub-regions.
    M49,
}

/// A place with charge points of one operator.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Site {
    /// The place's usual name.
    pub name: String,
    /// Code in the operator column's dictionary.
    pub operator: u32,
    /// Code in the country column's dictionary.
    pub country: u32,
}

/// An edition, ready to be filtered and counted.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// The edition's id.
    pub id: String,
    /// What the page calls it, such as `March 2024`.
    pub title: String,
    /// Where it was published.
    pub source: Source,
    /// The overview's own sections.
    pub sections: Vec<Section>,
    /// What each row comes from, in the overview's order.
    pub announcements: Vec<Announcement>,
    /// Charge points of each row; none where no count is stated.
    pub points: Vec<Option<u32>>,
    /// Rated power of each row's charge points together, in watts; none where it is not known.
    pub watts: Vec<Option<u64>>,
    /// Every site, each once.
    pub sites: Vec<Site>,
    /// Indexes into `sites`, for each row.
    pub row_sites: Vec<Vec<u32>>,
    /// Countries named by each row, as codes of the country column's dictionary.
    pub row_countries: Vec<Vec<u32>>,
    operator: Column,
    reported: Column,
    m49: Column,
    country: Column,
    class: Column,
    /// Without entries: what an edition reports of is announced in its month.
    month: Column,
    /// What the search looks into, folded: operator, places and their spellings.
    haystacks: Vec<String>,
}

impl Dataset {
    /// What an edition's rows are grouped by, in the order of the address.
    pub const DIMENSIONS: [Dimension; 4] =
        [Dimension::Operator, Dimension::Region, Dimension::Country, Dimension::Class];

    /// The edition as columns.
    pub fn from_edition(edition: Edition) -> Dataset {
        let Edition { id, title, source, sections, announcements } = edition;
        let mut operator = Column::default();
        let mut reported = Column::default();
        let mut m49 = Column::regions();
        let mut country = Column::default();
        let mut class = Column::classes();
        for section in &sections {
            reported.entry(&section.code, || section.name.clone());
        }
        let mut sites: Vec<Site> = Vec::new();
        let mut site_index = Index::default();
        let (mut row_sites, mut row_countries) = (Vec::new(), Vec::new());
        let (mut points, mut watts, mut haystacks) = (Vec::new(), Vec::new(), Vec::new());

        for row in &announcements {
            let operator_code = operator.push(&row.operator, || row.operator.clone());
            reported.push(&row.section, || row.section.clone());
            let mut countries = Vec::new();
            let mut row_site_codes = Vec::new();
            for place in &row.places {
                let named = columns::country_entry(&mut country, place.country.value.as_deref());
                if !countries.contains(&named) {
                    countries.push(named);
                }
                if let Some(name) = &place.name {
                    let found = Site { name: name.clone(), operator: operator_code, country: named };
                    let (site, new) = site_index.find_or_add(&|site| sites[site as usize].cmp(&found));
                    if new {
                        sites.push(found);
                    }
                    if !row_site_codes.contains(&site) {
                        row_site_codes.push(site);
                    }
                }
            }
            let one_country = match row.places.as_slice() {
                [first, rest @ ..] if rest.iter().all(|place| place.country.value == first.country.value) => {
                    first.country.value.as_deref()
                }
                _ => None,
            };
            columns::push_country(&mut country, &mut m49, one_country);
            let watts_each = row.kw_each.value.map(|kw| (kw * 1000.0).round() as u32);
            let power_class = power::PowerClass::of(watts_each, row.current.value, row.word.value);
            class.push(power_class.code(), || power_class.name().to_owned());
            points.push(row.charge_points.value);
            watts.push(row_watts(row, watts_each));
            row_sites.push(row_site_codes);
            row_countries.push(countries);
            haystacks.push(haystack(row));
        }
        Dataset {
            id,
            title,
            source,
            sections,
            points,
            watts,
            sites,
            row_sites,
            row_countries,
            operator,
            reported,
            m49,
            country,
            class,
            month: Column::default(),
            haystacks,
            announcements,
        }
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.announcements.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.announcements.is_empty()
    }

    /// The column of one of [`Dataset::DIMENSIONS`], else an empty one; the scheme matters for the region only.
    pub fn column(&self, dimension: Dimension, scheme: Scheme) -> &Column {
        match (dimension, scheme) {
            (Dimension::Operator, _) => &self.operator,
            (Dimension::Region, Scheme::Reported) => &self.reported,
            (Dimension::Region, Scheme::M49) => &self.m49,
            (Dimension::Country, _) => &self.country,
            (Dimension::Class, _) => &self.class,
            (Dimension::Month, _) => &self.month,
        }
    }

    /// Whether a row's operator or one of its places contains the text, which is already folded.
    pub fn row_matches(&self, row: usize, folded: &str) -> bool {
        self.haystacks[row].contains(folded)
    }
}

/// The power of all of a row's charge points: as stated for them together, else count by power of each.
fn row_watts(row: &Announcement, watts_each: Option<u32>) -> Option<u64> {
    let count = row.charge_points.value?;
    let together = row.kw_together.map(|kw| (kw * 1000.0).round() as u64);
    together.or_else(|| Some(u64::from(watts_each?) * u64::from(count)))
}

/// The parts are set apart by line ends, so that a text never matches across two of them.
fn haystack(row: &Announcement) -> String {
    let names = row.places.iter().flat_map(|place| [&place.name, &place.spelling]).flatten();
    [&row.operator].into_iter().chain(names).map(|text| fold(text)).collect::<Vec<_>>().join("\n")
}
