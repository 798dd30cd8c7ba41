//! Everything that the page shows, as plain data in the page's words: a pure function of the dataset and the view.
//!
//! It knows no page: no component, no event, no address.

mod account;
mod aside;
mod beside;
mod both;
mod charts;
mod chips;
mod csv;
mod drawn;
mod figures;
mod lead;
mod measured;
mod notes;
mod notice;
mod others;
mod pairs;
mod pinned;
mod places;
mod provenance;
mod records;
#[cfg(feature = "import")]
mod register;
mod sizes;
mod taken;
mod timeline;

use serde::{Deserialize, Serialize};

use self::measured::{amount, amount_of, amount_plain, amount_text, unit};
use crate::chart::matrix::Matrix;
use crate::crossfilter::{Clause, Selection, Tally};
use crate::dataset::edition::Source;
use crate::dataset::{Dataset, Dimension, Scheme, UNKNOWN};
use crate::format::{cut, fold, plain};
use crate::i18n::{Messages, list};
use crate::view::{Change, Measure, View};

pub use self::account::{Account, Fate, Guess, Line, Reason};
pub use self::beside::{Beside, beside};
pub use self::charts::Chart;
pub use self::chips::Chip;
pub use self::csv::csv;
pub use self::figures::Figure;
pub use self::lead::{Lead, Span};
pub use self::notes::Note;
pub use self::others::{BEYOND, OTHERS, Others};
pub use self::pairs::{matrix_title, pair_of};
pub use self::pinned::Pinned;
pub use self::places::{Places, dimension_of, pick_of};
pub use self::provenance::{Asked, Behind, Provenance, basis_name, provenance};
pub use self::records::{Cell, Record, Records, sort_name};
#[cfg(feature = "import")]
pub use self::register::{
    Ground, SiteSizes, account, account_csv, register, register_csv, register_edition, register_matrix,
    register_provenance, register_rows,
};
pub use self::sizes::Sizes;
pub use self::taken::{chart_csv, chart_json, column_names, column_titles, snippet};
pub use self::timeline::{months_dragged, months_up_to, timeline};

/// The page, as values.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Dashboard {
    /// The title of the browser's tab.
    pub title: String,
    /// What the page's header calls the dataset, such as `March 2024`.
    pub heading: String,
    /// Whether it is the reader's own data, or a publisher's, and not an edition.
    pub own: bool,
    /// The sentence that answers.
    pub lead: Lead,
    /// The headline figures.
    pub figures: Vec<Figure>,
    /// What is filtered.
    pub chips: Vec<Chip>,
    /// The pictures, one for each dimension that the dataset has, in the order of [`Dimension::ALL`].
    pub charts: Vec<Chart>,
    /// The map, where there is one.
    pub map: Option<Places>,
    /// What the matrix has a row for each of.
    pub rows: Dimension,
    /// The matrix, by power class, where that is counted.
    pub matrix: Option<Matrix>,
    /// How large the sites are, where that is counted.
    pub sizes: Option<Sizes>,
    /// What is compared, where anything is.
    pub pinned: Option<Pinned>,
    /// The announcements behind the figures.
    pub records: Records,
    /// What of the link could not be applied, a sentence each.
    pub notice: Vec<String>,
    /// The parts of the view that are not applied; see [`View::unapplied`].
    pub unapplied: Vec<(String, String)>,
    /// The notes on the data.
    pub notes: Vec<Note>,
    /// How many operators are written in several ways.
    pub spellings: u64,
    /// Whether there are two schemes of regions to choose between.
    pub schemes: bool,
    /// Names that a search finds.
    pub names: Vec<String>,
    /// Where the figures are from.
    pub source: String,
}

impl Dashboard {
    /// The picture of a dimension, where the dataset has it.
    pub fn chart(&self, dimension: Dimension) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.dimension == dimension)
    }
}

