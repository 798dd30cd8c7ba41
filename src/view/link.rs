//! The link: all of a view as a query string, and back.
//!
//! | key | values | default |
//! | --- | --- | --- |
//! | `edition` | id of a bundled edition | the newest |
//! | `own` | name of the reader's file that the link was made on | none |
//! | `data` | name of a data set of the publisher's catalogue: letters, digits, `-`, `_`, `.` | none |
//! | `measure` | `points`, `power`, `sites` | `points` |
//! | `regions` | `reported`, `m49` | `reported` |
//! | `merge` | `1`: an operator with several spellings counts as one | off |
//! | `operator`, `region`, `country`, `class` | a value of that dimension, repeated for several | all |
//! | `month` | `YYYY-MM` or `YYYY-MM..YYYY-MM` of opening, repeated for several | all |
//! | `q` | text to search in operators and places | none |
//! | `compare` | the selection that this one is compared with: the pairs of a link for `operator` to `q`, encoded once more, or `all` | none |
//! | `chart` | `operator`, `region`, `country`, `class`, `month`, `map`, `matrix`, `size` | all |
//! | `map` | degrees east, degrees north and zoom of the map, such as `4.9,52.37,8` | all of the data |
//! | `matrix` | `region`: a row of the matrix for each region | for each operator |
//! | `embed` | `1` | off |
//! | `theme` | `light`, `dark` | the system's |
//! | `sort` | `operator`, `place`, `country`, `points`, `kw`, `class`, with `-` before it for descending | `-points` |
//!
//! Laws:
//! - Parsing never fails and loses nothing. Pairs that are unknown or longer than [`LONGEST`] are kept, and come last.
//! - `parse(to_query(view)) == view` for every view that a link gives.
//! - If a key allows one value, the first valid one counts.
//! - `to_query` writes only what differs from the defaults, in the order of the table, the values of a key sorted.

use form_urlencoded::Serializer;

use super::{MapView, Measure, Picture, Sort, SortColumn, Theme, View};
use crate::dataset::{Dimension, Scheme, UNKNOWN};

/// No valid value is longer, in bytes. Longer ones are not parsed, to save time.
pub const LONGEST: usize = 2000;

impl View {
    /// Parses a query string, with or without its `?`.
    ///
    /// Pairs that it does not understand are in [`View::unapplied`]. [`Dataset::settled`](crate::dataset::Dataset::settled) checks values against a dataset.
    pub fn parse(query: &str) -> View {
        let mut view = View::default();
        let mut seen = Vec::new();
        for (key, value) in form_urlencoded::parse(query.strip_prefix('?').unwrap_or(query).as_bytes()) {
            let single = Dimension::from_code(&key).is_none();
            if single && seen.contains(&key) || !view.read(&key, &value) {
                view.unapplied.push((key.into_owned(), value.into_owned()));
            } else if single {
                seen.push(key);
            }
        }
        view
    }

    /// Returns true if a pair is valid in some dataset.
    pub fn understands(key: &str, value: &str) -> bool {
        View::default().read(key, value)
    }

    /// Applies one pair; returns false if it is not understood.
    fn read(&mut self, key: &str, value: &str) -> bool {
        if value.len() > LONGEST {
            return false;
        }
        if let Some(dimension) = Dimension::from_code(key) {
            if value.is_empty() {
                return false;
            }
            let key = if dimension == Dimension::Country { country_key(value) } else { value.to_owned() };
            self.filters.add(dimension, &key);
            return true;
        }
        match key {
            "edition" => set(&mut self.edition, (!value.is_empty()).then(|| Some(value.to_owned()))),
            "own" => set(&mut self.own, (!value.is_empty()).then(|| Some(value.to_owned()))),
            "data" => set(&mut self.data, is_data_name(value).then(|| Some(value.to_owned()))),
            "merge" => set(&mut self.merge, (value == "1").then_some(true)),
            "measure" => set(&mut self.measure, Measure::from_code(value)),
            "regions" => set(&mut self.scheme, Scheme::from_code(value)),
            "q" => set(&mut self.search, Some(value.to_owned())),
            "compare" => set(&mut self.compare, super::compare::canonical(value).map(Some)),
            "chart" => set(&mut self.chart, Picture::from_code(value).map(Some)),
            "matrix" => set(&mut self.by_region, (value == "region").then_some(true)),
            "map" => set(&mut self.map, MapView::from_code(value).map(Some)),
            "embed" => set(&mut self.embed, (value == "1").then_some(true)),
            "theme" => set(&mut self.theme, Theme::from_code(value).map(Some)),
            "sort" => set(&mut self.sort, Sort::from_code(value)),
            _ => false,
        }
    }

    /// The canonical query string, without `?`; empty for the default view.
    pub fn to_query(&self) -> String {
        self.query(false)
    }

