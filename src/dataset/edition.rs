//! One issue of the overview, exactly as its JSON file says it: what was reported, and on what basis.
//!
//! Law: every value carries its basis, and a value is there if and only if its basis is not "not stated".

use serde::{Deserialize, Serialize};

/// How the overview supports a value.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The source says it.
    Stated,
    /// It follows from what the source says, by arithmetic or by the order of a list.
    Derived,
    /// It is our reading, from knowledge outside the source.
    Inferred,
    /// The source does not say it.
    NotStated,
}

impl Basis {
    /// What programs call it.
    pub fn code(self) -> &'static str {
        match self {
            Basis::Stated => "stated",
            Basis::Derived => "derived",
            Basis::Inferred => "inferred",
            Basis::NotStated => "not-stated",
        }
    }
}

/// A value with the basis that it stands on; none where the source does not state it.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Reported<T> {
    /// The value; `None` if and only if the basis is [`Basis::NotStated`].
    #[serde(default = "none")]
    pub value: Option<T>,
    /// What the value stands on.
    pub basis: Basis,
}

fn none<T>() -> Option<T> {
    None
}

/// One issue of the overview.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The month reported on, `YYYY-MM`; also the name of the file.
    pub id: String,
    /// What the page calls the edition, such as `March 2024`.
    pub title: String,
    /// Where it was published.
    pub source: Source,
    /// The overview's own sections, in its order.
    pub sections: Vec<Section>,
    /// Every reported figure, in the overview's order.
    pub announcements: Vec<Announcement>,
}

/// Where an edition was published.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// The title that it was published under.
    pub title: String,
    /// Its address, `https://…`.
    pub address: String,
    /// What the source says of its date, and what is inferred.
    pub date: SourceDate,
}

/// What a source says of its date.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct SourceDate {
    /// As printed in the source, such as `March`.
    pub stated: String,
    /// The part that the source does not say, such as the year.
    #[serde(default)]
    pub inferred: Option<String>,
    /// How the inferred part was found.
    #[serde(default)]
    pub note: Option<String>,
}

/// A section of the overview, which is the region as reported.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// What the address says, such as `north`.
    pub code: String,
    /// The heading.
    pub name: String,
    /// Whether the heading is in the source.
    pub basis: Basis,
    /// What is odd about it.
    #[serde(default)]
    pub note: Option<String>,
}

/// One reported figure: an operator, one or more places, a count or none.
///
/// A total that several places share is one announcement over all of them and is never split.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Announcement {
    /// Unique within the edition, such as `a01`.
    pub id: String,
    /// The charge point operator.
    pub operator: String,
    /// A [`Section::code`].
    pub section: String,
    /// At least one; one without a name where only a country, or nothing, is named.
    pub places: Vec<Place>,
    /// Charge points, over all places together.
    pub charge_points: Reported<u32>,
    /// Rated power of each charge point, in kW.
    pub kw_each: Reported<f64>,
    /// Rated power of all charge points together, in kW, where the source says that.
    #[serde(default)]
    pub kw_together: Option<f64>,
    /// Alternating or direct current.
    pub current: Reported<Current>,
    /// What the source says of the speed in words.
    pub word: Reported<Word>,
    /// What is odd about it.
    #[serde(default)]
    pub note: Option<String>,
}

/// Alternating or direct current.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "UPPERCASE")]
pub enum Current {
    /// Alternating.
    Ac,
    /// Direct.
    Dc,
}

/// What the source says of the speed in words.
#[derive(Clone, Copy, Debug, Deserialize, Serialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// "ultra-fast"
    UltraFast,
    /// "fast"
    Fast,
    /// "high-speed", which no class follows from
    HighSpeed,
}

/// A place that an announcement names.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its usual name; none where only a country, or nothing, is named.
    #[serde(default)]
    pub name: Option<String>,
    /// As the source spells it, where that differs from the name.
    #[serde(default)]
    pub spelling: Option<String>,
    /// What the name stands for, such as `town` or `motorway service area`.
    #[serde(default)]
    pub kind: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Reported<String>,
    /// As the source spells the country, where that is odd.
    #[serde(default)]
    pub country_spelling: Option<String>,
    /// Where it is; none where that is not known.
    #[serde(default)]
    pub position: Option<Position>,
    /// Whether the paragraph's opening list of places names it (or, without a name, its country).
    pub in_opening_list: bool,
}

/// A point on the globe, WGS 84.
#[derive(Clone, Debug, Deserialize, Serialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// How good it is, in words, such as `town centre`.
    pub quality: String,
}