/// What the page shows of a dataset for a view, which has been [settled](View::settled) on it.
pub fn dashboard(dataset: &Dataset, view: &View) -> Dashboard {
    let selection = selection(dataset, view);
    let shown = Answer::new(dataset, view, &selection);
    let chips = chips::chips(view, &|dimension, key| value_name(dataset, dimension, view.scheme, key));
    let charts: Vec<Chart> =
        Dataset::DIMENSIONS.into_iter().map(|dimension| charts::chart(&shown, dimension)).collect();
    let pinned = view.pinned();
    let map = {
        let countries = charts.iter().find(|chart| chart.dimension == Dimension::Country);
        countries.map(|countries| places::places(&shown, countries))
    };
    let matrix = charts
        .iter()
        .find(|chart| chart.dimension == view.rows())
        .map(|chart| pairs::pairs(&shown, &pairs::rows(&[chart])));
    let page = Dashboard {
        title: title(&dataset.title, view, &chips),
        heading: dataset.title.clone(),
        own: false,
        lead: lead::lead(&shown),
        figures: figures::figures(&shown),
        chips,
        charts,
        map,
        rows: view.rows(),
        matrix,
        sizes: (!dataset.sites.is_empty()).then(|| sizes::sizes(&shown)),
        pinned: None,
        records: records::records(&shown),
        notice: notice::notice(&dataset.title, false, view),
        unapplied: view.unapplied.clone(),
        // These are in the page already, where the first load takes them from.
        notes: if cfg!(light) { Vec::new() } else { notes::notes(dataset) },
        spellings: 0,
        schemes: true,
        names: if cfg!(light) { Vec::new() } else { names(dataset) },
        source: source(dataset),
    };
    if let Some(other) = pinned {
        return both::both(dataset, [view, &other], page);
    }
    page
}

/// What the parts of the page are made from.
struct Answer<'a> {
    dataset: &'a Dataset,
    view: &'a View,
    selection: &'a Selection,
    /// What the selection comes to.
    total: Tally,
    /// What everything comes to.
    whole: Tally,
}

impl<'a> Answer<'a> {
    /// What a view selects of a dataset.
    fn new(dataset: &'a Dataset, view: &'a View, selection: &'a Selection) -> Answer<'a> {
        Answer { dataset, view, selection, total: selection.total(dataset), whole: whole(dataset) }
    }
}

/// The view's filters in the dataset's codes.
pub fn selection(dataset: &Dataset, view: &View) -> Selection {
    let scheme = view.scheme;
    let chosen = |dimension: &Dimension| !view.filters.of(*dimension).is_empty();
    let clause = |dimension: Dimension| {
        let column = dataset.column(dimension, scheme);
        let codes = view.filters.of(dimension).iter().filter_map(|key| column.code(key)).collect();
        Clause::AnyOf { dimension, codes }
    };
    let mut clauses: Vec<Clause> = Dimension::ALL.into_iter().filter(chosen).map(clause).collect();
    let text = fold(&view.search);
    if !text.is_empty() {
        clauses.push(Clause::Contains(text));
    }
    Selection { clauses, scheme }
}

/// The operators, then the sites.
fn names(dataset: &Dataset) -> Vec<String> {
    let operators = &dataset.column(Dimension::Operator, Scheme::default()).entries;
    let sites = dataset.sites.iter().map(|site| &site.name);
    operators.iter().map(|entry| &entry.name).chain(sites).cloned().collect()
}

fn whole(dataset: &Dataset) -> Tally {
    Selection::default().total(dataset)
}

/// What people call a value of a dimension.
fn value_name(dataset: &Dataset, dimension: Dimension, scheme: Scheme, key: &str) -> String {
    use crate::dataset::{country::country, power::PowerClass};
    let column = dataset.column(dimension, scheme);
    if let Some(code) = column.code(key) {
        return column.entries[code as usize].name.clone();
    }
    let name = match dimension {
        Dimension::Country => country(key).map(|country| country.name),
        Dimension::Class => PowerClass::from_code(key).map(PowerClass::name),
        _ => None,
    };
    match name {
        Some(name) => name.to_owned(),
        None if key == UNKNOWN => Messages::NOT_STATED.to_owned(),
        None => key.to_owned(),
    }
}

/// The parts that there are, one after the other.
fn joined(parts: &[&str], between: &str) -> String {
    let mut out = String::new();
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !out.is_empty() {
            out += between;
        }
        out += part;
    }
    out
}

fn source(dataset: &Dataset) -> String {
    let Source { publisher, title, address, .. } = &dataset.source;
    Messages::published_by(publisher, title, address)
}

/// The title of the tab, for data of this heading.
fn title(heading: &str, view: &View, chips: &[Chip]) -> String {
    let name = |chip: &Chip| {
        let unknown = matches!(&chip.remove, Change::Toggle(_, key) if key == UNKNOWN);
        if unknown { Messages::kind_not_stated(&chip.kind) } else { plain(&cut(&chip.name, 40)) }
    };
    let names: Vec<String> = chips.iter().map(name).collect();
    let measure = match view.measure {
        Measure::Points => Messages::CHARGE_POINTS,
        Measure::Power => Messages::POWER,
        Measure::Sites => Messages::SITES,
    };
    let subject = if names.is_empty() { measure.to_owned() } else { Messages::heading(measure, &list(&names, 4)) };
    Messages::title(&subject, heading)
}