    /// A query string with the defaults, so that it means the same if the defaults change.
    pub fn to_full_query(&self) -> String {
        self.query(true)
    }

    fn query(&self, full: bool) -> String {
        // Destructured without `..`, so the compiler reports a new field.
        let View {
            edition,
            own,
            data,
            measure,
            scheme,
            merge,
            filters,
            search,
            compare,
            chart,
            map,
            by_region,
            embed,
            theme,
            sort,
            unapplied,
        } = self;
        // A default is also written if the link has another valid value for the key, because the first one counts.
        let said_again =
            |key: &str| unapplied.iter().any(|(other, value)| other == key && View::understands(key, value));
        let contested = |key: &str| full || said_again(key);
        let mut link = Serializer::new(String::new());
        for (key, name) in [("edition", edition), ("own", own), ("data", data)] {
            if let Some(name) = name {
                link.append_pair(key, name);
            }
        }
        if *measure != Measure::default() || contested("measure") {
            link.append_pair("measure", measure.code());
        }
        if *scheme != Scheme::default() || contested("regions") {
            link.append_pair("regions", scheme.code());
        }
        if *merge {
            link.append_pair("merge", "1");
        }
        for (dimension, key) in filters.pairs() {
            link.append_pair(dimension.code(), key);
        }
        if !search.is_empty() || said_again("q") {
            link.append_pair("q", search);
        }
        if let Some(compare) = compare {
            link.append_pair("compare", compare);
        }
        if let Some(chart) = chart {
            link.append_pair("chart", chart.code());
        }
        if let Some(map_view) = map {
            link.append_pair("map", &map_view.code());
        }
        if *by_region {
            link.append_pair("matrix", "region");
        }
        if *embed {
            link.append_pair("embed", "1");
        }
        if let Some(theme) = theme {
            link.append_pair("theme", theme.code());
        }
        if *sort != Sort::default() || contested("sort") {
            link.append_pair("sort", &sort.code());
        }
        for (key, value) in unapplied {
            link.append_pair(key, value);
        }
        link.finish()
    }
}

/// Returns true if a text may name a data set. The name becomes part of a URL, so it must not lead elsewhere.
fn is_data_name(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    (1..=100).contains(&text.len()) && !text.starts_with('.') && text.bytes().all(plain)
}

/// Country codes are upper case; a reader may type lower case.
fn country_key(value: &str) -> String {
    if value == UNKNOWN { value.to_owned() } else { value.to_ascii_uppercase() }
}

fn set<T>(field: &mut T, value: Option<T>) -> bool {
    let Some(value) = value else { return false };
    *field = value;
    true
}

impl Measure {
    /// Every measure, in order.
    pub const ALL: [Measure; 3] = [Measure::Points, Measure::Power, Measure::Sites];

    /// The value in the URL.
    pub fn code(self) -> &'static str {
        match self {
            Measure::Points => "points",
            Measure::Power => "power",
            Measure::Sites => "sites",
        }
    }

    fn from_code(code: &str) -> Option<Measure> {
        Measure::ALL.into_iter().find(|measure| measure.code() == code)
    }
}

impl Scheme {
    /// Both schemes.
    pub const ALL: [Scheme; 2] = [Scheme::Reported, Scheme::M49];

    /// The value in the URL.
    pub fn code(self) -> &'static str {
        match self {
            Scheme::Reported => "reported",
            Scheme::M49 => "m49",
        }
    }

    fn from_code(code: &str) -> Option<Scheme> {
        Scheme::ALL.into_iter().find(|scheme| scheme.code() == code)
    }
}

impl Theme {
    /// The value in the URL.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a value in the URL.
    pub fn from_code(code: &str) -> Option<Theme> {
        [Theme::Light, Theme::Dark].into_iter().find(|theme| theme.code() == code)
    }
}

impl Sort {
    fn code(self) -> String {
        let minus = if self.descending { "-" } else { "" };
        format!("{minus}{}", self.by.code())
    }

    fn from_code(code: &str) -> Option<Sort> {
        let (descending, column) = code.strip_prefix('-').map_or((false, code), |column| (true, column));
        let by = SortColumn::ALL.into_iter().find(|by| by.code() == column)?;
        Some(Sort { by, descending })
    }
}

impl SortColumn {
    /// Every column, from left to right.
    pub const ALL: [SortColumn; 6] = [
        SortColumn::Operator,
        SortColumn::Place,
        SortColumn::Country,
        SortColumn::Points,
        SortColumn::Kw,
        SortColumn::Class,
    ];

    /// The value in the URL.
    pub fn code(self) -> &'static str {
        match self {
            SortColumn::Operator => "operator",
            SortColumn::Place => "place",
            SortColumn::Country => "country",
            SortColumn::Points => "points",
            SortColumn::Kw => "kw",
            SortColumn::Class => "class",
        }
    }
}
